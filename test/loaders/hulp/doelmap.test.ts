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
import {checkDoelmap, checkPlace, replaceDoelmap} from "../../../loaders/hulp/doelmap.js";
import {leesManifest, tablesIn} from "../../../loaders/tabellen/manifest.js";
import {maakSynthese} from "../../../loaders/synthese/maak.js";

let map: string;
let bron: string;
let uit: string;
beforeEach(() => {
  map = realpathSync(mkdtempSync(join(tmpdir(), "doelmap-")));
  bron = join(map, "bron");
  uit = join(map, "tabellen");
  mkdirSync(bron);
  writeFileSync(join(bron, "bron.json"), "{}");
});
afterEach(() => {
  chmodSync(map, 0o700);
  rmSync(map, {recursive: true, force: true});
});

const manifest = {
  ...{naam: "Proef", synthetisch: false, status: "voorlopig", toelichting: "", indeling: 2018},
  ...{peilmomenten: ["2015-01-01"], starts: ["2015-01-01"], gemaakt: "2026-01-01", hash: "0123456789abcdef"},
  tabellen: [
    {bestand: "gebieden.arrow", rijen: 1, bytes: 4},
    {bestand: "cohort/2015-01-01/NL.arrow", rijen: 1, bytes: 4}
  ]
};

/** Tables of ours, as small as they come. */
function tables(waar = uit, anders: object = {}): void {
  mkdirSync(join(waar, "cohort", "2015-01-01"), {recursive: true});
  writeFileSync(join(waar, "manifest.json"), JSON.stringify({...manifest, ...anders}));
  for (const {bestand} of manifest.tabellen) writeFileSync(join(waar, bestand), "rijen".slice(0, 4));
}

const check = (doel = uit) => checkDoelmap(doel, {bron, inventory: tablesIn, what: "tabellen"});
const file = (naam: string, tekst = "van mij") => {
  mkdirSync(dirname(join(uit, naam)), {recursive: true});
  writeFileSync(join(uit, naam), tekst);
};
const link = (naar: string, waar = uit) => {
  mkdirSync(dirname(waar), {recursive: true});
  symlinkSync(naar, waar);
};

describe("checkDoelmap(uit, {bron, inventory, what}) accepts", () => {
  const gevallen: [string, () => string | void][] = [
    ["what is not there", () => undefined],
    ["what is not there, deep", () => join(uit, "a", "b")],
    ["an empty folder", () => void mkdirSync(uit)],
    ["earlier tables", () => tables()],
    ["earlier tables, with a slash at the end", () => (tables(), `${uit}/`)],
    ["earlier tables, packed", () => (tables(), file("manifest.json.br"), file("gebieden.arrow.gz"))],
    ["earlier tables of which one is cut and one gone", () => (tables(), file("gebieden.arrow", "r"))],
    [
      "a folder behind a link to its parent",
      () => (mkdirSync(join(map, "echt")), link(join(map, "echt"), join(map, "l")), join(map, "l", "t"))
    ],
    ["a folder whose name begins as the source's, or with dots", () => join(map, "bron2", "..tabellen")]
  ];
  it.each(gevallen)("%s", (_, prepare) => {
    const doel = prepare() ?? uit;
    expect(() => check(doel)).not.toThrow();
  });
});

