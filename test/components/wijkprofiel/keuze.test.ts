import {describe, expect, it} from "vitest";
import {leesMonitorAdres, schrijfMonitorAdres} from "../../../components/monitor/adres.js";
import {profielgemeente} from "../../../components/wijkprofiel/gemeente.js";
import {profielbron} from "../../../components/wijkprofiel/gegevens.js";
import {eigen, gekozenIndicator, type Wijkkeuze} from "../../../components/wijkprofiel/keuze.js";
import type {Gebied} from "../../../components/werkbank/gebied.js";

const gebied = (code: string, naam: string, soort: Gebied["soort"], gemeenten: string[] = []): Gebied => ({
  ...{code, naam, soort, gemeenten}
});
const gebieden = [
  gebied("NL", "Nederland", "land"),
  gebied("PV26", "Utrecht (provincie)", "provincie", ["GM0344"]),
  gebied("GM0003", "Appingedam", "gemeente", ["GM0003"]),
  gebied("GM0344", "Utrecht", "gemeente", ["GM0344"]),
  gebied("WK034402", "Wijk 02", "wijk", ["GM0344"]),
  gebied("WK034401", "Wijk 01", "wijk", ["GM0344"])
];
const bekend = {gebieden, perioden: ["2017HJ01", "2017HJ02"], eigen};
const lees = (adres: string) => leesMonitorAdres(new URLSearchParams(adres), bekend);

describe("the address of /wijkprofiel", () => {
  it.each([
    "",
    "gebied=GM0344&periode=2017HJ01",
    "gebied=GM0003&vergelijk=GM0344&eenheid=personen&maat=per_1000&volgorde=-jeugd_wmo&klein=cbs",
    "gebied=GM0344&indicator=inwoners_leeftijd&categorie=75%2B&staven=naam&ordening=-inwoners_leeftijd.0-3"
  ])("comes back as it was: %s", (adres) => {
    const {keuze, onbekend} = lees(adres);
    expect(onbekend).toEqual([]);
    expect(schrijfMonitorAdres(keuze, eigen).toString()).toBe(adres);
  });

  it("knows no value that is not in the list", () => {
    expect(lees("klein=anders&indicator=herhaald_beroep").onbekend.map(({sleutel}) => sleutel)).toEqual([
      "klein",
      "indicator"
    ]);
  });
});

describe("gekozenIndicator(keuze)", () => {
  const keuze = (adres: string): Wijkkeuze => lees(adres).keuze;
  it("takes the first categorie where the indicator lacks the one asked for", () => {
    expect(gekozenIndicator(keuze("")).categorie.code).toBe("totaal");
    expect(gekozenIndicator(keuze("indicator=inwoners_leeftijd")).categorie.code).toBe("0-3");
    expect(gekozenIndicator(keuze("indicator=inwoners_leeftijd&categorie=75%2B")).categorie.code).toBe("75+");
  });
});

describe("profielgemeente(gebieden, code)", () => {
  it("takes the gemeente, or that of a wijk, and says so", () => {
    expect(profielgemeente(gebieden, "GM0003")).toMatchObject({gemeente: {code: "GM0003"}, melding: null});
    const wijk = profielgemeente(gebieden, "WK034401");
    expect(wijk.gemeente.code).toBe("GM0344");
    expect(wijk.melding).toContain("alle wijken");
  });

  it("shows an example where no single gemeente was chosen", () => {
    for (const code of ["NL", "PV26", "GM0003,GM0344"]) {
      const {gemeente, melding} = profielgemeente(gebieden, code);
      expect(gemeente.code).toBe("GM0344");
      expect(melding).toContain("als voorbeeld");
    }
  });
});

describe("profielbron(monitor, gemeente, vergelijk, periode)", () => {
  const rij = (gebied: string, periode: string, waarde: number | null) => ({
    ...{indicator: "wmo_clienten", gebied, periode, categorie: "totaal", waarde, n: 100},
    reden: waarde === null ? ("opt_out" as const) : null
  });
  const monitor = {
    gebieden,
    dekker: async () => () => null,
    rijen: async (code: string) =>
      code === "WK034402" ? [] : [rij(code, "2017HJ01", 7), rij(code, "2017HJ02", code === "GM0344" ? null : 8)]
  };
  const bron = (periode: string) => profielbron(monitor, gebieden[3]!, "NL", periode);

  it("gives the counts of the periode, of the wijken in the order of their codes", async () => {
    const {wijken, telling} = await bron("2017HJ01");
    expect(wijken.map(({code}) => code)).toEqual(["WK034401", "WK034402"]);
    expect(telling("WK034401", "wmo_clienten", "totaal")).toMatchObject({waarde: 7, n: 100});
    expect(telling("NL", "wmo_clienten", "totaal").waarde).toBe(7);
    expect(telling("NL", "stapeling_personen", "totaal")).toEqual({waarde: null, n: null, reden: null});
  });

  it("counts nobody in a wijk without residents, unless the gemeente has no number", async () => {
    expect((await bron("2017HJ01")).telling("WK034402", "wmo_clienten", "totaal")).toEqual({
      ...{waarde: 0, n: 0, reden: null}
    });
    expect((await bron("2017HJ02")).telling("WK034402", "wmo_clienten", "totaal").reden).toBe("opt_out");
  });
});
