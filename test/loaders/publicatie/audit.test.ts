import {beforeAll, describe, expect, it} from "vitest";
import type {Beschermregel} from "../../../data/publicatie.js";
import {auditPublished, auditText, type Leak} from "../../../loaders/publicatie/audit.js";
import {refuseLeaks, writeProtected} from "../../../loaders/publicatie/publish.js";
import {readPublished, type PublishedFolder} from "../../../loaders/publicatie/publishedFolder.js";
import type {TableColumns} from "../../../loaders/publicatie/tableSystem.js";
import {someThousand} from "../../util/someThousand.js";
import type {Source} from "../../util/sourceRow.js";
import {countTables} from "./readTables.js";
import "./smallCountry.js";
import {inFolders} from "./trial.js";

type Row = Record<string, string | number | null>;

/** A gemeente with wijken and people in none of them, one with a single wijk, and one without. */
const places = [
  {gemeente: "GM0344", wijken: ["WK034401", "WK034402", "WK034403", ""], people: 500},
  {gemeente: "GM0342", wijken: ["WK034200"], people: 150},
  {gemeente: "GM0307", wijken: [""], people: 60}
];
const source = someThousand(places, "2016-01-01");

/** The same source, in which one person lives in another gemeente. */
const moved: Source = {
  ...source,
  verblijf: source.verblijf.map((row) =>
    row.persoon_id === "GM0307-0" ? {...row, gemeente: "GM0342", wijk: "WK034200", huishouden_id: "moved"} : row
  )
};

const published = (from: Source, rule: Beschermregel): Promise<PublishedFolder> =>
  inFolders({source: from, apart: false}, async (folder, uit) => {
    await writeProtected({bron: folder, regels: rule, uit, notify: () => {}});
    return readPublished(uit);
  });

const keyOf = (row: Row) =>
  ["gebied", "periode", "indicator", "categorie", "start", "figuur", "groep", "moment"]
    .map((naam) => row[naam] ?? "")
    .join(" ");

/** Every row of the source as it was counted, by what it is about. */
async function countRows(): Promise<Map<string, Row>> {
  const {monitor, eerste: first} = await inFolders({source, apart: false}, countTables);
  const starts = [...first].flatMap(([start, rows]) => rows.map((row) => ({...row, start})));
  return new Map([...monitor, ...starts].map((row) => [keyOf(row as unknown as Row), row as unknown as Row]));
}

const rowsOfTable = (columns: TableColumns): Row[] =>
  Array.from({length: Object.values(columns)[0]?.values.length ?? 0}, (_, i) =>
    Object.fromEntries(
      Object.entries(columns).map(([naam, {values}]) => [naam, (values as (string | number | null)[])[i]!])
    )
  );

/** The folder with rows of its tables otherwise: `change` is told the file and gives the row as it shall be. */
function withRows(folder: PublishedFolder, change: (row: Row, file: string) => Row): PublishedFolder {
  const tables = new Map<string, TableColumns>();
  for (const [file, columns] of folder.tables) {
    const rows = rowsOfTable(columns).map((row) => change(row, file));
    const entries = Object.entries(columns).map(([naam, column]) => [
      naam,
      {...column, values: rows.map((row) => row[naam]!)}
    ]);
    tables.set(file, Object.fromEntries(entries) as TableColumns);
  }
  return {...folder, tables};
}

const about = ["gebied", "periode", "indicator", "categorie"] as const;
const isAbout = (row: Row, key: readonly string[]) => about.every((naam, i) => row[naam] === key[i]);

/** Sets a number of the monitor in every table that it stands in, or in some. */
const withNumber = (folder: PublishedFolder, key: readonly string[], value: Row, only: RegExp) =>
  withRows(folder, (row, file) => (only.test(file) && isAbout(row, key) ? {...row, ...value} : row));

const leaksOf = async (folder: PublishedFolder, earlier: PublishedFolder[] = []) =>
  (await auditPublished(folder, {earlier, seconds: 0})).leaks;

let sound: PublishedFolder;
let noisy: PublishedFolder;
let later: PublishedFolder;
let truth: Map<string, Row>;
beforeAll(async () => {
  truth = await countRows();
  [sound, noisy, later] = [
    await published(source, "cbs"),
    await published(source, "ons"),
    await published(moved, "cbs")
  ];
});

