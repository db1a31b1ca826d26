import type {Bron} from "./bronJson.js";
import {ALTIJD} from "./dag.js";
import type {Tabel} from "./schema.js";
import type {Toets} from "./vondst.js";

const JAREN = 10;

/**
 * Dates far outside the period: more than ten years before the first or after the last peilmoment. The begin of a verblijf or voorziening
 * may be as old as its person, so only 1900 bounds it below; a birth has the bounds 1900–2100 alone.
 */
export function periodeToetsen(tabel: Tabel, {eerste_peilmoment, laatste_peilmoment}: Bron): Toets[] {
  const [eerste, laatste] = [
    Number(eerste_peilmoment.slice(0, 4)) - JAREN,
    Number(laatste_peilmoment.slice(0, 4)) + JAREN
  ];
  const jaar = (kolom: string): Toets => ({
    regel: "ver_buiten_periode",
    kolom,
    waar: `left(${kolom}::VARCHAR, 4)::INTEGER NOT BETWEEN ${eerste} AND ${laatste}`,
    bij: `'verwacht van ${eerste} tot en met ${laatste}'`
  });
  const vroeg = `DATE '${eerste_peilmoment}' - INTERVAL ${JAREN} YEAR`;
  const laat = `DATE '${laatste_peilmoment}' + INTERVAL ${JAREN} YEAR`;
  const toets = (kolom: string, onder: string, boven: string): Toets => ({
    regel: kolom === "geboortedatum" ? "geboorte_buiten_bereik" : "ver_buiten_periode",
    kolom,
    waar: `(${kolom} < (${onder})::DATE OR ${kolom} > (${boven})::DATE)`,
    bij: `'verwacht van ' || (${onder})::DATE || ' tot en met ' || (${boven})::DATE`
  });
  const begin = toets("begindatum", "DATE '1900-01-01'", laat);
  const spel = [{...begin, waar: `${begin.waar} AND begindatum > ${ALTIJD}`}, toets("einddatum", vroeg, laat)];
  return {
    personen: [
      toets("geboortedatum", "DATE '1900-01-01'", "DATE '2100-12-31'"),
      toets("overlijdensdatum", vroeg, laat)
    ],
    verblijf: spel,
    voorzieningen: spel,
    gebeurtenissen: [toets("datum", vroeg, laat)],
    aanlevering: [jaar("periode")],
    clientervaring: [jaar("jaar")]
  }[tabel];
}
