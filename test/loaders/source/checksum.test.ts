import {diskBytes} from "../../../loaders/source/findFiles.js";
import fc from "fast-check";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {codeTypes, readCodes} from "../../../components/pipeline/source/codes.js";
import {openCsv, type SourceFile} from "../../../components/pipeline/source/sourceFile.js";
import {readTable} from "../../../components/pipeline/source/table.js";
import {connect, makeFolder} from "./sourceFolder.js";

const heading = "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot";
const keys = {persoon_id: "VARCHAR", huishouden_id: "VARCHAR"} as const;

/** Reads `personen` as if the engine had read other texts than stand in the file. */
async function readOtherwise(lines: readonly string[], otherwise: (sql: string) => string): Promise<number> {
  const folder = await makeFolder();
  const path = join(folder, "personen.csv");
  await writeFile(path, `${[heading, ...lines].join("\r\n")}\r\n`);
  const connection = await connect();
  const file = await openCsv(connection, {
    tabel: "personen",
    bestand: "personen.csv",
    path,
    format: "csv",
    bytes: diskBytes(path)
  });
  const forged: SourceFile = {...file, rijen: otherwise(file.rijen)};
  await connection.run(codeTypes(readCodes()));
  return readTable(connection, forged, keys, readCodes());
}

const lines = Array.from({length: 3000}, (_, i) => `p${1000 + i},1980-01-01,M,${i % 3 ? "" : "2016-03-04"},"x${i}"`);
const by = (column: string, key: string, waarde: string) => (sql: string) =>
  sql.replace(`${column} AS`, `CASE WHEN k0 = '${key}' THEN ${waarde} ELSE ${column} END AS`);

describe("a blank before a quote", () => {
  it("is refused with its line and column: readers do not agree on it", async () => {
    const cases = ['p1,1980-01-01, "M",,x', 'p1,1980-01-01,M,,  "een, twee"'];
    for (const [i, column] of ["geslacht", "noot"].entries())
      await expect(readOtherwise(["p0,1980-01-01,V,,", cases[i]!], (sql) => sql)).rejects.toThrow(
        `personen.csv, regel 3, kolom ${column}: een spatie voor een aanhalingsteken; haal die weg`
      );
  });
});

describe("what the engine reads, held against what was scanned", () => {
  it.each([
    ["eats the first character of a key", by("k0", "p3500", "substr(k0, 2)"), 2502],
    ["reads another key of the same length", by("k0", "p1001", "'p1009'"), 3],
    ["loses a date", by("k3", "p1000", "NULL"), 2],
    ["reads a day later", by("k1", "p2024", "'1980-01-02'"), 1026],
    ["keeps a line end", by("k2", "p2023", "k2 || chr(13)"), 1025],
    ["skips a row", (sql: string) => `${sql} WHERE k0 <> 'p2100'`, 1102],
    ["adds a row", (sql: string) => `${sql} UNION ALL ${sql} WHERE k0 = 'p2100'`, 3002],
    ["puts two rows in another order", (sql: string) => `${sql} ORDER BY k0 = 'p3900'`, 2902]
  ])("is refused with its line where it %s", async (_, otherwise, line) => {
    await expect(readOtherwise(lines, otherwise)).rejects.toThrow(
      `personen.csv, regel ${line}: niet eenduidig te lezen`
    );
  });

  it("is the same for every file that both read alike", async () => {
    expect(await readOtherwise(lines, (sql) => sql)).toBe(3000);
    const field = fc.oneof(
      fc.string({unit: "grapheme", maxLength: 8}),
      fc.constantFrom("", " ", '"', '""', "a\r\nb", "é", "x\n", "\t", "  x ", "p\u0301", "😀", "#", "'")
    );
    const cell = (text: string, quoted: boolean, edge: string) =>
      quoted || /["\r\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"${edge}` : text;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({fields: fc.tuple(field, field, field), quoted: fc.boolean(), edge: fc.constantFrom("", "  ")}),
          {minLength: 1, maxLength: 12}
        ),
        async (rows) => {
          const list = rows.map(({fields, quoted, edge}, i) =>
            [`p${i}`, ...fields].map((text) => cell(text.replaceAll("\0", ""), quoted, edge)).join(",")
          );
          expect(await readOtherwise(list, (sql) => sql)).toBe(rows.length);
        }
      ),
      {numRuns: 25}
    );
  });
});
