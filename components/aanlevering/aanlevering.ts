import {gebiednaam} from "../cohort/gebiednaam.js";
import {h} from "../dom/h.js";
import {figuur} from "../figuur/figuur.js";
import type {Melder} from "../levensweg/melding.js";
import {monitorbalk} from "../monitor/balk.js";
import {gekozenPeriode, metGebied} from "../monitor/keuze.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorStaat} from "../monitor/staat.js";
import {alsAnders} from "../pagina/alsanders.js";
import {gereed} from "../pagina/gereed.js";
import {openPagina, toonFout} from "../pagina/openpagina.js";
import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {betekenis} from "./betekenis.js";
import {feiten} from "./feiten.js";
import {geschiedenis} from "./geschiedenis.js";
import {kaartsectie} from "./kaartsectie.js";
import {eigenSleutels, type Leverkeuze} from "./keuze.js";
import {leegstaat} from "./leeg.js";
import type {Leverrij} from "./lees.js";
import {lijstsectie} from "./lijstsectie.js";
import {leveroverzicht} from "./overzicht.js";
import {trendinhoud} from "./trendinhoud.js";
import {plaats} from "../opmaak/plaats.js";

type Haal = (monitor: Monitor) => Promise<readonly Leverrij[] | null>;

/** The page Aanlevering; `haal` fetches the table of deliveries, null where the source has none. */
export const aanlevering = (belofte: Promise<Monitor>, haal: Haal): HTMLElement =>
  openPagina(
    "aanlevering",
    belofte.then(async (monitor) => ({monitor, rijen: await haal(monitor)})),
    ({monitor, rijen}, melding, element) => {
      if (rijen && rijen.length > 0) return werkplek(monitor, rijen, melding, element);
      element.replaceChildren(leegstaat(), betekenis(), feiten());
      gereed();
    }
  );

function werkplek(monitor: Monitor, rijen: readonly Leverrij[], melding: Melder, element: HTMLElement) {
  const {gebieden, manifest} = monitor;
  const overzicht = leveroverzicht(rijen, manifest.perioden);
  const {halfjaren} = overzicht;
  const staat = monitorStaat(
    {monitor, perioden: halfjaren, eigen: eigenSleutels(halfjaren)},
    (nieuw) => void toon(nieuw)
  );
  let nu: Leverkeuze;
  let beurt = 0;
  const anders = alsAnders();
  const kies = (deel: Partial<Leverkeuze>) => staat.kies({...nu, ...deel});
  const balk = monitorbalk<Leverkeuze>({
    ...{gebieden, perioden: halfjaren, vergelijkbaar: false, kies: staat.kies, terug: staat.terug},
    kiesbaar: ({soort}) => soort !== "wijk"
  });
  const plaat = figuur("1", {toelichting: "", begrippen: ["wmo"]});
  const kaart = kaartsectie(gebieden, (code) => staat.kies(metGebied(nu, code)));
  const eigen = geschiedenis();
  const lijst = lijstsectie(gebieden, overzicht, manifest, kies);
  element.replaceChildren(
    ...[balk.element, melding.element, eigen.element],
    h("div", {class: "figuren"}, plaat.element),
    ...[feiten(), kaart.element, lijst.element, betekenis()]
  );

  async function toon({keuze, stappen}: ReturnType<typeof staat.lees>): Promise<void> {
    const mijn = ++beurt;
    nu = keuze;
    balk.zet(keuze, stappen);
    try {
      const periode = gekozenPeriode(keuze, halfjaren);
      const gebied = zoekGebied(gebieden, keuze.gebied)!;
      const {code, gemeenten} = kring(gebieden, gebied);
      const waar = plaats(gebiednaam(gebieden, code));
      await Promise.all([
        anders("geschiedenis", [keuze.gebied], () => eigen.zet(gebied, overzicht)),
        anders("kaart", [keuze.gebied, periode], () =>
          kaart.zet(overzicht, periode, gebied.soort === "land" ? [] : gebied.gemeenten)
        ),
        anders("lijst", [code, periode, keuze.staat, keuze.volgorde], () => lijst.zet(keuze, gemeenten, periode, waar)),
        anders("trend", [code, periode], () => plaat.zet(trendinhoud(overzicht, gemeenten, periode, waar, manifest)))
      ]);
      if (mijn !== beurt) return;
      melding.toon();
      gereed();
    } catch (fout) {
      if (mijn === beurt) toonFout(melding, fout);
    }
  }

  void toon(staat.lees());
}

/** Which gemeenten the totals are about: those of the gebied; of a single gemeente, the whole land. */
function kring(
  gebieden: readonly Gebied[],
  {code, soort, gemeenten}: Gebied
): {code: string; gemeenten: readonly string[]} {
  if (soort !== "land" && soort !== "wijk" && gemeenten.length > 1) return {code, gemeenten};
  return {code: "NL", gemeenten: gebieden.filter((gebied) => gebied.soort === "gemeente").map((gebied) => gebied.code)};
}
