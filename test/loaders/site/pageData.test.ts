import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readToelichting} from "../../../components/toelichting/toelichting.js";
import {indicator} from "../../../data/indicator.js";
import {readToelichtingen, utrechtStapeling} from "../../../loaders/site/pageData.js";
import {gebieden} from "../../components/cohort/gebieden.js";

const known = {gebieden, figures: ["1.6", "2.8"]};
const file = (gebied: string, figure: string, periode = "") =>
  `---\nfiguur: ${figure}\ngebied: ${gebied}\nperiode: ${periode}\nrol: onderzoeker\ndatum: 2018-05-15\n---\nTekst.\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "toelichting-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

function set(naam: string, content: string) {
  mkdirSync(dirname(join(folder, naam)), {recursive: true});
  writeFileSync(join(folder, naam), content);
}

describe("readToelichtingen(folder, known)", () => {
  it("reads every file in the folders of gebieden, and leaves the example out", () => {
    set("GM0344/1.6.md", file("GM0344", "1.6"));
    set("GM0344/2.8.2017HJ01.md", file("GM0344", "2.8", "2017HJ01"));
    set("LEESMIJ.md", "# Uitleg");
    set("voorbeeld/1.6.md", file("VOORBEELD", "1.6"));
    expect(readToelichtingen(folder, known).map(({gebied, figuur: figure}) => [gebied, figure])).toEqual([
      ["GM0344", "1.6"],
      ["GM0344", "2.8"]
    ]);
  });
  it("reads nothing where there is nothing", () => {
    expect(readToelichtingen(folder, known)).toEqual([]);
    expect(readToelichtingen(join(folder, "weg"), known)).toEqual([]);
  });
  it("names file, line and rule of everything that is wrong", () => {
    set("GM0344/1.6.md", file("GM0344", "1.7"));
    set("GM0363/2.8.md", file("GM0344", "2.8"));
    set("NL/plaatje.png", "x");
    expect(() => readToelichtingen(folder, known)).toThrow(
      [
        "Een toelichting voldoet niet aan de regels.",
        `${join(folder, "GM0344/1.6.md")}, regel 2: figuur “1.7” is niet bekend`,
        `${join(folder, "GM0363/2.8.md")}, regel 1: dit bestand hoort op de plaats GM0344/2.8.md`,
        `${join(folder, "NL/plaatje.png")}, regel 1: hier staan alleen .md-bestanden`
      ].join("\n")
    );
  });
});

describe("data/toelichting", () => {
  it("has an example that keeps the rules and belongs to no gemeente", () => {
    const example = readFileSync("data/toelichting/voorbeeld/1.6.md", "utf8");
    const fictitious = {code: "VOORBEELD", naam: "Voorbeeld", soort: "gemeente" as const, gemeenten: []};
    expect(readToelichting(example, {...known, gebieden: [fictitious]}).toelichting?.gebied).toBe("VOORBEELD");
    expect(readToelichting(example, known).defects).toHaveLength(1);
  });
});

describe("utrechtStapeling()", () => {
  const {rijen: rows, categorieen} = utrechtStapeling();

  it("has the ten wijken and the gemeente, in the categorieën of the indicator", () => {
    expect(rows).toHaveLength(11);
    expect(rows.at(-1)).toMatchObject({code: "GM0344"});
    expect(categorieen).toEqual(indicator("stapeling_huishoudens").categorieen.map(({code}) => code));
  });

  it("holds whole multiples of five that add up within what rounding allows", () => {
    for (const {values} of rows) {
      expect(values.every((waarde) => Number.isInteger(waarde / 5))).toBe(true);
      const sum = values.slice(0, -1).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - values.at(-1)!)).toBeLessThanOrEqual(2.5 * values.length);
    }
    categorieen.forEach((_, j) => {
      const sum = rows.slice(0, -1).reduce((sum, {values}) => sum + values[j]!, 0);
      expect(Math.abs(sum - rows.at(-1)!.values[j]!)).toBeLessThanOrEqual(2.5 * rows.length);
    });
  });
});
