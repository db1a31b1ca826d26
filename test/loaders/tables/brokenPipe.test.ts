import {DuckDBInstance} from "@duckdb/node-api";
import {mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {runHere} from "../../util/runHere.js";
import {giveSmallCountry} from "../../util/smallCountry.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

giveSmallCountry(["GM0307", "GM0344", "GM0363"]);

const folder = mkdtempSync(join(tmpdir(), "stuk-"));
const good = writeSourceFolder(handwork, join(folder, "goed"));
const result = join(folder, "tabellen");
afterAll(() => rmSync(folder, {recursive: true}));

/** `npm run tabellen`: exit code and what it said. */
async function tables(source: string): Promise<{code: number; tekst: string}> {
  const {code, stderr} = await runHere("tabellen", "--bron", source, "--uit", result);
  return {code, tekst: code === 0 ? readFileSync(`${result}.verslag.txt`, "utf8") : stderr};
}

const manifest = () => readFileSync(join(result, "manifest.json"), "utf8");

/** A copy of the good source, spoilt. */
function spoil(naam: string, how: (file: (table: string) => string) => void | Promise<void>) {
  const source = writeSourceFolder(handwork, join(folder, naam));
  return Promise.resolve(how((table) => join(source, table))).then(() => source);
}

const replace = (path: string, what: string | RegExp, by: string) =>
  writeFileSync(path, readFileSync(path, "utf8").replace(what, by));

/** A number that passes the elfproef, in place of a pseudonym: the first from a place that grows with its rank. */
function bsn(rank: number): string {
  for (let amount = 100_000_000 + rank * 1000; ; amount++) {
    const values = [...String(amount)].map(Number);
    const sum = values.reduce((until, value, i) => until + value * (i === 8 ? -1 : 9 - i), 0);
    if (sum % 11 === 0) return String(amount);
  }
}

beforeAll(async () => {
  expect((await tables(good)).code).toBe(0);
});

describe("a broken structure ends with 1 and leaves the tables as they were", () => {
  const structure: [string, RegExp, (file: (table: string) => string) => void | Promise<void>][] = [
    ["missing file", /verblijf/, (file) => rmSync(file("verblijf.csv"))],
    [
      "missing column",
      /verblijf\.csv.*huishoudtype/,
      (file) => replace(file("verblijf.csv"), ",huishoudtype", ",soort")
    ],
    ["empty file", /voorzieningen\.csv.*leeg/, (file) => writeFileSync(file("voorzieningen.csv"), "")],
    [
      "BSN-like ids",
      /persoon_id[\s\S]*(elfproef|BSN)/i,
      (file) => {
        const numbers = handwork.personen.map((_, i) => bsn(i));
        for (const table of ["personen", "verblijf", "voorzieningen", "gebeurtenissen"]) {
          replace(file(`${table}.csv`), /\bp(\d\d)\b/g, "#$1#");
          numbers.forEach((number, i) =>
            writeFileSync(
              file(`${table}.csv`),
              readFileSync(file(`${table}.csv`), "utf8").replaceAll(`#${String(i + 1).padStart(2, "0")}#`, number)
            )
          );
        }
      }
    ],
    [
      "truncated Parquet",
      /personen\.parquet/,
      async (file) => {
        const connection = await (await DuckDBInstance.create(":memory:")).connect();
        await connection.run(`COPY (FROM '${file("personen.csv")}') TO '${file("personen.parquet")}' (FORMAT parquet)`);
        rmSync(file("personen.csv"));
        truncateSync(file("personen.parquet"), 200);
      }
    ]
  ];

  it.each(structure)("%s", async (naam, notice, how) => {
    const beforehand = manifest();
    const {code, tekst: text} = await tables(await spoil(naam, how));
    expect(code).toBe(1);
    expect(text).toMatch(notice);
    expect(manifest()).toBe(beforehand);
  });

  it("nobody left to count", async () => {
    const beforehand = manifest();
    const {code, tekst: text} = await tables(
      await spoil("niemand", (file) => replace(file("verblijf.csv"), /GM0\d+/g, "GM9999"))
    );
    expect(code).toBe(1);
    expect(text).toMatch(/verblijf\.csv: geen enkele bruikbare rij[\s\S]*GM9999/);
    expect(manifest()).toBe(beforehand);
  });
});

describe("a broken row is left out, and the report says which and why", () => {
  const rows: [string, RegExp, (file: (table: string) => string) => void][] = [
    ["wrong code", /voorzieningen\.csv[\s\S]*wlz/, (file) => replace(file("voorzieningen.csv"), "p07,wsw", "p07,wlz")],
    [
      "2015-02-30",
      /verblijf\.csv[\s\S]*2015-02-30/,
      (file) => replace(file("verblijf.csv"), "2015-02-28", "2015-02-30")
    ],
    [
      "end before begin",
      /voorzieningen\.csv[\s\S]*2013-01-01/,
      (file) => replace(file("voorzieningen.csv"), "2013-01-01,2015-07-01", "2013-01-01,2012-07-01")
    ],
    [
      "unknown person",
      /gebeurtenissen\.csv[\s\S]*p99/,
      (file) => replace(file("gebeurtenissen.csv"), "p11,detentie", "p99,detentie")
    ],
    [
      "duplicate person",
      /personen\.csv[\s\S]*p01/,
      (file) => replace(file("personen.csv"), "p02,", "p01,1951-03-03,V,\np02,")
    ]
  ];

  it.each(rows)("%s", async (naam, notice, how) => {
    const {code, tekst: text} = await tables(await spoil(naam, how));
    expect(code).toBe(0);
    expect(text).toMatch(notice);
    expect(readFileSync(`${result}.verslag.csv`, "utf8")).toMatch(
      /^ernst,regel,bestand,rij,kolom,waarde,uitleg\nfout,/
    );
  });
});
