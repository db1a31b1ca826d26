import {describe, expect, it} from "vitest";
import {gebieden, readGemeenten, readWijken} from "../../../components/pipeline/persoon/gebieden.js";

const all = gebieden();
const from = (kind: string) => all.filter((gebied) => gebied.soort === kind);

describe("gebieden()", () => {
  it("has the land, 12 provincies, 380 gemeenten and 3070 wijken, each code once", () => {
    expect(["land", "provincie", "gemeente", "wijk"].map((kind) => from(kind).length)).toEqual([1, 12, 380, 3070]);
    expect(new Set(all.map(({code}) => code)).size).toBe(all.length);
  });

  it.each(["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio"])(
    "divides all gemeenten over each %s, none twice",
    (kind) => {
      const members = from(kind).flatMap(({gemeenten}) => gemeenten);
      expect(members.sort()).toEqual(
        readGemeenten()
          .map(({gemeente}) => gemeente)
          .sort()
      );
    }
  );

  it("names each region, the arbeidsmarktregio of Ede as FoodValley", () => {
    for (const kind of ["jeugdregio", "arbeidsmarktregio"]) {
      const names = from(kind).map(({naam}) => naam);
      expect(new Set(names).size).toBe(kind === "jeugdregio" ? 42 : 35);
      expect(names.filter((naam) => /\d/.test(naam))).toEqual([]);
    }
    const met = (kind: string, gemeente: string) =>
      from(kind).find((regio) => regio.gemeenten.includes(gemeente))!.naam;
    expect(met("arbeidsmarktregio", "GM0228")).toBe("Arbeidsmarktregio FoodValley");
    expect(met("jeugdregio", "GM0394")).toBe("Jeugdregio Haarlemmermeer");
    expect(met("jeugdregio", "GM0988")).toBe("Jeugdregio Midden-Limburg West");
  });

  it("has the gebieden of a soort by name, classes from small to large and wijken by gemeente", () => {
    const names = from("gemeente").map(({naam}) => naam);
    expect(names.slice(0, 2)).toEqual(["Aa en Hunze", "Aalburg"]);
    expect(names.indexOf("'s-Gravenhage")).toBeGreaterThan(names.indexOf("Rozendaal"));
    expect(from("provincie").map(({code}) => code)[0]).toBe("PV22");
    expect(from("grootteklasse").map(({code}) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => `GK${i}`));
    const perWijk = from("wijk").map(({gemeenten}) => gemeenten[0]!);
    const order = from("gemeente").map(({code}) => code);
    expect([...new Set(perWijk)]).toEqual(order.filter((code) => perWijk.includes(code)));
    expect(perWijk.filter((code, i) => code !== perWijk[i - 1]).length).toBe(new Set(perWijk).size);
  });

  it("gives each gemeente, and nothing else, a tile of its own", () => {
    const tiles = all.filter(({tile}) => tile !== undefined);
    expect(tiles).toEqual(from("gemeente"));
    expect(new Set(tiles.map(({tile}) => String(tile))).size).toBe(380);
    expect(tiles.every(({tile}) => tile!.every((slot) => slot > 0 && slot < 256))).toBe(true);
  });

  it("puts each wijk in a gemeente that exists", () => {
    const gemeenten = new Set(readGemeenten().map(({gemeente}) => gemeente));
    expect(readWijken().filter(({gemeente}) => !gemeenten.has(gemeente))).toEqual([]);
  });
});

describe("the facts in data/", () => {
  it("adds up to the 16.9 million inhabitants of 1 January 2015, by gemeente and by wijk", () => {
    const sum = (rows: unknown[]) =>
      rows.reduce<number>((total, row) => total + Number((row as {inwoners_2015: string}).inwoners_2015), 0);
    expect(sum(readGemeenten())).toBe(16_900_337);
    expect(sum(readWijken())).toBe(16_900_337);
  });
});
