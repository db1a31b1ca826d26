import {answer} from "../../queries/figure5.js";
import {noChoice} from "../../model/choice.js";
import type {Gebied} from "../../model/gebied.js";
import {cohortColumns} from "../../queries/cohort.js";
import type {FirstRow} from "../../tables/first.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {cellCodes, cellTable} from "../persoon/cells.js";
import {readGemeenten, readWijken} from "../persoon/gebieden.js";
import type {Periode} from "../persoon/tijdvak.js";
import {contract, gemeenteTables} from "../source/schema.js";
import {type Column, width, type Writer} from "../arrow.js";
import {type Connection, type Columns, queryRunner, readColumns} from "../connection.js";

/**
 * The default figures of every gebied but wijken at one start, by the queries of the figures themselves: each gebied is a
 * side of one large comparison.
 */
export async function firstRows(
  connection: Connection,
  gebieden: readonly Gebied[],
  moments: string[],
  start: number
): Promise<FirstRow[]> {
  const key = cohortColumns
    .filter((column) => !["leeftijdsklasse", "geslacht", "voorzieningen", "overleden", "aantal"].includes(column))
    .join(", ");
  const codes = cellCodes();
  const all = gebieden.filter(({soort: kind}) => kind === "gemeente").map(({code}) => code);
  const members = gebieden.flatMap(({soort: kind, gemeenten}, side) =>
    (kind === "land" ? all : gemeenten).map((gemeente) => `(${side}, ${codes.gemeente(gemeente)})`)
  );
  await connection.run(`CREATE OR REPLACE TEMP TABLE per_gemeente AS
SELECT gemeente, ${key}, sum(aantal)::INTEGER AS aantal FROM ${cellTable(start)} GROUP BY ALL;
CREATE OR REPLACE TEMP TABLE lid AS SELECT * FROM (VALUES ${members.join(", ")}) AS lid(kant, gemeente);
CREATE OR REPLACE TEMP TABLE cohort AS
SELECT kant, 0 AS leeftijdsklasse, 0 AS geslacht, 0 AS voorzieningen, 0 AS overleden, ${key}, sum(aantal)::INTEGER AS aantal
FROM per_gemeente JOIN lid USING (gemeente) GROUP BY ALL`);
  const choice = noChoice(moments[start]!);
  const counted = await answer(queryRunner(connection), choice, moments.slice(start));
  const [figure51, figure52] = [inOrder(counted.figure51), inOrder(counted.figure52)];
  const figure53 = inOrder(counted.figure53.map(({gebeurtenis, ...row}) => ({...row, groep: gebeurtenis, moment: 0})));
  await connection.run("DROP TABLE cohort; DROP TABLE lid; DROP TABLE per_gemeente");
  const gebied = (side: number) => gebieden[side]!.code;
  const gebruik = (figure: number, rows: typeof figure51) =>
    rows.map(({kant: side, groep: group, moment, startgroep, gebruik}) => ({
      ...{gebied: gebied(side), figuur: figure, groep: group, moment, personen: startgroep, gebruik},
      ...{zonder_personen: 0, zonder_gebruik: 0}
    }));
  return [
    ...gebruik(51, figure51),
    ...gebruik(52, figure52),
    ...figure53.map(({kant: side, ...row}) => ({gebied: gebied(side), figuur: 53, ...row}))
  ];
}

/** An engine gives rows in any order; a file has them in one. */
function inOrder<Row extends {kant: number; groep: string; moment: number}>(rows: readonly Row[]): Row[] {
  const onGroup = (a: Row, b: Row) => (a.groep < b.groep ? -1 : a.groep > b.groep ? 1 : 0);
  return [...rows].sort((a, b) => a.kant - b.kant || onGroup(a, b) || a.moment - b.moment);
}

