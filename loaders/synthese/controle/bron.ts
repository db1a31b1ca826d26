import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {join} from "node:path";
import {CACHE, workPath} from "../../hulp/werkbestand.js";

export type Rij = Record<string, number>;
export type Vraag = (sql: string) => Promise<Rij[]>;

/** Half-years count from 2010; a moment is the first day of one. Bits from `laag` up to and including `hoog`, within 0 … 18. */
const hulp = `
CREATE MACRO helft(d) AS (year(d) - 2010) * 2 + (CASE WHEN month(d) >= 7 THEN 1 ELSE 0 END);
CREATE MACRO moment(d) AS helft(d) + (CASE WHEN day(d) = 1 AND month(d) IN (1, 7) THEN 0 ELSE 1 END);
CREATE MACRO bitrij(laag, hoog) AS CASE WHEN least(hoog, 18) < greatest(laag, 0) THEN 0 ELSE (1 << (least(hoog, 18) + 1)) - (1 << greatest(laag, 0)) END;
CREATE TABLE gebruik AS SELECT persoon_id, wet, voorziening, bit_or(bitrij(helft(begindatum), helft(eind)))::INTEGER AS helften, bit_or(bitrij(moment(begindatum), helft(eind)))::INTEGER AS momenten
  FROM (SELECT *, coalesce(einddatum, DATE '2019-01-01') AS eind FROM voorzieningen) GROUP BY ALL;
CREATE TABLE woont AS SELECT persoon_id, bit_or(bitrij(moment(begindatum), helft(eind)))::INTEGER AS hier
  FROM (SELECT persoon_id, begindatum, coalesce(einddatum, DATE '2019-01-01') AS eind FROM verblijf) SEMI JOIN gebruik USING (persoon_id) GROUP BY ALL;
CREATE TABLE per_wet AS SELECT persoon_id, wet, bit_or(helften) AS helften, bit_or(momenten) AS momenten, any_value(hier) AS hier FROM gebruik JOIN woont USING (persoon_id) GROUP BY ALL;
CREATE TABLE inwoner AS SELECT v.*, p.geboortedatum FROM verblijf v JOIN personen p USING (persoon_id)
  WHERE v.begindatum <= DATE '2015-01-01' AND coalesce(v.einddatum, DATE '9999-12-31') >= DATE '2015-01-01' AND coalesce(p.overlijdensdatum, DATE '9999-12-31') > DATE '2015-01-01';
`;

/** Opens a folder of source files; gives the door for questions and a way to close it. */
export async function openBron(map: string): Promise<{vraag: Vraag; sluit: () => void}> {
  const instantie = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: "3GB",
    temp_directory: workPath(join(CACHE, "controle"), "werk")
  });
  const verbinding: DuckDBConnection = await instantie.connect();
  for (const tabel of ["personen", "verblijf", "voorzieningen", "gebeurtenissen"]) {
    await verbinding.run(
      `CREATE VIEW ${tabel} AS SELECT * FROM read_parquet('${join(map, `${tabel}.parquet`).replaceAll("'", "''")}')`
    );
  }
  await verbinding.run(hulp);
  const vraag: Vraag = async (sql) => {
    const uitkomst = await verbinding.runAndReadAll(sql);
    return uitkomst
      .getRowObjectsJson()
      .map((rij) => Object.fromEntries(Object.entries(rij).map(([k, w]) => [k, Number(w)])));
  };
  const sluit = (): void => {
    verbinding.closeSync();
    instantie.closeSync();
  };
  return {vraag, sluit};
}
