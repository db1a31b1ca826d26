import {answer} from "../../components/cohort/answer.js";
import {type Choice, filters, noChoice} from "../../components/model/choice.js";
import {fetchCells} from "../tables/cellFile.js";
import {open} from "../tables/makeCells.js";
import {cellTable, cohortFromCells} from "../tables/cells.js";
import {gebieden} from "../tables/gebieden.js";
import {periode} from "../tables/peilmoment.js";
import {queryRunner} from "../util/query.js";
import {swaps} from "./levensweg.js";
import {type Measurement, ms, quantile} from "./report.js";

/** The same queries in DuckDB in Node, on the same cells in memory, and how many times longer a change in the page takes. */
export async function measureEngine(source: string, pageP50: number): Promise<Measurement[]> {
  const {bestand: file, report} = await fetchCells(source);
  const {moments} = periode(report.bron);
  const connection = await open(":memory:", {threads: "1"});
  await connection.run(`ATTACH '${file}' AS bron (READ_ONLY)`);
  await connection.run(`CREATE TABLE ${cellTable(0)} AS
SELECT gemeente, wijk, * EXCLUDE (gemeente, wijk) FROM bron.${cellTable(0)}`);
  const all = gebieden();
  const choose = (code: string) => all.find((gebied) => gebied.code === code)!;
  await connection.run(cohortFromCells([choose("GM0344"), choose("NL")], 0));
  const columns =
    "kant, huishoudtype, leeftijdsklasse, geslacht, gebeurtenissen, wmo, participatiewet, jeugdwet, wsw, aanwezig";
  await connection.run(`CREATE TEMP TABLE cellen AS SELECT ${columns}, sum(aantal)::INTEGER AS aantal FROM cohort GROUP BY ALL;
DROP VIEW cohort; CREATE TEMP VIEW cohort AS FROM cellen`);
  const times = [];
  for (const choice of choices(moments[0]!)) {
    const begin = performance.now();
    await answer(queryRunner(connection), choice, moments);
    times.push(performance.now() - begin);
  }
  const p50 = quantile(times, 0.5);
  return [
    {wat: "drie figuren in DuckDB in Node, één draad (p50)", waarde: ms(p50)},
    {wat: "een wissel in de pagina, als veelvoud daarvan", waarde: `${(pageP50 / p50).toFixed(1)} ×`}
  ];
}

/** The choices that the scripted changes lead to. */
function choices(peilmoment: string): Choice[] {
  let choice: Choice = {...noChoice(peilmoment), gebied: "GM0344", vergelijk: "NL"};
  return swaps().map(({name, value}) => {
    const filter = filters.find((known) => known === name);
    if (!filter) return (choice = {...choice, [name]: value});
    const codes = choice[filter] as string[];
    const fresh = codes.includes(value) ? codes.filter((code) => code !== value) : [...codes, value];
    return (choice = {...choice, [filter]: fresh});
  });
}
