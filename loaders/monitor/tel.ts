import type {DuckDBConnection} from "@duckdb/node-api";
import {plan, telQuery, type Plan} from "../../components/queries/monitor/plan.js";
import {relatieViews, type Relatie} from "../../components/queries/monitor/relaties.js";
import type {Tijdvak} from "../tabellen/tijdvak.js";
import {doorstroom, huishoudencellen, inwonercellen, voorzieningcellen} from "./cellen.js";
import {ledentabellen} from "./leden.js";
import {redenTabel} from "./redenen.js";
import {langeRijen, langeStroom} from "./rijen.js";
import {periodecodes} from "./perioden.js";
import {spelStappen} from "./spel.js";

/** Columns of the table `monitor`, all numbers: see `nummers.ts`; `waarde` is 0 where there is a `reden`. */
const tabel = (naam: string) => `CREATE OR REPLACE TABLE ${naam} (gebied USMALLINT, vak USMALLINT, periode UTINYINT,
  waarde UINTEGER, n UINTEGER, reden UTINYINT)`;

/** From `persoon` and the clean tables to the table `monitor`, in the database `doel` where given. */
export async function telMonitor(
  verbinding: DuckDBConnection,
  tijdvak: Tijdvak,
  {doel, voortgang = () => {}}: {doel?: string; voortgang?: (stap: string) => void} = {}
): Promise<void> {
  const naam = doel === undefined ? "monitor" : `${doel}.monitor`;
  const nummers = new Map(periodecodes(tijdvak).map((code, nummer) => [code, nummer]));
  const voer = async (...opdrachten: string[]) => {
    for (const sql of opdrachten)
      await verbinding.run(sql).catch((cause: unknown) => {
        throw new Error(`query failed: ${(cause as Error).message}\n${sql}`, {cause});
      });
  };
  const halfjaar = plan("halfjaar");
  const inwoners = halfjaar.voorwaarden.findIndex(({relatie, waar}) => relatie === "inwoner" && waar === "true");
  voortgang("voorzieningen samenvoegen");
  await voer(tabel(naam), ledentabellen(), ...spelStappen(tijdvak));
  for (const [i, code] of tijdvak.halfjaren.entries()) {
    voortgang(`monitor van ${code}`);
    await voer(inwonercellen(i, tijdvak), huishoudencellen(i, tijdvak), voorzieningcellen(i, tijdvak));
    await voer(await redenTabel(verbinding, [code]), doorstroom(i, tijdvak));
    await voer(...telPeriode(halfjaar, ["inwoner", "huishouden", "voorziening"], "gebruik"));
    await voer(langeRijen(naam, halfjaar, nummers.get(code)!), ...langeStroom(naam, inwoners, nummers.get(code)!));
    const jaar = tijdvak.jaren.find(({eerste}) => eerste === i);
    if (!jaar) continue;
    const heel = plan("jaar");
    await voer(await redenTabel(verbinding, [code, tijdvak.halfjaren[i + 1]!]));
    await voer(...telPeriode(heel, ["inwoner", "huishouden"], "gebruik_jaar"));
    await voer(langeRijen(naam, heel, nummers.get(jaar.code)!));
  }
  await voer("DROP TABLE spel; DROP TABLE inwonercellen; DROP TABLE huishoudencellen; DROP TABLE meerhuis");
}

/** Counts one periode into `breed`: per gebied `k<number>` over all its gemeenten and `p<number>` over those that publish. */
function telPeriode(wat: Plan, relaties: Relatie[], gebruik: "gebruik" | "gebruik_jaar"): string[] {
  const voorzieningen = gebruik === "gebruik" ? "voorzieningen" : "voorzieningen_jaar";
  const kolommen = (relatie: Relatie) =>
    wat.voorwaarden.flatMap((voorwaarde, i) => (voorwaarde.relatie === relatie ? [i] : []));
  const huishoudens = (bron: string) =>
    `CREATE OR REPLACE TEMP VIEW huishoudencel AS SELECT gemeente, wijk, huishoudtype, ${gebruik} AS gebruik, ${voorzieningen} AS voorzieningen, aantal FROM ${bron}`;
  const perGebied = (sleutel: string, waar: string) => `CREATE OR REPLACE TEMP TABLE meerhuis_gebied AS
SELECT gebied AS gemeente, 0 AS wijk, huishoudtype, gebruik, gebruik_jaar, voorzieningen, voorzieningen_jaar, 1 AS aantal FROM (
  SELECT ${sleutel}.gebied, huishouden, max(huishoudtype) AS huishoudtype, bit_or(gebruik) AS gebruik, bit_or(gebruik_jaar) AS gebruik_jaar,
    sum(bit_count(gebruik)) AS voorzieningen, sum(bit_count(gebruik_jaar)) AS voorzieningen_jaar
  FROM meerhuis JOIN ${sleutel} USING (${sleutel === "lid_alle" ? "gemeente" : "wijk"}) ${waar} GROUP BY ALL
)`;
  const som = (relatie: Relatie, van: string, als: "k" | "p", filter = "") =>
    kolommen(relatie)
      .map((i) => `coalesce(sum(${van}${i})${filter}, 0)::INTEGER AS ${als}${i}`)
      .join(", ");
  const publiceert = "gemeente IN (SELECT gemeente FROM gemeentereden WHERE reden = 0)";
  const erbij = (als: "k" | "p") => `INSERT INTO delen BY NAME
SELECT gemeente AS gebied, ${kolommen("huishouden")
    .map((i) => `k${i} AS ${als}${i}`)
    .join(", ")}
FROM (${telQuery(wat, "huishouden", "gemeente")})`;
  const alle = wat.voorwaarden.flatMap((_, i) => [`k${i} INTEGER`, `p${i} INTEGER`]);
  return [
    `CREATE OR REPLACE TEMP TABLE delen (gebied USMALLINT, ${alle.join(", ")})`,
    `CREATE OR REPLACE TEMP VIEW inwonercel AS SELECT * EXCLUDE (gebruik, gebruik_jaar), ${gebruik} AS gebruik FROM inwonercellen`,
    huishoudens("huishoudencellen"),
    ...relaties.flatMap((relatie) => [
      relatieViews[relatie],
      `CREATE OR REPLACE TEMP TABLE basis AS ${telQuery(wat, relatie, "gemeente, wijk")}`,
      `INSERT INTO delen BY NAME
SELECT gebied, ${som(relatie, "k", "k")}, ${som(relatie, "k", "p", " FILTER (WHERE reden = 0)")}
FROM (SELECT gemeente, ${som(relatie, "k", "k")} FROM basis GROUP BY gemeente)
JOIN lid_alle USING (gemeente) JOIN gemeentereden USING (gemeente) GROUP BY gebied`,
      `INSERT INTO delen BY NAME
SELECT gebied, ${som(relatie, "k", "k")}, ${som(relatie, "k", "p")} FROM basis JOIN wijkgebied USING (wijk) GROUP BY gebied`
    ]),
    ...["lid_alle", "wijkgebied"].flatMap((sleutel) => [
      perGebied(sleutel, ""),
      huishoudens("meerhuis_gebied"),
      erbij("k"),
      perGebied(sleutel, sleutel === "lid_alle" ? `WHERE ${publiceert}` : ""),
      erbij("p")
    ]),
    `CREATE OR REPLACE TEMP TABLE breed AS SELECT gebied, ${wat.voorwaarden
      .map((_, i) => `coalesce(sum(k${i}), 0)::INTEGER AS k${i}, coalesce(sum(p${i}), 0)::INTEGER AS p${i}`)
      .join(", ")} FROM delen GROUP BY gebied`
  ];
}
