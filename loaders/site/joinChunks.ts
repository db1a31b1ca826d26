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

/** Characters of a chunk that takes longer to ask for than to have in vain. */
const SMALL = 20_000;
/** Which part of the pages must need a chunk, for all of them to get it. */
const MOST = 1 / 2;
/** The file of what is joined, before its hash. */
const SHARED = "shared.js";

/** How esbuild writes the files of a site: names stay, to be read. */
export const written = {
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minifySyntax: false,
  minifyIdentifiers: false,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "error"
} as const;

/**
 * Joins what most pages need in many small chunks to one file: of a plain server a browser asks six files at a time. Gives the texts of
 * all files by name, and the file of each chunk. What is in a file is in its name.
 */
export async function joinChunks(
  chunks: Chunks,
  pages: readonly Page[]
): Promise<{texts: Map<string, string>; fileOf: Map<string, string>}> {
  const joined = joinedOf(chunks, pages);
  const others = [...chunks.keys()].filter((name) => !joined.includes(name));
  const texts = new Map(await linked(joined.length > 0 ? [SHARED, ...others] : others, chunks, joined));
  const salt = hashOf(texts.get(SHARED) ?? "");
  const renamed = new Map([...texts.keys()].map((name) => [name, withHash(name, salt)]));
  const fileOf = new Map([...chunks.keys()].map((name) => [name, renamed.get(joined.includes(name) ? SHARED : name)!]));
  const rename = (text: string) =>
    text.replace(/"\.\/([^"/]+\.js)"/g, (whole, name: string) =>
      renamed.has(name) ? `"./${renamed.get(name)}"` : whole
    );
  return {texts: new Map([...texts].map(([name, text]) => [renamed.get(name)!, rename(text)])), fileOf};
}

/** The small chunks that most pages need; none where there is one alone. */
function joinedOf(chunks: Chunks, pages: readonly Page[]): string[] {
  const small = [...chunks].filter(([, {entry, text}]) => !entry && text.length < SMALL).map(([name]) => name);
  const needed = small.filter((name) => pages.filter((page) => page.has(name)).length >= MOST * pages.length);
  const joined = closed(needed, chunks);
  return joined.length > 1 ? joined : [];
}

/** Those of which all that they import is among them. */
function closed(names: readonly string[], chunks: Chunks): string[] {
  const left = names.filter((name) => chunks.get(name)!.imports.every((other) => names.includes(other)));
  return left.length === names.length ? left : closed(left, chunks);
}

/** A module that passes names of another on; it is run also where it has none. */
const passOn = (names: readonly string[], from: string): string =>
  names.length === 0 ? `import "${from}";` : `export {${names.join(", ")}} from "${from}";`;

/** The files `names` with imports from where things are now; the shared one with the chunks that are `joined` inside. */
async function linked(
  names: readonly string[],
  chunks: Chunks,
  joined: readonly string[]
): Promise<[string, string][]> {
  /** What an export of a joined chunk is called in the shared file, where several may have the same name. */
  const nameIn = (chunk: string, name: string) => `m${joined.indexOf(chunk)}_${name}`;
  const shared = () =>
    joined
      .map((chunk) =>
        passOn(
          chunks.get(chunk)!.exports.map((name) => `${name} as ${nameIn(chunk, name)}`),
          `./${chunk}`
        )
      )
      .join("\n");
  const elsewhere = (chunk: string) =>
    passOn(
      chunks.get(chunk)!.exports.map((name) => `${nameIn(chunk, name)} as ${name}`),
      `./${SHARED}`
    );
  const link: Plugin = {
    name: "link",
    setup({onLoad, onResolve}) {
      onResolve({filter: /.*/}, ({path, kind, importer}) => {
        const name = basename(path);
        if (kind === "entry-point") return {path: name, namespace: "chunk"};
        if (path !== `./${name}` || kind === "dynamic-import" || !joined.includes(name)) return {path, external: true};
        const inside = importer === SHARED || joined.includes(importer);
        return {path: name, namespace: inside ? "chunk" : "elsewhere"};
      });
      onLoad({filter: /.*/, namespace: "chunk"}, ({path}) => ({
        contents: path === SHARED ? shared() : chunks.get(path)!.text
      }));
      onLoad({filter: /.*/, namespace: "elsewhere"}, ({path}) => ({contents: elsewhere(path)}));
    }
  };
  const {outputFiles} = await build({
    ...{...written, outdir: "/", plugins: [link]},
    entryPoints: Object.fromEntries(names.map((name) => [name.replace(/\.js$/, ""), name]))
  });
  return outputFiles.map(({path, text}) => [basename(path), text]);
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();

/** chunk.ABCDEFGH.js, with another hash: of its own and of what was joined. */
const withHash = (name: string, salt: string) =>
  name.replace(/(?:\.[0-9A-Z]{8})?\.js$/, () => `.${hashOf(name + salt)}.js`);