const startOf = (file: string) => /^eerste-(.+)\.arrow$/.exec(file)?.[1];
const realOf = (row: Row, file: string) => truth.get(keyOf({...row, start: startOf(file) ?? null}));

/** Shows some of what was withheld to protect other numbers, rounded as the rule asks. */
const reveal = (some: (row: Row, file: string) => boolean) => () =>
  withRows(sound, (row, file) => {
    const real = some(row, file) ? realOf(row, file) : undefined;
    const naam = startOf(file) === undefined ? "waarde" : "gebruik";
    if (!real || row[naam] !== null || (row["reden"] ?? "afgeschermd") !== "afgeschermd") return row;
    const [part, whole] = [Number(real[naam]), Number(real["n"] ?? real["personen"] ?? real[naam])];
    if (part < 8 || (part !== whole && whole - part < 10)) return row;
    const shown = Math.round(part / 5) * 5;
    return naam === "waarde" ? {...row, waarde: shown, reden: ""} : {...row, gebruik: shown};
  });

describe.each(["cbs", "ons"] as const)("auditPublished(folder) of tables by the rule %s", (rule) => {
  it("passes them, which withhold and show", async () => {
    const folder = rule === "cbs" ? sound : noisy;
    const report = await auditPublished(folder, {seconds: 0});
    expect(report.leaks).toEqual([]);
    expect(report.attack).toMatchObject({exposed: 0});
    expect(Math.min(report.attack.large, report.attack.open)).toBeGreaterThan(100);
    const rows = [...folder.tables.values()].flatMap(rowsOfTable);
    expect(rows.filter(({waarde}) => typeof waarde === "number").length).toBeGreaterThan(1000);
    expect(rows.filter(({reden}) => reden === "afgeschermd").length).toBeGreaterThan(1000);
    expect(auditText(report)).toContain("Geen lek gevonden.");
    expect(await leaksOf(folder, [folder])).toEqual([]);
  });
});

