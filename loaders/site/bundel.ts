import {readFileSync, writeFileSync} from "node:fs";
import {basename, join, relative, resolve, sep} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {paginas} from "./paginas.js";

/** Where the bundles stand: one folder deep, so that one relative path leads out of all of them. */
const MAP = "_bundel";
const ingang = /\bimport\("\.\/((?:_import|_node)\/[^"]+\.js)"\)/g;
const voorlading = /<link rel="modulepreload" href="\.\/(?:_import|_node)\/[^"]+">\n?/g;

/**
 * Joins the modules that the pages import to a few files: some two hundred small ones cost a cold page half a second.
 * The modules stay where they were, to be read one by one. Framework's own client is left as it is.
 */
export async function bundel(dist: string): Promise<void> {
  const teksten = new Map(paginas(dist).map((naam) => [naam, readFileSync(join(dist, naam), "utf8")]));
  const ingangen = [...new Set([...teksten.values()].flatMap((html) => modulesVan(html)))];
  if (ingangen.length === 0) return;
  const {metafile} = await build({
    entryPoints: Object.fromEntries(ingangen.map((naam) => [bundelnaam(naam), join(dist, naam)])),
    ...{bundle: true, splitting: true, format: "esm", target: "es2022", charset: "utf8", metafile: true},
    ...{outdir: join(dist, MAP), entryNames: "[name].[hash]", chunkNames: "[name].[hash]"},
    ...{minifySyntax: false, minifyIdentifiers: false, minifyWhitespace: true, legalComments: "none"},
    plugins: [buitenBundel(dist)],
    logLevel: "error"
  });
  const bundels = nieuweNamen(dist, metafile);
  for (const [naam, html] of teksten) writeFileSync(join(dist, naam), metBundels(html, bundels));
}

/** _import/components/rapport/rapport.c7dc9e31.js: components-rapport-rapport. */
const bundelnaam = (naam: string) =>
  naam
    .split("/")
    .slice(1)
    .join("-")
    .replace(/\.[0-9a-f]{8}\.js$/, "");

/** The name of a file within the site, with slashes on every system. */
const inSite = (dist: string, bestand: string) => relative(resolve(dist), resolve(bestand)).split(sep).join("/");

const modulesVan = (html: string) => [...html.matchAll(ingang)].map(([, naam = ""]) => naam);

/** Framework's client and files stay where they are. */
const buitenBundel = (dist: string): Plugin => ({
  name: "buiten-bundel",
  setup({onResolve}) {
    onResolve({filter: /\/_(?:observablehq|file)\//}, ({path, resolveDir}) => {
      const plaats = inSite(dist, resolve(resolveDir, path));
      return {path: `../${plaats}`, external: true};
    });
  }
});

interface Bundel {
  /** Address from a page. */
  adres: string;
  /** The addresses of what it needs at once. */
  nodig: string[];
}

/** The bundle of each module that a page imports. */
function nieuweNamen(dist: string, {outputs}: Metafile): Map<string, Bundel> {
  const adres = (uit: string) => `./${MAP}/${basename(uit)}`;
  const nodig = (uit: string, gezien = new Set<string>()): string[] => {
    for (const {path, kind, external} of outputs[uit]?.imports ?? []) {
      if (external || kind !== "import-statement" || gezien.has(path)) continue;
      gezien.add(path);
      nodig(path, gezien);
    }
    return [...gezien].map(adres);
  };
  return new Map(
    Object.entries(outputs).flatMap(([uit, {entryPoint}]) =>
      entryPoint === undefined ? [] : [[inSite(dist, entryPoint), {adres: adres(uit), nodig: nodig(uit)}] as const]
    )
  );
}

/** A page that imports the bundles, and asks for them beforehand. */
function metBundels(html: string, bundels: ReadonlyMap<string, Bundel>): string {
  const eigen = [...new Set(modulesVan(html))].map((naam) => bundels.get(naam)!);
  const vooraf = [...new Set(eigen.flatMap(({adres, nodig}) => [...nodig, adres]))];
  return html
    .replace(voorlading, "")
    .replace(
      /<link rel="modulepreload"/,
      `${vooraf.map((adres) => `<link rel="modulepreload" href="${adres}">\n`).join("")}$&`
    )
    .replace(ingang, (_, naam: string) => `import("${bundels.get(naam)!.adres}")`);
}
