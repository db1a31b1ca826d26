import type {DuckDBConnection} from "@duckdb/node-api";
import {kolomnamen, type Persoontabel} from "./schema.js";
import {einde} from "./sql.js";
import {vraagEen} from "./vraag.js";
import {maakWerktabel} from "./werktabel.js";

/**
 * Per table: the rows that count, the order in which a neat file stands, when a row in that order differs from a neat one after its neighbour
 * `v_…` (of the same person), and how to find the same persons, or a few more, in a file without order.
 */
interface Kenmerk {
  waar: string;
  orde: readonly string[];
  buur: string;
  anders: string;
}

const zelfdeRij = (tabel: Persoontabel) =>
  `SELECT min(persoon_id) AS persoon_id FROM ${tabel} WHERE fout = 0 GROUP BY hash(${kolomnamen(tabel).join(", ")}) HAVING count(*) > 1`;

/** Spells tile a life exactly when the begins but the first are the ends plus one but the last: compared as sums of hashes. */
const hash = (dag: string) => `(hash(${dag}) >> 24)::BIGINT`;
const nietAansluitend = `
  SELECT persoon_id FROM (
    SELECT persoon_id, count(*) AS n, min(begindatum) AS b, max(${einde()}) AS e,
      sum((${hash("begindatum")} - ${hash(`${einde()} + 1`)})::DOUBLE) AS som
    FROM verblijf WHERE fout = 0 GROUP BY persoon_id)
  WHERE n > 1 AND som <> (${hash("b")} - ${hash("e + 1")})::DOUBLE`;

const kenmerken: Record<Persoontabel, Kenmerk> = {
  personen: {
    waar: "persoon_id IS NOT NULL",
    orde: ["persoon_id"],
    buur: "true",
    anders: "SELECT persoon_id FROM personen WHERE persoon_id IS NOT NULL GROUP BY persoon_id HAVING count(*) > 1"
  },
  verblijf: {
    waar: "fout = 0",
    orde: ["persoon_id", "begindatum"],
    buur: `begindatum <> ${einde("v_einddatum")} + 1`,
    anders: nietAansluitend
  },
  voorzieningen: {
    waar: "fout = 0",
    orde: ["persoon_id", "begindatum"],
    buur: "begindatum = v_begindatum",
    anders: zelfdeRij("voorzieningen")
  },
  gebeurtenissen: {
    waar: "fout = 0",
    orde: ["persoon_id", "datum"],
    buur: "datum = v_datum",
    anders: zelfdeRij("gebeurtenissen")
  }
};

/**
 * Makes `verdacht` and says how many: all persons with duplicate rows, or (verblijf) spells that do not join, and perhaps a few others.
 * A file in order is compared row by row with its neighbour, which is ten times as fast as grouping it.
 */
export async function zoekVerdacht(connection: DuckDBConnection, tabel: Persoontabel): Promise<number> {
  const {waar, orde, buur, anders} = kenmerken[tabel];
  const buren = [...new Set([...orde, ...(tabel === "verblijf" ? ["einddatum"] : [])])];
  const naast = `(SELECT ${buren.join(", ")}, ${buren.map((k) => `lag(${k}) OVER () AS v_${k}`).join(", ")} FROM ${tabel} WHERE ${waar})`;
  const [eerst, dan] = orde;
  const gelijk = `persoon_id = v_persoon_id${dan ? ` AND ${dan} >= v_${dan}` : ""}`;
  const {n, geordend} = await vraagEen(
    connection,
    `SELECT count(*) AS n, count(*) FILTER (WHERE ${eerst} > v_${eerst} OR (${gelijk})) AS geordend FROM ${naast}`
  );
  const opVolgorde = Number(geordend) >= Number(n) - 1;
  const bron = opVolgorde ? `SELECT persoon_id FROM ${naast} WHERE persoon_id = v_persoon_id AND ${buur}` : anders;
  return maakWerktabel(connection, "verdacht", `SELECT DISTINCT persoon_id FROM (${bron})`);
}
