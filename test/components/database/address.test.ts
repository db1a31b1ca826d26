import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readDatabaseAddress, writeDatabaseAddress} from "../../../components/database/address.js";
import {type DatabaseChoice, defaultChoice} from "../../../components/database/choice.js";
import {gebiedcodes} from "../../../components/database/codes.js";
import {gebieden, known, perioden} from "./example.js";
import {randomChoice} from "./random.js";

const codes = gebiedcodes(gebieden);
const read = (address: string) => readDatabaseAddress(new URLSearchParams(address), known, codes);
const write = (choice: Partial<DatabaseChoice>) =>
  writeDatabaseAddress({...defaultChoice(known), ...choice}, known, codes).toString();

describe("writeAddress", () => {
  it("says nothing of the default", () => {
    expect(write({})).toBe("");
  });

  it("names groups by their sign, and repeats no letters", () => {
    const [country, ...rest] = gebieden.map(({code}) => code);
    expect(write({gebieden: [country!, ...rest]})).toBe("gebied=NL.PV*.GM*.GK*.GM-2020*.WK*");
    expect(write({gebieden: ["PV20", "GM0307", "GM0344", "WK034401"]})).toBe("gebied=PV20.WK034401.PV26*");
    expect(write({gebieden: ["GM0307", "GM0014", "WK034401", "WK034402"]})).toBe("gebied=GM0307.0014.GM0344*");
    expect(write({perioden, indicatoren: known.indicatoren.map(({code}) => code)})).toBe("indicator=*&periode=HJ*.JJ*");
  });

  it("says that nothing is chosen", () => {
    expect(write({gebieden: []})).toBe("gebied=geen");
    expect(read("gebied=geen").choice.gebieden).toEqual([]);
  });

  it("uses signs alone that an address leaves as they are", () => {
    fc.assert(
      fc.property(randomChoice, (choice) => {
        expect(write(choice).replaceAll("%2B", "")).toMatch(/^[\w.*=&-]*$/);
      })
    );
  });
});

describe("readAddress", () => {
  it("gives back every choice that was written", () => {
    fc.assert(
      fc.property(randomChoice, (choice) => {
        const {choice: back, onbekend: unknown} = read(write(choice));
        expect(unknown).toEqual([]);
        expect(back).toEqual(choice);
      }),
      {numRuns: 300}
    );
  });

  it("keeps what is known, and tells what is not", () => {
    const {choice, onbekend: unknown} = read(
      "indicator=inwoners.leugens&gebied=GM0344.9999.XX1&periode=2017HJ01.1999HJ01&maat=per.gok&indeling=gebied_periode&sorteer=ooit"
    );
    expect(choice.indicatoren).toEqual(["inwoners"]);
    expect(choice.gebieden).toEqual(["GM0344"]);
    expect(choice.perioden).toEqual(["2017HJ01"]);
    expect(choice.measures).toEqual(["per"]);
    expect(choice.rijen).toEqual(defaultChoice(known).rijen);
    expect(choice.sorteer).toBeNull();
    expect(unknown.map(({waarde}) => waarde)).toEqual(
      expect.arrayContaining(["leugens", "9999", "XX1", "1999HJ01", "gok", "gebied_periode", "ooit"])
    );
  });

  it("falls back on the default where nothing is known", () => {
    const {choice, onbekend: unknown} = read("gebied=XX1&indicator=leugens&categorie=wmo_clienten.verzonnen");
    expect(choice).toEqual(defaultChoice(known));
    expect(unknown).toHaveLength(3);
  });

  it("reads a group that it would not write, and a sort by a column", () => {
    expect(read("gebied=GK8*").choice.gebieden).toEqual(["GM0344"]);
    const {choice, onbekend: unknown} = read("sorteer=-wmo_clienten.totaal.2017HJ01.per");
    expect(unknown).toEqual([]);
    expect(choice.sorteer).toEqual({kolom: "wmo_clienten.totaal.2017HJ01.per", off: true});
    expect(read("sorteer=wmo_clienten.totaal.per").choice.sorteer).toBeNull();
  });
});

describe("codes in an address", () => {
  it("hold no point, which stands between them", () => {
    const all = known.indicatoren.flatMap(({code, categorieen}) => [code, ...categorieen.map((item) => item.code)]);
    expect(all.filter((code) => /[.*]/.test(code))).toEqual([]);
  });
});
