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
/** How much a page may get in vain, as a part of what it needs. */
const IN_VAIN = 0.02;

/** How esbuild writes the files of a site: short. The modules stand beside them, to be read. */
export const written = {
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "error"
} as const;

/**
 * Joins small chunks that the same pages need, or almost, to a few files: of a plain server a browser asks six files at a time. Gives the
 * texts of all files by name, and the file of each chunk. What is in a file is in its name.
 */
export async function joinChunks(
  chunks: Chunks,
  pages: readonly Page[]
): Promise<{texts: Map<string, string>; fileOf: Map<string, string>}> {
  const homes = homesOf(chunks, pages);
  const texts = new Map(await linked(chunks, homes));
  const salt = hashOf([...new Set(homes.values())].map((file) => texts.get(file)!).join());
  const renamed = new Map([...texts.keys()].map((name) => [name, withHash(name, salt)]));
  const fileOf = new Map([...chunks.keys()].map((name) => [name, renamed.get(homes.get(name) ?? name)!]));
  const rename = (text: string) =>
    text.replace(/"\.\/([^"/]+\.js)"/g, (whole, name: string) =>
      renamed.has(name) ? `"./${renamed.get(name)}"` : whole
    );
  return {texts: new Map([...texts].map(([name, text]) => [renamed.get(name)!, rename(text)])), fileOf};
}

/** Chunks that become one file, and the pages that get it. */
interface Joined {
  names: string[];
  pages: Set<Page>;
  /** Whether others may come with them. */
  open: boolean;
}

/**
 * The file of each chunk that is joined with others. Files stand in a row, and what a chunk imports stands in its own file or one before
 * it: no file waits for itself.
 */
function homesOf(chunks: Chunks, pages: readonly Page[]): Map<string, string> {
  const sizeOf = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + chunks.get(name)!.text.length, 0);
  const allowed = new Map(pages.map((page) => [page, IN_VAIN * sizeOf(page)]));
  const row: Joined[] = [];
  const places = new Map<string, number>();

  /** What pages get in vain once a chunk comes in a file: those of the file the chunk, and those of the chunk what is in the file. */
  const inVain = ({names, pages: gets}: Joined, name: string, needing: readonly Page[]): [Page, number][] => [
    ...[...gets].filter((page) => !page.has(name)).map((page): [Page, number] => [page, sizeOf([name])]),
    ...needing
      .filter((page) => !gets.has(page))
      .map((page): [Page, number] => [page, sizeOf(names.filter((other) => !page.has(other)))])
  ];

  /** Whether pages that get these chunks, in the file at a place, get what they import too: what is only drawn along comes late, uncounted. */
  const haveImports = (names: readonly string[], gets: ReadonlySet<Page>, place: number): boolean =>
    names
      .flatMap((name) => chunks.get(name)!.imports.map((other) => places.get(other)!))
      .every((home) => home === place || [...gets].every((page) => row[home]!.pages.has(page)));

  for (const [name, needing] of inOrder(chunks, pages)) {
    const {text, imports, entry} = chunks.get(name)!;
    const open = !entry && text.length < SMALL && needing.length > 1;
    if (imports.some((other) => !places.has(other))) throw new Error(`pages need what they do not get: ${name}`);
    const since = Math.max(0, ...imports.map((other) => places.get(other)!));
    const mayJoin = (joined: Joined, place: number) =>
      place >= since &&
      joined.open &&
      haveImports([...joined.names, name], new Set([...joined.pages, ...needing]), place) &&
      inVain(joined, name, needing).every(([page, more]) => more <= allowed.get(page)!);
    const found = open ? row.findIndex(mayJoin) : -1;
    const place = found < 0 ? row.push({names: [], pages: new Set(), open}) - 1 : found;
    const joined = row[place]!;
    for (const [page, more] of inVain(joined, name, needing)) allowed.set(page, allowed.get(page)! - more);
    joined.names.push(name);
    for (const page of needing) joined.pages.add(page);
    places.set(name, place);
  }
  const several = row.filter(({names}) => names.length > 1);
  return new Map(several.flatMap(({names}, i) => names.map((name) => [name, `shared-${i + 1}.js`] as const)));
}

/** Each chunk with the pages that need it: what more of them need first, and what is imported before what imports it. */
function inOrder(chunks: Chunks, pages: readonly Page[]): [name: string, needing: readonly Page[]][] {
  const depths = new Map<string, number>();
  function depth(name: string): number {
    const found = depths.get(name) ?? Math.max(0, ...chunks.get(name)!.imports.map((other) => depth(other) + 1));
    depths.set(name, found);
    return found;
  }
  return [...chunks.keys()]
    .map((name): [string, readonly Page[]] => [name, pages.filter((page) => page.has(name))])
    .sort(([a, byA], [b, byB]) => byB.length - byA.length || depth(a) - depth(b));
}

/** A module that passes names of another on; it is run also where it has none. */
const passOn = (names: readonly string[], from: string): string =>
  names.length === 0 ? `import "${from}";` : `export {${names.join(", ")}} from "${from}";`;

/** All files, with imports from where things are now: joined chunks in theirs, the others apart. */
async function linked(chunks: Chunks, homes: ReadonlyMap<string, string>): Promise<[string, string][]> {
  const joined = [...homes.keys()];
  const files = [...new Set(homes.values())];
  const fileOf = (name: string) => homes.get(name) ?? name;
  /** What an export of a joined chunk is called in its file, where several may have the same name. */
  const nameIn = (chunk: string, name: string) => `m${joined.indexOf(chunk)}_${name}`;
  const shared = (file: string) =>
    joined
      .filter((chunk) => homes.get(chunk) === file)
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
      `./${homes.get(chunk)!}`
    );
  const link: Plugin = {
    name: "link",
    setup({onLoad, onResolve}) {
      onResolve({filter: /.*/}, ({path, kind, importer}) => {
        const name = basename(path);
        if (kind === "entry-point") return {path: name, namespace: "chunk"};
        if (path !== `./${name}` || kind === "dynamic-import" || !homes.has(name)) return {path, external: true};
        return {path: name, namespace: fileOf(importer) === homes.get(name) ? "chunk" : "elsewhere"};
      });
      onLoad({filter: /.*/, namespace: "chunk"}, ({path}) => ({
        contents: files.includes(path) ? shared(path) : chunks.get(path)!.text
      }));
      onLoad({filter: /.*/, namespace: "elsewhere"}, ({path}) => ({contents: elsewhere(path)}));
    }
  };
  const names = [...files, ...[...chunks.keys()].filter((name) => !homes.has(name))];
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
