import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {beforeAll, describe, expect, it} from "vitest";
import {readSource} from "../../../loaders/source/source.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import {neat, writeSource} from "./sourceFolder.js";

const good = `${neat.personen.join("\n")}\n`;
const latin = (text: string) => Buffer.from(text, "latin1");
const row = (text: string) => `${neat.personen.slice(0, 2).join("\n")}\n${text}\n`;

function utf32(text: string, small: boolean): Buffer {
  const marks = [...text].map((draw) => draw.codePointAt(0)!);
  const result = Buffer.alloc(4 * marks.length);
  marks.forEach((draw, i) => (small ? result.writeUInt32LE(draw, 4 * i) : result.writeUInt32BE(draw, 4 * i)));
  return result;
}

const otherwise = "geen CSV maar";
const charset = "geen UTF-8 maar";

/** What stands in a file named personen.csv, and what is said of it. */
const foreign: readonly [what: string, content: Buffer | string, said: string][] = [
  ["gzip", gzipSync(good), `${otherwise} ingepakt (gzip); pak het eerst uit`],
  ["brotli", brotliCompressSync(good), "sla het bestand op met tekenset UTF-8"],
  ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1]), `${otherwise} ingepakt (zstd)`],
  ["bzip2", "BZh91AY", `${otherwise} ingepakt (bzip2)`],
  ["xz", latin("\xfd7zXZ\0"), `${otherwise} ingepakt (xz)`],
  ["7z", latin("7z\xbc\xaf\x27\x1c"), `${otherwise} ingepakt (7z)`],
  [
    "UTF-16 LE with a mark",
    Buffer.from(`\ufeff${good}`, "utf16le"),
    `${charset} UTF-16; sla het op met tekenset UTF-8`
  ],
  ["UTF-16 BE with a mark", Buffer.from(`\ufeff${good}`, "utf16le").swap16(), `${charset} UTF-16`],
  ["UTF-16 LE", Buffer.from(good, "utf16le"), `${charset} UTF-16`],
  ["UTF-16 BE", Buffer.from(good, "utf16le").swap16(), `${charset} UTF-16`],
  ["UTF-32 LE with a mark", utf32(`\ufeff${good}`, true), `${charset} UTF-32; sla het op met tekenset UTF-8`],
  ["UTF-32 BE with a mark", utf32(`\ufeff${good}`, false), `${charset} UTF-32`],
  ["UTF-32 LE", utf32(good, true), `${charset} UTF-32`],
  ["UTF-32 BE", utf32(good, false), `${charset} UTF-32`],
  ["Parquet", "PAR1\x15\x04", `${otherwise} een Parquet-bestand; noem het .parquet`],
  ["XLSX", latin("PK\x03\x04\x14\0"), `${otherwise} een Excel-bestand of zip; sla het op als CSV UTF-8`],
  ["XLS", latin("\xd0\xcf\x11\xe0\xa1\xb1"), `${otherwise} een oud Excel-bestand`],
  ["PDF", "%PDF-1.7\n", `${otherwise} een PDF; haal de tabel op`],
  ["SQLite", "SQLite format 3\0", `${otherwise} een SQLite-bestand; sla elke tabel op`],
  ["a web page", "<!DOCTYPE html>\n<html>", `${otherwise} een webpagina; haal het bestand opnieuw op`],
  ["XML", '\ufeff<?xml version="1.0"?>', `${otherwise} XML`],
  ["JSON", '[{"persoon_id": 1}]', `${otherwise} JSON`],
  ["SPSS", "$FL2@(#) SPSS", `${otherwise} een SPSS-bestand`],
  ["Stata", "<stata_dta><header>", `${otherwise} een Stata-bestand`],
  ["Arrow", "ARROW1\0\0", `${otherwise} een Arrow-bestand`],
  ["a picture", latin("\x89PNG\r\n"), `${otherwise} een plaatje`],
  ["RTF", "{\\rtf1\\ansi", `${otherwise} RTF`],
  ["nothing", "", "is leeg (0 bytes)"],
  ["a mark alone", "\ufeff", "heeft geen kopregel"],
  ["line ends alone", "\r\n\r\n\n", "heeft geen kopregel"],
  ["zeros", Buffer.alloc(4096), "personen.csv"],
  ["noise", Buffer.from(Array.from({length: 4096}, (_, i) => (i * 167 + (i >> 3)) & 255)), "personen.csv"],
  ["a latin letter", latin(row("é,1980-01-01,M,")), "regel 3: geen UTF-8"],
  ["half a character at the end", Buffer.concat([Buffer.from(good), Buffer.from([0xc3])]), "geen UTF-8"],
  ["a half pair in UTF-8", Buffer.concat([Buffer.from(good), Buffer.from([0xed, 0xa0, 0x80])]), "geen UTF-8"],
  ["a zero byte", row("p\0,1980-01-01,M,"), "regel 3: er staat een nulbyte"],
  ["a quote that stays open", row('p9,"1980-01-01,M,'), "regel 3: een aanhalingsteken wordt nergens gesloten"],
  ["text after a quote", row('"p9"x,1980-01-01,M,'), "regel 3: tekst na een sluitend aanhalingsteken"],
  ["a blank before a quote", row('p9, "1980-01-01",M,'), "regel 3, kolom geboortedatum: een spatie voor"],
  [
    "a number of three million digits",
    row(`${"7".repeat(3_000_000)},1980-01-01,M,`),
    "regel 3, kolom persoon_id: een veld van 3 MB"
  ],
  [
    "a text of three megabytes",
    row(`p9,1980-01-01,"${"a\n,".repeat(1_000_000)}",`),
    "regel 3, kolom geslacht: een veld van 3 MB"
  ],
  [
    "blanks of three megabytes",
    row(`p9,1980-01-01,M,${" ".repeat(3_000_000)}`),
    "regel 3, kolom overlijdensdatum: een veld van 3 MB"
  ],
  ["a header of a megabyte", `${"x,".repeat(500_000)}\n1\n`, "kolom persoon_id"],
  ["a header with signs that steer a terminal", "\u001b[2Jpersoon\u202eid,geslacht\np1,M\n", "kolom persoon_id"]
];

describe("a file named personen.csv", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  });

  it.each(foreign)("that is or holds %s is refused, in one line", async (_, content, said) => {
    const folder = await writeSource({personen: content});
    const error = await readSource(connection, folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(SourceError);
    const {message} = error as Error;
    expect(message).toMatch(/^personen\.csv\b/);
    expect(message).toContain(said);
    expect(message.length).toBeLessThan(600);
    expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it("is read with values that take long to look at", async () => {
    const long = (draw: string) => `x${draw.repeat(1_500_000)}y`;
    const personen = [
      neat.personen[0]!,
      `p1,${long(" ")},M,`,
      `p2,1980-01-01,${long("\u00a0").slice(0, 700_000)},`,
      `${long(" ")},1980-01-01,M,`
    ];
    const report = await readSource(connection, await writeSource({personen}));
    expect(report.tabellen.personen).toMatchObject({gelezen: 3, geweigerd: 2});
  });
});
