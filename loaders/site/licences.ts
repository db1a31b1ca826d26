import {build} from "esbuild";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {files, readJson} from "../util/files.js";
import {filesOfProgram} from "./workerProgram.js";

/** A package of which code or files are in the built site. */
export interface NpmPackage {
  naam: string;
  version: string;
  /** Its folder, where it is installed; null for what another package holds within its own file. */
  folder: string | null;
  licence: string;
  maker: string;
  /** The package whose file holds it, where it has no folder. */
  within?: string;
}

/**
 * What a package holds within the file that it ships (its source map tells), and that the site's own list of modules does
 * not show. A test compares them with those source maps.
 */
export const ENCLOSED: Record<string, readonly string[]> = {
  "d3-delaunay": ["delaunator", "robust-predicates"],
  arquero: ["@uwdata/flechette", "acorn"],
  "@duckdb/duckdb-wasm": [
    "apache-arrow",
    "flatbuffers",
    "tslib",
    "js-sha256",
    "wasm-feature-detect",
    "web-worker",
    "ws"
  ]
};

/** Enclosed in a package, without being installed: known by what its maker publishes. */
const ELSEWHERE: Record<string, {licence: string; maker: string}> = {
  "js-sha256": {licence: "MIT", maker: "Chen, Yi-Cyuan"},
  "wasm-feature-detect": {licence: "Apache-2.0", maker: "Google Inc."},
  "web-worker": {licence: "Apache-2.0", maker: "Google LLC"}
};

const stdlib = (naam: string) => `@stdlib/${naam}`;

/** Named as a dependency by a package in the site, and not needed in a page: types, command lines, what is left out. */
export const NOT_IN_PAGE: readonly string[] = [
  ...["@swc/helpers", "command-line-args", "command-line-usage", "commander", "iconv-lite", "json-bignum"],
  ...["json-stringify-pretty-compact", "rw", "vega-typings", "yargs"],
  // For an editor that marks errors while one types.
  "@codemirror/lint",
  // What stdlib needs for its add-ons in C, and for other systems than a browser.
  ...[
    "error-tools-fmtprodmsg",
    "math-base-napi-binary",
    "math-base-napi-unary",
    "math-base-special-fmod",
    "napi-argv"
  ].map(stdlib),
  ...["napi-argv-bool", "napi-argv-double", "napi-argv-float64array", "napi-create-double", "napi-create-int32"].map(
    stdlib
  ),
  ...["napi-export", "os-byte-order", "os-float-word-order", "types", "utils-library-manifest"].map(stdlib)
];

/** Files that are no module: whose they are. */
const FILES: readonly [RegExp, string][] = [
  [/^_file\/duckdb\/duckdb-[\w-]+(\.worker)?\.[0-9a-f]+\.(js|wasm)$/, "@duckdb/duckdb-wasm"],
  [/^lettertype\/source-sans-3\.woff2$/, "@fontsource-variable/source-sans-3"]
];

/** A package that comes without its text: who holds the rights, as its makers say elsewhere. */
const MAKERS: Record<string, string> = {"@duckdb/duckdb-wasm": "Stichting DuckDB Foundation"};

const textFile = /^(licen[sc]e|unlicense|copying|notice|copyright)/i;
const FRAMEWORK = "@observablehq/framework";

/** Said of a package where its own text leaves something out. */
const NOTES: Record<string, string> = {
  "@duckdb/duckdb-wasm":
    "duckdb-eh.wasm is vertaald uit DuckDB en de bibliotheken die DuckDB in zijn broncode opneemt; hun teksten staan daar, in de map third_party.",
  "@fontsource-variable/source-sans-3":
    "Source Sans 3: © 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
};

const FILE = "licenties.txt";
const LINE = "=".repeat(78);

/** Writes `licenties.txt` in a built site: the text of the licence of all that is in it, a shared one once. */
export async function writeLicences(dist: string): Promise<void> {
  const {name: naam, version: known, license: licence} = readJson("package.json", ownForm);
  const own: NpmPackage = {naam, version: known, licence, folder: ".", maker: ""};
  const byText = new Map<string, NpmPackage[]>();
  for (const npmPackage of [own, ...(await findPackages(dist))]) {
    const text = licenseText(npmPackage);
    byText.set(text, [...(byText.get(text) ?? []), npmPackage]);
  }
  const parts = [...byText].map(
    ([text, npmPackages]) => `${LINE}\n${npmPackages.map(headOf).join("\n")}\n${LINE}\n\n${text}\n`
  );
  const heading =
    "Licenties van alles wat in deze site zit: de werkbank zelf, de pakketten in haar code en het lettertype.";
  // The sign before it tells a browser that this is UTF-8, whatever the host says.
  writeFileSync(join(dist, FILE), `\ufeff${heading}\n\n${parts.join("\n\n")}`);
}

const headOf = ({naam, version: known, licence, within}: NpmPackage): string =>
  [`${naam} ${known}`.trim(), `(${licence})`, within ? `in ${within}` : ""].join(" ").trim();

