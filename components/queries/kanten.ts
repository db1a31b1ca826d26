import {cohortKolommen} from "./cohort.js";

/** One side of the comparison: a table of cells, and the wijk to which it is limited. */
export interface Kant {
  tabel: string;
  wijk?: string;
}

/** The relation `cohort` as a view over the cells of the sides; names come from our own lists, never from a visitor. */
export function cohortView(kanten: readonly Kant[]): string {
  const delen = kanten.map(({tabel, wijk}, kant) => {
    const waar = wijk === undefined ? "" : ` WHERE wijk = '${code(wijk)}'`;
    return `SELECT ${kant} AS kant, ${cohortKolommen.join(", ")} FROM ${code(tabel)}${waar}`;
  });
  return `CREATE OR REPLACE TEMP VIEW cohort AS ${delen.join("\nUNION ALL ")}`;
}

/** One table out of the cells of several gemeenten. */
export function samenvoegen(naam: string, tabellen: readonly string[]): string {
  const sleutel = cohortKolommen.slice(0, -1).join(", ");
  const alle = tabellen.map((tabel) => `SELECT ${cohortKolommen.join(", ")} FROM ${code(tabel)}`).join(" UNION ALL ");
  return `CREATE OR REPLACE TABLE ${code(naam)} AS SELECT ${sleutel}, sum(aantal)::INTEGER AS aantal FROM (${alle}) GROUP BY ALL`;
}

function code(naam: string): string {
  if (!/^\w+$/.test(naam)) throw new Error(`not a name for SQL: ${naam}`);
  return naam;
}
