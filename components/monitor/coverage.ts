import {restsOnWmo} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {wholeNumber} from "../format/number.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {enumerate} from "../format/text.js";
import type {Reden} from "./row.js";

export type DeliverySubject = "wmo" | "clientervaring";

/** A gemeente without a number in a periode, for lack of a delivery; `categorie` empty: without any. A row of `dekking.arrow`. */
export interface WithoutRow {
  gemeente: string;
  onderwerp: DeliverySubject;
  categorie: string;
  periode: string;
  reden: Reden;
}

/** Who is in a number of several gemeenten. */
export interface Coverage {
  onderwerp: DeliverySubject;
  /** How many gemeenten the gebied has. */
  van: number;
  /** Of a list of gemeenten: those that are in the number. */
  met: readonly string[] | null;
  /** The gemeenten of the gebied that are not in it, by name, and why. */
  zonder: readonly {naam: string; reden: Reden}[];
}

/** Who is in a number; null where the gebied is one gemeente or a part of it, and where all of its gemeenten are in it. */
export type CoverageFinder = (
  gebied: string,
  indicator: Indicator,
  categorie: string,
  periode: string
) => Coverage | null;

/** More gemeenten than this are counted, not named. */
const NAMES = 3;

export function coverageFinder(gebieden: readonly Gebied[], rows: readonly WithoutRow[]): CoverageFinder {
  const gemeenten = gebieden.filter(({soort: kind}) => kind === "gemeente").map(({code}) => code);
  const naam = (code: string) => findGebied(gebieden, code)?.naam ?? code;
  const perPeriode = new Map<string, WithoutRow[]>();
  for (const row of rows) {
    const key = `${row.onderwerp} ${row.periode}`;
    perPeriode.set(key, [...(perPeriode.get(key) ?? []), row]);
  }
  const known = new Map<string, Coverage | null>();

  function find(code: string, subject: DeliverySubject, categorie: string, periode: string): Coverage | null {
    const all = perPeriode.get(`${subject} ${periode}`);
    const gebied = all && findGebied(gebieden, code);
    if (!gebied) return null;
    const own = gebied.soort === "land" ? gemeenten : gebied.gemeenten;
    if (gebied.soort === "wijk" || gebied.soort.startsWith("gemeente_") || own.length < 2) return null;
    const redenen = new Map(
      all
        .filter((row) => row.categorie === "" || row.categorie === categorie)
        .map(({gemeente, reden}) => [gemeente, reden])
    );
    const zonder = own.filter((gemeente) => redenen.has(gemeente));
    if (zonder.length === 0) return null;
    return {
      ...{onderwerp: subject, van: own.length},
      met: code.includes(",") ? own.filter((gemeente) => !redenen.has(gemeente)).map(naam) : null,
      zonder: zonder
        .map((gemeente) => ({naam: naam(gemeente), reden: redenen.get(gemeente)!}))
        .sort((a, b) => a.naam.localeCompare(b.naam, "nl"))
    };
  }

  return (gebied, indicator, categorie, periode) => {
    const subject = subjectOf(indicator, categorie);
    if (subject === null) return null;
    const key = `${gebied} ${subject} ${subject === "wmo" ? "" : categorie} ${periode}`;
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const fresh = find(gebied, subject, categorie, periode);
    known.set(key, fresh);
    return fresh;
  };
}

function subjectOf(indicator: Indicator, categorie: string): DeliverySubject | null {
  if (indicator.code.startsWith("clientervaring_")) return "clientervaring";
  return restsOnWmo(indicator, categorie) ? "wmo" : null;
}

/**
 * A gebied called by who is in its number: Harderwijk (Aalten leverde niet), de provincie Gelderland zonder Aalten,
 * Nederland zonder de 43 gemeenten die niet leverden. Where nobody is in it, it keeps its name.
 */
export function nameWith(naam: string, coverage: Coverage | null): string {
  if (!coverage || coverage.zonder.length === coverage.van) return naam;
  const {met, zonder, onderwerp: subject} = coverage;
  if (met !== null) return `${enumerate(met, "en")} (${why(coverage, " en ")})`;
  if (zonder.length <= NAMES)
    return `${naam} zonder ${enumerate(
      zonder.map((one) => one.naam),
      "en"
    )}`;
  return `${naam} zonder de ${wholeNumber(zonder.length)} gemeenten die ${didAll(redenenOf(zonder), subject, true)}`;
}

/** The same in one sentence, of a periode: how many of its gemeenten are in the number, which are not, and why. */
export function coverageSentence(naam: string, coverage: Coverage, periode: string): string {
  const {van: from, zonder, onderwerp: subject} = coverage;
  const what = subject === "wmo" ? "Wmo-cijfers" : "cliëntervaring";
  const along = `${wholeNumber(from - zonder.length)} van de ${wholeNumber(from)} gemeenten mee`;
  if (zonder.length === from)
    return `Bij ${what} over ${periode} telt voor ${naam} geen gemeente mee: ${why(coverage, ", ")}.`;
  return `Bij ${what} over ${periode} ${from - zonder.length === 1 ? "telt" : "tellen"} voor ${naam} ${along}: ${why(coverage, ", ")}.`;
}

/** Whether the same gemeenten are in two numbers of a gebied. */
export const sameCoverage = (a: Coverage | null, b: Coverage | null): boolean =>
  (a?.zonder ?? []).map(({naam}) => naam).join() === (b?.zonder ?? []).map(({naam}) => naam).join();

const redenenOf = (zonder: Coverage["zonder"]): Reden[] => [...new Set(zonder.map(({reden}) => reden))].sort();

/** Aalten leverde niet en Putten publiceert niet; of many 40 leverden niet, 3 publiceren niet. */
function why({zonder, onderwerp: subject}: Coverage, between: string): string {
  return redenenOf(zonder)
    .map((reden) => {
      const who = zonder.filter((one) => one.reden === reden).map(({naam}) => naam);
      const nameOf = zonder.length <= NAMES || who.length === 1 ? enumerate(who, "en") : wholeNumber(who.length);
      return `${nameOf} ${did(reden, subject, who.length > 1)}`;
    })
    .join(between);
}

const didAll = (redenen: readonly Reden[], subject: DeliverySubject, more: boolean): string =>
  enumerate(
    redenen.map((reden) => didClause(reden, subject, more)),
    "of"
  );

const noOutcome = (more: boolean) => `${more ? "leverden" : "leverde"} geen uitkomst`;

function did(reden: Reden, subject: DeliverySubject, more: boolean): string {
  if (subject === "clientervaring") return noOutcome(more);
  if (reden === "opt_out") return `${more ? "publiceren" : "publiceert"} niet (opt-out)`;
  return `${more ? "leverden" : "leverde"} niet`;
}

function didClause(reden: Reden, subject: DeliverySubject, more: boolean): string {
  if (subject === "clientervaring") return `geen uitkomst ${more ? "leverden" : "leverde"}`;
  if (reden === "opt_out") return `niet ${more ? "publiceren" : "publiceert"}`;
  return `niet ${more ? "leverden" : "leverde"}`;
}
