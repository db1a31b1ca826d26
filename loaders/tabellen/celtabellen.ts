import type {DuckDBConnection} from "@duckdb/node-api";
import type {Bronrapport} from "../bron/index.js";
import {cellen} from "./cellen.js";
import {leesGemeenten, leesWijken} from "./gebieden.js";
import {codeTypen, persoonStappen, type Bronfeiten} from "./persoon.js";
import type {Tijdvak} from "./tijdvak.js";

/** The table with the cells of the start with this number. */
export const celTabel = (start: number) => `cel_${start}`;

/** From the clean source tables in `verbinding` to the person level: leaves `anders`, `gebruiker` and `plaats`. */
export async function maakPersonen(
  verbinding: DuckDBConnection,
  rapport: Bronrapport,
  tijdvak: Tijdvak,
  voortgang: (stap: string) => void = () => {}
): Promise<void> {
  const gemeenten = leesGemeenten().map(({gemeente}) => gemeente);
  const wijken = leesWijken().map(({wijk}) => wijk);
  await verbinding.run(codeTypen(gemeenten, wijken));
  for (const {stap, sql} of persoonStappen(tijdvak, await bronfeiten(verbinding, rapport))) {
    voortgang(stap);
    await verbinding.run(sql);
  }
}

/** From the person level to the cells: one table per start, in the database `doel` where given. */
export async function maakCeltabellen(
  verbinding: DuckDBConnection,
  tijdvak: Tijdvak,
  {doel, voortgang = () => {}}: {doel?: string; voortgang?: (stap: string) => void} = {}
): Promise<void> {
  const database = doel === undefined ? "" : `${doel}.`;
  for (const [start, moment] of tijdvak.momenten.entries()) {
    voortgang(`cellen van ${moment}`);
    await verbinding.run(`CREATE OR REPLACE TABLE ${database}${celTabel(start)} AS ${cellen(start, tijdvak)}`);
  }
}

async function bronfeiten(verbinding: DuckDBConnection, {overtredingen}: Bronrapport): Promise<Bronfeiten> {
  const vraag = (sql: string) => verbinding.runAndReadAll(sql).then((uit) => uit.getRows()[0]?.[0]);
  const type = await vraag("SELECT typeof(huishouden_id) FROM verblijf LIMIT 1");
  const eigenNummers =
    type === "BIGINT" &&
    (await vraag("SELECT min(huishouden_id) >= 0 AND max(huishouden_id) < 4294967296 FROM verblijf"));
  return {
    eigenNummers: eigenNummers === true,
    overlap: overtredingen.some(({regel}) => regel === "overlappend_verblijf")
  };
}
