import {build, type Plugin} from "esbuild";
import {createHash} from "node:crypto";
import {basename} from "node:path";

/** A file of a bundle. `exports`: names; `imports`: the names of the chunks that it needs at once. */
export interface Chunk {
  text: string;
  exports: readonly string[];
  imports: readonly string[];
  /** Asked for by its own name, by a page or later. */
  entry: boolean;
}

type Chunks = ReadonlyMap<string, Chunk>;
/** The names of the chunks that a page needs at once. */
type Page = ReadonlySet<string>;

/** Where a chunk has gone that was joined with others: the file, and what its exports begin with there. */
interface Place {
  file: string;
  prefix: string;
}

/** Characters of a chunk that takes longer to ask for than to have in vain. */
const SMALL = 20_000;
/** Which part of the pages must need a chunk, for all of them to get it. */
const MOST = 1 / 2;

/**
 * Joins what most pages need, by now in many small chunks, to one file, and what most pages with figures need to another: of a plain
 * server a browser asks six files at a time. Gives the texts of all files by name, and the file of each chunk. What is in a file is in its name.
 */
export async function joinChunks(
  chunks: Chunks,
  pages: readonly Page[]
): Promise<{texts: Map<string, string>; fileOf: Map<string, string>}> {
  const groups = groupsOf(chunks, pages);
  const places = new Map(
    Object.entries(groups).flatMap(([file, names]) => names.map((name, i) => [name, {file, prefix: `m${i}_`}] as const))
  );
  const texts = new Map<string, string>();
  for (const [file, names] of Object.entries(groups)) {
    const text = names.map((name) => passedOn(name, chunks, places)).join("\n");
    const whole = new Map([...chunks, [file, {text, exports: [], imports: names, entry: true}]]);
    for (const [name, text] of await linked([file], whole, places)) texts.set(name, text);
  }
  const salt = hashOf([...texts.values()].join("\n"));
  const others = [...chunks.keys()].filter((name) => !places.has(name));
  for (const [name, text] of await linked(others, chunks, places)) texts.set(name, text);
  const renamed = new Map([...texts.keys()].map((name) => [name, withHash(name, salt)]));
  const fileOf = new Map([...chunks.keys()].map((name) => [name, renamed.get(places.get(name)?.file ?? name)!]));
  const rename = (text: string) =>
    text.replace(/"\.\/([^"/]+\.js)"/g, (whole, name: string) =>
      renamed.has(name) ? `"./${renamed.get(name)}"` : whole
    );
  return {texts: new Map([...texts].map(([name, text]) => [renamed.get(name)!, rename(text)])), fileOf};
}

/** Which chunks are joined, by the name of their file. */
function groupsOf(chunks: Chunks, pages: readonly Page[]): Record<string, string[]> {
  const neededBy = (name: string, of = pages) => of.filter((page) => page.has(name));
  const shared = [...chunks].filter(([, {entry}]) => !entry).map(([name]) => name);
  const size = (name: string) => chunks.get(name)!.text.length;
  const few = (names: string[]) => (names.length > 1 ? names : []);
  const everywhere = few(
    closed(
      shared.filter((name) => size(name) < SMALL && neededBy(name).length >= MOST * pages.length),
      chunks
    )
  );
  const others = shared.filter((name) => !everywhere.includes(name) && neededBy(name).length > pages.length / 2);
  const [heaviest] = [...others].sort((a, b) => size(b) - size(a));
  const drawing = heaviest === undefined ? [] : neededBy(heaviest);
  const drawn = others.filter(
    (name) =>
      neededBy(name).every((page) => drawing.includes(page)) && neededBy(name, drawing).length >= MOST * drawing.length
  );
  const groups = {"shared.js": everywhere, "figures.js": few(closed(drawn, chunks, everywhere))};
  return Object.fromEntries(Object.entries(groups).filter(([, names]) => names.length > 0));
}

/** Those of which all that they import is among them, or in `besides`. */
function closed(names: readonly string[], chunks: Chunks, besides: readonly string[] = []): string[] {
  const left = names.filter((name) =>
    chunks.get(name)!.imports.every((other) => names.includes(other) || besides.includes(other))
  );
  return left.length === names.length ? left : closed(left, chunks, besides);
}

/** The exports of a chunk under the names that they have in its file. */
function passedOn(name: string, chunks: Chunks, places: ReadonlyMap<string, Place>): string {
  const {prefix} = places.get(name)!;
  const {exports} = chunks.get(name)!;
  return exports.length === 0
    ? `import "./${name}";`
    : `export {${exports.map((each) => `${each} as ${prefix}${each}`).join(", ")}} from "./${name}";`;
}

/** The chunks `names` with imports from where things are now; of a joined file with its chunks inside. */
async function linked(
  names: readonly string[],
  chunks: Chunks,
  places: ReadonlyMap<string, Place>
): Promise<[string, string][]> {
  const link: Plugin = {
    name: "link",
    setup({onLoad, onResolve}) {
      onResolve({filter: /.*/}, ({path, kind}) => {
        const name = basename(path);
        if (kind === "entry-point") return {path: name, namespace: "chunk"};
        const place = path === `./${name}` && kind !== "dynamic-import" ? places.get(name) : undefined;
        if (!place) return {path, external: true};
        return {path: name, namespace: names.includes(place.file) ? "chunk" : "elsewhere"};
      });
      onLoad({filter: /.*/, namespace: "chunk"}, ({path}) => ({contents: chunks.get(path)!.text}));
      onLoad({filter: /.*/, namespace: "elsewhere"}, ({path}) => {
        const {file, prefix} = places.get(path)!;
        const {exports} = chunks.get(path)!;
        const list = exports.map((each) => `${prefix}${each} as ${each}`).join(", ");
        return {contents: exports.length === 0 ? `import "./${file}";` : `export {${list}} from "./${file}";`};
      });
    }
  };
  const {outputFiles} = await build({
    entryPoints: Object.fromEntries(names.map((name) => [name.replace(/\.js$/, ""), name])),
    ...{bundle: true, write: false, format: "esm", target: "es2022", charset: "utf8", outdir: "/"},
    ...{minifySyntax: false, minifyIdentifiers: false, minifyWhitespace: true, legalComments: "none"},
    ...{plugins: [link], logLevel: "error"}
  });
  return outputFiles.map(({path, text}) => [basename(path), text]);
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();

/** chunk.ABCDEFGH.js, with another hash: of its own and of what was joined. */
const withHash = (name: string, salt: string) =>
  name.replace(/(?:\.[0-9A-Z]{8})?\.js$/, () => `.${hashOf(name + salt)}.js`);
