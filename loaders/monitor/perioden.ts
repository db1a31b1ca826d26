import {BronFout} from "../bron/index.js";
import {halfjaar, peilmomenten} from "../tabellen/moment.js";

/** What the monitor of a source counts. */
export interface Monitorperiode {
  /** First days of the halfjaren, and last of all the day after them. */
  dagen: string[];
  /** Codes of the halfjaren, `2015HJ01`, as many as `dagen` but one. */
  halfjaren: string[];
  /** Years of which both halves are there, with the place of their first halfjaar. */
  jaren: {code: string; eerste: number}[];
}

/** As many as the cells hold peilmomenten. */
const MEESTE = 32;

const codeVan = (dag: string) => `${dag.slice(0, 4)}HJ${dag.slice(5, 7) === "07" ? "02" : "01"}`;
const dagVan = (code: string) => `${code.slice(0, 4)}-${code.endsWith("2") ? "07" : "01"}-01`;

/** The halfjaren of a source, from its first peilmoment through its last halfjaar; throws where there are too many. */
export function monitorperiode(bron: {eerste_peilmoment: string; laatste_halfjaar: string}): Monitorperiode {
  const dagen = peilmomenten(bron.eerste_peilmoment, dagVan(bron.laatste_halfjaar));
  if (dagen.length > MEESTE)
    throw new BronFout(`bron.json: ${dagen.length} halfjaren; de monitor telt er hoogstens ${MEESTE}`);
  const halfjaren = dagen.map(codeVan);
  const jaren = halfjaren.flatMap((code, eerste) =>
    code.endsWith("1") && eerste + 1 < halfjaren.length ? [{code: `${code.slice(0, 4)}JJ00`, eerste}] : []
  );
  return {dagen: [...dagen, volgende(dagen.at(-1)!)], halfjaren, jaren};
}

/** The periode of one code alone, a halfjaar or a year. */
export function losseperiode(code: string): Monitorperiode | null {
  const [, jaar, soort, deel] = /^((?:19|20)\d\d)(HJ|JJ)(00|01|02)$/.exec(code) ?? [];
  if (jaar === undefined || (soort === "JJ") !== (deel === "00")) return null;
  const laatste_halfjaar = soort === "JJ" ? `${jaar}HJ02` : code;
  return monitorperiode({eerste_peilmoment: dagVan(soort === "JJ" ? `${jaar}HJ01` : code), laatste_halfjaar});
}

/** Codes of all perioden in order of time, a year after its halves. */
export function periodecodes({halfjaren, jaren}: Monitorperiode): string[] {
  const jaar = new Set(jaren.map(({code}) => code));
  return halfjaren.flatMap((code) => {
    const heel = `${code.slice(0, 4)}JJ00`;
    return code.endsWith("2") && jaar.has(heel) ? [code, heel] : [code];
  });
}

function volgende(dag: string): string {
  const nu = halfjaar(dag) + 1;
  return `${String(Math.floor(nu / 2)).padStart(4, "0")}-${nu % 2 ? "07" : "01"}-01`;
}

/** The day before a first day of a halfjaar. */
export const dagErvoor = (dag: string): string =>
  dag.endsWith("-01-01") ? `${String(Number(dag.slice(0, 4)) - 1).padStart(4, "0")}-12-31` : `${dag.slice(0, 4)}-06-30`;
