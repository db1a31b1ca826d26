import type {Population} from "../../vergelijken/similar.js";
import type {RunQuery} from "../../queries/query.js";
import {stedelijkheidsklassen} from "../../../data/gebiedsindeling.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {cellTable} from "./cells.js";
import {readGemeenten} from "./gebieden.js";

const place = (list: readonly {code: string}[], code: string) => list.findIndex((item) => item.code === code);
const old = place(leeftijdsklassen, "65-74");
const type = (code: string) =>
  `sum(CASE WHEN huishoudtype = ${place(huishoudtypen, code)} THEN aantal ELSE 0 END)::INTEGER AS ${code}`;

/** The population of every gemeente with residents on one start, under the condition `passes` on cells. */
export async function populations(runQuery: RunQuery, start: number, passes = {sql: "true", values: [] as number[]}) {
  const rows = await runQuery<Omit<Population, "gemeente" | "stedelijkheid"> & {plaats: number}>({
    sql: `SELECT gemeente::INTEGER AS plaats, sum(aantal)::INTEGER AS inwoners,
  sum(CASE WHEN leeftijdsklasse >= ${old} THEN aantal ELSE 0 END)::INTEGER AS oud,
  ${["eenouder", "eenpersoons", "institutioneel"].map(type).join(", ")}
FROM ${cellTable(start)} WHERE ${passes.sql} GROUP BY gemeente ORDER BY gemeente`,
    values: passes.values
  });
  const gemeenten = readGemeenten();
  return rows.map(({plaats: place, ...counts}): Population => {
    const {gemeente, stedelijkheid} = gemeenten[place]!;
    const klasse = 1 + stedelijkheidsklassen.findIndex(({klasse}) => klasse === stedelijkheid);
    return {gemeente, ...counts, stedelijkheid: klasse};
  });
}
