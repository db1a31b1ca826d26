import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC as leesFlechette} from "@uwdata/flechette";
import {tableFromIPC as leesApache} from "apache-arrow";
import {fromCSV} from "arquero";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import leesXlsx from "read-excel-file/universal";
import {afterAll, describe, expect, it} from "vitest";
import {cellMarks} from "../../../components/database/measure.js";
import {makeExportFile} from "../../../components/export/export.js";
import {longColumns, exportValue} from "../../../components/export/content.js";
import {exampleExport} from "./example.js";

const folder = mkdtempSync(join(tmpdir(), "uitvoer-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const output = exampleExport();
const columns = longColumns(output);
const rows = Array.from({length: output.cube.waarde.length}, (_, row) =>
  Object.fromEntries(columns.map((column) => [column.naam, exportValue(column, row)]))
);

const bytes = async (kind: Parameters<typeof makeExportFile>[0]) =>
  new Uint8Array(await (await makeExportFile(kind, output)).arrayBuffer());

describe("longColumns", () => {
  it("has a row for each cell, with a number or the reason that there is none", () => {
    expect(rows).toHaveLength(3 * 4 * 2);
    expect(rows.every(({waarde, reden}) => (waarde === null) !== (reden === null))).toBe(true);
    expect(new Set(rows.map(({reden}) => reden))).toEqual(new Set([null, ...cellMarks.map(({reden}) => reden)]));
    expect(rows.filter(({waarde}) => waarde === 0)).toHaveLength(1);
  });

  it("recomputes the rate, and gives no interval where there can be none", () => {
    const [country] = rows.filter(({waarde}) => waarde === 61_234);
    expect([country?.["cijfer"], country?.["per"]]).toEqual([61.234, 1000]);
    expect(Number(country?.["ondergrens"])).toBeLessThan(61.234);
    const zonder = rows.filter(({waarde}) => waarde === 7 || waarde === 12);
    expect(zonder.map(({ondergrens}) => ondergrens)).toEqual([null, null]);
  });
});

describe("makeFile", () => {
  it("csv comes back with equal numbers, under lines that say what it is", async () => {
    const text = new TextDecoder().decode(await bytes("csv"));
    const back = fromCSV(text, {comment: "#", parse: {}}).objects() as Record<string, unknown>[];
    expect(back.map(equal)).toEqual(rows.map(equal));
    const heading = text.split("\n").filter((line) => line.startsWith("#"));
    for (const what of ["Bron: Synthetisch Nederland", "Status: synthetisch", "Adres: http", "2026-01-02"])
      expect(heading.some((line) => line.includes(what))).toBe(true);
  });

  it("csv for Excel holds the same numbers, with a semicolon between and a decimal comma", async () => {
    const raw = await bytes("excel");
    expect([...raw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(raw).split("\r\n");
    const begin = lines.indexOf(columns.map(({naam}) => naam).join(";"));
    expect(lines.slice(0, begin).every((line) => /^"# .*"$/.test(line))).toBe(true);
    expect(lines.slice(0, begin)).toContain('"# Editie: 1a2b3c4 (24 maart 2026)"');
    const [heading, ...data] = lines.slice(begin, -1).map((line) => line.split(";"));
    expect(data).toHaveLength(rows.length);
    const values = data.map((row) => row[heading!.indexOf("cijfer")]!);
    expect(values).toContain("61,234");
    expect(values.map((text) => (text === "" ? null : Number(text.replace(",", "."))))).toEqual(
      rows.map(({cijfer: value}) => (value === null ? null : Number(Number(value).toFixed(6))))
    );
  });

  it("tabel comes back as it stood on the page, a reason in words", async () => {
    const text = new TextDecoder().decode(await bytes("tabel"));
    const back = fromCSV(text, {comment: "#"}).objects() as Record<string, unknown>[];
    expect(back.map(({Gebied}) => Gebied)).toEqual(["Nederland", "Utrecht", "Groningen", "Appingedam"]);
    const column = (naam: string) => back.map((row) => String(row[`Wmo-cliënten | Totaal | ${naam}`]));
    expect(column("2e halfjaar 2016 | Aantal")).toEqual([
      "niet van toepassing",
      "0",
      "niet geleverd",
      "niet van toepassing"
    ]);
    expect(column("2016 | Aantal")).toEqual(["61234", "niet van toepassing", "opt-out", "afgeschermd"]);
    expect(column("2016 | n (noemer)")).toEqual(["1000000", "niet van toepassing", "200", "12"]);
    expect(Number(column("2016 | Ondergrens 95%")[0])).toBeCloseTo(60.767, 2);
  });

  it("xlsx comes back with equal numbers, on four sheets, the reason in words", async () => {
    const sheets = await leesXlsx(await makeExportFile("xlsx", output));
    expect(sheets.map(({sheet}) => sheet)).toEqual(["data", "toelichting", "definities", "selectie"]);
    const [heading, ...data] = sheets[0]!.data;
    expect(heading).toEqual(columns.map(({naam}) => naam));
    const names = new Map<unknown, string>(cellMarks.map(({reden, naam}) => [reden, naam]));
    const expected = rows.map((row) => ({...row, reden: names.get(row["reden"]) ?? null}));
    const back = data.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i]!.naam, cell])));
    expect(back.map(equal)).toEqual(expected.map(equal));
    expect(sheets[2]!.data.map(([code]) => code)).toEqual(["indicator", "wmo_clienten", "voorzieningen_stand"]);
    expect(sheets[3]!.data.flat()).toContain(output.address);
  });

  it("parquet comes back from DuckDB with equal numbers", async () => {
    const file = join(folder, "monitor.parquet");
    writeFileSync(file, await bytes("parquet"));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const parsed = await connection.runAndReadAll(`SELECT * FROM '${file}'`);
    expect(parsed.getRowObjects()).toEqual(rows);
    const kinds = Object.fromEntries(parsed.columnNames().map((naam, i) => [naam, String(parsed.columnType(i))]));
    expect(kinds).toMatchObject({waarde: "INTEGER", cijfer: "DOUBLE", gebied: "VARCHAR"});
    const meta = await connection.runAndReadAll(
      `SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('${file}')`
    );
    expect(Object.fromEntries(meta.getRows())).toMatchObject({Status: "synthetisch", "Gemaakt op": "2026-01-02"});
  });

  it("arrow comes back from flechette and from apache-arrow with equal numbers", async () => {
    const content = await bytes("arrow");
    const flechette = leesFlechette(content).toArray() as Record<string, unknown>[];
    expect(flechette.map((row) => ({...row}))).toEqual(rows);
    const apache = leesApache(content);
    expect(apache.toArray().map((row) => row.toJSON())).toEqual(rows);
    expect(apache.schema.metadata.get("Bron")).toBe("Synthetisch Nederland");
    expect(apache.schema.metadata.get("Editie")).toBe("1a2b3c4 (24 maart 2026)");
    expect(apache.schema.metadata.get("Definitie van Wmo-cliënten")).toMatch(/^.{20,}/);
  });

  it("makes files of a choice without cells", async () => {
    const empty = exampleExport({gebieden: []});
    for (const kind of ["csv", "excel", "tabel", "xlsx", "parquet", "arrow"] as const)
      expect((await makeExportFile(kind, empty)).size, kind).toBeGreaterThan(100);
  });
});

const soffice = (process.env["PATH"] ?? "").split(":").some((part) => {
  try {
    return readFileSync(join(part, "soffice")).length > 0;
  } catch {
    return false;
  }
});

describe.runIf(soffice)("an XLSX in LibreOffice", () => {
  it("holds the same numbers", async () => {
    const file = join(folder, "monitor.xlsx");
    writeFileSync(file, await bytes("xlsx"));
    execFileSync("soffice", [
      "--headless",
      `-env:UserInstallation=file://${folder}/profiel`,
      "--convert-to",
      "csv",
      "--outdir",
      folder,
      file
    ]);
    const back = fromCSV(readFileSync(join(folder, "monitor.csv"), "utf8")).objects() as Record<string, unknown>[];
    const amounts = (row: Record<string, unknown>) => [row["gebied"], row["periode"], row["waarde"], row["n"]];
    expect(back.map(amounts)).toEqual(rows.map(amounts));
  });
});

/** A row with its numbers at six decimals, and nothing where there is nothing. */
const equal = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([naam, waarde]) => [
      naam,
      typeof waarde === "number" ? Number(waarde.toFixed(6)) : waarde === "" || waarde === undefined ? null : waarde
    ])
  );
