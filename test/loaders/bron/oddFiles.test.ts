import {gzipSync, brotliCompressSync} from "node:zlib";
import {beforeAll, describe, expect, it} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {BronFout, leesBron} from "../../../loaders/bron/index.js";
import {netjes, schrijfBron} from "./bronmap.js";

const goed = `${netjes.personen.join("\n")}\n`;
const latin = (tekst: string) => Buffer.from(tekst, "latin1");
const rij = (tekst: string) => `${netjes.personen.slice(0, 2).join("\n")}\n${tekst}\n`;

function utf32(tekst: string, klein: boolean): Buffer {
  const tekens = [...tekst].map((teken) => teken.codePointAt(0)!);
  const uit = Buffer.alloc(4 * tekens.length);
  tekens.forEach((teken, i) => (klein ? uit.writeUInt32LE(teken, 4 * i) : uit.writeUInt32BE(teken, 4 * i)));
  return uit;
}

const anders = "geen CSV maar";
const tekenset = "geen UTF-8 maar";

/** What stands in a file named personen.csv, and what is said of it. */
const vreemd: readonly [wat: string, inhoud: Buffer | string, gezegd: string][] = [
  ["gzip", gzipSync(goed), `${anders} ingepakt (gzip); pak het eerst uit`],
  ["brotli", brotliCompressSync(goed), "sla het bestand op met tekenset UTF-8"],
  ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1]), `${anders} ingepakt (zstd)`],
  ["bzip2", "BZh91AY", `${anders} ingepakt (bzip2)`],
  ["xz", latin("\xfd7zXZ\0"), `${anders} ingepakt (xz)`],
  ["7z", latin("7z\xbc\xaf\x27\x1c"), `${anders} ingepakt (7z)`],
  [
    "UTF-16 LE with a mark",
    Buffer.from(`\ufeff${goed}`, "utf16le"),
    `${tekenset} UTF-16; sla het op met tekenset UTF-8`
  ],
  ["UTF-16 BE with a mark", Buffer.from(`\ufeff${goed}`, "utf16le").swap16(), `${tekenset} UTF-16`],
  ["UTF-16 LE", Buffer.from(goed, "utf16le"), `${tekenset} UTF-16`],
  ["UTF-16 BE", Buffer.from(goed, "utf16le").swap16(), `${tekenset} UTF-16`],
  ["UTF-32 LE with a mark", utf32(`\ufeff${goed}`, true), `${tekenset} UTF-32; sla het op met tekenset UTF-8`],
  ["UTF-32 BE with a mark", utf32(`\ufeff${goed}`, false), `${tekenset} UTF-32`],
  ["UTF-32 LE", utf32(goed, true), `${tekenset} UTF-32`],
  ["UTF-32 BE", utf32(goed, false), `${tekenset} UTF-32`],
  ["Parquet", "PAR1\x15\x04", `${anders} een Parquet-bestand; noem het .parquet`],
  ["XLSX", latin("PK\x03\x04\x14\0"), `${anders} een Excel-bestand of zip; sla het op als CSV UTF-8`],
  ["XLS", latin("\xd0\xcf\x11\xe0\xa1\xb1"), `${anders} een oud Excel-bestand`],
  ["PDF", "%PDF-1.7\n", `${anders} een PDF; haal de tabel op`],
  ["SQLite", "SQLite format 3\0", `${anders} een SQLite-bestand; sla elke tabel op`],
  ["a web page", "<!DOCTYPE html>\n<html>", `${anders} een webpagina; haal het bestand opnieuw op`],
  ["XML", '\ufeff<?xml version="1.0"?>', `${anders} XML`],
  ["JSON", '[{"persoon_id": 1}]', `${anders} JSON`],
  ["SPSS", "$FL2@(#) SPSS", `${anders} een SPSS-bestand`],
  ["Stata", "<stata_dta><header>", `${anders} een Stata-bestand`],
  ["Arrow", "ARROW1\0\0", `${anders} een Arrow-bestand`],
  ["a picture", latin("\x89PNG\r\n"), `${anders} een plaatje`],
  ["RTF", "{\\rtf1\\ansi", `${anders} RTF`],
  ["nothing", "", "is leeg (0 bytes)"],
  ["a mark alone", "\ufeff", "heeft geen kopregel"],
  ["line ends alone", "\r\n\r\n\n", "heeft geen kopregel"],
  ["zeros", Buffer.alloc(4096), "personen.csv"],
  ["noise", Buffer.from(Array.from({length: 4096}, (_, i) => (i * 167 + (i >> 3)) & 255)), "personen.csv"],
  ["a latin letter", latin(rij("é,1980-01-01,M,")), "regel 3: geen UTF-8"],
  ["half a character at the end", Buffer.concat([Buffer.from(goed), Buffer.from([0xc3])]), "geen UTF-8"],
  ["a half pair in UTF-8", Buffer.concat([Buffer.from(goed), Buffer.from([0xed, 0xa0, 0x80])]), "geen UTF-8"],
  ["a zero byte", rij("p\0,1980-01-01,M,"), "regel 3: er staat een nulbyte"],
  ["a quote that stays open", rij('p9,"1980-01-01,M,'), "regel 3: een aanhalingsteken wordt nergens gesloten"],
  ["text after a quote", rij('"p9"x,1980-01-01,M,'), "regel 3: tekst na een sluitend aanhalingsteken"],
  ["a blank before a quote", rij('p9, "1980-01-01",M,'), "regel 3, kolom geboortedatum: een spatie voor"],
  [
    "a number of three million digits",
    rij(`${"7".repeat(3_000_000)},1980-01-01,M,`),
    "regel 3, kolom persoon_id: een veld van 3 MB"
  ],
  [
    "a text of three megabytes",
    rij(`p9,1980-01-01,"${"a\n,".repeat(1_000_000)}",`),
    "regel 3, kolom geslacht: een veld van 3 MB"
  ],
  [
    "blanks of three megabytes",
    rij(`p9,1980-01-01,M,${" ".repeat(3_000_000)}`),
    "regel 3, kolom overlijdensdatum: een veld van 3 MB"
  ],
  ["a header of a megabyte", `${"x,".repeat(500_000)}\n1\n`, "kolom persoon_id"],
  ["a header with signs that steer a terminal", "\u001b[2Jpersoon\u202eid,geslacht\np1,M\n", "kolom persoon_id"]
];

describe("a file named personen.csv", () => {
  let verbinding: DuckDBConnection;
  beforeAll(async () => {
    verbinding = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  });

  it.each(vreemd)("that is or holds %s is refused, in one line", async (_, inhoud, gezegd) => {
    const map = await schrijfBron({personen: inhoud});
    const fout = await leesBron(verbinding, map).catch((error: unknown) => error);
    expect(fout).toBeInstanceOf(BronFout);
    const {message} = fout as Error;
    expect(message).toMatch(/^personen\.csv\b/);
    expect(message).toContain(gezegd);
    expect(message.length).toBeLessThan(600);
    expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it("is read with values that take long to look at", async () => {
    const lang = (teken: string) => `x${teken.repeat(1_500_000)}y`;
    const personen = [
      netjes.personen[0]!,
      `p1,${lang(" ")},M,`,
      `p2,1980-01-01,${lang("\u00a0").slice(0, 700_000)},`,
      `${lang(" ")},1980-01-01,M,`
    ];
    const rapport = await leesBron(verbinding, await schrijfBron({personen}));
    expect(rapport.tabellen.personen).toMatchObject({gelezen: 3, geweigerd: 2});
  });
});
