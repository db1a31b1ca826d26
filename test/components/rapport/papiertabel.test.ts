import {describe, expect, it} from "vitest";
import {rijen51} from "../../../components/figuur/rijen51.js";
import {rijen53} from "../../../components/figuur/rijen53.js";
import type {Tabel} from "../../../components/figuur/tabel.js";
import {gebeurtenisPapier, groepPapier} from "../../../components/rapport/papiertabel.js";
import {gebieden} from "../cohort/gebieden.js";
import {antwoord, keuze} from "../figuur/voorbeeld.js";

const omgeving = {keuze, gebieden, momenten: antwoord.momenten};
const rij = ({rijen}: Tabel, ...koppen: string[]): string[] =>
  rijen.find((een) => koppen.every((kop, i) => een.koppen[i] === kop))!.cellen.map(({tekst}) => tekst);

describe("groepPapier(nummer, kolom, rijen, omgeving)", () => {
  const tabel = groepPapier("5.1", "Wet", rijen51(antwoord, keuze), omgeving);

  it("has a column per peilmoment, and a row per wet and side", () => {
    expect(tabel.koppen).toEqual(["Wet", "Gebied", "Startgroep (n)", "1 januari 2015", "1 juli 2015"]);
    expect(tabel.rijen).toHaveLength(10);
    for (const {koppen, cellen} of tabel.rijen) expect(koppen.length + cellen.length).toBe(tabel.koppen.length);
  });

  it("says each share with its interval, and nothing of an empty group", () => {
    expect(rij(tabel, "Totaal", "Utrecht")).toEqual(["1.000", "100,0 (99,6–100,0)", "80,0 (77,4–82,4)"]);
    expect(rij(tabel, "Totaal", "Nederland")).toEqual(["50.000", "100,0 (100,0–100,0)", "70,0 (69,6–70,4)"]);
    expect(rij(tabel, "Jeugdwet", "Utrecht")).toEqual(["0", "–", "–"]);
  });
});

describe("gebeurtenisPapier(rijen, omgeving)", () => {
  const tabel = gebeurtenisPapier(rijen53(antwoord, keuze), omgeving);

  it("sets the sides beside each other, with the difference", () => {
    expect(tabel.bovenkoppen).toEqual([
      {tekst: "Utrecht", breed: 4},
      {tekst: "Nederland", breed: 4}
    ]);
    const wsnp = tabel.rijen.find(({cellen}) => cellen[0]!.tekst === "100")!;
    expect(wsnp.cellen.slice(0, 3).map(({tekst}) => tekst)).toEqual(["100", "50,0 (40,4–59,6)", "10,0"]);
    expect(wsnp.cellen[3]!.tekst).toMatch(/^\+40,0 \(\+30,\d tot \+49,\d\)$/);
    expect(wsnp.cellen.slice(4, 5).map(({tekst}) => tekst)).toEqual(["4.000"]);
  });

  it("has as many cells as headings in every row", () => {
    for (const {koppen, cellen} of tabel.rijen) expect(koppen.length + cellen.length).toBe(tabel.koppen.length);
  });

  it("has one side where nothing is compared", () => {
    const alleen = {...keuze, vergelijk: null};
    const een = gebeurtenisPapier(rijen53(antwoord, alleen), {...omgeving, keuze: alleen});
    expect(een.koppen).toHaveLength(5);
    expect(een.rijen[0]!.cellen).toHaveLength(4);
  });
});
