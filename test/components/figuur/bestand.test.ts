import {describe, expect, it} from "vitest";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {bestandsnaam, kenmerkregels, type Kenmerk} from "../../../components/figuur/bestand.js";
import type {Figuurnummer} from "../../../components/figuur/selectie.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {keuze} from "./voorbeeld.js";

const gekozen: Keuze = {...keuze, vergelijk: null, huishoudtype: ["eenouder"], wet: ["wmo"], noemer: "risico"};
const kenmerk = (figuur: Figuurnummer) =>
  ({
    ...{figuur, titel: "T", definitie: "D", namen: ["Utrecht"], keuze: gekozen, adres: "http://x", dag: "2026-01-01"},
    manifest: {naam: "M", status: "S"}
  }) as unknown as Kenmerk;

describe("bestandsnaam(kenmerk, soort)", () => {
  const naam = (keuze: Keuze, ...namen: string[]) => bestandsnaam({figuur: "5.1", namen, keuze}, "csv");
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

describe("kenmerkregels(kenmerk)", () => {
  it("names selection and method of figuur 5.1", () => {
    expect(kenmerkregels(kenmerk("5.1"))).toMatch(/^# Selectie: Huishoudtype: Eenoudergezin; Wet: Wmo$/m);
    expect(kenmerkregels(kenmerk("5.1"))).toMatch(/^# Basis: zelfde; noemer: risico$/m);
  });
  it("names neither wet nor method of figuur 5.3", () => {
    expect(kenmerkregels(kenmerk("5.3"))).toMatch(/^# Selectie: Huishoudtype: Eenoudergezin$/m);
    expect(kenmerkregels(kenmerk("5.3"))).not.toMatch(/Basis|oemer|Wmo/);
  });
});
