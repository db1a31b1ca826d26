import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import {dagErvoor} from "../monitor/perioden.js";
import {momentBits} from "./periode.js";
import {huishoudentabel, plaatsTabel, plek, wijkcode} from "./plek.js";
import type {Tijdvak} from "./tijdvak.js";

const tekst = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

/**
 * The person level, in steps: from the clean source tables to `persoon`, one row per person with for each day `i` the place
 * on that day (`plek_i`, see `plek.ts`; NULL for who has no verblijf or died), the events of the four years before
 * (`gebeurd_i`), bits per voorziening of use in the halfjaar that begins on it (`gebruik_i`), and bits per peilmoment of use
 * per wet (`wmo` …) and of presence. `eigenNummers`: whether huishouden_id itself is a number that fits in a plek.
 */
export function persoonStappen({momenten, dagen, halfjaren, nul}: Tijdvak, eigenNummers: boolean) {
  const per = (lijst: readonly string[], maak: (dag: string, i: number) => string, tussen = ",\n  ") =>
    lijst.map(maak).join(tussen);
  const woont = (dag: string) => `begindatum <= DATE '${dag}' AND (einddatum IS NULL OR einddatum >= DATE '${dag}')`;
  const leeft = (dag: string) => `(overlijdensdatum IS NULL OR overlijdensdatum > DATE '${dag}')`;
  const inGebruik = momentBits("begindatum", "eind", {momenten, nul});
  const halfjaar = (i: number) =>
    `begindatum <= DATE '${dagErvoor(dagen[i + 1]!)}' AND (eind IS NULL OR eind >= DATE '${dagen[i]}')`;
  const metGebeurd = dagen.slice(0, Math.max(momenten.length, halfjaren.length));
  return [
    {
      stap: "waar mensen wonen",
      sql: `${plaatsTabel};
${eigenNummers ? "" : huishoudentabel};
CREATE OR REPLACE TABLE plek AS
SELECT persoon_id, ${per(dagen, (dag, i) => `max(plek) FILTER (${woont(dag)}) AS plek_${i}`)}
FROM (
  SELECT persoon_id, begindatum, einddatum, ${plek(eigenNummers ? "huishouden_id" : "huisnummer.nummer")} AS plek
  FROM verblijf JOIN plaats ON plaats.gemeente = enum_code(verblijf.gemeente::gemeentecode) AND plaats.wijk = ${wijkcode.replace("wijk::", "verblijf.wijk::")}
  ${eigenNummers ? "" : "JOIN huisnummer USING (huishouden_id)"}
) GROUP BY persoon_id`
    },
    {
      stap: "wat mensen gebruiken",
      sql: `CREATE OR REPLACE TABLE gebruikt AS
SELECT persoon_id, ${wetten.map(({code}) => `coalesce(bit_or(bits) FILTER (wet = '${code}'), 0)::UINTEGER AS ${code}`).join(",\n  ")},
  ${per(halfjaren, (_, i) => `coalesce(bit_or(bit) FILTER (${halfjaar(i)}), 0)::USMALLINT AS gebruik_${i}`)}
FROM (SELECT persoon_id, wet, begindatum, eind, 1::USMALLINT << enum_code(voorziening)::INTEGER AS bit, ${inGebruik} AS bits
  FROM (SELECT persoon_id, wet, voorziening, begindatum, least(einddatum, overlijdensdatum - 1) AS eind
    FROM voorzieningen JOIN personen USING (persoon_id)) WHERE eind IS NULL OR eind >= begindatum) GROUP BY persoon_id`
    },
    {
      stap: "wat mensen meemaken",
      sql: `CREATE OR REPLACE TABLE meegemaakt AS
SELECT persoon_id, ${per(
        metGebeurd,
        (dag, i) =>
          `coalesce(bit_or(bit) FILTER (datum >= DATE '${dag}' - INTERVAL 4 YEARS AND datum < DATE '${dag}'), 0)::UINTEGER AS gebeurd_${i}`
      )}
FROM (SELECT persoon_id, datum, 1::UINTEGER << enum_code(gebeurtenis::gebeurteniscode)::INTEGER AS bit FROM gebeurtenissen
  WHERE datum >= DATE '${metGebeurd[0]}' - INTERVAL 4 YEARS AND datum < DATE '${metGebeurd.at(-1)}') GROUP BY persoon_id`
    },
    {
      stap: "alles per persoon",
      sql: `CREATE OR REPLACE TABLE persoon AS
SELECT persoon_id, geboortedatum, geslacht, ${per(dagen, (dag, i) => `CASE WHEN ${leeft(dag)} THEN plek_${i} END AS plek_${i}`)},
  (${per(momenten, (dag, i) => `((plek_${i} IS NOT NULL AND ${leeft(dag)})::BIGINT << ${i})`, " | ")})::UINTEGER AS aanwezig,
  ${wetten.map(({code}) => `coalesce(${code}, 0)::UINTEGER AS ${code}`).join(", ")},
  ${per(halfjaren, (_, i) => `coalesce(gebruik_${i}, 0)::USMALLINT AS gebruik_${i}`)},
  ${per(metGebeurd, (_, i) => `coalesce(gebeurd_${i}, 0)::UINTEGER AS gebeurd_${i}`)}
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
