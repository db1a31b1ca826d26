import {gebiednaam} from "../cohort/gebiednaam.js";
import {h, zetTekst} from "../dom/h.js";
import {figuur} from "../figuur/figuur.js";
import type {Melder} from "../levensweg/melding.js";
import {monitorbalk} from "../monitor/balk.js";
import {monitorInhoud} from "../monitor/figuur/inhoud.js";
import {monitorOmgeving} from "../monitor/figuur/omgeving.js";
import type {Figuurplan} from "../monitor/figuur/plan.js";
import {gekozenPeriode, type MonitorKeuze} from "../monitor/keuze.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorStaat} from "../monitor/staat.js";
import {gereed} from "../pagina/gereed.js";
import {openPagina, toonFout} from "../pagina/openpagina.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {andersectie} from "./andersectie.js";
import type {Onderzoek} from "./bron.js";
import {deelnamesectie} from "./deelnamesectie.js";
import {deelnamezin, jarenMet} from "./deelname.js";
import {zonderHandvol} from "./klein.js";
import {leegstaat} from "./leeg.js";
import {effect, stellingplan, trend} from "./plannen.js";

type Ander = (monitor: Monitor) => Promise<readonly Onderzoek[]>;

/** The page Cliëntervaring; `ander` fetches what the source holds of research of another form. */
export const clientervaring = (belofte: Promise<Monitor>, ander: Ander): HTMLElement =>
  openPagina("clientervaring", metJaren(belofte), (gegevens, melding, element) =>
    werkplek(gegevens, melding, element, ander)
  );

/** The years come from the whole land: what one gemeente lacks, another may have. */
async function metJaren(belofte: Promise<Monitor>): Promise<{monitor: Monitor; jaren: string[]}> {
  const monitor = await belofte;
  return {monitor, jaren: jarenMet(await monitor.rijen("NL"), monitor.manifest.perioden)};
}

function werkplek(
  {monitor, jaren}: {monitor: Monitor; jaren: string[]},
  melding: Melder,
  element: HTMLElement,
  ander: Ander
) {
  const {gebieden} = monitor;
  const naast = andersectie();
  if (jaren.length === 0) {
    element.replaceChildren(leegstaat(), naast.element);
    naast.zet("Nederland", [], (code) => code);
    return gereed();
  }
  const staat = monitorStaat({monitor, perioden: jaren}, (nieuw) => void toon(nieuw));
  const balk = monitorbalk<MonitorKeuze>({
    ...{gebieden, perioden: jaren, kies: staat.kies, terug: staat.terug},
    kiesbaar: ({soort}) => soort !== "wijk"
  });
  const opties = {toelichting: "", begrippen: ["interval"]};
  const platen = [effect, stellingplan, trend].map((plan) => ({plan, plaat: figuur(plan.nummer, opties)}));
  const mee = h("p", {class: "deelname"});
  const wie = deelnamesectie(gebieden);
  element.replaceChildren(
    ...[balk.element, melding.element, mee],
    h("div", {class: "figuren"}, ...platen.map(({plaat}) => plaat.element)),
    ...[wie.element, naast.element]
  );
  const klein: Monitor = {
    ...monitor,
    manifest: {...monitor.manifest, perioden: jaren},
    rijen: async (gebied) => zonderHandvol(await monitor.rijen(gebied))
  };
  const onderzoek = ander(monitor);
  onderzoek.catch(() => {});
  let beurt = 0;

  async function toon({keuze, stappen}: ReturnType<typeof staat.lees>): Promise<void> {
    const mijn = ++beurt;
    balk.zet(keuze, stappen);
    try {
      const periode = gekozenPeriode(keuze, jaren);
      const omgeving = await monitorOmgeving(klein, {...keuze, periode});
      const eigen = await monitor.rijen(keuze.gebied);
      if (mijn !== beurt) return;
      const naam = gebiednaam(gebieden, keuze.gebied);
      zetTekst(mee, deelnamezin(naam, periode, eigen, jaren));
      const jarenplan = (plan: Figuurplan) => monitorInhoud(plan, omgeving);
      await Promise.all(platen.map(({plan, plaat}) => plaat.zet(jarenplan(plan))));
      if (mijn !== beurt) return;
      melding.toon();
      gereed();
      await vulOnder(keuze.gebied, naam, periode, () => mijn === beurt);
    } catch (fout) {
      if (mijn === beurt) toonFout(melding, fout);
    }
  }

  /** What stands under the figures needs larger tables, and comes after them. */
  async function vulOnder(code: string, naam: string, periode: string, actueel: () => boolean): Promise<void> {
    const gebied = zoekGebied(gebieden, code)!;
    const [alle, lijst] = await Promise.all([monitor.vanIndicator("clientervaring_eens"), onderzoek]);
    if (!actueel()) return;
    wie.zet(naam, gebied, periode, alle);
    const hier = gebied.soort === "land" ? lijst : lijst.filter(({gemeente}) => gebied.gemeenten.includes(gemeente));
    naast.zet(naam, hier, (gemeente) => gebiednaam(gebieden, gemeente));
  }

  void toon(staat.lees());
}
