import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {makeSynthesis} from "../../../loaders/synthesis/makeSynthesis.js";
import {readManifest, tablesIn} from "../../../loaders/tables/manifest.js";
import {checkPlace, checkTargetFolder, replaceTargetFolder} from "../../../loaders/util/targetFolder.js";

let folder: string;
let source: string;
let result: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "doelmap-")));
  source = join(folder, "bron");
  result = join(folder, "tabellen");
  mkdirSync(source);
  writeFileSync(join(source, "bron.json"), "{}");
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, {recursive: true, force: true});
});

const manifest = {
  ...{naam: "Proef", synthetisch: false, status: "voorlopig", toelichting: "", indeling: 2018},
  ...{peilmomenten: ["2015-01-01"], starts: ["2015-01-01"], gemaakt: "2026-01-01", hash: "0123456789abcdef"},
  ...{perioden: ["2015HJ01"], brontellingen: [], som: ""},
  tabellen: [
    {bestand: "gebieden.arrow", rijen: 1, bytes: 4},
    {bestand: "cohort/2015-01-01/NL.arrow", rijen: 1, bytes: 4}
  ]
};

/** Tables of ours, as small as they come. */
function tables(where = result, otherwise: object = {}): void {
  mkdirSync(join(where, "cohort", "2015-01-01"), {recursive: true});
  writeFileSync(join(where, "manifest.json"), JSON.stringify({...manifest, ...otherwise}));
  for (const {bestand: file} of manifest.tabellen) writeFileSync(join(where, file), "rijen".slice(0, 4));
}

const check = (target = result) => checkTargetFolder(target, {bron: source, inventory: tablesIn, what: "tabellen"});
const file = (naam: string, text = "van mij") => {
  mkdirSync(dirname(join(result, naam)), {recursive: true});
  writeFileSync(join(result, naam), text);
};
const link = (to: string, where = result) => {
  mkdirSync(dirname(where), {recursive: true});
  symlinkSync(to, where);
};

describe("checkTargetFolder(result, {source, inventory, what}) accepts", () => {
  const cases: [string, () => string | void][] = [
    ["what is not there", () => undefined],
    ["what is not there, deep", () => join(result, "a", "b")],
    ["an empty folder", () => void mkdirSync(result)],
    ["earlier tables", () => tables()],
    ["earlier tables, with a slash at the end", () => (tables(), `${result}/`)],
    ["earlier tables, packed", () => (tables(), file("manifest.json.br"), file("gebieden.arrow.gz"))],
    ["earlier tables of which one is cut and one gone", () => (tables(), file("gebieden.arrow", "r"))],
    [
      "a folder behind a link to its parent",
      () => (mkdirSync(join(folder, "echt")), link(join(folder, "echt"), join(folder, "l")), join(folder, "l", "t"))
    ],
    ["a folder whose name begins as the source's, or with dots", () => join(folder, "bron2", "..tabellen")]
  ];
  it.each(cases)("%s", (_, prepare) => {
    const target = prepare() ?? result;
    expect(() => check(target)).not.toThrow();
  });
});

