import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {haalCellen, open, type Celbestand} from "../../../loaders/tabellen/celbestand.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";

const map = mkdtempSync(join(tmpdir(), "celbestand-"));
const bron = schrijfBronmap(handwerk, join(map, "bron"));
const goed = join(map, "goed");
let eerst: Celbestand;
let cellen: string;

beforeAll(async () => {
  eerst = await haalCellen(bron, {cache: goed});
  cellen = await dump(eerst.bestand);
});
afterAll(() => rmSync(map, {recursive: true}));

/** All cells of the first start, as text. */
async function dump(bestand: string): Promise<string> {
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  const rijen = (await verbinding.runAndReadAll("FROM cel_0 ORDER BY ALL")).getRowObjectsJson();
  verbinding.closeSync();
  return JSON.stringify(rijen);
}

/** One bit of a file is another. */
function flip(bestand: string, waar: number): void {
  const inhoud = readFileSync(bestand);
  const plaats = Math.floor(waar * (inhoud.length - 1));
  inhoud[plaats]! ^= 1;
  writeFileSync(bestand, inhoud);
}

type Bederf = (duckdb: string, json: string) => void;

describe("haalCellen(bron, {cache}) on a cache that is not as it was written", () => {
  it("takes what is there when nothing is the matter, without a word", async () => {
    const stappen: string[] = [];
    const weer = await haalCellen(bron, {cache: goed, voortgang: (stap) => stappen.push(stap)});
    expect(stappen).toEqual(["bron herkennen"]);
    expect(weer).toEqual(eerst);
  });

  const bedorven: [string, Bederf][] = [
    ["cells cut short", (duckdb) => truncateSync(duckdb, statSync(duckdb).size / 2)],
    ["cells without their last byte", (duckdb) => truncateSync(duckdb, statSync(duckdb).size - 1)],
    ["a bit flipped in the header", (duckdb) => flip(duckdb, 0.00001)],
    ["a bit flipped in the middle", (duckdb) => flip(duckdb, 0.5)],
    ["a bit flipped at the end", (duckdb) => flip(duckdb, 1)],
    ["bytes behind the cells", (duckdb) => appendFileSync(duckdb, "x")],
    ["empty cells", (duckdb) => truncateSync(duckdb, 0)],
    ["no cells", (duckdb) => rmSync(duckdb)],
    ["a folder for the cells", (duckdb) => (rmSync(duckdb), mkdirSync(join(duckdb, "x"), {recursive: true}))],
    ["a link that leads nowhere for the cells", (duckdb) => (rmSync(duckdb), symlinkSync("weg", duckdb))],
    ["no report", (_, json) => rmSync(json)],
    ["an empty report", (_, json) => truncateSync(json, 0)],
    ["a folder for the report", (_, json) => (rmSync(json), mkdirSync(json))],
    ["garbage for the report", (_, json) => writeFileSync(json, "\0{{")],
    ["a bit flipped in the report", (_, json) => flip(json, 0.7)],
    ["a report of another version", (_, json) => writeFileSync(json, JSON.stringify(eerst.rapport))]
  ];

  /** A copy of the good cache, spoilt. */
  function spoil(naam: string, bederf: Bederf): string {
    const cache = join(map, naam);
    cpSync(goed, cache, {recursive: true});
    bederf(join(cache, `${eerst.hash}.duckdb`), join(cache, `${eerst.hash}.json`));
    return cache;
  }

  it.each(bedorven)("sees it, and says so in one line: %s", async (naam, bederf) => {
    const stop = (stap: string) => {
      if (stap !== "bron herkennen") throw new Error(stap);
    };
    await expect(haalCellen(bron, {cache: spoil(naam, bederf), voortgang: stop})).rejects.toThrow(
      new RegExp(`^[^\\n]* opnieuw gemaakt: ${eerst.hash}\\.(duckdb|json) [^\\n]+$`)
    );
  });

  it.each(bedorven.filter((_, i) => i === 3 || i === 8))("makes it anew: %s", async (naam, bederf) => {
    const cache = spoil(`${naam}, anew`, bederf);
    const {bestand, rapport} = await haalCellen(bron, {cache});
    expect(await dump(bestand)).toBe(cellen);
    expect(rapport).toEqual(eerst.rapport);
    expect(readdirSync(cache).sort()).toEqual([`${eerst.hash}.duckdb`, `${eerst.hash}.json`]);
  });

  it("takes away what the engine left beside the cells: it would be read as changes to them", async () => {
    const wal = `${eerst.bestand}.wal`;
    writeFileSync(wal, "garbage");
    const {bestand} = await haalCellen(bron, {cache: goed});
    expect(existsSync(wal)).toBe(false);
    expect(await dump(bestand)).toBe(cellen);
  });
});

describe("haalCellen(bron) of a source that changes while it is read", () => {
  const verander: [string, (pad: string) => void][] = [
    ["grows", (pad) => appendFileSync(pad, "p99,wmo,wmo_begeleiding,2015-01-01,\n")],
    ["is cut", (pad) => truncateSync(pad, 60)],
    ["goes", (pad) => rmSync(pad)],
    ["is written anew with the same bytes", (pad) => (writeFileSync(pad, readFileSync(pad)), utimesSync(pad, 1, 1))]
  ];

  it.each(verander)("refuses it and keeps nothing, when a file %s", async (naam, hoe) => {
    const eigen = schrijfBronmap(handwerk, join(map, naam));
    const cache = join(map, `cache ${naam}`);
    let keer = 0;
    const voortgang = (stap: string) => {
      if (stap.startsWith("voorzieningen.csv") && keer++ === 0) hoe(join(eigen, "voorzieningen.csv"));
    };
    await expect(haalCellen(eigen, {cache, voortgang})).rejects.toThrow(
      /^de bron veranderde tijdens het lezen: [^\n]+$/
    );
    expect(keer).toBeGreaterThan(0);
    expect(readdirSync(cache)).toEqual([]);
  });
});
