import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Beschermregel} from "../../../data/publicatie.js";
import {auditPublished} from "../../../loaders/publicatie/audit.js";
import {publish, writeProtected} from "../../../loaders/publicatie/publish.js";
import {readPublished} from "../../../loaders/publicatie/publishedFolder.js";
import {cases} from "../../util/cases.js";
import {attack, readings, recovered} from "./attacker.js";
import {
  laterEdition,
  type LaterPopulation,
  movedEdition,
  type Population,
  randomPopulation
} from "./randomPopulation.js";
import {readPublished as readTables} from "./readTables.js";
import {inFolders, knowledgeOf} from "./trial.js";

const rules: readonly Beschermregel[] = ["cbs", "ons"];
const TIME = 900_000;
/** Of how many kinds of change: that one person moved within a gemeente is the finest. */
const kinds = cases(1, 3);

/** Publishes a source and then later ones, each beside the first, beside all that were before or by itself; gives their folders, which go again. */
async function withEditions<T>(
  first: Population,
  later: readonly Population[],
  {rule, beside}: {rule: Beschermregel; beside: "first" | "all" | "none"},
  use: (folders: readonly string[]) => Promise<T>
): Promise<T> {
  return inFolders(first, async (_, folder) => {
    const folders: string[] = [];
    for (const [i, population] of [first, ...later].entries())
      await inFolders(population, async (source) => {
        const uit = join(folder, String(i));
        const options = {
          eerder: folders.slice(0, {none: 0, first: 1, all: i}[beside]),
          sleutel: join(folder, "sleutel"),
          notify: () => {}
        };
        await writeProtected({...options, bron: source, regels: rule, uit});
        folders.push(uit);
      });
    return use(folders);
  });
}

/** What the audit says of the last edition beside those before it. */
async function leaksOf(folders: readonly string[]): Promise<string[]> {
  const [last, ...earlier] = [...folders].reverse().map(readPublished);
  const {leaks} = await auditPublished(last!, {earlier, seconds: 0});
  return leaks.map(({kind, text}) => `${kind}: ${text}`);
}

describe.each(rules)("two editions by the rule %s", (rule) => {
  it.each([3, 4, 5].slice(0, cases(1, 3)))(
    "are passed where the later one was protected beside the earlier one: source %s, of which some or one moved",
    async (seed) => {
      const population = randomPopulation(seed);
      const later = [
        movedEdition(population, seed, "within"),
        laterEdition(population, seed),
        movedEdition(population, seed, "into")
      ].slice(0, kinds);
      await withEditions(population, later, {rule, beside: "first"}, async ([first, ...folders]) => {
        for (const [i, folder] of folders.entries())
          expect.soft((await leaksOf([first!, folder])).slice(0, 5), `change ${i + 1}`).toEqual([]);
      });
    },
    TIME
  );

  it.each([3, 4].slice(0, cases(1, 2)))(
    "are named where the later one was protected by itself and the attacker recovers something: source %s",
    async (seed) => {
      const population = randomPopulation(seed);
      const later = laterEdition(population, seed);
      await withEditions(population, [later], {rule, beside: "none"}, async (folders) => {
        expect(recoveredFrom(folders, later, rule).length).toBeGreaterThan(0);
        const leaks = await leaksOf(folders);
        expect(leaks.filter((leak) => leak.startsWith("herleidbaar: ")).length).toBeGreaterThan(0);
      });
    },
    TIME
  );
});

/** What an attacker finds out from two editions who knows which gemeenten have changed. */
function recoveredFrom(folders: readonly string[], later: LaterPopulation, rule: Beschermregel) {
  const [first, second] = folders.map(readTables);
  return recovered(attack(second!, knowledgeOf(later, readings[rule]), [{tables: first!, changed: later.changed}]));
}

describe("three editions", () => {
  it.each(rules.slice(0, cases(1, 2)))(
    "are passed by the rule %s, each of which was protected beside those before it",
    async (rule) => {
      const population = randomPopulation(3);
      const second = laterEdition(population, 3);
      const third = movedEdition(second, 3, "into");
      await withEditions(population, [second, third], {rule, beside: "all"}, async (folders) => {
        expect((await leaksOf(folders)).slice(0, 5)).toEqual([]);
      });
    },
    TIME
  );
});

describe("publish(publication)", () => {
  it(
    "makes no site of an edition that leaks beside an earlier one: here by another rule",
    async () => {
      await inFolders(randomPopulation(6), async (source, folder) => {
        const [earlier, site] = [join(folder, "eerder"), join(folder, "site")];
        const options = {bron: source, notify: () => {}};
        await writeProtected({...options, regels: "cbs", uit: earlier});
        const later = {
          ...options,
          regels: "ons",
          sleutel: join(folder, "sleutel"),
          uit: site,
          eerder: [earlier]
        } as const;
        await expect(publish(later)).rejects.toThrow(/met een andere regel beschermd \(cbs\)/);
        expect(existsSync(site)).toBe(false);
      });
    },
    TIME
  );
});
