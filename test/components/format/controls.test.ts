import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {escapeControls, escapeLines} from "../../../components/format/text.js";

describe("escapeControls(text)", () => {
  it.each([
    ["\u001b[31mrood\u001b[0m", "\\x1b[31mrood\\x1b[0m"],
    ["a\u0007b\u0000c", "a\\x07b\\x00c"],
    ["c1 \u009b31m", "c1 \\x9b31m"],
    ["\u202egpj.exe", "\\u202egpj.exe"],
    ["nul\u200bbreed\ufeff", "nul\\u200bbreed\\ufeff"],
    ["regel\r\nen\ttab", "regel\\x0d\\x0aen\\x09tab"],
    ["\u2028\u2029", "\\u2028\\u2029"],
    ["\u{e0041}", "\\u{e0041}"],
    ["half \ud83d", "half \\ud83d"],
    ["Súdwest-Fryslân, 75+ “één” 😀", "Súdwest-Fryslân, 75+ “één” 😀"],
    ["👨‍👩‍👧 en 👩🏽‍🔬", "👨‍👩‍👧 en 👩🏽‍🔬"],
    ["a\u200d", "a\\u200d"]
  ])("%j becomes %s", (text, shown) => expect(escapeControls(text)).toBe(shown));

  it("leaves no sign that steers a terminal or turns a text around, in any text", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (text) => {
        const shown = escapeControls(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(escapeControls(shown)).toBe(shown);
      })
    );
  });

  it("keeps line ends and tabs in a text of lines, and no return of the carriage", () => {
    expect(escapeLines("een\r\ntwee\n\tdrie\rvier\u001b")).toBe("een\ntwee\n\tdrie\\x0dvier\\x1b");
  });

  it("is done with a megabyte of anything", () => {
    for (const text of [" ".repeat(1e6), "\u200d".repeat(1e6), "😀\u200d".repeat(2e5)])
      expect(escapeLines(text).length).toBeGreaterThan(0);
  });
});
