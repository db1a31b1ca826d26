import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readingGuides} from "../../../components/levensweg/definitions.js";
import {figures} from "../../../components/monitor/figure/figures.js";
import {begripOf, begrippen} from "../../../data/begrip.js";
import {begrippenOf} from "../../../data/begrip/indicator.js";
import {indicatoren} from "../../../data/indicator.js";
import {levenswegIndicatoren} from "../../../data/indicator/levensweg.js";

const codes = new Set(begrippen.map(({code}) => code));
const unknown = (asked: readonly string[]) => asked.filter((code) => !codes.has(code));

/** Every term that a page or component names, by the way it is written. */
function mentioned(folder: string): {bestand: string; code: string}[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return mentioned(path);
    if (item.isSymbolicLink() || !/\.(ts|md)$/.test(item.name)) return [];
    const text = readFileSync(path, "utf8");
    const found = [...text.matchAll(/\bbegrip\("([^"]+)"|begrippen#(?!indicator-)([a-z0-9-]+)/g)];
    return found.map(([, one, two]) => ({bestand: path, code: (one ?? two)!}));
  });
}

describe("begrippen", () => {
  it("stand in alphabetical order, each code and term once", () => {
    const terms = begrippen.map(({term}) => term);
    expect([...terms].sort((a, b) => a.localeCompare(b, "nl"))).toEqual(terms);
    expect(new Set(terms).size).toBe(terms.length);
    expect(codes.size).toBe(terms.length);
  });

  it("have a meaning of a sentence or more, English and a source; a code that can stand in an address", () => {
    for (const {code, meaning, english, bron: source} of begrippen) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(meaning).toMatch(/^[\p{Lu}\d“].{20,}[.”]$/u);
      expect([english, source]).not.toContain("");
    }
  });

  it("are found by their code, and by no other", () => {
    expect(begripOf("opt-out").term).toBe("Opt-out");
    expect(() => begripOf("optout")).toThrow("unknown begrip: optout");
  });
});

describe("terms that are linked", () => {
  it("exist for every figure", () => {
    for (const {nummer: number, begrippen: own} of figures) expect([number, unknown(own)]).toEqual([number, []]);
    for (const {begrippen: own} of Object.values(readingGuides)) expect(unknown(own)).toEqual([]);
  });

  it("exist for every indicator, which has terms of its own", () => {
    for (const indicator of [...indicatoren, ...levenswegIndicatoren(4)]) {
      expect([indicator.code, indicator.begrippen.length > 0]).toEqual([indicator.code, true]);
      expect(unknown(begrippenOf(indicator))).toEqual([]);
    }
  });

  it("exist wherever a page or component names them", () => {
    const all = ["src", "components"].flatMap(mentioned);
    expect(all.filter(({code}) => !codes.has(code))).toEqual([]);
  });

  it("say of what rests on delivered Wmo records that it does", () => {
    const from = (code: string) => begrippenOf(indicatoren.find((indicator) => indicator.code === code)!);
    expect(from("wmo_clienten")).toContain("aanlevering");
    expect(from("jongeren_jeugdzorg")).not.toContain("aanlevering");
    expect(from("jongeren_jeugdzorg")).toContain("aandeel");
  });
});
