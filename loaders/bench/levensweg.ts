import type {Browser} from "playwright-core";
import {answer} from "../../components/queries/figure5.js";
import {type Choice, filters, noChoice} from "../../components/model/choice.js";
import {cellTable, cohortFromCells} from "../../components/pipeline/persoon/cells.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {periode} from "../../components/pipeline/persoon/tijdvak.js";
import {fetchCells} from "../tables/cellFile.js";
import {open} from "../tables/makeCells.js";
import {queryRunner} from "../../components/pipeline/connection.js";
import {type BenchMeasurement, ms, onSite, quantile} from "./report.js";

/** One scripted change of a filter: the control with this name and value is switched. */
interface Swap {
  name: string;
  value: string;
}

const values: Record<string, string[]> = {
  huishoudtype: ["eenpersoons", "paar_met_kinderen", "eenouder", "institutioneel"],
  gebeurtenis: ["echtscheiding", "wsnp", "overlijden_dierbare", "detentie", "verhuizing"],
  leeftijd: ["18-22", "23-44", "45-64", "75+"],
  geslacht: ["V", "M"],
  wet: ["wmo", "participatiewet", "jeugdwet"],
  basis: ["enige", "zelfde"],
  noemer: ["risico", "vast"]
};

/** A hundred changes, always the same: every filter in turn goes on, and off again three changes later. */
function swaps(aantal = 100): Swap[] {
  const list = Object.entries(values).flatMap(([name, codes]) => codes.map((value) => ({name, value})));
  const choices = Object.keys(values).filter((name) => !["basis", "noemer"].includes(name));
  const result: Swap[] = [];
  for (let i = 0; result.length < aantal; i++) {
    const swap = list[(i * 7) % list.length]!;
    result.push(swap);
    const previous = result.at(-4);
    if (previous && choices.includes(previous.name) && i % 2 === 1) result.push(previous);
  }
  return result.slice(0, aantal);
}

const ADDRESS = "levensweg?gebied=GM0344&vergelijk=NL";

/** Time to the first figure and to a ready engine from a cold page, and from a change to repainted figures. */
export function measurePage(dist: string): Promise<{rijen: BenchMeasurement[]; p50: number}> {
  return onSite(dist, async (browser, address) => {
    const cold = [];
    for (let i = 0; i < 5; i++) cold.push(await coldStart(browser, address + ADDRESS));
    const times = await swapChoices(browser, address + ADDRESS, "klaar");
    const everything = await swapChoices(browser, address + ADDRESS, "volledig");
    const p50 = quantile(times, 0.5);
    return {
      p50,
      rijen: [
        {
          wat: "eerste figuur, koud (mediaan van 5)",
          waarde: ms(
            quantile(
              cold.map(({eerste: first}) => first),
              0.5
            )
          ),
          limit: "1500 ms"
        },
        {
          wat: "rekenkern klaar, koud (mediaan van 5)",
          waarde: ms(
            quantile(
              cold.map(({core}) => core),
              0.5
            )
          )
        },
        {wat: `keuze tot hertekend (p50 van ${times.length})`, waarde: ms(p50)},
        {wat: "keuze tot hertekend (p95)", waarde: ms(quantile(times, 0.95)), limit: "100 ms"},
        {wat: "langste", waarde: ms(Math.max(...times))},
        {wat: "keuze tot hertekend, ook wat buiten beeld is (p50)", waarde: ms(quantile(everything, 0.5))},
        {wat: "keuze tot hertekend, ook wat buiten beeld is (p95)", waarde: ms(quantile(everything, 0.95))}
      ]
    };
  });
}

async function coldStart(browser: Browser, address: string): Promise<{eerste: number; core: number}> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("rekenkern-klaar").length > 0, null, {
    timeout: 60_000
  });
  const marks = await page.evaluate(() =>
    ["eerste-figuur", "rekenkern-klaar"].map((naam) => performance.getEntriesByName(naam)[0]!.startTime)
  );
  await context.close();
  return {eerste: marks[0]!, core: marks[1]!};
}

/** From the click on a control to the frame after which what is in sight (`done`), or all three figures (`complete`), is drawn anew. */
async function swapChoices(browser: Browser, address: string, mark: "klaar" | "volledig"): Promise<number[]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("rekenkern-klaar").length > 0, null, {
    timeout: 60_000
  });
  // a visitor reads first
  await page.waitForTimeout(1000);
  const times: number[] = [];
  for (const swap of [...swaps(5), ...swaps()]) {
    const time = await page.evaluate(
      ({name, value, mark}) =>
        new Promise<number>((done, failed) => {
          const box = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
          if (!box) return failed(new Error(`no control: ${name} ${value}`));
          const root = document.documentElement;
          const wait = new MutationObserver(() => {
            wait.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
          });
          wait.observe(root, {attributeFilter: [`data-${mark}`]});
          if (box.type === "radio" && box.checked) return done(-1);
          const begin = performance.now();
          box.click();
        }),
      {...swap, mark}
    );
    if (time >= 0) times.push(time);
    await page.waitForTimeout(60);
  }
  await context.close();
  return times.slice(5);
}

/** The same queries in DuckDB in Node, on the same cells in memory, and how many times longer a change in the page takes. */
export async function measureEngine(source: string, pageP50: number): Promise<BenchMeasurement[]> {
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
