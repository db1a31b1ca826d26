import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {sourceTallies} from "../../../components/pipeline/source/sourceReport.js";
import {readManifest} from "../../../loaders/tables/manifest.js";
import {runHere} from "../../util/runHere.js";
import {giveSmallCountry} from "../../util/smallCountry.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

giveSmallCountry(["GM0307", "GM0344", "GM0363"]);

const folder = mkdtempSync(join(tmpdir(), "geweigerd-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** The source worked out by hand, with `good` events more that count and `bad` that nobody knows. */
function source(naam: string, good: number, bad: number): string {
  const gebeurtenissen = [
    ...handwork.gebeurtenissen,
    ...Array.from({length: good}, (_, i) => ({
      ...{
        persoon_id: "p06",
        gebeurtenis: "verhuizing",
        datum: `20${10 + (i % 5)}-03-${String(1 + (i % 28)).padStart(2, "0")}`
      }
    })).filter((row, i, all) => all.findIndex(({datum: date}) => date === row.datum) === i),
    ...Array.from({length: bad}, (_, i) => ({
      persoon_id: `p0${1 + (i % 9)}`,
      gebeurtenis: "loterij",
      datum: "2014-01-01"
    }))
  ];
  return writeSourceFolder({...handwork, gebeurtenissen}, join(folder, naam));
}

async function run(command: string, ...args: string[]) {
  const outcome = await runHere(command, ...args);
  return {...outcome, last: outcome.stderr.trim().split("\n").at(-1)};
}

const figure = (from: string, ...more: string[]) => run("figuur", "5.1", "--bron", from, "--gebied", "GM0344", ...more);
const indicator = (from: string, ...more: string[]) =>
  run("indicator", "wmo_clienten", "--bron", from, "--gebied", "GM0344", "--periode", "2015HJ01", ...more);

describe("npm run figuur and npm run indicator, on a source with refused rows", () => {
  const neat = source("netjes", 140, 0);
  const few = source("weinig", 140, 1);
  const many = source("veel", 140, 17);

  it("say on stderr what was refused and where that is to be read; stdout is CSV alone", async () => {
    const [good, result] = [await figure(neat), await figure(few)];
    expect(good.stderr).not.toContain("geweigerd");
    expect(result.last).toMatch(/^1 van 195 rijen geweigerd\. Welke en waarom: npm run tabellen .*\.verslag\.txt$/);
    expect(result.stdout).toBe(good.stdout);
    expect(result.code).toBe(0);
    const editie = (stderr: string) => /Bron: Proef · Status: synthetisch · Editie: ([0-9a-f]{7})\n/.exec(stderr)?.[1];
    expect(editie(good.stderr)).toBeDefined();
    expect(editie(result.stderr)).not.toBe(editie(good.stderr));
  });

  it("say it aloud where more than one in a hundred of a table was refused", async () => {
    for (const command of [figure, indicator])
      expect((await command(many)).last).toMatch(
        /^LET OP: 17 van 211 rijen geweigerd \(10,3% van gebeurtenissen\); de cijfers missen deze rijen\. Welke/
      );
  });
});

describe("a source of which more than half of a table is refused", () => {
  const half = source("half", 0, 9);
  const exact = source("precies", 0, 8);

  it("ends with 1 and makes nothing, unless --toch", async () => {
    for (const command of [figure, indicator]) {
      const {code, stdout, stderr} = await command(half);
      expect(code).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/meer dan de helft van gebeurtenissen is geweigerd.*9 van 63 rijen[^]*--toch[^]*loterij/);
      const anyway = await command(half, "--toch");
      expect(anyway.code).toBe(0);
      expect(anyway.stdout).toContain("GM0344");
      expect(anyway.last).toContain("LET OP: 9 van 63 rijen geweigerd (52,9% van gebeurtenissen)");
    }
    expect((await figure(exact)).code).toBe(0);
  });

  it("leaves no tables, nor a change in those that are there", async () => {
    const result = join(folder, "tabellen");
    expect((await run("tabellen", "--bron", half, "--uit", result)).code).toBe(1);
    expect(existsSync(result)).toBe(false);
    expect((await run("tabellen", "--bron", exact, "--uit", result)).code).toBe(0);
    const beforehand = readFileSync(join(result, "manifest.json"), "utf8");
    expect((await run("tabellen", "--bron", half, "--uit", result)).code).toBe(1);
    expect(readFileSync(join(result, "manifest.json"), "utf8")).toBe(beforehand);
    expect(readdirSync(folder).filter((naam) => naam.startsWith(".tabellen"))).toEqual([]);
    const anyway = await run("tabellen", "--bron", half, "--uit", result, "--toch");
    expect(anyway.code).toBe(0);
    expect(anyway.last).toBe(
      `LET OP: 9 van 63 rijen geweigerd (52,9% van gebeurtenissen); de cijfers missen deze rijen. Welke en waarom: ${result}.verslag.txt`
    );
    const {brontellingen: sourceTallies} = readManifest(result)!;
    expect(sourceTallies.find(({tabel: table}) => table === "gebeurtenissen")).toEqual({
      ...{tabel: "gebeurtenissen", gelezen: 17, geweigerd: 9},
      regels: [{regel: "onbekende code", kolom: "gebeurtenis", rijen: 9}]
    });
    expect(sourceTallies.map(({geweigerd: refused}) => refused)).toEqual([0, 0, 0, 9]);
  });
});

describe("sourceTallies(report)", () => {
  it("holds numbers and rules, and nothing that stands in a row", () => {
    const tally = {bestand: "personen.parquet", gelezen: 5, geweigerd: 2, merged: 1, gebruikt: 2};
    const group = {bestand: "personen.parquet", kolom: "geslacht", totaal: 2};
    const first = [
      {...group, ernst: "fout" as const, regel: "onbekende_code" as const, rij: 3, waarde: "GEHEIM", uitleg: "GEHEIM"}
    ];
    const result = sourceTallies({
      ...{folder: "/GEHEIM", bron: {} as never, tabellen: {personen: tally} as never, warnings: []},
      violations: [
        {...group, ernst: "fout", regel: "onbekende_code", eerste: first},
        {...group, ernst: "signaal", regel: "voor_geboorte", eerste: []}
      ]
    });
    expect(result).toEqual([
      {tabel: "personen", gelezen: 5, geweigerd: 2, regels: [{regel: "onbekende code", kolom: "geslacht", rijen: 2}]}
    ]);
  });
});
