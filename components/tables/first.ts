import {tableFromIPC} from "@uwdata/flechette";
import type {Answer} from "../queries/figure5.js";
import {type Choice, hasFilter, sides} from "../model/choice.js";

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

/** Looks rows up in the small table: those of one gebied become objects when asked, for the table has tens of thousands. */
export function readFirst(bytes: Uint8Array): (gebied: string) => FirstRow[] {
  const table = tableFromIPC(bytes);
  const gebieden = table.getChild("gebied").toArray() as string[];
  const places = new Map<string, number[]>();
  gebieden.forEach((gebied, place) => {
    const known = places.get(gebied);
    if (known) known.push(place);
    else places.set(gebied, [place]);
  });
  return (gebied) => (places.get(gebied) ?? []).map((place) => ({...(table.get(place) as FirstRow)}));
}

/** A wijk, or a list of gemeenten. */
const outside = /^WK|,/;

/**
 * The answer to a choice without filters, or null where the small table cannot give it. A gebied without rows has no
 * residents.
 */
export function fromFirst(
  rowsOf: (gebied: string) => FirstRow[],
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
