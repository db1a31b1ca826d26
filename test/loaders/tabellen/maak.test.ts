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
import {tableFromIPC} from "@uwdata/flechette";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {antwoord} from "../../../components/cohort/antwoord.js";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {maakCellen} from "../../../components/werkbank/cellen.js";
import {leesEerste, uitEerste} from "../../../components/werkbank/eerste.js";
import {vanaf} from "../../../components/werkbank/manifest.js";
import {zoekGebied} from "../../../components/werkbank/zoek.js";
import {bestanden} from "../../../loaders/hulp/bestanden.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";
import {indicatoren} from "../../../data/indicator.js";
import {maakTabellen} from "../../../loaders/tabellen/maak.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {startBrowsermotor} from "../../hulp/browsermotor.js";
import {handwerk} from "../../hulp/handwerk.js";
import {openBron} from "../../hulp/tel.js";
import {opVolgorde} from "../../hulp/volgorde.js";
import {willekeurigeKeuze} from "../../hulp/willekeurig.js";

const bron = schrijfBronmap(handwerk);
const map = mkdtempSync(join(tmpdir(), "tabellen-"));
const uit = join(map, "tabellen");
const cache = join(map, "cache");
const maak = (van = bron) => maakTabellen({bron: van, uit, cache});

/** Every file of a folder with its sum. */
const inhoud = (van: string) =>
  Object.fromEntries(
    bestanden(van).map((naam) => [
      naam,
      createHash("sha256")
        .update(readFileSync(join(van, naam)))
        .digest("hex")
    ])
  );

function flip(bestand: string): void {
  const bytes = readFileSync(bestand);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(bestand, bytes);
}

function replaceText(bestand: string, wat: string | RegExp, door: string): void {
  const tekst = readFileSync(bestand, "utf8");
  expect(tekst).toMatch(wat);
  writeFileSync(bestand, tekst.replace(wat, door));
}

let gemaakt: Awaited<ReturnType<typeof maak>>;

beforeAll(async () => {
  gemaakt = await maak();
});
afterAll(() => [bron, map].forEach((weg) => rmSync(weg, {recursive: true})));

