import type {Gebied} from "../../components/werkbank/gebied.js";
import {celTabel} from "./celtabellen.js";
import {leesGemeenten, leesWijken} from "./gebieden.js";

const plaats = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]));

/** Gemeenten and wijken as numbers in the cells: the place in their list; of a wijk one more, for 0 is unknown. */
export function celCodes() {
  const gemeenten = plaats(leesGemeenten().map(({gemeente}) => gemeente));
  const wijken = plaats(leesWijken().map(({wijk}) => wijk));
  return {gemeente: (code: string) => gemeenten.get(code)!, wijk: (code: string) => wijken.get(code)! + 1};
}

/** The relation `cohort` in Node: the cells of one start for each side of the comparison. */
export function cohortUitCellen(gebieden: readonly Gebied[], start: number): string {
  const codes = celCodes();
  const waar = ({soort, code, gemeenten}: Gebied) => {
    if (soort === "land") return "true";
    if (soort === "wijk") return `wijk = ${codes.wijk(code)}`;
    return `gemeente IN (${gemeenten.map(codes.gemeente).join(", ")})`;
  };
  const delen = gebieden.map(
    (gebied, kant) => `SELECT ${kant} AS kant, * FROM ${celTabel(start)} WHERE ${waar(gebied)}`
  );
  return `CREATE OR REPLACE TEMP VIEW cohort AS ${delen.join("\nUNION ALL ")}`;
}
