import {columnFromArray, dateDay, int32, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import {DuckDBInstance} from "@duckdb/node-api";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {headsOf} from "../../../components/ownData/headsOf.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import {OwnFault, type OwnFile} from "../../../components/ownData/ownFiles.js";

const file = (name: string, content: string | Uint8Array): OwnFile => ({
  ...{name, path: `map/${name}`},
  blob: new Blob([content as Uint8Array<ArrayBuffer>])
});

const people = ["a", "b", "a", null];
const days = ["1980-01-01", "1999-12-31", "2000-02-29", null].map((day) => day && new Date(day));

const arrow = (format: "file" | "stream") =>
  tableToIPC(
    tableFromColumns({
      persoon_id: columnFromArray(people, utf8()),
      n: columnFromArray([1, 2, 3, 4], int32()),
      geboortedatum: columnFromArray(days, dateDay())
    }),
    {format}
  )!;

let parquet: Uint8Array;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "koppen-"));
  const place = join(folder, "a.parquet");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `COPY (FROM (VALUES ('a', DATE '1980-01-01'), ('b', DATE '1999-12-31'), ('a', NULL), (NULL, NULL)) AS t(persoon_id, geboortedatum)) TO '${place}'`
  );
  connection.closeSync();
  parquet = new Uint8Array(readFileSync(place));
  rmSync(folder, {recursive: true});
});

describe("headsOf(files)", () => {
  it("gives the columns and the different values of each file that may hold a table, whatever its kind", async () => {
    const heads = await headsOf([
      file("a.CSV", "persoon_id;geboortedatum\r\na;1980-01-01\r\nb;\r\na;1999-12-31\r\n"),
      file("b.parquet", parquet),
      file("c.arrow", arrow("file")),
      file("d.arrow", arrow("stream"))
    ]);
    expect(heads.map(({path}) => path)).toEqual(["map/a.CSV", "map/b.parquet", "map/c.arrow", "map/d.arrow"]);
    for (const {columns, values, path} of heads) {
      expect(
        columns.filter((name) => name !== "n"),
        path
      ).toEqual(["persoon_id", "geboortedatum"]);
      expect(values.get("persoon_id"), path).toEqual(["a", "b"]);
      expect(values.get("geboortedatum")!.slice(0, 2), path).toEqual(["1980-01-01", "1999-12-31"]);
    }
  });

  it("leaves out what can hold no table, and is none of no files", async () => {
    expect(await headsOf([file("bron.json", "{}"), file("lees mij.txt", "x"), file("csv", "a,b")])).toEqual([]);
    expect(await headsOf([])).toEqual([]);
  });

  it("keeps the columns of a table without rows", async () => {
    const [head] = await headsOf([file("a.csv", "persoon_id,datum\n")]);
    expect(head!.columns).toEqual(["persoon_id", "datum"]);
    expect([...head!.values.values()]).toEqual([[], []]);
  });

  it.each([
    ["an empty file", "a.csv", () => new Uint8Array(), OwnFault, "a.csv is leeg (0 bytes)"],
    [
      "Parquet that is cut off",
      "a.parquet",
      () => parquet.slice(0, 100),
      SourceError,
      "a.parquet is geen leesbaar Parquet-bestand"
    ],
    [
      "text called Parquet",
      "a.parquet",
      () => new TextEncoder().encode("persoon_id,x\n"),
      SourceError,
      "a.parquet is geen leesbaar"
    ],
    [
      "Arrow that is cut off",
      "a.arrow",
      () => arrow("file").slice(0, 90),
      OwnFault,
      "a.arrow is geen leesbaar Arrow-bestand"
    ],
    [
      "text called Arrow",
      "a.arrow",
      () => new TextEncoder().encode("persoon_id,x\n"),
      OwnFault,
      "a.arrow is geen leesbaar Arrow-bestand"
    ]
  ])("refuses in words %s", async (_, name, bytes, kind, words) => {
    const fault = await headsOf([file(name, bytes())]).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(kind);
    expect((fault as Error).message).toContain(words);
  });
});
