import {readdirSync, readFileSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {makeSynthesis} from "../../../loaders/synthesis/makeSynthesis.js";
import {readFacts} from "../../../components/pipeline/facts.js";
import {fingerprints, oracle, temporary, type Waarde} from "./help.js";

const scale = 0.002;
const folder = join(temporary(), "bron");
let query: (sql: string) => Promise<Record<string, Waarde>[]>;
const count = async (sql: string): Promise<Waarde> => (await query(`SELECT count(*) AS n FROM (${sql})`))[0]!.n!;

beforeAll(async () => {
  await makeSynthesis({uit: folder, schaal: scale, zaad: 1});
  query = await oracle(folder);
});
afterAll(() => rmSync(dirname(folder), {recursive: true}));

describe("makeSynthesis({result, scale, seed})", () => {
  it("writes the files of the contract and nothing else", () => {
    expect(readdirSync(folder).sort()).toEqual([
      "aanlevering.csv",
      "bron.json",
      "clientervaring.csv",
      "gebeurtenissen.parquet",
      "personen.parquet",
      "verblijf.parquet",
      "voorzieningen.parquet"
    ]);
    expect(readdirSync(dirname(folder))).toEqual(["bron"]);
  });

  it("says that it is synthetic", () => {
    const source = JSON.parse(readFileSync(join(folder, "bron.json"), "utf8"));
    expect(source).toMatchObject({
      synthetisch: true,
      indeling: 2018,
      eerste_peilmoment: "2015-01-01",
      laatste_peilmoment: "2018-07-01"
    });
    expect(source.toelichting).toContain("niemand in deze bestanden bestaat");
  });

  it("gives the same bytes for the same seed, and others for another", async () => {
    const [again, other] = [join(temporary(), "weer"), join(temporary(), "ander")];
    await makeSynthesis({uit: again, schaal: 0.0005, zaad: 7});
    const first = fingerprints(again);
    await makeSynthesis({uit: again, schaal: 0.0005, zaad: 7});
    await makeSynthesis({uit: other, schaal: 0.0005, zaad: 8});
    expect(fingerprints(again)).toEqual(first);
    expect(fingerprints(other)["verblijf.parquet"]).not.toBe(first["verblijf.parquet"]);
  });

  it("has the inhabitants of every gemeente on 1 January 2015, at scale", async () => {
    const rows = await query(
      "SELECT gemeente, count(*) AS n FROM verblijf JOIN personen USING (persoon_id) WHERE begindatum <= DATE '2015-01-01' AND coalesce(einddatum, DATE '9999-12-31') >= DATE '2015-01-01' AND coalesce(overlijdensdatum, DATE '9999-12-31') > DATE '2015-01-01' GROUP BY 1"
    );
    const counted = Object.fromEntries(rows.map((r) => [r.gemeente, r.n]));
    const expected = readFacts<Record<string, string>>("gemeenten.csv").map((g) => [
      g.gemeente,
      Math.round(Number(g.inwoners_2015) * scale)
    ]);
    expect(counted).toEqual(Object.fromEntries(expected.filter(([, n]) => n !== 0)));
  });
});

describe("the contract", () => {
  const unknown = (column: string, table: string, codes: readonly string[]): string =>
    `SELECT * FROM ${table} WHERE ${column} NOT IN (${codes.map((c) => `'${c}'`).join(", ")})`;

  it.each([
    ["huishoudtype", "verblijf", huishoudtypen.map((t) => t.code)],
    ["gebeurtenis", "gebeurtenissen", gebeurtenissen.map((g) => g.code)],
    ["geslacht", "personen", ["M", "V"]],
    ["wet || '/' || voorziening", "voorzieningen", voorzieningen.map((v) => `${v.wet}/${v.code}`)],
    [
      "wijk || gemeente",
      "verblijf",
      readFacts<Record<string, string>>("wijken.csv").map((w) => `${w.wijk}${w.gemeente}`)
    ]
  ])("%s in %s has only known codes", async (column, table, codes) => {
    expect(await count(unknown(column, table, codes))).toBe(0);
  });

  it("has whole numbers as identifiers and real dates", async () => {
    const rows = await query(
      "SELECT column_type FROM (DESCRIBE verblijf) WHERE column_name IN ('persoon_id', 'huishouden_id', 'begindatum', 'einddatum') ORDER BY 1"
    );
    expect(rows.map((r) => r.column_type)).toEqual(["DATE", "DATE", "INTEGER", "INTEGER"]);
  });

  it.each(["verblijf", "voorzieningen"])("%s ends after it begins", async (table) => {
    expect(await count(`SELECT * FROM ${table} WHERE einddatum < begindatum`)).toBe(0);
  });

  it.each(["verblijf", "voorzieningen", "gebeurtenissen"])("%s knows only persons of personen", async (table) => {
    expect(await count(`SELECT * FROM ${table} ANTI JOIN personen USING (persoon_id)`)).toBe(0);
  });

  it("has no person twice and nobody without a stay", async () => {
    expect(await count("SELECT persoon_id FROM personen GROUP BY 1 HAVING count(*) > 1")).toBe(0);
    expect(await count("SELECT * FROM personen ANTI JOIN verblijf USING (persoon_id)")).toBe(0);
  });

  it("lets stays follow each other without gap or overlap", async () => {
    const rows =
      "SELECT *, lead(begindatum) OVER (PARTITION BY persoon_id ORDER BY begindatum) AS volgende FROM verblijf";
    expect(
      await count(
        `SELECT * FROM (${rows}) WHERE volgende IS NOT NULL AND (einddatum IS NULL OR einddatum + 1 <> volgende)`
      )
    ).toBe(0);
  });

  it("keeps stays and use between birth and death", async () => {
    const loose = "SELECT * FROM verblijf JOIN personen USING (persoon_id) WHERE begindatum < geboortedatum";
    const after =
      "SELECT * FROM verblijf JOIN personen USING (persoon_id) WHERE overlijdensdatum IS NOT NULL AND coalesce(einddatum, DATE '9999-12-31') > overlijdensdatum";
    expect(await count(loose)).toBe(0);
    expect(await count(after)).toBe(0);
    expect(await count(after.replace("FROM verblijf", "FROM voorzieningen"))).toBe(0);
    expect(await count(loose.replace("FROM verblijf", "FROM voorzieningen"))).toBe(0);
    expect(
      await count(
        after.replace("FROM verblijf", "FROM gebeurtenissen").replace("coalesce(einddatum, DATE '9999-12-31')", "datum")
      )
    ).toBe(0);
  });

  it("ends the stay of the dead on the day of death", async () => {
    const last = "SELECT persoon_id, max(coalesce(einddatum, DATE '9999-12-31')) AS eind FROM verblijf GROUP BY 1";
    expect(
      await count(
        `SELECT * FROM personen JOIN (${last}) USING (persoon_id) WHERE overlijdensdatum IS NOT NULL AND eind <> overlijdensdatum`
      )
    ).toBe(0);
  });

  it("gives no one the same voorziening twice at once", async () => {
    const rows =
      "SELECT *, lead(begindatum) OVER (PARTITION BY persoon_id, voorziening ORDER BY begindatum, einddatum) AS volgende FROM voorzieningen";
    expect(await count(`SELECT * FROM (${rows}) WHERE volgende <= coalesce(einddatum, DATE '9999-12-31')`)).toBe(0);
  });

  it("never has a huishouden in two gemeenten at once", async () => {
    const pairs =
      "SELECT 1 FROM verblijf a JOIN verblijf b USING (huishouden_id) WHERE a.gemeente < b.gemeente AND a.begindatum <= coalesce(b.einddatum, DATE '9999-12-31') AND b.begindatum <= coalesce(a.einddatum, DATE '9999-12-31')";
    expect(await count(pairs)).toBe(0);
  });

  it("has events in 2010–2018 only, and each once", async () => {
    expect(
      await count("SELECT * FROM gebeurtenissen WHERE datum < DATE '2010-01-01' OR datum > DATE '2018-12-31'")
    ).toBe(0);
    expect(
      await count(
        "SELECT persoon_id, datum FROM gebeurtenissen WHERE gebeurtenis IN ('geboorte_kind', 'overlijden_dierbare', 'echtscheiding') GROUP BY ALL HAVING count(*) > 1"
      )
    ).toBe(0);
  });
});
