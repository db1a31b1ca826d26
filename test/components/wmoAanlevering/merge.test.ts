import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {DeliveryRecord} from "../../../components/wmoAanlevering/delivery.js";
import {dayAfter, daysOf} from "../../../components/wmoAanlevering/delivery.js";
import {
  asDelivery,
  countClients,
  type Merged,
  mergeDeliveries,
  type MergeOptions
} from "../../../components/wmoAanlevering/merge.js";
import {cases} from "../../util/cases.js";

const CASES = cases(2000, 10_000);

type Told = [start: string, end: string | null, rest?: Partial<DeliveryRecord>];

function delivery(periode: string, told: readonly Told[], rest: Partial<Merged> = {}): Merged {
  const records = told.map(([start, end, own], i) => ({
    ...{line: i + 2, gemeente: "GM0344", persoon: "P", productcategorie: "01", leveringsvorm: "zin", start, end},
    ...{reden: "", view: "ondersteuning" as const, row: String(i), ...own}
  }));
  return {
    file: periode,
    gemeente: "GM0344",
    periode,
    aanmaakdatum: dayAfter(daysOf(periode).last, 60),
    records,
    ...rest
  };
}

const days = (deliveries: readonly Merged[], options?: MergeOptions) =>
  mergeDeliveries(deliveries, options).map(({start, end}) => [start, end]);

describe("mergeDeliveries(deliveries, options)", () => {
  it("keeps a spell continuous that H1 has without an end and H2 has again with a new start: the defect of 2020–2021", () => {
    const h1 = delivery("2020HJ01", [["2019-03-05", null]]);
    const h2 = delivery("2020HJ02", [["2020-07-01", null]]);
    const spells = mergeDeliveries([h1, h2]);
    expect(spells).toEqual([
      {
        ...{
          gemeente: "GM0344",
          persoon: "P",
          productcategorie: "01",
          leveringsvorm: "zin",
          start: "2019-03-05",
          end: null
        },
        sources: [
          {file: "2020HJ01", line: 2},
          {file: "2020HJ02", line: 2}
        ],
        absent: []
      }
    ]);
    expect(["2020HJ01", "2020HJ02", "2020JJ00"].map((periode) => countClients(spells, periode))).toEqual([1, 1, 1]);
  });

  it("takes the end that H2 tells of what ran in H1, also where its start is new or in the midst of the halfjaar", () => {
    const h1 = delivery("2020HJ01", [["2019-03-05", null]]);
    for (const start of ["2019-03-05", "2020-07-01", "2020-08-15"])
      expect(days([h1, delivery("2020HJ02", [[start, "2020-10-10"]])])).toEqual([["2019-03-05", "2020-10-10"]]);
  });

  it("takes the end of a later record that covers the start", () => {
    const h1 = delivery("2020HJ01", [["2020-03-05", null]]);
    expect(days([h1, delivery("2020HJ02", [["2020-01-01", "2020-10-10"]])])).toEqual([["2020-01-01", "2020-10-10"]]);
  });

  it("does not take for covered what a record that was itself ended later no longer covers", () => {
    const first = delivery("2020HJ01", [["2020-01-02", null]]);
    const second = delivery("2020HJ02", [["2020-01-01", null]]);
    const third = delivery("2021HJ01", [["2019-07-22", "2020-01-01"]]);
    expect(days([first, second, third], {gap: 0})).toEqual([
      ["2019-07-22", "2020-01-01"],
      ["2020-01-02", null]
    ]);
  });

  it("does not run through a later gap that H2 itself tells of", () => {
    const h1 = delivery("2020HJ01", [["2020-03-05", null]]);
    const h2 = delivery("2020HJ02", [
      ["2020-07-01", "2020-08-31"],
      ["2020-11-01", null]
    ]);
    expect(days([h1, h2])).toEqual([
      ["2020-03-05", "2020-08-31"],
      ["2020-11-01", null]
    ]);
  });

  it("lets a later delivery shorten, lengthen and reopen the same record", () => {
    const told = (end: string | null) => delivery("2020HJ01", [["2020-01-05", end]]);
    const later = (end: string | null) => delivery("2020HJ02", [["2020-01-05", end]]);
    expect(days([told("2020-06-30"), later("2020-05-31")])).toEqual([["2020-01-05", "2020-05-31"]]);
    expect(days([told("2020-06-30"), later("2020-09-30")])).toEqual([["2020-01-05", "2020-09-30"]]);
    expect(days([told("2020-06-30"), later(null)])).toEqual([["2020-01-05", null]]);
    expect(days([told(null), later("2020-05-31")])).toEqual([["2020-01-05", "2020-05-31"]]);
  });

  it("merges what overlaps or adjoins, by a gap that one chooses", () => {
    const one = (start: string) =>
      delivery("2020HJ01", [
        ["2020-01-05", "2020-02-10"],
        [start, "2020-04-01"]
      ]);
    const count = (start: string, gap?: number) => days([one(start)], gap === undefined ? {} : {gap}).length;
    expect([count("2020-02-10"), count("2020-02-11"), count("2020-02-12")]).toEqual([1, 1, 2]);
    expect([count("2020-02-10", 0), count("2020-02-11", 0)]).toEqual([1, 2]);
    expect([count("2020-02-17", 7), count("2020-02-18", 7)]).toEqual([1, 2]);
  });

  it("never merges persons, gemeenten or categorieën, and leveringsvormen only when it is not told to keep them apart", () => {
    const start: Told = ["2020-01-05", "2020-02-10"];
    const beside = (own: Partial<DeliveryRecord>) => [delivery("2020HJ01", [start, ["2020-02-01", "2020-03-01", own]])];
    expect(days(beside({persoon: "Q"}))).toHaveLength(2);
    expect(days(beside({gemeente: "GM0363"}))).toHaveLength(2);
    expect(days(beside({productcategorie: "02"}))).toHaveLength(2);
    expect(days(beside({leveringsvorm: "pgb"}))).toHaveLength(1);
    expect(days(beside({leveringsvorm: "pgb"}), {perLeveringsvorm: true})).toHaveLength(2);
  });

  it("flags what a later delivery lacks, and does not close it", () => {
    const h1 = delivery("2020HJ01", [
      ["2019-03-05", null],
      ["2019-03-05", "2020-05-05", {persoon: "Q"}]
    ]);
    const spells = mergeDeliveries([h1, delivery("2020HJ02", []), delivery("2021HJ01", [["2019-03-05", null]])]);
    expect(spells.map(({persoon, end, absent}) => [persoon, end, absent])).toEqual([
      ["P", null, ["2020HJ02"]],
      ["Q", "2020-05-05", []]
    ]);
  });

  it("flags what a new delivery of the same halfjaar lacks, and not what another gemeente does", () => {
    const first = delivery("2020HJ01", [["2019-03-05", null]], {file: "een"});
    const again = delivery("2020HJ01", [], {file: "twee", aanmaakdatum: "2021-03-01"});
    const other = delivery("2020HJ02", [], {gemeente: "GM0363", file: "elders"});
    expect(mergeDeliveries([first, again, other]).map(({absent}) => absent)).toEqual([["twee"]]);
  });

  it("gives nothing of nothing", () => {
    expect(mergeDeliveries([])).toEqual([]);
    expect(mergeDeliveries([delivery("2020HJ01", [])])).toEqual([]);
  });
});