describe("checkTargetFolder(result, {source, inventory, what}) refuses, and says what is in the way", () => {
  const cases: [string, RegExp, () => string | void][] = [
    ["a file", /is geen map maar een bestand/, () => writeFileSync(result, "brief")],
    [
      "a folder in a file",
      /kan daar niet: \S+tabellen is geen map maar een bestand/,
      () => (writeFileSync(result, "brief"), join(result, "a", "b"))
    ],
    [
      "a link to a folder",
      /is een verwijzing naar \S+echt: geef die map zelf/,
      () => (mkdirSync(join(folder, "echt")), link(join(folder, "echt")))
    ],
    [
      "a link with a slash behind it",
      /is een verwijzing/,
      () => (tables(join(folder, "echt")), link(join(folder, "echt")), `${result}/`)
    ],
    ["a link to nothing", /verwijst naar \S+weg, en dat is er niet/, () => link(join(folder, "weg"))],
    [
      "a folder behind a link to nothing",
      /kan daar niet: .*dat is er niet/,
      () => (link(join(folder, "weg")), join(result, "a"))
    ],
    [
      "a link to a file",
      /is geen map maar een bestand/,
      () => (writeFileSync(join(folder, "brief"), ""), link(join(folder, "brief")))
    ],
    ["the source", /ligt in of om de bron/, () => source],
    ["a folder in the source", /ligt in of om de bron/, () => join(source, "uit", "tabellen")],
    ["a folder around the source", /ligt in of om de bron/, () => folder],
    [
      "the source behind a link",
      /ligt in of om de bron/,
      () => (link(source, join(folder, "l")), join(folder, "l", "uit"))
    ],
    ["the folder where one works", /is de map waarin u werkt of ligt eromheen/, () => "."],
    ["a folder around that", /is de map waarin u werkt of ligt eromheen|ligt in of om de bron/, () => "/"],
    ["what a build publishes", /ligt in dist, dat gepubliceerd wordt/, () => join("dist", "tabellen")],
    ["what pages are made of", /ligt in src, dat gepubliceerd wordt/, () => join("src", "nieuw")],
    [
      "anything else",
      /bevat iets anders dan tabellen en blijft staan: scriptie\.txt; kies/,
      () => file("scriptie.txt")
    ],
    ["the manifest of another program", /manifest\.json/, () => file("manifest.json", '{"name": "app", "icons": []}')],
    ["a manifest that is no JSON", /manifest\.json/, () => file("manifest.json", "{")],
    [
      "a manifest of ours that lists what cannot be ours",
      /gebieden\.arrow/,
      () => tables(result, {tabellen: [{bestand: "../x.arrow", rijen: 1, bytes: 4}]})
    ],
    ["a script beside earlier tables", /: analyse\.R;/, () => (tables(), file("analyse.R"))],
    [
      "a note deep in earlier tables",
      /: cohort\/2015-01-01\/notitie\.md;/,
      () => (tables(), file("cohort/2015-01-01/notitie.md"))
    ],
    ["a table that is not in the manifest", /: mijn\.arrow;/, () => (tables(), file("mijn.arrow"))],
    ["a hidden file", /: \.Rhistory;/, () => (tables(), file(".Rhistory"))],
    ["an empty folder beside earlier tables", /: figuren\/;/, () => (tables(), mkdirSync(join(result, "figuren")))],
    [
      "a link in the place of a table",
      /: gebieden\.arrow;/,
      () => (
        tables(),
        rmSync(join(result, "gebieden.arrow")),
        link(join(source, "bron.json"), join(result, "gebieden.arrow"))
      )
    ],
    ["a link to a folder in earlier tables", /: bronnen;/, () => (tables(), link(source, join(result, "bronnen")))],
    [
      "many things, of which it names the first",
      /: a, b, c en nog 2;/,
      () => ["a", "b", "c", "d", "e"].forEach((naam) => file(naam))
    ]
  ];
  it.each(cases)("%s", (_, reason, prepare) => {
    const target = prepare() ?? result;
    const beforehand = readdirSync(folder, {recursive: true}).sort();
    expect(() => check(target)).toThrow(reason);
    expect(() => check(target)).toThrow(/^--uit [^\n]+$/);
    expect(readdirSync(folder, {recursive: true}).sort()).toEqual(beforehand);
  });

  it("a folder that it may not read, or in which it may not make any", () => {
    mkdirSync(result);
    chmodSync(result, 0);
    const mayAll = process.getuid?.() === 0 || process.platform === "win32";
    if (mayAll) expect(() => check()).not.toThrow();
    else expect(() => check()).toThrow(/is niet te lezen/);
    chmodSync(result, 0o700);
    chmodSync(folder, 0o500);
    if (mayAll) expect(() => check()).not.toThrow();
    else expect(() => check()).toThrow(/u mag niet schrijven in/);
  });

  it.runIf(existsSync("/dev/shm") && statSync("/dev/shm").dev !== statSync("/dev").dev)("a disk of its own", () => {
    expect(() => check("/dev/shm")).toThrow(/is een schijf op zichzelf: kies een map daarin/);
  });

  it("for reports only a place where none can be", () => {
    file("brief.txt");
    expect(() => checkPlace(result, {bron: source})).not.toThrow();
    expect(() => checkPlace(join(result, "brief.txt"), {bron: source})).toThrow(/is geen map maar een bestand/);
    expect(() => checkPlace(join(source, "rapporten"), {bron: source})).toThrow(/ligt in of om de bron/);
    expect(() => checkPlace("dist", {})).toThrow(/gepubliceerd/);
  });
});

