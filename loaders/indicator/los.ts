import type {DuckDBConnection} from "@duckdb/node-api";
import {herkenBron, leesBron, leesOnveranderd, type Bronstaat} from "../bron/index.js";
import {losseperiode} from "../monitor/perioden.js";
import {telMonitor} from "../monitor/tel.js";
import {open} from "../tabellen/celbestand.js";
import {maakPersonen} from "../tabellen/celtabellen.js";
import {tijdvak} from "../tabellen/tijdvak.js";

/**
 * Reads a source, as it was recognised in `staat`, and counts the monitor of one periode that its tables do not have; leaves
 * the table `monitor`.
 */
export async function telLos(
  bron: string,
  periode: string,
  voortgang: (stap: string) => void,
  staat?: Bronstaat
): Promise<DuckDBConnection> {
  const verbinding = await open(":memory:");
  const rapport = await leesOnveranderd(bron, staat ?? (await herkenBron(bron)), () =>
    leesBron(verbinding, bron, {voortgang})
  );
  const {dagen, halfjaren} = losseperiode(periode)!;
  const tijd = tijdvak({
    eerste_peilmoment: dagen[0]!,
    laatste_peilmoment: dagen[0]!,
    laatste_halfjaar: halfjaren.at(-1)!
  });
  await maakPersonen(verbinding, rapport, tijd, voortgang);
  await telMonitor(verbinding, tijd, {voortgang});
  return verbinding;
}
