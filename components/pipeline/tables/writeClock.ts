import {noChoice} from "../../model/choice.js";
import {type ClockRow, clockColumns, clockCounts, clockKey, klokQuery} from "../../queries/klok.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {clockCellTable} from "../persoon/cells.js";
import {clockRows} from "../persoon/clock.js";
import {readGemeenten} from "../persoon/gebieden.js";
import {type Column, width, type Writer} from "../arrow.js";
import {type Connection, type Columns, queryRunner, readColumns} from "../connection.js";

/** The land in the place of a gemeente. */
const LAND = 65535;

/**
 * The files of the event clock: per gemeente and for the land the rows of `klok`, and the answer to the clock of every
 * gebeurtenis without filters, which is what a page shows first.
 */
export async function writeClock(
  connection: Connection,
  moments: readonly string[],
  {write}: Writer,
  progress: (step: string) => void = () => {}
): Promise<void> {
  await makeClockTable(connection, moments, (cells) => `SELECT * FROM ${cells}`, progress);
  progress("klok per gemeente");
  const sums = clockCounts.map((column) => `sum(${column})::UINTEGER AS ${column}`).join(", ");
  await connection.run(
    `INSERT INTO klok_gemeente SELECT ${LAND} AS gemeente, ${clockKey.join(", ")}, ${sums} FROM klok_gemeente GROUP BY ALL`
  );
  const everything = await readClock(connection);
  const places = everything["gemeente"]!;
  const codes = clockCodes();
  let from = 0;
  for (const code of codes) {
    const place = placeOf(code);
    let until = from;
    while (places[until] === place) until++;
    write(`klok/${code}.arrow`, narrow(everything, from, until));
    from = until;
  }
  const first = await firstClocks(connection, moments.length);
  for (const code of codes)
    write(`klok/eerste/${code}.arrow`, firstColumns(first.get(placeOf(code)) ?? [], moments.length));
  writeClockOfAll(
    codes.flatMap((gemeente) => (first.get(placeOf(gemeente)) ?? []).map((row) => ({gemeente, ...row}))),
    moments.length,
    write
  );
  await connection.run("DROP TABLE klok_gemeente");
}

/** The files of the clock of one gemeente, or of the land: what a page that counts own files makes when it is asked. */
export async function writeClockOf(
  connection: Connection,
  code: string,
  moments: readonly string[],
  {write}: Writer
): Promise<void> {
  const place = placeOf(code);
  const residents = (cells: string) =>
    place === LAND
      ? `SELECT ${LAND}::USMALLINT AS gemeente, * EXCLUDE (gemeente) FROM ${cells}`
      : `SELECT * FROM ${cells} WHERE gemeente = ${place}`;
  await makeClockTable(connection, moments, residents);
  const rows = await readClock(connection);
  write(`klok/${code}.arrow`, narrow(rows, 0, rows["gemeente"]!.length));
  const first = await firstClocks(connection, moments.length);
  write(`klok/eerste/${code}.arrow`, firstColumns(first.get(place) ?? [], moments.length));
  await connection.run("DROP TABLE klok_gemeente");
}

/** The gemeenten and the land: what has a clock of its own. */
export const clockCodes = (): string[] => [...readGemeenten().map(({gemeente}) => gemeente), "NL"];

const placeOf = (code: string): number => (code === "NL" ? LAND : clockCodes().indexOf(code));

/** Makes `klok_gemeente`: the rows of `klok` for each gemeente among the residents in the cells of every reference. */
async function makeClockTable(
  connection: Connection,
  moments: readonly string[],
  residents: (cells: string) => string,
  progress: (step: string) => void = () => {}
): Promise<void> {
  const events = gebeurtenissen.map((_, place) => place);
  for (const [reference, moment] of moments.entries()) {
    progress(`klok van ${moment}`);
    const target = reference === 0 ? "CREATE OR REPLACE TEMP TABLE klok_gemeente AS" : "INSERT INTO klok_gemeente";
    const rows = residents(clockCellTable(reference));
    await connection.run(`${target} ${clockRows("gemeente", rows, {reference, moments: moments.length, events})}`);
  }
}

const readClock = (connection: Connection): Promise<Columns> =>
  readColumns(
    connection,
    `SELECT gemeente, ${clockColumns.join(", ")} FROM klok_gemeente ORDER BY gemeente, ${clockKey.join(", ")}`
  );

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

type FirstClock = ClockRow & {gebeurtenis: number};

/** Of the land and every gemeente the clock of every gebeurtenis, all people together, by the query of the figure itself. */
async function firstClocks(connection: Connection, moments: number): Promise<Map<number, FirstClock[]>> {
  const runQuery = queryRunner(connection);
  await connection.run(
    "CREATE OR REPLACE TEMP VIEW klok AS SELECT gemeente AS kant, * EXCLUDE (gemeente) FROM klok_gemeente"
  );
  const result = new Map<number, FirstClock[]>();
  for (const [gebeurtenis, {code}] of gebeurtenissen.entries())
    for (const row of await runQuery(klokQuery(noChoice(""), code, "totaal", moments))) {
      const own = result.get(row.kant);
      if (own) own.push({gebeurtenis, ...row});
      else result.set(row.kant, [{gebeurtenis, ...row}]);
    }
  await connection.run("DROP VIEW klok");
  return result;
}

const firstCounts = [
  ...(["gevallen", "met", "met_gebruik", "met_eerste", "met_laatste"] as const),
  ...(["zonder", "zonder_gebruik", "gedeeld", "gedeeld_gebruik"] as const)
];

/** `afstand` is counted from −(m − 1), which is 0 in the file. */
function firstColumns(rows: readonly FirstClock[], moments: number): Record<string, Column> {
  const share = (column: "zonder_aandeel" | "zonder_variantie"): Column => ({
    soort: "f64?",
    values: rows.map((row) => row[column])
  });
  const count = (column: (typeof firstCounts)[number]): Column => ({
    soort: "u32",
    values: rows.map((row) => row[column])
  });
  return {
    gebeurtenis: {soort: "u8", values: rows.map(({gebeurtenis}) => gebeurtenis)},
    afstand: {soort: "u8", values: rows.map((row) => row.afstand + moments - 1)},
    ...Object.fromEntries(firstCounts.map((column) => [column, count(column)])),
    zonder_aandeel: share("zonder_aandeel"),
    zonder_variantie: share("zonder_variantie")
  };
}

/** Of every gebeurtenis the difference between with and without, of the land and all gemeenten together. */
function writeClockOfAll(
  rows: readonly (FirstClock & {gemeente: string})[],
  moments: number,
  write: Writer["write"]
): void {
  for (const [place, {code}] of gebeurtenissen.entries()) {
    const own = rows.filter(({gebeurtenis}) => gebeurtenis === place);
    const amount = (column: "met" | "gedeeld" | "gedeeld_gebruik"): Column => ({
      soort: "u32",
      values: own.map((row) => row[column])
    });
    write(`klok/gebeurtenis/${code}.arrow`, {
      gemeente: {soort: "tekst", values: own.map(({gemeente}) => gemeente)},
      afstand: {soort: "u8", values: own.map((row) => row.afstand + moments - 1)},
      ...{met: amount("met"), gedeeld: amount("gedeeld"), gedeeld_gebruik: amount("gedeeld_gebruik")},
      zonder_aandeel: {soort: "f64?", values: own.map((row) => row.zonder_aandeel)},
      zonder_variantie: {soort: "f64?", values: own.map((row) => row.zonder_variantie)}
    });
  }
}
