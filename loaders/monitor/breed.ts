import {telQuery, type Plan} from "../../components/queries/monitor/plan.js";
import {relatieViews, type Relatie} from "../../components/queries/monitor/relaties.js";
import {meerhuisDelen} from "./meerhuis.js";

/** What of the cells is counted: the halfjaar, or the year that begins with it. */
export type Gebruik = "gebruik" | "gebruik_jaar";

/** Numbers of the conditions of one relation. */
export const nummersVan = ({voorwaarden}: Plan, relatie: Relatie): number[] =>
  voorwaarden.flatMap((voorwaarde, i) => (voorwaarde.relatie === relatie ? [i] : []));

/** SQL for the view of huishoudens that the conditions are asked of, on cells of the halfjaar or of the year. */
export const huishoudenView = (bron: string, gebruik: Gebruik): string =>
  `CREATE OR REPLACE TEMP VIEW huishoudencel AS SELECT gemeente, wijk, huishoudtype, ${gebruik} AS gebruik,
  ${gebruik === "gebruik" ? "voorzieningen" : "voorzieningen_jaar"} AS voorzieningen, aantal FROM ${bron}`;

/**
 * SQL that counts one periode into `breed`: per gebied `k<number>` over all its gemeenten and, where not every gemeente
 * publishes (`deels`), `p<number>` over those that do.
 */
export function telPeriode(plan: Plan, relaties: readonly Relatie[], gebruik: Gebruik, deels: boolean): string[] {
  const kolommen = plan.voorwaarden.flatMap((_, i) => (deels ? [`k${i}`, `p${i}`] : [`k${i}`]));
  const sommen = kolommen.map((kolom) => `coalesce(sum(${kolom}), 0)::INTEGER AS ${kolom}`);
  return [
    `CREATE OR REPLACE TEMP TABLE delen (gebied USMALLINT, ${kolommen.map((kolom) => `${kolom} INTEGER`).join(", ")})`,
    `CREATE OR REPLACE TEMP VIEW inwonercel AS SELECT * EXCLUDE (gebruik, gebruik_jaar), ${gebruik} AS gebruik FROM inwonercellen`,
    huishoudenView("huishoudencellen", gebruik),
    ...relaties.flatMap((relatie) => relatieDelen(plan, relatie, deels)),
    ...meerhuisDelen(plan, gebruik, deels),
    `CREATE OR REPLACE TEMP TABLE breed AS SELECT gebied, ${sommen.join(", ")} FROM delen GROUP BY gebied`
  ];
}

/** One relation, counted by gemeente and wijk and added up to every gebied. */
function relatieDelen(plan: Plan, relatie: Relatie, deels: boolean): string[] {
  const som = (als: "k" | "p", filter = "") =>
    nummersVan(plan, relatie).map((i) => `coalesce(sum(k${i})${filter}, 0)::INTEGER AS ${als}${i}`);
  const per = (filter: string) => [...som("k"), ...(deels ? som("p", filter) : [])].join(", ");
  return [
    relatieViews[relatie],
    `CREATE OR REPLACE TEMP TABLE basis AS ${telQuery(plan, relatie, "gemeente, wijk")}`,
    `INSERT INTO delen BY NAME
SELECT gebied, ${per(" FILTER (WHERE reden = 0)")} FROM (SELECT gemeente, ${som("k").join(", ")} FROM basis GROUP BY gemeente)
JOIN lid_alle USING (gemeente) JOIN gemeentereden USING (gemeente) GROUP BY gebied`,
    `INSERT INTO delen BY NAME SELECT gebied, ${per("")} FROM basis JOIN wijkgebied USING (wijk) GROUP BY gebied`
  ];
}
