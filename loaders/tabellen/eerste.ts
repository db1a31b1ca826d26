import type {DuckDBConnection} from "@duckdb/node-api";
import {antwoord} from "../../components/cohort/antwoord.js";
import {geenKeuze} from "../../components/cohort/keuze.js";
import {cohortKolommen} from "../../components/queries/cohort.js";
import type {EersteRij} from "../../components/werkbank/eerste.js";
import type {Gebied} from "../../components/werkbank/gebied.js";
import {maakBevraag} from "../hulp/bevraag.js";
import {celCodes} from "./kant.js";
import {celTabel} from "./celtabellen.js";

/**
 * The default figures of every gebied but wijken at one start, by the queries of the figures themselves: each gebied is a
 * side of one large comparison.
 */
export async function eersteRijen(
  verbinding: DuckDBConnection,
  gebieden: readonly Gebied[],
  momenten: string[],
  start: number
): Promise<EersteRij[]> {
  const sleutel = cohortKolommen
    .filter((kolom) => !["leeftijdsklasse", "geslacht", "aantal"].includes(kolom))
    .join(", ");
  const codes = celCodes();
  const alle = gebieden.filter(({soort}) => soort === "gemeente").map(({code}) => code);
  const leden = gebieden.flatMap(({soort, gemeenten}, kant) =>
    (soort === "land" ? alle : gemeenten).map((gemeente) => `(${kant}, ${codes.gemeente(gemeente)})`)
  );
  await verbinding.run(`CREATE OR REPLACE TEMP TABLE per_gemeente AS
SELECT gemeente, ${sleutel}, sum(aantal)::INTEGER AS aantal FROM ${celTabel(start)} GROUP BY ALL;
CREATE OR REPLACE TEMP TABLE lid AS SELECT * FROM (VALUES ${leden.join(", ")}) AS lid(kant, gemeente);
CREATE OR REPLACE TEMP TABLE cohort AS
SELECT kant, 0 AS leeftijdsklasse, 0 AS geslacht, ${sleutel}, sum(aantal)::INTEGER AS aantal
FROM per_gemeente JOIN lid USING (gemeente) GROUP BY ALL`);
  const keuze = geenKeuze(momenten[start]!);
  const geteld = await antwoord(maakBevraag(verbinding), keuze, momenten.slice(start));
  const [figuur51, figuur52] = [opVolgorde(geteld.figuur51), opVolgorde(geteld.figuur52)];
  const figuur53 = opVolgorde(
    geteld.figuur53.map(({gebeurtenis, ...rij}) => ({...rij, groep: gebeurtenis, moment: 0}))
  );
  await verbinding.run("DROP TABLE cohort; DROP TABLE lid; DROP TABLE per_gemeente");
  const gebied = (kant: number) => gebieden[kant]!.code;
  const gebruik = (figuur: number, rijen: typeof figuur51) =>
    rijen.map(({kant, groep, moment, startgroep, gebruik}) => ({
      ...{gebied: gebied(kant), figuur, groep, moment, personen: startgroep, gebruik},
      ...{zonder_personen: 0, zonder_gebruik: 0}
    }));
  return [
    ...gebruik(51, figuur51),
    ...gebruik(52, figuur52),
    ...figuur53.map(({kant, ...rij}) => ({gebied: gebied(kant), figuur: 53, ...rij}))
  ];
}

/** An engine gives rows in any order; a file has them in one. */
function opVolgorde<Rij extends {kant: number; groep: string; moment: number}>(rijen: readonly Rij[]): Rij[] {
  const opGroep = (a: Rij, b: Rij) => (a.groep < b.groep ? -1 : a.groep > b.groep ? 1 : 0);
  return [...rijen].sort((a, b) => a.kant - b.kant || opGroep(a, b) || a.moment - b.moment);
}
