import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {delenVan, indelingVan} from "../../../components/gebiedsindeling/delen.js";
import {herleid, type Telling} from "../../../components/gebiedsindeling/herleid.js";
import {indelingsjaren} from "../../../data/indeling.js";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";

const codes2018 = leesFeiten<{gemeente: string}>("gemeenten.csv").map(({gemeente}) => gemeente);
const codes = new Map(indelingsjaren.map((jaar) => [jaar as number, indelingVan(jaar, codes2018)]));
const tel = (waarde: number, n: number): Telling => ({waarde, n, reden: null});
const jaren = fc
  .tuple(fc.constantFrom(...indelingsjaren), fc.constantFrom(...indelingsjaren))
  .map(([een, twee]) => [Math.min(een, twee), Math.max(een, twee)] as const);
const getallen = fc.array(fc.nat(10_000), {minLength: 1, maxLength: 30});

/** Counts of a whole division, out of one list of numbers. */
const tellingen = (jaar: number, lijst: readonly number[]) =>
  new Map(
    codes.get(jaar)!.map((code, i) => {
      const n = lijst[i % lijst.length]! + i;
      return [code, tel(Math.floor(n / 3), n)];
    })
  );
const som = (rijen: Iterable<Telling>, wat: "waarde" | "n") =>
  [...rijen].reduce((totaal, rij) => totaal + (rij[wat] ?? 0), 0);
const keer = {numRuns: 30};

describe("herleid(tellingen, van, naar)", () => {
  it("adds the parts of a merger, and leaves the others as they are", () => {
    const uit = herleid(
      new Map([
        ["GM0545", tel(10, 100)],
        ["GM0620", tel(60, 200)],
        ["GM0707", tel(0, 50)],
        ["GM0344", tel(7, 70)]
      ]),
      2018,
      2020
    );
    expect(uit.get("GM1961")).toEqual({
      ...{waarde: 70, n: 350, reden: null, geschat: false},
      uit: ["GM0545", "GM0620", "GM0707"]
    });
    expect(uit.get("GM0344")).toEqual({...tel(7, 70), geschat: false, uit: ["GM0344"]});
  });

  it("adds what a gemeente took in to what it had", () => {
    const eerst = new Map([
      ["GM0014", tel(100, 1000)],
      ["GM0017", tel(5, 90)],
      ["GM0009", tel(1, 30)]
    ]);
    const uit = herleid(eerst, 2018, 2019);
    expect([...uit.keys()]).toEqual(["GM0014"]);
    expect(uit.get("GM0014")).toMatchObject({waarde: 106, n: 1120, geschat: false});
  });

  it("divides a split gemeente by its weights, and marks what it went into", () => {
    const eerst = new Map([
      ["GM0053", tel(100, 13_633)],
      ["GM0005", tel(10, 20)],
      ["GM0015", tel(10, 20)]
    ]);
    const uit = herleid(eerst, 2018, 2020);
    expect(uit.get("GM1969")!.waarde).toBeCloseTo(10 + (100 * 1581) / 13_633, 9);
    expect(uit.get("GM1969")!.n).toBeCloseTo(20 + 1581, 6);
    expect(uit.get("GM1966")!.n).toBeCloseTo(20 + 13_633 - 1581, 6);
    expect([uit.get("GM1966")!.geschat, uit.get("GM1969")!.geschat]).toEqual([true, true]);
  });

  it.each(["niet_geleverd", "opt_out", "afgeschermd", "niet_van_toepassing"] as const)(
    "has no sum where a part is missing (%s), whichever part that is",
    (reden) => {
      const mist: Telling = {waarde: null, n: 50, reden};
      for (const [een, twee] of [
        [mist, tel(60, 200)],
        [tel(60, 200), mist]
      ] as const) {
        const eerst = new Map([
          ["GM0689", een],
          ["GM1927", twee]
        ]);
        const uit = herleid(eerst, 2018, 2020);
        expect(uit.get("GM1978")).toEqual({waarde: null, n: 250, reden, geschat: false, uit: ["GM0689", "GM1927"]});
      }
    }
  );

  it("is empty for nothing", () => {
    expect(herleid(new Map(), 2015, 2020).size).toBe(0);
  });

  it("keeps the totals of the land over every pair of divisions", () => {
    fc.assert(
      fc.property(jaren, getallen, ([van, naar], lijst) => {
        const eerst = tellingen(van, lijst);
        const later = herleid(eerst, van, naar);
        expect([...later.keys()].sort()).toEqual(codes.get(naar));
        for (const wat of ["waarde", "n"] as const)
          expect(som(later.values(), wat)).toBeCloseTo(som(eerst.values(), wat), 4);
      }),
      keer
    );
  });

  it("changes nothing where nothing changed, and marks as estimated exactly what a split went into", () => {
    fc.assert(
      fc.property(jaren, getallen, ([van, naar], lijst) => {
        const eerst = tellingen(van, lijst);
        const later = herleid(eerst, van, naar);
        const stukken = [...eerst.keys()].flatMap((code) => delenVan(code, van, naar).filter(({deel}) => deel < 1));
        const gesplitst = new Set(stukken.map(({gemeente}) => gemeente));
        for (const [code, rij] of later) {
          expect([code, rij.geschat]).toEqual([code, gesplitst.has(code)]);
          if (rij.uit.length === 1 && rij.uit[0] === code) expect(rij).toMatchObject(eerst.get(code)!);
          if (!rij.geschat) expect(Number.isInteger(rij.waarde)).toBe(true);
        }
        const kort = (tabel: Map<string, Telling>) => [...tabel].map(([code, {waarde, n}]) => [code, waarde, n]);
        if (van === naar || van >= 2019) expect(kort(later)).toEqual(kort(eerst));
      }),
      keer
    );
  });

  it("gives the same by way of a division between as at once", () => {
    fc.assert(
      fc.property(getallen, fc.constantFrom(2016, 2017, 2018, 2019), (lijst, halverwege) => {
        const eerst = tellingen(2015, lijst);
        const ineens = herleid(eerst, 2015, 2020);
        const omweg = herleid(herleid(eerst, 2015, halverwege), halverwege, 2020);
        for (const [code, {waarde}] of ineens) expect(omweg.get(code)!.waarde).toBeCloseTo(waarde!, 6);
      }),
      keer
    );
  });

  it("gives a rate between those of the parts", () => {
    fc.assert(
      fc.property(getallen, (lijst) => {
        const eerst = tellingen(
          2018,
          lijst.map((getal) => getal + 1)
        );
        for (const {waarde, n, uit} of herleid(eerst, 2018, 2020).values()) {
          const delen = uit.map((code) => eerst.get(code)!).map((deel) => deel.waarde! / deel.n!);
          expect(waarde! / n!).toBeGreaterThanOrEqual(Math.min(...delen) - 1e-9);
          expect(waarde! / n!).toBeLessThanOrEqual(Math.max(...delen) + 1e-9);
        }
      }),
      keer
    );
  });
});
