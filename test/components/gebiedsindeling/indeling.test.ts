import {describe, expect, it} from "vitest";
import {indelingOf, partsOf} from "../../../components/gebiedsindeling/herindeling.js";
import {grown, indelingYears, newGemeenten, renames, successions} from "../../../data/indeling.js";
import {readFacts} from "../../../components/pipeline/facts.js";

const of2018 = readFacts<Record<"gemeente" | "naam" | "provincie" | "gemeente_2020", string>>("gemeenten.csv");
const codes2018 = of2018.map(({gemeente}) => gemeente);
const aantal: Record<number, number> = {2015: 393, 2016: 390, 2017: 388, 2018: 380, 2019: 355, 2020: 355};

describe("indelingOf(year, codes)", () => {
  it.each(indelingYears.map((year) => [year]))("has as many gemeenten in %i as CBS counts", (year) => {
    const codes = indelingOf(year, codes2018);
    expect(codes).toHaveLength(aantal[year]!);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("is of 2018 what it is, and of 2020 what the facts say of each gemeente", () => {
    expect(indelingOf(2018, codes2018)).toEqual([...codes2018].sort());
    expect(indelingOf(2020, codes2018)).toEqual([...new Set(of2018.map((g) => g.gemeente_2020))].sort());
  });

  it("refuses a year of which nothing is known", () => {
    expect(() => indelingOf(2021, codes2018)).toThrow("unknown division: 2021");
  });

  it("lost 45 codes and gained 12 between 2017 and 2020", () => {
    const [early, let_] = [indelingOf(2017, codes2018), indelingOf(2020, codes2018)];
    const fresh = ["1949", "1950", "1952", "1954", "1959", "1960", "1961", "1963", "1966", "1969", "1970", "1978"];
    expect(early.filter((code) => !let_.includes(code))).toHaveLength(45);
    expect(let_.filter((code) => !early.includes(code))).toEqual(fresh.map((number) => `GM${number}`));
  });
});

describe("partsOf(gemeente, from, to)", () => {
  it("goes to the gemeente of 2020 that the facts give, for the larger part", () => {
    for (const {gemeente, gemeente_2020} of of2018) {
      const [largest] = partsOf(gemeente, 2018, 2020).sort((a, b) => b.part - a.part);
      expect([gemeente, largest!.gemeente]).toEqual([gemeente, gemeente_2020]);
    }
  });

  it("keeps everyone: the parts of each gemeente are one, and are in the later division", () => {
    for (const from of indelingYears)
      for (const to of indelingYears.filter((year) => year >= from)) {
        const later = new Set(indelingOf(to, codes2018));
        for (const code of indelingOf(from, codes2018)) {
          const parts = partsOf(code, from, to);
          expect(parts.reduce((sum, {part}) => sum + part, 0)).toBeCloseTo(1, 12);
          expect(parts.filter(({gemeente}) => !later.has(gemeente))).toEqual([]);
        }
      }
  });

  it("splits Winsum in 2019 and Littenseradiel in 2018, and nothing else", () => {
    const split = successions.filter(({to}) => to.length > 1).map(({naam, jaar: year}) => `${naam} ${year}`);
    expect(split).toEqual(["Littenseradiel 2018", "Winsum 2019"]);
    expect(partsOf("GM0053", 2018, 2019).map(({gemeente, part}) => [gemeente, part.toFixed(3)])).toEqual([
      ["GM1966", "0.884"],
      ["GM1969", "0.116"]
    ]);
  });

  it("follows a gemeente over several years, and never back", () => {
    expect(partsOf("GM0241", 2015, 2020)).toEqual([{gemeente: "GM1945", part: 1}]);
    expect(partsOf("GM0241", 2015, 2015)).toEqual([{gemeente: "GM0241", part: 1}]);
    expect(() => partsOf("GM1945", 2018, 2015)).toThrow("a division cannot be undone: 2018 to 2015");
  });
});

describe("the data of the division", () => {
  it("sends Leerdam and Zederik, and nobody else, to another provincie", () => {
    const provincie = new Map([...of2018, ...newGemeenten].map((g) => [g.gemeente, g.provincie]));
    const over = successions.filter((route) =>
      route.to.some(({gemeente}) => provincie.get(gemeente) !== route.provincie)
    );
    expect(over.map(({naam}) => naam)).toEqual(["Leerdam", "Zederik"]);
  });

  it("names every gemeente that took in another", () => {
    const fresh = new Set(newGemeenten.map(({gemeente}) => gemeente));
    const targets = new Set(successions.flatMap(({to}) => to.map(({gemeente}) => gemeente)));
    expect(grown.map(({gemeente}) => gemeente)).toEqual([...targets].filter((code) => !fresh.has(code)).sort());
    const known = new Map(of2018.map(({gemeente, naam}) => [gemeente, naam]));
    for (const {gemeente, naam} of grown) expect(known.get(gemeente)).toBe(naam);
  });

  it("agrees with the facts of 2018 on names and provincies, and gives each row a source", () => {
    const known = new Map(of2018.map((g) => [g.gemeente, g]));
    for (const {gemeente, naam, provincie, bron: source} of successions) {
      const fact = known.get(gemeente);
      if (fact) expect([naam, provincie]).toEqual([fact.naam, fact.provincie]);
      expect(source).not.toBe("");
    }
    for (const {gemeente, van: from} of renames) expect(known.get(gemeente)?.naam).toBe(from);
  });
});
