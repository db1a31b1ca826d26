import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {leesMonitorAdres, onbekendInMonitor, schrijfMonitorAdres} from "../../../components/monitor/adres.js";
import {gebieden} from "../cohort/gebieden.js";

const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"];
const eigen = {beeld: ["nu", "verloop"], figuur: ["", "1.6"]} as const;
const bekend = {gebieden, perioden, eigen};
const lees = (adres: string) => leesMonitorAdres(new URLSearchParams(adres), bekend);

const gebied = fc.constantFrom(...gebieden.map(({code}) => code), "GM0344,GM0363");
const keuzes = fc.record({
  gebied,
  vergelijk: fc.option(gebied),
  periode: fc.constantFrom(null, "2015HJ01", "2015HJ02", "2015JJ00"),
  beeld: fc.constantFrom(...eigen.beeld),
  figuur: fc.constantFrom(...eigen.figuur)
});

describe("leesMonitorAdres(adres, bekend)", () => {
  it("reads back every choice that schrijfMonitorAdres writes", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(keuzes, (keuze) => {
        expect(lees(schrijfMonitorAdres(keuze, eigen).toString())).toEqual({keuze, onbekend: []});
      })
    );
  });
  it("compares with Nederland where the address is silent, and with nothing where it says so", () => {
    expect(lees("gebied=GM0344").keuze.vergelijk).toBe("NL");
    expect(lees("gebied=GM0344&vergelijk=geen").keuze.vergelijk).toBeNull();
    expect(lees("").keuze).toEqual({gebied: "NL", vergelijk: null, periode: null, beeld: "nu", figuur: ""});
  });
  it("takes the latest halfjaar for no choice", () => {
    expect(lees("periode=2016HJ01").keuze.periode).toBeNull();
  });
  it("ignores unknown values and says what is shown", () => {
    const gelezen = lees("gebied=GM0344&vergelijk=PV99&periode=2031HJ01&beeld=film&onzin=1");
    expect(gelezen.keuze).toEqual({gebied: "GM0344", vergelijk: "NL", periode: null, beeld: "nu", figuur: ""});
    expect(onbekendInMonitor(gelezen, bekend)).toEqual([
      "vergelijk “PV99” uit het adres is niet bekend; u ziet Nederland ernaast.",
      "periode “2031HJ01” uit het adres is niet bekend; u ziet 1e halfjaar 2016.",
      "beeld “film” uit het adres is niet bekend; u ziet de gewone weergave.",
      "“onzin” uit het adres kent deze pagina niet."
    ]);
    expect(onbekendInMonitor(lees("gebied=Utrecht"), bekend)).toEqual([
      "gebied “Utrecht” uit het adres is niet bekend; u ziet Nederland."
    ]);
  });
});

describe("schrijfMonitorAdres(keuze, eigen)", () => {
  it("writes nothing for the default of any gebied", () => {
    const niets = {vergelijk: null, periode: null, beeld: "nu", figuur: ""};
    expect(schrijfMonitorAdres({...niets, gebied: "NL"}, eigen).toString()).toBe("");
    expect(schrijfMonitorAdres({...niets, gebied: "GM0344", vergelijk: "NL"}, eigen).toString()).toBe("gebied=GM0344");
  });
});
