import {describe, expect, it} from "vitest";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {bestandsnaam, bestandsstam, kenmerkregels} from "../../../components/figuur/bestand.js";
import type {Figuurnummer} from "../../../components/figuur/selectie.js";
import {levenswegKenmerk} from "../../../components/levensweg/kenmerk.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {keuze} from "./voorbeeld.js";

const gekozen: Keuze = {...keuze, vergelijk: null, huishoudtype: ["eenouder"], wet: ["wmo"], noemer: "risico"};
const kenmerk = (figuur: Figuurnummer, keuze: Keuze = gekozen, namen = ["Utrecht"]) =>
  levenswegKenmerk({
    ...{figuur, titel: "T", definitie: "D", namen, keuze, adres: "http://x", dag: "2026-01-01"},
    manifest: {naam: "M", status: "synthetisch"}
  });

describe("bestandsnaam(kenmerk, soort)", () => {
  const naam = (keuze: Keuze, ...namen: string[]) => bestandsnaam(kenmerk("5.1", keuze, namen), "csv");
  it("ends on the selection", () =>
    expect(naam(gekozen, "Utrecht")).toBe("figuur-5.1_utrecht_2015-01-01_eenouder-wmo-wie-er-nog-is.csv"));
  it("is place and date alone without one", () =>
    expect(naam(keuze, "Utrecht", "Nederland")).toBe("figuur-5.1_utrecht-en-nederland_2015-01-01.csv"));
  it("has at most 80 characters", () => {
    const leeftijd = leeftijdsklassen.map(({code}) => code);
    for (const veel of [keuze, {...gekozen, leeftijd}])
      expect(naam(veel, "x".repeat(90), "y").length).toBeLessThanOrEqual(80);
  });
});

describe("bestandsstam(figuur, namen, tijd, codes)", () => {
  it("has no accents, capitals or spaces in its names", () =>
    expect(bestandsstam("1.6", ["Súdwest-Fryslân", "Noord Brabant"], "2017HJ01")).toBe(
      "figuur-1.6_sudwest-fryslan-en-noord-brabant_2017HJ01"
    ));
});

describe("kenmerkregels(kenmerk)", () => {
  it("begins with number and title, and ends with the address", () => {
    const regels = kenmerkregels(kenmerk("5.1")).trimEnd().split("\n");
    expect([regels[0], regels.at(-1)]).toEqual(["# Figuur 5.1: T", "# Adres: http://x"]);
  });
  it("names selection and method of figuur 5.1", () => {
    expect(kenmerkregels(kenmerk("5.1"))).toMatch(/^# Selectie: Huishoudtype: Eenoudergezin; Wet: Wmo$/m);
    expect(kenmerkregels(kenmerk("5.1"))).toMatch(/^# Basis: zelfde; noemer: risico$/m);
  });
  it("names neither wet nor method of figuur 5.3", () => {
    expect(kenmerkregels(kenmerk("5.3"))).toMatch(/^# Selectie: Huishoudtype: Eenoudergezin$/m);
    expect(kenmerkregels(kenmerk("5.3"))).not.toMatch(/Basis|oemer|Wmo/);
  });
});
