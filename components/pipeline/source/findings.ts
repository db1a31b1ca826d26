import type {Connection} from "../connection.js";
import type {Codes} from "./codes.js";
import type {Rule} from "./rules.js";
import type {SchemaTable} from "./schema.js";
import type {SourceFile} from "./sourceFile.js";
import {makeWorkTable, query, queryOne} from "./sql.js";

/** Rows that break a rule, before their values are fetched: `rij` in the file, and what the explanation needs. */
export interface Finding {
  tabel: SchemaTable;
  regel: Rule;
  kolom: string;
  totaal: number;
  eerste: {rij: number; by: string; andere: number | null}[];
}

/** A rule as SQL: rows of the relation for which `where` holds; `by` a text, `andere` another row of the file for the explanation. */
export interface Check {
  regel: Rule;
  kolom: string;
  where: string;
  by?: string;
  andere?: string;
}

const EXAMPLES = 100;

/** So many rules take the engine longer to plan than to see that there is no row to try them on. */
const MANY = 4;

/** Looks for all rules in one pass over `from` (which has a column `rij`); what the explanation needs is fetched for the first rows only. */
export async function find(
  connection: Connection,
  table: SchemaTable,
  from: string,
  checks: readonly Check[]
): Promise<Finding[]> {
  if (checks.length > MANY && (await isEmpty(connection, from))) return [];
  const tellers = checks.map(
    ({where}, i) =>
      `count(*) FILTER (WHERE ${where}) AS n${i}, array_to_string(min(rij, ${EXAMPLES}) FILTER (WHERE ${where}), ', ') AS rijen${i}`
  );
  const found = await queryOne(connection, `SELECT ${tellers.join(", ")} FROM ${from}`);
  const findings: Finding[] = [];
  for (const [i, {regel: line, kolom: column, by = "''", andere: other = "NULL"}] of checks.entries()) {
    const total = Number(found[`n${i}`]);
    if (total === 0) continue;
    const rows = await query(
      connection,
      `SELECT rij, coalesce((${by})::VARCHAR, '') AS bij, ${other} AS andere FROM ${from} WHERE rij IN (${found[`rijen${i}`]}) ORDER BY rij`
    );
    const first = rows.map((r) => ({rij: Number(r.rij), by: String(r.bij), andere: r.andere as number | null}));
    findings.push({tabel: table, regel: line, kolom: column, totaal: total, eerste: first});
  }
  return findings;
}

async function isEmpty(connection: Connection, from: string): Promise<boolean> {
  return !(await queryOne(connection, `SELECT EXISTS (FROM ${from}) AS iets`)).iets;
}

/** What is odd about the form of a file: columns beside the contract, rows with another number of fields than the header. */
export function findOddFileForm({tabel: table, extraColumns, skew}: SourceFile): Finding[] {
  const columns = extraColumns.map(
    (column): Finding => ({
      tabel: table,
      regel: "extra_kolom",
      kolom: column,
      totaal: 1,
      eerste: [{rij: -1, by: "", andere: null}]
    })
  );
  const fields = [
    {...skew.short, by: "minder velden dan de kopregel; wat ontbreekt telt als leeg"},
    {...skew.lang, by: "meer velden dan de kopregel; wat te veel is, is niet gelezen"}
  ].filter(({totaal: total}) => total > 0);
  return [
    ...columns,
    ...fields.map(
      ({totaal: total, eerste: first, by}): Finding => ({
        tabel: table,
        regel: "aantal_velden",
        kolom: "",
        totaal: total,
        eerste: first.map((row) => ({rij: row, by, andere: null}))
      })
    )
  ];
}

/** Rows with a wijk of another gemeente: first the few thousand pairs that occur, then only the rows of a wrong pair. */
export async function findWijk(connection: Connection, {lists, wijkGemeente}: Codes): Promise<Finding[]> {
  const pairs = "SELECT DISTINCT wijk, gemeente FROM verblijf WHERE fout = 0 AND wijk IS NOT NULL";
  if ((await makeWorkTable(connection, "wijkpaar", pairs)) === 0) return [];
  // Of all wijken together the list takes the engine longer to read than a small file.
  const places = await query(connection, "SELECT DISTINCT enum_code(wijk)::INTEGER AS plaats FROM wijkpaar");
  const own = places.map(({plaats: place}) => `('${lists.wijk![Number(place)]}', '${wijkGemeente[Number(place)]}')`);
  const error = `SELECT p.wijk, p.gemeente, hoort FROM wijkpaar p JOIN (VALUES ${own.join(", ")}) AS w(wijk, hoort)
    ON w.wijk = p.wijk::VARCHAR WHERE hoort <> p.gemeente::VARCHAR`;
  if ((await makeWorkTable(connection, "wijkfout", error)) === 0) return [];
  const from = "(SELECT v.rowid AS rij, hoort FROM verblijf v JOIN wijkfout USING (wijk, gemeente) WHERE fout = 0)";
  return find(connection, "verblijf", from, [
    {regel: "wijk_buiten_gemeente", kolom: "wijk", where: "true", by: "hoort"}
  ]);
}
