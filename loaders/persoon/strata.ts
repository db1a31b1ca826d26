import type {Choice} from "../../components/model/choice.js";
import {startgroepFilter} from "../../components/queries/cohort.js";
import {withValues} from "../../components/queries/query.js";
import {strataColumns} from "../../components/queries/strata.js";
import {type Followed, useOf} from "../../components/queries/trajecten.js";
import {cellTable} from "./cells.js";
import {readGemeenten} from "./gebieden.js";

/**
 * SQL for the rows of `strata` (components/queries/strata.ts) of one start: per gemeente the startgroep of one use that passes
 * the rules, and those of them in gebruik after so many peilmomenten.
 */
export function strataRows(choice: Choice, start: number, moment: number, followed: Followed): string {
  const use = useOf(followed);
  const passes = withValues(startgroepFilter({...choice, rulesB: null}));
  const gemeenten = readGemeenten().map(({gemeente}) => `'${gemeente}'`);
  return `SELECT [${gemeenten.join(", ")}][gemeente + 1] AS gemeente, '${followed}' AS wet, ${moment} AS moment,
  leeftijdsklasse, geslacht, huishoudtype, sum(aantal)::INTEGER AS startgroep,
  sum(CASE WHEN ${use} >> ${moment} & 1 = 1 THEN aantal ELSE 0 END)::INTEGER AS gebruik
FROM ${cellTable(start)} WHERE ${use} & 1 = 1 AND ${passes} GROUP BY ALL`;
}

/** The relation `strata` in Node, of one use and one moment. */
export const strataFromCells = (choice: Choice, start: number, moment: number, followed: Followed): string =>
  `CREATE OR REPLACE TEMP TABLE strata AS SELECT ${strataColumns.join(", ")} FROM (${strataRows(choice, start, moment, followed)})`;
