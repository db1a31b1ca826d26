import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {anyVoorziening, type RowFilter} from "../../queries/cohort.js";
import {withValues} from "../../queries/query.js";
import {strataColumns} from "../../queries/strata.js";
import {followedUses, useOf} from "../../queries/trajecten.js";
import {cellTable} from "./cells.js";
import {readGemeenten} from "./gebieden.js";

const attributes = "leeftijdsklasse, geslacht, huishoudtype";
const gemeenteCode = () =>
  `[${readGemeenten()
    .map(({gemeente}) => `'${gemeente}'`)
    .join(", ")}][gemeente + 1]`;

/**
 * The relation `strata` (components/queries/strata.ts) in Node, of one start: every use and every moment in one pass over the
 * cells of whoever `passes`.
 */
export function strataFromCells(start: number, moments: number, passes: RowFilter = {sql: "true", values: []}): string {
  const still = Array.from(
    {length: moments},
    (_, moment) => `sum(CASE WHEN (bits >> ${moment}) & 1 = 1 THEN aantal ELSE 0 END)`
  );
  return `CREATE OR REPLACE TEMP TABLE strata AS SELECT ${strataColumns.join(", ")} FROM (
  SELECT ${gemeenteCode()} AS gemeente, wet, unnest(range(${moments}))::UTINYINT AS moment, ${attributes},
    startgroep::UINTEGER AS startgroep, unnest(gebruik)::UINTEGER AS gebruik
  FROM (
    SELECT gemeente, wet, ${attributes}, sum(aantal) AS startgroep, [${still.join(", ")}] AS gebruik
    FROM (
      SELECT gemeente, ${attributes}, aantal, unnest([${followedUses.map((use) => `'${use}'`).join(", ")}]) AS wet,
        unnest([${followedUses.map((use) => `${useOf(use)}::UINTEGER`).join(", ")}]) AS bits
      FROM (SELECT gemeente, ${attributes}, ${followedUses.slice(1).join(", ")}, sum(aantal) AS aantal FROM ${cellTable(start)}
        WHERE ${anyVoorziening} & 1 = 1 AND ${withValues(passes)} GROUP BY ALL)
    ) WHERE bits & 1 = 1 GROUP BY ALL
  )
)`;
}

/** Adds to `strata` the residents of the start after each gebeurtenis, and who of them is in gebruik. */
export function addEventStrata(start: number): string {
  const codes = gebeurtenissen.map(({code}) => `'${code}'`).join(", ");
  return `INSERT INTO strata SELECT ${gemeenteCode()} AS gemeente, [${codes}][plaats + 1] AS wet, 0::UTINYINT AS moment, ${attributes},
  sum(aantal)::UINTEGER AS startgroep, sum(CASE WHEN in_gebruik THEN aantal ELSE 0 END)::UINTEGER AS gebruik
FROM (
  SELECT gemeente, ${attributes}, gebeurtenissen, ${anyVoorziening} & 1 = 1 AS in_gebruik, sum(aantal) AS aantal
  FROM ${cellTable(start)} WHERE gebeurtenissen <> 0 GROUP BY ALL
) CROSS JOIN (SELECT range::UINTEGER AS plaats FROM range(${gebeurtenissen.length})) AS lijst
WHERE (gebeurtenissen >> plaats) & 1 = 1 GROUP BY ALL`;
}
