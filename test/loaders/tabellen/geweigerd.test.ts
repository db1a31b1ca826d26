import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {brontellingen} from "../../../loaders/bron/index.js";
import {leesManifest} from "../../../loaders/tabellen/manifest.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";

const map = mkdtempSync(join(tmpdir(), "geweigerd-"));
afterAll(() => rmSync(map, {recursive: true}));

/** The source worked out by hand, with `goed` events more that count and `slecht` that nobody knows. */
function bron(naam: string, goed: number, slecht: number): string {
  const gebeurtenissen = [
    ...handwerk.gebeurtenissen,
    ...Array.from({length: goed}, (_, i) => ({
      ...{
        persoon_id: "p06",
        gebeurtenis: "verhuizing",
        datum: `20${10 + (i % 5)}-03-${String(1 + (i % 28)).padStart(2, "0")}`
      }
    })).filter((rij, i, alle) => alle.findIndex(({datum}) => datum === rij.datum) === i),
    ...Array.from({length: slecht}, (_, i) => ({
      persoon_id: `p0${1 + (i % 9)}`,
      gebeurtenis: "loterij",
      datum: "2014-01-01"
    }))
  ];
  return schrijfBronmap({...handwerk, gebeurtenissen}, join(map, naam));
}

function draai(opdracht: string, ...argumenten: string[]) {
  const {status, stdout, stderr} = spawnSync("node", ["--import", "tsx", `loaders/${opdracht}.ts`, ...argumenten], {
    encoding: "utf8"
  });
  return {code: status, stdout, stderr, laatste: stderr.trim().split("\n").at(-1)};
}

const figuur = (van: string, ...meer: string[]) => draai("figuur", "5.1", "--bron", van, "--gebied", "GM0344", ...meer);
const indicator = (van: string, ...meer: string[]) =>
  draai("indicator", "wmo_clienten", "--bron", van, "--gebied", "GM0344", "--periode", "2015HJ01", ...meer);

describe("npm run figuur and npm run indicator, on a source with refused rows", () => {
  const netjes = bron("netjes", 140, 0);
  const weinig = bron("weinig", 140, 1);
  const veel = bron("veel", 140, 17);

  it("say on stderr what was refused and where that is to be read; stdout is CSV alone", () => {
    const [goed, uit] = [figuur(netjes), figuur(weinig)];
    expect(goed.stderr).not.toContain("geweigerd");
    expect(uit.laatste).toMatch(/^1 van 195 rijen geweigerd\. Welke en waarom: npm run tabellen .*\.verslag\.txt$/);
    expect(uit.stdout).toBe(goed.stdout);
    expect(uit.code).toBe(0);
    const editie = (stderr: string) => /Bron: Proef · Status: synthetisch · Editie: ([0-9a-f]{7})\n/.exec(stderr)?.[1];
    expect(editie(goed.stderr)).toBeDefined();
    expect(editie(uit.stderr)).not.toBe(editie(goed.stderr));
  });

  it("say it aloud where more than one in a hundred of a table was refused", () => {
    for (const opdracht of [figuur, indicator])
      expect(opdracht(veel).laatste).toMatch(
        /^LET OP: 17 van 211 rijen geweigerd \(10,3% van gebeurtenissen\); de cijfers missen deze rijen\. Welke/
      );
  });
});

describe("a source of which more than half of a table is refused", () => {
  const half = bron("half", 0, 9);
  const precies = bron("precies", 0, 8);

  it("ends with 1 and makes nothing, unless --toch", () => {
    for (const opdracht of [figuur, indicator]) {
      const {code, stdout, stderr} = opdracht(half);
      expect(code).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/meer dan de helft van gebeurtenissen is geweigerd.*9 van 63 rijen[^]*--toch[^]*loterij/);
      const toch = opdracht(half, "--toch");
      expect(toch.code).toBe(0);
      expect(toch.stdout).toContain("GM0344");
      expect(toch.laatste).toContain("LET OP: 9 van 63 rijen geweigerd (52,9% van gebeurtenissen)");
    }
    expect(figuur(precies).code).toBe(0);
  });

  it("leaves no tables, nor a change in those that are there", () => {
    const uit = join(map, "tabellen");
    expect(draai("tabellen", "--bron", half, "--uit", uit).code).toBe(1);
    expect(existsSync(uit)).toBe(false);
    expect(draai("tabellen", "--bron", precies, "--uit", uit).code).toBe(0);
    const vooraf = readFileSync(join(uit, "manifest.json"), "utf8");
    expect(draai("tabellen", "--bron", half, "--uit", uit).code).toBe(1);
    expect(readFileSync(join(uit, "manifest.json"), "utf8")).toBe(vooraf);
    expect(readdirSync(map).filter((naam) => naam.startsWith(".tabellen"))).toEqual([]);
    const toch = draai("tabellen", "--bron", half, "--uit", uit, "--toch");
    expect(toch.code).toBe(0);
    expect(toch.laatste).toBe(
      `LET OP: 9 van 63 rijen geweigerd (52,9% van gebeurtenissen); de cijfers missen deze rijen. Welke en waarom: ${uit}.verslag.txt`
    );
    const {brontellingen} = leesManifest(uit)!;
    expect(brontellingen.find(({tabel}) => tabel === "gebeurtenissen")).toEqual({
      ...{tabel: "gebeurtenissen", gelezen: 17, geweigerd: 9},
      regels: [{regel: "onbekende code", kolom: "gebeurtenis", rijen: 9}]
    });
    expect(brontellingen.map(({geweigerd}) => geweigerd)).toEqual([0, 0, 0, 9]);
  });
});

describe("brontellingen(rapport)", () => {
  it("holds numbers and rules, and nothing that stands in a row", () => {
    const telling = {bestand: "personen.parquet", gelezen: 5, geweigerd: 2, samengevoegd: 1, gebruikt: 2};
    const groep = {bestand: "personen.parquet", kolom: "geslacht", totaal: 2};
    const eerste = [
      {...groep, ernst: "fout" as const, regel: "onbekende_code" as const, rij: 3, waarde: "GEHEIM", uitleg: "GEHEIM"}
    ];
    const uit = brontellingen({
      ...{map: "/GEHEIM", bron: {} as never, tabellen: {personen: telling} as never, waarschuwingen: []},
      overtredingen: [
        {...groep, ernst: "fout", regel: "onbekende_code", eerste},
        {...groep, ernst: "signaal", regel: "voor_geboorte", eerste: []}
      ]
    });
    expect(uit).toEqual([
      {tabel: "personen", gelezen: 5, geweigerd: 2, regels: [{regel: "onbekende code", kolom: "geslacht", rijen: 2}]}
    ]);
  });
});
