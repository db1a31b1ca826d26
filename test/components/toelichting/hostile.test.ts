import {createRequire} from "node:module";
import {describe, expect, it} from "vitest";
import {readToelichting} from "../../../components/toelichting/toelichting.js";
import {endlessTexts, hostileTexts} from "../../util/hostileTexts.js";
import {gebieden} from "../cohort/gebieden.js";

const framework = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
const {JSDOM} = createRequire(framework)("jsdom") as {JSDOM: new (html: string) => {window: Window}};
const {window} = new JSDOM("<!doctype html><body>");
// The purifier takes the document that is there when it is loaded.
Object.assign(globalThis, {window, document: window.document});
const {markdownHtml, NotFormatted, sanitise} = await import("../../../components/toelichting/sanitise.js");

const texts = hostileTexts();
const known = {gebieden, figures: ["1.6"]};

describe("markdownHtml(markdown)", () => {
  it("lays out or says in Dutch why it does not, and is done", () => {
    expect(texts.length).toBeGreaterThan(30);
    for (const text of [...texts, ...endlessTexts]) {
      try {
        expect(markdownHtml(text).length).toBeLessThan(200_001);
      } catch (error) {
        expect(error).toBeInstanceOf(NotFormatted);
        expect((error as Error).message).toMatch(/^(zij is langer|er staan|een tabel|de Markdown)/);
      }
    }
  });
  it.each([
    [">".repeat(3000), "er staan meer dan 20 citaten of lijsten in elkaar"],
    ["1. ".repeat(3000), "er staan meer dan 20 citaten of lijsten in elkaar"],
    [`|${"a|".repeat(60)}\n|${"-|".repeat(60)}\n`, "een tabel heeft meer dan 50 kolommen"],
    ["x".repeat(10_001), "zij is langer dan 10.000 tekens"],
    [`|${"a|".repeat(49)}\n|${"-|".repeat(49)}\n${"|\n".repeat(4000)}`, "er staan te veel cellen of tekens in"]
  ])("says why (%#)", (text, why) => expect(() => markdownHtml(text)).toThrow(why));
  it("lays out what people write", () => {
    expect(markdownHtml("> > citaat\n\n- een\n  - twee\n\n| a | b |\n| - | - |\n| 1 | 2 |")).toContain("<td>1</td>");
    expect(markdownHtml("regel\u001b[31m\u202e\ttab")).toBe("<p>regel\\x1b[31m\\u202e\ttab</p>\n");
  });
});

describe("sanitise(markdown), in a document", () => {
  it("gives words and the elements that hold them, of any text", () => {
    for (const text of texts) {
      let made: DocumentFragment;
      try {
        made = sanitise(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NotFormatted);
        continue;
      }
      const elements = [...made.querySelectorAll("*")];
      const attributes = elements.flatMap((element) => element.getAttributeNames());
      expect(elements.filter(({localName}) => /script|style|link|img|svg|meta|iframe/.test(localName))).toEqual([]);
      expect(attributes.filter((name) => !["href", "rel"].includes(name))).toEqual([]);
      expect(made.textContent).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u200b]/);
    }
  });
});

describe("readToelichting(file, known)", () => {
  const heading = "---\nfiguur: 1.6\ngebied: GM0344\nrol: x\ndatum: 2018-05-15\n---\n";
  it("is done with any text, in the head or under it, and says what is wrong in a few words", () => {
    for (const text of [...texts, ...endlessTexts])
      for (const file of [
        text,
        heading + text,
        heading.replace("rol: x", `rol: ${text}`),
        `---\n${text}\n---\n`,
        heading.replace("1.6", text)
      ]) {
        const {defects = []} = readToelichting(file, known);
        for (const {wat: what} of defects) {
          expect(what.length).toBeLessThan(400);
          expect(what).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        }
      }
  });
});
