import {h} from "../dom/h.js";
import type {Melder} from "../levensweg/melding.js";
import {monitorbalk} from "../monitor/balk.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {periodehint} from "../monitor/figuur/periode.js";
import {monitorOmgeving, type MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import type {Monitor} from "../monitor/monitor.js";
import {metGebied} from "../monitor/keuze.js";
import {monitorStaat} from "../monitor/staat.js";
import {hoofdletter} from "../figuur/figuurnaam.js";
import {beurten} from "../figuur/beurten.js";
import {gereed, volledig} from "../pagina/gereed.js";
import {onthoud} from "../pagina/onthoud.js";
import {openPagina, toonFout} from "../pagina/openpagina.js";
import type {Staat} from "../adres/staat.js";
import {beelden} from "./beelden.js";
import {dashboardfiguren} from "./figuren.js";
import type {kaartvak} from "./kaartvak.js";
import {KERNFIGUUR, kernstrook} from "./kernstrook.js";
import {eigen, getoondBeeld, type Dashboardkeuze} from "./keuze.js";
import {tabbladen} from "./tabbladen.js";
import {tegels} from "./tegels.js";
import {verder} from "./verder.js";

/** The dashboard: the choice, the key figure with the map, two views of tiles, and where to go from there. */
export const dashboard = (belofte: Promise<Monitor>, toelichting: string): HTMLElement =>
  openPagina("dashboard", belofte, (monitor, melding, element) => werkplek(monitor, melding, element, toelichting));

function werkplek(monitor: Monitor, melding: Melder, element: HTMLElement, toelichting: string) {
  const {gebieden, manifest} = monitor;
  const staat = monitorStaat({monitor, eigen}, (nieuw) => void toon(nieuw));
  let nu: Dashboardkeuze = staat.lees().keuze;
  const balk = monitorbalk<Dashboardkeuze>({gebieden, perioden: manifest.perioden, ...staat});
  const figuren = dashboardfiguren();
  const vakken = tegels(figuren, (figuur) => kiesFiguur(getoondBeeld(nu), figuur));
  const bladen = tabbladen(beelden, "Wat u ziet", (beeld) => staat.kies({...nu, beeld, figuur: ""}));
  const strook = kernstrook(() => kiesFiguur("ontwikkelingen", KERNFIGUUR));
  const kaartplek = h("div", {class: "kaartplek"});
  const vervolg = verder(gebieden);
  const later = beurten();
  let beurt = 0;
  let kaart: ReturnType<typeof kaartvak> | undefined;
  let eerste = true;
  /** The tile that the visitor is brought to when it has been drawn. */
  let wijsNaar = nu.figuur;

  element.replaceChildren(
    balk.element,
    melding.element,
    h("div", {class: "dashboard-kop"}, h("div", {}, strook.element, vervolg.element), kaartplek),
    bladen.element
  );

  function kiesFiguur(beeld: string, figuur: string) {
    wijsNaar = figuur;
    staat.kies({...nu, beeld, figuur});
  }

  async function toon({keuze, stappen}: Staat<Dashboardkeuze>) {
    const mijn = ++beurt;
    nu = keuze;
    later.staak();
    balk.zet(keuze, stappen);
    vervolg.zet(keuze);
    try {
      const omgeving = await monitorOmgeving(monitor, keuze);
      if (mijn !== beurt) return;
      strook.zet(omgeving);
      const beeld = getoondBeeld(keuze);
      const getoond = vakken.zet(beeld, keuze.figuur);
      bladen.zet(beeld);
      balk.zetHint(periodehint([...new Set([KERNFIGUUR, ...getoond])].map(figuurplan), omgeving));
      if (bladen.paneel.firstChild !== vakken.element(beeld)) bladen.paneel.replaceChildren(vakken.element(beeld));
      const buitenBeeld = await figuren.zet(getoond, omgeving);
      if (mijn !== beurt) return;
      if (wijsNaar !== "") vakken.wijs(beeld, wijsNaar);
      wijsNaar = "";
      gereed({later: true});
      melding.toon();
      if (!eerste) melding.zeg(bijgewerkt(omgeving));
      eerste = false;
      const rest = [...buitenBeeld, vulAan, async () => kaart?.zet(keuze)];
      if (await later.doe(rest)) volledig();
    } catch (fout) {
      if (mijn === beurt) toonFout(melding, fout);
    }
  }

  /** Behind the first figures: the map and the words under the figures. */
  const vulAan = onthoud(async () => {
    const [{kaartvak}, {toelichtingplekken}] = await Promise.all([
      import("./kaartvak.js"),
      import("../toelichting/plekken.js")
    ]);
    kaart = kaartvak({
      ...{monitor, keuze: () => nu},
      kiesGebied: (gebied) => staat.kies(metGebied(nu, gebied)),
      kiesKaart: (kaart) => staat.kies({...nu, kaart})
    });
    kaartplek.replaceChildren(kaart.element);
    figuren.metToelichting(await toelichtingplekken(toelichting, gebieden));
  });

  void toon(staat.lees());
}

const bijgewerkt = ({namen}: MonitorOmgeving) => `Cijfers bijgewerkt: ${hoofdletter(namen.join(" vergeleken met "))}.`;
