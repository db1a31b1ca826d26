import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Beschermregel} from "../../../data/publicatie.js";
import {writeProtected} from "../../../loaders/publicatie/publish.js";
import {randomPopulation} from "./randomPopulation.js";
import {countTables, readArrow} from "./readTables.js";
import {inFolders} from "./trial.js";

const rules: readonly Beschermregel[] = ["cbs", "ons"];
const SEEDS = [3];

/** All that a folder of published tables may hold. */
const closedList =
  /^(manifest\.json|(gebieden|dekking|aanlevering|eerste-\d{4}-\d\d-01)\.arrow|monitor\/(NL|[A-Z]{2}\d{1,4}(-2020)?|indicator\/\w+)\.arrow)$/;

/** Columns that count people, huishoudens, voorzieningen or answers; of figures 5.1 and 5.2 those without a gebeurtenis are none. */
const counts = ["waarde", "n", "personen", "gebruik", "zonder_personen", "zonder_gebruik"];

interface Folder {
  files: string[];
  bytesOf: (file: string) => Buffer;
}

const opened = (folder: string): Folder => ({
  files: readdirSync(folder, {recursive: true, encoding: "utf8", withFileTypes: true})
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1)),
  bytesOf: (file) => readFileSync(join(folder, file))
});

function countsIn({files, bytesOf}: Folder): {where: string; count: number}[] {
  return files
    .filter((file) => file.endsWith(".arrow"))
    .flatMap((file) => {
      const columns = readArrow(bytesOf(file));
      const figures = columns["figuur"];
      return counts.flatMap((name) =>
        Array.from(columns[name] ?? []).flatMap((count, i) => {
          const without = name.startsWith("zonder_") && figures?.[i] !== 53;
          if (count === null || without) return [];
          return [{where: `${file} ${name} row ${i}`, count: Number(count)}];
        })
      );
    });
}

/** Every whole number in a JSON file, with the path to it. */
function numbersIn(value: unknown, path = ""): {path: string; number: number}[] {
  if (typeof value === "number") return [{path, number: value}];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    numbersIn(part, `${path}/${Array.isArray(value) ? "#" : name}`)
  );
}

describe.each(rules)("every byte of tables published by the rule %s", (rule) => {
  it.each(SEEDS)("tells of no person and of no small count (source %i)", async (seed) => {
    const population = randomPopulation(seed);
    await inFolders(population, async (source, folder) => {
      await writeProtected({bron: source, regels: rule, uit: folder, notify: () => {}});
      const own = opened(folder);

      expect(own.files.filter((file) => !closedList.test(file))).toEqual([]);
      expect(own.files.length).toBeGreaterThan(20);

      const keys = /persoonsleutel|huishoudsleutel/i;
      const told = own.files.filter((file) =>
        (["latin1", "utf16le"] as const).some((coding) => keys.test(own.bytesOf(file).toString(coding)))
      );
      expect(told).toEqual([]);
      expect(keys.test(readFileSync(join(source, "verblijf.csv"), "latin1"))).toBe(true);

      const shown = countsIn(own);
      expect(shown.length).toBeGreaterThan(100);
      expect(shown.filter(({count}) => count < 8).slice(0, 5)).toEqual([]);
      if (rule === "cbs") expect(shown.filter(({count}) => count % 5 !== 0).slice(0, 5)).toEqual([]);

      // Of a manifest no number may count people: there are bytes, rows, places in lists and how many numbers are withheld.
      const manifest = numbersIn(JSON.parse(own.bytesOf("manifest.json").toString()));
      const known = /^\/(indeling|tabellen\/#\/(rijen|bytes)|bescherming\/tabellen\/#\/\w+)$/;
      expect(manifest.filter(({path}) => !known.test(path))).toEqual([]);
    });
  });
});

describe("the same search", () => {
  it("finds small and unrounded counts where nothing is protected", async () => {
    await inFolders(randomPopulation(SEEDS[0]!), async (source) => {
      const {monitor, eerste: first} = await countTables(source);
      const all = [...monitor.map(({waarde}) => waarde), ...[...first.values()].flat().map(({gebruik}) => gebruik)];
      expect(all.filter((count) => count !== null && count > 0 && count < 8).length).toBeGreaterThan(100);
      expect(all.filter((count) => count !== null && count % 5 !== 0).length).toBeGreaterThan(100);
    });
  });
});
