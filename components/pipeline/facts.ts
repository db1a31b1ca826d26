import {csvParseRows} from "d3-dsv";

/** Rows of tables of `data/`, by file: what a page fetched. */
const given = new Map<string, readonly object[]>();

/** Gives the pipeline the rows of a table of `data/` where there is no disk: before anything asks for them. */
export const giveFacts = (file: string, rows: readonly object[]): void => void given.set(file, rows);

/** All that was given, as text: what is made of it is not what is made of the tables on disk. */
export const givenFacts = (): string => (given.size === 0 ? "" : JSON.stringify([...given]));

/** In Node the tables stand in the folder of the project. */
function fromDisk(file: string): string {
  const disk = globalThis.process?.getBuiltinModule?.("node:fs");
  if (!disk) throw new Error(`no facts given: ${file}`);
  return disk.readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
}

/** Reads a CSV table of `data/`, in which lines that begin with `#` name the source; every value as text, empty as "". */
export const readFacts = <Row extends object>(file: string): Row[] =>
  (given.get(file) as Row[] | undefined) ?? factRows(fromDisk(file));

/** The rows in the text of such a table. */
export function factRows<Row extends object>(text: string): Row[] {
  const [names = [], ...rows] = csvParseRows(text.replace(/^#.*\r?\n/gm, ""));
  return rows.map((row) => Object.fromEntries(names.map((naam, i) => [naam, row[i] ?? ""])) as Row);
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let kept: {waarde: T} | undefined;
  return () => (kept ??= {waarde: make()}).waarde;
}
