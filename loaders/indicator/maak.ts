import type {DuckDBConnection} from "@duckdb/node-api";
import {csv} from "../../components/figuur/csv.js";
import type {MonitorRij} from "../../components/monitor/rij.js";
import {maakDubbel} from "../../components/monitor/gedeeld.js";
import {telOp} from "../../components/monitor/telop.js";
import type {Gebied} from "../../components/werkbank/gebied.js";
import type {Indicator} from "../../data/indicator.js";
import {leesGedeeld} from "../monitor/gedeeld.js";
import {gebiedcodes, redenen, vakNummer} from "../monitor/nummers.js";

export const kolommen = [
  ...["indicator", "gebied", "periode", "categorie", "waarde", "eenheid", "n", "status", "reden"]
] as ("indicator" | "gebied" | "periode" | "categorie" | "waarde" | "eenheid" | "n" | "status" | "reden")[];

/**
 * Rows of one indicator, gebied and periode out of the table `monitor`. A wijk in which nobody lives has counts of 0, unless
 * its gemeente has no number.
 */
export async function indicatorRijen(
  verbinding: DuckDBConnection,
  indicator: Indicator,
  gebied: Gebied,
  {periode, nummer}: {periode: string; nummer: number}
): Promise<MonitorRij[]> {
  const codes = gebiedcodes();
  const getallen = async (code: string) => {
    const uit = await verbinding.runAndReadAll(
      `SELECT vak, waarde, n, reden FROM monitor WHERE gebied = ${codes.indexOf(code)} AND periode = ${nummer}`
    );
    return new Map(uit.getRows().map(([vak, ...rest]) => [Number(vak), rest.map(Number)]));
  };
  const lees = async (code: string): Promise<MonitorRij[]> => {
    const gelezen = await getallen(code);
    const boven = gebied.soort === "wijk" && gelezen.size === 0 ? await getallen(gebied.gemeenten[0]!) : null;
    return indicator.categorieen.map(({code: categorie}) => {
      const vast = {indicator: indicator.code, gebied: code, periode, categorie};
      if (gebied.soort === "wijk" && !indicator.wijk)
        return {...vast, waarde: null, n: null, reden: "niet_van_toepassing"};
      const vak = vakNummer(indicator.code, categorie);
      const [waarde = 0, n = 0, reden = boven?.get(vak)?.[2] ?? 0] = gelezen.get(vak) ?? [];
      return {...vast, waarde: reden === 0 ? waarde : null, n, reden: redenen[reden] || null};
    });
  };
  if (!gebied.code.includes(",")) return lees(gebied.code);
  const gedeeld = (await leesGedeeld(verbinding, nummer)).map((rij) => ({...rij, periode}));
  return telOp(gebied.code, await Promise.all(gebied.gemeenten.map(lees)), maakDubbel(gedeeld));
}

/** The same as CSV. */
export function indicatorCsv(rijen: readonly MonitorRij[], {eenheid}: Indicator, status: string): string {
  return csv(
    kolommen,
    rijen.map((rij) => ({...rij, eenheid, status}))
  );
}