/** Every package of which something is in a built site, in order of name; what is in it and is not known is an error. */
export async function findPackages(dist: string): Promise<NpmPackage[]> {
  const names = files(dist).filter((naam) => !/\.(br|gz)$/.test(naam));
  const found = new Map<string, NpmPackage>();
  const add = (npmPackage: NpmPackage) => found.set(`${npmPackage.naam}@${npmPackage.version}`, npmPackage);
  for (const naam of names) {
    const [, npmPackage, known] = /^_(?:node|npm)\/((?:@[^/@]+\/)?[^/@]+)@([^/]+)\//.exec(naam) ?? [];
    if (npmPackage !== undefined) add(installed(npmPackage, known));
    else if (/\.(wasm|woff2?|ttf|otf)$|\.worker\.\w+\.js$/.test(naam)) add(installed(ownerOf(naam)));
  }
  const programs = (await Promise.all(names.map(filesOfProgram))).flat();
  for (const naam of new Set([...(await clientPackages(names)), ...programs.map(packageOf)])) add(installed(naam));
  for (const npmPackage of [...found.values()])
    for (const naam of ENCLOSED[npmPackage.naam] ?? []) add(enclosed(naam, npmPackage));
  const known = new Set([...found.values()].map(({naam}) => naam));
  for (const {naam, folder} of found.values()) if (folder !== null) checkNeeds(naam, folder, known);
  return [...found.values()].sort((a, b) => compare(a.naam, b.naam) || compare(a.version, b.version));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function ownerOf(naam: string): string {
  const [, npmPackage] = FILES.find(([pattern]) => pattern.test(naam)) ?? [];
  if (npmPackage === undefined) throw new Error(`file in the site of which nobody knows whose it is: ${naam}`);
  return npmPackage;
}

/** Whatever a package asks for is in the site as well, within its own file, or known to be left out. */
function checkNeeds(naam: string, folder: string, known: ReadonlySet<string>): void {
  const {dependencies = {}} = readPackage(folder);
  const loose = Object.keys(dependencies).filter(
    (needed) => !known.has(needed) && !needed.startsWith("@types/") && !NOT_IN_PAGE.includes(needed)
  );
  // Framework's own dependencies are of the builder; what its client holds is read from its code.
  if (loose.length > 0 && naam !== FRAMEWORK)
    throw new Error(`package in the site needs what is not known: ${naam}: ${loose}`);
}

/** Framework's client is bundled before it comes here: its packages follow from its sources. */
async function clientPackages(names: readonly string[]): Promise<string[]> {
  const folder = join("node_modules", FRAMEWORK, "dist", "client");
  const entryPoints = names.flatMap((naam) => {
    const [, part] = /^_observablehq\/(.+?)\.[0-9a-f]{8}\.js$/.exec(naam) ?? [];
    return part === undefined ? [] : [join(folder, part === "client" ? "index.js" : `${part}.js`)];
  });
  if (entryPoints.length === 0) return [];
  const {metafile} = await build({
    ...{entryPoints, bundle: true, write: false, metafile: true, format: "esm", outdir: "x", logLevel: "error"},
    external: ["observablehq:*", "npm:*", "*.json"]
  });
  return [...new Set(Object.keys(metafile.inputs).map(packageOf))];
}

const packageOf = (file: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)![1]!;

const descriptionForm = z.object({
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({name: z.string().optional()})]).optional(),
  dependencies: z.record(z.string(), z.string()).optional()
});
const ownForm = z.object({name: z.string(), version: z.string(), license: z.string()});
const lockForm = z.object({packages: z.record(z.string(), z.unknown())});

const readPackage = (folder: string) => readJson(join(folder, "package.json"), descriptionForm);

/** A package where it is installed; of two the one of this version. */
function installed(naam: string, known?: string): NpmPackage {
  const maps = places().filter((folder) => folder.endsWith(`node_modules/${naam}`));
  const top = known === undefined || maps.length === 1;
  const folder = maps.find((slot) => (top ? slot === `node_modules/${naam}` : readPackage(slot).version === known));
  if (folder === undefined) throw new Error(`package in the site that is not installed: ${naam} ${known ?? ""}`);
  const {version, license = "", author} = readPackage(folder);
  const maker = typeof author === "string" ? author : (author?.name ?? "");
  return {
    naam,
    version,
    folder,
    licence: license,
    maker: maker.replace(/\s*[<(].*$/, "") || MAKERS[naam] || ""
  };
}

function enclosed(naam: string, within: NpmPackage): NpmPackage {
  const known = ELSEWHERE[naam];
  return known ? {naam, version: "", folder: null, ...known, within: within.naam} : installed(naam);
}

/** Where packages are installed, as the lock file has them. */
const places = (): string[] =>
  Object.keys(readJson("package-lock.json", lockForm).packages).filter((folder) => folder !== "" && existsSync(folder));

/** The text of the licence as the package brings it, with its notices; without one, what its description says. */
export function licenseText({naam, folder, licence, maker, within}: NpmPackage): string {
  const note = NOTES[naam] ? `${NOTES[naam]}\n\n` : "";
  const files =
    folder === null
      ? []
      : readdirSync(folder)
          .filter((file) => textFile.test(file))
          .sort();
  if (files.length > 0)
    return note + files.map((file) => readFileSync(join(folder!, file), "utf8").trim()).join("\n\n");
  if (!licence || !maker) throw new Error(`package in the site without licence: ${naam}`);
  const said = `${note}Dit pakket brengt geen licentietekst mee. ${within ? `Het zit in ${within}. ` : ""}Licentie volgens de makers: ${licence}. Maker: ${maker}.`;
  if (licence === "MIT") return `${said}\n\n${mit(maker)}`;
  if (licence === "Apache-2.0") return `${said}\n\nDe tekst van Apache License 2.0 staat hieronder bij apache-arrow.`;
  throw new Error(`licence without a text: ${naam}: ${licence}`);
}

const mit = (maker: string): string => `Copyright (c) ${maker}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
