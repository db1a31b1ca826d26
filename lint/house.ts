import {readdirSync} from "node:fs";
import {join} from "node:path";
import {importsOf} from "../loaders/util/moduleGraph.js";
import {dutch, wordsOf} from "./dutchNames.js";

const folders = ["components", "loaders", "data"];
const modules = folders.flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name))
);
const imports = new Map(modules.map((path) => [path, importsOf(path)]));

/** Ways from a module back to itself, each once. */
function circles(): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) return void found.push([...way.slice(way.indexOf(path)), path]);
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of modules) walk(path, []);
  return found;
}

/** Most modules that `components/` and `loaders/` may have together: what only one module uses stands in it. */
const MOST = 308;

const faults = [
  ...circles().map((way) => `imports form a circle: ${way.join(" → ")}`),
  ...[...imports].flatMap(([path, to]) =>
    path.startsWith("components") && to.some((other) => other.startsWith("loaders")) ? [`${path} imports a loader`] : []
  ),
  ...modules.flatMap((path) =>
    path
      .split(/[/\\.]/)
      .flatMap(wordsOf)
      .filter((word) => dutch.has(word))
      .map((word) => `“${word}” in ${path}: names are English, but for nouns of the field`)
  )
];
const count = modules.filter((path) => !path.startsWith("data")).length;
if (count > MOST) faults.push(`${count} modules in components and loaders: at most ${MOST}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