/** The gebieden that can be chosen. */
export function writeGebieden(gebieden: readonly Gebied[], {write}: Writer): void {
  const text = (choose: (gebied: Gebied) => string) => ({soort: "tekst" as const, values: gebieden.map(choose)});
  write("gebieden.arrow", {
    code: text(({code}) => code),
    naam: text(({naam}) => naam),
    soort: text(({soort: kind}) => kind),
    gemeenten: text(({gemeenten}) => gemeenten.join(" ")),
    kolom: {soort: "u8", values: gebieden.map(({tile}) => tile?.[0] ?? 0)},
    rij: {soort: "u8", values: gebieden.map(({tile}) => tile?.[1] ?? 0)}
  });
}

/** The small table for the first view of one start. */
export function writeFirst(start: string, rows: readonly FirstRow[], {write}: Writer): void {
  const text = (column: "gebied" | "groep") => ({soort: "tekst" as const, values: rows.map((row) => row[column])});
  const amount = (column: Exclude<keyof FirstRow, "gebied" | "groep">, kind: "u8" | "u32") => ({
    soort: kind,
    values: rows.map((row) => row[column])
  });
  write(`eerste-${start}.arrow`, {
    gebied: text("gebied"),
    figuur: amount("figuur", "u8"),
    groep: text("groep"),
    moment: amount("moment", "u8"),
    personen: amount("personen", "u32"),
    gebruik: amount("gebruik", "u32"),
    zonder_personen: amount("zonder_personen", "u32"),
    zonder_gebruik: amount("zonder_gebruik", "u32")
  });
}

/** The tables about gemeenten as files, as they were delivered; without rows where the source has none. */
export async function writeGemeenteTables(connection: Connection, {write}: Writer): Promise<void> {
  for (const table of gemeenteTables) {
    const result = await connection.runAndReadAll(`SELECT * FROM ${table} ORDER BY ALL`);
    const rows = result.getRowObjects();
    const columns = contract[table].map(({naam, type}): [string, Column] => {
      const amount = type === "getal" || type === "jaar";
      if (amount) return [naam, {soort: "u32?", values: rows.map((row) => row[naam] as number | null)}];
      return [naam, {soort: "tekst", values: rows.map((row) => String(row[naam] ?? ""))}];
    });
    write(`${table}.arrow`, Object.fromEntries(columns));
  }
}

/**
 * The cells of one start as files: the land without gebied, and each gemeente with its wijken. Only who asks for a gemeente
 * fetches it. Rows are sorted, which makes the files small once compressed.
 */
export async function writeCohort(connection: Connection, start: number, {moments}: Periode, {write}: Writer) {
  const folder = `cohort/${moments[start]}`;
  const key = cohortColumns.slice(0, -1).join(", ");
  const country = await readColumns(
    connection,
    `SELECT ${key}, sum(aantal)::INTEGER AS aantal FROM ${cellTable(start)} GROUP BY ALL ORDER BY ${key}`
  );
  const bits = width(moments.length - start);
  write(`${folder}/NL.arrow`, cellColumns(country, 0, country.aantal!.length, bits));
  const everything = await readColumns(connection, `SELECT * FROM ${cellTable(start)} ORDER BY gemeente, wijk, ${key}`);
  const wijken = ["", ...readWijken().map(({wijk}) => wijk)];
  let from = 0;
  for (const [place, {gemeente}] of readGemeenten().entries()) {
    let until = from;
    while (everything.gemeente![until] === place) until++;
    const wijk: Column = {
      soort: "tekst",
      values: Array.from(everything.wijk!.subarray(from, until), (number) => wijken[number]!)
    };
    write(`${folder}/${gemeente}.arrow`, {wijk, ...cellColumns(everything, from, until, bits)});
    from = until;
  }
}

function cellColumns(
  columns: Columns,
  from: number,
  until: number,
  bits: "u8" | "u16" | "u32"
): Record<string, Column> {
  const kind = (column: string) => {
    if (column === "aantal") return "u32";
    if (column === "gebeurtenissen") return width(gebeurtenissen.length);
    if (column === "voorzieningen") return width(voorzieningen.length);
    return ["huishoudtype", "leeftijdsklasse", "geslacht"].includes(column) ? "u8" : bits;
  };
  return Object.fromEntries(
    cohortColumns.map((column) => [
      column,
      {soort: kind(column), values: columns[column]!.subarray(from, until)} as Column
    ])
  );
}
