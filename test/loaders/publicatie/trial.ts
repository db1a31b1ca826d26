import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Beschermregel} from "../../../data/publicatie.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {attack, type Edition, type Findings, type Knowledge, type Reading, readings, recovered} from "./attacker.js";
import type {Population} from "./randomPopulation.js";
import {countTables, protectTables, type Tables} from "./readTables.js";

/** What an attacker knows of a source beside its tables: how its huishoudens lie, and which gemeenten it is of. */
export const knowledgeOf = (
  {source, apart}: Population,
  reading: Reading,
  more: Partial<Knowledge> = {}
): Knowledge => ({
  ...{reading, apart, covered: [...new Set(source.verblijf.map(({gemeente}) => gemeente))]},
  ...more
});

/** Does something with a source in a folder, and with a folder beside it, which both go again. */
export async function inFolders<T>(
  population: Population,
  use: (source: string, beside: string) => Promise<T>
): Promise<T> {
  const folder = writeSourceFolder(population.source);
  const beside = mkdtempSync(join(tmpdir(), "gepubliceerd-"));
  try {
    return await use(folder, beside);
  } finally {
    for (const path of [folder, beside]) rmSync(path, {recursive: true, force: true});
  }
}

export interface Trial {
  truth: Tables;
  published: Record<Beschermregel, Tables>;
}

/** The tables of a source as they are and as they are published by each rule. Which gebieden there are, everybody knows. */
export async function publishTrial(population: Population, rules: readonly Beschermregel[]): Promise<Trial> {
  return inFolders(population, async (folder, beside) => {
    const truth = await countTables(folder);
    const published: Partial<Record<Beschermregel, Tables>> = {};
    for (const rule of rules) published[rule] = await protectTables(folder, rule, join(beside, rule));
    return {truth, published: published as Trial["published"]};
  });
}

type Editions = Record<"first" | "second", {truth: Tables; published: Tables}>;

/** Two editions of a source by each rule, the later one published after the earlier. */
export async function publishEditions(
  population: Population,
  later: Population,
  rules: readonly Beschermregel[]
): Promise<Record<Beschermregel, Editions>> {
  return inFolders(population, async (folder, beside) =>
    inFolders(later, async (source) => {
      const [truth, truthLater] = [await countTables(folder), await countTables(source)];
      const editions: Partial<Record<Beschermregel, Editions>> = {};
      for (const rule of rules) {
        const [one, two] = [join(beside, `${rule}-1`), join(beside, `${rule}-2`)];
        const first = {truth, published: await protectTables(folder, rule, one)};
        const second = {truth: truthLater, published: await protectTables(source, rule, two, [one])};
        editions[rule] = {first, second};
      }
      return editions as Record<Beschermregel, Editions>;
    })
  );
}

/** The same tables with every gebied in the list of gebieden. */
const withGebieden = (tables: Tables, {gebieden}: Tables): Tables => ({...tables, gebieden});

/** The truth of those tables alone that were published: what is not of a published wijk is of the rest of its gemeente. */
function truthOf(truth: Tables, {monitor}: Tables): Tables {
  const there = new Set(monitor.map(({gebied}) => gebied));
  return {...truth, monitor: truth.monitor.filter(({gebied}) => !gebied.startsWith("WK") || there.has(gebied))};
}

export interface Outcome {
  /** Numbers that must be secret and are not, in words. */
  leaks: string[];
  /** Numbers that the attacker takes for others than they are: his fault. */
  wrong: string[];
}

/** Attacks what was published of a source, with earlier editions beside it, and compares with the truth. */
export function tryAttack(
  population: Population,
  {truth, published}: {truth: Tables; published: Tables},
  reading: Reading,
  {more = {}, earlier = []}: {more?: Partial<Knowledge>; earlier?: readonly (Edition & {truth: Tables})[]} = {}
): Outcome {
  const found = attack(
    withGebieden(published, truth),
    knowledgeOf(population, reading, more),
    earlier.map((edition) => ({...edition, tables: withGebieden(edition.tables, truth)}))
  );
  const real = attack(
    truthOf(truth, published),
    // In the truth a group of nobody may have no row.
    knowledgeOf(population, readings.exact, {presence: true}),
    earlier.map((edition) => ({...edition, tables: truthOf(edition.truth, edition.tables)}))
  );
  return {leaks: leaksOf(found, real), wrong: wrongOf(found, real)};
}

const leaksOf = (found: Findings, real: Findings) =>
  recovered(found).map(({name, low, high, kind}) => `${name}: ${low} to ${high} (${real.get(name)?.low}), ${kind}`);

const wrongOf = (found: Findings, real: Findings) =>
  [...found].flatMap(([name, {low, high}]) => {
    // A wijk in which nobody lives in a periode has no rows there.
    const count = real.get(name) ?? (name.startsWith("WK") ? {low: 0, high: 0} : undefined);
    const fits = count !== undefined && low <= count.high && count.low <= high;
    return fits ? [] : [`${name}: ${low} to ${high}, and not ${count?.low}`];
  });
