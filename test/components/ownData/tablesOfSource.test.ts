import {DuckDBInstance} from "@duckdb/node-api";
import {rmSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {manifestForm} from "../../../components/model/forms.js";
import {tablesOfSource} from "../../../components/ownData/tablesOfSource.js";
import type {Connection} from "../../../components/pipeline/connection.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import type {OwnTables} from "../../../components/tables/ownTables.js";
import {readFirst} from "../../../components/tables/first.js";
import {readSource} from "../../../loaders/source/source.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";
import {handwork} from "../../util/workedExample.js";

const key = {dag: "2026-03-24", hash: "0123456789abcdef"};

/** Reads and counts a source; `steps` is what was said on the way. */
async function tablesOf(source: Source) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const folder = writeSourceFolder(source);
  const steps: string[] = [];
  try {
    const report = await readSource(connection, folder);
    return {connection, steps, tables: await tablesOfSource(connection, report, key, (step) => steps.push(step))};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const valuesOf = async (connection: Connection, sql: string) =>
  (await connection.runAndReadAll(sql)).getRows().map(([value]) => String(value));

describe("tablesOfSource(connection, report, key, progress)", () => {
  let connection: Connection;
  let tables: OwnTables;
  let steps: string[];
  let close = () => {};
  beforeAll(async () => {
    const made = await tablesOf(handwork);
    ({connection, tables, steps} = made);
    close = () => made.connection.closeSync();
  });
  afterAll(() => close());

  it("leaves no row about a person: no column that says who, and no table of the source but those about gemeenten", async () => {
    const columns = await valuesOf(
      connection,
      "SELECT DISTINCT column_name FROM duckdb_columns() WHERE NOT internal ORDER BY 1"
    );
    expect(columns).toContain("n");
    expect(columns.filter((name) => /persoon|huishouden_id|geboorte|overlijdensdatum|^begin|^eind/.test(name))).toEqual(
      []
    );
    const left = await valuesOf(
      connection,
      "SELECT table_name FROM duckdb_tables() WHERE NOT internal UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal"
    );
    expect(left).toContain("monitor");
    expect(left.filter((name) => /personen|verblijf|voorzieningen|gebeurtenissen|bestand_/.test(name))).toEqual([]);
  });

  it("gives a manifest as pages read it, of this source", () => {
    expect(manifestForm.parse(tables.manifest)).toMatchObject({
      ...{naam: "Proef", hash: key.hash, status: "synthetisch"},
      peilmomenten: ["2015-01-01", "2015-07-01", "2016-01-01", "2016-07-01"]
    });
    expect(steps.length).toBeGreaterThan(3);
  });

  it("says in which gemeenten anyone has lived", () => {
    expect(tables.gemeenten).toEqual([...new Set(handwork.verblijf.map(({gemeente}) => gemeente))].sort());
    expect(tables.gemeenten.length).toBeGreaterThan(1);
  });

  it("makes a table when a page asks for it, once, and of every one the bytes that it keeps", async () => {
    const file = "eerste-2015-01-01.arrow";
    const [one, other] = await Promise.all([tables.read(file), tables.read(file)]);
    expect(one).toBe(other);
    expect(readFirst(one.slice())).toBeDefined();
    for (const {bestand: listed} of tables.manifest.tabellen.slice(0, 12))
      expect((await tables.read(listed)).length, listed).toBeGreaterThan(0);
  });

  it("says so of a table that there is not, and gives the others then too", async () => {
    await expect(tables.read("personen.arrow")).rejects.toThrow("no such table: personen.arrow");
    await expect(tables.read("cohort/1999-01-01/NL.arrow")).rejects.toThrow(
      "no such table: cohort/1999-01-01/NL.arrow"
    );
    expect((await tables.read("monitor/NL.arrow")).length).toBeGreaterThan(0);
  });

  it("refuses a source in which there is nobody", async () => {
    const fault = await tablesOf({
      ...handwork,
      personen: [],
      verblijf: [],
      voorzieningen: [],
      gebeurtenissen: []
    }).catch((error: unknown) => error as Error);
    expect(fault).toBeInstanceOf(SourceError);
    expect((fault as Error).message).toContain("geen enkele bruikbare rij");
  });
});
