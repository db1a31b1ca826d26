import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";

let teller = 0;

/**
 * Arrow stream bytes to a table, in place of one of that name, or an error and the old table. Inserting makes no table, and
 * says nothing, of bytes that are no stream, and leaves its connection unable to take more: hence one for each, and a name
 * of its own that is changed when the table is there.
 */
export async function voegToe(database: AsyncDuckDB, naam: string, bytes: Uint8Array): Promise<void> {
  const nieuw = `voeg toe ${teller++}`;
  const tabel = `"${naam.replaceAll('"', '""')}"`;
  const verbinding = await database.connect();
  try {
    await verbinding.insertArrowFromIPCStream(bytes, {name: nieuw, create: true});
    await verbinding.query(`BEGIN; DROP TABLE IF EXISTS ${tabel}; ALTER TABLE "${nieuw}" RENAME TO ${tabel}; COMMIT`);
  } catch (oorzaak) {
    await verbinding.query("ROLLBACK").catch(() => {});
    throw new Error(`no Arrow stream for table: ${naam}`, {cause: oorzaak});
  } finally {
    await verbinding.close();
  }
}
