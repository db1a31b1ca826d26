import {describe, expect, it} from "vitest";
import {chips} from "../../../components/keuzebalk/chips.js";
import {maakZoek} from "../../../components/keuzebalk/zoek.js";
import {geenKeuze, type Keuze} from "../../../components/cohort/keuze.js";
import {gebieden} from "../cohort/gebieden.js";

const zoek = maakZoek(gebieden);
const codes = (vraag: string) => zoek(vraag).map(({code}) => code);

describe("maakZoek(gebieden)(vraag)", () => {
  it("puts the gemeente before the provincie of the same name", () =>
    expect(codes("utrecht").slice(0, 2)).toEqual(["GM0344", "PV26"]));
  it("finds a wijk by its gemeente and says in which it lies", () =>
    expect(zoek("over utr")).toEqual([{code: "WK034404", naam: "Overvecht", soort: "Wijk in Utrecht"}]));
  it("finds codes, and lists of codes", () => {
    expect(codes("gm0363")).toEqual(["GM0363"]);
    expect(zoek("GM0344, gm0363")).toEqual([
      {code: "GM0344,GM0363", naam: "Utrecht en Amsterdam", soort: "2 gemeenten samen"}
    ]);
  });
  it("takes a name without its signs, or the name that people use", () => {
    const meer = maakZoek([
      ...gebieden,
      {code: "WK051801", naam: "Den Haag Oud", soort: "wijk", gemeenten: ["GM0518"]},
      {code: "WK079601", naam: "Bosch", soort: "wijk", gemeenten: ["GM0796"]},
      {code: "GM0518", naam: "'s-Gravenhage", soort: "gemeente", gemeenten: ["GM0518"]},
      {code: "GM0796", naam: "'s-Hertogenbosch", soort: "gemeente", gemeenten: ["GM0796"]},
      {code: "PV21", naam: "Fryslân", soort: "provincie", gemeenten: []}
    ]);
    const eerste = (vraag: string) => meer(vraag)[0]?.code;
    for (const vraag of ["den haag", "'s-Gravenhage", "s gravenhage", "sgraven", "gravenhage", "’s-gravenhage"])
      expect(eerste(vraag)).toBe("GM0518");
    for (const vraag of ["den bosch", "bosch", "s-hertogen"]) expect(eerste(vraag)).toBe("GM0796");
    for (const vraag of ["friesland", "fryslan"]) expect(eerste(vraag)).toBe("PV21");
  });
  it("finds the class of a gemeente by how one asks for it, also with its name", () => {
    for (const vraag of ["gelijk", "zelfde grootte", "vergelijkbaar", "even groot als utrecht"])
      expect(codes(vraag)).toContain("GK8");
    expect(codes("vergelijkbaar amsterdam")).toEqual(["GK8", "ST1"]);
    expect(codes("vergelijkbaar overvecht")).toEqual([]);
    expect(codes("amsterdam")[0]).toBe("GM0363");
  });
  it("begins with the land, and is empty for nonsense", () => {
    expect(codes("")[0]).toBe("NL");
    expect(codes("xyzzy")).toEqual([]);
  });
});

describe("chips(keuze, gebieden)", () => {
  const keuze: Keuze = {...geenKeuze("2015-01-01"), vergelijk: "PV26", wet: ["wmo", "wsw"], noemer: "risico"};
  it("has one chip per choice, each of which takes away that choice alone", () => {
    const uit = chips(keuze, gebieden);
    expect(uit.map(({naam}) => naam)).toEqual(["de provincie Utrecht", "Wmo", "Wsw", "Wie er nog is"]);
    expect(uit[1]!.zonder).toEqual({...keuze, wet: ["wsw"]});
    expect(uit[3]!.zonder).toEqual({...keuze, noemer: "vast"});
  });
});
