import type {Indicator} from "../../data/indicator/vorm.js";
import type {MonitorRij} from "../monitor/rij.js";
import {wilson, type Aandeel} from "../statistics/wilson.js";

/** A count with what it is a part of, or why it is not there. */
export type Telling = Pick<MonitorRij, "waarde" | "n" | "reden">;

/** Where the tables have no row. */
export const geenTelling: Telling = Object.freeze({waarde: null, n: null, reden: null});

/** Share with its interval; all null where the count, or what it is a part of, is not shown. */
export const aandeelVan = ({waarde, n}: Telling): Aandeel =>
  waarde === null || n === null ? {aandeel: null, ondergrens: null, bovengrens: null} : wilson(waarde, n);

/** The rate that an indicator is shown as: per 1,000 or per 100 of `n`; null where it has none. */
export function verhouding({per}: Pick<Indicator, "per">, telling: Telling): number | null {
  const {aandeel} = aandeelVan(telling);
  return per === null || aandeel === null ? null : aandeel * per;
}
