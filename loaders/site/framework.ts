import {type ChildProcess, spawn} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {beforeEnd, isEnding, onEnd} from "../util/process.js";
import {childError} from "../../components/pipeline/systemErrors.js";

/** So long a child gets to clean up before it is killed. */
const PATIENCE = 5000;

/** Lets a child go before this process does, whatever ends that; `closed` hears of its end, unless a signal is ending all. */
export function stopChild(child: ChildProcess, closed: (code: number | null, signal: string | null) => void): void {
  const end = new Promise<void>((done) => child.once("close", () => done()));
  const undo = [
    onEnd(() => child.kill()),
    beforeEnd(async () => {
      child.kill();
      const hard = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
      await end;
      clearTimeout(hard);
    })
  ];
  child.once("close", (code, signal) => {
    if (isEnding()) return;
    for (const take of undo) take();
    closed(code, signal);
  });
}

/** Runs a Node script in a process of its own, which hears by its channel when this one is gone; rejects with what it said when it fails. */
function runChild(
  args: string[],
  {env = {}, quiet = true}: {env?: Record<string, string>; quiet?: boolean} = {}
): Promise<void> {
  return new Promise((done, failed) => {
    const stdio = quiet ? ("pipe" as const) : ("inherit" as const);
    const child = spawn(process.execPath, args, {
      env: {...process.env, ...env},
      stdio: ["ignore", stdio, stdio, "ipc"]
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (part: string) => (text += part));
    }
    child.once("error", failed);
    stopChild(child, (code, signal) => {
      if (code === 0) done();
      else failed(childError(text, code ?? signal));
    });
  });
}

const {resolve} = createRequire(import.meta.url);

/** Runs Framework of node_modules, without network and after the modules of `beforehand`; its data loaders find `tsx` on the path. */
export async function runFramework(
  args: string[],
  {env = {}, quiet = true, beforehand = []}: {env?: Record<string, string>; quiet?: boolean; beforehand?: string[]} = {}
): Promise<void> {
  const framework = join(dirname(resolve("@observablehq/framework/package.json")), "dist", "bin", "observable.js");
  const programs = join(dirname(dirname(resolve("tsx/package.json"))), ".bin");
  const initially = ["beforeFramework.ts", ...beforehand].flatMap((naam) => [
    "--import",
    new URL(naam, import.meta.url).href
  ]);
  await runChild(["--import", "tsx", ...initially, framework, ...args], {
    env: {
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}`,
      ...env
    },
    quiet
  });
}

/** Builds the pages into `uit`; data loaders find the tables in `tabellen`. */
export async function buildFramework({uit: result, tabellen: tables}: {uit: string; tabellen: string}): Promise<void> {
  await runFramework(["build", "--config", "loaders/site/framework.config.ts"], {
    env: {WERKBANK_UIT: result, WERKBANK_TABELLEN: tables}
  });
}

/** Where Framework keeps what it made for pages, tables among it. */
export const PAGE_CACHE = join("src", ".observablehq", "cache");

/**
 * Optional libraries of Observable Framework whose newest version it would ask the package registry for, although no page
 * uses them. An empty folder with a version makes it believe that it knows.
 */
const optional = [
  "@duckdb/duckdb-wasm",
  "@observablehq/dot",
  "@observablehq/duckdb",
  "@observablehq/inputs",
  "@observablehq/mermaid",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "@uwdata/vgplot",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** Empties Framework's cache, which does not notice changed loaders. Bundled packages, kept by version, stay unless `alles`. */
export function clearCache(cache: string, {everything = false} = {}): void {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  for (const naam of names) {
    if (everything || naam !== "_node") rmSync(join(cache, naam), {recursive: true, force: true});
  }
  for (const naam of optional) mkdirSync(join(cache, "_npm", `${naam}@0.0.0`), {recursive: true});
}
