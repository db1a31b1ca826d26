import {build, type Metafile, type Plugin} from "esbuild";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, join, relative, resolve, sep} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {ChartKind} from "../../components/charts/chart.js";
import {type Chunk, joinChunks, written} from "./joinChunks.js";
import {pages} from "./page.js";

/** Where the bundles stand: one folder deep, so that one relative path leads out of all of them. */
const FOLDER = "_bundel";
const entry = /\bimport\("\.\/((?:_import|_node)\/[^"]+\.js)"\)/g;
/** A cell that imports several modules at once. */
const cell = /Promise\.all\(\[((?:import\("\.\/(?:_import|_node)\/[^"]+\.js"\)(?:, )?){2,})\]\)/g;
const preload = /<link rel="modulepreload" href="\.\/(?:_import|_node)\/[^"]+">\n?/g;

/**
 * Joins the modules that the pages import to a few files: one for each cell, and what cells share.
 * Measured (line of 40 ms, 50 Mbit/s): first figure of / 0.8 s in 35 requests, of /levensweg 1.0 s in 30; without joined chunks 1.3 s for
 * both (79 and 71), without bundles more than 2 s.
 * The modules stay where they were, to be read one by one. Framework's own client is left as it is.
 */
export async function bundle(dist: string): Promise<void> {
  const texts = new Map(pages(dist).map((naam) => [naam, readFileSync(join(dist, naam), "utf8")]));
  const cells = new Map(
    [...texts].flatMap(([naam, html]) =>
      [...html.matchAll(cell)].map(([, list = ""], i) => [list, `${naam.replace(/\.html$/, "")}-${i + 1}`] as const)
    )
  );
  const entries = [...new Set([...texts.values()].flatMap((html) => modulesOf(html.replace(cell, ""))))];
  if (entries.length + cells.size === 0) return;
  const {metafile, outputFiles} = await build({
    entryPoints: {
      ...Object.fromEntries(entries.map((naam) => [bundleName(naam), join(dist, naam)])),
      ...Object.fromEntries([...cells].map(([list, name]) => [name, `cell:${list}`]))
    },
    ...{...written, splitting: true, metafile: true},
    ...{outdir: join(dist, FOLDER), entryNames: "[name].[hash]", chunkNames: "[name].[hash]"},
    plugins: [outsideBundle(dist), ofCells(dist), onlyForms, partsOfFlechette, withoutEval, compiledCharts(dist)]
  });
  const chunks = chunksOf(
    metafile,
    outputFiles.map(({path, text}) => [basename(path), text])
  );
  const bundles = bundlesOf(dist, metafile, chunks);
  const ofPages = [...texts.values()].map((html) => new Set(modulesOfPage(html).flatMap((name) => bundles.get(name)!)));
  const joined = await joinChunks(
    chunks,
    ofPages.filter(({size}) => size > 0)
  );
  mkdirSync(join(dist, FOLDER), {recursive: true});
  for (const [name, text] of joined.texts) writeFileSync(join(dist, FOLDER, name), text);
  const addresses = new Map([...bundles].map(([name, needed]) => [name, addressesOf(needed, joined.fileOf)]));
  for (const [naam, html] of texts) writeFileSync(join(dist, naam), withBundles(html, addresses));
}

/** One classic script out of a module and all that it imports, as a worker wants it in every browser: it calls `run` of the module with itself. */
export async function workerScript(module: string, run: string): Promise<string> {
  const contents = `import {${run}} from ${JSON.stringify(`./${module}`)}; ${run}(self);`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: fileURLToPath(new URL("../..", import.meta.url))},
    ...{bundle: true, write: false, format: "iife", target: "es2022", charset: "utf8", minifyWhitespace: true},
    ...{legalComments: "none", logLevel: "error"}
  });
  return outputFiles[0]!.text;
}

/** Framework's runtime waits for a frame before it runs cells: up to 16 ms of an answer. */
const WAIT = /typeof requestAnimationFrame\s*==\s*"function"\s*\?\s*requestAnimationFrame\s*:/;