describe("histories of four deliveries", () => {
  const periods = ["2020HJ01", "2020HJ02", "2021HJ01", "2021HJ02"];
  const day = (from: number, until: number) =>
    fc.integer({min: from, max: until}).map((n) => dayAfter("2019-06-01", n));
  const record = (persons: readonly string[]) =>
    fc
      .record({
        persoon: fc.constantFrom(...persons),
        productcategorie: fc.constantFrom("01", "02"),
        leveringsvorm: fc.constantFrom("zin", "pgb"),
        start: fc.oneof(day(0, 900), fc.constantFrom("2020-01-01", "2020-07-01", "2021-01-01", "2021-07-01")),
        length: fc.option(fc.integer({min: 0, max: 500}), {freq: 2})
      })
      .map(({start, length, ...own}): Told => [start, length === null ? null : dayAfter(start, length), own]);
  const told = fc.array(record(["A", "B", "C"]), {maxLength: 5});
  const rerun = fc.record({periode: fc.constantFrom(...periods), told, extra: fc.constantFrom(0, 40)});
  const history = fc.tuple(fc.tuple(told, told, told, told), fc.option(rerun)).map(([four, again]) => [
    ...four.map((own, i) => delivery(periods[i]!, own)),
    ...(again
      ? [
          delivery(again.periode, again.told, {
            file: `${again.periode} opnieuw`,
            aanmaakdatum: dayAfter("2022-03-01", again.extra)
          })
        ]
      : [])
  ]);
  const options = fc.record({gap: fc.constantFrom(0, 1, 30), perLeveringsvorm: fc.boolean()});
  const holds = (property: (deliveries: Merged[], options: MergeOptions) => void) =>
    fc.assert(fc.property(history, options, property), {numRuns: CASES, seed: 2020});
  const persons = (some: readonly {persoon: string}[]) => [...new Set(some.map(({persoon}) => persoon))].sort();
  const records = (deliveries: readonly Merged[]) => deliveries.flatMap((one) => one.records);

  it("have the same clients merged or not", () => {
    holds((deliveries, options) => {
      expect(persons(mergeDeliveries(deliveries, options))).toEqual(persons(records(deliveries)));
    });
  });

  it("lose no client of the newest delivery in its halfjaar", () => {
    holds((deliveries, options) => {
      const last = deliveries.find(({file}) => file === "2021HJ02 opnieuw") ?? deliveries[3]!;
      const merged = mergeDeliveries(deliveries, options);
      expect(countClients(merged, "2021HJ02")).toBeGreaterThanOrEqual(countClients(last.records, "2021HJ02"));
    });
  });

  it("count in a year at least the larger half and at most the sum", () => {
    holds((deliveries, options) => {
      const merged = mergeDeliveries(deliveries, options);
      for (const year of [2020, 2021]) {
        const [h1, h2, all] = ["HJ01", "HJ02", "JJ00"].map((part) => countClients(merged, `${year}${part}`)) as [
          number,
          number,
          number
        ];
        expect(all >= Math.max(h1, h2) && all <= h1 + h2).toBe(true);
      }
    });
  });

  it("are the same merged once or twice", () => {
    holds((deliveries, options) => {
      const once = mergeDeliveries(deliveries, options);
      const bare = (spells: typeof once) => spells.map(({sources: _, absent: __, ...spell}) => spell);
      expect(bare(mergeDeliveries([asDelivery(once, "samen")], options))).toEqual(bare(once));
    });
  });

  it("do not hang on the order of the files, nor on a file that is given twice", () => {
    fc.assert(
      fc.property(history, options, fc.infiniteStream(fc.nat()), (deliveries, options, chance) => {
        const shuffled = [...deliveries, deliveries[0]!]
          .map((one) => ({one: {...one, records: [...one.records]}, rank: chance.next().value}))
          .sort((a, b) => a.rank - b.rank)
          .map(({one}) => one);
        expect(mergeDeliveries(shuffled, options)).toEqual(mergeDeliveries(deliveries, options));
      }),
      {numRuns: CASES, seed: 2021}
    );
  });

  it("keep every record in the lineage of exactly one spell of its own key, and spells of a key apart", () => {
    holds((deliveries, options) => {
      const spells = mergeDeliveries(deliveries, options);
      const place = (file: string, line: number) => `${file}:${line}`;
      const sources = spells.flatMap(({sources}) => sources.map(({file, line}) => place(file, line)));
      const all = deliveries.flatMap(({file, records}) => records.map(({line}) => place(file, line)));
      expect(sources.sort()).toEqual(all.sort());
      spells.forEach((spell, i) => {
        const before = spells[i - 1];
        const key = (one: typeof spell) =>
          [one.persoon, one.productcategorie, options.perLeveringsvorm && one.leveringsvorm].join(" ");
        if (before && key(before) === key(spell))
          expect(before.end !== null && dayAfter(before.end, options.gap) < spell.start).toBe(true);
      });
    });
  });

  it("never close what ran on and of which no later delivery says anything", () => {
    holds((deliveries, options) => {
      const time = ({periode, aanmaakdatum, file}: Merged) => `${periode} ${aanmaakdatum} ${file}`;
      const ordered = [...deliveries].sort((a, b) => (time(a) < time(b) ? -1 : 1));
      const spells = mergeDeliveries(deliveries, options);
      const alike = (a: Pick<DeliveryRecord, "persoon" | "productcategorie">, b: typeof a) =>
        a.persoon === b.persoon && a.productcategorie === b.productcategorie;
      ordered.forEach(({file, records}, i) => {
        const later = ordered.slice(i + 1).flatMap((one) => one.records);
        for (const record of records) {
          if (record.end !== null || later.some((one) => alike(one, record))) continue;
          const spell = spells.find(({sources}) =>
            sources.some((one) => one.file === file && one.line === record.line)
          )!;
          expect(spell.end).toBe(null);
          const silent = ordered.slice(i + 1).filter((one) => daysOf(one.periode!).last >= spell.start);
          expect(spell.absent).toEqual(expect.arrayContaining(silent.map((one) => one.file)));
        }
      });
    });
  });

  it("of one delivery alone have the days of its records, no more and no fewer", () => {
    const until = dayAfter("2019-06-01", 1500);
    const daysIn = (
      some: readonly {persoon: string; productcategorie: string; start: string; end: string | null}[]
    ) => {
      const found = new Set<string>();
      for (const {persoon, productcategorie, start, end} of some)
        for (let n = Date.parse(start); n <= Date.parse(end ?? until); n += 86_400_000)
          found.add(`${persoon} ${productcategorie} ${n}`);
      return found;
    };
    fc.assert(
      fc.property(told, (told) => {
        const one = delivery("2020HJ01", told);
        expect(daysIn(mergeDeliveries([one], {gap: 1}))).toEqual(daysIn(one.records));
      }),
      {numRuns: 1000, seed: 2022}
    );
  });

  it("never get an end that no record has: not too early, not too late", () => {
    holds((deliveries, options) => {
      const ends = new Set(records(deliveries).map(({end}) => end));
      for (const {end} of mergeDeliveries(deliveries, options)) expect(ends.has(end)).toBe(true);
    });
  });
});
