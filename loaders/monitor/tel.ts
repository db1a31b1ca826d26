import type {DuckDBConnection} from "@duckdb/node-api";
import {plan, telQuery, type Plan} from "../../components/queries/monitor/plan.js";
import {relatieViews, type Relatie} from "../../components/queries/monitor/relaties.js";
import type {Tijdvak} from "../tabellen/tijdvak.js";
import {doorstroom, gebeurteniscellen, huishoudencellen, huizen, inwonercellen, voorzieningcellen} from "./cellen.js";
import {clientervaringRijen} from "./clientervaring.js";
import {ledentabellen} from "./leden.js";
import {maakRedenen} from "./redenen.js";
import {langeRijen, langeStroom} from "./rijen.js";
import {periodecodes} from "./perioden.js";
import {spelStappen} from "./spel.js";

/** Columns of the table `monitor`, all numbers: see `nummers.ts`; `waarde` is 0 where there is a `reden`. */
const tabel = (naam: string) => `CREATE OR REPLACE TABLE ${naam} (gebied USMALLINT, vak USMALLINT, periode UTINYINT,
  waarde UINTEGER, n UINTEGER, reden UTINYINT)`;

/** From the person level and the clean tables to the table `monitor`, in the database `doel` where given. */
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
  const [halfjaar, heel] = [plan("halfjaar"), plan("jaar")];
  const inwoners = halfjaar.voorwaarden.findIndex(({relatie, waar}) => relatie === "inwoner" && waar === "true");
  voortgang("voorzieningen samenvoegen");
  await voer(tabel(naam), ledentabellen(), ...spelStappen(tijdvak), huizen());
  for (const [i, code] of tijdvak.halfjaren.entries()) {
    voortgang(`monitor van ${code}`);
    await voer(inwonercellen(i, tijdvak), gebeurteniscellen(i));
    await voer(huishoudencellen(i, tijdvak), voorzieningcellen(i, tijdvak));
    await voer(doorstroom(i, tijdvak));
    const deels = await maakRedenen(verbinding, [code]);
    await voer(...telPeriode(halfjaar, ["inwoner", "gebeurtenis", "huishouden", "voorziening"], "gebruik", deels));
    const nummer = nummers.get(code)!;
    await voer(langeRijen(naam, halfjaar, nummer, deels), ...langeStroom(naam, inwoners, nummer, deels));
    const jaar = tijdvak.jaren.find(({eerste}) => eerste === i);
    if (!jaar) continue;
    const heelDeels = await maakRedenen(verbinding, [code, tijdvak.halfjaren[i + 1]!]);
    await voer(...telPeriode(heel, ["inwoner", "huishouden"], "gebruik_jaar", heelDeels));
    await voer(langeRijen(naam, heel, nummers.get(jaar.code)!, heelDeels));
    await voer(clientervaringRijen(naam, Number(jaar.code.slice(0, 4)), nummers.get(jaar.code)!));
  }
  await voer("DROP TABLE spel; DROP TABLE huis; DROP TABLE inwonercellen; DROP TABLE huishoudencellen");
}

/**
 * Counts one periode into `breed`: per gebied `k<number>` over all its gemeenten and, where not every gemeente publishes
 * (`deels`), `p<number>` over those that do.
 */
function telPeriode(wat: Plan, relaties: Relatie[], gebruik: "gebruik" | "gebruik_jaar", deels: boolean): string[] {
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
  const soorten = deels ? ["k", "p"] : ["k"];
  const alle = wat.voorwaarden.flatMap((_, i) => soorten.map((soort) => `${soort}${i}`));
  const dubbel = (relatie: Relatie, filter = "") =>
    `${som(relatie, "k", "k")}${deels ? `, ${som(relatie, "k", "p", filter)}` : ""}`;
  return [
    `CREATE OR REPLACE TEMP TABLE delen (gebied USMALLINT, ${alle.map((kolom) => `${kolom} INTEGER`).join(", ")})`,
    `CREATE OR REPLACE TEMP VIEW inwonercel AS SELECT * EXCLUDE (gebruik, gebruik_jaar), ${gebruik} AS gebruik FROM inwonercellen`,
    huishoudens("huishoudencellen"),
    ...relaties.flatMap((relatie) => [
      relatieViews[relatie],
      `CREATE OR REPLACE TEMP TABLE basis AS ${telQuery(wat, relatie, "gemeente, wijk")}`,
      `INSERT INTO delen BY NAME
SELECT gebied, ${dubbel(relatie, " FILTER (WHERE reden = 0)")}
FROM (SELECT gemeente, ${som(relatie, "k", "k")} FROM basis GROUP BY gemeente)
JOIN lid_alle USING (gemeente) JOIN gemeentereden USING (gemeente) GROUP BY gebied`,
      `INSERT INTO delen BY NAME
SELECT gebied, ${dubbel(relatie)} FROM basis JOIN wijkgebied USING (wijk) GROUP BY gebied`
    ]),
    ...["lid_alle", "wijkgebied"].flatMap((sleutel) => [
      perGebied(sleutel, ""),
      huishoudens("meerhuis_gebied"),
      erbij("k"),
      ...(deels ? [perGebied(sleutel, sleutel === "lid_alle" ? `WHERE ${publiceert}` : ""), erbij("p")] : [])
    ]),
    `CREATE OR REPLACE TEMP TABLE breed AS SELECT gebied, ${alle.map((kolom) => `coalesce(sum(${kolom}), 0)::INTEGER AS ${kolom}`).join(", ")} FROM delen GROUP BY gebied`
  ];
}
