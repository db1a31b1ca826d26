import {addressReader, codeKnowledge, NO, notFollowed, type Parsed, type Unknown} from "../address/address.js";
import type {AddressMode} from "../address/addressState.js";
import {dateText} from "../format/date.js";
import {capitalise, enumerate, uncapitalise} from "../format/text.js";
import {filters} from "../model/choice.js";
import type {Manifest} from "../model/forms.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {codeLists, filterNames} from "../model/codeLists.js";
import {gemeenteFilters, type GemeenteRules, noGemeenteRules} from "./gemeenteRules.js";
import {type Measure, measureOf, allMeasures, momentsOf, usualMoment} from "./measure.js";
import {distances, equalWeights, type Feature, features, type Population, type Weights} from "./similar.js";

/** What is chosen on the page. */
export interface CompareChoice {
  /** The gemeente that the page is about; NL: none in particular. */
  gebied: string;
  /** What stands beside it; null: those whose population resembles its own most. */
  vergelijk: string | null;
  peilmoment: string;
  /** Of whom it is asked; nobody is left out where there are none. */
  rules: GemeenteRules;
  maat: string;
  /** The moment of the measure; null: the usual one. */
  op: string | null;
  /** The measure against which the first one stands. */
  tegen: string;
  volgorde: "naam" | "waarde";
  grenzen: "met" | "zonder";
  gewicht: Weights;
}

/** How many gemeenten stand beside each other at most. */
export const MOST_GEMEENTEN = 12;

const orders = ["naam", "waarde"] as const;
const limits = ["met", "zonder"] as const;

export const noCompareChoice = (start: string): CompareChoice => ({
  ...{
    gebied: "NL",
    vergelijk: null,
    peilmoment: start,
    rules: noGemeenteRules,
    maat: "blijft-wmo",
    op: null,
    tegen: "wmo_clienten.totaal"
  },
  ...{volgorde: "naam", grenzen: "met", gewicht: equalWeights}
});

/** What an address may name on the page. */
interface Known {
  gebieden: readonly Gebied[];
  manifest: Pick<Manifest, "starts" | "peilmomenten" | "perioden">;
}

/** The weights of the features as one text, those that are not 1: `inwoners:2,eenouder:0`. */
const weightText = (weights: Weights): string =>
  features
    .filter(({code}) => weights[code] !== 1)
    .map(({code}) => `${code}:${weights[code]}`)
    .join(",");

/** The weights that can be chosen. */
export const weightSteps = [0, 0.5, 1, 2, 4] as const;

export function readCompareAddress(address: URLSearchParams, {gebieden, manifest}: Known): Parsed<CompareChoice> {
  const reader = addressReader(address);
  const standard = noCompareChoice(manifest.starts[0]!);
  const compare = reader.gebied("vergelijk", gebieden, {no: true});
  const measure = reader.one("maat", codes) ?? standard.maat;
  const peilmoment = reader.one("peilmoment", manifest.starts) ?? standard.peilmoment;
  const moments = momentsOf(measureOf(measure), manifest, peilmoment).map(({code}) => code);
  const weights = {...equalWeights};
  for (const part of reader.values("gewicht")) {
    const [feature = "", weight = ""] = part.split(":");
    if (Object.hasOwn(weights, feature) && (weightSteps as readonly number[]).includes(Number(weight)) && weight !== "")
      weights[feature as Feature] = Number(weight);
    else reader.notify("gewicht", part);
  }
  const rules = Object.fromEntries(
    gemeenteFilters.map((filter) => [
      filter,
      reader.more(
        filter,
        codeLists[filter].map(({code}) => code)
      )
    ])
  ) as GemeenteRules;
  const choice: CompareChoice = {
    rules,
    gebied: reader.gebied("gebied", gebieden) ?? standard.gebied,
    vergelijk: compare === undefined || compare === NO || compare === "NL" ? null : compare,
    ...{peilmoment, maat: measure, op: reader.one("op", moments) ?? null},
    tegen: reader.one("tegen", codes) ?? standard.tegen,
    volgorde: (reader.one("volgorde", orders) as CompareChoice["volgorde"] | undefined) ?? standard.volgorde,
    grenzen: (reader.one("grenzen", limits) as CompareChoice["grenzen"] | undefined) ?? standard.grenzen,
    gewicht: weights
  };
  return {choice, onbekend: reader.rest()};
}

const codes = allMeasures.map(({code}) => code);

const rulesAddress = (rules: GemeenteRules): URLSearchParams =>
  new URLSearchParams(gemeenteFilters.flatMap((filter) => rules[filter].map((code) => [filter, code])));

/** Writes what differs from the usual. */
export function writeCompareAddress(choice: CompareChoice, start: string): URLSearchParams {
  const standard = noCompareChoice(start);
  const address = new URLSearchParams();
  const keys = ["gebied", "vergelijk", "peilmoment", "maat", "op", "tegen", "volgorde", "grenzen"] as const;
  for (const key of keys) {
    const value = choice[key];
    if (value !== null && value !== standard[key]) address.set(key, value);
  }
  for (const [filter, code] of rulesAddress(choice.rules)) address.append(filter, code);
  const weights = weightText(choice.gewicht);
  if (weights !== "") address.set("gewicht", weights);
  return address;
}

