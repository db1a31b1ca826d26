import {telQuery, type Plan} from "../../components/queries/monitor/plan.js";
import {huishoudenView, nummersVan, type Gebruik} from "./breed.js";

const publiceert = "WHERE gemeente IN (SELECT gemeente FROM gemeentereden WHERE reden = 0)";

/**
 * SQL that adds the huishoudens with members in more than one place to `delen`: in each gebied such a huishouden counts
 * once, with what its members who live there use.
 */
export function meerhuisDelen(plan: Plan, gebruik: Gebruik, deels: boolean): string[] {
  const nummers = nummersVan(plan, "huishouden");
  const tel = (lid: Lid, als: "k" | "p", waar: string) => [
    huizenPerGebied(lid, waar),
    huishoudenView("meerhuis_gebied", gebruik),
    `INSERT INTO delen BY NAME SELECT gemeente AS gebied, ${nummers.map((i) => `k${i} AS ${als}${i}`).join(", ")}
FROM (${telQuery(plan, "huishouden", "gemeente")})`
  ];
  return (["lid_alle", "wijkgebied"] as const).flatMap((lid) => [
    ...tel(lid, "k", ""),
    ...(deels ? tel(lid, "p", lid === "lid_alle" ? publiceert : "") : [])
  ]);
}

type Lid = "lid_alle" | "wijkgebied";

/** The gebied stands in the column `gemeente`, as the view expects. */
const huizenPerGebied = (lid: Lid, waar: string) => `CREATE OR REPLACE TEMP TABLE meerhuis_gebied AS
SELECT gebied AS gemeente, 0 AS wijk, huishoudtype, gebruik, gebruik_jaar, voorzieningen, voorzieningen_jaar, 1 AS aantal FROM (
  SELECT ${lid}.gebied, huishouden, max(huishoudtype) AS huishoudtype, bit_or(gebruik) AS gebruik, bit_or(gebruik_jaar) AS gebruik_jaar,
    sum(bit_count(gebruik)) AS voorzieningen, sum(bit_count(gebruik_jaar)) AS voorzieningen_jaar
  FROM meerhuis JOIN ${lid} USING (${lid === "lid_alle" ? "gemeente" : "wijk"}) ${waar} GROUP BY ALL
)`;
