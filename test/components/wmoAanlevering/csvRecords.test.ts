import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvRecords, textOfBytes} from "../../../components/wmoAanlevering/csvRecords.js";

const read = (text: string) => [...csvRecords(text, ";")].map(({line, fields, quote}) => [line, fields, quote]);
const bytes = (text: string) => new TextEncoder().encode(text);

describe("csvRecords(text, separator)", () => {
  it.each<[string, string, unknown[]]>([
    ["nothing", "", []],
    ["one field", "a", [[1, ["a"], null]]],
    ["an empty last field", "a;", [[1, ["a", ""], null]]],
    ["no record after the last line end", "a;b\n", [[1, ["a", "b"], null]]],
    ["line ends of every kind", "a\r\nb\rc\nd", ["a", "b", "c", "d"].map((one, i) => [i + 1, [one], null])],
    [
      "an empty line",
      "a\n\nb",
      [
        [1, ["a"], null],
        [2, [""], null],
        [3, ["b"], null]
      ]
    ],
    ["quotes", '"a;b";"c ""d"""', [[1, ["a;b", 'c "d"'], null]]],
    [
      "a line end in quotes, and the line after it",
      'a;"b\r\nc"\nd',
      [
        [1, ["a", "b\r\nc"], null],
        [3, ["d"], null]
      ]
    ],
    [
      "a quote that is closed nowhere",
      'a\nb;"c\nd',
      [
        [1, ["a"], null],
        [2, ["b", "c\nd"], "open"]
      ]
    ],
    [
      "a quote within a field",
      'a"b\nc',
      [
        [1, ['a"b'], "loose"],
        [2, ["c"], null]
      ]
    ],
    ["text after a quote", '"a"b;c', [[1, ["a", "c"], "loose"]]]
  ])("reads %s", (_, text, records) => {
    expect(read(text)).toEqual(records);
  });

  it("gives back what was written, with the line that each record begins on", () => {
    const field = fc.string({unit: fc.constantFrom("a", ";", '"', "\n", "\r", ",", "é")});
    fc.assert(
      fc.property(fc.array(fc.array(field, {minLength: 1, maxLength: 4}), {maxLength: 6}), (rows) => {
        const lines = rows.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(";")}\n`);
        const begin = (i: number) =>
          lines
            .slice(0, i)
            .join("")
            .split(/\r\n|\r|\n/).length;
        expect(read(lines.join(""))).toEqual(rows.map((row, i) => [begin(i), row, null]));
      })
    );
  });
});

describe("textOfBytes(bytes)", () => {
  it("takes the byte order mark off, and says that it was there", () => {
    expect(textOfBytes(bytes("\uFEFFé"))).toEqual({text: "é", bom: true});
    expect(textOfBytes(bytes("é"))).toEqual({text: "é", bom: false});
  });

  it.each<[string, Uint8Array, string, number]>([
    ["nothing", bytes(""), "leeg", 1],
    ["blanks alone", bytes(" \n"), "leeg", 1],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20), "geen_csv", 1],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 97, 0), "geen_utf8", 1],
    ["a zero byte", bytes("a\nb\0"), "nulbyte", 2],
    ["Windows-1252", Uint8Array.of(97, 10, 98, 10, 0xe9, 10), "geen_utf8", 3]
  ])("refuses %s", (_, content, kind, line) => {
    expect(textOfBytes(content)).toMatchObject({kind, line});
  });
});