/** How the choice stands in the address. */
export function compareMode(known: Known): AddressMode<CompareChoice> {
  const start = known.manifest.starts[0]!;
  return {
    read(address) {
      const parsed = readCompareAddress(address, known);
      const {choice, onbekend: unknown} = parsed;
      const so = new Map([
        ["gebied", `u ziet ${gebiedName(known.gebieden, choice.gebied)}`],
        ["vergelijk", "u ziet de gewone vergelijking"],
        ["peilmoment", `u ziet ${dateText(choice.peilmoment)}`],
        ["maat", `u ziet ${measureOf(choice.maat).naam}`],
        ["op", "u ziet het gewone moment"],
        ["tegen", `u ziet ${measureOf(choice.tegen).naam}`],
        ["volgorde", "u ziet de namen op volgorde"],
        ["grenzen", "u ziet de ruimere grenzen"]
      ]);
      // Another page of a cohort leads here: what of it does not count is said by its name.
      const [others, strange] = [unknown.filter(isCohortKey), unknown.filter((item) => !isCohortKey(item))];
      return {
        choice,
        notices: [...notFollowed(strange, so), ...(others.length > 0 ? [cohortNotice(others)] : [])],
        onbekend: unknown,
        ...codeKnowledge(unknown, known.gebieden)
      };
    },
    write: (choice) => writeCompareAddress(choice, start),
    tijd: ({peilmoment}) => ["peilmoment", peilmoment],
    check: (choice) => ({choice, notices: []}),
    along: ({gebied, vergelijk: compare, rules}) => ({
      ...{gebied, vergelijk: compare ?? undefined, rules: rulesAddress(rules)}
    })
  };
}

const cohortKeys: ReadonlySet<string> = new Set([...filters, "alle", "naam", "basis", "noemer", "tot"]);
const isCohortKey = ({key, why}: Unknown): boolean =>
  why === "sleutel" && (key.startsWith("b.") || cohortKeys.has(key));

/** What is said of rules of a cohort that gemeenten cannot be compared by. */
function cohortNotice(unknown: readonly Unknown[]): string {
  const own = filters.filter((filter) => unknown.some(({key}) => key === filter)).map((filter) => filterNames[filter]);
  const b = unknown.some(({key}) => key.startsWith("b.")) ? ["cohort B"] : [];
  const names = enumerate([...own.map(uncapitalise), ...b], "en") || "de rekenwijze";
  return `Van een cohort volgt deze pagina huishoudtype, leeftijd en geslacht; ${names} ${own.length + b.length > 1 ? "tellen" : "telt"} hier niet mee.`;
}

/** The gemeenten of a gebied; of the land none in particular. */
const membersOf = (gebieden: readonly Gebied[], code: string): readonly string[] => {
  const gebied = findGebied(gebieden, code);
  return !gebied || gebied.soort === "land" ? [] : gebied.gemeenten;
};

/** Who stands beside each other, own first, and why those. */
export interface Chosen {
  /** Codes of the gemeenten that the page is about. */
  own: readonly string[];
  /** All that are shown, at most twelve. */
  all: readonly string[];
  /** How they were chosen, in a sentence. */
  why: string;
}

/**
 * The gemeenten that stand beside each other: of the gebied, and of vergelijk. Where nothing is compared with, those that resemble
 * the gemeente most by the weights; of the land the largest of every provincie. Of more than twelve the largest.
 */
export function chosenGemeenten(
  {gebied, vergelijk: compare, gewicht: weights}: Pick<CompareChoice, "gebied" | "vergelijk" | "gewicht">,
  gebieden: readonly Gebied[],
  populations: readonly Population[]
): Chosen {
  const size = new Map(populations.map(({gemeente, inwoners}) => [gemeente, inwoners]));
  const largest = (codes: readonly string[]) => [...codes].sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
  const own = largest(membersOf(gebieden, gebied)).slice(0, MOST_GEMEENTEN);
  const room = MOST_GEMEENTEN - own.length;
  const others = compare === null ? [] : membersOf(gebieden, compare).filter((code) => !own.includes(code));
  if (others.length > 0) {
    const shown = others.length > room ? largest(others).slice(0, room) : others;
    const name = compare!.includes(",") ? "de gekozen gemeenten" : capitalise(gebiedName(gebieden, compare!));
    const why = others.length > room ? `De ${room} grootste van ${gebiedName(gebieden, compare!)}` : capitalise(name);
    return {own, all: [...own, ...shown], why: `${why}.`};
  }
  if (own.length === 1 && size.has(own[0]!)) {
    const near = distances(populations, own[0]!, weights).slice(0, room);
    const name = gebiedName(gebieden, own[0]!);
    const why =
      near.length === 0
        ? `Alleen ${name}: van geen andere gemeente zijn er inwoners.`
        : `De ${near.length} gemeenten waarvan de bevolking het meest op die van ${name} lijkt.`;
    return {own, all: [...own, ...near.map(({gemeente}) => gemeente)], why};
  }
  if (own.length > 0) return {own, all: own, why: `Gemeenten van ${gebiedName(gebieden, gebied)}.`};
  const provincies = gebieden.filter(({soort: kind}) => kind === "provincie");
  const all = provincies.flatMap(({gemeenten}) => largest(gemeenten).slice(0, 1));
  return {own, all: all.slice(0, MOST_GEMEENTEN), why: "De grootste gemeente van elke provincie."};
}

/** The moment that is shown, of those that the measure has. */
export function momentPlace(
  {op}: Pick<CompareChoice, "op">,
  measure: Measure,
  moments: ReturnType<typeof momentsOf>
): number {
  const code = op ?? usualMoment(measure, moments);
  return Math.max(
    0,
    moments.findIndex((moment) => moment.code === code)
  );
}
