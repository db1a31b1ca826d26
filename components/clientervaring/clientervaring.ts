import {h, setText} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {onInput} from "../inputs/input.js";
import {findGebied, gebiedName} from "../model/gebied.js";
import {chosenPeriode, type MonitorChoice, monitorState} from "../monitor/address.js";
import {monitorBar} from "../monitor/bar.js";
import {monitorContent, monitorEnvironment} from "../monitor/figure/content.js";
import type {FigurePlan} from "../monitor/figure/figures.js";
import type {Monitor} from "../monitor/monitor.js";
import {type Notifier, openPage, showError} from "../page/openPage.js";
import {ready} from "../figure/renderQueue.js";
import {effect, emptyState, stellingPlan, trend} from "./figures.js";
import {type Onderzoek, otherSection} from "./otherOnderzoek.js";
import {participationSection, participationSentence, withoutHandful, yearsWith} from "./participation.js";

type Other = (monitor: Monitor) => Promise<readonly Onderzoek[]>;

/** The page Cliëntervaring; `ander` fetches what the source holds of research of another form. */
export const clientervaring = (promise: Promise<Monitor>, other: Other): HTMLElement =>
  openPage("clientervaring", withYears(promise), (data, notice, element) => mountPage(data, notice, element, other));

/** The years come from the whole land: what one gemeente lacks, another may have. */
async function withYears(promise: Promise<Monitor>): Promise<{monitor: Monitor; years: string[]}> {
  const monitor = await promise;
  return {monitor, years: yearsWith(await monitor.rijen("NL"), monitor.manifest.perioden)};
}

function mountPage(
  {monitor, years}: {monitor: Monitor; years: string[]},
  notice: Notifier,
  element: HTMLElement,
  other: Other
) {
  const {gebieden} = monitor;
  const beside = otherSection();
  if (years.length === 0) {
    element.replaceChildren(emptyState(), beside.element);
    beside.set("Nederland", [], (code) => code);
    return ready();
  }
  const state = monitorState({monitor, perioden: years}, (fresh) => void show(fresh));
  const bar = monitorBar<MonitorChoice>({
    ...{gebieden, perioden: years, value: state.read().choice, back: state.back},
    choosable: ({soort: kind}) => kind !== "wijk"
  });
  onInput(bar, state.choose);
  const options = {toelichting: "", begrippen: ["interval"]};
  const pictures = [effect, stellingPlan, trend].map((plan) => ({plan, picture: figure(plan.nummer, options)}));
  const along = h("p", {class: "participation"});
  const who = participationSection(gebieden);
  element.replaceChildren(
    ...[bar, notice.element, along],
    h("div", {class: "figures"}, ...pictures.map(({picture}) => picture.element)),
    ...[who.element, beside.element]
  );
  const small: Monitor = {
    ...monitor,
    manifest: {...monitor.manifest, perioden: years},
    rijen: async (gebied) => withoutHandful(await monitor.rijen(gebied))
  };
  const onderzoek = other(monitor);
  onderzoek.catch(() => {});
  let turn = 0;

  async function show({choice, stappen: steps}: ReturnType<typeof state.read>): Promise<void> {
    const mine = ++turn;
    bar.value = choice;
    bar.setSteps(steps);
    try {
      const periode = chosenPeriode(choice, years);
      const environment = await monitorEnvironment(small, {...choice, periode});
      const own = await monitor.rijen(choice.gebied);
      if (mine !== turn) return;
      const naam = gebiedName(gebieden, choice.gebied);
      setText(along, participationSentence(naam, periode, own, years));
      const yearsPlan = (plan: FigurePlan) => monitorContent(plan, environment);
      await Promise.all(pictures.map(({plan, picture}) => picture.set(yearsPlan(plan))));
      if (mine !== turn) return;
      notice.show();
      ready();
      await fillBelow(choice.gebied, naam, periode, () => mine === turn);
    } catch (error) {
      if (mine === turn) showError(notice, error);
    }
  }

  /** What stands under the figures needs larger tables, and comes after them. */
  async function fillBelow(code: string, naam: string, periode: string, current: () => boolean): Promise<void> {
    const gebied = findGebied(gebieden, code)!;
    const [all, list] = await Promise.all([monitor.ofIndicator("clientervaring_eens"), onderzoek]);
    if (!current()) return;
    who.set(naam, gebied, periode, all);
    const here = gebied.soort === "land" ? list : list.filter(({gemeente}) => gebied.gemeenten.includes(gemeente));
    beside.set(naam, here, (gemeente) => gebiedName(gebieden, gemeente));
  }

  void show(state.read());
}
