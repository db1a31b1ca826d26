import {describe, expect, it} from "vitest";
import {indeling} from "../../../components/tegelkaart/indeling.js";
import {kaarttabel} from "../../../components/tegelkaart/tabel.js";
import {uitRijen} from "../../../components/tegelkaart/vanrijen.js";
import type {MonitorRij} from "../../../components/monitor/rij.js";
import type {Gebied} from "../../../components/werkbank/gebied.js";

const rij = (
  gebied: string,
  waarde: number | null,
  n: number | null,
  reden: MonitorRij["reden"] = null
): MonitorRij => ({
  ...{indicator: "wmo_clienten", gebied, periode: "2015HJ01", categorie: "totaal", waarde, n, reden}
});
const rijen = [
  rij("GM01", 62, 1000),
  rij("GM02", 0, 1000),
  rij("GM03", null, 1000, "afgeschermd"),
  rij("GM04", null, null, "niet_geleverd"),
  rij("GM05", null, null, "opt_out"),
  rij("GM06", 0, 0),
  rij("GM07", 3, null),
  ...["10", "11", "12", "13", "14", "15"].map((nummer, i) => rij(`GM${nummer}`, 20 * (i + 1), 1000))
];
const namen = [...rijen.map(({gebied}) => gebied), "GM99"];
const tegels = namen.map(
  (code, i): Gebied => ({code, naam: `Gemeente ${code}`, soort: "gemeente", gemeenten: [code], tegel: [i + 1, 1]})
);

describe("uitRijen(rijen, indicator, wie)", () => {
  const kaart = uitRijen(Object.freeze(rijen), {per: 1000}, "inwoners");
  it("gives a rate, a zero, and each reason its own words", () => {
    expect(kaart.lees("GM01")).toEqual({waarde: 62, leeg: null, woorden: "62 per 1.000 inwoners"});
    expect(kaart.lees("GM02")).toEqual({waarde: 0, leeg: null, woorden: "0 per 1.000 inwoners"});
    const leeg = ["GM03", "GM04", "GM05", "GM06", "GM07", "GM99"].map((code) => kaart.lees(code));
    expect(leeg.map(({woorden}) => woorden)).toEqual([
      ...["afgeschermd", "niet geleverd", "opt-out", "n = 0", "geen cijfer", "geen cijfer"]
    ]);
    expect(leeg.every(({waarde}) => waarde === null)).toBe(true);
  });
  it("gives percentages, and counts where there is no rate", () => {
    expect(uitRijen(rijen, {per: 100}, "jongeren").lees("GM01").woorden).toBe("6,2% van de jongeren");
    expect(uitRijen(rijen, {per: null}, "inwoners").lees("GM07")).toEqual({
      waarde: 3,
      leeg: null,
      woorden: "3 inwoners"
    });
  });
  it("gives nothing of nothing", () => {
    expect(uitRijen([], {per: 1000}, "inwoners").lees("GM01").leeg).toBe("geen_cijfer");
  });
});

describe("indeling(tegels, kaart)", () => {
  it("keeps zero and the ways to have no number out of the classes", () => {
    const {vakken, grenzen, soorten} = indeling(tegels, uitRijen(rijen, {per: 1000}, "inwoners"));
    const van = (code: string) => vakken.find((vak) => vak.code === code)!.soort;
    expect(["GM02", "GM03", "GM04", "GM05", "GM06", "GM99"].map(van)).toEqual([
      ...["nul", "afgeschermd", "niet_geleverd", "opt_out", "lege_noemer", "geen_cijfer"]
    ]);
    expect([van("GM10"), van("GM15")]).toEqual(["klasse-1", `klasse-${grenzen.length + 1}`]);
    expect(soorten.has("nul")).toBe(true);
  });
});

describe("kaarttabel(tegels, kaart)", () => {
  it("lists every gemeente by name, one without a number in words", () => {
    const kaart = {...uitRijen(rijen, {per: 1000}, "inwoners"), titel: "Kaart", gekozen: []};
    const {rijen: tabel} = kaarttabel(tegels, kaart);
    expect(tabel).toHaveLength(tegels.length);
    expect(tabel).toContainEqual({koppen: ["Gemeente GM15"], cellen: [{tekst: "120", waarde: 120}]});
    expect(tabel.at(-1)).toEqual({koppen: ["Gemeente GM99"], cellen: [{tekst: "geen cijfer", waarde: null}]});
    const nummers = tabel.map(({koppen}) => Number(/\d+/.exec(koppen[0]!)![0]));
    expect(nummers).toEqual([...nummers].sort((a, b) => a - b));
  });
});
