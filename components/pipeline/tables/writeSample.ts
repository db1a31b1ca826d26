import {DAY_ZERO, sampleCodes, sampleFile} from "../../notebook/sampleTables.js";
import {readGemeenten, readWijken} from "../persoon/gebieden.js";
import {sampleTable} from "../persoon/sample.js";
import {columnNames, type PersoonTable, persoonTables} from "../source/schema.js";
import {type Column, width, type Writer} from "../arrow.js";
import {type Connection, type Columns, readColumns} from "../connection.js";

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

/** A column of the sample as whole numbers: a day from `DAY_ZERO` on (0: none), a code as its place in its list. */
function numbered(column: string): string {
  if (column.endsWith("datum"))
    return `greatest(0, coalesce(datediff('day', DATE '${DAY_ZERO}', ${column}), 0))::UINTEGER`;
  if (column === "gemeente")
    return `enum_code(gemeente::ENUM (${list(readGemeenten().map(({gemeente}) => gemeente))}))::USMALLINT`;
  if (column === "wijk")
    return `coalesce(enum_code(wijk::ENUM (${list(readWijken().map(({wijk}) => wijk))})) + 1, 0)::USMALLINT`;
  const codes = sampleCodes[column];
  return codes ? `enum_code(${column}::ENUM (${list(codes)}))::UTINYINT` : column;
}

const columnsOf = (table: PersoonTable) => [...columnNames(table), ...(table === "personen" ? ["getrokken_met"] : [])];

/**
 * The sample of huishoudens as files: the land, and each provincie with everyone who lived there in the period, with all their
 * rows. Only of a synthetic source: a file shows persons.
 */
export async function writeSample(connection: Connection, first: string, {write}: Writer): Promise<void> {
  const provincies = [...new Set(readGemeenten().map(({provincie}) => provincie))].sort();
  const lived = (provincie: string) => {
    const gemeenten = readGemeenten().filter((gemeente) => gemeente.provincie === provincie);
    return `SEMI JOIN (SELECT persoon_id FROM ${sampleTable("verblijf")}
  WHERE gemeente IN (${list(gemeenten.map(({gemeente}) => gemeente))}) AND (einddatum IS NULL OR einddatum >= DATE '${first}')
) AS hier USING (persoon_id)`;
  };
  const gemeenten = readGemeenten().map(({gemeente}) => gemeente);
  const wijken = ["", ...readWijken().map(({wijk}) => wijk)];
  for (const gebied of ["NL", ...provincies])
    for (const table of persoonTables) {
      const columns = columnsOf(table).map((column) => `${numbered(column)} AS ${column}`);
      const rows = await readColumns(
        connection,
        `SELECT ${columns.join(", ")} FROM ${sampleTable(table)} ${gebied === "NL" ? "" : lived(gebied)} ORDER BY ALL`
      );
      write(
        sampleFile(gebied, table),
        Object.fromEntries(
          columnsOf(table).map((column): [string, Column] => {
            if (column === "gemeente") return [column, texts(rows[column]!, gemeenten)];
            if (column === "wijk") return [column, texts(rows[column]!, wijken)];
            return [column, narrow(rows[column]!)];
          })
        )
      );
    }
}

const texts = (places: ArrayLike<number>, codes: readonly string[]): Column => ({
  soort: "tekst",
  values: Array.from(places, (place) => codes[place]!)
});

/** A column as narrow as its values allow. */
function narrow(values: Columns[string]): Column {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return {soort: width(32 - Math.clz32(most)), values};
}
