import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {tables} from "../../../components/pipeline/source/schema.js";
import {readSource} from "../../../loaders/source/source.js";
import {SourceError} from "../../../components/pipeline/systemErrors.js";
import {makeParquet} from "./parquetFolder.js";
import {connect, type Content, makeFolder, neat, read, sourceJson, writeSource} from "./sourceFolder.js";

async function notice(folder: string): Promise<string> {
  const connection = await connect();
  const error = await readSource(connection, folder).then(
    () => new Error("gelezen zonder fout"),
    (error: unknown) => error
  );
  expect(error).toBeInstanceOf(SourceError);
  const over = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables()");
  expect(over.getRows()).toEqual([]);
  return (error as Error).message;
}

const bsn = ["111222333", "123456782", "100000009"];
const personen = (ids: readonly string[]): Content => ({
  personen: [neat.personen[0]!, ...ids.map((id) => `${id},1980-01-01,M,`)]
});

/** The smallest number from `since` that passes the elfproef. */
function eleven(since: number): string {
  const sum = (n: number) =>
    [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((s, w, i) => s + w * Number(String(n).padStart(9, "0")[i]), 0);
  for (let n = since; ; n++) if (sum(n) % 11 === 0) return String(n).padStart(9, "0");
}

describe("a folder that cannot be used", () => {
  it("does not exist", async () => {
    expect(await notice("/bestaat/niet")).toBe("bronmap /bestaat/niet bestaat niet");
  });

  it("has no bron.json", async () => {
    const folder = await makeFolder();
    expect(await notice(folder)).toBe(`bron.json ontbreekt in ${folder}`);
  });

  it("misses a table", async () => {
    const folder = await writeSource({voorzieningen: null, aanlevering: null});
    expect(await notice(folder)).toBe(
      `tabel voorzieningen ontbreekt: voorzieningen.csv of voorzieningen.parquet staat niet in ${folder}`
    );
  });

  it("has a table twice", async () => {
    const folder = await writeSource();
    await writeFile(join(folder, "personen.parquet"), "PAR1");
    expect(await notice(folder)).toContain("tabel personen staat er twee keer: personen.csv en personen.parquet");
  });

  it("misses columns", async () => {
    const folder = await writeSource({personen: ["persoon_id,geslacht", "p1,M"]});
    expect(await notice(folder)).toBe(
      "personen.csv: kolom geboortedatum, overlijdensdatum ontbreekt; gevonden kolommen: persoon_id, geslacht"
    );
  });

  it("has a column twice", async () => {
    const folder = await writeSource({
      gebeurtenissen: ["persoon_id,gebeurtenis,datum,datum", "p1,huwelijk,2015-01-01,"]
    });
    expect(await notice(folder)).toBe("gebeurtenissen.csv: kolom datum staat er twee keer");
  });

  it("has an empty file", async () => {
    expect(await notice(await writeSource({verblijf: ""}))).toBe("verblijf.csv is leeg (0 bytes)");
  });

  it("has a file without header", async () => {
    expect(await notice(await writeSource({verblijf: "\n\n"}))).toBe(
      "verblijf.csv heeft geen kopregel: de eerste regel is leeg"
    );
    expect(await notice(await writeSource({verblijf: neat.verblijf.slice(1)}))).toContain(
      "verblijf.csv: kolom persoon_id"
    );
  });

  it("is not UTF-8", async () => {
    const latin1 = Buffer.from([...neat.personen.slice(0, 3), "é,1980-01-01,M,"].join("\n"), "latin1");
    expect(await notice(await writeSource({personen: latin1}))).toBe(
      "personen.csv, regel 4: geen UTF-8; sla het bestand op met tekenset UTF-8"
    );
    const utf16 = Buffer.from(`${neat.personen.join("\n")}\n`, "utf16le");
    expect(await notice(await writeSource({personen: utf16}))).toContain("personen.csv");
  });

  it("has an open quote", async () => {
    const folder = await writeSource({
      gebeurtenissen: [...neat.gebeurtenissen, 'p1,"huwelijk,2015-01-01', "p2,huwelijk,2015-01-01"]
    });
    expect(await notice(folder)).toBe("gebeurtenissen.csv, regel 4: een aanhalingsteken wordt nergens gesloten");
    const afterwards = await writeSource({gebeurtenissen: [...neat.gebeurtenissen, 'p1,"huwelijk"x,2015-01-01']});
    expect(await notice(afterwards)).toBe("gebeurtenissen.csv, regel 4: tekst na een sluitend aanhalingsteken");
  });

  it("has a truncated Parquet file", async () => {
    for (const table of tables) {
      const folder = await makeParquet(await writeSource(), [table], (bytes) => bytes.subarray(0, bytes.length >> 1));
      expect(await notice(folder)).toBe(`${table}.parquet is geen leesbaar Parquet-bestand: afgebroken of beschadigd`);
    }
  });

  it("has a damaged Parquet file", async () => {
    const piece = (bytes: Buffer) => Buffer.concat([Buffer.from("PAR1"), Buffer.alloc(60, 255), bytes.subarray(64)]);
    const folder = await makeParquet(await writeSource(), ["verblijf"], piece);
    expect(await notice(folder)).toBe("verblijf.parquet is geen leesbaar Parquet-bestand: afgebroken of beschadigd");
  });
});

describe("keys that look like burgerservicenummers", () => {
  it("are refused, with the reason", async () => {
    expect(await notice(await writeSource(personen(bsn)))).toBe(
      "personen.csv: kolom persoon_id lijkt burgerservicenummers te bevatten: 3 van 3 verschillende waarden hebben 8 of 9 cijfers en " +
        "voldoen aan de elfproef (bij toeval is dat 1 op de 11). Vervang ze eerst door pseudoniemen; er is niets ingelezen."
    );
  });

  it("are refused in every table, as text or number, also as huishouden_id", async () => {
    const table = {gebeurtenissen: [neat.gebeurtenissen[0]!, ...bsn.map((id) => `${id},huwelijk,2015-01-01`)]};
    expect(await notice(await writeSource(table))).toContain("gebeurtenissen.csv: kolom persoon_id lijkt");
    const huishouden = bsn.map((id) => `p1,2010-01-01,,GM0344,,${id},overig`);
    expect(await notice(await writeSource({verblijf: [neat.verblijf[0]!, ...huishouden]}))).toContain(
      "verblijf.csv: kolom huishouden_id lijkt"
    );
    const amounts = await makeParquet(await writeSource(personen(bsn)), ["personen"], undefined, {
      persoon_id: "BIGINT"
    });
    expect(await notice(amounts)).toContain("personen.parquet: kolom persoon_id lijkt");
    expect(await notice(await writeSource(personen(["1112.22.333", "12345678-2", "10000000 9"])))).toContain("lijkt");
    const eight = [12345000, 20000000, 30000000].map((n) => eleven(n).slice(1));
    expect(await notice(await writeSource(personen(eight)))).toContain("lijkt");
  });

  it("are refused when nine in ten pass, not when fewer do", async () => {
    const good = Array.from({length: 18}, (_, i) => eleven(200000000 + 1000 * i));
    expect(await notice(await writeSource(personen([...good, "a1", "a2"])))).toContain("18 van 20");
    const {report} = await read(await writeSource(personen([...good, "a1", "a2", "a3"])));
    expect(report.tabellen.personen.gebruikt).toBe(21);
  });

  it("may be there by chance", async () => {
    const {report} = await read(await writeSource(personen([...bsn, "123456789"])));
    expect(report.tabellen.personen.gebruikt).toBe(4);
    expect((await read(await writeSource(personen(bsn.slice(1))))).report.tabellen.personen.gebruikt).toBe(2);
  });
});

describe("bron.json", () => {
  it.each([
    ["{", "bron.json is geen geldige JSON"],
    ["[]", "bron.json is niet volgens afspraak: moet een object zijn"],
    [{...sourceJson, naam: undefined}, "bron.json is niet volgens afspraak: naam ontbreekt"],
    [{...sourceJson, synthetisch: "ja"}, "bron.json is niet volgens afspraak: synthetisch moet true of false zijn"],
    [{...sourceJson, indeling: 2017}, "bron.json is niet volgens afspraak: indeling moet 2018 zijn"],
    [{...sourceJson, eerste_peilmoment: "2015-02-01"}, "eerste_peilmoment moet 1 januari of 1 juli van een jaar zijn"],
    [
      {...sourceJson, eerste_peilmoment: "2017-07-01"},
      "bron.json is niet volgens afspraak: laatste_peilmoment ligt voor eerste_peilmoment"
    ]
  ])("%j → %s", async (json, expected) => {
    expect(await notice(await writeSource({}, json))).toContain(expected);
  });

  it("may have a byte order mark and fields that nobody knows, and may go without toelichting", async () => {
    const {toelichting: _, ...rest} = sourceJson;
    const {report} = await read(await writeSource({}, `\uFEFF${JSON.stringify({...rest, extra: 1})}`));
    expect(report.bron).toEqual({...rest, toelichting: "", laatste_halfjaar: "2017HJ01"});
  });
});
