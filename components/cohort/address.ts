import {addressReader, NO, notFollowed, type Parsed as GelezenVan} from "../address/address.js";
import type {Checked} from "../address/addressState.js";
import {dateText} from "../format/date.js";
import {escapeControls} from "../format/text.js";
import {allOfFilters, type Choice, filters, hasRule, noRules, type Rules, rulesOf, sameRules} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {reeksGroupLength} from "../model/reeksGroup.js";
import {codeLists, knowsCode} from "../model/codeLists.js";

/** What an address may name. */
export interface KnownToCohort {
  gebieden: readonly Gebied[];
  starts: readonly string[];
}

export type ParsedCohort = GelezenVan<Choice>;

const single = {basis: ["zelfde", "enige"], noemer: ["vast", "risico"]} as const;

/** What stands before the keys of cohort B; its gebied is `vergelijk`. */
const B = "b.";
/** Says that cohort B has rules of its own, where that is to have none. */
const OWN = `${B}regels`;
/** Longest name of a cohort. */
export const LONGEST_NAME = 60;

/** A name as it is kept, or null where it is none. */
export function cohortName(text: string): string | null {
  const naam = text.trim().replace(/\s+/g, " ");
  return naam.length <= LONGEST_NAME && naam === escapeControls(naam) ? naam : null;
}

type Reader = ReturnType<typeof addressReader>;

function readRules(reader: Reader, before: string): Rules {
  const rules = noRules();
  for (const filter of filters) {
    const codes = codeLists[filter].map(({code}) => code);
    const read = filter === "reeks" ? readGroups(reader, before) : reader.more(`${before}${filter}`, codes);
    Object.assign(rules, {[filter]: read});
  }
  rules.alle = reader.more(`${before}alle`, allOfFilters) as Rules["alle"];
  const [given = ""] = reader.teksten(`${before}naam`);
  const naam = cohortName(given);
  if (naam === null) reader.notify(`${before}naam`, given);
  return {...rules, naam: naam ?? ""};
}

/** Most groups of the typologie that a cohort lies in at once. */
const MOST_GROUPS = 8;

/** Groups of the typologie tell by themselves what they are; there is no list of them. */
function readGroups(reader: Reader, before: string): string[] {
  const key = `${before}reeks`;
  const given = reader.values(key);
  const known = given.filter((code) => knowsCode("reeks", code)).slice(0, MOST_GROUPS);
  for (const code of given) if (!known.includes(code)) reader.notify(key, code);
  return known;
}

function writeRules(address: URLSearchParams, rules: Rules, before: string): void {
  for (const filter of [...filters, "alle"] as const)
    for (const code of rules[filter]) address.append(`${before}${filter}`, code);
  if (rules.naam !== "") address.set(`${before}naam`, rules.naam);
}

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
  choice.tot = reader.one("tot", starts) ?? standard.tot;
  Object.assign(choice, readRules(reader, ""));
  const rulesB = readRules(reader, B);
  if (reader.one(OWN, [NO]) !== undefined || hasRule(rulesB)) choice.rulesB = rulesB;
  choice.basis = (reader.one("basis", single.basis) as Choice["basis"] | undefined) ?? standard.basis;
  choice.noemer = (reader.one("noemer", single.noemer) as Choice["noemer"] | undefined) ?? standard.noemer;
  return {choice, onbekend: reader.rest()};
}

/** The rules of both cohorts, for the address of another page that follows them. */
export function cohortRules(choice: Choice): URLSearchParams {
  const address = new URLSearchParams();
  writeRules(address, choice, "");
  if (choice.rulesB === null) return address;
  writeRules(address, choice.rulesB, B);
  if (!hasRule(choice.rulesB)) address.set(OWN, NO);
  return address;
}

/** Writes the choices that differ from `standard`. */
export function writeCohortAddress(choice: Choice, standard: Choice): URLSearchParams {
  const address = new URLSearchParams();
  for (const key of ["gebied", "vergelijk", "peilmoment", "tot"] as const)
    if (choice[key] !== null && choice[key] !== standard[key]) address.set(key, choice[key]);
  for (const [key, code] of cohortRules(choice)) address.append(key, code);
  for (const key of ["basis", "noemer"] as const) if (choice[key] !== standard[key]) address.set(key, choice[key]);
  return address;
}

