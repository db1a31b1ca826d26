import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC as leesFlechette} from "@uwdata/flechette";
import {tableFromIPC as leesApache} from "apache-arrow";
import {fromCSV} from "arquero";
import leesXlsx from "read-excel-file/universal";
import {afterAll, describe, expect, it} from "vitest";
import {tekens} from "../../../components/database/teken.js";
import {langeKolommen, waardeVan} from "../../../components/uitvoer/lang.js";
import {maakBestand} from "../../../components/uitvoer/maak.js";
import {voorbeeldUitvoer} from "./voorbeeld.js";

const map = mkdtempSync(join(tmpdir(), "uitvoer-"));
afterAll(() => rmSync(map, {recursive: true, force: true}));

const uitvoer = voorbeeldUitvoer();
const kolommen = langeKolommen(uitvoer);
const rijen = Array.from({length: uitvoer.kubus.waarde.length}, (_, rij) =>
  Object.fromEntries(kolommen.map((kolom) => [kolom.naam, waardeVan(kolom, rij)]))
);

const bytes = async (soort: Parameters<typeof maakBestand>[0]) =>
  new Uint8Array(await (await maakBestand(soort, uitvoer)).arrayBuffer());

describe("langeKolommen", () => {
  it("has a row for each cell, with a number or the reason that there is none", () => {
    expect(rijen).toHaveLength(3 * 4 * 2);
    expect(rijen.every(({waarde, reden}) => (waarde === null) !== (reden === null))).toBe(true);
    expect(new Set(rijen.map(({reden}) => reden))).toEqual(new Set([null, ...tekens.map(({reden}) => reden)]));
    expect(rijen.filter(({waarde}) => waarde === 0)).toHaveLength(1);
  });

  it("recomputes the rate, and gives no interval where there can be none", () => {
    const [land] = rijen.filter(({waarde}) => waarde === 61_234);
    expect([land?.["cijfer"], land?.["per"]]).toEqual([61.234, 1000]);
    expect(Number(land?.["ondergrens"])).toBeLessThan(61.234);
    const zonder = rijen.filter(({waarde}) => waarde === 7 || waarde === 12);
    expect(zonder.map(({ondergrens}) => ondergrens)).toEqual([null, null]);
  });
});

