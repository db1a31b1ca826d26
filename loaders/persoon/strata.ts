import {anyVoorziening, type RowFilter} from "../../components/queries/cohort.js";
import {withValues} from "../../components/queries/query.js";
import {strataColumns} from "../../components/queries/strata.js";
import {followedUses, useOf} from "../../components/queries/trajecten.js";
import {cellTable} from "./cells.js";
import {readGemeenten} from "./gebieden.js";

const attributes = "leeftijdsklasse, geslacht, huishoudtype";

/**
 * The relation `strata` (components/queries/strata.ts) in Node, of one start: every use and every moment in one pass over the
 * cells of whoever `passes`.
 */
export function strataFromCells(start: number, moments: number, passes: RowFilter = {sql: "true", values: []}): string {
  const gemeenten = readGemeenten().map(({gemeente}) => `'${gemeente}'`);
  const still = Array.from(
    {length: moments},
    (_, moment) => `sum(CASE WHEN (bits >> ${moment}) & 1 = 1 THEN aantal ELSE 0 END)`
  );
  return `CREATE OR REPLACE TEMP TABLE strata AS SELECT ${strataColumns.join(", ")} FROM (
  SELECT [${gemeenten.join(", ")}][gemeente + 1] AS gemeente, wet, unnest(range(${moments}))::UTINYINT AS moment, ${attributes},
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
