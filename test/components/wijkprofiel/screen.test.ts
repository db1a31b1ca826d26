import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {round5, screen, type Sums} from "../../../components/wijkprofiel/protect.js";

/** A table with its sums under and beside it. */
function withEdges(core: number[][]): number[][] {
  const wide = core.map((row) => [...row, sum(row)]);
  return [...wide, wide[0]!.map((_, j) => sum(wide.map((row) => row[j]!)))];
}
const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

/** Whether hidden cells follow exactly from the shown ones, by elimination over the sums; says which. */
function followsFrom(route: boolean[][], sums: Sums): number[] {
  const width = route[0]!.length;
  const unknown = route.flatMap((row, i) => row.flatMap((yes, j) => (yes ? [i * width + j] : [])));
  const line = (slots: number[], last: number) =>
    unknown.map((slot) => (slot === last ? -1 : Number(slots.includes(slot))));
  const down = route[0]!.map((_, j) => {
    const slots = route.map((_, i) => i * width + j);
    return line(slots, slots.at(-1)!);
  });
  const aside = route.map((row, i) => {
    const slots = row.map((_, j) => i * width + j);
    return line(slots, slots.at(-1)!);
  });
  const system = [...(sums.rij ? down : []), ...(sums.kolom ? aside : [])];
  let rank = 0;
  for (let k = 0; k < unknown.length; k++) {
    const pivot = system.findIndex((row, i) => i >= rank && Math.abs(row[k]!) > 1e-9);
    if (pivot < 0) continue;
    [system[rank], system[pivot]] = [system[pivot]!, system[rank]!];
    const row = system[rank]!.map((waarde) => waarde / system[rank]![k]!);
    system.forEach((other, i) => {
      if (i !== rank) system[i] = other.map((waarde, m) => waarde - other[k]! * row[m]!);
    });
    system[rank++] = row;
  }
  return system
    .map((row) => row.flatMap((waarde, k) => (Math.abs(waarde) > 1e-9 ? [k] : [])))
    .filter((places) => places.length === 1)
    .map(([k]) => unknown[k!]!);
}

const table = fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 2, max: 5})).chain(([rows, columns]) =>
  fc.array(fc.array(fc.oneof(fc.nat(9), fc.nat(60)), {minLength: columns, maxLength: columns}), {
    minLength: rows,
    maxLength: rows
  })
);

describe("round5(aantal)", () => {
  it("gives the nearest multiple of five", () => {
    expect([0, 2, 3, 7, 8, 12, 13, 1002].map(round5)).toEqual([0, 0, 5, 5, 10, 10, 15, 1000]);
  });
});

describe("screen(cells, sums)", () => {
  const column = (...values: number[]) =>
    screen(
      [...values, sum(values)].map((waarde) => [waarde]),
      {rij: true, kolom: false}
    );

  it("hides 0 to 7 and shows 8", () => {
    expect(column(0, 7, 8, 20).flat()).toEqual([true, true, false, false, false]);
  });

  it("hides the next smallest beside a single hidden wijk, which the total would give away", () => {
    expect(column(3, 40, 12, 90).flat()).toEqual([true, false, true, false, false]);
  });

  it("hides the total too where a gemeente has one wijk", () => {
    expect(column(3).flat()).toEqual([true, true]);
  });

  it("hides nothing where nothing is small", () => {
    expect(column(8, 40, 12).flat()).toEqual([false, false, false, false]);
  });

  it("leaves a table that does not add up with its small cells hidden only", () => {
    expect(screen([[3, 40, 12]], {rij: false, kolom: false})).toEqual([[true, false, false]]);
  });

  it("hides one more where rows and columns together would give a cell away", () => {
    const route = screen(
      withEdges([
        [3, 50, 60],
        [70, 80, 90],
        [40, 20, 30]
      ]),
      {rij: true, kolom: true}
    );
    expect(route[0]![0]).toBe(true);
    for (const line of [...route, ...route[0]!.map((_, j) => route.map((row) => row[j]!))])
      expect(line.filter(Boolean).length).not.toBe(1);
  });

  it("does not stop at a number that is missing", () => {
    expect(screen([[null], [3], [40], [60]], {rij: true, kolom: false}).flat()).toEqual([true, true, false, false]);
  });

  it.each([
    {rij: true, kolom: true},
    {rij: true, kolom: false}
  ])("leaves no small cell to be computed from the shown ones, whatever the table: %o", (sums) => {
    fc.assert(
      fc.property(table, (core) => {
        const cells = withEdges(core);
        const route = screen(cells, sums);
        cells.forEach((row, i) => row.forEach((waarde, j) => waarde <= 7 && expect(route[i]![j]).toBe(true)));
        expect(followsFrom(route, sums)).toEqual([]);
      })
    );
  });

  it("would be caught out by the elimination where only the small cells were hidden", () => {
    const cells = withEdges([
      [3, 50],
      [70, 80]
    ]);
    const onlySmall = cells.map((row) => row.map((waarde) => waarde <= 7));
    expect(followsFrom(onlySmall, {rij: true, kolom: true})).toEqual([0]);
  });
});
