import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {BronFout, leesBron, tabellen} from "../../../loaders/bron/index.js";
import {bronJson, lees, maakMap, netjes, schrijfBron, verbind, type Inhoud} from "./bronmap.js";
import {maakParquet} from "./parquetmap.js";

async function melding(map: string): Promise<string> {
  const verbinding = await verbind();
  const fout = await leesBron(verbinding, map).then(
    () => new Error("gelezen zonder fout"),
    (error: unknown) => error
  );
  expect(fout).toBeInstanceOf(BronFout);
  const over = await verbinding.runAndReadAll("SELECT table_name FROM duckdb_tables()");
  expect(over.getRows()).toEqual([]);
  return (fout as Error).message;
}

const bsn = ["111222333", "123456782", "100000009"];
const personen = (ids: readonly string[]): Inhoud => ({
  personen: [netjes.personen[0]!, ...ids.map((id) => `${id},1980-01-01,M,`)]
});

/** The smallest number from `vanaf` that passes the elfproef. */
function elf(vanaf: number): string {
  const som = (n: number) =>
    [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((s, w, i) => s + w * Number(String(n).padStart(9, "0")[i]), 0);
  for (let n = vanaf; ; n++) if (som(n) % 11 === 0) return String(n).padStart(9, "0");
}

describe("a folder that cannot be used", () => {
  it("does not exist", async () => {
    expect(await melding("/bestaat/niet")).toBe("bronmap /bestaat/niet bestaat niet");
  });

  it("has no bron.json", async () => {
    const map = await maakMap();
    expect(await melding(map)).toBe(`bron.json ontbreekt in ${map}`);
  });

  it("misses a table", async () => {
    const map = await schrijfBron({voorzieningen: null, aanlevering: null});
    expect(await melding(map)).toBe(
      `tabel voorzieningen ontbreekt: voorzieningen.csv of voorzieningen.parquet staat niet in ${map}`
    );
  });

  it("has a table twice", async () => {
    const map = await schrijfBron();
    await writeFile(join(map, "personen.parquet"), "PAR1");
    expect(await melding(map)).toContain("tabel personen staat er twee keer: personen.csv en personen.parquet");
  });

  it("misses columns", async () => {
    const map = await schrijfBron({personen: ["persoon_id,geslacht", "p1,M"]});
    expect(await melding(map)).toBe(
      "personen.csv: kolom geboortedatum, overlijdensdatum ontbreekt; gevonden kolommen: persoon_id, geslacht"
    );
  });

  it("has a column twice", async () => {
    const map = await schrijfBron({gebeurtenissen: ["persoon_id,gebeurtenis,datum,datum", "p1,huwelijk,2015-01-01,"]});
    expect(await melding(map)).toBe("gebeurtenissen.csv: kolom datum staat er twee keer");
  });

  it("has an empty file", async () => {
    expect(await melding(await schrijfBron({verblijf: ""}))).toBe("verblijf.csv is leeg (0 bytes)");
  });

  it("has a file without header", async () => {
    expect(await melding(await schrijfBron({verblijf: "\n\n"}))).toBe(
      "verblijf.csv heeft geen kopregel: de eerste regel is leeg"
    );
    expect(await melding(await schrijfBron({verblijf: netjes.verblijf.slice(1)}))).toContain(
      "verblijf.csv: kolom persoon_id"
    );
  });

  it("is not UTF-8", async () => {
    const latin1 = Buffer.from([...netjes.personen.slice(0, 3), "é,1980-01-01,M,"].join("\n"), "latin1");
    expect(await melding(await schrijfBron({personen: latin1}))).toBe(
      "personen.csv, regel 4: geen UTF-8; sla het bestand op met tekenset UTF-8"
    );
    const utf16 = Buffer.from(`${netjes.personen.join("\n")}\n`, "utf16le");
    expect(await melding(await schrijfBron({personen: utf16}))).toContain("personen.csv");
  });

  it("has an open quote", async () => {
    const map = await schrijfBron({
      gebeurtenissen: [...netjes.gebeurtenissen, 'p1,"huwelijk,2015-01-01', "p2,huwelijk,2015-01-01"]
    });
    expect(await melding(map)).toBe("gebeurtenissen.csv, regel 4: een aanhalingsteken wordt nergens gesloten");
    const daarna = await schrijfBron({gebeurtenissen: [...netjes.gebeurtenissen, 'p1,"huwelijk"x,2015-01-01']});
    expect(await melding(daarna)).toBe("gebeurtenissen.csv, regel 4: tekst na een sluitend aanhalingsteken");
  });

  it("has a truncated Parquet file", async () => {
    for (const tabel of tabellen) {
      const map = await maakParquet(await schrijfBron(), [tabel], (bytes) => bytes.subarray(0, bytes.length >> 1));
      expect(await melding(map)).toBe(`${tabel}.parquet is geen leesbaar Parquet-bestand: afgebroken of beschadigd`);
    }
  });

  it("has a damaged Parquet file", async () => {
    const stuk = (bytes: Buffer) => Buffer.concat([Buffer.from("PAR1"), Buffer.alloc(60, 255), bytes.subarray(64)]);
    const map = await maakParquet(await schrijfBron(), ["verblijf"], stuk);
    expect(await melding(map)).toBe("verblijf.parquet is geen leesbaar Parquet-bestand: afgebroken of beschadigd");
  });
});

describe("keys that look like burgerservicenummers", () => {
  it("are refused, with the reason", async () => {
    expect(await melding(await schrijfBron(personen(bsn)))).toBe(
      "personen.csv: kolom persoon_id lijkt burgerservicenummers te bevatten: 3 van 3 verschillende waarden hebben 8 of 9 cijfers en " +
        "voldoen aan de elfproef (bij toeval is dat 1 op de 11). Vervang ze eerst door pseudoniemen; er is niets ingelezen."
    );
  });

  it("are refused in every table, as text or number, also as huishouden_id", async () => {
    const tabel = {gebeurtenissen: [netjes.gebeurtenissen[0]!, ...bsn.map((id) => `${id},huwelijk,2015-01-01`)]};
    expect(await melding(await schrijfBron(tabel))).toContain("gebeurtenissen.csv: kolom persoon_id lijkt");
    const huishouden = bsn.map((id) => `p1,2010-01-01,,GM0344,,${id},overig`);
    expect(await melding(await schrijfBron({verblijf: [netjes.verblijf[0]!, ...huishouden]}))).toContain(
      "verblijf.csv: kolom huishouden_id lijkt"
    );
    const getallen = await maakParquet(await schrijfBron(personen(bsn)), ["personen"], undefined, {
      persoon_id: "BIGINT"
    });
    expect(await melding(getallen)).toContain("personen.parquet: kolom persoon_id lijkt");
    expect(await melding(await schrijfBron(personen(["1112.22.333", "12345678-2", "10000000 9"])))).toContain("lijkt");
    const acht = [12345000, 20000000, 30000000].map((n) => elf(n).slice(1));
    expect(await melding(await schrijfBron(personen(acht)))).toContain("lijkt");
  });

  it("are refused when nine in ten pass, not when fewer do", async () => {
    const goed = Array.from({length: 18}, (_, i) => elf(200000000 + 1000 * i));
    expect(await melding(await schrijfBron(personen([...goed, "a1", "a2"])))).toContain("18 van 20");
    const {rapport} = await lees(await schrijfBron(personen([...goed, "a1", "a2", "a3"])));
    expect(rapport.tabellen.personen.gebruikt).toBe(21);
  });

  it("may be there by chance", async () => {
    const {rapport} = await lees(await schrijfBron(personen([...bsn, "123456789"])));
    expect(rapport.tabellen.personen.gebruikt).toBe(4);
    expect((await lees(await schrijfBron(personen(bsn.slice(1))))).rapport.tabellen.personen.gebruikt).toBe(2);
  });
});

describe("bron.json", () => {
  it.each([
    ["{", "bron.json is geen geldige JSON"],
    ["[]", "bron.json is niet volgens afspraak: moet een object zijn"],
    [{...bronJson, naam: undefined}, "bron.json is niet volgens afspraak: naam ontbreekt"],
    [{...bronJson, synthetisch: "ja"}, "bron.json is niet volgens afspraak: synthetisch moet true of false zijn"],
    [{...bronJson, indeling: 2017}, "bron.json is niet volgens afspraak: indeling moet 2018 zijn"],
    [{...bronJson, eerste_peilmoment: "2015-02-01"}, "eerste_peilmoment moet 1 januari of 1 juli van een jaar zijn"],
    [
      {...bronJson, eerste_peilmoment: "2017-07-01"},
      "bron.json is niet volgens afspraak: laatste_peilmoment ligt voor eerste_peilmoment"
    ]
  ])("%j → %s", async (json, verwacht) => {
    expect(await melding(await schrijfBron({}, json))).toContain(verwacht);
  });

  it("may have a byte order mark and fields that nobody knows, and may go without toelichting", async () => {
    const {toelichting: _, ...rest} = bronJson;
    const {rapport} = await lees(await schrijfBron({}, `\uFEFF${JSON.stringify({...rest, extra: 1})}`));
    expect(rapport.bron).toEqual({...rest, toelichting: "", laatste_halfjaar: "2017HJ01"});
  });
});
