import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Manifest} from "../../../components/werkbank/manifest.js";
import {maakTabellen} from "../../../loaders/tabellen/maak.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import type {Bron} from "../../hulp/bronrij.js";
import {groteBron, schud} from "../../hulp/willekeurig.js";

/** Runs the road on a cold cache; every file as a hash, the report as totals per rule, the manifest apart. */
const draai = (bron: Bron, van: string) => draaiMap(schrijfBronmap(bron, van));

async function draaiMap(bron: string) {
  const map = mkdtempSync(join(tmpdir(), "volgorde-"));
  const [cache, uit] = [join(map, "cache"), join(map, "tabellen")];
  const {rapport, manifest} = await maakTabellen({bron, uit, cache, toch: true});
  const bestanden = readdirSync(uit, {recursive: true, encoding: "utf8"}).filter((naam) => /\.\w+$/.test(naam));
  const tabellen = Object.fromEntries(
    bestanden
      .filter((naam) => naam !== "manifest.json")
      .sort()
      .map((naam) => [
        naam,
        createHash("sha256")
          .update(readFileSync(join(uit, naam)))
          .digest("hex")
      ])
  );
  const geteld = rapport.overtredingen.map(({regel, bestand, kolom, totaal}) => ({regel, bestand, kolom, totaal}));
  rmSync(map, {recursive: true});
  return {tabellen, manifest, verslag: {tabellen: rapport.tabellen, geteld}};
}

/** What a manifest says of the tables: neither of which day nor of which bytes of the source. */
const zonderBron = ({gemaakt: _, hash: __, som: ___, ...rest}: Manifest) => rest;

describe("maakTabellen({bron, uit}) of the same rows in another order", () => {
  it.each([
    {zaad: 1, delen: 200, keren: 20},
    {zaad: 2, delen: 40, keren: 3},
    {zaad: 3, delen: 40, keren: 3},
    {zaad: 4, delen: 12_000, keren: 3}
  ])(
    "gives the same bytes of all tables $keren times, of $delen random sources as one (seed $zaad)",
    async ({zaad, delen, keren}) => {
      const van = mkdtempSync(join(tmpdir(), "geschud-"));
      const bron = groteBron(zaad, delen);
      const eerst = await draai(bron, van);
      expect(eerst.verslag.geteld.map(({regel}) => regel)).toEqual(
        expect.arrayContaining(["overlappend_verblijf", "dubbele_rij", "huishouden_in_twee_gemeenten"])
      );
      for (let keer = 1; keer < keren; keer++) {
        const anders = await draai(schud(bron, 1000 * zaad + keer), van);
        expect(anders.tabellen).toEqual(eerst.tabellen);
        expect(zonderBron(anders.manifest)).toEqual(zonderBron(eerst.manifest));
        expect(anders.verslag).toEqual(eerst.verslag);
      }
      rmSync(van, {recursive: true});
    },
    15 * 60_000
  );

  it("gives the same bytes of everything, the manifest included, each time that it is run on a source", async () => {
    const van = mkdtempSync(join(tmpdir(), "geschud-"));
    const bron = groteBron(5, 5);
    schrijfBronmap(bron, van);
    for (const naam of readdirSync(van)) utimesSync(join(van, naam), 0, Date.UTC(2026, 2, naam.length) / 1000);
    const [een, ander] = [await draaiMap(van), await draaiMap(van)];
    expect(ander).toEqual(een);
    const jongste = Math.max(...readdirSync(van).map((naam) => naam.length));
    expect(een.manifest.gemaakt).toBe(`2026-03-${jongste}`);
    rmSync(van, {recursive: true});
  });
});
