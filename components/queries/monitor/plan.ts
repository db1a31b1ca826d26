import {indicatoren, restsOnWmo} from "../../../data/indicator.js";
import type {Indicator} from "../../../data/indicator/shape.js";
import {type Condition, tallies} from "./conditions.js";
import type {Relation} from "./relations.js";

/** A category of an indicator, with the columns in which its teller and noemer are counted. */
interface Box {
  indicator: Indicator;
  categorie: string;
  /** Counted from the Wmo records that gemeenten deliver. */
  wmo: boolean;
  teller: number;
  noemer: number;
}

/** Every distinct condition once, by number, and the vakken that rest on them. Flow indicators have no condition: `stroom.ts`. */
export interface Plan {
  conditions: Condition[];
  boxes: Box[];
}

/** What has to be counted for a halfjaar or for a year. */
export function plan(kind: "halfjaar" | "jaar"): Plan {
  const conditions: Condition[] = [];
  const number = ({relation, where}: Condition) => {
    const known = conditions.findIndex((other) => other.relation === relation && other.where === where);
    return known >= 0 ? known : conditions.push({relation, where}) - 1;
  };
  const boxes = indicatoren
    .filter(({code, periodiciteit}) => code in tallies && periodiciteit.includes(kind))
    .flatMap((indicator) =>
      indicator.categorieen.map(({code}): Box => {
        const tally = tallies[indicator.code]![code];
        if (!tally) throw new Error(`no condition: ${indicator.code} ${code}`);
        const [teller, noemer] = [number(tally.teller), number(tally.noemer)];
        return {indicator, categorie: code, wmo: restsOnWmo(indicator, code), teller, noemer};
      })
    );
  return {conditions, boxes};
}

/** SQL that counts the conditions of one relation, column `k<number>` each, by these keys. */
export function countQuery({conditions}: Plan, relation: Relation, key: string): string {
  const columns = conditions.flatMap((condition, i) =>
    condition.relation === relation
      ? [`coalesce(sum(aantal) FILTER (WHERE ${condition.where}), 0)::INTEGER AS k${i}`]
      : []
  );
  return `SELECT ${key}, ${columns.join(",\n  ")}\nFROM ${relation} GROUP BY ${key}`;
}

/**
 * In- and outflow per gebied and voorziening. Of `doorstroom` (where a voorziening was on the first day of the halfjaar and
 * on that of the next, by gemeente) and `lid` (the gemeenten of each gebied): what came is what is here then, less what was
 * here on both days, and what began and ended in between; likewise what went. So stand + instroom − uitstroom is the next stand.
 */
export const streamQuery = `SELECT gebied, voorziening, sum(erbij)::INTEGER AS instroom, sum(eraf)::INTEGER AS uitstroom FROM (
  SELECT gebied, voorziening, aantal AS erbij, 0 AS eraf FROM doorstroom JOIN lid ON gemeente = naar
  UNION ALL SELECT gebied, voorziening, 0, aantal FROM doorstroom JOIN lid ON gemeente = van
  UNION ALL SELECT gebied, voorziening, aantal, aantal FROM doorstroom JOIN lid ON gemeente = kort
  UNION ALL SELECT a.gebied, voorziening, -aantal, -aantal FROM doorstroom
    JOIN lid a ON a.gemeente = van JOIN lid b ON b.gemeente = naar AND b.gebied = a.gebied
) GROUP BY ALL`;

/**
 * Answers to the standard questionnaire of the cliëntervaringsonderzoek Wmo in a year, per gebied and stelling, summed over
 * the gemeenten that took part; `lid`: the gemeenten (by code) of each gebied. No row: none took part.
 */
export const clientervaringQuery = (year: number): string => `SELECT gebied, stelling::VARCHAR AS stelling,
  sum(n)::INTEGER AS n, sum(eens)::INTEGER AS eens, sum(oneens)::INTEGER AS oneens
FROM clientervaring JOIN lid ON lid.code = clientervaring.gemeente::VARCHAR
WHERE jaar = ${year} AND coalesce(vorm::VARCHAR, 'vragenlijst') = 'vragenlijst' AND stelling IS NOT NULL GROUP BY ALL`;