describe("checkDoelmap(uit, {bron, inventory, what}) refuses, and says what is in the way", () => {
  const gevallen: [string, RegExp, () => string | void][] = [
    ["a file", /is geen map maar een bestand/, () => writeFileSync(uit, "brief")],
    [
      "a folder in a file",
      /kan daar niet: \S+tabellen is geen map maar een bestand/,
      () => (writeFileSync(uit, "brief"), join(uit, "a", "b"))
    ],
    [
      "a link to a folder",
      /is een verwijzing naar \S+echt: geef die map zelf/,
      () => (mkdirSync(join(map, "echt")), link(join(map, "echt")))
    ],
    [
      "a link with a slash behind it",
      /is een verwijzing/,
      () => (tables(join(map, "echt")), link(join(map, "echt")), `${uit}/`)
    ],
    ["a link to nothing", /verwijst naar \S+weg, en dat is er niet/, () => link(join(map, "weg"))],
    [
      "a folder behind a link to nothing",
      /kan daar niet: .*dat is er niet/,
      () => (link(join(map, "weg")), join(uit, "a"))
    ],
    [
      "a link to a file",
      /is geen map maar een bestand/,
      () => (writeFileSync(join(map, "brief"), ""), link(join(map, "brief")))
    ],
    ["the source", /ligt in of om de bron/, () => bron],
    ["a folder in the source", /ligt in of om de bron/, () => join(bron, "uit", "tabellen")],
    ["a folder around the source", /ligt in of om de bron/, () => map],
    ["the source behind a link", /ligt in of om de bron/, () => (link(bron, join(map, "l")), join(map, "l", "uit"))],
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
      () => tables(uit, {tabellen: [{bestand: "../x.arrow", rijen: 1, bytes: 4}]})
    ],
    ["a script beside earlier tables", /: analyse\.R;/, () => (tables(), file("analyse.R"))],
    [
      "a note deep in earlier tables",
      /: cohort\/2015-01-01\/notitie\.md;/,
      () => (tables(), file("cohort/2015-01-01/notitie.md"))
    ],
    ["a table that is not in the manifest", /: mijn\.arrow;/, () => (tables(), file("mijn.arrow"))],
    ["a hidden file", /: \.Rhistory;/, () => (tables(), file(".Rhistory"))],
    ["an empty folder beside earlier tables", /: figuren\/;/, () => (tables(), mkdirSync(join(uit, "figuren")))],
    [
      "a link in the place of a table",
      /: gebieden\.arrow;/,
      () => (tables(), rmSync(join(uit, "gebieden.arrow")), link(join(bron, "bron.json"), join(uit, "gebieden.arrow")))
    ],
    ["a link to a folder in earlier tables", /: bronnen;/, () => (tables(), link(bron, join(uit, "bronnen")))],
    [
      "many things, of which it names the first",
      /: a, b, c en nog 2;/,
      () => ["a", "b", "c", "d", "e"].forEach((naam) => file(naam))
    ]
  ];
  it.each(gevallen)("%s", (_, reason, prepare) => {
    const doel = prepare() ?? uit;
    const vooraf = readdirSync(map, {recursive: true}).sort();
    expect(() => check(doel)).toThrow(reason);
    expect(() => check(doel)).toThrow(/^--uit [^\n]+$/);
    expect(readdirSync(map, {recursive: true}).sort()).toEqual(vooraf);
  });

  it("a folder that it may not read, or in which it may not make any", () => {
    mkdirSync(uit);
    chmodSync(uit, 0);
    const mayAll = process.getuid?.() === 0 || process.platform === "win32";
    if (mayAll) expect(() => check()).not.toThrow();
    else expect(() => check()).toThrow(/is niet te lezen/);
    chmodSync(uit, 0o700);
    chmodSync(map, 0o500);
    if (mayAll) expect(() => check()).not.toThrow();
    else expect(() => check()).toThrow(/u mag niet schrijven in/);
  });

  it.runIf(existsSync("/dev/shm") && statSync("/dev/shm").dev !== statSync("/dev").dev)("a disk of its own", () => {
    expect(() => check("/dev/shm")).toThrow(/is een schijf op zichzelf: kies een map daarin/);
  });

  it("for reports only a place where none can be", () => {
    file("brief.txt");
    expect(() => checkPlace(uit, {bron})).not.toThrow();
    expect(() => checkPlace(join(uit, "brief.txt"), {bron})).toThrow(/is geen map maar een bestand/);
    expect(() => checkPlace(join(bron, "rapporten"), {bron})).toThrow(/ligt in of om de bron/);
    expect(() => checkPlace("dist", {})).toThrow(/gepubliceerd/);
  });
});

describe("maakSynthese({uit}) refuses", () => {
  it("own files that took the names of synthetic ones", async () => {
    await maakSynthese({uit, schaal: 0.0002, zaad: 1});
    await maakSynthese({uit, schaal: 0.0002, zaad: 2});
    file("personen.parquet", "echte mensen");
    await expect(maakSynthese({uit, schaal: 0.0002, zaad: 1})).rejects.toThrow(/: personen\.parquet;/);
    expect(readFileSync(join(uit, "personen.parquet"), "utf8")).toBe("echte mensen");
    rmSync(uit, {recursive: true});
    file("bron.json", '{"naam": "Onze stad", "synthetisch": false}');
    await expect(maakSynthese({uit, schaal: 0.0002, zaad: 1})).rejects.toThrow(/: bron\.json;/);
  });
});

describe("replaceDoelmap(uit, fill, check)", () => {
  const leftOver = () => readdirSync(map).filter((naam) => naam.startsWith("."));
  const fill = async (nieuw: string) => writeFileSync(join(nieuw, "nieuw"), "");

  it("puts the new in the place of the old, and leaves nothing else", async () => {
    tables();
    await replaceDoelmap(`${uit}/`, fill);
    expect(readdirSync(uit)).toEqual(["nieuw"]);
    expect(leftOver()).toEqual([]);
  });

  it("leaves the old when the new fails, or when something came in the way meanwhile", async () => {
    tables();
    await expect(replaceDoelmap(uit, () => Promise.reject(new Error("vol")))).rejects.toThrow("vol");
    const slow = async (nieuw: string) => (await fill(nieuw), file("analyse.R"));
    await expect(replaceDoelmap(uit, slow, check)).rejects.toThrow(/: analyse\.R;/);
    expect(leesManifest(uit)).toMatchObject({naam: "Proef"});
    expect(leftOver()).toEqual([]);
  });

  it("lets many at once each put theirs in place, one after the other", async () => {
    await Promise.all(Array.from({length: 8}, () => replaceDoelmap(uit, fill)));
    expect(readdirSync(uit)).toEqual(["nieuw"]);
    expect(leftOver()).toEqual([]);
  });

  const dood = "999999999-00000000-0";
  /** As `kill -9` leaves it between the two renames. */
  function killedBetween(): void {
    tables();
    renameSync(uit, join(map, `.tabellen.oud-${dood}`));
    mkdirSync(join(map, `.tabellen.nieuw-${dood}`));
  }

  it.each([
    ["by who makes tables", () => replaceDoelmap(uit, () => Promise.reject(new Error("x"))).catch(() => undefined)],
    ["by who reads them", () => leesManifest(uit)],
    ["by who reads them, by a relative path", () => leesManifest(relative(".", uit))]
  ])("is healed after a kill between the two renames, %s", async (_, doe) => {
    killedBetween();
    await doe();
    expect(leesManifest(uit)).toMatchObject({naam: "Proef"});
    expect(existsSync(join(uit, "cohort", "2015-01-01", "NL.arrow"))).toBe(true);
    expect(leftOver()).toEqual([]);
  });
});