/** A cohort is not compared with itself: a gebied, or a list of gemeenten, with the same one by the same rules. */
export function isSame(choice: Comparison): boolean {
  const {gebied, vergelijk: compare, rulesB = null} = choice;
  const members = (codes: string) => codes.split(",").sort().join();
  return compare !== null && rulesB === null && (gebied === compare || members(gebied) === members(compare));
}

type Comparison = Pick<Choice, "gebied" | "vergelijk"> & Partial<Pick<Choice, "rulesB">>;

/** One line per key that is not followed, with what the visitor sees instead. */
export function unknownNotice({choice, onbekend: unknown}: ParsedCohort, gebieden: readonly Gebied[]): string[] {
  const so = new Map([
    ["gebied", `u ziet ${gebiedName(gebieden, choice.gebied)}`],
    ["vergelijk", "er wordt niet vergeleken"],
    ["peilmoment", `u ziet ${dateText(choice.peilmoment)}`],
    ["tot", "u ziet de gepubliceerde periode"],
    ["naam", "cohort A heeft geen naam"],
    [`${B}naam`, "cohort B heeft geen naam"],
    ["basis", "u ziet de gewone berekening"],
    ["noemer", "u ziet de gewone berekening"]
  ]);
  return notFollowed(unknown, so);
}

/** A choice as it can be shown: a gebied is not compared with itself, and the visitor is told. */
export const notWithItself = <Compared extends Comparison>(
  choice: Compared,
  gebieden: readonly Gebied[]
): Checked<Compared> =>
  isSame(choice)
    ? {choice: {...choice, vergelijk: null}, notices: [sameNotice(choice, gebieden)]}
    : {choice, notices: []};

/** The same of two cohorts: B follows A where it has the same rules, and a gebied that is that of A is not named. */
export function checkedCohorts(choice: Choice, gebieden: readonly Gebied[]): Checked<Choice> {
  const {rulesB} = choice;
  if (rulesB === null) return notWithItself(choice, gebieden);
  const here = isSame({...choice, rulesB: null}) ? {...choice, vergelijk: null} : choice;
  if (!sameRules(rulesOf(choice, 0), rulesB)) return {choice: here, notices: []};
  const followed = {...here, rulesB: null};
  return here.vergelijk === null
    ? {choice: followed, notices: ["Cohort B is gelijk aan cohort A; er wordt niet vergeleken."]}
    : {choice: followed, notices: []};
}

/** A group of the typologie is of as many peilmomenten as are followed from the start: another one is left out, and the visitor is told. */
export function withoutOtherGroups(choice: Choice, starts: readonly string[]): Checked<Choice> {
  const length = starts.filter((moment) => moment >= choice.peilmoment).length;
  const fit = (rules: Rules) => rules.reeks.filter((code) => reeksGroupLength(code) === length);
  const kept = {...choice, reeks: fit(choice), rulesB: choice.rulesB && {...choice.rulesB, reeks: fit(choice.rulesB)}};
  const gone = [choice, choice.rulesB]
    .flatMap((rules) => rules?.reeks ?? [])
    .find((code) => reeksGroupLength(code) !== length);
  if (gone === undefined) return {choice, notices: []};
  const notice = `De groep van reeksen telt niet mee: zij is gemaakt van ${reeksGroupLength(gone)} peilmomenten, en vanaf ${dateText(choice.peilmoment)} zijn er ${length}.`;
  return {choice: kept, notices: [notice]};
}

/** What is said when a gebied would be compared with itself. */
export const sameNotice = (choice: Pick<Choice, "gebied">, gebieden: readonly Gebied[]): string =>
  `Vergelijken met ${gebiedName(gebieden, choice.gebied)} zelf kan niet; er wordt niet vergeleken.`;
