import type {DuckDBConnection} from "@duckdb/node-api";
import {leesBron} from "../bron/index.js";
import {losseperiode} from "../monitor/perioden.js";
import {telMonitor} from "../monitor/tel.js";
import {open} from "../tabellen/celbestand.js";
import {maakPersonen} from "../tabellen/celtabellen.js";
import {tijdvak} from "../tabellen/tijdvak.js";

/** Reads a source and counts the monitor of one periode that its tables do not have; leaves the table `monitor`. */
export async function telLos(
  bron: string,
  periode: string,
  voortgang: (stap: string) => void
): Promise<DuckDBConnection> {
  const verbinding = await open(":memory:");
  const rapport = await leesBron(verbinding, bron, {voortgang});
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