describe("maakBestand", () => {
  it("csv comes back with equal numbers, under lines that say what it is", async () => {
    const tekst = new TextDecoder().decode(await bytes("csv"));
    const terug = fromCSV(tekst, {comment: "#", parse: {}}).objects() as Record<string, unknown>[];
    expect(terug.map(gelijk)).toEqual(rijen.map(gelijk));
    const kop = tekst.split("\n").filter((regel) => regel.startsWith("#"));
    for (const wat of ["Bron: Synthetisch Nederland", "Status: synthetisch", "Adres: http", "2026-01-02"])
      expect(kop.some((regel) => regel.includes(wat))).toBe(true);
  });

  it("csv for Excel holds the same numbers, with a semicolon between and a decimal comma", async () => {
    const ruw = await bytes("excel");
    expect([...ruw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const regels = new TextDecoder().decode(ruw).split("\r\n");
    const begin = regels.indexOf(kolommen.map(({naam}) => naam).join(";"));
    expect(regels.slice(0, begin).every((regel) => /^"# .*"$/.test(regel))).toBe(true);
    expect(regels.slice(0, begin)).toContain('"# Editie: 1a2b3c4 (24 maart 2026)"');
    const [kop, ...data] = regels.slice(begin, -1).map((regel) => regel.split(";"));
    expect(data).toHaveLength(rijen.length);
    const cijfers = data.map((rij) => rij[kop!.indexOf("cijfer")]!);
    expect(cijfers).toContain("61,234");
    expect(cijfers.map((tekst) => (tekst === "" ? null : Number(tekst.replace(",", "."))))).toEqual(
      rijen.map(({cijfer}) => (cijfer === null ? null : Number(Number(cijfer).toFixed(6))))
    );
  });

  it("tabel comes back as it stood on the page, a reason in words", async () => {
    const tekst = new TextDecoder().decode(await bytes("tabel"));
    const terug = fromCSV(tekst, {comment: "#"}).objects() as Record<string, unknown>[];
    expect(terug.map(({Gebied}) => Gebied)).toEqual(["Nederland", "Utrecht", "Groningen", "Appingedam"]);
    const kolom = (naam: string) => terug.map((rij) => String(rij[`Wmo-cliënten | Totaal | ${naam}`]));
    expect(kolom("2e halfjaar 2016 | Aantal")).toEqual([
      "niet van toepassing",
      "0",
      "niet geleverd",
      "niet van toepassing"
    ]);
    expect(kolom("2016 | Aantal")).toEqual(["61234", "niet van toepassing", "opt-out", "afgeschermd"]);
    expect(kolom("2016 | n (noemer)")).toEqual(["1000000", "niet van toepassing", "200", "12"]);
    expect(Number(kolom("2016 | Ondergrens 95%")[0])).toBeCloseTo(60.767, 2);
  });

  it("xlsx comes back with equal numbers, on four sheets, the reason in words", async () => {
    const bladen = await leesXlsx(await maakBestand("xlsx", uitvoer));
    expect(bladen.map(({sheet}) => sheet)).toEqual(["data", "toelichting", "definities", "selectie"]);
    const [kop, ...data] = bladen[0]!.data;
    expect(kop).toEqual(kolommen.map(({naam}) => naam));
    const namen = new Map<unknown, string>(tekens.map(({reden, naam}) => [reden, naam]));
    const verwacht = rijen.map((rij) => ({...rij, reden: namen.get(rij["reden"]) ?? null}));
    const terug = data.map((rij) => Object.fromEntries(rij.map((cel, i) => [kolommen[i]!.naam, cel])));
    expect(terug.map(gelijk)).toEqual(verwacht.map(gelijk));
    expect(bladen[2]!.data.map(([code]) => code)).toEqual(["indicator", "wmo_clienten", "voorzieningen_stand"]);
    expect(bladen[3]!.data.flat()).toContain(uitvoer.adres);
  });

  it("parquet comes back from DuckDB with equal numbers", async () => {
    const bestand = join(map, "monitor.parquet");
    writeFileSync(bestand, await bytes("parquet"));
    const verbinding = await (await DuckDBInstance.create(":memory:")).connect();
    const gelezen = await verbinding.runAndReadAll(`SELECT * FROM '${bestand}'`);
    expect(gelezen.getRowObjects()).toEqual(rijen);
    const soorten = Object.fromEntries(gelezen.columnNames().map((naam, i) => [naam, String(gelezen.columnType(i))]));
    expect(soorten).toMatchObject({waarde: "INTEGER", cijfer: "DOUBLE", gebied: "VARCHAR"});
    const meta = await verbinding.runAndReadAll(
      `SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('${bestand}')`
    );
    expect(Object.fromEntries(meta.getRows())).toMatchObject({Status: "synthetisch", "Gemaakt op": "2026-01-02"});
  });

  it("arrow comes back from flechette and from apache-arrow with equal numbers", async () => {
    const inhoud = await bytes("arrow");
    const flechette = leesFlechette(inhoud).toArray() as Record<string, unknown>[];
    expect(flechette.map((rij) => ({...rij}))).toEqual(rijen);
    const apache = leesApache(inhoud);
    expect(apache.toArray().map((rij) => rij.toJSON())).toEqual(rijen);
    expect(apache.schema.metadata.get("Bron")).toBe("Synthetisch Nederland");
    expect(apache.schema.metadata.get("Editie")).toBe("1a2b3c4 (24 maart 2026)");
    expect(apache.schema.metadata.get("Definitie van Wmo-cliënten")).toMatch(/^.{20,}/);
  });

  it("makes files of a choice without cells", async () => {
    const leeg = voorbeeldUitvoer({gebieden: []});
    for (const soort of ["csv", "excel", "tabel", "xlsx", "parquet", "arrow"] as const)
      expect((await maakBestand(soort, leeg)).size, soort).toBeGreaterThan(100);
  });
});

const soffice = (process.env["PATH"] ?? "").split(":").some((deel) => {
  try {
    return readFileSync(join(deel, "soffice")).length > 0;
  } catch {
    return false;
  }
});

describe.runIf(soffice)("an XLSX in LibreOffice", () => {
  it("holds the same numbers", async () => {
    const bestand = join(map, "monitor.xlsx");
    writeFileSync(bestand, await bytes("xlsx"));
    execFileSync("soffice", [
      "--headless",
      `-env:UserInstallation=file://${map}/profiel`,
      "--convert-to",
      "csv",
      "--outdir",
      map,
      bestand
    ]);
    const terug = fromCSV(readFileSync(join(map, "monitor.csv"), "utf8")).objects() as Record<string, unknown>[];
    const getallen = (rij: Record<string, unknown>) => [rij["gebied"], rij["periode"], rij["waarde"], rij["n"]];
    expect(terug.map(getallen)).toEqual(rijen.map(getallen));
  });
});

/** A row with its numbers at six decimals, and nothing where there is nothing. */
const gelijk = (rij: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(rij).map(([naam, waarde]) => [
      naam,
      typeof waarde === "number" ? Number(waarde.toFixed(6)) : waarde === "" || waarde === undefined ? null : waarde
    ])
  );
