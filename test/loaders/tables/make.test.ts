import {tableFromIPC} from "@uwdata/flechette";
import fc from "fast-check";
import {createHash} from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {type Answer, answer} from "../../../components/queries/figure5.js";
import {noChoice} from "../../../components/model/choice.js";
import {findGebied} from "../../../components/model/gebied.js";
import {since} from "../../../components/model/forms.js";
import {makeRelationSetter} from "../../../components/tables/cells.js";
import {fromFirst, readFirst} from "../../../components/tables/first.js";
import {indicatoren} from "../../../data/indicator.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {makeTables} from "../../../loaders/tables/makeTables.js";
import {files} from "../../../loaders/util/files.js";
import {startBrowserEngine} from "../../util/browserEngine.js";
import {openSource} from "../../util/count.js";
import {sorted} from "../../util/order.js";
import {randomChoice} from "../../util/random.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import {handwork} from "../../util/workedExample.js";

/** An answer with its rows in one order. */
const inOrder = ({moments, figure51, figure52, figure53}: Answer): Answer => ({
  ...{moments, figure51: sorted(figure51), figure52: sorted(figure52), figure53: sorted(figure53)}
});

const source = writeSourceFolder(handwork);
const folder = mkdtempSync(join(tmpdir(), "tabellen-"));
const result = join(folder, "tabellen");
const cache = join(folder, "cache");
const make = (from = source) => makeTables({bron: from, uit: result, cache});

/** Every file of a folder with its sum. */
const content = (from: string) =>
  Object.fromEntries(
    files(from).map((naam) => [
      naam,
      createHash("sha256")
        .update(readFileSync(join(from, naam)))
        .digest("hex")
    ])
  );

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
}

function replaceText(file: string, what: string | RegExp, by: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(what);
  writeFileSync(file, text.replace(what, by));
}

let made: Awaited<ReturnType<typeof make>>;

beforeAll(async () => {
  made = await make();
});
afterAll(() => [source, folder].forEach((route) => rmSync(route, {recursive: true})));

