import {addressReader, NO, notFollowed, type Parsed as GelezenVan, type Unknown} from "../address/address.js";
import type {Checked} from "../address/addressState.js";
import {dateText} from "../format/date.js";
import {allOfFilters, type Choice, filters} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {codeLists} from "../tables/gebieden.js";

/** What an address may name. */
export interface KnownToCohort {
  gebieden: readonly Gebied[];
  starts: readonly string[];
}

export type ParsedCohort = GelezenVan<Choice>;

const single = {basis: ["zelfde", "enige"], noemer: ["vast", "risico"]} as const;

/** Reads a choice from an address; what is absent or unknown is as in `standard`. */
export function readCohortAddress(
  address: URLSearchParams,
  standard: Choice,
  {gebieden, starts}: KnownToCohort
): ParsedCohort {
  const reader = addressReader(address);
  const choice = {...standard};
  choice.gebied = reader.gebied("gebied", gebieden) ?? standard.gebied;
  const compare = reader.gebied("vergelijk", gebieden, {no: true}) ?? standard.vergelijk;
  choice.vergelijk = compare === NO ? null : compare;
  choice.peilmoment = reader.one("peilmoment", starts) ?? standard.peilmoment;
  for (const filter of filters) {
    const codes = codeLists[filter].map(({code}) => code);
    Object.assign(choice, {[filter]: reader.more(filter, codes)});
  }
  choice.alle = reader.more("alle", allOfFilters) as Choice["alle"];
  choice.basis = (reader.one("basis", single.basis) as Choice["basis"] | undefined) ?? standard.basis;
  choice.noemer = (reader.one("noemer", single.noemer) as Choice["noemer"] | undefined) ?? standard.noemer;
  return {choice, onbekend: reader.rest()};
}

/** Writes the choices that differ from `standard`. */
export function writeCohortAddress(choice: Choice, standard: Choice): URLSearchParams {
  const address = new URLSearchParams();
  for (const key of ["gebied", "vergelijk", "peilmoment"] as const)
    if (choice[key] !== null && choice[key] !== standard[key]) address.set(key, choice[key]);
  for (const filter of filters) for (const code of choice[filter]) address.append(filter, code);
  for (const filter of choice.alle) address.append("alle", filter);
  for (const key of ["basis", "noemer"] as const) if (choice[key] !== standard[key]) address.set(key, choice[key]);
  return address;
}

/** A gebied is not compared with itself, nor a list of gemeenten with the same ones. */
export function isSame({gebied, vergelijk: compare}: Pick<Choice, "gebied" | "vergelijk">): boolean {
  const members = (codes: string) => codes.split(",").sort().join();
  return compare !== null && (gebied === compare || members(gebied) === members(compare));
}

/** One line per key that is not followed, with what the visitor sees instead. */
export function unknownNotice({choice, onbekend: unknown}: ParsedCohort, gebieden: readonly Gebied[]): string[] {
  const so = new Map([
    ["gebied", `u ziet ${gebiedName(gebieden, choice.gebied)}`],
    ["vergelijk", "er wordt niet vergeleken"],
    ["peilmoment", `u ziet ${dateText(choice.peilmoment)}`],
    ["basis", "u ziet de gewone berekening"],
    ["noemer", "u ziet de gewone berekening"]
  ]);
  return notFollowed(unknown, so);
}

/** What is known of codes of gebieden that are not followed; nothing where all are, or none is a text of a few words. */
export function codeKnowledge(
  unknown: readonly Unknown[],
  gebieden: readonly Gebied[]
): Pick<Checked<Choice>, "added"> {
  const codes = unknown
    .filter(({key, why}) => why === undefined && (key === "gebied" || key === "vergelijk"))
    .map(({waarde}) => waarde)
    .filter((waarde) => waarde.length <= 60);
  if (codes.length === 0) return {};
  const added = async () => {
    const {codeSentence} = await import("../gebiedsindeling/herindeling.js");
    return [...new Set(codes)].slice(0, 3).flatMap((code) => codeSentence(gebieden, code) ?? []);
  };
  return {added};
}

/** A choice as it can be shown: a gebied is not compared with itself, and the visitor is told. */
export const notWithItself = <Compared extends Pick<Choice, "gebied" | "vergelijk">>(
  choice: Compared,
  gebieden: readonly Gebied[]
): Checked<Compared> =>
  isSame(choice)
    ? {choice: {...choice, vergelijk: null}, notices: [sameNotice(choice, gebieden)]}
    : {choice, notices: []};

/** What is said when a gebied would be compared with itself. */
export const sameNotice = (choice: Pick<Choice, "gebied">, gebieden: readonly Gebied[]): string =>
  `Vergelijken met ${gebiedName(gebieden, choice.gebied)} zelf kan niet; er wordt niet vergeleken.`;
