import type {DuckDBConnection} from "@duckdb/node-api";
import {plan} from "../../components/queries/monitor/plan.js";
import type {Tijdvak} from "../tabellen/tijdvak.js";
import {doorstroom, gebeurteniscellen, huishoudencellen, huizen, inwonercellen, voorzieningcellen} from "./cellen.js";
import {telPeriode} from "./breed.js";
import {clientervaringRijen} from "./clientervaring.js";
import {gedeeldRijen, gedeeldTabel} from "./gedeeld.js";
import {ledentabellen} from "./leden.js";
import {maakRedenen} from "./redenen.js";
import {langeRijen, langeStroom} from "./rijen.js";
import {periodecodes} from "./perioden.js";
import {spelStappen} from "./spel.js";

/** Columns of the table `monitor`, all numbers: see `nummers.ts`; `waarde` is 0 where there is a `reden`. */
const tabel = (naam: string) => `CREATE OR REPLACE TABLE ${naam} (gebied USMALLINT, vak USMALLINT, periode UTINYINT,
  waarde UINTEGER, n UINTEGER, reden UTINYINT)`;

/** From the person level and the clean tables to the tables `monitor` and `gedeeld`, in the database `doel` where given. */
export async function telMonitor(
  verbinding: DuckDBConnection,
  tijdvak: Tijdvak,
  {doel, voortgang = () => {}}: {doel?: string; voortgang?: (stap: string) => void} = {}
): Promise<void> {
  const [naam, gedeeld] = ["monitor", "gedeeld"].map((tabel) => (doel === undefined ? tabel : `${doel}.${tabel}`)) as [
    string,
    string
  ];
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
  await voer(tabel(naam), gedeeldTabel(gedeeld), ledentabellen(), ...spelStappen(tijdvak), huizen());
  for (const [i, code] of tijdvak.halfjaren.entries()) {
    voortgang(`monitor van ${code}`);
    await voer(inwonercellen(i, tijdvak), gebeurteniscellen(i));
    await voer(huishoudencellen(i, tijdvak), voorzieningcellen(i, tijdvak));
    await voer(doorstroom(i, tijdvak));
    const deels = await maakRedenen(verbinding, [code]);
    await voer(...telPeriode(halfjaar, ["inwoner", "gebeurtenis", "huishouden", "voorziening"], "gebruik", deels));
    const nummer = nummers.get(code)!;
    await voer(langeRijen(naam, halfjaar, nummer, deels), ...langeStroom(naam, inwoners, nummer, deels));
    await voer(gedeeldRijen(gedeeld, "gebruik", nummer));
    const jaar = tijdvak.jaren.find(({eerste}) => eerste === i);
    if (!jaar) continue;
    const heelDeels = await maakRedenen(verbinding, [code, tijdvak.halfjaren[i + 1]!]);
    await voer(...telPeriode(heel, ["inwoner", "huishouden"], "gebruik_jaar", heelDeels));
    await voer(langeRijen(naam, heel, nummers.get(jaar.code)!, heelDeels));
    await voer(gedeeldRijen(gedeeld, "gebruik_jaar", nummers.get(jaar.code)!));
    await voer(clientervaringRijen(naam, Number(jaar.code.slice(0, 4)), nummers.get(jaar.code)!));
  }
  await voer("DROP TABLE spel; DROP TABLE huis; DROP TABLE inwonercellen; DROP TABLE huishoudencellen");
}
