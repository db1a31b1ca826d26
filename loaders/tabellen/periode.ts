import {BronFout} from "../bron/index.js";
import {halfjaar, peilmomenten} from "./moment.js";

/** The cells hold a bit per peilmoment in 32-bit integers. */
const MEESTE_MOMENTEN = 32;

/** The period of a source: its peilmomenten, all of which can be a start. */
export interface Periode {
  momenten: string[];
  /** Half-years since the year 0 of the first peilmoment. */
  nul: number;
}

/** Reads the period out of `bron.json`; throws where it is empty or too long for the cells. */
export function periode(bron: {eerste_peilmoment: string; laatste_peilmoment: string}): Periode {
  const momenten = peilmomenten(bron.eerste_peilmoment, bron.laatste_peilmoment);
  if (momenten.length === 0) throw new BronFout("bron.json: laatste_peilmoment ligt voor eerste_peilmoment");
  if (momenten.length > MEESTE_MOMENTEN)
    throw new BronFout(
      `bron.json: ${momenten.length} peilmomenten; de tabellen houden er hoogstens ${MEESTE_MOMENTEN}`
    );
  return {momenten, nul: halfjaar(bron.eerste_peilmoment)};
}

/**
 * SQL for the bits of the peilmomenten that an interval with both ends included covers; `einde` may be NULL (still running)
 * or before `begin` (no bits).
 */
export function momentBits(begin: string, einde: string, {momenten, nul}: Periode): string {
  const laatste = momenten.length - 1;
  const halfjaarVan = (dag: string) => `(year(${dag}) * 2 + (month(${dag}) >= 7)::INTEGER - ${nul})`;
  const eerste = `greatest(0, least(${laatste + 1}, ${halfjaarVan(begin)} + (day(${begin}) > 1 OR month(${begin}) NOT IN (1, 7))::INTEGER))`;
  const tot = `greatest(0, least(${laatste + 1}, coalesce(${halfjaarVan(einde)}, ${laatste}) + 1))`;
  return `greatest(0::BIGINT, (1::BIGINT << (${tot})::INTEGER) - (1::BIGINT << (${eerste})::INTEGER))`;
}
