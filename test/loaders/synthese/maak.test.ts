import {readdirSync, readFileSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {leesFeiten} from "../../../loaders/hulp/feiten.js";
import {maakSynthese} from "../../../loaders/synthese/maak.js";
import {tijdelijk, vingerafdrukken, vraagbaak, type Waarde} from "./hulp.js";

const schaal = 0.002;
const map = join(tijdelijk(), "bron");
let vraag: (sql: string) => Promise<Record<string, Waarde>[]>;
const tel = async (sql: string): Promise<Waarde> => (await vraag(`SELECT count(*) AS n FROM (${sql})`))[0]!.n!;

beforeAll(async () => {
  await maakSynthese({uit: map, schaal, zaad: 1});
  vraag = await vraagbaak(map);
});
afterAll(() => rmSync(dirname(map), {recursive: true}));

describe("maakSynthese({uit, schaal, zaad})", () => {
  it("writes the files of the contract and nothing else", () => {
    expect(readdirSync(map).sort()).toEqual([
      "aanlevering.csv",
      "bron.json",
      "clientervaring.csv",
      "gebeurtenissen.parquet",
      "personen.parquet",
      "verblijf.parquet",
      "voorzieningen.parquet"
    ]);
    expect(readdirSync(dirname(map))).toEqual(["bron"]);
  });

  it("says that it is synthetic", () => {
    const bron = JSON.parse(readFileSync(join(map, "bron.json"), "utf8"));
    expect(bron).toMatchObject({
      synthetisch: true,
      indeling: 2018,
      eerste_peilmoment: "2015-01-01",
      laatste_peilmoment: "2016-07-01"
    });
    expect(bron.toelichting).toContain("niemand in deze bestanden bestaat");
  });

  it("gives the same bytes for the same seed, and others for another", async () => {
    const [weer, ander] = [join(tijdelijk(), "weer"), join(tijdelijk(), "ander")];
    await maakSynthese({uit: weer, schaal: 0.0005, zaad: 7});
    const eerste = vingerafdrukken(weer);
    await maakSynthese({uit: weer, schaal: 0.0005, zaad: 7});
    await maakSynthese({uit: ander, schaal: 0.0005, zaad: 8});
    expect(vingerafdrukken(weer)).toEqual(eerste);
    expect(vingerafdrukken(ander)["verblijf.parquet"]).not.toBe(eerste["verblijf.parquet"]);
  });

  it("has the inhabitants of every gemeente on 1 January 2015, at scale", async () => {
    const rijen = await vraag(
      "SELECT gemeente, count(*) AS n FROM verblijf JOIN personen USING (persoon_id) WHERE begindatum <= DATE '2015-01-01' AND coalesce(einddatum, DATE '9999-12-31') >= DATE '2015-01-01' AND coalesce(overlijdensdatum, DATE '9999-12-31') > DATE '2015-01-01' GROUP BY 1"
    );
    const geteld = Object.fromEntries(rijen.map((r) => [r.gemeente, r.n]));
    const verwacht = leesFeiten<Record<string, string>>("gemeenten.csv").map((g) => [
      g.gemeente,
      Math.round(Number(g.inwoners_2015) * schaal)
    ]);
    expect(geteld).toEqual(Object.fromEntries(verwacht.filter(([, n]) => n !== 0)));
  });
});

describe("the contract", () => {
  const onbekend = (kolom: string, tabel: string, codes: readonly string[]): string =>
    `SELECT * FROM ${tabel} WHERE ${kolom} NOT IN (${codes.map((c) => `'${c}'`).join(", ")})`;

  it.each([
    ["huishoudtype", "verblijf", huishoudtypen.map((t) => t.code)],
    ["gebeurtenis", "gebeurtenissen", gebeurtenissen.map((g) => g.code)],
    ["geslacht", "personen", ["M", "V"]],
    ["wet || '/' || voorziening", "voorzieningen", voorzieningen.map((v) => `${v.wet}/${v.code}`)],
    [
      "wijk || gemeente",
      "verblijf",
      leesFeiten<Record<string, string>>("wijken.csv").map((w) => `${w.wijk}${w.gemeente}`)
    ]
  ])("%s in %s has only known codes", async (kolom, tabel, codes) => {
    expect(await tel(onbekend(kolom, tabel, codes))).toBe(0);
  });

  it("has whole numbers as identifiers and real dates", async () => {
    const rijen = await vraag(
      "SELECT column_type FROM (DESCRIBE verblijf) WHERE column_name IN ('persoon_id', 'huishouden_id', 'begindatum', 'einddatum') ORDER BY 1"
    );
    expect(rijen.map((r) => r.column_type)).toEqual(["DATE", "DATE", "INTEGER", "INTEGER"]);
  });

  it.each(["verblijf", "voorzieningen"])("%s ends after it begins", async (tabel) => {
    expect(await tel(`SELECT * FROM ${tabel} WHERE einddatum < begindatum`)).toBe(0);
  });

  it.each(["verblijf", "voorzieningen", "gebeurtenissen"])("%s knows only persons of personen", async (tabel) => {
    expect(await tel(`SELECT * FROM ${tabel} ANTI JOIN personen USING (persoon_id)`)).toBe(0);
  });

  it("has no person twice and nobody without a stay", async () => {
    expect(await tel("SELECT persoon_id FROM personen GROUP BY 1 HAVING count(*) > 1")).toBe(0);
    expect(await tel("SELECT * FROM personen ANTI JOIN verblijf USING (persoon_id)")).toBe(0);
  });

  it("lets stays follow each other without gap or overlap", async () => {
    const rijen =
      "SELECT *, lead(begindatum) OVER (PARTITION BY persoon_id ORDER BY begindatum) AS volgende FROM verblijf";
    expect(
      await tel(
        `SELECT * FROM (${rijen}) WHERE volgende IS NOT NULL AND (einddatum IS NULL OR einddatum + 1 <> volgende)`
      )
    ).toBe(0);
  });

  it("keeps stays and use between birth and death", async () => {
    const los = "SELECT * FROM verblijf JOIN personen USING (persoon_id) WHERE begindatum < geboortedatum";
    const na =
      "SELECT * FROM verblijf JOIN personen USING (persoon_id) WHERE overlijdensdatum IS NOT NULL AND coalesce(einddatum, DATE '9999-12-31') > overlijdensdatum";
    expect(await tel(los)).toBe(0);
    expect(await tel(na)).toBe(0);
    expect(await tel(na.replace("FROM verblijf", "FROM voorzieningen"))).toBe(0);
    expect(await tel(los.replace("FROM verblijf", "FROM voorzieningen"))).toBe(0);
    expect(
      await tel(
        na.replace("FROM verblijf", "FROM gebeurtenissen").replace("coalesce(einddatum, DATE '9999-12-31')", "datum")
      )
    ).toBe(0);
  });

  it("ends the stay of the dead on the day of death", async () => {
    const laatste = "SELECT persoon_id, max(coalesce(einddatum, DATE '9999-12-31')) AS eind FROM verblijf GROUP BY 1";
    expect(
      await tel(
        `SELECT * FROM personen JOIN (${laatste}) USING (persoon_id) WHERE overlijdensdatum IS NOT NULL AND eind <> overlijdensdatum`
      )
    ).toBe(0);
  });

  it("gives no one the same voorziening twice at once", async () => {
    const rijen =
      "SELECT *, lead(begindatum) OVER (PARTITION BY persoon_id, voorziening ORDER BY begindatum, einddatum) AS volgende FROM voorzieningen";
    expect(await tel(`SELECT * FROM (${rijen}) WHERE volgende <= coalesce(einddatum, DATE '9999-12-31')`)).toBe(0);
  });

  it("never has a huishouden in two gemeenten at once", async () => {
    const paren =
      "SELECT 1 FROM verblijf a JOIN verblijf b USING (huishouden_id) WHERE a.gemeente < b.gemeente AND a.begindatum <= coalesce(b.einddatum, DATE '9999-12-31') AND b.begindatum <= coalesce(a.einddatum, DATE '9999-12-31')";
    expect(await tel(paren)).toBe(0);
  });

  it("has events in 2010–2018 only, and each once", async () => {
    expect(await tel("SELECT * FROM gebeurtenissen WHERE datum < DATE '2010-01-01' OR datum > DATE '2018-12-31'")).toBe(
      0
    );
    expect(
      await tel(
        "SELECT persoon_id, datum FROM gebeurtenissen WHERE gebeurtenis IN ('geboorte_kind', 'overlijden_dierbare', 'echtscheiding') GROUP BY ALL HAVING count(*) > 1"
      )
    ).toBe(0);
  });
});
