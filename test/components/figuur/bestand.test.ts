import {describe, expect, it} from "vitest";
import type {Keuze} from "../../../components/cohort/keuze.js";
import {bestandsnaam, bestandsstam} from "../../../components/figuur/bestand.js";
import type {Figuurnummer} from "../../../components/figuur/selectie.js";
import {levenswegKenmerk} from "../../../components/levensweg/kenmerk.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {kenmerkregels} from "../../../components/herkomst/kenmerk.js";
import {proefbron} from "../../hulp/proefbron.js";
import {keuze} from "./voorbeeld.js";

const gekozen: Keuze = {...keuze, vergelijk: null, huishoudtype: ["eenouder"], wet: ["wmo"], noemer: "risico"};
const kenmerk = (figuur: Figuurnummer, keuze: Keuze = gekozen, namen = ["Utrecht"]) =>
  levenswegKenmerk({
    ...{figuur, titel: "T", definitie: "D", n: "9 mensen", namen, keuze, bron: proefbron},
    momenten: ["2015-01-01", "2016-07-01"]
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

describe("kenmerkregels(kenmerk, vindplaats), of the Levensweg", () => {
  const regels = (figuur: Figuurnummer) => kenmerkregels(kenmerk(figuur), {adres: "http://x", dag: "2026-04-01"});
  it("begins with number and title, and ends with the address", () =>
    expect([regels("5.1")[0], regels("5.1").at(-1)]).toEqual([
      ["Figuur 5.1", "T"],
      ["Adres", "http://x"]
    ]));
  it("names selection, method and the time followed of figuur 5.1", () =>
    expect(regels("5.1")).toEqual(
      expect.arrayContaining([
        ["Periode", "start op 1 januari 2015, gevolgd tot en met 1 juli 2016"],
        ["Selectie", "Huishoudtype: Eenoudergezin; Wet: Wmo"],
        ["Basis", "zelfde"],
        ["Noemer", "risico"]
      ])
    ));
  it("names neither wet nor method of figuur 5.3, and its peilmoment alone", () => {
    expect(regels("5.3")).toContainEqual(["Selectie", "Huishoudtype: Eenoudergezin"]);
    expect(regels("5.3")).toContainEqual(["Periode", "1 januari 2015"]);
    expect(JSON.stringify(regels("5.3"))).not.toMatch(/Basis|oemer|Wmo/);
  });
});
