import fc from "fast-check";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {csvCell, csvLine, csvRemarks, excelStyle, plainStyle, withoutFormula} from "../../../components/format/csv.js";
import {reportCsv, type SourceReport} from "../../../components/pipeline/source/sourceReport.js";
import {files} from "../../../loaders/util/files.js";

/** Reads CSV by the letter of RFC 4180. */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [i, field] = [0, ""];
  const end = () => rows.at(-1)!.push(field) && (field = "");
  while (i < text.length) {
    if (text[i] === '"' && field === "") {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) field += text[i] === '"' ? text[i++] : text[i];
      i++;
    } else if (text[i] === separator) {
      end();
      i++;
    } else if (text[i] === "\r" || text[i] === "\n") {
      end();
      i += text.startsWith("\r\n", i) ? 2 : 1;
      if (i < text.length) rows.push([]);
    } else field += text[i++];
  }
  return rows;
}

/** What a spreadsheet may take for a formula, or has a number in. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const number = /^-?\d+([.,]\d+)?(e[+-]\d+)?$/;
const hostile = [
  ...['=HYPERLINK("http://x","y")', "=1+1", "@SUM(A1)", "+31", "-2+3+cmd|' /C calc'!A0", "-", "\t=1", "\r=1", "\n=1"],
  ...[
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "＝1+1",
    "x;=1",
    "x,=1",
    "x|=1",
    "x\t=1",
    'x"=1',
    '"=1',
    "x; @y",
    "'=1",
    "#",
    "# x"
  ],
  ...["-3", "-3,5", "-3.5", "4-11", "a - b", "2015-01-01", "GM0344,GM0363", "", " ", '"', '""', "\u0000", "é 😀"]
];
const texts = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({unit: "binary", maxLength: 12}),
  fc.array(fc.constantFrom(..."=+-@;,|\t\r\n\" '#1a"), {maxLength: 8}).map((signs) => signs.join(""))
);
const values = fc.oneof(texts, fc.constant(null), fc.integer(), fc.double({noNaN: true, noDefaultInfinity: true}));
const bare = (text: string) => text.replaceAll("'", "");

describe.each([
  ["plain", plainStyle],
  ["of Excel", excelStyle]
])("csvLine and csvCell, %s", (_, style) => {
  it("come back from a plain reader, and no cell is a formula unless it is a number", () => {
    fc.assert(
      fc.property(fc.array(fc.array(values, {minLength: 2, maxLength: 5}), {minLength: 1, maxLength: 5}), (rows) => {
        const written = rows
          .map((row) =>
            csvLine(
              row.map((value) => csvCell(value, style)),
              style
            )
          )
          .join("");
        const back = read(written, style.separator);
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        rows.flat().forEach((value, i) => {
          const cell = back.flat()[i]!;
          if (typeof value === "number") expect(Number(cell.replace(",", "."))).toBe(value === 0 ? 0 : value);
          else if (value === null) expect(cell).toBe("");
          else expect(bare(cell).replace("–", "-")).toBe(bare(value).replace("–", "-"));
          if (!number.test(cell)) expect(cell).not.toMatch(formula);
        });
      }),
      {numRuns: 300}
    );
  });

  it("give no formula to who splits the lines by another sign", () => {
    for (const text of hostile)
      for (const separator of [",", ";", "|", "\t"])
        for (const cell of csvLine(["x", csvCell(text, style)], style).split(separator))
          if (!number.test(cell.trim())) expect(cell.replace(/^"/, ""), text).not.toMatch(/^\s*[=+@＝＋－＠]/);
  });
});

describe("csvRemarks(words, style)", () => {
  const words = hostile.map((text): [string, string] => ["Adres", `http://x/?a=${text}`]);
  it("are lines that programs skip, each with its words in one quoted cell", () => {
    const rows = csvRemarks(words).split("\n").slice(0, -1);
    expect(rows).toHaveLength(words.length);
    for (const row of rows) expect(row).toMatch(/^#,"([^"]|"")*"$/);
    for (const row of csvRemarks(words, excelStyle).split("\r\n").slice(0, -1)) expect(row).toMatch(/^"# ([^"]|"")*"$/);
  });
  it("hold no formula wherever a spreadsheet splits them", () => {
    for (const style of [plainStyle, excelStyle])
      for (const separator of [",", ";", "|", '"'])
        for (const line of csvRemarks(words, style).split(/\r?\n/))
          for (const cell of line.split(separator)) expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]/);
  });
});

describe("withoutFormula(text)", () => {
  it("puts in nothing but apostrophes, and is done with a megabyte of anything", () => {
    fc.assert(fc.property(texts, (text) => void expect(bare(withoutFormula(text))).toBe(bare(text))));
    for (const sign of [" ", "\t", ",", ", ", "=", ",=", "-", "\u200b"])
      expect(withoutFormula(`x${sign.repeat(1e6 / sign.length)}x`).length).toBeGreaterThanOrEqual(1e6);
  });
});

describe("the report of a source", () => {
  it("shows a refused value as text, whatever it is", () => {
    const row = {
      ernst: "fout" as const,
      regel: "onbekende_code" as const,
      bestand: "personen.csv",
      rij: 2,
      kolom: "geslacht"
    };
    const first = [...hostile, "\u001b[31m", "x".repeat(5000)].map((waarde) => ({...row, waarde, uitleg: waarde}));
    const report = {violations: [{...row, totaal: first.length, eerste: first}]} as unknown as SourceReport;
    const back = read(reportCsv(report), ",");
    expect(back).toHaveLength(first.length + 1);
    for (const cell of back.flat()) {
      if (!number.test(cell)) expect(cell).not.toMatch(formula);
      expect(cell).not.toMatch(/\p{Cc}/u);
      expect(cell.length).toBeLessThan(1010);
    }
  });
});

/** They double quotes too: of names in SQL. */
const sqlNames = ["components/tables/engine.ts", "components/pipeline/source/sql.ts"];
/** Writes a list of `data/` from one of CBS, when its keeper asks for it. */
const lists = ["loaders/synthesis/gemeenteTables.ts"];

describe("CSV", () => {
  it("is written by one module alone", () => {
    const writes = /replace(All)?\((\/"\/g|'"'), ?['"`]""['"`]\)|\.join\((["'`])[,;]\3\)\}?(\\r)?\\n/;
    const writers = ["components", "loaders"]
      .flatMap((folder) => files(folder).map((naam) => join(folder, naam)))
      .filter((naam) => /\.(ts|js|md)$/.test(naam) && writes.test(readFileSync(naam, "utf8")))
      .map((naam) => naam.replaceAll("\\", "/"));
    expect(writers.sort()).toEqual(["components/format/csv.ts", ...sqlNames, ...lists].sort());
  });
});