describe("makeTables({source, result})", () => {
  it("says in the manifest what each file holds, and of which source", () => {
    const {manifest} = made;
    expect(manifest).toMatchObject({naam: "Proef", synthetisch: true, status: "synthetisch", indeling: 2018});
    expect(manifest.starts).toEqual(["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"]);
    const monitor = manifest.tabellen.filter(({bestand: file}) => file.startsWith("monitor/"));
    const counted = gebieden().filter(({soort: kind}) => kind !== "wijk" && kind !== "gemeente_2020_geschat");
    expect(monitor).toHaveLength(counted.length + indicatoren.length);
    const gemeenteTables = ["aanlevering.arrow", "clientervaring.arrow", "dekking.arrow", "gedeeld.arrow"];
    const deeper = manifest.tabellen.filter(({bestand: file}) => /^(klok|vergelijk|steekproef)\//.test(file));
    const [uses, huishoudtypen, events] = [5, 6, 12];
    expect(deeper.filter(({bestand: file}) => file.startsWith("vergelijk/2015-01-01/"))).toHaveLength(
      // shares, strata, verblijf, inwoners and toestanden
      uses + huishoudtypen + events + (uses + events) + uses + 1 + 1
    );
    expect(deeper.filter(({bestand: file}) => file.startsWith("steekproef/"))).toHaveLength(4 * (1 + 12));
    expect(manifest.tabellen.length - deeper.length).toBe(
      1 + 4 * (1 + 1 + 380) + monitor.length + gemeenteTables.length
    );
    expect(manifest.tabellen.map(({bestand: file}) => file)).toEqual(expect.arrayContaining(gemeenteTables));
    for (const {bestand: file, rijen: rows, bytes} of manifest.tabellen) {
      expect(statSync(join(result, file)).size).toBe(bytes);
      if (file.includes("GM0344")) expect(tableFromIPC(readFileSync(join(result, file))).numRows).toBe(rows);
    }
  });

  it("does nothing when source and code are unchanged", async () => {
    expect(made.again).toBe(true);
    expect((await make()).again).toBe(false);
  });

  const spoiled: [string, (folder: string) => void][] = [
    ["a table is gone", (folder) => rmSync(join(folder, "gebieden.arrow"))],
    ["a table is cut", (folder) => truncateSync(join(folder, "gebieden.arrow"), 100)],
    ["a bit of a table is another", (folder) => flip(join(folder, "monitor", "GM0344.arrow"))],
    [
      "a folder stands for a table",
      (folder) => (rmSync(join(folder, "dekking.arrow")), mkdirSync(join(folder, "dekking.arrow")))
    ],
    ["the manifest says another name", (folder) => replaceText(join(folder, "manifest.json"), '"Proef"', '"Broef"')],
    [
      "the manifest counts other rows",
      (folder) => replaceText(join(folder, "manifest.json"), /"gelezen":1/, '"gelezen":2')
    ]
  ];

  /** A copy of the tables, spoilt. */
  function spoil(naam: string, damage: (folder: string) => void): string {
    const own = join(folder, naam.replaceAll(" ", "-"));
    cpSync(result, own, {recursive: true});
    damage(own);
    return own;
  }

  it.each(spoiled)("does not take the tables for whole, and says so in one line, when %s", async (naam, damage) => {
    const own = spoil(naam, damage);
    const stop = (step: string) => {
      if (step !== "bron herkennen") throw new Error(step);
    };
    await expect(makeTables({bron: source, uit: own, cache, voortgang: stop})).rejects.toThrow(
      new RegExp(`^de tabellen in ${own} [^\\n]+ opnieuw gemaakt$`)
    );
  });

  it("makes them anew, with the same bytes", async () => {
    const own = spoil("anew", (from) => rmSync(join(from, "gebieden.arrow")));
    expect((await makeTables({bron: source, uit: own, cache})).again).toBe(true);
    expect(content(own)).toEqual(content(result));
  });

  it("makes two sources at once, each in its own folder, with its own numbers", async () => {
    const other = writeSourceFolder({...handwork, gebeurtenissen: []}, join(folder, "andere-bron"));
    const [a, b] = [join(folder, "a"), join(folder, "b")];
    const [from, to] = await Promise.all([
      makeTables({bron: source, uit: a, cache}),
      makeTables({bron: other, uit: b, cache})
    ]);
    expect(content(a)).toEqual(content(result));
    expect(to.manifest.hash).not.toBe(from.manifest.hash);
    const happened = (folder: string) =>
      tableFromIPC(readFileSync(join(folder, "cohort", "2015-01-01", "NL.arrow")))
        .toArray()
        .filter((row) => row.gebeurtenissen > 0).length;
    expect([happened(a) > 0, happened(b)]).toEqual([true, 0]);
  });

  it("counts every resident once, in the land and over the gemeenten", () => {
    const sum = (naam: string) =>
      tableFromIPC(readFileSync(join(result, "cohort", "2015-01-01", naam)))
        .toArray()
        .reduce((aantal, row) => aantal + row.aantal, 0);
    const names = readdirSync(join(result, "cohort", "2015-01-01"));
    expect(sum("NL.arrow")).toBe(10);
    expect(names.filter((naam) => naam.startsWith("GM")).reduce((total, naam) => total + sum(naam), 0)).toBe(10);
  });

  it("has in the small table what the figures give for each gebied", async () => {
    const first = readFirst(readFileSync(join(result, "eerste-2015-07-01.arrow")));
    const {count, close} = await openSource(source);
    for (const gebied of ["NL", "GM0344", "PV26", "GK8", "ST1", "JZ22", "GM0014"]) {
      const choice = {...noChoice("2015-07-01"), gebied, vergelijk: "NL"};
      const {geteld: counted} = await count(choice);
      const outSmall = fromFirst(first, choice, counted.moments);
      const filled = (answer: NonNullable<typeof outSmall>) =>
        answer.figure51.filter(({startgroep}) => startgroep! > 0);
      expect(
        filled(outSmall!)
          .map((row) => JSON.stringify(row))
          .sort()
      ).toEqual(
        filled(counted)
          .map((row) => JSON.stringify(row))
          .sort()
      );
      expect(inOrder(outSmall!).figure53).toEqual(inOrder(counted).figure53);
    }
    close();
  });

  it("gives nothing from the small table for a choice that it does not hold", () => {
    const first = readFirst(readFileSync(join(result, "eerste-2015-01-01.arrow")));
    const choice = noChoice("2015-01-01");
    expect(fromFirst(first, {...choice, gebied: "WK034401"}, [])).toBeNull();
    expect(fromFirst(first, {...choice, noemer: "risico"}, [])).toBeNull();
    expect(fromFirst(first, {...choice, geslacht: ["V"]}, [])).toBeNull();
  });

  it("leads the browser's engine to the numbers of the command, for any choice", async () => {
    const engine = await startBrowserEngine();
    vi.stubGlobal("fetch", async (address: URL) => new Response(readFileSync(address.pathname)));
    const setCohort = makeRelationSetter(
      {
        ...{runQuery: engine.runQuery, close: async () => {}},
        run: async (sql) => engine.run(sql),
        addTo: async (naam, bytes) => engine.addTo(naam, bytes)
      },
      new URL(`file://${result}/`)
    );
    const all = gebieden();
    const {count, close} = await openSource(source);
    await fc.assert(
      fc.asyncProperty(randomChoice, async (choice) => {
        const codes = choice.vergelijk === null ? [choice.gebied] : [choice.gebied, choice.vergelijk];
        await setCohort(
          "cohort",
          codes.map((code) => findGebied(all, code)!),
          choice.peilmoment,
          {}
        );
        const {geteld: counted} = await count(choice);
        const inBrowser = await answer(engine.runQuery, choice, since(made.manifest, choice.peilmoment));
        expect(inOrder(inBrowser)).toEqual(inOrder(counted));
      }),
      {numRuns: 25}
    );
    vi.unstubAllGlobals();
    close();
  });

  it("keeps the tables that are there when a source cannot be read", async () => {
    const piece = join(folder, "stuk");
    cpSync(source, piece, {recursive: true});
    writeFileSync(join(piece, "verblijf.csv"), "");
    const beforehand = readFileSync(join(result, "manifest.json"), "utf8");
    await expect(make(piece)).rejects.toThrow(/verblijf\.csv/);
    expect(readFileSync(join(result, "manifest.json"), "utf8")).toBe(beforehand);
    expect(readdirSync(folder).filter((naam) => naam.startsWith(".tabellen-"))).toEqual([]);
    expect(readdirSync(cache).filter((naam) => /werk|nieuw|slot/.test(naam))).toEqual([]);
  });

  it("refuses a folder that it would take away: the source, or one with anything else in it", async () => {
    const own = join(folder, "eigen");
    mkdirSync(own);
    writeFileSync(join(own, "scriptie.txt"), "niet weg");
    for (const target of [source, join(source, "tabellen"), join(source, ".."), own]) {
      await expect(makeTables({bron: source, uit: target, cache})).rejects.toThrow(/--uit/);
    }
    expect(readFileSync(join(own, "scriptie.txt"), "utf8")).toBe("niet weg");
    expect(existsSync(join(source, "bron.json"))).toBe(true);
  });

  it("takes 32 peilmomenten, as many as the cells have bits", async () => {
    const long = writeSourceFolder({...handwork, eerste_peilmoment: "2001-01-01"}, join(folder, "lang"));
    const opened = await openSource(long);
    const {geteld: counted} = await opened.count({...noChoice("2001-01-01"), gebied: "GM0344"});
    expect(counted.moments).toHaveLength(32);
    opened.close();
  });
});
