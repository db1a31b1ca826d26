import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterEach, describe, expect, it, vi} from "vitest";
import {antwoord} from "../../../components/cohort/antwoord.js";
import {geenKeuze, type Keuze} from "../../../components/cohort/keuze.js";
import {csv} from "../../../components/figuur/csv.js";
import {kolommen51, rijen51} from "../../../components/figuur/rijen51.js";
import {kolommen52, rijen52} from "../../../components/figuur/rijen52.js";
import {kolommen53, rijen53} from "../../../components/figuur/rijen53.js";
import {openMonitor} from "../../../components/monitor/open.js";
import type {MonitorRij} from "../../../components/monitor/rij.js";
import {maakCellen} from "../../../components/werkbank/cellen.js";
import {leesEerste, uitEerste} from "../../../components/werkbank/eerste.js";
import {vanaf, type Manifest} from "../../../components/werkbank/manifest.js";
import {zoekGebied} from "../../../components/werkbank/zoek.js";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {indicatoren} from "../../../data/indicator.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {wetten} from "../../../data/wet.js";
import {figuren, type Figuur} from "../../../loaders/figuur/argumenten.js";
import {maakFiguur, tel} from "../../../loaders/figuur/maak.js";
import {maakBevraag} from "../../../loaders/hulp/bevraag.js";
import {telLos} from "../../../loaders/indicator/los.js";
import {indicatorRijen} from "../../../loaders/indicator/maak.js";
import {haalCellen, open} from "../../../loaders/tabellen/celbestand.js";
import {gebieden} from "../../../loaders/tabellen/gebieden.js";
import {maakTabellen} from "../../../loaders/tabellen/maak.js";
import {schrijfBronmap} from "../../hulp/bronmap.js";
import {startBrowsermotor} from "../../hulp/browsermotor.js";
import type {Bron} from "../../hulp/bronrij.js";
import {slordigeBron, willekeurigeKeuze} from "../../hulp/willekeurig.js";

const bronnen = Number(process.env["WILLEKEURIGE_MAPPEN"] ?? 5);
const codes = ["NL", "PV26", "GM0344", "WK034401", "GM0307,GM0363"];

afterEach(() => vi.unstubAllGlobals());

/** A source taken along the three roads: tables as files, and the cells that the commands read. */
async function langsWegen(bron: Bron) {
  const map = mkdtempSync(join(tmpdir(), "wegen-"));
  const [van, uit, cache] = [join(map, "bron"), join(map, "tabellen"), join(map, "cache")];
  schrijfBronmap(bron, van);
  const {manifest} = await maakTabellen({bron: van, uit, cache, toch: true});
  const {bestand} = await haalCellen(van, {cache, toch: true});
  const verbinding = await open(bestand, {access_mode: "READ_ONLY"});
  vi.stubGlobal("fetch", async (adres: URL) => new Response(readFileSync(adres.pathname)));
  const basis = new URL(`file://${uit}/`);
  return {
    ...{van, manifest, basis, verbinding},
    eerste: (start: string) => leesEerste(readFileSync(join(uit, `eerste-${start}.arrow`))),
    sluit() {
      verbinding.closeSync();
      rmSync(map, {recursive: true});
    }
  };
}

const alsCsv = (figuur: Figuur, geteld: Awaited<ReturnType<typeof antwoord>>, keuze: Keuze) => {
  if (figuur === "5.1") return csv(kolommen51, rijen51(geteld, keuze));
  if (figuur === "5.2") return csv(kolommen52, rijen52(geteld, keuze));
  return csv(kolommen53, rijen53(geteld, keuze));
};

const sleutel = ({indicator, categorie, periode}: MonitorRij) => `${indicator} ${categorie} ${periode}`;

describe("the commands figuur and indicator, and the tables as a page reads them", () => {
  it(
    `count the same on ${bronnen} untidy sources`,
    async () => {
      const motor = await startBrowsermotor();
      await fc.assert(
        fc.asyncProperty(
          slordigeBron,
          fc.array(willekeurigeKeuze, {minLength: 3, maxLength: 3}),
          async (bron, keuzes) => {
            const wegen = await langsWegen(bron).catch((fout: Error) => fout);
            if (wegen instanceof Error) {
              expect(wegen.message).toMatch(/geen enkele bruikbare rij/);
              return;
            }
            await zelfdeFiguren(wegen, motor, keuzes);
            await zelfdeIndicatoren(wegen);
            await figuurNaastIndicator(wegen);
            wegen.sluit();
          }
        ),
        {numRuns: bronnen, endOnFailure: true}
      );
    },
    20 * 60_000
  );
});

type Wegen = Awaited<ReturnType<typeof langsWegen>>;

