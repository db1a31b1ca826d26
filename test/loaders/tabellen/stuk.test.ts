import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";

const map = mkdtempSync(join(tmpdir(), "stuk-"));
const goed = schrijfBronmap(handwerk, join(map, "goed"));
const uit = join(map, "tabellen");
afterAll(() => rmSync(map, {recursive: true}));

/** `npm run tabellen`: exit code and what it said. */
function tabellen(bron: string): {code: number; tekst: string} {
  const argumenten = ["--import", "tsx", "loaders/tabellen.ts", "--bron", bron, "--uit", uit];
  try {
    execFileSync("node", argumenten, {encoding: "utf8", stdio: "pipe"});
    return {code: 0, tekst: readFileSync(`${uit}.verslag.txt`, "utf8")};
  } catch (fout) {
    const {status, stderr} = fout as {status: number; stderr: string};
    return {code: status, tekst: stderr};
  }
}

const manifest = () => readFileSync(join(uit, "manifest.json"), "utf8");

/** A copy of the good source, spoilt. */
function bederf(naam: string, hoe: (bestand: (tabel: string) => string) => void | Promise<void>) {
  const bron = schrijfBronmap(handwerk, join(map, naam));
  return Promise.resolve(hoe((tabel) => join(bron, tabel))).then(() => bron);
}

const vervang = (pad: string, wat: string | RegExp, door: string) =>
  writeFileSync(pad, readFileSync(pad, "utf8").replace(wat, door));

/** A number that passes the elfproef, in place of a pseudonym: the first from a place that grows with its rank. */
function bsn(rang: number): string {
  for (let getal = 100_000_000 + rang * 1000; ; getal++) {
    const cijfers = [...String(getal)].map(Number);
    const som = cijfers.reduce((tot, cijfer, i) => tot + cijfer * (i === 8 ? -1 : 9 - i), 0);
    if (som % 11 === 0) return String(getal);
  }
}

beforeAll(() => {
  expect(tabellen(goed).code).toBe(0);
});

describe("a broken structure ends with 1 and leaves the tables as they were", () => {
  const structuur: [string, RegExp, (bestand: (tabel: string) => string) => void | Promise<void>][] = [
    ["missing file", /verblijf/, (bestand) => rmSync(bestand("verblijf.csv"))],
    [
      "missing column",
      /verblijf\.csv.*huishoudtype/,
      (bestand) => vervang(bestand("verblijf.csv"), ",huishoudtype", ",soort")
    ],
    ["empty file", /voorzieningen\.csv.*leeg/, (bestand) => writeFileSync(bestand("voorzieningen.csv"), "")],
    [
      "BSN-like ids",
      /persoon_id[\s\S]*(elfproef|BSN)/i,
      (bestand) => {
        const nummers = handwerk.personen.map((_, i) => bsn(i));
        for (const tabel of ["personen", "verblijf", "voorzieningen", "gebeurtenissen"]) {
          vervang(bestand(`${tabel}.csv`), /\bp(\d\d)\b/g, "#$1#");
          nummers.forEach((nummer, i) =>
            writeFileSync(
              bestand(`${tabel}.csv`),
              readFileSync(bestand(`${tabel}.csv`), "utf8").replaceAll(`#${String(i + 1).padStart(2, "0")}#`, nummer)
            )
          );
        }
      }
    ],
    [
      "truncated Parquet",
      /personen\.parquet/,
      async (bestand) => {
        const verbinding = await (await DuckDBInstance.create(":memory:")).connect();
        await verbinding.run(
          `COPY (FROM '${bestand("personen.csv")}') TO '${bestand("personen.parquet")}' (FORMAT parquet)`
        );
        rmSync(bestand("personen.csv"));
        truncateSync(bestand("personen.parquet"), 200);
      }
    ]
  ];

  it.each(structuur)("%s", async (naam, melding, hoe) => {
    const vooraf = manifest();
    const {code, tekst} = tabellen(await bederf(naam, hoe));
    expect(code).toBe(1);
    expect(tekst).toMatch(melding);
    expect(manifest()).toBe(vooraf);
  });

  it("nobody left to count", async () => {
    const vooraf = manifest();
    const {code, tekst} = tabellen(
      await bederf("niemand", (bestand) => vervang(bestand("verblijf.csv"), /GM0\d+/g, "GM9999"))
    );
    expect(code).toBe(1);
    expect(tekst).toMatch(/verblijf\.csv: geen enkele bruikbare rij[\s\S]*GM9999/);
    expect(manifest()).toBe(vooraf);
  });
});

describe("a broken row is left out, and the report says which and why", () => {
  const rijen: [string, RegExp, (bestand: (tabel: string) => string) => void][] = [
    [
      "wrong code",
      /voorzieningen\.csv[\s\S]*wlz/,
      (bestand) => vervang(bestand("voorzieningen.csv"), "p07,wsw", "p07,wlz")
    ],
    [
      "2015-02-30",
      /verblijf\.csv[\s\S]*2015-02-30/,
      (bestand) => vervang(bestand("verblijf.csv"), "2015-02-28", "2015-02-30")
    ],
    [
      "end before begin",
      /voorzieningen\.csv[\s\S]*2013-01-01/,
      (bestand) => vervang(bestand("voorzieningen.csv"), "2013-01-01,2015-07-01", "2013-01-01,2012-07-01")
    ],
    [
      "unknown person",
      /gebeurtenissen\.csv[\s\S]*p99/,
      (bestand) => vervang(bestand("gebeurtenissen.csv"), "p11,detentie", "p99,detentie")
    ],
    [
      "duplicate person",
      /personen\.csv[\s\S]*p01/,
      (bestand) => vervang(bestand("personen.csv"), "p02,", "p01,1951-03-03,V,\np02,")
    ]
  ];

  it.each(rijen)("%s", async (naam, melding, hoe) => {
    const {code, tekst} = tabellen(await bederf(naam, hoe));
    expect(code).toBe(0);
    expect(tekst).toMatch(melding);
    expect(readFileSync(`${uit}.verslag.csv`, "utf8")).toMatch(/^ernst,regel,bestand,rij,kolom,waarde,uitleg\nfout,/);
  });
});
