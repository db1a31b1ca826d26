import {h} from "../dom/h.js";
import type {Melding} from "../levensweg/melding.js";
import {inPeriode, isHalfjaar} from "../opmaak/periode.js";
import type {Profielbron} from "./profiel.js";

const waarom: Record<string, string> = {
  niet_geleverd: "zijn er geen Wmo-gegevens van deze gemeente (niet geleverd)",
  opt_out: "laat deze gemeente haar Wmo-gegevens niet publiceren (opt-out)"
};

/** Says why what rests on the Wmo is not there, with the way to the deliveries. */
export function zonderWmo({gemeente, telling}: Profielbron, periode: string): Melding[] {
  const woorden = waarom[telling(gemeente.code, "wmo_clienten", "totaal").reden ?? ""];
  if (!woorden) return [];
  const adres = `./aanlevering?gebied=${gemeente.code}${isHalfjaar(periode) ? `&periode=${periode}` : ""}`;
  const tekst = `Over ${inPeriode(periode)} ${woorden}. Ook stapeling is dan niet te tellen; cijfers over jeugd en participatie staan er wel.`;
  return [{tekst, knoppen: [h("a", {href: adres}, `Bekijk de leveringen van ${gemeente.naam}`)]}];
}