/** `npm run figuur` beside the browser's engine on the files, and the small table of the first view. */
async function zelfdeFiguren(
  {manifest, basis, verbinding, eerste}: Wegen,
  motor: Awaited<ReturnType<typeof startBrowsermotor>>,
  keuzes: readonly Keuze[]
) {
  for (const {sql} of await motor.bevraag<{sql: string}>({
    sql: "SELECT 'DROP TABLE ' || table_name AS sql FROM duckdb_tables() WHERE starts_with(table_name, 'cellen_')",
    waarden: []
  }))
    motor.voerUit(sql);
  const stelCohort = maakCellen(
    {
      ...{bevraag: motor.bevraag, sluit: async () => {}},
      voerUit: async (sql) => motor.voerUit(sql),
      voegToe: async (naam, bytes) => motor.voegToe(naam, bytes)
    },
    basis
  );
  const cellen = {bevraag: maakBevraag(verbinding), momenten: manifest.peilmomenten};
  const zonderKeuze = manifest.starts.map((start) => ({...geenKeuze(start), gebied: "PV26", vergelijk: "GM0363"}));
  for (const keuze of [...keuzes, ...zonderKeuze]) {
    const kanten = [keuze.gebied, ...(keuze.vergelijk === null ? [] : [keuze.vergelijk])];
    const momenten = vanaf(manifest, keuze.peilmoment);
    await stelCohort(
      kanten.map((code) => zoekGebied(gebieden(), code)!),
      keuze.peilmoment,
      {}
    );
    const opPagina = await antwoord(motor.bevraag, keuze, momenten);
    const klein = uitEerste(eerste(keuze.peilmoment), keuze, momenten);
    for (const figuur of figuren) {
      const opdracht = await maakFiguur(figuur, keuze, cellen);
      expect(alsCsv(figuur, opPagina, keuze)).toBe(opdracht);
      if (klein) expect(alsCsv(figuur, klein, keuze)).toBe(opdracht);
    }
  }
}

/** `npm run indicator` beside the files, and beside the count of one periode by itself. */
async function zelfdeIndicatoren({van, manifest, basis, verbinding}: Wegen) {
  const monitor = await openMonitor(basis);
  const rijen = async (van: typeof verbinding, code: string, periode: string, nummer: number) => {
    const gebied = zoekGebied(gebieden(), code)!;
    return (
      await Promise.all(indicatoren.map((indicator) => indicatorRijen(van, indicator, gebied, {periode, nummer})))
    ).flat();
  };
  for (const code of codes)
    for (const [nummer, periode] of manifest.perioden.entries()) {
      const opPagina = new Map((await monitor.rijen(code, periode)).map((rij) => [sleutel(rij), rij]));
      const opdracht = await rijen(verbinding, code, periode, nummer);
      const gevonden = opdracht.filter((rij) => opPagina.has(sleutel(rij)));
      expect(gevonden).toHaveLength(opPagina.size);
      expect(gevonden).toEqual(gevonden.map((rij) => opPagina.get(sleutel(rij))));
      const elders = opdracht.filter((rij) => !opPagina.has(sleutel(rij)));
      expect(elders.filter(({waarde}) => (waarde ?? 0) > 0)).toEqual([]);
    }
  for (const [periode, nummer] of [
    ["2015HJ02", 0],
    ["2016JJ00", 2]
  ] as const) {
    const los = await telLos(van, periode, () => {});
    for (const code of codes)
      expect(await rijen(los, code, periode, nummer)).toEqual(
        await rijen(verbinding, code, periode, manifest.perioden.indexOf(periode))
      );
    los.closeSync();
  }
}

/** What both ask on the first day of a halfjaar: residents, those who went through a gebeurtenis, and who is in gebruik. */
async function figuurNaastIndicator({manifest, basis, verbinding}: Wegen) {
  const monitor = await openMonitor(basis);
  const cellen = {bevraag: maakBevraag(verbinding), momenten: manifest.peilmomenten};
  for (const gebied of codes.filter((code) => !code.startsWith("WK")))
    for (const peilmoment of manifest.peilmomenten) {
      const keuze = {...geenKeuze(peilmoment), gebied};
      const periode = halfjaarVan(manifest, peilmoment);
      const geteld = new Map((await monitor.rijen(gebied, periode)).map((rij) => [sleutel(rij), rij.waarde]));
      const stand = (indicator: string, categorie: string) => geteld.get(`${indicator} ${categorie} ${periode}`);
      const {geteld: figuur, gevraagd} = await tel(keuze, cellen);
      expect(
        rijen53(figuur, gevraagd).map(({gebeurtenis, personen, zonder}) => [gebeurtenis, personen, zonder])
      ).toEqual(
        gebeurtenissen.map(({code}) => {
          const personen = stand("levensgebeurtenissen", code)!;
          return [code, personen, expect.objectContaining({personen: stand("inwoners", "totaal")! - personen})];
        })
      );
      const start = rijen51(figuur, gevraagd).filter((rij) => rij.peilmoment === peilmoment);
      const groepen = new Map(start.map(({wet, startgroep}) => [wet, startgroep]));
      for (const {code: wet} of wetten.filter(({code}) => code !== "wmo")) {
        const standen = voorzieningen
          .filter((item) => item.wet === wet)
          .map(({code}) => stand("voorzieningen_stand", code)!);
        expect(groepen.get(wet)).toBeGreaterThanOrEqual(Math.max(...standen));
        expect(groepen.get(wet)).toBeLessThanOrEqual(standen.reduce((som, een) => som + een, 0));
      }
      expect(groepen.get("wsw")).toBe(stand("voorzieningen_stand", "wsw"));
    }
}

const halfjaarVan = ({perioden}: Manifest, dag: string): string =>
  perioden.find((code) => code === `${dag.slice(0, 4)}HJ${dag.slice(5, 7) === "07" ? "02" : "01"}`)!;
