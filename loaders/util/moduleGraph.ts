import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";

const imported = /\b(?:import|export)\s(?!type\b)[^;"']*["'](\.[^"']+\.js)["']/g;
const importedLate = /\bimport\(\s*["'](\.[^"']+\.js)["']\s*\)/g;
/** A process or worker of its own is started from its file. */
const started = /new URL\(\s*["']([^"']+\.ts)["']/g;
const dataFile = /["']([\w/]+\.csv)["']/g;

/** The modules of this project that code in `path` names in these places. */
const named = (path: string, code: string, places: RegExp): string[] =>
  [...code.matchAll(places)].map(([, to]) => join(dirname(path), to!.replace(/\.js$/, ".ts")));

/** The modules that a module imports from the start, but for types alone. */
export const importsOf = (path: string): string[] => named(path, readFileSync(path, "utf8"), imported);

/**
 * The files on which a module of this project depends, itself included: what it imports at run time, however far, and the
 * tables of `data/` that are named in it. Sorted; types and packages are left out.
 */
export function moduleGraph(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const code = readFileSync(path, "utf8");
    for (const places of [imported, importedLate, started]) waiting.push(...named(path, code, places));
    for (const [, name] of code.matchAll(dataFile)) {
      const file = join("data", name!);
      if (existsSync(file)) seen.add(file);
    }
  }
  return [...seen].sort();
}

/** One hash of a module and all on which it depends: another one may give another result. */
export function codeHash(entries: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of moduleGraph(entries)) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}
