import type {DuckDBConnection} from "@duckdb/node-api";
import {cellen} from "./cellen.js";
import {leesGemeenten, leesWijken} from "./gebieden.js";
import {codeTypen, persoonStappen} from "./persoon.js";
import {MEESTE_HUISHOUDENS} from "./plek.js";
import type {Tijdvak} from "./tijdvak.js";

/** The table with the cells of the start with this number. */
export const celTabel = (start: number) => `cel_${start}`;

/** From the clean source tables in `verbinding` to the person level: leaves `persoon` and `plaats`. */
export async function maakPersonen(
  verbinding: DuckDBConnection,
  tijdvak: Tijdvak,
  voortgang: (stap: string) => void = () => {}
): Promise<void> {
  await verbinding.run(
    codeTypen(
      leesGemeenten().map(({gemeente}) => gemeente),
      leesWijken().map(({wijk}) => wijk)
    )
  );
  for (const {stap, sql} of persoonStappen(tijdvak, await eigenNummers(verbinding))) {
    voortgang(stap);
    await verbinding.run(sql);
  }
}

/** From `persoon` to the cells: one table per start, in the database `doel` where given. */
export async function maakCeltabellen(
  verbinding: DuckDBConnection,
  tijdvak: Tijdvak,
  {doel, voortgang = () => {}}: {doel?: string; voortgang?: (stap: string) => void} = {}
): Promise<void> {
  const plaats = doel === undefined ? "" : `${doel}.`;
  for (const [start, moment] of tijdvak.momenten.entries()) {
    voortgang(`cellen van ${moment}`);
    await verbinding.run(`CREATE OR REPLACE TABLE ${plaats}${celTabel(start)} AS ${cellen(start, tijdvak)}`);
  }
}

/** Whether the huishouden_id of the source are whole numbers that fit in a plek as they are. */
async function eigenNummers(verbinding: DuckDBConnection): Promise<boolean> {
  const vraag = (sql: string) => verbinding.runAndReadAll(sql).then((uit) => uit.getRows()[0]![0]);
  const type = await vraag("SELECT any_value(typeof(huishouden_id)) FROM (SELECT huishouden_id FROM verblijf LIMIT 1)");
  if (type !== "BIGINT") return false;
  return (await vraag(
    `SELECT min(huishouden_id) >= 0 AND max(huishouden_id) < ${MEESTE_HUISHOUDENS} FROM verblijf`
  )) as boolean;
}
