import {describe, expect, it} from "vitest";
import {makeFind} from "../../../components/inputs/gebiedSearch.js";
import {gebieden} from "../cohort/gebieden.js";

const find = makeFind(gebieden);
const codes = (query: string) => find(query).map(({code}) => code);

describe("makeFind(gebieden)(vraag)", () => {
  it("puts the gemeente before the provincie of the same name", () =>
    expect(codes("utrecht").slice(0, 2)).toEqual(["GM0344", "PV26"]));
  it("finds a wijk by its gemeente and says in which it lies", () =>
    expect(find("over utr")).toEqual([{code: "WK034404", naam: "Overvecht", soort: "Wijk in Utrecht"}]));
  it("finds codes, and lists of codes", () => {
    expect(codes("gm0363")).toEqual(["GM0363"]);
    expect(find("GM0344, gm0363")).toEqual([
      {code: "GM0344,GM0363", naam: "Utrecht en Amsterdam", soort: "2 gemeenten samen"}
    ]);
  });
  it("takes a name without its signs, or the name that people use", () => {
    const more = makeFind([
      ...gebieden,
      {code: "WK051801", naam: "Den Haag Oud", soort: "wijk", gemeenten: ["GM0518"]},
      {code: "WK079601", naam: "Bosch", soort: "wijk", gemeenten: ["GM0796"]},
      {code: "GM0518", naam: "'s-Gravenhage", soort: "gemeente", gemeenten: ["GM0518"]},
      {code: "GM0796", naam: "'s-Hertogenbosch", soort: "gemeente", gemeenten: ["GM0796"]},
      {code: "PV21", naam: "Fryslân", soort: "provincie", gemeenten: []}
    ]);
    const first = (query: string) => more(query)[0]?.code;
    for (const query of ["den haag", "'s-Gravenhage", "s gravenhage", "sgraven", "gravenhage", "’s-gravenhage"])
      expect(first(query)).toBe("GM0518");
    for (const query of ["den bosch", "bosch", "s-hertogen"]) expect(first(query)).toBe("GM0796");
    for (const query of ["friesland", "fryslan"]) expect(first(query)).toBe("PV21");
  });
  it("finds the class of a gemeente by how one asks for it, also with its name", () => {
    for (const query of ["gelijk", "zelfde grootte", "vergelijkbaar", "even groot als utrecht"])
      expect(codes(query)).toContain("GK8");
    expect(codes("vergelijkbaar amsterdam")).toEqual(["GK8", "ST1"]);
    expect(codes("vergelijkbaar overvecht")).toEqual([]);
    expect(codes("amsterdam")[0]).toBe("GM0363");
  });
  it("begins with the land, and is empty for nonsense", () => {
    expect(codes("")[0]).toBe("NL");
    expect(codes("xyzzy")).toEqual([]);
  });
});