describe("makeSynthesis({result}) refuses", () => {
  it("own files that took the names of synthetic ones", async () => {
    await makeSynthesis({uit: result, schaal: 0.0002, zaad: 1});
    await makeSynthesis({uit: result, schaal: 0.0002, zaad: 2});
    file("personen.parquet", "echte mensen");
    await expect(makeSynthesis({uit: result, schaal: 0.0002, zaad: 1})).rejects.toThrow(/: personen\.parquet;/);
    expect(readFileSync(join(result, "personen.parquet"), "utf8")).toBe("echte mensen");
    rmSync(result, {recursive: true});
    file("bron.json", '{"naam": "Onze stad", "synthetisch": false}');
    await expect(makeSynthesis({uit: result, schaal: 0.0002, zaad: 1})).rejects.toThrow(/: bron\.json;/);
  });
});

describe("replaceTargetFolder(result, fill, check)", () => {
  const leftOver = () => readdirSync(folder).filter((naam) => naam.startsWith("."));
  const fill = async (fresh: string) => writeFileSync(join(fresh, "nieuw"), "");

  it("puts the new in the place of the old, and leaves nothing else", async () => {
    tables();
    await replaceTargetFolder(`${result}/`, fill);
    expect(readdirSync(result)).toEqual(["nieuw"]);
    expect(leftOver()).toEqual([]);
  });

  it("leaves the old when the new fails, or when something came in the way meanwhile", async () => {
    tables();
    await expect(replaceTargetFolder(result, () => Promise.reject(new Error("vol")))).rejects.toThrow("vol");
    const slow = async (fresh: string) => (await fill(fresh), file("analyse.R"));
    await expect(replaceTargetFolder(result, slow, check)).rejects.toThrow(/: analyse\.R;/);
    expect(readManifest(result)).toMatchObject({naam: "Proef"});
    expect(leftOver()).toEqual([]);
  });

  it("lets many at once each put theirs in place, one after the other", async () => {
    await Promise.all(Array.from({length: 8}, () => replaceTargetFolder(result, fill)));
    expect(readdirSync(result)).toEqual(["nieuw"]);
    expect(leftOver()).toEqual([]);
  });

  const dead = "999999999-00000000-0";
  /** As `kill -9` leaves it between the two renames. */
  function killedBetween(): void {
    tables();
    renameSync(result, join(folder, `.tabellen.oud-${dead}`));
    mkdirSync(join(folder, `.tabellen.nieuw-${dead}`));
  }

  it.each([
    [
      "by who makes tables",
      () => replaceTargetFolder(result, () => Promise.reject(new Error("x"))).catch(() => undefined)
    ],
    ["by who reads them", () => readManifest(result)],
    ["by who reads them, by a relative path", () => readManifest(relative(".", result))]
  ])("is healed after a kill between the two renames, %s", async (_, run) => {
    killedBetween();
    await run();
    expect(readManifest(result)).toMatchObject({naam: "Proef"});
    expect(existsSync(join(result, "cohort", "2015-01-01", "NL.arrow"))).toBe(true);
    expect(leftOver()).toEqual([]);
  });
});
