import {csvParseRows} from "d3-dsv";

/** Texts of tables of `data/`, by file: what a page fetched. */
const given = new Map<string, string>();

/** Gives the pipeline a table of `data/` where there is no disk: before anything asks for it. */
export const giveFacts = (file: string, text: string): void => void given.set(file, text);

/** In Node the tables stand in the folder of the project. */
function fromDisk(file: string): string {
  const disk = globalThis.process?.getBuiltinModule?.("node:fs");
  if (!disk) throw new Error(`no facts given: ${file}`);
  return disk.readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
}

/** Reads a CSV table of `data/`, in which lines that begin with `#` name the source; every value as text, empty as "". */
export function readFacts<Row extends object>(file: string): Row[] {
  const text = (given.get(file) ?? fromDisk(file)).replace(/^#.*\r?\n/gm, "");
  const [names = [], ...rows] = csvParseRows(text);
  return rows.map((row) => Object.fromEntries(names.map((naam, i) => [naam, row[i] ?? ""])) as Row);
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let kept: {waarde: T} | undefined;
  return () => (kept ??= {waarde: make()}).waarde;
}
