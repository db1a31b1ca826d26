import {spawn} from "node:child_process";
import {existsSync, readFileSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {measureDeeper} from "./bench/deeper.js";
import {measureEngine, measurePage} from "./bench/levensweg.js";
import {measureBegrippen, measureMonitor} from "./bench/monitor.js";
import {measureNotebook} from "./bench/notebook.js";
import {measureScales, memoryOf} from "./bench/scales.js";
import {mb, type BenchMeasurement, seconds, show} from "./bench/report.js";
import {gebieden} from "../components/pipeline/persoon/gebieden.js";
import {pages} from "./site/page.js";
import {readManifest} from "./tables/manifest.js";
import {ArgumentError, command} from "./util/command.js";
import {files} from "./util/files.js";

const usage = "npm run bench -- [--schaal 1] [--zonder-bouw] [--schalen 0.25,0.5,1,2] [--delen 40] [--alleen-schalen]";

/** Build, sizes and speed in the browser, and how the time grows with the source, as tables on stdout. */
await command(usage, async (notice) => {
  const {values} = parseArgs({
    options: {
      schaal: {type: "string", default: "1"},
      "zonder-bouw": {type: "boolean"},
      schalen: {type: "string", default: "0.25,0.5,1,2"},
      delen: {type: "string", default: "40"},
      "alleen-schalen": {type: "boolean"}
    }
  });
  const scale = values.schaal;
  const scales = readScales(values.schalen);
  const parts = Number(values.delen);
  if (!Number.isSafeInteger(parts) || parts < 1 || parts > 1000)
    throw new ArgumentError(`--delen moet een geheel getal van 1 tot en met 1000 zijn: ${values.delen}`);
  const measureAll = async () => show("Van bron naar tabellen", await measureScales(scales, {parts, notice}));
  if (values["alleen-schalen"]) return measureAll();
  if (!values["zonder-bouw"]) {
    notice("bouw, van niets tot site");
    show("Bouw", await measureBuild(scale));
  }
  notice("omvang");
  show("Omvang", measureSize("dist"));
  notice("pagina: koude start en honderd keuzes");
  const page = await measurePage("dist");
  show("Pagina", page.rijen);
  notice("monitor: koude start en veertig gebieden per pagina");
  show("Monitor", [...(await measureMonitor("dist")), ...(await measureBegrippen("dist"))]);
  notice("notitieboek: honderd vragen, en een keuze die vijf cellen lezen");
  show("Notitieboek", await measureNotebook("dist"));
  const source = join(".cache", "bron", `${scale}-1`);
  notice("typologie van het land en verblijf van alle gemeenten, ook in R waar dat er is");
  show("Verdieping", await measureDeeper("dist", source));
  notice("dezelfde vragen zonder pagina");
  show("Motor", await measureEngine(source, page.p50));
  notice("van bron naar tabellen, per schaal");
  await measureAll();
});

/** Scales up to 1, or whole numbers of countries; the smallest first. */
function readScales(text: string): number[] {
  const scales = text.split(",").map(Number);
  const wrong = scales.some((scale) => !(scale > 0) || (scale > 1 && !Number.isInteger(scale)) || scale > 4);
  if (wrong || !scales.some((scale) => scale <= 1))
    throw new ArgumentError(`--schalen moet een rij schalen tot en met 1, of hele landen tot en met 4 zijn: ${text}`);
  return scales.sort((a, b) => a - b);
}

/** What a visit fetches, as served to a browser that takes Brotli, and what the whole site weighs. */
function measureSize(dist: string): BenchMeasurement[] {
  const folder = join(dist, "_file", "tabellen");
  const sizeOf = (path: string) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
  const served = (naam: string) => sizeOf(join(folder, naam));
  const start = readManifest(folder)!.starts[0]!;
  const cohort = (names: readonly string[]) =>
    names.reduce((sum, naam) => sum + served(`cohort/${start}/${naam}.arrow`), 0);
  const initially = ["manifest.json", "gebieden.arrow", `eerste-${start}.arrow`].reduce(
    (sum, naam) => sum + served(naam),
    0
  );
  const all = gebieden();
  const gemeenten = all.filter(({soort: kind}) => kind === "gemeente").map(({code}) => code);
  const largest = gemeenten.sort((a, b) => cohort([b]) - cohort([a]))[0]!;
  const together = all
    .filter(({soort: kind}) =>
      ["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio"].includes(kind)
    )
    .map(({code, gemeenten}) => ({code, bytes: cohort(gemeenten)}))
    .sort((a, b) => b.bytes - a.bytes)[0]!;
  const everything = files(dist).filter((naam) => !/\.(br|gz)$/.test(naam));
  const code = pages(dist).map((naam) => {
    const asked = preloaded(readFileSync(join(dist, naam), "utf8"));
    const sum = asked.reduce((sum, address) => sum + sizeOf(join(dist, address)), 0);
    return {
      wat: `code vóór de eerste figuur, ${naam} (${asked.length} bestanden)`,
      waarde: `${(sum / 1000).toFixed(1)} kB`
    };
  });
  return [
    ...code,
    {wat: "tabellen vóór de eerste figuur", waarde: mb(initially), limit: "1 MB"},
    {wat: "cellen van Nederland", waarde: mb(cohort(["NL"]))},
    {
      wat: `tabellen van een bezoek: grootste gemeente (${largest}) met Nederland`,
      waarde: mb(initially + cohort(["NL", largest])),
      limit: "5 MB"
    },
    {wat: `grootste groep gemeenten (${together.code})`, waarde: mb(together.bytes), limit: "20 MB"},
    {
      wat: `hele site, ${everything.length} bestanden, ongecomprimeerd`,
      waarde: mb(everything.reduce((sum, naam) => sum + statSync(join(dist, naam)).size, 0))
    }
  ];
}

/** The addresses of the code that a page asks for beforehand, each once. */
const preloaded = (html: string): string[] => [
  ...new Set([...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, address = ""]) => address))
];

/** Makes source, tables and site anew in a process of its own; its time, and the most memory that it and its children held. */
async function measureBuild(scale: string): Promise<BenchMeasurement[]> {
  for (const folder of [join("bron", `${scale}-1`), "cellen", join("synthetisch", `${scale}-1`)])
    rmSync(join(".cache", folder), {recursive: true, force: true});
  const begin = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "loaders/build.ts", "--schaal", scale], {
    stdio: ["ignore", 2, 2]
  });
  let most = 0;
  const reference = setInterval(() => (most = Math.max(most, memoryOf(child.pid!))), 500);
  const code = await new Promise<number | null>((done) => child.once("close", done));
  clearInterval(reference);
  if (code !== 0) throw new Error(`build failed: ${code}`);
  return [
    {
      wat: `van niets tot site, schaal ${scale}`,
      waarde: seconds(performance.now() - begin),
      limit: "360 s, met installeren"
    },
    {wat: "meeste geheugen", waarde: mb(most), limit: "6000 MB"}
  ];
}
