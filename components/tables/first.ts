import {tableFromIPC} from "@uwdata/flechette";
import type {Answer, Found} from "../queries/figure5.js";
import {type Choice, hasFilter, sides} from "../model/choice.js";
import {mayShare} from "../model/protection.js";

/** Columns of the small table: the default figures of every gebied but wijken, from one start; `figuur` is 51, 52 or 53. */
export interface FirstRow {
  gebied: string;
  figuur: number;
  groep: string;
  moment: number;
  personen: number;
  gebruik: number;
  zonder_personen: number;
  zonder_gebruik: number;
}

/** The same as a page finds it: a count that is withheld is null. */
export type FoundFirst = Found<FirstRow, "personen" | "gebruik" | "zonder_personen" | "zonder_gebruik">;

/** Looks rows up in the small table: those of one gebied become objects when asked, for the table has tens of thousands. */
export function readFirst(bytes: Uint8Array): (gebied: string) => FoundFirst[] {
  const table = tableFromIPC(bytes);
  const gebieden = table.getChild("gebied").toArray() as string[];
  const places = new Map<string, number[]>();
  gebieden.forEach((gebied, place) => {
    const known = places.get(gebied);
    if (known) known.push(place);
    else places.set(gebied, [place]);
  });
  return (gebied) => (places.get(gebied) ?? []).map((place) => ({...(table.get(place) as FoundFirst)}));
}

/** An answer that shows a share only where enough people are in it and enough are not: what else it holds is withheld. */
export function withoutSmallShares({moments, figure51, figure52, figure53}: Answer): Answer {
  const shown = (part: number | null, whole: number | null) =>
    part !== null && whole !== null && !mayShare(part, whole) ? null : part;
  const gebruik = (rows: Answer["figure51"]) =>
    rows.map((row) => ({...row, gebruik: shown(row.gebruik, row.startgroep)}));
  return {
    ...{moments, figure51: gebruik(figure51), figure52: gebruik(figure52)},
    figure53: figure53.map((row) => ({
      ...{...row, gebruik: shown(row.gebruik, row.personen)},
      zonder_gebruik: shown(row.zonder_gebruik, row.zonder_personen)
    }))
  };
}

/** A wijk, or a list of gemeenten. */
const outside = /^WK|,/;

/**
 * The answer to a choice without filters, or null where the small table cannot give it. A gebied without rows has no
 * residents.
 */
export function fromFirst(
  rowsOf: (gebied: string) => FoundFirst[],
  choice: Choice,
  moments: readonly string[]
): Answer | null {
  const gebieden = sides(choice);
  if (hasFilter(choice) || gebieden.some(({gebied}) => outside.test(gebied))) return null;
  const rows = gebieden.flatMap(({kant: side, gebied}) => rowsOf(gebied).map((row) => ({...row, kant: side})));
  const gebruik = (figure: number) =>
    rows
      .filter((row) => row.figuur === figure && row.moment < moments.length)
      .map(({kant: side, groep: group, moment, personen, gebruik}) => ({
        kant: side,
        groep: group,
        moment,
        startgroep: personen,
        gebruik
      }));
  return {
    moments,
    figure51: gebruik(51),
    figure52: gebruik(52),
    figure53: rows
      .filter((row) => row.figuur === 53)
      .map(({kant: side, groep: group, personen, gebruik, zonder_personen, zonder_gebruik}) => ({
        kant: side,
        gebeurtenis: group,
        personen,
        gebruik,
        zonder_personen,
        zonder_gebruik
      }))
  };
}