describe("auditPublished(folder, {earlier})", () => {
  it("passes a later edition that was protected beside the earlier one, in which one person moved", async () => {
    const after = await inFolders({source, apart: false}, async (folder, first) => {
      await writeProtected({bron: folder, regels: "cbs", uit: first, notify: () => {}});
      return inFolders({source: moved, apart: false}, async (other, uit) => {
        await writeProtected({bron: other, regels: "cbs", uit, eerder: [first], notify: () => {}});
        return readPublished(uit);
      });
    });
    expect(await leaksOf(after, [sound])).toEqual([]);
  });

  it("does not pass the tables as they were counted", async () => {
    const counted = withRows(sound, (row, file) => {
      const real = realOf(row, file);
      return real && "waarde" in row && row["reden"] === "afgeschermd" ? {...row, ...real, reden: ""} : row;
    });
    const kinds = new Set((await leaksOf(counted)).map(({kind}) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["drempel", "regel", "herleidbaar"]));
  });

  const shown = (waarde: number) => ({waarde, reden: ""});
  const hidden = {waarde: null, reden: "afgeschermd"};
  const key = (gebied: string, ...parts: string[]) => [gebied, "2015HJ01", ...parts];
  const put = (about: readonly string[], value: Row, only = /^monitor/) => withNumber(sound, about, value, only);
  /** A number of Utrecht that is shown, and not as a part of another. */
  const shownKey = () => {
    const rows = rowsOfTable(sound.tables.get("monitor/GM0344.arrow")!);
    const row = rows.find(({gebied, waarde, n}) => gebied === "GM0344" && waarde !== null && n === null)!;
    return about.map((naam) => row[naam] as string);
  };
  const withColumn = (file: RegExp, naam: string): PublishedFolder => ({
    ...sound,
    tables: new Map(
      [...sound.tables].map(([name, columns]) => [
        name,
        file.test(name)
          ? {...columns, [naam]: {soort: "tekst" as const, values: rowsOfTable(columns).map(() => "1")}}
          : columns
      ])
    )
  });
  const ofMonitor = (start: string) => reveal(({indicator}) => String(indicator).startsWith(start));
  const ofFigure = (figure: number) => reveal((row) => row["figuur"] === figure);
  const inFirst = (figure: number, change: Row) =>
    withRows(sound, (row, file) =>
      file.startsWith("eerste-") && row["figuur"] === figure ? {...row, ...change} : row
    );

  const planted: [string, () => PublishedFolder, Leak["kind"], RegExp, (() => PublishedFolder)?][] = [
    [
      "a total that was not rounded",
      () => put(key("NL", "inwoners", "totaal"), shown(731)),
      "regel",
      /NL .*inwoners totaal.* 731/
    ],
    [
      "a count below eight",
      () => put(key("GM0344", "wmo_clienten", "totaal"), shown(5)),
      "drempel",
      /GM0344 .*wmo_clienten totaal.* 5/
    ],
    ["a count of nobody", () => put(key("GM0344", "wmo_clienten", "totaal"), shown(0)), "drempel", /wmo_clienten/],
    [
      "a count of one in one table alone",
      () => put(key("GM0344", "wmo_clienten", "totaal"), shown(1), /indicator/),
      "drempel",
      /monitor\/indicator/
    ],
    [
      "a whole that was not rounded",
      () => put(key("NL", "wmo_clienten", "totaal"), {n: 733}),
      "regel",
      /waarvan het een deel is.* 733/
    ],
    [
      "a whole below eight",
      () => put(key("NL", "wmo_clienten", "totaal"), {n: 3}),
      "drempel",
      /waarvan het een deel is.* 3/
    ],
    ["two numbers for one", () => put(shownKey(), shown(9000), /indicator/), "verschil", /^GM0344 /],
    [
      "a number shown in one table and withheld in another",
      () => put(shownKey(), hidden, /GM0344/),
      "verschil",
      /^GM0344 .* afgeschermd van/
    ],
    [
      "a number that is withheld by one indicator and shown by another",
      () => put(key("NL", "huishoudens", "totaal"), {...hidden, n: null}),
      "verschil",
      /huishoudens.* afgeschermd/
    ],
    [
      "a share that leaves few out",
      () => put(key("NL", "wmo_clienten", "totaal"), {...shown(95), n: 100}),
      "aandeel",
      /wmo_clienten totaal.*95 van 100/
    ],
    [
      "a share of everybody",
      () => put(key("NL", "wmo_clienten", "totaal"), {...shown(100), n: 100}),
      "aandeel",
      /100 van 100/
    ],
    [
      "nothing without a reason",
      () => put(key("NL", "inwoners", "totaal"), {waarde: null, reden: ""}),
      "reden",
      /inwoners totaal/
    ],
    [
      "a number with a reason not to be",
      () => put(key("NL", "inwoners", "totaal"), {waarde: 700, reden: "afgeschermd"}),
      "reden",
      /inwoners totaal/
    ],
    [
      "a file that is not on the list",
      () => ({...sound, names: [...sound.names, "notities.txt"]}),
      "bestand",
      /notities\.txt/
    ],
    [
      "a table of persons",
      () => ({...sound, names: [...sound.names, "cohort/2015-01-01/GM0344.arrow"]}),
      "bestand",
      /cohort/
    ],
    ["a database beside the tables", () => ({...sound, names: [...sound.names, "cellen.duckdb"]}), "bestand", /duckdb/],
    [
      "a packed file that holds something else",
      () => ({...sound, unlike: ["monitor/NL.arrow.gz"]}),
      "bestand",
      /NL\.arrow\.gz/
    ],
    ["a download with persons", () => ({...sound, persons: ["downloads/lijst.csv"]}), "persoon", /lijst\.csv/],
    ["a person id", () => withColumn(/^monitor\/NL/, "persoon_id"), "persoon", /monitor\/NL.arrow .*persoon_id/],
    ["a huishouden id", () => withColumn(/^eerste-/, "huishouden_id"), "persoon", /eerste-.*huishouden_id/],
    ["a key of a person", () => withColumn(/^gebieden/, "sleutel"), "persoon", /gebieden.*sleutel/],
    ["a column that nobody knows", () => withColumn(/^monitor\/NL/, "precies"), "kolom", /precies/],
    ["no rule", () => ({...sound, manifest: {...sound.manifest, bescherming: undefined}}), "regel", /geen regel/],
    ["a row of ages of which one is withheld", ofMonitor("inwoners_leeftijd"), "herleidbaar", /inwoners_leeftijd/],
    ["a row of kwetsbaarheid of which one is withheld", ofMonitor("kwetsbaarheid"), "herleidbaar", /kwetsbaarheid/],
    [
      "numbers of voorzieningen of which one is withheld",
      ofMonitor("voorzieningen_huishoudens"),
      "herleidbaar",
      /voorzieningen_huishoudens/
    ],
    ["how long bijstand lasts, of which one is withheld", ofMonitor("bijstand_duur"), "herleidbaar", /bijstand_duur/],
    [
      "a number of all with jeugdzorg, of which a combination is the rest",
      ofMonitor("jongeren_jeugdzorg"),
      "herleidbaar",
      /jeugdzorg/
    ],
    [
      "who came and who went, between two numbers that are shown",
      ofMonitor("voorzieningen_uitstroom"),
      "herleidbaar",
      /voorzieningen_instroom/
    ],
    ["a gebruik that was not rounded", () => inFirst(51, {gebruik: 23}), "regel", /figuur 5\.1.*gebruik, is 23/],
    ["a gebeurtenis of few", () => inFirst(53, {personen: 4}), "drempel", /figuur 5\.3.*personen, is 4/],
    [
      "a startgroep of which few stopped",
      () => inFirst(51, {personen: 100, gebruik: 95}),
      "aandeel",
      /figuur 5\.1.*95 van 100/
    ],
    [
      "who are without a gebeurtenis, and use nothing",
      () => inFirst(53, {zonder_personen: 20, zonder_gebruik: 20}),
      "aandeel",
      /zonder.*20 van 20/
    ],
    [
      "wijken that were withheld to protect others",
      reveal(({gebied}) => String(gebied).startsWith("WK")),
      "herleidbaar",
      /WK0344|wie in geen tabel staat/
    ],
    [
      "gemeenten that were withheld to protect others",
      reveal(({gebied}) => String(gebied).startsWith("GM")),
      "herleidbaar",
      /GM03/
    ],
    ["combinations that were withheld to protect others", ofMonitor("stapeling_"), "herleidbaar", /stapeling_/],
    [
      "numbers of one voorziening that were withheld to protect others",
      ofMonitor("voorzieningen_stand"),
      "herleidbaar",
      /voorzieningen_stand/
    ],
    [
      "numbers of a year that were withheld to protect others",
      reveal(({periode}) => String(periode).endsWith("JJ00")),
      "herleidbaar",
      / in 2015 \(/
    ],
    ["wetten in figure 5.1 that were withheld to protect others", ofFigure(51), "herleidbaar", /eerste-/],
    ["types of huishouden in figure 5.2 that were withheld to protect others", ofFigure(52), "herleidbaar", /eerste-/],
    ["an edition that moves one person", () => later, "editie", /afgeschermd/, () => sound],
    ["one source by two rules", () => noisy, "editie", /met een andere regel beschermd/, () => sound],
    [
      "a number that an earlier edition withheld",
      () => sound,
      "editie",
      /^GM0344 .* is \d+, maar was afgeschermd in een eerdere/,
      () => put(shownKey(), hidden)
    ],
    [
      "a number withheld that an earlier edition showed",
      () => put(shownKey(), hidden),
      "editie",
      /^GM0344 .* is afgeschermd, maar was \d+ in een eerdere/,
      () => sound
    ],
    [
      "one source with two numbers",
      () => sound,
      "editie",
      /^GM0344 .* en was 9000, terwijl de bron dezelfde is/,
      () => put(shownKey(), shown(9000))
    ]
  ];

  it("looks for leaks of at least 30 kinds", () => {
    expect(planted.length).toBeGreaterThanOrEqual(30);
  });

  it("lets nothing be published that has a leak, and says which", async () => {
    const report = await auditPublished(put(key("GM0344", "wmo_clienten", "totaal"), shown(5)), {seconds: 0});
    expect(() => refuseLeaks(report)).toThrow(
      /^de toets vindt \d+ lekken in .*; er is niets gepubliceerd:\n- drempel: GM0344 2015HJ01 wmo_clienten totaal .* is 5/
    );
    expect(() => refuseLeaks({leaks: []})).not.toThrow();
  });

  it.each(planted)("finds %s, and names it", async (_, make, kind, text, before) => {
    const leaks = await leaksOf(make(), before ? [before()] : []);
    const found = leaks.some((leak) => leak.kind === kind && text.test(leak.text));
    const some = leaks.slice(0, 5).map((leak) => `${leak.kind}: ${leak.text}`);
    expect(found, `${leaks.length}: ${some.join("; ")}`).toBe(true);
  });
});
