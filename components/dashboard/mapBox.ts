import {rememberEach} from "../page/openPage.js";
import {indicator} from "../../data/indicator.js";
import {h} from "../dom/element.js";
import {onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {findGebied} from "../model/gebied.js";
import {isProtected} from "../model/protection.js";
import {periodeName} from "../model/periode.js";
import {chosenPeriode, withGebied} from "../monitor/address.js";
import {countTogether} from "../monitor/combinaties.js";
import type {Monitor} from "../monitor/monitor.js";
import type {MonitorRow} from "../monitor/row.js";
import {fromRows} from "../tileMap/classes.js";
import {tileMap} from "../tileMap/tileMap.js";
import {cards, type DashboardChoice, type DashboardControls} from "./controls.js";

/** The tile map with what it can show; fetches the rows of an indicator when it is first shown. */
export function mapBox(monitor: Monitor, controls: DashboardControls) {
  const kind = onInput(select({naam: "kaart", label: "Toon op de kaart", options: cards}), (map) =>
    controls.change({kaart: map})
  );
  const more = h("input", {type: "checkbox", id: "kaart-meer"});
  const map = tileMap({
    gebieden: monitor.gebieden,
    choose: (code) => {
      const now = controls.value;
      controls.change(withGebied(now, more.checked ? withGemeente(now.gebied, code) : code));
    }
  });
  const element = h(
    "details",
    {class: "map-box"},
    h("summary", {}, "Kies op de kaart"),
    kind,
    map.element,
    h("p", {class: "map-more"}, more, h("label", {for: more.id}, "Meer gemeenten samen kiezen"))
  );
  const rows = rememberEach((code: string) => fetchRows(monitor, code));
  let wanted = 0;
  let shown: DashboardChoice | undefined;

  const wide = matchMedia("(min-width: 64rem)");
  element.open = wide.matches;
  element.addEventListener("toggle", () => void (shown && set(shown)));

  /** A map that is not open is drawn when it opens. */
  async function set(now: DashboardChoice) {
    shown = now;
    kind.value = now.kaart;
    if (!element.open) return;
    const turn = ++wanted;
    const chosen = cards.find(({code}) => code === now.kaart)!;
    const periode = chosenPeriode(now, monitor.manifest.perioden);
    const box = indicator(chosen.indicator);
    const all = await rows(now.kaart);
    if (turn !== wanted) return;
    const who = box.words.who(box.categorieen[0]!);
    const gebied = findGebied(monitor.gebieden, now.gebied);
    map.set({
      ...fromRows(all.get(periode) ?? [], box, who),
      titel: `${chosen.naam}, ${periodeName(periode)}`,
      chosen: gebied?.soort === "land" ? [] : (gebied?.gemeenten ?? [])
    });
  }

  return {element, set};
}

/** The rows of gemeenten of what a map shows, by periode. */
async function fetchRows(monitor: Monitor, code: string): Promise<Map<string, MonitorRow[]>> {
  const {indicator, categorie} = cards.find((map) => map.code === code)!;
  const all = (await monitor.ofIndicator(indicator)).filter(({gebied}) => gebied.startsWith("GM"));
  const inItself =
    typeof categorie !== "string" && categorie.counted !== undefined && isProtected(monitor.manifest)
      ? await monitor.ofIndicator(categorie.counted)
      : [];
  const own =
    typeof categorie === "string"
      ? all.filter((row) => row.categorie === categorie)
      : countTogether(all, categorie, inItself);
  const result = new Map<string, MonitorRow[]>();
  for (const row of own) result.set(row.periode, [...(result.get(row.periode) ?? []), row]);
  return result;
}

/** A list of gemeenten with one more, or with one less where it was in the list; the last one stays. */
export function withGemeente(gebied: string, gemeente: string): string {
  const list = gebied.split(",").filter((code) => /^GM\d{4}$/.test(code));
  const fresh = list.includes(gemeente) ? list.filter((code) => code !== gemeente) : [...list, gemeente];
  return fresh.length === 0 ? gemeente : fresh.join(",");
}