describe("maakTabellen({bron, uit})", () => {
  it("says in the manifest what each file holds, and of which source", () => {
    const {manifest} = gemaakt;
    expect(manifest).toMatchObject({naam: "Proef", synthetisch: true, status: "synthetisch", indeling: 2018});
    expect(manifest.starts).toEqual(["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"]);
    const monitor = manifest.tabellen.filter(({bestand}) => bestand.startsWith("monitor/"));
    const geteld = gebieden().filter(({soort}) => soort !== "wijk" && soort !== "gemeente_2020_geschat");
    expect(monitor).toHaveLength(geteld.length + indicatoren.length);
    const gemeentetabellen = ["aanlevering.arrow", "clientervaring.arrow", "dekking.arrow", "gedeeld.arrow"];
    expect(manifest.tabellen).toHaveLength(1 + 4 * (1 + 1 + 380) + monitor.length + gemeentetabellen.length);
    expect(manifest.tabellen.map(({bestand}) => bestand)).toEqual(expect.arrayContaining(gemeentetabellen));
    for (const {bestand, rijen, bytes} of manifest.tabellen) {
      expect(statSync(join(uit, bestand)).size).toBe(bytes);
      if (bestand.includes("GM0344")) expect(tableFromIPC(readFileSync(join(uit, bestand))).numRows).toBe(rijen);
    }
  });

  it("does nothing when source and code are unchanged", async () => {
    expect(gemaakt.opnieuw).toBe(true);
    expect((await maak()).opnieuw).toBe(false);
  });

  const bedorven: [string, (map: string) => void][] = [
    ["a table is gone", (map) => rmSync(join(map, "gebieden.arrow"))],
    ["a table is cut", (map) => truncateSync(join(map, "gebieden.arrow"), 100)],
    ["a bit of a table is another", (map) => flip(join(map, "monitor", "GM0344.arrow"))],
    [
      "a folder stands for a table",
      (map) => (rmSync(join(map, "dekking.arrow")), mkdirSync(join(map, "dekking.arrow")))
    ],
    ["the manifest says another name", (map) => replaceText(join(map, "manifest.json"), '"Proef"', '"Broef"')],
    ["the manifest counts other rows", (map) => replaceText(join(map, "manifest.json"), /"gelezen":1/, '"gelezen":2')]
  ];

  /** A copy of the tables, spoilt. */
  function spoil(naam: string, bederf: (map: string) => void): string {
    const eigen = join(map, naam.replaceAll(" ", "-"));
    cpSync(uit, eigen, {recursive: true});
    bederf(eigen);
    return eigen;
  }

  it.each(bedorven)("does not take the tables for whole, and says so in one line, when %s", async (naam, bederf) => {
    const eigen = spoil(naam, bederf);
    const stop = (stap: string) => {
      if (stap !== "bron herkennen") throw new Error(stap);
    };
    await expect(maakTabellen({bron, uit: eigen, cache, voortgang: stop})).rejects.toThrow(
      new RegExp(`^de tabellen in ${eigen} [^\\n]+ opnieuw gemaakt$`)
    );
  });

  it("makes them anew, with the same bytes", async () => {
    const eigen = spoil("anew", (van) => rmSync(join(van, "gebieden.arrow")));
    expect((await maakTabellen({bron, uit: eigen, cache})).opnieuw).toBe(true);
    expect(inhoud(eigen)).toEqual(inhoud(uit));
  });

  it("makes two sources at once, each in its own folder, with its own numbers", async () => {
    const ander = schrijfBronmap({...handwerk, gebeurtenissen: []}, join(map, "andere-bron"));
    const [a, b] = [join(map, "a"), join(map, "b")];
    const [van, naar] = await Promise.all([
      maakTabellen({bron, uit: a, cache}),
      maakTabellen({bron: ander, uit: b, cache})
    ]);
    expect(inhoud(a)).toEqual(inhoud(uit));
    expect(naar.manifest.hash).not.toBe(van.manifest.hash);
    const gebeurd = (map: string) =>
      tableFromIPC(readFileSync(join(map, "cohort", "2015-01-01", "NL.arrow")))
        .toArray()
        .filter((rij) => rij.gebeurtenissen > 0).length;
    expect([gebeurd(a) > 0, gebeurd(b)]).toEqual([true, 0]);
  });

  it("counts every resident once, in the land and over the gemeenten", () => {
    const som = (naam: string) =>
      tableFromIPC(readFileSync(join(uit, "cohort", "2015-01-01", naam)))
        .toArray()
        .reduce((aantal, rij) => aantal + rij.aantal, 0);
    const namen = readdirSync(join(uit, "cohort", "2015-01-01"));
    expect(som("NL.arrow")).toBe(10);
    expect(namen.filter((naam) => naam.startsWith("GM")).reduce((totaal, naam) => totaal + som(naam), 0)).toBe(10);
  });

  it("has in the small table what the figures give for each gebied", async () => {
    const eerste = leesEerste(readFileSync(join(uit, "eerste-2015-07-01.arrow")));
    const {tel, sluit} = await openBron(bron);
    for (const gebied of ["NL", "GM0344", "PV26", "GK8", "ST1", "JZ22", "GM0014"]) {
      const keuze = {...geenKeuze("2015-07-01"), gebied, vergelijk: "NL"};
      const {geteld} = await tel(keuze);
      const uitKlein = uitEerste(eerste, keuze, geteld.momenten);
      const gevuld = (antwoord: typeof geteld) => antwoord.figuur51.filter(({startgroep}) => startgroep > 0);
      expect(
        gevuld(uitKlein!)
          .map((rij) => JSON.stringify(rij))
          .sort()
      ).toEqual(
        gevuld(geteld)
          .map((rij) => JSON.stringify(rij))
          .sort()
      );
      expect(opVolgorde(uitKlein!).figuur53).toEqual(opVolgorde(geteld).figuur53);
    }
    sluit();
  });

  it("gives nothing from the small table for a choice that it does not hold", () => {
    const eerste = leesEerste(readFileSync(join(uit, "eerste-2015-01-01.arrow")));
    const keuze = geenKeuze("2015-01-01");
    expect(uitEerste(eerste, {...keuze, gebied: "WK034401"}, [])).toBeNull();
    expect(uitEerste(eerste, {...keuze, noemer: "risico"}, [])).toBeNull();
    expect(uitEerste(eerste, {...keuze, geslacht: ["V"]}, [])).toBeNull();
  });

  it("leads the browser's engine to the numbers of the command, for any choice", async () => {
    const motor = await startBrowsermotor();
    vi.stubGlobal("fetch", async (adres: URL) => new Response(readFileSync(adres.pathname)));
    const stelCohort = maakCellen(
      {
        ...{bevraag: motor.bevraag, sluit: async () => {}},
        voerUit: async (sql) => motor.voerUit(sql),
        voegToe: async (naam, bytes) => motor.voegToe(naam, bytes)
      },
      new URL(`file://${uit}/`)
    );
    const alle = gebieden();
    const {tel, sluit} = await openBron(bron);
    await fc.assert(
      fc.asyncProperty(willekeurigeKeuze, async (keuze) => {
        const codes = keuze.vergelijk === null ? [keuze.gebied] : [keuze.gebied, keuze.vergelijk];
        await stelCohort(
          codes.map((code) => zoekGebied(alle, code)!),
          keuze.peilmoment,
          {}
        );
        const {geteld} = await tel(keuze);
        const inBrowser = await antwoord(motor.bevraag, keuze, vanaf(gemaakt.manifest, keuze.peilmoment));
        expect(opVolgorde(inBrowser)).toEqual(opVolgorde(geteld));
      }),
      {numRuns: 25}
    );
    vi.unstubAllGlobals();
    sluit();
  });

  it("keeps the tables that are there when a source cannot be read", async () => {
    const stuk = join(map, "stuk");
    cpSync(bron, stuk, {recursive: true});
    writeFileSync(join(stuk, "verblijf.csv"), "");
    const vooraf = readFileSync(join(uit, "manifest.json"), "utf8");
    await expect(maak(stuk)).rejects.toThrow(/verblijf\.csv/);
    expect(readFileSync(join(uit, "manifest.json"), "utf8")).toBe(vooraf);
    expect(readdirSync(map).filter((naam) => naam.startsWith(".tabellen-"))).toEqual([]);
    expect(readdirSync(cache).filter((naam) => /werk|nieuw|slot/.test(naam))).toEqual([]);
  });

  it("refuses a folder that it would take away: the source, or one with anything else in it", async () => {
    const eigen = join(map, "eigen");
    mkdirSync(eigen);
    writeFileSync(join(eigen, "scriptie.txt"), "niet weg");
    for (const doel of [bron, join(bron, "tabellen"), join(bron, ".."), eigen]) {
      await expect(maakTabellen({bron, uit: doel, cache})).rejects.toThrow(/--uit/);
    }
    expect(readFileSync(join(eigen, "scriptie.txt"), "utf8")).toBe("niet weg");
    expect(existsSync(join(bron, "bron.json"))).toBe(true);
  });

  it("takes 32 peilmomenten, as many as the cells have bits", async () => {
    const lang = schrijfBronmap({...handwerk, eerste_peilmoment: "2001-01-01"}, join(map, "lang"));
    const geopend = await openBron(lang);
    const {geteld} = await geopend.tel({...geenKeuze("2001-01-01"), gebied: "GM0344"});
    expect(geteld.momenten).toHaveLength(32);
    geopend.sluit();
  });
});
