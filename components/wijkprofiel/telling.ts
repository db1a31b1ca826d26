import type {Indicator} from "../../data/indicator/vorm.js";
import type {MonitorRij} from "../monitor/rij.js";
import {wilson, type Aandeel} from "../statistics/wilson.js";

/** A count with what it is a part of, or why it is not there. */
export type Telling = Pick<MonitorRij, "waarde" | "n" | "reden">;

/** Where the tables have no row. */
export const geenTelling: Telling = Object.freeze({waarde: null, n: null, reden: null});

const niets: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** Share with its interval; all null where the count, or what it is a part of, is not shown; no interval where it is more than that. */
export function aandeelVan({waarde, n}: Telling): Aandeel {
  if (waarde === null || n === null) return niets;
  if (waarde > n) return {...niets, aandeel: n === 0 ? null : waarde / n};
  return wilson(waarde, n);
}

/** The rate that an indicator is shown as: per 1,000 or per 100 of `n`; null where it has none. */
export function verhouding({per}: Pick<Indicator, "per">, telling: Telling): number | null {
  const {aandeel} = aandeelVan(telling);
  return per === null || aandeel === null ? null : aandeel * per;
}
