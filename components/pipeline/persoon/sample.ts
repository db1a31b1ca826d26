import type {Connection} from "../connection.js";
import {columnNames, type PersoonTable, persoonTables} from "../source/schema.js";

/** The table in which a table of the sample stands. */
export const sampleTable = (table: PersoonTable): string => `steekproef_${table}`;

/** Whether a huishouden is drawn: by its own key alone, so that the same source gives the same sample, in whichever form it is read. */
const drawn = (key: string, oneIn: number) =>
  oneIn === 1 ? "true" : `md5_number_lower(${key}::VARCHAR) % ${oneIn} = 0`;

/**
 * SQL that draws whole huishoudens out of `woning`. Everyone who is seen on the first day of a halfjaar belongs to one huishouden:
 * that in which they are first seen. So each person has the same chance, whoever they live with later, and all who are first
 * seen together come together. Leaves `trekking`: each drawn person with the key of that huishouden and the place where it was.
 */
export function drawSample({ownNumbers, oneIn}: {ownNumbers: boolean; oneIn: number}): string {
  const numbered = ownNumbers ? "woning" : "(FROM woning JOIN huisnummer ON nummer = huishouden) AS woning";
  const key = ownNumbers ? "huishouden" : "huishouden_id";
  const first = "bit_count((dagen & -dagen) - 1)";
  return `CREATE OR REPLACE TABLE getrokken AS
SELECT DISTINCT huishouden FROM ${numbered} WHERE ${drawn(key, oneIn)};
CREATE OR REPLACE TABLE trekking AS
SELECT persoon_id, ${key} AS huishouden_id, plaats FROM (
  SELECT persoon_id, arg_min(huishouden, ${first}) AS huishouden, arg_min(plaats, ${first}) AS plaats
  FROM woning SEMI JOIN (FROM woning SEMI JOIN getrokken USING (huishouden)) AS mogelijk USING (persoon_id)
  GROUP BY persoon_id
) SEMI JOIN getrokken USING (huishouden) ${ownNumbers ? "" : "JOIN huisnummer ON nummer = huishouden"};
DROP TABLE getrokken`;
}

/** Keys are not taken along: a person and a huishouden become a number that means nothing else. */
const renumber = `CREATE OR REPLACE TABLE getrokken_huis AS
SELECT huishouden_id, row_number() OVER (ORDER BY huishouden_id::VARCHAR)::UINTEGER AS huis
FROM (SELECT DISTINCT huishouden_id FROM verblijf SEMI JOIN trekking USING (persoon_id));
CREATE OR REPLACE TABLE getrokken_persoon AS
SELECT persoon_id, huis AS getrokken_met,
  row_number() OVER (ORDER BY gemeente, huis, persoon_id::VARCHAR)::UINTEGER AS nummer
FROM trekking JOIN getrokken_huis USING (huishouden_id) JOIN plaats USING (plaats)`;

/** All rows of the drawn persons, in the shape of the contract: codes as texts; `personen` says with which huishouden they were drawn. */
function keptRows(table: PersoonTable): string {
  const columns = columnNames(table).map((column) => {
    if (column === "persoon_id") return "nummer AS persoon_id";
    if (column === "huishouden_id") return "huis AS huishouden_id";
    return column.endsWith("datum") || column === "datum" ? column : `${column}::VARCHAR AS ${column}`;
  });
  const drawnWith = table === "personen" ? ", getrokken_met" : "";
  const home = table === "verblijf" ? "JOIN getrokken_huis USING (huishouden_id)" : "";
  return `SELECT ${columns.join(", ")}${drawnWith} FROM ${table} JOIN getrokken_persoon USING (persoon_id) ${home}`;
}

/** Keeps the drawn persons out of the clean source tables, with all their rows, in the database `target` where given. */
export async function keepSample(connection: Connection, target?: string): Promise<void> {
  const database = target === undefined ? "" : `${target}.`;
  await connection.run(renumber);
  for (const table of persoonTables)
    await connection.run(`CREATE OR REPLACE TABLE ${database}${sampleTable(table)} AS ${keptRows(table)}`);
  await connection.run("DROP TABLE getrokken_persoon; DROP TABLE getrokken_huis; DROP TABLE trekking");
}
