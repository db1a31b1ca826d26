import {describe, expect, it} from "vitest";
import {gebieden, leesGemeenten, leesWijken} from "../../../loaders/tabellen/gebieden.js";

const alle = gebieden();
const van = (soort: string) => alle.filter((gebied) => gebied.soort === soort);

describe("gebieden()", () => {
  it("has the land, 12 provincies, 380 gemeenten and 3070 wijken, each code once", () => {
    expect(["land", "provincie", "gemeente", "wijk"].map((soort) => van(soort).length)).toEqual([1, 12, 380, 3070]);
    expect(new Set(alle.map(({code}) => code)).size).toBe(alle.length);
  });

  it.each(["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio"])(
    "divides all gemeenten over each %s, none twice",
    (soort) => {
      const leden = van(soort).flatMap(({gemeenten}) => gemeenten);
      expect(leden.sort()).toEqual(
        leesGemeenten()
          .map(({gemeente}) => gemeente)
          .sort()
      );
    }
  );

  it("names each region, the arbeidsmarktregio of Ede as FoodValley", () => {
    for (const soort of ["jeugdregio", "arbeidsmarktregio"]) {
      const namen = van(soort).map(({naam}) => naam);
      expect(new Set(namen).size).toBe(soort === "jeugdregio" ? 42 : 35);
      expect(namen.filter((naam) => /\d/.test(naam))).toEqual([]);
    }
    const met = (soort: string, gemeente: string) =>
      van(soort).find((regio) => regio.gemeenten.includes(gemeente))!.naam;
    expect(met("arbeidsmarktregio", "GM0228")).toBe("Arbeidsmarktregio FoodValley");
    expect(met("jeugdregio", "GM0394")).toBe("Jeugdregio Haarlemmermeer");
    expect(met("jeugdregio", "GM0988")).toBe("Jeugdregio Midden-Limburg West");
  });

  it("has the gebieden of a soort by name, classes from small to large and wijken by gemeente", () => {
    const namen = van("gemeente").map(({naam}) => naam);
    expect(namen.slice(0, 2)).toEqual(["Aa en Hunze", "Aalburg"]);
    expect(namen.indexOf("'s-Gravenhage")).toBeGreaterThan(namen.indexOf("Rozendaal"));
    expect(van("provincie").map(({code}) => code)[0]).toBe("PV22");
    expect(van("grootteklasse").map(({code}) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => `GK${i}`));
    const perWijk = van("wijk").map(({gemeenten}) => gemeenten[0]!);
    const volgorde = van("gemeente").map(({code}) => code);
    expect([...new Set(perWijk)]).toEqual(volgorde.filter((code) => perWijk.includes(code)));
    expect(perWijk.filter((code, i) => code !== perWijk[i - 1]).length).toBe(new Set(perWijk).size);
  });

  it("gives each gemeente, and nothing else, a tile of its own", () => {
    const tegels = alle.filter(({tegel}) => tegel !== undefined);
    expect(tegels).toEqual(van("gemeente"));
    expect(new Set(tegels.map(({tegel}) => String(tegel))).size).toBe(380);
    expect(tegels.every(({tegel}) => tegel!.every((plek) => plek > 0 && plek < 256))).toBe(true);
  });

  it("puts each wijk in a gemeente that exists", () => {
    const gemeenten = new Set(leesGemeenten().map(({gemeente}) => gemeente));
    expect(leesWijken().filter(({gemeente}) => !gemeenten.has(gemeente))).toEqual([]);
  });
});

describe("the facts in data/", () => {
  it("adds up to the 16.9 million inhabitants of 1 January 2015, by gemeente and by wijk", () => {
    const som = (rijen: unknown[]) =>
      rijen.reduce<number>((totaal, rij) => totaal + Number((rij as {inwoners_2015: string}).inwoners_2015), 0);
    expect(som(leesGemeenten())).toBe(16_900_337);
    expect(som(leesWijken())).toBe(16_900_337);
  });
});
