import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {reportChapters} from "../../../components/report/chapters.js";

const page = readFileSync("src/rapport.md", "utf8");

describe("src/rapport.md", () => {
  it("has every chapter of the contents, in its order, with its title and the figures of that chapter", () => {
    const headings = [...page.matchAll(/<h2 id="kop-(\d)">(.*)<\/h2>/g)].map(([, , text]) => text);
    expect(headings).toEqual(reportChapters.map(({nummer: number, titel: title}) => `${number}. ${title}`));
    const shown = [...page.matchAll(/id="hoofdstuk-(\d)"[^]*?display\((?:chapter\((\d)|levenswegChapter)/g)];
    expect(shown.map(([, section, figures]) => [section, figures ?? "5"])).toEqual(
      reportChapters.map(({nummer: number}) => [String(number), String(number)])
    );
  });
});
