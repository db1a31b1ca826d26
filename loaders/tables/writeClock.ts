import type {DuckDBConnection} from "@duckdb/node-api";
import {noChoice} from "../../components/model/choice.js";
import {type ClockRow, clockColumns, clockCounts, clockKey, klokQuery} from "../../components/queries/klok.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {clockCellTable} from "../persoon/cells.js";
import {clockRows} from "../persoon/clock.js";
import {readGemeenten} from "../persoon/gebieden.js";
import {type Column, width, type Writer} from "../util/arrow.js";
import {type Columns, queryRunner, readColumns} from "../util/query.js";

/** The land in the place of a gemeente. */
const LAND = 65535;

/**
 * The files of the event clock: per gemeente and for the land the rows of `klok`, and the answer to the clock of every
 * gebeurtenis without filters, which is what a page shows first.
 */
export async function writeClock(
  connection: DuckDBConnection,
  moments: readonly string[],
  {write}: Writer,
  progress: (step: string) => void = () => {}
): Promise<void> {
  const events = gebeurtenissen.map((_, place) => place);
  const all = (reference: number) =>
    clockRows("gemeente", `SELECT * FROM ${clockCellTable(reference)}`, {reference, moments: moments.length, events});
  for (const [reference, moment] of moments.entries()) {
    progress(`klok van ${moment}`);
    const target = reference === 0 ? "CREATE OR REPLACE TEMP TABLE klok_gemeente AS" : "INSERT INTO klok_gemeente";
    await connection.run(`${target} ${all(reference)}`);
  }
  progress("klok per gemeente");
  const sums = clockCounts.map((column) => `sum(${column})::UINTEGER AS ${column}`).join(", ");
  await connection.run(
    `INSERT INTO klok_gemeente SELECT ${LAND} AS gemeente, ${clockKey.join(", ")}, ${sums} FROM klok_gemeente GROUP BY ALL`
  );
  const everything = await readColumns(
    connection,
    `SELECT gemeente, ${clockColumns.join(", ")} FROM klok_gemeente ORDER BY gemeente, ${clockKey.join(", ")}`
  );
  const gemeenten = readGemeenten();
  const codeOf = (place: number) => (place === LAND ? "NL" : gemeenten[place]!.gemeente);
  const places = everything["gemeente"]!;
  for (let from = 0; from < places.length; ) {
    let until = from;
    while (places[until] === places[from]) until++;
    write(`klok/${codeOf(places[from]!)}.arrow`, narrow(everything, from, until));
    from = until;
  }
  await writeFirstClocks(connection, moments.length, codeOf, write);
  await connection.run("DROP TABLE klok_gemeente");
}

/** Rows `from` to `until`, every column as narrow as its values allow. */
function narrow(columns: Columns, from: number, until: number): Record<string, Column> {
  return Object.fromEntries(
    clockColumns.map((column) => {
      const values = columns[column]!.subarray(from, until);
      let most = 0;
      for (const value of values) if (value > most) most = value;
      return [column, {soort: width(32 - Math.clz32(most)), values} as Column];
    })
  );
}

/** Of the land and every gemeente the clock of every gebeurtenis, all people together, by the query of the figure itself. */
async function writeFirstClocks(
  connection: DuckDBConnection,
  moments: number,
  codeOf: (place: number) => string,
  write: Writer["write"]
): Promise<void> {
  const runQuery = queryRunner(connection);
  await connection.run(
    "CREATE OR REPLACE TEMP VIEW klok AS SELECT gemeente AS kant, * EXCLUDE (gemeente) FROM klok_gemeente"
  );
  const rows: (ClockRow & {gebeurtenis: number})[] = [];
  for (const [gebeurtenis, {code}] of gebeurtenissen.entries())
    for (const row of await runQuery(klokQuery(noChoice(""), code, "totaal"))) rows.push({gebeurtenis, ...row});
  await connection.run("DROP VIEW klok");
  const perGebied = new Map<number, typeof rows>();
  for (const row of rows) {
    const own = perGebied.get(row.kant);
    if (own) own.push(row);
    else perGebied.set(row.kant, [row]);
  }
  for (const [place, own] of perGebied) {
    const amount = (column: keyof (typeof own)[number]): Column => ({
      soort: "u32",
      values: own.map((row) => row[column] as number)
    });
    const share = (column: "zonder_aandeel" | "zonder_variantie"): Column => ({
      soort: "f64?",
      values: own.map((row) => row[column])
    });
    write(`klok/eerste/${codeOf(place)}.arrow`, {
      gebeurtenis: {soort: "u8", values: own.map(({gebeurtenis}) => gebeurtenis)},
      // counted from −(m − 1), which is 0 here
      afstand: {soort: "u8", values: own.map(({afstand}) => afstand + moments - 1)},
      ...Object.fromEntries(
        (["met", "met_gebruik", "met_eerste", "met_laatste", "zonder", "zonder_gebruik"] as const).map((column) => [
          column,
          amount(column)
        ])
      ),
      zonder_aandeel: share("zonder_aandeel"),
      zonder_variantie: share("zonder_variantie"),
      gedeeld: amount("gedeeld"),
      gedeeld_gebruik: amount("gedeeld_gebruik")
    });
  }
}
