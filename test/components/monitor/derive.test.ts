import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {derive, type GemeenteTally} from "../../../components/monitor/combinaties.js";
import {indelingOf, partsOf} from "../../../components/gebiedsindeling/herindeling.js";
import {indelingYears} from "../../../data/indeling.js";
import {readFacts} from "../../../components/pipeline/facts.js";

const codes2018 = readFacts<{gemeente: string}>("gemeenten.csv").map(({gemeente}) => gemeente);
const codes = new Map(indelingYears.map((year) => [year as number, indelingOf(year, codes2018)]));
const count = (waarde: number, n: number): GemeenteTally => ({waarde, n, reden: null});
const years = fc
  .tuple(fc.constantFrom(...indelingYears), fc.constantFrom(...indelingYears))
  .map(([one, two]) => [Math.min(one, two), Math.max(one, two)] as const);
const amounts = fc.array(fc.nat(10_000), {minLength: 1, maxLength: 30});

/** Counts of a whole division, out of one list of numbers. */
const tallies = (year: number, list: readonly number[]) =>
  new Map(
    codes.get(year)!.map((code, i) => {
      const n = list[i % list.length]! + i;
      return [code, count(Math.floor(n / 3), n)];
    })
  );
const sum = (rows: Iterable<GemeenteTally>, what: "waarde" | "n") =>
  [...rows].reduce((total, row) => total + (row[what] ?? 0), 0);
const times = {numRuns: 30};

describe("derive(tallies, from, to)", () => {
  it("adds the parts of a merger, and leaves the others as they are", () => {
    const result = derive(
      new Map([
        ["GM0545", count(10, 100)],
        ["GM0620", count(60, 200)],
        ["GM0707", count(0, 50)],
        ["GM0344", count(7, 70)]
      ]),
      2018,
      2020
    );
    expect(result.get("GM1961")).toEqual({
      ...{waarde: 70, n: 350, reden: null, estimated: false},
      uit: ["GM0545", "GM0620", "GM0707"]
    });
    expect(result.get("GM0344")).toEqual({...count(7, 70), estimated: false, uit: ["GM0344"]});
  });

  it("adds what a gemeente took in to what it had", () => {
    const initially = new Map([
      ["GM0014", count(100, 1000)],
      ["GM0017", count(5, 90)],
      ["GM0009", count(1, 30)]
    ]);
    const result = derive(initially, 2018, 2019);
    expect([...result.keys()]).toEqual(["GM0014"]);
    expect(result.get("GM0014")).toMatchObject({waarde: 106, n: 1120, estimated: false});
  });

  it("divides a split gemeente by its weights, and marks what it went into", () => {
    const initially = new Map([
      ["GM0053", count(100, 13_633)],
      ["GM0005", count(10, 20)],
      ["GM0015", count(10, 20)]
    ]);
    const result = derive(initially, 2018, 2020);
    expect(result.get("GM1969")!.waarde).toBeCloseTo(10 + (100 * 1581) / 13_633, 9);
    expect(result.get("GM1969")!.n).toBeCloseTo(20 + 1581, 6);
    expect(result.get("GM1966")!.n).toBeCloseTo(20 + 13_633 - 1581, 6);
    expect([result.get("GM1966")!.estimated, result.get("GM1969")!.estimated]).toEqual([true, true]);
  });

  it.each(["niet_geleverd", "opt_out", "afgeschermd", "niet_van_toepassing"] as const)(
    "has no sum where a part is missing (%s), whichever part that is",
    (reden) => {
      const lacks: GemeenteTally = {waarde: null, n: 50, reden};
      for (const [one, two] of [
        [lacks, count(60, 200)],
        [count(60, 200), lacks]
      ] as const) {
        const initially = new Map([
          ["GM0689", one],
          ["GM1927", two]
        ]);
        const result = derive(initially, 2018, 2020);
        expect(result.get("GM1978")).toEqual({
          waarde: null,
          n: 250,
          reden,
          estimated: false,
          uit: ["GM0689", "GM1927"]
        });
      }
    }
  );

  it("is empty for nothing", () => {
    expect(derive(new Map(), 2015, 2020).size).toBe(0);
  });

  it("keeps the totals of the land over every pair of divisions", () => {
    fc.assert(
      fc.property(years, amounts, ([from, to], list) => {
        const initially = tallies(from, list);
        const later = derive(initially, from, to);
        expect([...later.keys()].sort()).toEqual(codes.get(to));
        for (const what of ["waarde", "n"] as const)
          expect(sum(later.values(), what)).toBeCloseTo(sum(initially.values(), what), 4);
      }),
      times
    );
  });

  it("changes nothing where nothing changed, and marks as estimated exactly what a split went into", () => {
    fc.assert(
      fc.property(years, amounts, ([from, to], list) => {
        const initially = tallies(from, list);
        const later = derive(initially, from, to);
        const pieces = [...initially.keys()].flatMap((code) => partsOf(code, from, to).filter(({part}) => part < 1));
        const split = new Set(pieces.map(({gemeente}) => gemeente));
        for (const [code, row] of later) {
          expect([code, row.estimated]).toEqual([code, split.has(code)]);
          if (row.uit.length === 1 && row.uit[0] === code) expect(row).toMatchObject(initially.get(code)!);
          if (!row.estimated) expect(Number.isInteger(row.waarde)).toBe(true);
        }
        const short = (table: Map<string, GemeenteTally>) => [...table].map(([code, {waarde, n}]) => [code, waarde, n]);
        if (from === to || from >= 2019) expect(short(later)).toEqual(short(initially));
      }),
      times
    );
  });

  it("gives the same by way of a division between as at once", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(2016, 2017, 2018, 2019), (list, halfway) => {
        const initially = tallies(2015, list);
        const atOnce = derive(initially, 2015, 2020);
        const detour = derive(derive(initially, 2015, halfway), halfway, 2020);
        for (const [code, {waarde}] of atOnce) expect(detour.get(code)!.waarde).toBeCloseTo(waarde!, 6);
      }),
      times
    );
  });

  it("gives a rate between those of the parts", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const initially = tallies(
          2018,
          list.map((amount) => amount + 1)
        );
        for (const {waarde, n, uit: result} of derive(initially, 2018, 2020).values()) {
          const parts = result.map((code) => initially.get(code)!).map((part) => part.waarde! / part.n!);
          expect(waarde! / n!).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
          expect(waarde! / n!).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
        }
      }),
      times
    );
  });
});
