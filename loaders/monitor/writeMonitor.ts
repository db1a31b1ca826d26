import type {DuckDBConnection} from "@duckdb/node-api";
import {indicatoren} from "../../data/indicator.js";
import {gebieden} from "../persoon/gebieden.js";
import type {Column, Writer} from "../util/arrow.js";
import {type Columns, readColumns} from "../util/query.js";
import {boxes, redenen} from "./rows.js";

/**
 * The table `monitor` as files: one per gebied (in that of a gemeente its wijken as well) and one per indicator (all gebieden
 * but wijken). Rows of a gebied stand together.
 */
export async function writeMonitor(
  connection: DuckDBConnection,
  perioden: readonly string[],
  {write}: Writer
): Promise<void> {
  const all = gebieden();
  const codes = all.map(({code}) => code);
  const place = new Map(codes.map((code, i) => [code, i]));
  const group = all.map(({soort: kind, gemeenten}, i) => (kind === "wijk" ? place.get(gemeenten[0]!)! : i));
  const disk = (columns: Columns, from: number, until: number) => arrowColumns(columns, from, until, codes, perioden);
  await connection.run(`CREATE OR REPLACE TEMP TABLE groep AS
SELECT gebied::USMALLINT AS gebied, groep::USMALLINT AS groep FROM (VALUES ${group.map((number, i) => `(${i}, ${number})`).join(", ")}) AS g(gebied, groep)`);
  const perGebied = await readColumns(
    connection,
    "SELECT groep, monitor.* FROM monitor JOIN groep USING (gebied) ORDER BY groep, gebied, vak, periode"
  );
  for (const {waarde, van: from, tot: until} of pieces(perGebied.groep!))
    write(`monitor/${codes[waarde]}.arrow`, disk(perGebied, from, until));
  const firstWijk = all.findIndex(({soort: kind}) => kind === "wijk");
  let box = 0;
  for (const {code, categorieen} of indicatoren) {
    const columns = await readColumns(
      connection,
      `SELECT * FROM monitor WHERE gebied < ${firstWijk} AND vak BETWEEN ${box} AND ${box + categorieen.length - 1} ORDER BY gebied, vak, periode`
    );
    write(`monitor/indicator/${code}.arrow`, disk(columns, 0, columns.gebied?.length ?? 0));
    box += categorieen.length;
  }
}

/** Runs of equal numbers. */
function pieces(numbers: ArrayLike<number>): {waarde: number; van: number; tot: number}[] {
  const result = [];
  for (let from = 0, until = 0; from < numbers.length; from = until) {
    while (until < numbers.length && numbers[until] === numbers[from]) until++;
    result.push({waarde: numbers[from]!, van: from, tot: until});
  }
  return result;
}

function arrowColumns(
  columns: Columns,
  from: number,
  until: number,
  codes: readonly string[],
  perioden: readonly string[]
): Record<string, Column> {
  const part = (naam: string) => Array.from(columns[naam]?.subarray(from, until) ?? []);
  const text = (naam: string, nameOf: (number: number) => string): Column => ({
    soort: "tekst",
    values: part(naam).map(nameOf)
  });
  const reden = part("reden");
  return {
    gebied: text("gebied", (number) => codes[number]!),
    indicator: text("vak", (number) => boxes[number]!.indicator),
    categorie: text("vak", (number) => boxes[number]!.categorie),
    periode: text("periode", (number) => perioden[number]!),
    waarde: {soort: "u32?", values: part("waarde").map((waarde, i) => (reden[i] === 0 ? waarde : null))},
    n: {soort: "u32?", values: part("n")},
    reden: text("reden", (number) => redenen[number]!)
  };
}
