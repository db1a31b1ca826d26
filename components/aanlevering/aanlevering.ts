import {leverstaten} from "../../data/leverstaat.js";
import {h} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {onInput} from "../inputs/input.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {chosenPeriode, monitorState, type PageChoice, withGebied} from "../monitor/address.js";
import {monitorBar} from "../monitor/bar.js";
import type {Monitor} from "../monitor/monitor.js";
import {type Notifier, openPage, showError} from "../page/openPage.js";
import {ready} from "../figure/renderQueue.js";
import {ifChanged} from "../page/remember.js";
import {writeOrder} from "../sortTable/sortTable.js";
import {placePhrase} from "../text/words.js";
import {facts, history, listSection} from "./list.js";
import {mapSection} from "./map.js";
import {deliveryOverview, type DeliveryRow, meaning} from "./states.js";
import {trendContent} from "./trend.js";

/** What the address of the page can say beside gebied and periode. */
function ownKeys(halfjaren: readonly string[]) {
  const columns = ["naam", "provincie", ...halfjaren];
  return {
    staat: ["alle", ...leverstaten.map(({code}) => code)] as [string, ...string[]],
    volgorde: columns.flatMap((column) => [column, writeOrder({kolom: column, off: true})]) as [string, ...string[]]
  };
}

export type DeliveryChoice = PageChoice<"staat" | "volgorde">;

/** What stands in the place of the states where the source has no table of deliveries. */
const emptyState = (): HTMLElement =>
  h(
    "div",
    {class: "notice"},
    h(
      "p",
      {},
      "Deze bron zegt niet welke gemeenten Wmo-gegevens leverden; alle cijfers staan er zoals geteld. Voeg aan de map met bronbestanden het bestand ",
      h("code", {}, "aanlevering"),
      " toe, met de kolommen gemeente, periode, geleverd, goedgekeurd, opt_out_basis en opt_out_facultatief (ja of nee), en maak de tabellen opnieuw."
    )
  );

type Fetch = (monitor: Monitor) => Promise<readonly DeliveryRow[] | null>;

/** The page Aanlevering; `fetchBytes` fetches the table of deliveries, null where the source has none. */
export const aanlevering = (promise: Promise<Monitor>, fetchBytes: Fetch): HTMLElement =>
  openPage(
    "aanlevering",
    promise.then(async (monitor) => ({monitor, rijen: await fetchBytes(monitor)})),
    ({monitor, rijen: rows}, notice, element) => {
      if (rows && rows.length > 0) return mountPage(monitor, rows, notice, element);
      element.replaceChildren(emptyState(), meaning(), facts());
      ready();
    }
  );

function mountPage(monitor: Monitor, rows: readonly DeliveryRow[], notice: Notifier, element: HTMLElement) {
  const {gebieden, manifest} = monitor;
  const overview = deliveryOverview(rows, manifest.perioden);
  const {halfjaren} = overview;
  const state = monitorState({monitor, perioden: halfjaren, own: ownKeys(halfjaren)}, (fresh) => void show(fresh));
  let now: DeliveryChoice;
  let turn = 0;
  const otherwise = ifChanged();
  const choose = (part: Partial<DeliveryChoice>) => state.choose({...now, ...part});
  const bar = monitorBar<DeliveryChoice>({
    ...{gebieden, perioden: halfjaren, comparable: false, value: state.read().choice, back: state.back},
    choosable: ({soort: kind}) => kind !== "wijk"
  });
  onInput(bar, state.choose);
  const picture = figure("1", {toelichting: "", begrippen: ["wmo"]});
  const map = mapSection(gebieden, (code) => state.choose(withGebied(now, code)));
  const own = history();
  const list = listSection(gebieden, overview, manifest, choose);
  element.replaceChildren(
    ...[bar, notice.element, own.element],
    h("div", {class: "figures"}, picture.element),
    ...[facts(), map.element, list.element, meaning()]
  );

  async function show({choice, stappen: steps}: ReturnType<typeof state.read>): Promise<void> {
    const mine = ++turn;
    now = choice;
    bar.value = choice;
    bar.setSteps(steps);
    try {
      const periode = chosenPeriode(choice, halfjaren);
      const gebied = findGebied(gebieden, choice.gebied)!;
      const {code, gemeenten} = ring(gebieden, gebied);
      const where = placePhrase(gebiedName(gebieden, code));
      await Promise.all([
        otherwise("geschiedenis", [choice.gebied], () => own.set(gebied, overview)),
        otherwise("kaart", [choice.gebied, periode], () =>
          map.set(overview, periode, gebied.soort === "land" ? [] : gebied.gemeenten)
        ),
        otherwise("lijst", [code, periode, choice.staat, choice.volgorde], () =>
          list.set(choice, gemeenten, periode, where)
        ),
        otherwise("trend", [code, periode], () =>
          picture.set(trendContent(overview, gemeenten, periode, where, manifest))
        )
      ]);
      if (mine !== turn) return;
      notice.show();
      ready();
    } catch (error) {
      if (mine === turn) showError(notice, error);
    }
  }

  void show(state.read());
}

/** Which gemeenten the totals are about: those of the gebied; of a single gemeente, the whole land. */
function ring(
  gebieden: readonly Gebied[],
  {code, soort: kind, gemeenten}: Gebied
): {code: string; gemeenten: readonly string[]} {
  if (kind !== "land" && kind !== "wijk" && gemeenten.length > 1) return {code, gemeenten};
  return {code: "NL", gemeenten: gebieden.filter((gebied) => gebied.soort === "gemeente").map((gebied) => gebied.code)};
}
