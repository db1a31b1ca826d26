import type {Staat} from "../adres/staat.js";
import {h} from "../dom/h.js";
import {knop} from "../dom/knop.js";
import {toonDelen} from "../figuur/toondelen.js";
import type {Melder} from "../levensweg/melding.js";
import {monitorbalk} from "../monitor/balk.js";
import {figuren} from "../monitor/figuur/figuren.js";
import {periodehint} from "../monitor/figuur/periode.js";
import {monitorInhoud} from "../monitor/figuur/inhoud.js";
import {monitorOmgeving} from "../monitor/figuur/omgeving.js";
import type {MonitorKeuze} from "../monitor/keuze.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorStaat} from "../monitor/staat.js";
import {gereed, volledig} from "../pagina/gereed.js";
import {toonFout} from "../pagina/openpagina.js";
import {wachtteken} from "../pagina/wachtteken.js";
import type {Werkbank} from "../werkbank/werkbank.js";
import {beurten} from "../figuur/beurten.js";
import {rapportfiguren} from "./figuren.js";
import {levenswegInhoud} from "./levensweg.js";
import {levenswegvak} from "./levenswegvak.js";
import {voorwerk} from "./voorwerk.js";
import {woorden} from "./woorden.js";

export interface Rapportbronnen {
  monitor: Monitor;
  /** The tables of chapter 5; opened behind the first figures. */
  werkbank: () => Promise<Werkbank>;
  /** The file with toelichtingen. */
  toelichting: string;
}

/** Puts the report on the page and keeps it equal to the address. */
export function werkplek(element: HTMLElement, melding: Melder, bronnen: Rapportbronnen) {
  const {monitor, werkbank} = bronnen;
  const staat = monitorStaat({monitor}, (nieuw) => void toon(nieuw));
  const balk = monitorbalk({gebieden: monitor.gebieden, perioden: monitor.manifest.perioden, ...staat});
  const {frames, elementen} = rapportfiguren();
  const voor = voorwerk(monitor);
  const levensweg = levenswegvak(frames, monitor.gebieden);
  const eigenWoorden = woorden(bronnen, frames);
  const tekst = h("div", {class: "figuren"}, voor.tekst, ...elementen);
  const druk = h(
    "p",
    {class: "rapport-acties"},
    knop("Druk af of bewaar als pdf", () => print())
  );
  element.replaceChildren(voor.rand, balk.element, melding.element, voor.omslag, druk, tekst);

  const {dataset} = document.documentElement;
  const later = beurten();
  const wacht = wachtteken(tekst);
  let lopend = new AbortController();
  let eerste = true;

  async function toon({keuze, stappen}: Staat<MonitorKeuze>): Promise<void> {
    lopend.abort();
    const {signal} = (lopend = new AbortController());
    balk.zet(keuze, stappen);
    wacht.aan();
    delete dataset["fout"];
    later.staak();
    try {
      const omgeving = await monitorOmgeving(monitor, keuze);
      if (signal.aborted) return;
      voor.zet(keuze, omgeving);
      balk.zetHint(periodehint(figuren, omgeving));
      voor.kern.zet(omgeving);
      levensweg.wis();
      const buitenBeeld = await toonDelen(
        figuren.map((plan) => ({
          kader: frames.get(plan.nummer)!,
          deel: () => monitorInhoud(plan, omgeving, {metDefinities: false, opPapier: true})
        }))
      );
      if (signal.aborted) return;
      wacht.uit();
      gereed({later: true});
      melding.toon();
      if (!eerste) melding.zeg(`Rapport bijgewerkt: ${omgeving.namen.join(" vergeleken met ")}.`);
      eerste = false;
      const rest = [() => eigenWoorden.zet(omgeving), ...buitenBeeld, () => toonLevensweg(keuze, signal)];
      if (await later.doe(rest)) volledig();
    } catch (fout) {
      if (signal.aborted) return;
      wacht.uit();
      dataset["fout"] = fout instanceof Error ? fout.message : String(fout);
      toonFout(melding, fout);
    }
  }

  async function toonLevensweg(keuze: MonitorKeuze, signal: AbortSignal): Promise<void> {
    if (levensweg.geschat(keuze)) return;
    const delen = await levenswegInhoud(await werkbank(), keuze, signal);
    if (signal.aborted) return;
    voor.kern.zetLevensweg(delen[0]!.kenmerk.titel);
    await levensweg.zet(delen);
  }

  void toon(staat.lees());
}
