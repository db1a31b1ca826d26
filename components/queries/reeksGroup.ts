import {type Toestand, toestanden} from "../../data/toestand.js";
import {readReeksGroup, type ReeksGroup} from "../model/reeksGroup.js";
import type {RowFilter} from "./cohort.js";

const bits = (column: string) => `${column}::UINTEGER`;
const [jeugd, pwet, wmo] = [bits("jeugdwet"), `(${bits("participatiewet")} | ${bits("wsw")})`, bits("wmo")];
const seen = `${bits("aanwezig")} & ~${bits("overleden")}`;

/** The peilmomenten on which somebody is in a toestand, as bits; of `vertrokken` all bits of a number are asked. */
const inToestand: Record<Toestand, string> = {
  geen: `(${seen} & ~${jeugd} & ~${pwet} & ~${wmo})`,
  alleen_jeugd: `(${seen} & ${jeugd} & ~${pwet} & ~${wmo})`,
  alleen_pwet: `(${seen} & ~${jeugd} & ${pwet} & ~${wmo})`,
  alleen_wmo: `(${seen} & ~${jeugd} & ~${pwet} & ${wmo})`,
  jeugd_pwet: `(${seen} & ${jeugd} & ${pwet} & ~${wmo})`,
  jeugd_wmo: `(${seen} & ${jeugd} & ~${pwet} & ${wmo})`,
  pwet_wmo: `(${seen} & ~${jeugd} & ${pwet} & ${wmo})`,
  jeugd_pwet_wmo: `(${seen} & ${jeugd} & ${pwet} & ${wmo})`,
  vertrokken: `(~(${bits("aanwezig")} | ${bits("overleden")}))`,
  overleden: bits("overleden")
};

/** On how many peilmomenten the toestand is that of the medoid: the more, the smaller Hamming's distance. */
function hammingCloseness(medoid: readonly Toestand[]): RowFilter {
  const own = toestanden.map(({code}) => code).filter((code) => medoid.includes(code));
  const places = own.map((code) => medoid.reduce((sum, step, t) => (step === code ? sum + 2 ** t : sum), 0));
  return {sql: own.map((code) => `bit_count(${inToestand[code]} & ?::UINTEGER)`).join(" + "), values: places};
}

/**
 * How long the longest common subsequence with the medoid is: the longer, the smaller the matching distance (indel 1,
 * substitution 2). As in components/statistics/sequenceDistances.ts: a bit becomes 0 where it grows.
 */
function matchingCloseness(medoid: readonly Toestand[]): RowFilter {
  const all = 2 ** medoid.length - 1;
  const steps = medoid.map((step) => inToestand[step]).join(",\n      ");
  return {
    sql: `bit_count(?::UINTEGER & ~list_reduce([?::UINTEGER,
      ${steps}],
      lambda v, m: ((v + (v & m)) | (v & ~m)) & ?::UINTEGER))`,
    values: [all, all, all]
  };
}

/**
 * Whether the sequence of a row is in a group: of medoids that are equally close it goes with the first. A subquery, for an
 * engine answers that once for all rows that are alike in what it reads. An unknown code throws.
 */
export function reeksGroupFilter(code: string): RowFilter {
  const group: ReeksGroup | null = readReeksGroup(code);
  if (group === null) throw new Error(`no group of sequences: ${code}`);
  const {distance, place, medoids} = group;
  const each = medoids.map(distance === "om" ? matchingCloseness : hammingCloseness);
  const ranked = each.map(({sql}, i) => `(${sql})::INTEGER * 8 + ${7 - i}`);
  return {
    sql: `(SELECT greatest(${ranked.join(",\n    ")}) % 8 = ?::INTEGER FROM (SELECT 1) AS rij)`,
    values: [...each.flatMap(({values}) => values), 7 - place]
  };
}
