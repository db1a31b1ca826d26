import type {State} from "../address/addressState.js";
import {button, h} from "../dom/element.js";
import {complete, ready, showParts, turns, waitSign} from "../figure/renderQueue.js";
import {onInput} from "../inputs/input.js";
import {type MonitorChoice, monitorState} from "../monitor/address.js";
import {monitorBar} from "../monitor/bar.js";
import {monitorContent, monitorEnvironment} from "../monitor/figure/content.js";
import {figures} from "../monitor/figure/figures.js";
import {periodeHint} from "../monitor/figure/periode.js";
import type {Monitor} from "../monitor/monitor.js";
import {type Notifier, openPage, showError} from "../page/openPage.js";
import {remember} from "../page/remember.js";
import {type Core, openWerkbank, type Werkbank} from "../tables/werkbank.js";
import {reportFigures} from "./chapters.js";
import {frontMatter} from "./frontMatter.js";
import {levenswegBox, levenswegContent} from "./levensweg.js";
import {words} from "./levenswegSentences.js";

export interface ReportSources {
  monitor: Monitor;
  /** The tables of chapter 5; opened behind the first figures. */
  werkbank: () => Promise<Werkbank>;
  /** The file with toelichtingen. */
  toelichting: string;
}

/** Puts the report on the page and keeps it equal to the address. */
function mountPage(element: HTMLElement, notice: Notifier, sources: ReportSources) {
  const {monitor, werkbank} = sources;
  const state = monitorState({monitor}, (fresh) => void show(fresh));
  const {gebieden, manifest} = monitor;
  const bar = monitorBar({gebieden, perioden: manifest.perioden, value: state.read().choice, back: state.back});
  onInput(bar, state.choose);
  const {frames, elements} = reportFigures();
  const before = frontMatter(monitor);
  const levensweg = levenswegBox(frames, monitor.gebieden);
  const ownWords = words(sources, frames);
  const text = h("div", {class: "figures"}, before.tekst, ...elements);
  const printButton = h(
    "p",
    {class: "report-actions"},
    button("Druk af of bewaar als pdf", () => print())
  );
  element.replaceChildren(before.edge, bar, notice.element, before.cover, printButton, text);

  const {dataset} = document.documentElement;
  const later = turns();
  const wait = waitSign(text);
  let running = new AbortController();
  let first = true;

  async function show({choice, stappen: steps}: State<MonitorChoice>): Promise<void> {
    running.abort();
    const {signal} = (running = new AbortController());
    bar.value = choice;
    bar.setSteps(steps);
    wait.enable();
    delete dataset["fout"];
    later.abort();
    try {
      const environment = await monitorEnvironment(monitor, choice);
      if (signal.aborted) return;
      before.set(choice, environment);
      bar.setHint(periodeHint(figures, environment));
      before.core.set(environment);
      levensweg.clear();
      const outOfView = await showParts(
        figures.map((plan) => ({
          frame: frames.get(plan.nummer)!,
          part: () => monitorContent(plan, environment, {withDefinitions: false, onPaper: true})
        }))
      );
      if (signal.aborted) return;
      wait.uit();
      ready({later: true});
      notice.show();
      if (!first) notice.say(`Rapport bijgewerkt: ${environment.names.join(" vergeleken met ")}.`);
      first = false;
      const rest = [() => ownWords.set(environment), ...outOfView, () => showLevensweg(choice, signal)];
      if (await later.run(rest)) complete();
    } catch (error) {
      if (signal.aborted) return;
      wait.uit();
      dataset["fout"] = error instanceof Error ? error.message : String(error);
      showError(notice, error);
    }
  }

  async function showLevensweg(choice: MonitorChoice, signal: AbortSignal): Promise<void> {
    if (levensweg.estimated(choice)) return;
    const parts = await levenswegContent(await werkbank(), choice, signal);
    if (signal.aborted) return;
    before.core.setLevensweg(parts[0]!.attribute.titel);
    await levensweg.set(parts);
  }

  void show(state.read());
}

interface ReportAddresses {
  monitor: Promise<Monitor>;
  /** Where the tables are. */
  basis: URL;
  core: Core;
  /** The file with toelichtingen. */
  toelichting: string;
}

/** The report of one gebied in five chapters, kept equal to the address. */
export function report({monitor, basis, core, toelichting}: ReportAddresses): HTMLElement {
  const werkbank = remember(() => openWerkbank(basis, core));
  return openPage("report", monitor, (monitor, notice, element) =>
    mountPage(element, notice, {monitor, werkbank, toelichting})
  );
}
