import {mkdir, rename} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {persoonTables, tables} from "../../../components/pipeline/source/schema.js";
import {makeParquet} from "./parquetFolder.js";
import {connect, type Content, makeFolder, met, read, short, untidy, writeSource} from "./sourceFolder.js";

const dates = Object.fromEntries(
  ["geboortedatum", "overlijdensdatum", "begindatum", "einddatum", "datum"].map((k) => [k, "DATE"])
);
const amounts = {persoon_id: "INTEGER", huishouden_id: "BIGINT"};
const counts = Object.fromEntries(["eens", "neutraal", "oneens"].map((k) => [k, "INTEGER"]));
const asNumber = (content: Record<string, string[]>): Content =>
  Object.fromEntries(
    Object.entries(content).map(([table, lines]) => [
      table,
      lines.map((line, i) => (i ? line.replaceAll(/\b[ph](?=\d)/g, "") : line))
    ])
  );

const withoutPlace = (texts: string[]) => texts.map((text) => text.replace(/\.(csv|parquet):\d+/, "")).sort();
const parquetRow = (text: string) => text.replace(/\.csv:(\d+)/, (_, row: string) => `.parquet:${Number(row) - 1}`);

describe("CSV and Parquet", () => {
  it.each([
    ["text", {}],
    ["dates", dates],
    ["dates and integers", {...dates, ...counts}]
  ])("with the same data as %s give the same tables and the same violations", async (_, types) => {
    const csv = await read(await writeSource(untidy));
    const parquet = await read(await makeParquet(await writeSource(untidy), tables, undefined, types));
    expect(parquet.clean).toEqual(csv.clean);
    expect(short(parquet.report)).toEqual(short(csv.report).map(parquetRow));
    expect(short(csv.report).length).toBeGreaterThan(20);
  });

  it("with integers as keys give BIGINT, when all files have them", async () => {
    const folder = await makeParquet(await writeSource(asNumber(untidy)), tables, undefined, {...dates, ...amounts});
    const connection = await connect();
    const {clean, report} = await read(folder, connection);
    const csv = await read(await writeSource(asNumber(untidy)));
    expect(clean).toEqual(csv.clean);
    expect(withoutPlace(short(report))).toEqual(withoutPlace(short(csv.report)));
    const types =
      "SELECT DISTINCT data_type FROM duckdb_columns() WHERE column_name IN ('persoon_id', 'huishouden_id')";
    expect((await connection.runAndReadAll(types)).getRows()).toEqual([["BIGINT"]]);
  });

  it("may stand beside each other: keys are then text in every table", async () => {
    const folder = await makeParquet(await writeSource(asNumber(untidy)), ["personen", "verblijf"], undefined, {
      ...dates,
      ...amounts
    });
    const connection = await connect();
    const {clean} = await read(folder, connection);
    expect(clean).toEqual((await read(await writeSource(asNumber(untidy)))).clean);
    const types = "SELECT table_name, data_type FROM duckdb_columns() WHERE column_name = 'persoon_id' ORDER BY 1";
    expect((await connection.runAndReadAll(types)).getRows()).toEqual(
      [...persoonTables].sort().map((table) => [table, "VARCHAR"])
    );
  });
});

describe("a Parquet file", () => {
  it("may have timestamps at midnight for dates", async () => {
    const instants = Object.fromEntries(Object.keys(dates).map((column) => [column, "TIMESTAMP"]));
    const {clean, report} = await read(await makeParquet(await writeSource(), tables, undefined, instants));
    expect(clean).toEqual((await read(await writeSource())).clean);
    expect(short(report)).toEqual([]);
    const afternoon = met("gebeurtenissen", "p1,huwelijk,2015-01-01 12:30:00");
    const later = await read(await makeParquet(await writeSource(afternoon), ["gebeurtenissen"], undefined, instants));
    expect(short(later.report)).toEqual(["fout onmogelijke_datum gebeurtenissen.parquet:3 datum=2015-01-01 12:30:00"]);
  });

  it("may have codes as ENUM and columns beside the contract, in any order", async () => {
    const folder = await writeSource();
    const connection = await connect();
    await connection.run(
      `COPY (SELECT 1 AS extra, V::ENUM('M', 'V') AS Geslacht, NULL::DATE AS overlijdensdatum, * EXCLUDE (V) FROM
        (SELECT 'V' AS V, 'p' || i AS persoon_id, DATE '1980-01-01' AS geboortedatum FROM range(1, 4) t(i))) TO '${folder}/personen.parquet'`
    );
    await rename(join(folder, "personen.csv"), join(folder, "oud.csv"));
    const {report, clean} = await read(folder);
    expect(clean.personen).toEqual(["p1,1980-01-01,V,", "p2,1980-01-01,V,", "p3,1980-01-01,V,"]);
    expect(short(report)).toEqual(["signaal extra_kolom personen.parquet:0 extra="]);
  });

  it("may lie in a folder with a pattern, a quote or a key=value in its name", async () => {
    const folder = join(await makeFolder(), "a[1]*'wet=x");
    await mkdir(folder);
    const source = await writeSource();
    await rename(await makeParquet(source, ["personen", "voorzieningen"]), join(folder, "b"));
    await mkdir(source);
    expect((await read(join(folder, "b"))).clean).toEqual((await read(await writeSource())).clean);
  });
});
