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
import {type CellFile, fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

const folder = mkdtempSync(join(tmpdir(), "celbestand-"));
const source = writeSourceFolder(handwork, join(folder, "bron"));
const good = join(folder, "goed");
let initially: CellFile;
let cells: string;

beforeAll(async () => {
  initially = await fetchCells(source, {cache: good});
  cells = await dump(initially.bestand);
});
afterAll(() => rmSync(folder, {recursive: true}));

/** All cells of the first start, as text. */
async function dump(file: string): Promise<string> {
  const connection = await open(file, {access_mode: "READ_ONLY"});
  const rows = (await connection.runAndReadAll("FROM cel_0 ORDER BY ALL")).getRowObjectsJson();
  connection.closeSync();
  return JSON.stringify(rows);
}

/** One bit of a file is another. */
function flip(file: string, where: number): void {
  const content = readFileSync(file);
  const place = Math.floor(where * (content.length - 1));
  content[place]! ^= 1;
  writeFileSync(file, content);
}

type Spoil = (duckdb: string, json: string) => void;

describe("fetchCells(source, {cache}) on a cache that is not as it was written", () => {
  it("takes what is there when nothing is the matter, without a word", async () => {
    const steps: string[] = [];
    const again = await fetchCells(source, {cache: good, voortgang: (step) => steps.push(step)});
    expect(steps).toEqual(["bron herkennen"]);
    expect(again).toEqual(initially);
  });

  const spoiled: [string, Spoil][] = [
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
    ["a report of another version", (_, json) => writeFileSync(json, JSON.stringify(initially.report))]
  ];

  /** A copy of the good cache, spoilt. */
  function spoil(naam: string, damage: Spoil): string {
    const cache = join(folder, naam);
    cpSync(good, cache, {recursive: true});
    damage(join(cache, `${initially.hash}.duckdb`), join(cache, `${initially.hash}.json`));
    return cache;
  }

  it.each(spoiled)("sees it, and says so in one line: %s", async (naam, damage) => {
    const stop = (step: string) => {
      if (step !== "bron herkennen") throw new Error(step);
    };
    await expect(fetchCells(source, {cache: spoil(naam, damage), voortgang: stop})).rejects.toThrow(
      new RegExp(`^[^\\n]* opnieuw gemaakt: ${initially.hash}\\.(duckdb|json) [^\\n]+$`)
    );
  });

  it.each(spoiled.filter((_, i) => i === 3 || i === 8))("makes it anew: %s", async (naam, damage) => {
    const cache = spoil(`${naam}, anew`, damage);
    const {bestand: file, report} = await fetchCells(source, {cache});
    expect(await dump(file)).toBe(cells);
    expect(report).toEqual(initially.report);
    expect(readdirSync(cache).sort()).toEqual([`${initially.hash}.duckdb`, `${initially.hash}.json`]);
  });

  it("takes away what the engine left beside the cells: it would be read as changes to them", async () => {
    const wal = `${initially.bestand}.wal`;
    writeFileSync(wal, "garbage");
    const {bestand: file} = await fetchCells(source, {cache: good});
    expect(existsSync(wal)).toBe(false);
    expect(await dump(file)).toBe(cells);
  });
});

describe("fetchCells(source) of a source that changes while it is read", () => {
  const changeStay: [string, (path: string) => void][] = [
    ["grows", (path) => appendFileSync(path, "p99,wmo,wmo_begeleiding,2015-01-01,\n")],
    ["is cut", (path) => truncateSync(path, 60)],
    ["goes", (path) => rmSync(path)],
    ["is written anew with the same bytes", (path) => (writeFileSync(path, readFileSync(path)), utimesSync(path, 1, 1))]
  ];

  it.each(changeStay)("refuses it and keeps nothing, when a file %s", async (naam, how) => {
    const own = writeSourceFolder(handwork, join(folder, naam));
    const cache = join(folder, `cache ${naam}`);
    let times = 0;
    const progress = (step: string) => {
      if (step.startsWith("voorzieningen.csv") && times++ === 0) how(join(own, "voorzieningen.csv"));
    };
    await expect(fetchCells(own, {cache, voortgang: progress})).rejects.toThrow(
      /^de bron veranderde tijdens het lezen: [^\n]+$/
    );
    expect(times).toBeGreaterThan(0);
    expect(readdirSync(cache)).toEqual([]);
  });
});
