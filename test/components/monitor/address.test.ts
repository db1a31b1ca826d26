import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readMonitorAddress, unknownInMonitor, writeMonitorAddress} from "../../../components/monitor/address.js";
import {gebieden} from "../cohort/gebieden.js";

const perioden = ["2015HJ01", "2015HJ02", "2015JJ00", "2016HJ01"];
const own = {beeld: ["nu", "verloop"], figuur: ["", "1.6"]} as const;
const known = {gebieden, perioden, own};
const read = (address: string) => readMonitorAddress(new URLSearchParams(address), known);

const gebied = fc.constantFrom(...gebieden.map(({code}) => code), "GM0344,GM0363");
const choices = fc.record({
  gebied,
  vergelijk: fc.option(gebied),
  periode: fc.constantFrom(null, "2015HJ01", "2015HJ02", "2015JJ00"),
  beeld: fc.constantFrom(...own.beeld),
  figuur: fc.constantFrom(...own.figuur)
});

describe("readMonitorAddress(address, known)", () => {
  it("reads back every choice that schrijfMonitorAdres writes", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(writeMonitorAddress(choice, own).toString())).toEqual({choice, onbekend: []});
      })
    );
  });
  it("compares with Nederland where the address is silent, and with nothing where it says so", () => {
    expect(read("gebied=GM0344").choice.vergelijk).toBe("NL");
    expect(read("gebied=GM0344&vergelijk=geen").choice.vergelijk).toBeNull();
    expect(read("").choice).toEqual({gebied: "NL", vergelijk: null, periode: null, beeld: "nu", figuur: ""});
  });
  it("takes the latest halfjaar for no choice", () => {
    expect(read("periode=2016HJ01").choice.periode).toBeNull();
  });
  it("ignores unknown values and says what is shown", () => {
    const parsed = read("gebied=GM0344&vergelijk=PV99&periode=2031HJ01&beeld=film&onzin=1");
    expect(parsed.choice).toEqual({gebied: "GM0344", vergelijk: "NL", periode: null, beeld: "nu", figuur: ""});
    expect(unknownInMonitor(parsed, known)).toEqual([
      "vergelijk “PV99” uit het adres is niet bekend; u ziet Nederland ernaast.",
      "periode “2031HJ01” uit het adres is niet bekend; u ziet 1e halfjaar 2016.",
      "beeld “film” uit het adres is niet bekend; u ziet de gewone weergave.",
      "“onzin” uit het adres kent deze pagina niet."
    ]);
    expect(unknownInMonitor(read("gebied=Utrecht"), known)).toEqual([
      "gebied “Utrecht” uit het adres is niet bekend; u ziet Nederland."
    ]);
  });
});

describe("writeMonitorAddress(choice, own)", () => {
  it("writes nothing for the default of any gebied", () => {
    const nothing = {vergelijk: null, periode: null, beeld: "nu", figuur: ""};
    expect(writeMonitorAddress({...nothing, gebied: "NL"}, own).toString()).toBe("");
    expect(writeMonitorAddress({...nothing, gebied: "GM0344", vergelijk: "NL"}, own).toString()).toBe("gebied=GM0344");
  });
});
