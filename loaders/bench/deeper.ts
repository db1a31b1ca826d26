import {tableFromIPC} from "@uwdata/flechette";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {noChoice} from "../../components/model/choice.js";
import {type CountedReeks, reeksenQuery} from "../../components/queries/trajecten.js";
import {stepsOf} from "../../components/trajecten/toestand.js";
import {groupSequences} from "../../components/trajecten/typologyWorker.js";
import {staysOfGemeenten} from "../../components/vergelijken/tables.js";
import {toestanden} from "../../data/toestand.js";
import {cohortFromCells} from "../../components/pipeline/persoon/cells.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {periode} from "../../components/pipeline/persoon/tijdvak.js";
import {fetchCells} from "../tables/cellFile.js";
import {open} from "../tables/makeCells.js";
import {readManifest} from "../tables/manifest.js";
import {queryRunner} from "../../components/pipeline/connection.js";
import {type BenchMeasurement, ms, onSite, quantile, seconds} from "./report.js";

/** The typologie of the whole country and the stay of all gemeenten, each beside R on the same data where that is installed. */
export async function measureDeeper(dist: string, source: string): Promise<BenchMeasurement[]> {
  const reeksen = await countryReeksen(source);
  return [...(await measureTypology(dist, reeksen)), ...measureStay(join(dist, "_file", "tabellen"))];
}

/** The distinct sequences of all residents of the country, most frequent first. */
async function countryReeksen(source: string): Promise<CountedReeks[]> {
  const {bestand: file, report} = await fetchCells(source);
  const {moments} = periode(report.bron);
  const connection = await open(file, {access_mode: "READ_ONLY"});
  try {
    await connection.run(cohortFromCells([gebieden().find(({code}) => code === "NL")!], 0));
    return await queryRunner(connection)(reeksenQuery(noChoice(moments[0]!), moments.length));
  } finally {
    connection.closeSync();
  }
}

async function measureTypology(dist: string, reeksen: readonly CountedReeks[]): Promise<BenchMeasurement[]> {
  const place = new Map(toestanden.map(({code}, i) => [code, i]));
  const sequences = reeksen.map(({reeks}) => Uint8Array.from(stepsOf(reeks), (step) => place.get(step)!));
  const weights = Float64Array.from(reeksen, ({personen}) => personen);
  const begin = performance.now();
  groupSequences({sequences, weights, distance: "om", most: sequences.length});
  const here = performance.now() - begin;
  const {time, longest} = await onSite(dist, async (browser, address) => {
    const page = await (await browser.newContext({viewport: {width: 1280, height: 900}})).newPage();
    await page.goto(`${address}trajecten?gebied=NL&afstand=hamming`);
    await page.waitForFunction(
      () => {
        const {klaar: done, volledig: complete} = document.documentElement.dataset;
        return done !== undefined && done === complete;
      },
      null,
      {timeout: 60_000}
    );
    return typologyInPage(page);
  });
  return [
    {wat: `typologie van ${sequences.length} verschillende reeksen, in de pagina`, waarde: seconds(time), limit: "5 s"},
    {wat: "langste wachten op een beeld intussen", waarde: ms(longest), limit: "100 ms"},
    {wat: "dezelfde typologie in Node", waarde: seconds(here)},
    ...besideR("typologie met TraMineR en WeightedCluster", ["TraMineR", "WeightedCluster"], here, {
      data: ["reeks,n", ...reeksen.map(({reeks, personen}) => `${reeks},${personen}`)],
      script: `steps <- seqdef(do.call(rbind, strsplit(d$reeks, "-")), weights = d$n)
time <- system.time({
  dist <- seqdist(steps, method = "OM", indel = 1, sm = "CONSTANT", full.matrix = TRUE)
  for (k in 2:8) found <- wcKMedoids(dist, k, weights = d$n)
})[["elapsed"]]
check <- found$stats[["ASWw"]]`,
      check: null
    })
  ];
}

/** Asks for the other distance; how long the worker is at it, and the longest that the page showed no new frame meanwhile. */
const typologyInPage = (page: Page): Promise<{time: number; longest: number}> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const box = document.querySelector<HTMLElement>(".typology-progress")!;
        let [begin, frame, longest] = [0, 0, 0];
        const frames = {
          watch(now: number) {
            if (frame > 0) longest = Math.max(longest, now - frame);
            frame = now;
            if (!box.hidden) requestAnimationFrame(frames.watch);
          }
        };
        new MutationObserver(() => {
          if (box.hidden && begin > 0) return done({time: performance.now() - begin, longest});
          if (box.hidden || begin > 0) return;
          begin = performance.now();
          requestAnimationFrame(frames.watch);
        }).observe(box, {attributeFilter: ["hidden"]});
        const list = document.querySelector<HTMLSelectElement>('select[name="afstand"]')!;
        list.value = "om";
        list.dispatchEvent(new Event("input", {bubbles: true}));
      })
  );

