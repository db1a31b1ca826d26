import {type Count, counts, noemerColumn} from "../../components/queries/monitor/indicatorQueries.js";
import {indicatoren, restsOnWmo} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";

/** A category of an indicator, with the numbers of the columns in which its teller and noemer are counted. */
interface Box {
  indicator: Indicator;
  categorie: string;
  /** Counted from the Wmo records that gemeenten deliver. */
  wmo: boolean;
  teller: number;
  noemer: number;
}

/** The queries that count a periode, their columns numbered in order. In- and outflow and cliëntervaring are counted apart. */
export interface Plan {
  counts: readonly (Count & {first: number})[];
  boxes: readonly Box[];
}

/** What has to be counted for a halfjaar or for a year. */
export function plan(kind: "halfjaar" | "jaar"): Plan {
  let first = 0;
  const own = indicatoren.filter(({periodiciteit}) => periodiciteit.includes(kind));
  const numbered = own.flatMap(counts).map((count) => {
    const place = first;
    first += count.columns.length;
    return {...count, first: place};
  });
  const counted = new Set(numbered.map(({indicator}) => indicator));
  const boxes = own
    .filter(({code}) => counted.has(code))
    .flatMap((indicator) =>
      indicator.categorieen.map(
        ({code}): Box => ({
          ...{indicator, categorie: code, wmo: restsOnWmo(indicator, code)},
          teller: columnNumber(numbered, indicator.code, code),
          noemer: columnNumber(numbered, indicator.code, noemerColumn(indicator, code))
        })
      )
    );
  return {counts: numbered, boxes};
}

/** The number of a column of an indicator. */
export function columnNumber(counts: Plan["counts"], indicator: string, column: string): number {
  const count = counts.find((count) => count.indicator === indicator && count.columns.includes(column));
  if (!count) throw new Error(`not counted: ${indicator} ${column}`);
  return count.first + count.columns.indexOf(column);
}
