import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import {momentBits, type Periode} from "./periode.js";

const tekst = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

/**
 * The person level, in steps: from the clean source tables to `persoon`, one row per person with for each start `i` the
 * place on that day (`plek_i`: begin, gemeente, wijk and huishoudtype packed, NULL for who has no verblijf or died), the
 * events of the four years before (`gebeurd_i`), and bits per peilmoment of use per wet (`wmo` …) and of presence.
 * Of two rows of verblijf that cover a start the one with the latest begindatum counts: it has the highest number.
 */
export function persoonStappen(periode: Periode): {stap: string; sql: string}[] {
  const starts = periode.momenten;
  const perStart = (maak: (start: string, i: number) => string, tussen = ",\n  ") => starts.map(maak).join(tussen);
  const woont = (start: string) =>
    `begindatum <= DATE '${start}' AND (einddatum IS NULL OR einddatum >= DATE '${start}')`;
  const leeft = (start: string) => `(overlijdensdatum IS NULL OR overlijdensdatum > DATE '${start}')`;
  const gebruikt = momentBits("begindatum", "least(einddatum, overlijdensdatum - 1)", periode);
  return [
    {
      stap: "waar mensen wonen",
      sql: `CREATE OR REPLACE TABLE plek AS
SELECT persoon_id, ${perStart((start, i) => `max(plek) FILTER (${woont(start)}) AS plek_${i}`)}
FROM (
  SELECT persoon_id, begindatum, einddatum,
    ((begindatum - DATE '0001-01-01')::BIGINT << 32)
      | (enum_code(gemeente::gemeentecode)::BIGINT << 20)
      | (coalesce(enum_code(wijk::wijkcode) + 1, 0)::BIGINT << 4)
      | enum_code(huishoudtype::huishoudtypecode)::BIGINT AS plek
  FROM verblijf
) GROUP BY persoon_id`
    },
    {
      stap: "wat mensen gebruiken",
      sql: `CREATE OR REPLACE TABLE gebruikt AS
SELECT persoon_id, ${wetten.map(({code}) => `coalesce(bit_or(bits) FILTER (wet = '${code}'), 0)::UINTEGER AS ${code}`).join(",\n  ")}
FROM (SELECT persoon_id, wet, ${gebruikt} AS bits FROM voorzieningen JOIN personen USING (persoon_id)) GROUP BY persoon_id`
    },
    {
      stap: "wat mensen meemaken",
      sql: `CREATE OR REPLACE TABLE meegemaakt AS
SELECT persoon_id, ${perStart(
        (start, i) =>
          `coalesce(bit_or(bit) FILTER (datum >= DATE '${start}' - INTERVAL 4 YEARS AND datum < DATE '${start}'), 0)::UINTEGER AS gebeurd_${i}`
      )}
FROM (SELECT persoon_id, datum, 1::UINTEGER << enum_code(gebeurtenis::gebeurteniscode)::INTEGER AS bit FROM gebeurtenissen
  WHERE datum >= DATE '${starts[0]}' - INTERVAL 4 YEARS AND datum < DATE '${starts.at(-1)}') GROUP BY persoon_id`
    },
    {
      stap: "alles per persoon",
      sql: `CREATE OR REPLACE TABLE persoon AS
SELECT persoon_id, geboortedatum, geslacht, ${perStart((start, i) => `CASE WHEN ${leeft(start)} THEN plek_${i} END AS plek_${i}`)},
  (${perStart((start, i) => `((plek_${i} IS NOT NULL AND ${leeft(start)})::BIGINT << ${i})`, " | ")})::UINTEGER AS aanwezig,
  ${wetten.map(({code}) => `coalesce(${code}, 0)::UINTEGER AS ${code}`).join(", ")},
  ${perStart((_, i) => `coalesce(gebeurd_${i}, 0)::UINTEGER AS gebeurd_${i}`)}
FROM plek JOIN personen USING (persoon_id) LEFT JOIN gebruikt USING (persoon_id) LEFT JOIN meegemaakt USING (persoon_id);
DROP TABLE plek; DROP TABLE gebruikt; DROP TABLE meegemaakt`
    }
  ];
}

/** The code lists as ENUM types, so that a code is a small number: its place in the list. */
export function codeTypen(gemeenten: readonly string[], wijken: readonly string[]): string {
  return `CREATE OR REPLACE TYPE gemeentecode AS ENUM (${tekst(gemeenten)});
CREATE OR REPLACE TYPE wijkcode AS ENUM (${tekst(wijken)});
CREATE OR REPLACE TYPE huishoudtypecode AS ENUM (${tekst(huishoudtypen.map(({code}) => code))});
CREATE OR REPLACE TYPE gebeurteniscode AS ENUM (${tekst(gebeurtenissen.map(({code}) => code))})`;
}
