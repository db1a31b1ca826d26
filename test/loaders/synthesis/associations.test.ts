import {rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {check, meets} from "../../../loaders/check/check.js";
import {makeSynthesis} from "../../../loaders/synthesis/makeSynthesis.js";
import {oracle, temporary, type Waarde} from "./help.js";

const folder = join(temporary(), "bron");
let query: (sql: string) => Promise<Record<string, Waarde>[]>;
const count = async (sql: string): Promise<number> => Number((await query(`SELECT count(*) AS n FROM (${sql})`))[0]!.n);

/** The stay of each person on a day, with the household and its huishoudtype. */
const onDay = (day: string): string => `v.begindatum <= ${day} AND coalesce(v.einddatum, DATE '9999-12-31') >= ${day}`;

beforeAll(async () => {
  await makeSynthesis({uit: folder, schaal: 0.002, zaad: 3});
  query = await oracle(folder);
});
afterAll(() => rmSync(dirname(folder), {recursive: true}));

describe("a death", () => {
  const nabestaanden = `SELECT o.persoon_id, d.overlijdensdatum FROM personen d JOIN verblijf v ON v.persoon_id = d.persoon_id AND v.einddatum = d.overlijdensdatum
    JOIN verblijf o ON o.huishouden_id = v.huishouden_id AND o.persoon_id <> d.persoon_id AND o.begindatum <= d.overlijdensdatum AND coalesce(o.einddatum, DATE '9999-12-31') >= d.overlijdensdatum`;

  it("is overlijden_dierbare for the other members of the household", async () => {
    const zonder = `SELECT * FROM (${nabestaanden}) n ANTI JOIN (SELECT persoon_id, datum FROM gebeurtenissen WHERE gebeurtenis = 'overlijden_dierbare') g ON g.persoon_id = n.persoon_id AND g.datum = n.overlijdensdatum`;
    expect(await count(nabestaanden)).toBeGreaterThan(100);
    expect(await count(zonder)).toBe(0);
  });

  it("stands behind every overlijden_dierbare", async () => {
    expect(
      await count(
        `SELECT * FROM gebeurtenissen g ANTI JOIN (${nabestaanden}) n ON g.persoon_id = n.persoon_id AND g.datum = n.overlijdensdatum WHERE gebeurtenis = 'overlijden_dierbare'`
      )
    ).toBe(0);
  });
});

describe("an echtscheiding", () => {
  const stelt = "SELECT * FROM gebeurtenissen WHERE gebeurtenis = 'echtscheiding'";

  it("happens to two people who live together the day before", async () => {
    const together = `SELECT v.huishouden_id, g.datum, count(*) AS n FROM (${stelt}) g JOIN verblijf v ON v.persoon_id = g.persoon_id AND ${onDay("g.datum - 1")} GROUP BY ALL`;
    expect(await count(together)).toBeGreaterThan(100);
    expect(await count(`SELECT * FROM (${together}) WHERE n <> 2`)).toBe(0);
  });

  it("ends the life as a couple for both", async () => {
    const types = (day: string): string =>
      `SELECT v.huishoudtype FROM (${stelt}) g JOIN verblijf v ON v.persoon_id = g.persoon_id AND ${onDay(day)}`;
    expect(
      await count(
        `SELECT * FROM (${types("g.datum - 1")}) WHERE huishoudtype NOT IN ('paar_zonder_kinderen', 'paar_met_kinderen')`
      )
    ).toBe(0);
    expect(
      await count(`SELECT * FROM (${types("g.datum")}) WHERE huishoudtype NOT IN ('eenpersoons', 'eenouder')`)
    ).toBe(0);
  });
});

describe("a birth", () => {
  const children =
    "SELECT k.persoon_id, k.geboortedatum, v.huishouden_id, v.huishoudtype FROM personen k JOIN verblijf v ON v.persoon_id = k.persoon_id AND v.begindatum = k.geboortedatum WHERE k.geboortedatum > DATE '2010-01-01'";

  it("is geboorte_kind for the adults of the household", async () => {
    const parents = `SELECT DISTINCT k.persoon_id FROM (${children}) k JOIN verblijf v USING (huishouden_id) JOIN gebeurtenissen g ON g.persoon_id = v.persoon_id AND g.gebeurtenis = 'geboorte_kind' AND g.datum = k.geboortedatum`;
    expect(await count(children)).toBeGreaterThan(1000);
    expect(await count(parents)).toBe(await count(children));
  });

  it("makes a household with children", async () => {
    expect(await count(`SELECT * FROM (${children}) WHERE huishoudtype NOT IN ('paar_met_kinderen', 'eenouder')`)).toBe(
      0
    );
  });
});

describe("a verhuizing", () => {
  it("is there for everyone who goes to another wijk", async () => {
    const goes =
      "SELECT * FROM (SELECT persoon_id, begindatum, wijk, lag(wijk) OVER (PARTITION BY persoon_id ORDER BY begindatum) AS vorige FROM verblijf) WHERE wijk <> vorige";
    expect(await count(goes)).toBeGreaterThan(1000);
    expect(
      await count(
        `SELECT * FROM (${goes}) m ANTI JOIN gebeurtenissen g ON g.persoon_id = m.persoon_id AND g.datum = m.begindatum AND g.gebeurtenis = 'verhuizing'`
      )
    ).toBe(0);
  });
});

describe("a huishoudtype", () => {
  it("fits the number of people who live together", async () => {
    const members = `SELECT v.huishouden_id, any_value(v.huishoudtype) AS type, count(DISTINCT v.huishoudtype) AS types, count(*) AS n FROM verblijf v WHERE ${onDay("DATE '2016-03-15'")} GROUP BY 1`;
    expect(await count(`SELECT * FROM (${members}) WHERE types > 1`)).toBe(0);
    expect(await count(`SELECT * FROM (${members}) WHERE type IN ('eenpersoons', 'institutioneel') AND n <> 1`)).toBe(
      0
    );
    expect(await count(`SELECT * FROM (${members}) WHERE type IN ('paar_zonder_kinderen') AND n <> 2`)).toBe(0);
    expect(await count(`SELECT * FROM (${members}) WHERE type IN ('paar_met_kinderen') AND n < 3`)).toBe(0);
  });
});

describe("the years of the source", () => {
  /** What happens so often that chance alone makes no break; the moves before 2015 are told to be few. */
  const frequent = ["baanverlies", "diploma", "langdurige_ziekte", "slachtoffer", "verdachte", "huwelijk"];

  it.each(frequent)("have %s in all of 2011 up to and including 2018, without a break", async (code) => {
    const rows = await query(
      `SELECT year(datum) AS year, count(*) AS n FROM gebeurtenissen WHERE gebeurtenis = '${code}' AND datum >= DATE '2011-01-01' GROUP BY 1 ORDER BY 1`
    );
    expect(rows.map((row) => row.year)).toEqual([2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018]);
    const n = rows.map((row) => Number(row.n));
    expect(Math.min(...n) / Math.max(...n)).toBeGreaterThan(0.7);
  });
});

describe("check(folder)", () => {
  it("finds the inhabitants, the huishoudtypen and the table of Utrecht as they should be, also at a small scale", async () => {
    const lines = await check(folder);
    const miss = lines.filter((r) => !meets(r)).map((r) => r.groep);
    expect(lines.filter((r) => r.groep === "stapeling Utrecht")).toHaveLength(88);
    expect(miss).not.toContain("stapeling Utrecht");
    expect(miss).not.toContain("inwoners");
    expect(miss).not.toContain("huishoudtype");
  });
});
