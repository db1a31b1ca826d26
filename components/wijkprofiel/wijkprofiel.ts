import {h} from "../dom/h.js";
import {knoppenrij} from "../knoppenrij/knoppenrij.js";
import type {Melder} from "../levensweg/melding.js";
import {monitorbalk} from "../monitor/balk.js";
import {gekozenPeriode, metGebied} from "../monitor/keuze.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorStaat} from "../monitor/staat.js";
import {alsAnders} from "../pagina/alsanders.js";
import {gereed} from "../pagina/gereed.js";
import {openPagina, toonFout} from "../pagina/openpagina.js";
import {zonderWmo} from "./zonderwmo.js";
import {profielgemeente} from "./gemeente.js";
import {profielbron} from "./gegevens.js";
import {eigen, type Wijkkeuze} from "./keuze.js";
import type {Profielbron} from "./profiel.js";
import {stapelsectie} from "./stapelsectie.js";
import {allesectie} from "./allesectie.js";
import {indicatorsectie} from "./indicatorsectie.js";
import {vergelijksectie} from "./vergelijksectie.js";
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
  const kies = (deel: Partial<Wijkkeuze>) => staat.kies({...nu, ...deel});
  const balk = monitorbalk<Wijkkeuze>({
    ...{gebieden, perioden: manifest.perioden, kies: staat.kies, terug: staat.terug},
    ...{kiesbaar: ({soort}) => soort === "gemeente", label: "Gemeente"}
  });
  const klein = knoppenrij("klein", "Kleine aantallen", kleinopties, (klein) => kies({klein}));
  const stapel = stapelsectie(monitor, kies);
  const naast = vergelijksectie(gepubliceerd, manifest, kies);
  const staven = indicatorsectie(manifest, gebieden, kies);
  const alles = allesectie(manifest, kies);
  element.replaceChildren(
    balk.element,
    melding.element,
    h("div", {class: "bediening"}, klein.element),
    stapel.element,
    naast.element,
    staven.element,
    alles.element
  );

  async function toon({keuze, meldingen, stappen}: ReturnType<typeof staat.lees>): Promise<void> {
    const mijn = ++beurt;
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
      const delen = [
        anders("4", [van, nu.eenheid, nu.maat, nu.volgorde], () => stapel.zet(nu, tabellen, periode)),
        anders("4b", [van, nu.eenheid, nu.volgorde], () => naast.zet(nu, tabellen, periode)),
        anders("5", [van, nu.indicator, nu.categorie, nu.staven], () => staven.zet(nu, tabellen, periode)),
        anders("6", [van, nu.alles, nu.ordening], () => alles.zet(nu, tabellen, periode))
      ];
      await Promise.all(delen);
      if (mijn !== beurt) return;
      melding.toon(
        ...[...meldingen, ...(uitleg ? [uitleg] : [])].map((tekst) => ({tekst})),
        ...zonderWmo(tabellen, periode)
      );
      gereed();
    } catch (fout) {
      if (mijn === beurt) toonFout(melding, fout);
    }
  }

  void toon(staat.lees());
}
