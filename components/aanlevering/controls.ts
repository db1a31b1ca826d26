import {leverstaten} from "../../data/leverstaat.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {chosenPeriode, type PageChoice} from "../monitor/address.js";
import {type MonitorControls, monitorControls} from "../monitor/controls.js";
import {writeOrder} from "../sortTable/sortTable.js";
import {placePhrase} from "../format/text.js";
import type {DeliveryTables} from "./states.js";

type OwnKey = "staat" | "volgorde";
export type DeliveryChoice = PageChoice<OwnKey>;
export type DeliveryControls = MonitorControls<OwnKey>;

/** What the address of the page can say beside gebied and periode. */
function ownKeys(halfjaren: readonly string[]) {
  const columns = ["naam", "provincie", ...halfjaren];
  return {
    staat: ["alle", ...leverstaten.map(({code}) => code)] as [string, ...string[]],
    volgorde: columns.flatMap((column) => [column, writeOrder({kolom: column, off: true})]) as [string, ...string[]]
  };
}

/** The controls of the page: gebied and halfjaar; the list adds a state and an order, the map a gemeente. */
export const deliveryControls = ({overview: {halfjaren}, ...tables}: DeliveryTables): DeliveryControls =>
  monitorControls(tables, {
    ...{perioden: halfjaren, own: ownKeys(halfjaren), comparable: false},
    choosable: ({soort: kind}) => kind !== "wijk"
  });

/** What the parts of the page show of a choice. */
export interface DeliveryAnswer {
  choice: DeliveryChoice;
  gebied: Gebied;
  periode: string;
  /** Which gemeenten the totals are about. */
  gemeenten: readonly string[];
  /** The gebied in which those lie. */
  ring: string;
  /** The same in words: in Nederland. */
  where: string;
}

/** What the totals rest on: of another gemeente they are the same. */
export const totalsKey = ({ring, periode}: DeliveryAnswer): string[] => [ring, periode];

export function deliveriesOf({gebieden, overview}: DeliveryTables, choice: DeliveryChoice): DeliveryAnswer {
  const gebied = findGebied(gebieden, choice.gebied)!;
  const {code, gemeenten} = ring(gebieden, gebied);
  const periode = chosenPeriode(choice, overview.halfjaren);
  return {choice, gebied, gemeenten, periode, ring: code, where: placePhrase(gebiedName(gebieden, code))};
}

/** The gemeenten of the gebied; of a single gemeente, those of the whole land. */
function ring(
  gebieden: readonly Gebied[],
  {code, soort: kind, gemeenten}: Gebied
): {code: string; gemeenten: readonly string[]} {
  if (kind !== "land" && kind !== "wijk" && gemeenten.length > 1) return {code, gemeenten};
  return {code: "NL", gemeenten: gebieden.filter((gebied) => gebied.soort === "gemeente").map((gebied) => gebied.code)};
}
