import {antwoord} from "../../components/cohort/antwoord.js";
import {filters, geenKeuze, type Keuze} from "../../components/cohort/keuze.js";
import {maakBevraag} from "../hulp/bevraag.js";
import {haalCellen, open} from "../tabellen/celbestand.js";
import {celTabel} from "../tabellen/celtabellen.js";
import {gebieden} from "../tabellen/gebieden.js";
import {cohortUitCellen} from "../tabellen/kant.js";
import {periode} from "../tabellen/periode.js";
import {wissels} from "./keuzes.js";
import {kwantiel, ms, type Meting} from "./toon.js";

/** The same queries in DuckDB in Node, on the same cells in memory, and how many times longer a change in the page takes. */
export async function meetMotor(bron: string, paginaP50: number): Promise<Meting[]> {
  const {bestand, rapport} = await haalCellen(bron);
  const {momenten} = periode(rapport.bron);
  const verbinding = await open(":memory:", {threads: "1"});
  await verbinding.run(`ATTACH '${bestand}' AS bron (READ_ONLY)`);
  await verbinding.run(`CREATE TABLE ${celTabel(0)} AS
SELECT gemeente, wijk, * EXCLUDE (gemeente, wijk) FROM bron.${celTabel(0)}`);
  const alle = gebieden();
  const kies = (code: string) => alle.find((gebied) => gebied.code === code)!;
  await verbinding.run(cohortUitCellen([kies("GM0344"), kies("NL")], 0));
  const kolommen =
    "kant, huishoudtype, leeftijdsklasse, geslacht, gebeurtenissen, wmo, participatiewet, jeugdwet, wsw, aanwezig";
  await verbinding.run(`CREATE TEMP TABLE cellen AS SELECT ${kolommen}, sum(aantal)::INTEGER AS aantal FROM cohort GROUP BY ALL;
DROP VIEW cohort; CREATE TEMP VIEW cohort AS FROM cellen`);
  const tijden = [];
  for (const keuze of keuzes(momenten[0]!)) {
    const begin = performance.now();
    await antwoord(maakBevraag(verbinding), keuze, momenten);
    tijden.push(performance.now() - begin);
  }
  const p50 = kwantiel(tijden, 0.5);
  return [
    {wat: "drie figuren in DuckDB in Node, één draad (p50)", waarde: ms(p50)},
    {wat: "een wissel in de pagina, als veelvoud daarvan", waarde: `${(paginaP50 / p50).toFixed(1)} ×`}
  ];
}

/** The choices that the scripted changes lead to. */
function keuzes(peilmoment: string): Keuze[] {
  let keuze: Keuze = {...geenKeuze(peilmoment), gebied: "GM0344", vergelijk: "NL"};
  return wissels().map(({name, value}) => {
    const filter = filters.find((naam) => naam === name);
    if (!filter) return (keuze = {...keuze, [name]: value});
    const codes = keuze[filter] as string[];
    const nieuw = codes.includes(value) ? codes.filter((code) => code !== value) : [...codes, value];
    return (keuze = {...keuze, [filter]: nieuw});
  });
}
