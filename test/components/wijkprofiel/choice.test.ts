import {describe, expect, it} from "vitest";
import type {Gebied} from "../../../components/model/gebied.js";
import {readMonitorAddress, writeMonitorAddress} from "../../../components/monitor/address.js";
import type {Monitor} from "../../../components/monitor/monitor.js";
import {profielReader, profielSource} from "../../../components/wijkprofiel/profiel.js";
import {
  chosenIndicator,
  wijkKeys,
  profielGemeente,
  type WijkChoice
} from "../../../components/wijkprofiel/wijkControls.js";

const gebied = (code: string, naam: string, kind: Gebied["soort"], gemeenten: string[] = []): Gebied => ({
  ...{code, naam, soort: kind, gemeenten}
});
const gebieden = [
  gebied("NL", "Nederland", "land"),
  gebied("PV26", "Utrecht (provincie)", "provincie", ["GM0344"]),
  gebied("GM0003", "Appingedam", "gemeente", ["GM0003"]),
  gebied("GM0344", "Utrecht", "gemeente", ["GM0344"]),
  gebied("WK034402", "Wijk 02", "wijk", ["GM0344"]),
  gebied("WK034401", "Wijk 01", "wijk", ["GM0344"])
];
const known = {gebieden, perioden: ["2017HJ01", "2017HJ02"], own: wijkKeys};
const read = (address: string) => readMonitorAddress(new URLSearchParams(address), known);

describe("the address of /wijkprofiel", () => {
  it.each([
    "",
    "gebied=GM0344&periode=2017HJ01",
    "gebied=GM0003&vergelijk=GM0344&eenheid=personen&maat=per_1000&volgorde=-jeugd_wmo&klein=cbs",
    "gebied=GM0344&indicator=inwoners_leeftijd&categorie=75%2B&staven=naam&ordening=-inwoners_leeftijd.0-3"
  ])("comes back as it was: %s", (address) => {
    const {choice, onbekend: unknown} = read(address);
    expect(unknown).toEqual([]);
    expect(writeMonitorAddress(choice, wijkKeys).toString()).toBe(address);
  });

  it("knows no value that is not in the list", () => {
    expect(read("klein=anders&indicator=herhaald_beroep").onbekend.map(({key}) => key)).toEqual(["klein", "indicator"]);
  });
});

describe("chosenIndicator(choice)", () => {
  const choice = (address: string): WijkChoice => read(address).choice;
  it("takes the first categorie where the indicator lacks the one asked for", () => {
    expect(chosenIndicator(choice("")).categorie.code).toBe("totaal");
    expect(chosenIndicator(choice("indicator=inwoners_leeftijd")).categorie.code).toBe("0-3");
    expect(chosenIndicator(choice("indicator=inwoners_leeftijd&categorie=75%2B")).categorie.code).toBe("75+");
  });
});

describe("profielGemeente(gebieden, code)", () => {
  it("takes the gemeente, or that of a wijk, and says so", () => {
    expect(profielGemeente(gebieden, "GM0003")).toMatchObject({gemeente: {code: "GM0003"}, notice: null});
    const wijk = profielGemeente(gebieden, "WK034401");
    expect(wijk.gemeente.code).toBe("GM0344");
    expect(wijk.notice).toContain("alle wijken");
  });

  it("shows an example where no single gemeente was chosen", () => {
    for (const code of ["NL", "PV26", "GM0003,GM0344"]) {
      const {gemeente, notice} = profielGemeente(gebieden, code);
      expect(gemeente.code).toBe("GM0344");
      expect(notice).toContain("als voorbeeld");
    }
  });
});

describe("profielSource(monitor, gemeente, compare, periode)", () => {
  const row = (gebied: string, periode: string, waarde: number | null) => ({
    ...{indicator: "wmo_clienten", gebied, periode, categorie: "totaal", waarde, n: 100},
    reden: waarde === null ? ("opt_out" as const) : null
  });
  const monitor = {
    gebieden,
    coverageOf: async () => () => null,
    rijen: async (code: string) =>
      code === "WK034402" ? [] : [row(code, "2017HJ01", 7), row(code, "2017HJ02", code === "GM0344" ? null : 8)]
  };
  const source = (periode: string) => profielSource(monitor, gebieden[3]!, "NL", periode);

  it("gives the counts of the periode, of the wijken in the order of their codes", async () => {
    const {wijken, tally} = await source("2017HJ01");
    expect(wijken.map(({code}) => code)).toEqual(["WK034401", "WK034402"]);
    expect(tally("WK034401", "wmo_clienten", "totaal")).toMatchObject({waarde: 7, n: 100});
    expect(tally("NL", "wmo_clienten", "totaal").waarde).toBe(7);
    expect(tally("NL", "stapeling_personen", "totaal")).toEqual({waarde: null, n: null, reden: null});
  });

  it("counts nobody in a wijk without residents, unless the gemeente has no number", async () => {
    expect((await source("2017HJ01")).tally("WK034402", "wmo_clienten", "totaal")).toEqual({
      ...{waarde: 0, n: 0, reden: null}
    });
    expect((await source("2017HJ02")).tally("WK034402", "wmo_clienten", "totaal").reden).toBe("opt_out");
  });
});

describe("profielReader(monitor)", () => {
  const asked: string[] = [];
  const monitor = {
    ...{gebieden, manifest: {perioden: known.perioden}, coverageOf: async () => () => null},
    async rijen(code: string, periode: string) {
      asked.push(`${code} ${periode}`);
      if (code === "GM0003") throw new Error("not to be had");
      return [];
    }
  } as unknown as Monitor;
  const choice = (address: string): WijkChoice => read(address).choice;

  it("fetches new rows for another gemeente, vergelijk or periode alone", async () => {
    const profiel = profielReader(monitor);
    const {source, periode, small} = await profiel(choice("gebied=GM0344"));
    expect({gemeente: source.gemeente.naam, periode, small}).toEqual({
      ...{gemeente: "Utrecht", periode: "2017HJ02", small: "ruw"}
    });
    const other = await profiel(choice("gebied=GM0344&klein=cbs&volgorde=-jeugd_wmo&maat=per_1000"));
    expect(other.source).toBe(source);
    expect(other.small).toBe("cbs");
    expect((await profiel(choice("gebied=GM0344&periode=2017HJ01"))).source).not.toBe(source);
    expect((await profiel(choice("gebied=GM0344&vergelijk=geen"))).source).not.toBe(source);
  });

  it("asks again for what could not be had", async () => {
    const profiel = profielReader(monitor);
    const once = () => profiel(choice("gebied=GM0003"));
    await expect(once()).rejects.toThrow("not to be had");
    const before = asked.length;
    await expect(once()).rejects.toThrow("not to be had");
    expect(asked.length).toBeGreaterThan(before);
  });
});
