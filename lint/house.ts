import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {importsOf} from "../loaders/util/moduleGraph.js";
import {dutch, wordsOf} from "./dutchNames.js";
import {circles, roomFaults, roomsOf} from "./rooms.js";

/** Most modules that `components/` and `loaders/` may have together: what only one module uses stands in it. */
const MOST = 500;

/** Arrows between rooms that still lead back: the list only gets shorter. */
const STILL: readonly (readonly [from: string, to: string])[] = [];

/** All that a module imports from this project, types too. */
const anyImport = /\b(?:import|export)\b[^;"']*?["'](\.[^"']+\.js)["']/g;
const allImportsOf = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(anyImport)].map(([, to]) => join(dirname(path), to!.replace(/\.js$/, ".ts")));

const modules = ["components", "loaders", "data"].flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name))
);
const imports = new Map(modules.map((path) => [path, importsOf(path)]));
/** Modules by the names that they export. */
const exported = new Map<string, string[]>();
const exportedName = /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
for (const path of modules)
  for (const name of new Set([...readFileSync(path, "utf8").matchAll(exportedName)].map(([, name]) => name!)))
    exported.set(name, [...(exported.get(name) ?? []), path]);

const count = modules.filter((path) => !path.startsWith("data")).length;
const faults = [
  ...circles(imports).map((way) => `imports form a circle: ${way.join(" → ")}`),
  ...roomFaults(roomsOf(new Map(modules.map((path) => [path, allImportsOf(path)]))), STILL),
  ...[...imports].flatMap(([path, to]) =>
    path.startsWith("components") && to.some((other) => other.startsWith("loaders")) ? [`${path} imports a loader`] : []
  ),
  ...modules.flatMap((path) =>
    path
      .split(/[/\\.]/)
      .flatMap(wordsOf)
      .filter((word) => dutch.has(word))
      .map((word) => `“${word}” in ${path}: names are English, but for nouns of the field`)
  ),
  ...[...exported].flatMap(([name, paths]) =>
    paths.length > 1 ? [`“${name}” is exported for different things: ${paths.join(", ")}`] : []
  ),
  ...(count > MOST ? [`${count} modules in components and loaders: at most ${MOST}`] : [])
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
