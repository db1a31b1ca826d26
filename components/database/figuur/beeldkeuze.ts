import {h, zetTekst} from "../../dom/h.js";
import {knoppenrij} from "../../knoppenrij/knoppenrij.js";
import type {Antwoord} from "../antwoord.js";
import type {DatabaseKeuze} from "../keuze.js";
import type {Vorm} from "./onderwerp.js";
import type {Beeldomgeving, beeldpaneel} from "./paneel.js";

const opties: {code: Vorm | "geen"; naam: string}[] = [
  {code: "geen", naam: "Alleen de tabel"},
  {code: "staven", naam: "Staven"},
  {code: "lijnen", naam: "Lijnen"},
  {code: "kaart", naam: "Kaart van gemeenten"}
];

/** Whether the table has a figure beside it; what draws it is fetched when first asked for. */
export function beeldkeuze(omgeving: Beeldomgeving) {
  const knoppen = knoppenrij("beeld", "Figuur bij de tabel", opties, kies, {stil: true});
  const status = h("p", {class: "status", role: "status"});
  const plek = h("div", {});
  let paneel: ReturnType<typeof beeldpaneel> | undefined;
  let nu: {antwoord: Antwoord; keuze: DatabaseKeuze; dekking: readonly string[]} | undefined;
  let gekozen: Vorm | "geen" = "geen";
  knoppen.zet(gekozen);

  function kies(code: string) {
    gekozen = code as Vorm | "geen";
    void toon();
  }

  async function toon() {
    const vorm = gekozen;
    plek.hidden = vorm === "geen";
    if (vorm === "geen" || !nu) return;
    try {
      if (!paneel) {
        zetTekst(status, "De figuur wordt geladen …");
        const {beeldpaneel} = await import("./paneel.js");
        paneel ??= beeldpaneel(omgeving);
        plek.replaceChildren(paneel.element);
      }
      await paneel.zet(nu, vorm);
      zetTekst(status, "");
    } catch (fout) {
      console.error(fout);
      zetTekst(status, "De figuur kon niet worden getekend.");
    }
  }

  return {
    element: h(
      "section",
      {class: "beeldkeuze", "aria-labelledby": "beeld-kop"},
      h("h2", {id: "beeld-kop"}, "Bekijk de keuze als figuur"),
      ...[knoppen.element, status, plek]
    ),
    zet(antwoord: Antwoord, keuze: DatabaseKeuze, dekking: readonly string[]) {
      nu = {antwoord, keuze, dekking};
      void toon();
    }
  };
}
