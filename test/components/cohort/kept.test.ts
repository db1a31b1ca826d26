import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  keptCohorts,
  keptOf,
  readCohortFile,
  rulesOfKept,
  withKept,
  writeCohortFile,
  type KeptCohort
} from "../../../components/cohort/kept.js";
import {type Choice, noChoice, noRules} from "../../../components/model/choice.js";
import {randomRules} from "../../util/random.js";
import {gebieden} from "./gebieden.js";

const start = noChoice("2015-01-01");
const old: KeptCohort = {naam: "Oud", gebied: "GM0344", regels: {leeftijd: ["75+"]}};
const young: KeptCohort = {naam: "Jong", gebied: "NL", regels: {leeftijd: ["0-3"]}};

function bin() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text)
  };
}
const nothing = {
  getItem: () => null,
  setItem: () => {
    throw new Error("no storage");
  }
};

describe("keptOf(choice, side, naam)", () => {
  it("keeps the rules of a side, which come back as they were, through a file too", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(randomRules, randomRules, (rules, rulesB) => {
        const choice: Choice = {...start, vergelijk: "GM0344", ...rules, rulesB};
        const kept = keptOf(choice, 1, "Proef");
        expect(kept.gebied).toBe("GM0344");
        expect(readCohortFile(writeCohortFile([kept]), gebieden)).toEqual({cohorten: [kept]});
        expect(rulesOfKept(kept)).toEqual({...rulesB, naam: "Proef"});
      })
    );
  });
});

describe("withKept(choice, side, kept)", () => {
  it("sets B and leaves A", () => {
    expect(withKept({...start, wet: ["wmo"]}, 1, old)).toEqual({
      ...{...start, wet: ["wmo"], vergelijk: "GM0344"},
      rulesB: {...noRules(), leeftijd: ["75+"], naam: "Oud"}
    });
  });
  it("sets A and leaves B, also where B followed A or lay in its gebied", () => {
    expect(withKept({...start, wet: ["wmo"], vergelijk: "PV26"}, 0, old)).toEqual({
      ...{...start, gebied: "GM0344", leeftijd: ["75+"], naam: "Oud", vergelijk: "PV26"},
      rulesB: {...noRules(), wet: ["wmo"]}
    });
    expect(withKept({...start, rulesB: {...noRules(), wet: ["wmo"]}}, 0, old).vergelijk).toBe("NL");
    expect(withKept(start, 0, old).rulesB).toBe(null);
  });
});

describe("keptCohorts(bin, gebieden)", () => {
  it("lists by name what it keeps, renames and removes, and finds it again", () => {
    const store = bin();
    const kept = keptCohorts(store, gebieden);
    expect([kept.keep(old), kept.keep(young)]).toEqual([true, true]);
    expect(kept.list()).toEqual([young, old]);
    kept.rename("Oud", "Ouder");
    kept.remove("Jong");
    expect(keptCohorts(store, gebieden).list()).toEqual([{...old, naam: "Ouder"}]);
  });
  it("gives a cohort from a file another name where its name is taken", () => {
    const kept = keptCohorts(bin(), gebieden);
    kept.take([old, old, young]);
    expect(kept.list().map(({naam}) => naam)).toEqual(["Jong", "Oud", "Oud (2)"]);
  });
  it("never throws where the browser keeps nothing, and says so", () => {
    const kept = keptCohorts(nothing, gebieden);
    expect(kept.keep(old)).toBe(false);
    expect(kept.list()).toEqual([old]);
    expect(kept.take([young])).toBe(false);
    expect(() => [kept.rename("Oud", "Ouder"), kept.remove("Ouder")]).not.toThrow();
    expect(kept.list()).toEqual([young]);
  });
  it.each(['{"Oud": 3}', "[", '{"Oud": {"naam": "Oud", "gebied": "GM9999", "regels": {}}}', "null"])(
    "does without what it cannot follow: %s",
    (text) => {
      const store = bin();
      store.setItem("cohorten", text);
      expect(keptCohorts(store, gebieden).list()).toEqual([]);
    }
  );
});

describe("readCohortFile(text, gebieden)", () => {
  const file = (...list: unknown[]) => JSON.stringify({soort: "levenswegwerkbank cohorten", versie: 1, cohorten: list});
  const fault = (text: string) => (readCohortFile(text, gebieden) as {fout: string}).fout;
  it.each([
    ["", /^Dit is geen JSON-bestand\. Kies een bestand/],
    ["<html>", /geen JSON-bestand/],
    ["null", /kijk bij het begin/],
    ["[]", /kijk bij het begin/],
    ['{"soort": "iets anders"}', /kijk bij “soort”/],
    [file(), /kijk bij “cohorten”/],
    [file(old, {naam: "", gebied: "NL", regels: {}}), /kijk bij “cohorten > 2 > naam”/],
    [file({naam: "A", gebied: "NL", regels: {kleur: ["rood"]}}), /kijk bij “cohorten > 1 > regels”/],
    [file({naam: "A", gebied: "NL", regels: {wet: "wmo"}}), /kijk bij “cohorten > 1 > regels > wet”/],
    [
      file({naam: "A", gebied: "NL", regels: {wet: ["wlz"]}}),
      /cohort “A”: wet kent geen “wlz”; kies uit wmo, participatiewet/
    ],
    [file({naam: "A", gebied: "GM9999", regels: {}}), /cohort “A”: gebied “GM9999” is niet bekend\. Verander dat/],
    [file({naam: "A\u202eB", gebied: "NL", regels: {}}), /tekens die niet te zien zijn/],
    ["x".repeat(1_000_001), /te groot/]
  ])("says of a bad file what is wrong: %.50s", (text, said) => {
    expect(fault(text)).toMatch(said);
  });
  it("takes over nothing of a file with one bad cohort, and names three faults at most", () => {
    const bad = {naam: "A", gebied: "GM9999", regels: {wet: ["wlz"], leeftijd: ["oud"], alle: ["geslacht"]}};
    expect(fault(file(old, bad))).toMatch(/^Er is niets overgenomen\. .*\(en nog 1 andere\)\. Verander/);
  });
  it("reads a file that begins with a byte order mark", () => {
    expect(readCohortFile(`\uFEFF${file(old)}`, gebieden)).toEqual({cohorten: [old]});
  });
});
