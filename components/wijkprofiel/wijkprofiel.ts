import {h} from "../dom/h.js";
import {beurten} from "../figuur/beurten.js";
import {inBeeld} from "../figuur/inbeeld.js";
import {knoppenrij} from "../knoppenrij/knoppenrij.js";
import type {Melder} from "../levensweg/melding.js";
import {monitorbalk} from "../monitor/balk.js";
import {gekozenPeriode, metGebied} from "../monitor/keuze.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorStaat} from "../monitor/staat.js";
import {alsAnders} from "../pagina/alsanders.js";
import {gereed, volledig} from "../pagina/gereed.js";
import {openPagina, toonFout} from "../pagina/openpagina.js";
import {zonderWmo} from "./zonderwmo.js";
import {profielgemeente} from "./gemeente.js";
import {profielbron} from "./gegevens.js";
import {eigen, type Wijkkeuze} from "./keuze.js";
import type {Profielbron} from "./profiel.js";
import {secties} from "./secties.js";
import type {Gepubliceerd} from "./gepubliceerd.js";

/** The page Wijkprofiel; `gepubliceerd` fetches the published table, for the gemeente and periode that it is of. */
export const wijkprofiel = (belofte: Promise<Monitor>, gepubliceerd: () => Promise<Gepubliceerd>): HTMLElement =>
  openPagina("wijkprofiel", belofte, (monitor, melding, element) => werkplek(monitor, melding, element, gepubliceerd));

const kleinopties = [
  {code: "ruw", naam: "Zoals geteld"},
  {code: "cbs", naam: "Zoals CBS ze toont"}
];

function werkplek(monitor: Monitor, melding: Melder, element: HTMLElement, gepubliceerd: () => Promise<Gepubliceerd>) {
  const {gebieden, manifest} = monitor;
  const staat = monitorStaat({monitor, eigen}, (nieuw) => void toon(nieuw));
  let nu: Wijkkeuze;
  let beurt = 0;
  let bron: Promise<Profielbron> | undefined;
  const anders = alsAnders();
  const later = beurten();
  const kies = (deel: Partial<Wijkkeuze>) => staat.kies({...nu, ...deel});
  const balk = monitorbalk<Wijkkeuze>({
    ...{gebieden, perioden: manifest.perioden, kies: staat.kies, terug: staat.terug},
    ...{kiesbaar: ({soort}) => soort === "gemeente", label: "Gemeente"}
  });
  const klein = knoppenrij("klein", "Kleine aantallen", kleinopties, (klein) => kies({klein}));
  const delen = secties(monitor, gepubliceerd, kies);
  element.replaceChildren(
    balk.element,
    melding.element,
    h("div", {class: "bediening"}, klein.element),
    ...delen.map(({sectie}) => sectie.element)
  );

  async function toon({keuze, stappen}: ReturnType<typeof staat.lees>): Promise<void> {
    const mijn = ++beurt;
    later.staak();
    const {gemeente, melding: uitleg} = profielgemeente(gebieden, keuze.gebied);
    nu = gemeente.code === keuze.gebied ? keuze : metGebied(keuze, gemeente.code);
    balk.zet(nu, stappen);
    klein.zet(nu.klein);
    try {
      const periode = gekozenPeriode(nu, manifest.perioden);
      await anders("bron", [gemeente.code, nu.vergelijk, periode], async () => {
        bron = profielbron(monitor, gemeente, nu.vergelijk, periode);
        await bron;
      });
      const tabellen = await bron!;
      if (mijn !== beurt) return;
      const van = [gemeente.code, nu.vergelijk, periode, nu.klein];
      const vakken = delen.map(({nummer, sectie: {element, zet}, eigen}) => ({
        element,
        teken: () => anders(nummer, [van, eigen(nu)], () => zet(nu, tabellen, periode))
      }));
      const beeld = inBeeld(vakken);
      await Promise.all(beeld.nu.map(({teken}) => teken()));
      if (mijn !== beurt) return;
      melding.toon(...(uitleg ? [{tekst: uitleg}] : []), ...zonderWmo(tabellen, periode));
      gereed({later: true});
      if (await later.doe(beeld.later.map(({teken}) => teken))) volledig();
    } catch (fout) {
      if (mijn === beurt) toonFout(melding, fout);
    }
  }

  void toon(staat.lees());
}
