import {describe, expect, it} from "vitest";
import {CellState, CellSystem} from "../../../loaders/publicatie/cellSystem.js";
import {assumeSame, compareEditions} from "../../../loaders/publicatie/earlierEditions.js";

const [ONE, OTHER, THIRD] = ["GM0106", "GM0114", "GM0119"] as const;

/** Numbers as they are now and as they were, of these gemeenten; cells are counted from 0, those of the earlier edition from 100. */
function compare(numbers: readonly {now: number | null; told: number | null; of: readonly string[]}[]) {
  const pairs = numbers.map(({told, of: gemeenten}, cell) => ({cell, told, before: 100 + cell, gemeenten}));
  const states = numbers.map(({now}) => (now === null ? CellState.first : CellState.shown));
  const found = compareEditions({offset: 100, pairs}, states, (cell) => numbers[cell]!.now);
  const assumptions = found.assumptions.map((list) => list.map(({cell}) => cell));
  return {changed: [...found.changed], kept: found.kept, told: [...found.told], assumptions};
}

describe("compareEditions(edition, states, shown)", () => {
  it("takes all for the same where no number is other, and keeps what was withheld", () => {
    const numbers = [
      {now: 50, told: 50, of: [ONE]},
      {now: 10, told: null, of: [ONE]}
    ];
    expect(compare(numbers)).toEqual({changed: [], kept: [1], told: [0], assumptions: [[0, 1], [0, 1], [0, 1], []]});
    expect(compare([])).toEqual({changed: [], kept: [], told: [], assumptions: [[], [], [], []]});
  });

  it("takes nothing for the same of a gemeente of which a number is shown that is other, nor of what it lies in", () => {
    const numbers = [
      {now: 55, told: 50, of: [ONE]},
      {now: 10, told: null, of: [ONE]},
      {now: 80, told: 80, of: [ONE, OTHER]},
      {now: 30, told: 30, of: [OTHER]}
    ];
    expect(compare(numbers)).toEqual({changed: [ONE], kept: [], told: [3], assumptions: [[3], [3], [3], []]});
  });

  it("is not sure of a gemeente of which a number is withheld that was told, which then is no longer told", () => {
    const numbers = [
      {now: null, told: 10, of: [ONE]},
      {now: 50, told: 50, of: [ONE]},
      {now: 30, told: 30, of: [OTHER]}
    ];
    expect(compare(numbers)).toEqual({
      changed: [],
      kept: [],
      told: [1, 2],
      assumptions: [[0, 1, 2], [0, 1, 2], [2], []]
    });
  });

  it("doubts each gemeente of a number that alone is other, and then all of them, and keeps what is withheld of them", () => {
    const numbers = [
      {now: 85, told: 80, of: [ONE, OTHER]},
      {now: 50, told: 50, of: [ONE]},
      {now: 10, told: null, of: [OTHER]},
      {now: 20, told: 20, of: [THIRD]},
      {now: 105, told: 100, of: [ONE, OTHER, THIRD]}
    ];
    expect(compare(numbers)).toEqual({
      changed: [],
      kept: [2],
      told: [1, 3],
      assumptions: [[2, 3], [1, 3], [3], [3], []]
    });
  });

  it("takes no other gemeente of a number for changed where one of them visibly is", () => {
    const numbers = [
      {now: 85, told: 80, of: [ONE, OTHER]},
      {now: 55, told: 50, of: [ONE]},
      {now: 30, told: 30, of: [OTHER]}
    ];
    expect(compare(numbers)).toEqual({changed: [ONE], kept: [], told: [2], assumptions: [[2], [2], [2], []]});
  });

  it("doubts first the one gemeente that is in all numbers that are other", () => {
    const numbers = [
      {now: 85, told: 80, of: [ONE, OTHER]},
      {now: 65, told: 60, of: [OTHER, THIRD]},
      {now: 50, told: 50, of: [ONE]},
      {now: 10, told: null, of: [OTHER]}
    ];
    expect(compare(numbers).assumptions).toEqual([[2], [], [], []]);
    expect(compare([...numbers, {now: 25, told: 20, of: [ONE, THIRD]}]).assumptions.slice(0, 4)).toEqual([
      [],
      [3],
      [2],
      []
    ]);
  });

  it("doubts all where there are too many explanations to look at each", () => {
    const many = Array.from({length: 13}, (_, i) => `GM${1000 + i}`);
    const numbers = [{now: 85, told: 80, of: many}, ...many.map((code) => ({now: 50, told: 50, of: [code]}))];
    expect(compare(numbers).assumptions).toEqual([[], [], []]);
    expect(compare([{...numbers[0]!, of: many.slice(1)}, ...numbers.slice(1)]).assumptions).toHaveLength(12 + 3);
  });
});

describe("assumeSame(system, compared, {rule, shown})", () => {
  /** A whole of two parts, of which the second is withheld, and before it 30 of 20 and 10: cells 0–2 and 3–5. The parts may be the same. */
  function toldOf(whole: number): number[][] {
    const system = new CellSystem(false);
    for (const number of [whole, 20, null, 30, 20, 10]) system.addNumber(number);
    system.equate([0], [1, 2]);
    system.equate([3], [4, 5]);
    const pair = (cell: number, told: number) => ({cell, told, before: cell + 3, gemeenten: [ONE]});
    const same = [pair(1, 20), pair(2, 10)];
    const assumptions = [same, same.slice(0, 1), []];
    const compared = {changed: new Set<string>(), kept: [], told: new Set<number>(), assumptions};
    const known = {rule: {drempel: 8, afwijking: 2}, shown: (cell: number) => system.values[cell]!};
    const told = [...assumeSame(system, [compared], known)].map((cells) => [...cells]);
    expect(system.equations).toBe(2);
    return told;
  }

  it("gives what is told of each assumption, the strongest first, and at last equates nothing", () => {
    expect(toldOf(30)).toEqual([[1, 2], [1], []]);
  });

  it("leaves out what all numbers together do not allow", () => {
    expect(toldOf(60)).toEqual([[1], []]);
  });
});
