import type {DuckDBConnection} from "@duckdb/node-api";
import {csv} from "../../components/figuur/csv.js";
import type {MonitorRij} from "../../components/monitor/rij.js";
import {telOp} from "../../components/monitor/telop.js";
import type {Gebied} from "../../components/werkbank/gebied.js";
import type {Indicator} from "../../data/indicator.js";
import {gebiedcodes, redenen, vakNummer} from "../monitor/nummers.js";

export const kolommen = [
  ...["indicator", "gebied", "periode", "categorie", "waarde", "eenheid", "n", "status", "reden"]
] as ("indicator" | "gebied" | "periode" | "categorie" | "waarde" | "eenheid" | "n" | "status" | "reden")[];

/** Rows of one indicator, gebied and periode out of the table `monitor`; a gebied in which nobody lives has counts of 0. */
export async function indicatorRijen(
  verbinding: DuckDBConnection,
  indicator: Indicator,
  gebied: Gebied,
  {periode, nummer}: {periode: string; nummer: number}
): Promise<MonitorRij[]> {
  const codes = gebiedcodes();
  const lees = async (code: string): Promise<MonitorRij[]> => {
    const uit = await verbinding.runAndReadAll(
      `SELECT vak, waarde, n, reden FROM monitor WHERE gebied = ${codes.indexOf(code)} AND periode = ${nummer}`
    );
    const gelezen = new Map(uit.getRows().map(([vak, ...rest]) => [Number(vak), rest.map(Number)]));
    return indicator.categorieen.map(({code: categorie}) => {
      const vast = {indicator: indicator.code, gebied: code, periode, categorie};
      if (gebied.soort === "wijk" && !indicator.wijk)
        return {...vast, waarde: null, n: null, reden: "niet_van_toepassing"};
      const [waarde = 0, n = 0, reden = 0] = gelezen.get(vakNummer(indicator.code, categorie)) ?? [];
      return {...vast, waarde: reden === 0 ? waarde : null, n, reden: redenen[reden] || null};
    });
  };
  if (!gebied.code.includes(",")) return lees(gebied.code);
  return telOp(gebied.code, await Promise.all(gebied.gemeenten.map(lees)));
}

/** The same as CSV. */
export function indicatorCsv(rijen: readonly MonitorRij[], {eenheid}: Indicator, status: string): string {
  return csv(
    kolommen,
    rijen.map((rij) => ({...rij, eenheid, status}))
  );
}
