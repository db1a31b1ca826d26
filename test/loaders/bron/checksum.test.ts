import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {openCsv} from "../../../loaders/bron/openCsv.js";
import type {Bronbestand} from "../../../loaders/bron/bronbestand.js";
import {leesCodes} from "../../../loaders/bron/codes.js";
import {leesTabel} from "../../../loaders/bron/leesTabel.js";
import {maakMap, verbind} from "./bronmap.js";

const kop = "persoon_id,geboortedatum,geslacht,overlijdensdatum,noot";
const sleutels = {persoon_id: "VARCHAR", huishouden_id: "VARCHAR"} as const;

/** Reads `personen` as if the engine had read other texts than stand in the file. */
async function leesAnders(regels: readonly string[], anders: (sql: string) => string): Promise<number> {
  const map = await maakMap();
  const pad = join(map, "personen.csv");
  await writeFile(pad, `${[kop, ...regels].join("\r\n")}\r\n`);
  const verbinding = await verbind();
  const bestand = await openCsv(verbinding, {tabel: "personen", bestand: "personen.csv", pad, formaat: "csv"});
  const vervalst: Bronbestand = {...bestand, rijen: anders(bestand.rijen)};
  return leesTabel(verbinding, vervalst, sleutels, leesCodes());
}

const regels = Array.from({length: 3000}, (_, i) => `p${1000 + i},1980-01-01,M,${i % 3 ? "" : "2016-03-04"},"x${i}"`);
const bij = (kolom: string, sleutel: string, waarde: string) => (sql: string) =>
  sql.replace(`${kolom} AS`, `CASE WHEN k0 = '${sleutel}' THEN ${waarde} ELSE ${kolom} END AS`);

describe("a blank before a quote", () => {
  it("is refused with its line and column: readers do not agree on it", async () => {
    const gevallen = ['p1,1980-01-01, "M",,x', 'p1,1980-01-01,M,,  "een, twee"'];
    for (const [i, kolom] of ["geslacht", "noot"].entries())
      await expect(leesAnders(["p0,1980-01-01,V,,", gevallen[i]!], (sql) => sql)).rejects.toThrow(
        `personen.csv, regel 3, kolom ${kolom}: een spatie voor een aanhalingsteken; haal die weg`
      );
  });
});

describe("what the engine reads, held against what was scanned", () => {
  it.each([
    ["eats the first character of a key", bij("k0", "p3500", "substr(k0, 2)"), 2502],
    ["reads another key of the same length", bij("k0", "p1001", "'p1009'"), 3],
    ["loses a date", bij("k3", "p1000", "NULL"), 2],
    ["reads a day later", bij("k1", "p2024", "'1980-01-02'"), 1026],
    ["keeps a line end", bij("k2", "p2023", "k2 || chr(13)"), 1025],
    ["skips a row", (sql: string) => `${sql} WHERE k0 <> 'p2100'`, 1102],
    ["adds a row", (sql: string) => `${sql} UNION ALL ${sql} WHERE k0 = 'p2100'`, 3002],
    ["puts two rows in another order", (sql: string) => `${sql} ORDER BY k0 = 'p3900'`, 2902]
  ])("is refused with its line where it %s", async (_, anders, regel) => {
    await expect(leesAnders(regels, anders)).rejects.toThrow(`personen.csv, regel ${regel}: niet eenduidig te lezen`);
  });

  it("is the same for every file that both read alike", async () => {
    expect(await leesAnders(regels, (sql) => sql)).toBe(3000);
    const veld = fc.oneof(
      fc.string({unit: "grapheme", maxLength: 8}),
      fc.constantFrom("", " ", '"', '""', "a\r\nb", "é", "x\n", "\t", "  x ", "p\u0301", "😀", "#", "'")
    );
    const cel = (tekst: string, aangehaald: boolean, rand: string) =>
      aangehaald || /["\r\n,]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"${rand}` : tekst;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({velden: fc.tuple(veld, veld, veld), aangehaald: fc.boolean(), rand: fc.constantFrom("", "  ")}),
          {minLength: 1, maxLength: 12}
        ),
        async (rijen) => {
          const lijst = rijen.map(({velden, aangehaald, rand}, i) =>
            [`p${i}`, ...velden].map((tekst) => cel(tekst.replaceAll("\0", ""), aangehaald, rand)).join(",")
          );
          expect(await leesAnders(lijst, (sql) => sql)).toBe(rijen.length);
        }
      ),
      {numRuns: 25}
    );
  });
});