/** Kaplan–Meier with intervals for every gemeente and the land, out of the counts. */
function measureStay(folder: string): BenchMeasurement[] {
  const {starts, peilmomenten: moments} = readManifest(folder)!;
  const file = readFileSync(join(folder, "vergelijk", starts[0]!, "verblijf-totaal.arrow"));
  const rows = tableFromIPC(file).toArray() as unknown as Parameters<typeof staysOfGemeenten>[0];
  const gemeenten = [...new Set(rows.map(({gemeente}) => gemeente))];
  const steps = moments.length - 1;
  const times = Array.from({length: 20}, () => {
    const begin = performance.now();
    staysOfGemeenten(rows, gemeenten, steps);
    return performance.now() - begin;
  });
  const last = [...staysOfGemeenten(rows, gemeenten, steps)]
    .filter(([code]) => code !== "NL")
    .reduce((sum, [, values]) => sum + values.at(-1)!.aandeel!, 0);
  const lines = gemeenten.flatMap((code) => {
    const own = rows.filter(({gemeente}) => gemeente === code);
    const ended = own.reduce((sum, row) => sum + row["gestopt"]! + row["overleden"]! + row["vertrokken"]!, 0);
    return [
      // Who dies or leaves is no longer at risk of stopping on that peilmoment.
      ...own.flatMap((row) => [
        [row["stap"]!, 1, row["gestopt"]!],
        [row["stap"]! - 0.5, 0, row["overleden"]! + row["vertrokken"]!]
      ]),
      [steps, 0, own[0]!["startgroep"]! - ended]
    ]
      .filter(([, , n]) => n! > 0)
      .map((line) => [code, ...line].join());
  });
  return [
    {wat: `verblijf van ${gemeenten.length} gemeenten, de eerste keer`, waarde: ms(times[0]!), limit: "50 ms"},
    {wat: "verblijf van dezelfde gemeenten, daarna (p50 van 19)", waarde: ms(quantile(times.slice(1), 0.5))},
    ...besideR("verblijf met survival", ["survival"], quantile(times.slice(1), 0.5), {
      data: ["gemeente,stap,gestopt,n", ...lines],
      script: `ask <- function() survfit(Surv(stap, gestopt) ~ gemeente, data = d, weights = n, conf.type = "log-log")
ask()
time <- system.time(for (i in 1:5) found <- ask())[["elapsed"]] / 5
check <- sum(summary(found, times = ${steps}, extend = TRUE)$surv)`,
      check: last
    })
  ];
}

interface RTask {
  /** The lines of a CSV, read as the data frame `d`. */
  data: readonly string[];
  /** Sets `time` in seconds and `check`. */
  script: string;
  /** What `check` must be; null where the two do not mean the same. */
  check: number | null;
}

/** Runs the same in R and gives its time as a multiple of ours, or says what is not installed here. */
function besideR(
  what: string,
  packages: readonly string[],
  own: number,
  {data, script, check}: RTask
): BenchMeasurement[] {
  const absent = missingForR(packages);
  if (absent !== null) return [{wat: `${what}: R`, waarde: absent}];
  const folder = mkdtempSync(join(tmpdir(), "bench-r-"));
  try {
    const file = join(folder, "d.csv");
    writeFileSync(file, data.join("\n"));
    const text = `suppressPackageStartupMessages({${packages.map((name) => `library(${name})`).join("; ")}})
d <- read.csv(commandArgs(TRUE)[1])
${script}
cat(time, format(check, digits = 15))`;
    writeFileSync(join(folder, "bench.R"), text);
    const said = execFileSync("Rscript", [join(folder, "bench.R"), file], {encoding: "utf8", maxBuffer: 1e8});
    const [time, checked] = said.trim().split("\n").at(-1)!.split(" ").map(Number);
    if (check !== null && !(Math.abs(checked! - check) < 1e-9 * Math.abs(check)))
      throw new Error(`R says otherwise: ${what}: ${checked} and ${check}`);
    return [
      {wat: `${what}, in R${check === null ? "" : " (zelfde uitkomst)"}`, waarde: ms(time! * 1000)},
      {wat: `${what}: R als veelvoud van hier`, waarde: `${((time! * 1000) / own).toFixed(1)} ×`}
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** What of R is not installed on this computer; null where all is there. */
function missingForR(packages: readonly string[]): string | null {
  const asked = packages.map((name) => `"${name}"`).join();
  try {
    const said = execFileSync(
      "Rscript",
      ["-e", `p <- c(${asked}); cat(p[!vapply(p, requireNamespace, TRUE, quietly = TRUE)])`],
      {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}
    ).trim();
    return said === "" ? null : `${said.split(" ").join(" en ")} niet geïnstalleerd`;
  } catch {
    return "R niet geïnstalleerd";
  }
}
