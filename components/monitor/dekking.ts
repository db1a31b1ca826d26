import {rustOpWmo, type Indicator} from "../../data/indicator.js";
import {geheel} from "../opmaak/getal.js";
import {opsomming} from "../opmaak/opsomming.js";
import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";
import type {Reden} from "./rij.js";

export type Leveronderwerp = "wmo" | "clientervaring";

/** A gemeente without a number in a periode, for lack of a delivery; `categorie` empty: without any. A row of `dekking.arrow`. */
export interface Zonderrij {
  gemeente: string;
  onderwerp: Leveronderwerp;
  categorie: string;
  periode: string;
  reden: Reden;
}

/** Who is in a number of several gemeenten. */
export interface Dekking {
  onderwerp: Leveronderwerp;
  /** How many gemeenten the gebied has. */
  van: number;
  /** Of a list of gemeenten: those that are in the number. */
  met: readonly string[] | null;
  /** The gemeenten of the gebied that are not in it, by name, and why. */
  zonder: readonly {naam: string; reden: Reden}[];
}

/** Who is in a number; null where the gebied is one gemeente or a part of it, and where all of its gemeenten are in it. */
export type Dekker = (gebied: string, indicator: Indicator, categorie: string, periode: string) => Dekking | null;

/** More gemeenten than this are counted, not named. */
const NAMEN = 3;

export function maakDekker(gebieden: readonly Gebied[], rijen: readonly Zonderrij[]): Dekker {
  const gemeenten = gebieden.filter(({soort}) => soort === "gemeente").map(({code}) => code);
  const naam = (code: string) => zoekGebied(gebieden, code)?.naam ?? code;
  const perPeriode = new Map<string, Zonderrij[]>();
  for (const rij of rijen) {
    const sleutel = `${rij.onderwerp} ${rij.periode}`;
    perPeriode.set(sleutel, [...(perPeriode.get(sleutel) ?? []), rij]);
  }
  const bekend = new Map<string, Dekking | null>();

  function zoek(code: string, onderwerp: Leveronderwerp, categorie: string, periode: string): Dekking | null {
    const alle = perPeriode.get(`${onderwerp} ${periode}`);
    const gebied = alle && zoekGebied(gebieden, code);
    if (!gebied) return null;
    const eigen = gebied.soort === "land" ? gemeenten : gebied.gemeenten;
    if (gebied.soort === "wijk" || gebied.soort.startsWith("gemeente_") || eigen.length < 2) return null;
    const redenen = new Map(
      alle
        .filter((rij) => rij.categorie === "" || rij.categorie === categorie)
        .map(({gemeente, reden}) => [gemeente, reden])
    );
    const zonder = eigen.filter((gemeente) => redenen.has(gemeente));
    if (zonder.length === 0) return null;
    return {
      ...{onderwerp, van: eigen.length},
      met: code.includes(",") ? eigen.filter((gemeente) => !redenen.has(gemeente)).map(naam) : null,
      zonder: zonder
        .map((gemeente) => ({naam: naam(gemeente), reden: redenen.get(gemeente)!}))
        .sort((a, b) => a.naam.localeCompare(b.naam, "nl"))
    };
  }

  return (gebied, indicator, categorie, periode) => {
    const onderwerp = onderwerpVan(indicator, categorie);
    if (onderwerp === null) return null;
    const sleutel = `${gebied} ${onderwerp} ${onderwerp === "wmo" ? "" : categorie} ${periode}`;
    const eerder = bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    const nieuw = zoek(gebied, onderwerp, categorie, periode);
    bekend.set(sleutel, nieuw);
    return nieuw;
  };
}

function onderwerpVan(indicator: Indicator, categorie: string): Leveronderwerp | null {
  if (indicator.code.startsWith("clientervaring_")) return "clientervaring";
  return rustOpWmo(indicator, categorie) ? "wmo" : null;
}

/**
 * A gebied called by who is in its number: Harderwijk (Aalten leverde niet), de provincie Gelderland zonder Aalten,
 * Nederland zonder de 43 gemeenten die niet leverden. Where nobody is in it, it keeps its name.
 */
export function naamMet(naam: string, dekking: Dekking | null): string {
  if (!dekking || dekking.zonder.length === dekking.van) return naam;
  const {met, zonder, onderwerp} = dekking;
  if (met !== null) return `${opsomming(met, "en")} (${waarom(dekking, " en ")})`;
  if (zonder.length <= NAMEN)
    return `${naam} zonder ${opsomming(
      zonder.map((een) => een.naam),
      "en"
    )}`;
  return `${naam} zonder de ${geheel(zonder.length)} gemeenten die ${deden(redenenVan(zonder), onderwerp, true)}`;
}

/** The same in one sentence, of a periode: how many of its gemeenten are in the number, which are not, and why. */
export function dekkingzin(naam: string, dekking: Dekking, periode: string): string {
  const {van, zonder, onderwerp} = dekking;
  const wat = onderwerp === "wmo" ? "Wmo-cijfers" : "cliëntervaring";
  const mee = `${geheel(van - zonder.length)} van de ${geheel(van)} gemeenten mee`;
  if (zonder.length === van)
    return `Bij ${wat} over ${periode} telt voor ${naam} geen gemeente mee: ${waarom(dekking, ", ")}.`;
  return `Bij ${wat} over ${periode} ${van - zonder.length === 1 ? "telt" : "tellen"} voor ${naam} ${mee}: ${waarom(dekking, ", ")}.`;
}

/** Whether the same gemeenten are in two numbers of a gebied. */
export const zelfdeDekking = (a: Dekking | null, b: Dekking | null): boolean =>
  (a?.zonder ?? []).map(({naam}) => naam).join() === (b?.zonder ?? []).map(({naam}) => naam).join();

const redenenVan = (zonder: Dekking["zonder"]): Reden[] => [...new Set(zonder.map(({reden}) => reden))].sort();

/** Aalten leverde niet en Putten publiceert niet; of many 40 leverden niet, 3 publiceren niet. */
function waarom({zonder, onderwerp}: Dekking, tussen: string): string {
  return redenenVan(zonder)
    .map((reden) => {
      const wie = zonder.filter((een) => een.reden === reden).map(({naam}) => naam);
      const noem = zonder.length <= NAMEN || wie.length === 1 ? opsomming(wie, "en") : geheel(wie.length);
      return `${noem} ${deed(reden, onderwerp, wie.length > 1)}`;
    })
    .join(tussen);
}

const deden = (redenen: readonly Reden[], onderwerp: Leveronderwerp, meer: boolean): string =>
  opsomming(
    redenen.map((reden) => deedBijzin(reden, onderwerp, meer)),
    "of"
  );

const geenUitkomst = (meer: boolean) => `${meer ? "leverden" : "leverde"} geen uitkomst`;

function deed(reden: Reden, onderwerp: Leveronderwerp, meer: boolean): string {
  if (onderwerp === "clientervaring") return geenUitkomst(meer);
  if (reden === "opt_out") return `${meer ? "publiceren" : "publiceert"} niet (opt-out)`;
  return `${meer ? "leverden" : "leverde"} niet`;
}

function deedBijzin(reden: Reden, onderwerp: Leveronderwerp, meer: boolean): string {
  if (onderwerp === "clientervaring") return `geen uitkomst ${meer ? "leverden" : "leverde"}`;
  if (reden === "opt_out") return `niet ${meer ? "publiceren" : "publiceert"}`;
  return `niet ${meer ? "leverden" : "leverde"}`;
}