/** Makes the cells of a built site run in the same frame as the choice that they follow; throws where the runtime is another one. */
export function runAtOnce(dist: string): void {
  const folder = join(dist, "_observablehq");
  const [name] = readdirSync(folder).filter((name) => /^runtime\.[0-9a-f]+\.js$/.test(name));
  const place = join(folder, name ?? "runtime.js");
  const text = readFileSync(place, "utf8");
  if (!WAIT.test(text)) throw new Error(`no frame to wait for in the runtime: ${place}`);
  writeFileSync(place, text.replace(WAIT, 'typeof queueMicrotask=="function"?(done)=>queueMicrotask(done):'));
}

/** _import/components/rapport/rapport.c7dc9e31.js: components-rapport-rapport. */
const bundleName = (naam: string) =>
  naam
    .split("/")
    .slice(1)
    .join("-")
    .replace(/\.[0-9a-f]{8}\.js$/, "");

/** The name of a file within the site, with slashes on every system. */
const inSite = (dist: string, file: string) => relative(resolve(dist), resolve(file)).split(sep).join("/");

const modulesOf = (html: string) => [...html.matchAll(entry)].map(([, naam = ""]) => naam);

/** The modules of one cell as one: each under the name `m` and its place. */
const ofCells = (dist: string): Plugin => ({
  name: "cells",
  setup({onLoad, onResolve}) {
    onResolve({filter: /^cell:/}, ({path}) => ({path: path.slice("cell:".length), namespace: "cell"}));
    onLoad({filter: /.*/, namespace: "cell"}, ({path}) => ({
      contents: modulesOf(path)
        .map((naam, i) => `export * as m${i} from ${JSON.stringify(`./${naam}`)};`)
        .join(""),
      resolveDir: resolve(dist)
    }));
  }
});

/** Framework's client and files stay where they are. */
const outsideBundle = (dist: string): Plugin => ({
  name: "buiten-bundel",
  setup({onResolve}) {
    onResolve({filter: /\/_(?:observablehq|file)\//}, ({path, resolveDir}) => {
      const place = inSite(dist, resolve(resolveDir, path));
      return {path: `../${place}`, external: true};
    });
  }
});

/**
 * Framework makes one file of all that zod has, its texts in fifty languages too (70 kB compressed). The forms take from the package itself
 * what they use, with short names (5 kB).
 */
const onlyForms: Plugin = {
  name: "only-forms",
  setup({onLoad}) {
    const zod: Plugin = {
      name: "zod",
      setup({onResolve}) {
        onResolve({filter: /\/_node\/zod@/}, () => ({path: resolve("node_modules", "zod", "mini", "index.js")}));
      }
    };
    onLoad({filter: /_import[/\\]components[/\\]model[/\\]forms\.[0-9a-f]{8}\.js$/}, async ({path}) => {
      const options = {bundle: true, minify: true, write: false, format: "esm", target: "es2022"} as const;
      const {outputFiles} = await build({...options, entryPoints: [path], plugins: [zod]});
      return {contents: outputFiles[0]!.text};
    });
  }
};

/**
 * Framework makes one file of all of flechette. A module that only reads tables takes of flechette's own modules those that read, so that a
 * page that writes none does not fetch what writes.
 */
const partsOfFlechette: Plugin = {
  name: "parts-of-flechette",
  setup({onResolve}) {
    const modules = resolve("node_modules", "@uwdata", "flechette", "src");
    const readsOnly = /import ?\{ ?tableFromIPC ?\} ?from ?"[^"]+\/_node\/@uwdata\/flechette@/;
    const reads = (importer: string) => existsSync(importer) && readsOnly.test(readFileSync(importer, "utf8"));
    onResolve({filter: /\/_node\/@uwdata\/flechette@/}, ({importer}) => ({
      path: join(modules, reads(importer) ? "decode/table-from-ipc.js" : "index.js")
    }));
  }
};

/**
 * stdlib asks a browser by `eval` whether it knows generators, which the policy of the pages stops and Firefox reports. Every browser
 * that runs these bundles knows them.
 */
