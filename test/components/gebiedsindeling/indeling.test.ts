import {describe, expect, it} from "vitest";
import {delenVan, indelingVan} from "../../../components/gebiedsindeling/delen.js";
import {gegroeid, indelingsjaren, naamswijzigingen, nieuweGemeenten, opvolgingen} from "../../../data/indeling.js";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";

const van2018 = leesFeiten<Record<"gemeente" | "naam" | "provincie" | "gemeente_2020", string>>("gemeenten.csv");
const codes2018 = van2018.map(({gemeente}) => gemeente);
const aantal: Record<number, number> = {2015: 393, 2016: 390, 2017: 388, 2018: 380, 2019: 355, 2020: 355};

describe("indelingVan(jaar, codes)", () => {
  it.each(indelingsjaren.map((jaar) => [jaar]))("has as many gemeenten in %i as CBS counts", (jaar) => {
    const codes = indelingVan(jaar, codes2018);
    expect(codes).toHaveLength(aantal[jaar]!);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("is of 2018 what it is, and of 2020 what the facts say of each gemeente", () => {
    expect(indelingVan(2018, codes2018)).toEqual([...codes2018].sort());
    expect(indelingVan(2020, codes2018)).toEqual([...new Set(van2018.map((g) => g.gemeente_2020))].sort());
  });

  it("refuses a year of which nothing is known", () => {
    expect(() => indelingVan(2021, codes2018)).toThrow("unknown division: 2021");
  });

  it("lost 45 codes and gained 12 between 2017 and 2020", () => {
    const [vroeg, laat] = [indelingVan(2017, codes2018), indelingVan(2020, codes2018)];
    const nieuw = ["1949", "1950", "1952", "1954", "1959", "1960", "1961", "1963", "1966", "1969", "1970", "1978"];
    expect(vroeg.filter((code) => !laat.includes(code))).toHaveLength(45);
    expect(laat.filter((code) => !vroeg.includes(code))).toEqual(nieuw.map((nummer) => `GM${nummer}`));
  });
});

describe("delenVan(gemeente, van, naar)", () => {
  it("goes to the gemeente of 2020 that the facts give, for the larger part", () => {
    for (const {gemeente, gemeente_2020} of van2018) {
      const [grootste] = delenVan(gemeente, 2018, 2020).sort((a, b) => b.deel - a.deel);
      expect([gemeente, grootste!.gemeente]).toEqual([gemeente, gemeente_2020]);
    }
  });

  it("keeps everyone: the parts of each gemeente are one, and are in the later division", () => {
    for (const van of indelingsjaren)
      for (const naar of indelingsjaren.filter((jaar) => jaar >= van)) {
        const later = new Set(indelingVan(naar, codes2018));
        for (const code of indelingVan(van, codes2018)) {
          const delen = delenVan(code, van, naar);
          expect(delen.reduce((som, {deel}) => som + deel, 0)).toBeCloseTo(1, 12);
          expect(delen.filter(({gemeente}) => !later.has(gemeente))).toEqual([]);
        }
      }
  });

  it("splits Winsum in 2019 and Littenseradiel in 2018, and nothing else", () => {
    const gesplitst = opvolgingen.filter(({naar}) => naar.length > 1).map(({naam, jaar}) => `${naam} ${jaar}`);
    expect(gesplitst).toEqual(["Littenseradiel 2018", "Winsum 2019"]);
    expect(delenVan("GM0053", 2018, 2019).map(({gemeente, deel}) => [gemeente, deel.toFixed(3)])).toEqual([
      ["GM1966", "0.884"],
      ["GM1969", "0.116"]
    ]);
  });

  it("follows a gemeente over several years, and never back", () => {
    expect(delenVan("GM0241", 2015, 2020)).toEqual([{gemeente: "GM1945", deel: 1}]);
    expect(delenVan("GM0241", 2015, 2015)).toEqual([{gemeente: "GM0241", deel: 1}]);
    expect(() => delenVan("GM1945", 2018, 2015)).toThrow("a division cannot be undone: 2018 to 2015");
  });
});

describe("the data of the division", () => {
  it("sends Leerdam and Zederik, and nobody else, to another provincie", () => {
    const provincie = new Map([...van2018, ...nieuweGemeenten].map((g) => [g.gemeente, g.provincie]));
    const over = opvolgingen.filter((weg) => weg.naar.some(({gemeente}) => provincie.get(gemeente) !== weg.provincie));
    expect(over.map(({naam}) => naam)).toEqual(["Leerdam", "Zederik"]);
  });

  it("names every gemeente that took in another", () => {
    const nieuw = new Set(nieuweGemeenten.map(({gemeente}) => gemeente));
    const doelen = new Set(opvolgingen.flatMap(({naar}) => naar.map(({gemeente}) => gemeente)));
    expect(gegroeid.map(({gemeente}) => gemeente)).toEqual([...doelen].filter((code) => !nieuw.has(code)).sort());
    const bekend = new Map(van2018.map(({gemeente, naam}) => [gemeente, naam]));
    for (const {gemeente, naam} of gegroeid) expect(bekend.get(gemeente)).toBe(naam);
  });

  it("agrees with the facts of 2018 on names and provincies, and gives each row a source", () => {
    const bekend = new Map(van2018.map((g) => [g.gemeente, g]));
    for (const {gemeente, naam, provincie, bron} of opvolgingen) {
      const feit = bekend.get(gemeente);
      if (feit) expect([naam, provincie]).toEqual([feit.naam, feit.provincie]);
      expect(bron).not.toBe("");
    }
    for (const {gemeente, van} of naamswijzigingen) expect(bekend.get(gemeente)?.naam).toBe(van);
  });
});
