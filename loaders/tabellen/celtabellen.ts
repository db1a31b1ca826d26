import type {DuckDBConnection} from "@duckdb/node-api";
import {cellen} from "./cellen.js";
import {leesGemeenten, leesWijken} from "./gebieden.js";
import {codeTypen, persoonStappen} from "./persoon.js";
import type {Periode} from "./periode.js";

/** The table with the cells of the start with this number. */
export const celTabel = (start: number) => `cel_${start}`;

/**
 * From the clean source tables in `verbinding` to the person level and from there to the cells: leaves one table per start,
 * in the database `doel` where given.
 */
export async function maakCeltabellen(
  verbinding: DuckDBConnection,
  periode: Periode,
  {doel, voortgang = () => {}}: {doel?: string; voortgang?: (stap: string) => void} = {}
): Promise<void> {
  await verbinding.run(
    codeTypen(
      leesGemeenten().map(({gemeente}) => gemeente),
      leesWijken().map(({wijk}) => wijk)
    )
  );
  for (const {stap, sql} of persoonStappen(periode)) {
    voortgang(stap);
    await verbinding.run(sql);
  }
  const plaats = doel === undefined ? "" : `${doel}.`;
  for (const [start, moment] of periode.momenten.entries()) {
    voortgang(`cellen van ${moment}`);
    await verbinding.run(`CREATE OR REPLACE TABLE ${plaats}${celTabel(start)} AS ${cellen(start, periode)}`);
  }
  await verbinding.run("DROP TABLE persoon");
}
