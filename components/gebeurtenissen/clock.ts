import type {Gebeurtenis} from "../../data/gebeurtenis.js";
import {type Choice, type Side, sides} from "../model/choice.js";
import type {ClockRow} from "../queries/klok.js";
import {newcombe} from "../statistics/newcombe.js";
import {Z95} from "../statistics/normal.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";

/** Who went through the gebeurtenis, who never did (standardised to them), and the difference between the two. */
export const clockGroups = ["met", "zonder", "verschil"] as const;

/** One group of the clock at one distance in half-years; `gebruik` is null of `zonder`, whose share is no count. */
export interface KlokRow extends Aandeel {
  figuur: "klok";
  kant: Side;
  gebied: string;
  gebeurtenis: Gebeurtenis;
  groep: (typeof clockGroups)[number];
  afstand: number;
  personen: number;
  gebruik: number | null;
}

export const klokColumns = [
  ...(["figuur", "gebied", "gebeurtenis", "groep", "afstand", "personen", "gebruik"] as const),
  ...(["aandeel", "ondergrens", "bovengrens"] as const)
] as const satisfies (keyof KlokRow)[];

const empty: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

const between = (share: number, variance: number, [least, most]: [number, number]): Aandeel => {
  const reach = Z95 * Math.sqrt(variance);
  return {aandeel: share, ondergrens: Math.max(least, share - reach), bovengrens: Math.min(most, share + reach)};
};

/** Beside whom: those without the gebeurtenis, standardised to those with it, or all of them as they are. */
export type ClockBeside = "gelijke" | "alle";

/**
 * All rows of the clock: per side `met`, `zonder`, `verschil`, each from −(m − 1) to m − 1 for m peilmomenten. `met` has
 * Wilson's interval; the others one of ± 1.96 standard errors, that of a share cut to 0–1 and of a difference to −1–1. Beside
 * `alle` the shares are crude, with Wilson's and Newcombe's interval.
 */
export function klokRows(
  counted: readonly ClockRow[],
  choice: Choice,
  gebeurtenis: Gebeurtenis,
  moments: number,
  beside: ClockBeside = "gelijke"
): KlokRow[] {
  const known = new Map(counted.map((row) => [`${row.kant} ${row.afstand}`, row]));
  const distances = Array.from({length: 2 * moments - 1}, (_, i) => i - moments + 1);
  return sides(choice).flatMap(({kant: side, gebied}) =>
    clockGroups.flatMap((group) =>
      distances.map((distance): KlokRow => {
        const row = known.get(`${side} ${distance}`);
        return {
          ...{figuur: "klok", kant: side, gebied, gebeurtenis, groep: group, afstand: distance},
          ...values(row, group, beside)
        };
      })
    )
  );
}

function values(
  row: ClockRow | undefined,
  group: KlokRow["groep"],
  beside: ClockBeside
): Aandeel & Pick<KlokRow, "personen" | "gebruik"> {
  if (!row) return {personen: 0, gebruik: group === "zonder" ? null : 0, ...empty};
  if (group === "met") return {personen: row.met, gebruik: row.met_gebruik, ...wilson(row.met_gebruik, row.met)};
  if (beside === "alle") {
    const {met, met_gebruik, zonder, zonder_gebruik} = row;
    if (group === "zonder") return {personen: zonder, gebruik: zonder_gebruik, ...wilson(zonder_gebruik, zonder)};
    const {verschil: aandeel, ondergrens, bovengrens} = newcombe(met_gebruik, met, zonder_gebruik, zonder);
    return {personen: met, gebruik: met_gebruik, aandeel, ondergrens, bovengrens};
  }
  const {zonder_aandeel: share, zonder_variantie: variance, gedeeld: shared, gedeeld_gebruik: gebruik} = row;
  const standard = share === null || variance === null ? null : {share, variance};
  if (group === "zonder")
    return {
      personen: row.zonder,
      gebruik: null,
      ...(standard ? between(standard.share, standard.variance, [0, 1]) : empty)
    };
  if (!standard) return {personen: shared, gebruik, ...empty};
  const own = gebruik / shared;
  const spread = (own * (1 - own)) / shared + standard.variance;
  return {personen: shared, gebruik, ...between(own - standard.share, spread, [-1, 1])};
}