const withoutEval: Plugin = {
  name: "without-eval",
  setup({onLoad}) {
    onLoad({filter: /_node[/\\]@stdlib[/\\]assert-has-generator-support@/}, () => ({
      contents: "export default () => true;"
    }));
  }
};

/** A chart module of the project, by its name in the site. */
const chartModule = /_import\/(components\/.+)\.[0-9a-f]{8}\.js$/;

/** The call that compiles the Vega-Lite of a chart module is replaced by its answer, so that pages go without Vega-Lite. */
const compiledCharts = (dist: string): Plugin => ({
  name: "compiled-charts",
  setup({onLoad, onResolve}) {
    onResolve({filter: /\/_node\/vega-lite/}, ({path, resolveDir}) => ({
      path: resolve(resolveDir, path),
      sideEffects: false
    }));
    onLoad({filter: /\/_import\/components\/.*\.js$/}, async ({path}) => {
      const contents = readFileSync(path, "utf8");
      const [, name] = chartModule.exec(inSite(dist, path)) ?? [];
      if (!name || !contents.includes("= chartKind(spec)")) return null;
      const exported = (await import(pathToFileURL(resolve(`${name}.ts`)).href)) as Record<string, Partial<ChartKind>>;
      const {vega} = Object.values(exported).find((value) => value.vega)!;
      return {contents: contents.replace("= chartKind(spec)", () => `= {spec, vega: ${JSON.stringify(vega)}}`)};
    });
  }
});

/** What a page imports: its cells that import several modules at once, and other modules. */
const modulesOfPage = (html: string) => [
  ...new Set([...[...html.matchAll(cell)].map(([, list = ""]) => `cell:${list}`), ...modulesOf(html.replace(cell, ""))])
];

function chunksOf({outputs}: Metafile, texts: readonly (readonly [string, string])[]): Map<string, Chunk> {
  const named = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  return new Map(
    texts.map(([name, text]) => {
      const {exports, imports, entryPoint} = named.get(name)!;
      const atOnce = imports.filter(({kind, external}) => kind === "import-statement" && !external);
      return [name, {text, exports, imports: atOnce.map(({path}) => basename(path)), entry: entryPoint !== undefined}];
    })
  );
}

/** The chunks that each module that a page imports needs at once, its own last. */
function bundlesOf(dist: string, {outputs}: Metafile, chunks: ReadonlyMap<string, Chunk>): Map<string, string[]> {
  const needed = (name: string, seen = new Set<string>()): Set<string> => {
    for (const other of chunks.get(name)!.imports) {
      if (seen.has(other)) continue;
      seen.add(other);
      needed(other, seen);
    }
    return seen;
  };
  return new Map(
    Object.entries(outputs).flatMap(([result, {entryPoint}]) => {
      if (entryPoint === undefined) return [];
      const module = entryPoint.startsWith("cell:") ? entryPoint : inSite(dist, entryPoint);
      return [[module, [...needed(basename(result)), basename(result)]] as const];
    })
  );
}

const addressesOf = (chunks: readonly string[], fileOf: ReadonlyMap<string, string>): string[] => [
  ...new Set(chunks.map((name) => `./${FOLDER}/${fileOf.get(name)!}`))
];

/** A page that imports the bundles, and asks for them beforehand. `addresses`: of each module, its own last. */
function withBundles(html: string, addresses: ReadonlyMap<string, readonly string[]>): string {
  const own = (name: string) => addresses.get(name)!.at(-1)!;
  const beforehand = [...new Set(modulesOfPage(html).flatMap((name) => addresses.get(name)!))];
  return html
    .replace(preload, "")
    .replace(
      /<link rel="modulepreload"/,
      `${beforehand.map((address) => `<link rel="modulepreload" href="${address}">\n`).join("")}$&`
    )
    .replace(cell, (_, list: string) => {
      const names = modulesOf(list).map((_, i) => `m.m${i}`);
      return `import("${own(`cell:${list}`)}").then((m) => [${names.join(", ")}])`;
    })
    .replace(entry, (_, naam: string) => `import("${own(naam)}")`);
}
