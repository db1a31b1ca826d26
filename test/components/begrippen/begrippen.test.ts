import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {figuren} from "../../../components/monitor/figuur/figuren.js";
import {leeswijzers} from "../../../components/levensweg/definities.js";
import {begrippen, begripVan} from "../../../data/begrip.js";
import {begrippenVan, zonderBegrip} from "../../../data/begrip/indicator.js";
import {indicatoren} from "../../../data/indicator.js";

const codes = new Set(begrippen.map(({code}) => code));
const onbekend = (gevraagd: readonly string[]) => gevraagd.filter((code) => !codes.has(code));

/** Every term that a page or component names, by the way it is written. */
function genoemd(map: string): {bestand: string; code: string}[] {
  return readdirSync(map, {withFileTypes: true}).flatMap((item) => {
    const pad = join(map, item.name);
    if (item.isDirectory()) return genoemd(pad);
    if (item.isSymbolicLink() || !/\.(ts|md)$/.test(item.name)) return [];
    const tekst = readFileSync(pad, "utf8");
    const gevonden = [...tekst.matchAll(/\bbegrip\("([^"]+)"|begrippen#(?!indicator-)([a-z0-9-]+)/g)];
    return gevonden.map(([, een, twee]) => ({bestand: pad, code: (een ?? twee)!}));
  });
}

describe("begrippen", () => {
  it("stand in alphabetical order, each code and term once", () => {
    const termen = begrippen.map(({term}) => term);
    expect([...termen].sort((a, b) => a.localeCompare(b, "nl"))).toEqual(termen);
    expect(new Set(termen).size).toBe(termen.length);
    expect(codes.size).toBe(termen.length);
  });

  it("have a meaning of a sentence or more, English and a source; a code that can stand in an address", () => {
    for (const {code, betekenis, engels, bron} of begrippen) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(betekenis).toMatch(/^[\p{Lu}\d“].{20,}[.”]$/u);
      expect([engels, bron]).not.toContain("");
    }
  });

  it("are found by their code, and by no other", () => {
    expect(begripVan("opt-out").term).toBe("Opt-out");
    expect(() => begripVan("optout")).toThrow("unknown begrip: optout");
  });
});

describe("terms that are linked", () => {
  it("exist for every figure", () => {
    for (const {nummer, begrippen: eigen} of figuren) expect([nummer, onbekend(eigen)]).toEqual([nummer, []]);
    for (const {begrippen: eigen} of Object.values(leeswijzers)) expect(onbekend(eigen)).toEqual([]);
  });

  it("exist for every indicator, which has terms of its own", () => {
    expect(zonderBegrip()).toEqual([]);
    for (const indicator of indicatoren) expect(onbekend(begrippenVan(indicator))).toEqual([]);
  });

  it("exist wherever a page or component names them", () => {
    const alle = ["src", "components"].flatMap(genoemd);
    expect(alle.filter(({code}) => !codes.has(code))).toEqual([]);
  });

  it("say of what rests on delivered Wmo records that it does", () => {
    const van = (code: string) => begrippenVan(indicatoren.find((indicator) => indicator.code === code)!);
    expect(van("wmo_clienten")).toContain("aanlevering");
    expect(van("jongeren_jeugdzorg")).not.toContain("aanlevering");
    expect(van("jongeren_jeugdzorg")).toContain("aandeel");
  });
});
