import {h, inView} from "../dom/element.js";
import {complete, ready, turns} from "../figure/renderQueue.js";
import {onInput} from "../inputs/input.js";
import {buttonRow} from "../inputs/options.js";
import {inPeriode, isHalfjaar} from "../model/periode.js";
import {chosenPeriode, monitorState, withGebied} from "../monitor/address.js";
import {monitorBar} from "../monitor/bar.js";
import type {Monitor} from "../monitor/monitor.js";
import {type Notice, type Notifier, openPage, showError} from "../page/openPage.js";
import {ifChanged} from "../page/remember.js";
import {allSection} from "./allTable.js";
import {profielGemeente, profielSource} from "./data.js";
import {own, type ProfielSource, type WijkChoice} from "./profiel.js";
import {compareSection} from "./published.js";
import {stapelingSection} from "./stapeling.js";
import {indicatorSection} from "./wijkContent.js";

const why: Record<string, string> = {
  niet_geleverd: "zijn er geen Wmo-gegevens van deze gemeente (niet geleverd)",
  opt_out: "laat deze gemeente haar Wmo-gegevens niet publiceren (opt-out)"
};

/** Says why what rests on the Wmo is not there, with the way to the deliveries. */
function withoutWmo({gemeente, tally}: ProfielSource, periode: string): Notice[] {
  const words = why[tally(gemeente.code, "wmo_clienten", "totaal").reden ?? ""];
  if (!words) return [];
  const address = `./aanlevering?gebied=${gemeente.code}${isHalfjaar(periode) ? `&periode=${periode}` : ""}`;
  const text = `Over ${inPeriode(periode)} ${words}. Ook stapeling is dan niet te tellen; cijfers over jeugd en participatie staan er wel.`;
  return [{tekst: text, buttons: [h("a", {href: address}, `Bekijk de leveringen van ${gemeente.naam}`)]}];
}

/** A part of the page: a figure with its own choices. */
interface Section {
  element: HTMLElement;
  set: (choice: WijkChoice, source: ProfielSource, periode: string) => void | Promise<void>;
}

/** The parts of the page in order, each with the choices that only it rests on. */
function sections(
  monitor: Monitor,
  published: string,
  choose: (part: Partial<WijkChoice>) => void
): {nummer: string; section: Section; own: (choice: WijkChoice) => unknown[]}[] {
  const {gebieden, manifest} = monitor;
  return [
    {
      nummer: "4",
      section: stapelingSection(monitor, choose),
      own: ({eenheid: unit, maat: measure, volgorde: order}) => [unit, measure, order]
    },
    {
      nummer: "4b",
      section: compareSection(published, manifest, choose),
      own: ({eenheid: unit, volgorde: order}) => [unit, order]
    },
    {
      nummer: "5",
      section: indicatorSection(manifest, gebieden, choose),
      own: ({indicator, categorie, staven: bars}) => [indicator, categorie, bars]
    },
    {
      nummer: "6",
      section: allSection(manifest, choose),
      own: ({alles: everything, ordening: ordering}) => [everything, ordering]
    }
  ];
}

/** The page Wijkprofiel; `published`: the address of the published table, for the gemeente and periode that it is of. */
export const wijkprofiel = (promise: Promise<Monitor>, published: string): HTMLElement =>
  openPage("wijkprofiel", promise, (monitor, notice, element) => mountPage(monitor, notice, element, published));

const smallOptions = [
  {code: "ruw", naam: "Zoals geteld"},
  {code: "cbs", naam: "Zoals CBS ze toont"}
];

function mountPage(monitor: Monitor, notice: Notifier, element: HTMLElement, published: string) {
  const {gebieden, manifest} = monitor;
  const state = monitorState({monitor, own}, (fresh) => void show(fresh));
  let now: WijkChoice;
  let turn = 0;
  let source: Promise<ProfielSource> | undefined;
  const otherwise = ifChanged();
  const later = turns();
  const choose = (part: Partial<WijkChoice>) => state.choose({...now, ...part});
  const bar = monitorBar<WijkChoice>({
    ...{gebieden, perioden: manifest.perioden, value: state.read().choice, back: state.back},
    ...{choosable: ({soort: kind}) => kind === "gemeente", label: "Gemeente"}
  });
  const small = buttonRow({naam: "klein", titel: "Kleine aantallen", options: smallOptions});
  onInput(bar, state.choose);
  onInput(small, (small) => choose({klein: small}));
  const parts = sections(monitor, published, choose);
  element.replaceChildren(
    bar,
    notice.element,
    h("div", {class: "controls"}, small),
    ...parts.map(({section}) => section.element)
  );

  async function show({choice, stappen: steps}: ReturnType<typeof state.read>): Promise<void> {
    const mine = ++turn;
    later.abort();
    const {gemeente, notice: explanation} = profielGemeente(gebieden, choice.gebied);
    now = gemeente.code === choice.gebied ? choice : withGebied(choice, gemeente.code);
    bar.value = now;
    bar.setSteps(steps);
    small.value = now.klein;
    try {
      const periode = chosenPeriode(now, manifest.perioden);
      await otherwise("bron", [gemeente.code, now.vergelijk, periode], async () => {
        source = profielSource(monitor, gemeente, now.vergelijk, periode);
        await source;
      });
      const tables = await source!;
      if (mine !== turn) return;
      const from = [gemeente.code, now.vergelijk, periode, now.klein];
      const boxes = parts.map(({nummer: number, section: {element, set}, own}) => ({
        element,
        teken: () => otherwise(number, [from, own(now)], () => set(now, tables, periode))
      }));
      const view = inView(boxes);
      await Promise.all(view.now.map(({teken: draw}) => draw()));
      if (mine !== turn) return;
      notice.show(...(explanation ? [{tekst: explanation}] : []), ...withoutWmo(tables, periode));
      ready({later: true});
      if (await later.run(view.later.map(({teken: draw}) => draw))) complete();
    } catch (error) {
      if (mine === turn) showError(notice, error);
    }
  }

  void show(state.read());
}
