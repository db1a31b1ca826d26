import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {bestanden} from "../hulp/bestanden.js";

/** A package of which code or files are in the built site. */
export interface Pakket {
  naam: string;
  versie: string;
  /** Its folder, where it is installed; null for what another package holds within its own file. */
  map: string | null;
  licentie: string;
  maker: string;
  /** The package whose file holds it, where it has no folder. */
  binnen?: string;
}

/**
 * What a package holds within the file that it ships (its source map tells), and that the site's own list of modules does
 * not show. A test compares them with those source maps.
 */
export const ENCLOSED: Record<string, readonly string[]> = {
  "d3-delaunay": ["delaunator", "robust-predicates"],
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
const ELSEWHERE: Record<string, {licentie: string; maker: string}> = {
  "js-sha256": {licentie: "MIT", maker: "Chen, Yi-Cyuan"},
  "wasm-feature-detect": {licentie: "Apache-2.0", maker: "Google Inc."},
  "web-worker": {licentie: "Apache-2.0", maker: "Google LLC"}
};

/** Named as a dependency by a package in the site, and not needed in a page: types, command lines, what is left out. */
export const NOT_IN_PAGE: readonly string[] = [
  ...["@swc/helpers", "command-line-args", "command-line-usage", "commander", "iconv-lite", "json-bignum"],
  ...["json-stringify-pretty-compact", "rw", "vega-typings", "yargs"]
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

const BESTAND = "licenties.txt";
const LINE = "=".repeat(78);

/** Writes `licenties.txt` in a built site: the text of the licence of all that is in it, a shared one once. */
export async function writeLicenties(dist: string): Promise<void> {
  const {name: naam, version: versie, license: licentie} = JSON.parse(readFileSync("package.json", "utf8"));
  const own: Pakket = {naam, versie, licentie, map: ".", maker: ""};
  const byText = new Map<string, Pakket[]>();
  for (const pakket of [own, ...(await findPakketten(dist))]) {
    const text = licenseText(pakket);
    byText.set(text, [...(byText.get(text) ?? []), pakket]);
  }
  const parts = [...byText].map(
    ([text, pakketten]) => `${LINE}\n${pakketten.map(headOf).join("\n")}\n${LINE}\n\n${text}\n`
  );
  const kop =
    "Licenties van alles wat in deze site zit: de werkbank zelf, de pakketten in haar code en het lettertype.";
  // The sign before it tells a browser that this is UTF-8, whatever the host says.
  writeFileSync(join(dist, BESTAND), `\ufeff${kop}\n\n${parts.join("\n\n")}`);
}

const headOf = ({naam, versie, licentie, binnen}: Pakket): string =>
  [`${naam} ${versie}`.trim(), `(${licentie})`, binnen ? `in ${binnen}` : ""].join(" ").trim();

/** Every package of which something is in a built site, in order of name; what is in it and is not known is an error. */
export async function findPakketten(dist: string): Promise<Pakket[]> {
  const namen = bestanden(dist).filter((naam) => !/\.(br|gz)$/.test(naam));
  const found = new Map<string, Pakket>();
  const add = (pakket: Pakket) => found.set(`${pakket.naam}@${pakket.versie}`, pakket);
  for (const naam of namen) {
    const [, pakket, versie] = /^_(?:node|npm)\/((?:@[^/@]+\/)?[^/@]+)@([^/]+)\//.exec(naam) ?? [];
    if (pakket !== undefined) add(installed(pakket, versie));
    else if (/\.(wasm|woff2?|ttf|otf)$|\.worker\.\w+\.js$/.test(naam)) add(installed(ownerOf(naam)));
  }
  for (const naam of await clientPackages(namen)) add(installed(naam));
  for (const pakket of [...found.values()]) for (const naam of ENCLOSED[pakket.naam] ?? []) add(enclosed(naam, pakket));
  const known = new Set([...found.values()].map(({naam}) => naam));
  for (const {naam, map} of found.values()) if (map !== null) checkNeeds(naam, map, known);
  return [...found.values()].sort((a, b) => compare(a.naam, b.naam) || compare(a.versie, b.versie));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function ownerOf(naam: string): string {
  const [, pakket] = FILES.find(([pattern]) => pattern.test(naam)) ?? [];
  if (pakket === undefined) throw new Error(`file in the site of which nobody knows whose it is: ${naam}`);
  return pakket;
}

/** Whatever a package asks for is in the site as well, within its own file, or known to be left out. */
function checkNeeds(naam: string, map: string, known: ReadonlySet<string>): void {
  const {dependencies = {}} = readPackage(map);
  const loose = Object.keys(dependencies).filter(
    (nodig) => !known.has(nodig) && !nodig.startsWith("@types/") && !NOT_IN_PAGE.includes(nodig)
  );
  // Framework's own dependencies are of the builder; what its client holds is read from its code.
  if (loose.length > 0 && naam !== FRAMEWORK)
    throw new Error(`package in the site needs what is not known: ${naam}: ${loose}`);
}

/** Framework's client is bundled before it comes here: its packages follow from its sources. */
async function clientPackages(namen: readonly string[]): Promise<string[]> {
  const map = join("node_modules", FRAMEWORK, "dist", "client");
  const entryPoints = namen.flatMap((naam) => {
    const [, deel] = /^_observablehq\/(.+?)\.[0-9a-f]{8}\.js$/.exec(naam) ?? [];
    return deel === undefined ? [] : [join(map, deel === "client" ? "index.js" : `${deel}.js`)];
  });
  if (entryPoints.length === 0) return [];
  const {metafile} = await build({
    ...{entryPoints, bundle: true, write: false, metafile: true, format: "esm", outdir: "x", logLevel: "error"},
    external: ["observablehq:*", "npm:*", "*.json"]
  });
  return [...new Set(Object.keys(metafile.inputs).map(packageOf))];
}

const packageOf = (bestand: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(bestand)![1]!;

interface Beschrijving {
  version: string;
  license?: string;
  author?: string | {name?: string};
  dependencies?: Record<string, string>;
}

const readPackage = (map: string): Beschrijving => JSON.parse(readFileSync(join(map, "package.json"), "utf8"));

/** A package where it is installed; of two the one of this version. */
function installed(naam: string, versie?: string): Pakket {
  const maps = places().filter((map) => map.endsWith(`node_modules/${naam}`));
  const top = versie === undefined || maps.length === 1;
  const map = maps.find((plek) => (top ? plek === `node_modules/${naam}` : readPackage(plek).version === versie));
  if (map === undefined) throw new Error(`package in the site that is not installed: ${naam} ${versie ?? ""}`);
  const {version, license = "", author} = readPackage(map);
  const maker = typeof author === "string" ? author : (author?.name ?? "");
  return {naam, versie: version, map, licentie: license, maker: maker.replace(/\s*[<(].*$/, "") || MAKERS[naam] || ""};
}

function enclosed(naam: string, binnen: Pakket): Pakket {
  const known = ELSEWHERE[naam];
  return known ? {naam, versie: "", map: null, ...known, binnen: binnen.naam} : installed(naam);
}

/** Where packages are installed, as the lock file has them. */
const places = (): string[] =>
  Object.keys((JSON.parse(readFileSync("package-lock.json", "utf8")) as {packages: object}).packages).filter(
    (map) => map !== "" && existsSync(map)
  );

/** The text of the licence as the package brings it, with its notices; without one, what its description says. */
export function licenseText({naam, map, licentie, maker, binnen}: Pakket): string {
  const note = NOTES[naam] ? `${NOTES[naam]}\n\n` : "";
  const files =
    map === null
      ? []
      : readdirSync(map)
          .filter((bestand) => textFile.test(bestand))
          .sort();
  if (files.length > 0)
    return note + files.map((bestand) => readFileSync(join(map!, bestand), "utf8").trim()).join("\n\n");
  if (!licentie || !maker) throw new Error(`package in the site without licence: ${naam}`);
  const said = `${note}Dit pakket brengt geen licentietekst mee. ${binnen ? `Het zit in ${binnen}. ` : ""}Licentie volgens de makers: ${licentie}. Maker: ${maker}.`;
  if (licentie === "MIT") return `${said}\n\n${mit(maker)}`;
  if (licentie === "Apache-2.0") return `${said}\n\nDe tekst van Apache License 2.0 staat hieronder bij apache-arrow.`;
  throw new Error(`licence without a text: ${naam}: ${licentie}`);
}

const mit = (maker: string): string => `Copyright (c) ${maker}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
