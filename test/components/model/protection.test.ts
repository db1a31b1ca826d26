import {describe, expect, it} from "vitest";
import {
  isProtected,
  mayShare,
  protectionLine,
  protectionNotes,
  withheldSentences
} from "../../../components/model/protection.js";
import {sourceLine, sourceLines} from "../../../components/figure/attributes.js";
import {trialSource} from "../../util/trialSource.js";

const published = {...trialSource, bescherming: {regel: "cbs" as const}};

describe("what is said of protected numbers", () => {
  it("says nothing of numbers that are as they were counted", () => {
    expect(isProtected(trialSource)).toBe(false);
    expect(protectionLine(trialSource)).toBe("");
    expect(protectionNotes(trialSource)).toEqual([]);
    expect(withheldSentences(trialSource, 3, 12)).toEqual([]);
    expect(sourceLines(trialSource).map(([naam]) => naam)).not.toContain("Bescherming");
  });

  it("stands behind source and status, and in every file", () => {
    expect(sourceLine(published)).toMatch(/ · Beschermd: aantallen afgerond op vijftallen, kleine afgeschermd$/);
    expect(Object.fromEntries(sourceLines(published))["Bescherming"]).toContain("CBS");
  });

  it("counts what is withheld, and says both reasons", () => {
    expect(withheldSentences(published, 0, 12)).toEqual([]);
    const [sentence = ""] = withheldSentences(published, 1, 1200);
    expect(sentence).toContain("Van de 1.200 getallen is er 1 afgeschermd");
    expect(sentence).toMatch(/weinig mensen.*of omdat een ander/);
  });
});

describe("mayShare(part, whole)", () => {
  it.each([
    [10, 20, true],
    [9, 40, false],
    [31, 40, false],
    [40, 40, true]
  ])("of %s of %s: %s", (part, whole, shown) => {
    expect(mayShare(part, whole)).toBe(shown);
  });
});
