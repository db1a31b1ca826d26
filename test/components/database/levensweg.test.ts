import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {indicatoren} from "../../../data/indicator.js";
import {levenswegIndicatoren} from "../../../data/indicator/levensweg.js";
import {geenKeuze} from "../../../components/cohort/keuze.js";
import {beantwoorder} from "../../../components/database/antwoord.js";
import {bijIndicatoren, standaardKeuze, type Bekend, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {levenswegadres} from "../../../components/database/levenswegnoot.js";
import {maakVoorraad} from "../../../components/database/voorraad.js";
import {langeKolommen, waardeVan} from "../../../components/uitvoer/lang.js";
import type {Manifest} from "../../../components/werkbank/manifest.js";
import {maakFiguur} from "../../../loaders/figuur/maak.js";
import {maakBevraag} from "../../../loaders/hulp/bevraag.js";
import {haalCellen, open} from "../../../loaders/tabellen/celbestand.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";
import {maakTabellen} from "../../../loaders/tabellen/maak.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {handwerk} from "../../hulp/handwerk.js";
import {bekend as voorbeeld} from "./voorbeeld.js";

const map = mkdtempSync(join(tmpdir(), "database-"));
const [bron, uit, cache] = [schrijfBronmap(handwerk), join(map, "tabellen"), join(map, "cache")];
let manifest: Manifest;
let bekend: Bekend;

beforeAll(async () => {
  manifest = (await maakTabellen({bron, uit, cache})).manifest;
  vi.stubGlobal("fetch", async (adres: URL) => new Response(readFileSync(adres.pathname)));
  bekend = {
    indicatoren: [...indicatoren, ...levenswegIndicatoren(manifest.peilmomenten.length)],
    gebieden: gebieden(),
    perioden: [...manifest.perioden, ...manifest.starts]
  };
});
afterAll(() => {
  vi.unstubAllGlobals();
  for (const weg of [map, bron]) rmSync(weg, {recursive: true});
});

/** The cells of a choice, as a file that leaves the Database has them. */
async function cellen(deel: Partial<DatabaseKeuze>) {
  const keuze = {...standaardKeuze(bekend), ...deel};
  const {nodig, antwoord} = beantwoorder(bekend, maakVoorraad(new URL(`file://${uit}/`), manifest, bekend.gebieden));
  const {kubus} = await antwoord(keuze, nodig(keuze).bestanden);
  const kolommen = langeKolommen({kubus, manifest});
  return Array.from(
    kubus.waarde,
    (_, rij): Record<string, string | number | null> =>
      Object.fromEntries(kolommen.map((kolom) => [kolom.naam, waardeVan(kolom, rij)]))
  );
}

/** What the command figuur prints of the three figures, in the codes of the Database. */
async function opdracht(gebied: string, peilmoment: string) {
  const {bestand} = await haalCellen(bron, {cache});
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  const doe = async (figuur: "5.1" | "5.2" | "5.3") =>
    (
      await maakFiguur(
        figuur,
        {...geenKeuze(peilmoment), gebied},
        {
          ...{bevraag: maakBevraag(verbinding), momenten: manifest.peilmomenten}
        }
      )
    )
      .trim()
      .split("\n")
      .slice(1)
      .map((regel) => regel.split(","));
  const later = manifest.peilmomenten.filter((moment) => moment >= peilmoment);
  const reeks = (code: string, regels: string[][]) =>
    regels.map(([, , groep, moment, n, waarde, ...deel]) => [
      `${code} ${groep}_na_${later.indexOf(moment!)}`,
      ...[waarde, n, ...deel].map(getal)
    ]);
  const [een, twee, drie] = [await doe("5.1"), await doe("5.2"), await doe("5.3")];
  verbinding.closeSync();
  return [
    ...reeks("figuur_5_1", een),
    ...reeks("figuur_5_2", twee),
    ...drie.map(([, , groep, n, waarde, ...deel]) => [`figuur_5_3 ${groep}_met`, ...[waarde, n, ...deel].map(getal)])
  ];
}

const getal = (tekst: string | undefined) =>
  tekst === "" || tekst === undefined ? null : Number(Number(tekst).toFixed(6));
const figuren = ["figuur_5_1", "figuur_5_2", "figuur_5_3"];

describe("levenswegtabel(bytes, start, bekend)", () => {
  it.each(["2015-01-01", "2015-07-01", "2016-07-01"])(
    "gives from %s the numbers of the command figuur: counts, share and interval",
    async (start) => {
      const codes = ["NL", "PV26", "GM0344", "GM0363", "GM0014"];
      const rijen = await cellen({indicatoren: figuren, gebieden: codes, perioden: [start]});
      for (const gebied of codes) {
        const hier = rijen
          .filter((rij) => rij["gebied"] === gebied && rij["waarde"] !== null)
          .filter(({categorie}) => !String(categorie).endsWith("_zonder"))
          .map(({indicator, categorie, waarde, n, ...rij}) => [
            `${indicator} ${categorie}`,
            ...[waarde, n],
            ...["cijfer", "ondergrens", "bovengrens"].map((naam) =>
              rij[naam] === null ? null : Number((Number(rij[naam]) / 100).toFixed(6))
            )
          ]);
        expect(hier).toEqual(await opdracht(gebied, start));
      }
    }
  );

  it("has those without a gebeurtenis beside those with it", async () => {
    const rijen = await cellen({
      ...{indicatoren: ["figuur_5_3"], gebieden: ["GM0344"], perioden: ["2015-01-01"]},
      categorieen: {figuur_5_3: ["overlijden_dierbare_met", "overlijden_dierbare_zonder"]}
    });
    expect(rijen.map(({waarde, n}) => [waarde, n])).toEqual([
      [1, 2],
      [6, 7]
    ]);
  });

  it("has no number of a wijk, later than the last peilmoment, or of a periode that is no startpeilmoment", async () => {
    const een = (deel: Partial<DatabaseKeuze>) =>
      cellen({
        ...{indicatoren: ["figuur_5_1"], categorieen: {figuur_5_1: ["wmo_na_3"]}},
        ...{gebieden: ["GM0344"], perioden: ["2015-01-01"], ...deel}
      });
    const leeg = {waarde: null, n: null, reden: "niet_van_toepassing"};
    expect(await een({})).toEqual([expect.objectContaining({waarde: 2, n: 3, reden: null})]);
    expect(await een({gebieden: ["WK034401"]})).toEqual([expect.objectContaining(leeg)]);
    expect(await een({perioden: ["2015-07-01"]})).toEqual([expect.objectContaining(leeg)]);
    expect(await een({perioden: ["2015HJ01"]})).toEqual([expect.objectContaining(leeg)]);
  });

  it("stands beside indicatoren of the monitor in one table", async () => {
    const rijen = await cellen({
      ...{indicatoren: ["inwoners", "figuur_5_1"], categorieen: {figuur_5_1: ["totaal_na_0"]}},
      ...{gebieden: ["GM0344"], perioden: ["2015HJ01", "2015-01-01"]}
    });
    expect(rijen.map(({indicator, periode, waarde}) => [indicator, periode, waarde])).toEqual([
      ["inwoners", "2015HJ01", 9],
      ["inwoners", "2015-01-01", null],
      ["figuur_5_1", "2015HJ01", null],
      ["figuur_5_1", "2015-01-01", 7]
    ]);
  });
});

describe("bijIndicatoren(indicatoren, gekozen, bekend)", () => {
  const alle = {
    indicatoren: [...voorbeeld.indicatoren, ...levenswegIndicatoren(3)],
    perioden: [...voorbeeld.perioden, "2015-01-01", "2015-07-01"]
  };
  it.each([
    [["figuur_5_1"], ["2017HJ01"], ["2015-01-01"]],
    [["figuur_5_2"], ["2017HJ01", "2015-07-01"], ["2015-07-01"]],
    [["wmo_clienten"], ["2015-07-01"], ["2017HJ01"]],
    [["wmo_clienten", "figuur_5_3"], ["2016JJ00"], ["2016JJ00", "2015-01-01"]],
    [[], ["2016JJ00", "2015-07-01"], ["2016JJ00", "2015-07-01"]]
  ])("gives %j of %j the perioden %j", (indicatoren, gekozen, perioden) => {
    expect(bijIndicatoren(indicatoren, gekozen, alle)).toEqual(perioden);
  });
});

describe("levenswegadres(kubus, start)", () => {
  const van = (...codes: string[]) =>
    levenswegadres(
      {gebieden: codes.map((code) => ({code, naam: code, soort: "gemeente", gemeenten: []}))},
      "2015-07-01"
    ).adres;
  it("names one gebied, and the other or the land beside it", () => {
    expect(van("NL")).toBe("./levensweg?gebied=NL&peilmoment=2015-07-01");
    expect(van("NL", "GM0344")).toBe("./levensweg?gebied=GM0344&vergelijk=NL&peilmoment=2015-07-01");
    expect(van("GM0344", "GM0363")).toBe("./levensweg?gebied=GM0344&vergelijk=GM0363&peilmoment=2015-07-01");
    expect(van("NL", "PV20", "PV26")).toBe("./levensweg?gebied=NL&peilmoment=2015-07-01");
    expect(van("GM0003", "GM0344", "GM0363")).toBe("./levensweg?gebied=GM0003&peilmoment=2015-07-01");
  });
});
