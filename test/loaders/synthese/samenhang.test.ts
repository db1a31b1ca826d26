import {rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {controle} from "../../../loaders/synthese/controle/controle.js";
import {voldoet} from "../../../loaders/synthese/controle/regel.js";
import {maakSynthese} from "../../../loaders/synthese/maak.js";
import {tijdelijk, vraagbaak, type Waarde} from "./hulp.js";

const map = join(tijdelijk(), "bron");
let vraag: (sql: string) => Promise<Record<string, Waarde>[]>;
const tel = async (sql: string): Promise<number> => Number((await vraag(`SELECT count(*) AS n FROM (${sql})`))[0]!.n);

/** The stay of each person on a day, with the household and its huishoudtype. */
const opDag = (dag: string): string => `v.begindatum <= ${dag} AND coalesce(v.einddatum, DATE '9999-12-31') >= ${dag}`;

beforeAll(async () => {
  await maakSynthese({uit: map, schaal: 0.002, zaad: 3});
  vraag = await vraagbaak(map);
});
afterAll(() => rmSync(dirname(map), {recursive: true}));

describe("a death", () => {
  const nabestaanden = `SELECT o.persoon_id, d.overlijdensdatum FROM personen d JOIN verblijf v ON v.persoon_id = d.persoon_id AND v.einddatum = d.overlijdensdatum
    JOIN verblijf o ON o.huishouden_id = v.huishouden_id AND o.persoon_id <> d.persoon_id AND o.begindatum <= d.overlijdensdatum AND coalesce(o.einddatum, DATE '9999-12-31') >= d.overlijdensdatum`;

  it("is overlijden_dierbare for the other members of the household", async () => {
    const zonder = `SELECT * FROM (${nabestaanden}) n ANTI JOIN (SELECT persoon_id, datum FROM gebeurtenissen WHERE gebeurtenis = 'overlijden_dierbare') g ON g.persoon_id = n.persoon_id AND g.datum = n.overlijdensdatum`;
    expect(await tel(nabestaanden)).toBeGreaterThan(100);
    expect(await tel(zonder)).toBe(0);
  });

  it("stands behind every overlijden_dierbare", async () => {
    expect(
      await tel(
        `SELECT * FROM gebeurtenissen g ANTI JOIN (${nabestaanden}) n ON g.persoon_id = n.persoon_id AND g.datum = n.overlijdensdatum WHERE gebeurtenis = 'overlijden_dierbare'`
      )
    ).toBe(0);
  });
});

describe("an echtscheiding", () => {
  const stelt = "SELECT * FROM gebeurtenissen WHERE gebeurtenis = 'echtscheiding'";

  it("happens to two people who live together the day before", async () => {
    const samen = `SELECT v.huishouden_id, g.datum, count(*) AS n FROM (${stelt}) g JOIN verblijf v ON v.persoon_id = g.persoon_id AND ${opDag("g.datum - 1")} GROUP BY ALL`;
    expect(await tel(samen)).toBeGreaterThan(100);
    expect(await tel(`SELECT * FROM (${samen}) WHERE n <> 2`)).toBe(0);
  });

  it("ends the life as a couple for both", async () => {
    const types = (dag: string): string =>
      `SELECT v.huishoudtype FROM (${stelt}) g JOIN verblijf v ON v.persoon_id = g.persoon_id AND ${opDag(dag)}`;
    expect(
      await tel(
        `SELECT * FROM (${types("g.datum - 1")}) WHERE huishoudtype NOT IN ('paar_zonder_kinderen', 'paar_met_kinderen')`
      )
    ).toBe(0);
    expect(await tel(`SELECT * FROM (${types("g.datum")}) WHERE huishoudtype NOT IN ('eenpersoons', 'eenouder')`)).toBe(
      0
    );
  });
});

describe("a birth", () => {
  const kinderen =
    "SELECT k.persoon_id, k.geboortedatum, v.huishouden_id, v.huishoudtype FROM personen k JOIN verblijf v ON v.persoon_id = k.persoon_id AND v.begindatum = k.geboortedatum WHERE k.geboortedatum > DATE '2010-01-01'";

  it("is geboorte_kind for the adults of the household", async () => {
    const ouders = `SELECT DISTINCT k.persoon_id FROM (${kinderen}) k JOIN verblijf v USING (huishouden_id) JOIN gebeurtenissen g ON g.persoon_id = v.persoon_id AND g.gebeurtenis = 'geboorte_kind' AND g.datum = k.geboortedatum`;
    expect(await tel(kinderen)).toBeGreaterThan(1000);
    expect(await tel(ouders)).toBe(await tel(kinderen));
  });

  it("makes a household with children", async () => {
    expect(await tel(`SELECT * FROM (${kinderen}) WHERE huishoudtype NOT IN ('paar_met_kinderen', 'eenouder')`)).toBe(
      0
    );
  });
});

describe("a verhuizing", () => {
  it("is there for everyone who goes to another wijk", async () => {
    const gaat =
      "SELECT * FROM (SELECT persoon_id, begindatum, wijk, lag(wijk) OVER (PARTITION BY persoon_id ORDER BY begindatum) AS vorige FROM verblijf) WHERE wijk <> vorige";
    expect(await tel(gaat)).toBeGreaterThan(1000);
    expect(
      await tel(
        `SELECT * FROM (${gaat}) m ANTI JOIN gebeurtenissen g ON g.persoon_id = m.persoon_id AND g.datum = m.begindatum AND g.gebeurtenis = 'verhuizing'`
      )
    ).toBe(0);
  });
});

describe("a huishoudtype", () => {
  it("fits the number of people who live together", async () => {
    const leden = `SELECT v.huishouden_id, any_value(v.huishoudtype) AS type, count(DISTINCT v.huishoudtype) AS types, count(*) AS n FROM verblijf v WHERE ${opDag("DATE '2016-03-15'")} GROUP BY 1`;
    expect(await tel(`SELECT * FROM (${leden}) WHERE types > 1`)).toBe(0);
    expect(await tel(`SELECT * FROM (${leden}) WHERE type IN ('eenpersoons', 'institutioneel') AND n <> 1`)).toBe(0);
    expect(await tel(`SELECT * FROM (${leden}) WHERE type IN ('paar_zonder_kinderen') AND n <> 2`)).toBe(0);
    expect(await tel(`SELECT * FROM (${leden}) WHERE type IN ('paar_met_kinderen') AND n < 3`)).toBe(0);
  });
});

describe("controle(map)", () => {
  it("finds the inhabitants, the huishoudtypen and the table of Utrecht as they should be, also at a small scale", async () => {
    const regels = await controle(map);
    const mis = regels.filter((r) => !voldoet(r)).map((r) => r.groep);
    expect(regels.filter((r) => r.groep === "stapeling Utrecht")).toHaveLength(88);
    expect(mis).not.toContain("stapeling Utrecht");
    expect(mis).not.toContain("inwoners");
    expect(mis).not.toContain("huishoudtype");
  });
});
