import {indicator as find, indicatoren} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {isProtected, type MayBeProtected, protectionNotes, withheldSentences} from "../model/protection.js";
import {chosenPeriode} from "../monitor/address.js";
import type {Coverage} from "../monitor/coverage.js";
import type {Monitor} from "../monitor/monitor.js";
import type {MonitorRow} from "../monitor/row.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";
import {protectCounts, type Small} from "./protect.js";
import type {WijkChoice} from "./wijkControls.js";

/** A count with what it is a part of, or why it is not there. */
export type WijkTally = Pick<MonitorRow, "waarde" | "n" | "reden">;

/** Where the tables have no row. */
const noTally: WijkTally = Object.freeze({waarde: null, n: null, reden: null});

const nothing: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** Share with its interval; all null where the count, or what it is a part of, is not shown; no interval where it is more than that. */
export function aandeelOf({waarde, n}: WijkTally): Aandeel {
  if (waarde === null || n === null) return nothing;
  if (waarde > n) return {...nothing, aandeel: n === 0 ? null : waarde / n};
  return wilson(waarde, n);
}

/** The rate that an indicator is shown as: per 1,000 or per 100 of `n`; null where it has none. */
export function ratio({per}: Pick<Indicator, "per">, tally: WijkTally): number | null {
  const {aandeel} = aandeelOf(tally);
  return per === null || aandeel === null ? null : aandeel * per;
}

/** One gemeente by wijk in one periode. */
export interface ProfielSource {
  gemeente: Gebied;
  wijken: readonly Gebied[];
  tally: (gebied: string, indicator: string, categorie: string) => WijkTally;
  /** Who is in a number of what is compared with, where that is not all of its gemeenten. */
  coverage: (gebied: string, indicator: Indicator, categorie: string) => Coverage | null;
}

/** The counts of one gebied in one periode. */
type Register = ReadonlyMap<string, WijkTally>;

const key = (indicator: string, categorie: string) => `${indicator} ${categorie}`;

function register(rows: readonly MonitorRow[], periode: string): Register {
  const result = new Map<string, WijkTally>();
  for (const row of rows) if (row.periode === periode) result.set(key(row.indicator, row.categorie), row);
  return result;
}

/** The wijken of a gemeente, in the order of their codes. */
const wijkenOf = (gebieden: readonly Gebied[], gemeente: string): Gebied[] =>
  gebieden
    .filter(({soort: kind, gemeenten}) => kind === "wijk" && gemeenten[0] === gemeente)
    .sort((a, b) => a.code.localeCompare(b.code));

/** Fetches one gemeente by wijk; `tally` also knows what it is compared with. */
export async function profielSource(
  {
    gebieden,
    rijen: rows,
    coverageOf,
    manifest = {}
  }: Pick<Monitor, "gebieden" | "rijen" | "coverageOf"> & {
    manifest?: MayBeProtected;
  },
  gemeente: Gebied,
  compare: string | null,
  periode: string
): Promise<ProfielSource> {
  const wijken = wijkenOf(gebieden, gemeente.code);
  const codes = [gemeente.code, ...wijken.map(({code}) => code), ...(compare === null ? [] : [compare])];
  const [findCoverage, ...all] = await Promise.all([coverageOf(), ...codes.map((code) => rows(code, periode))]);
  const registers = new Map(codes.map((code, i) => [code, register(all[i]!, periode)]));
  const locate = (gebied: string, indicator: string, categorie: string) =>
    registers.get(gebied)?.get(key(indicator, categorie));
  return {
    ...{gemeente, wijken},
    coverage: (gebied, indicator, categorie) => findCoverage(gebied, indicator, categorie, periode),
    tally(gebied, indicator, categorie) {
      const found = locate(gebied, indicator, categorie);
      if (found || registers.get(gebied)?.size !== 0) return found ?? noTally;
      const whole = locate(gemeente.code, indicator, categorie);
      return isProtected(manifest) && whole?.reden === null ? withheld : uninhabited(whole);
    }
  };
}

/** That nobody is counted is a small number too. */
const withheld: WijkTally = Object.freeze({waarde: null, n: null, reden: "afgeschermd"});

/** A wijk without residents has no rows: nobody is counted there, where the gemeente has a number. */
const uninhabited = (whole: WijkTally | undefined): WijkTally =>
  whole === undefined || whole.waarde === null
    ? {waarde: null, n: null, reden: whole?.reden ?? null}
    : {waarde: 0, n: 0, reden: null};

/** What the parts of the page show of a choice. */
export interface ProfielAnswer {
  choice: WijkChoice;
  source: ProfielSource;
  periode: string;
  small: Small;
}

/** Fetches what the parts of the page show of a choice; another order or way of counting takes no new rows. */
export function profielReader(monitor: Monitor): (choice: WijkChoice) => Promise<ProfielAnswer> {
  let last: {key: string; source: Promise<ProfielSource>} | undefined;
  function sourceOf({gebied, vergelijk: compare}: WijkChoice, periode: string): Promise<ProfielSource> {
    const key = [gebied, compare, periode].join(" ");
    if (last?.key === key) return last.source;
    const gemeente = findGebied(monitor.gebieden, gebied)!;
    const source = profielSource(monitor, gemeente, compare, periode);
    last = {key, source};
    source.catch(() => last?.source === source && (last = undefined));
    return source;
  }
  return async (choice) => {
    const periode = chosenPeriode(choice, monitor.manifest.perioden);
    const small = isProtected(monitor.manifest) ? "beschermd" : choice.klein === "cbs" ? "cbs" : "ruw";
    return {choice, source: await sourceOf(choice, periode), periode, small};
  };
}

export type RowKind = "wijk" | "rest" | "gemeente" | "vergelijk";

/** A wijk, what is in no wijk, the gemeente, or what it is compared with, with its counts in the order of the categorieën. */
export interface ProfielRow {
  code: string;
  naam: string;
  soort: RowKind;
  tallies: readonly WijkTally[];
}

/** What must be said of the numbers of a table by wijk, where those are protected. */
export function protectedNotes(manifest: MayBeProtected, tallies: readonly WijkTally[]): string[] {
  const withheld = tallies.filter(({reden}) => reden === "afgeschermd").length;
  return [...withheldSentences(manifest, withheld, tallies.length), ...protectionNotes(manifest)];
}

/** Whether the categorieën of an indicator add up, with "totaal" as their sum or without. */
const shares = ({code, distribution}: Indicator) => distribution || code.startsWith("stapeling_");

/** An indicator by wijk: the wijken, the rest where there is one, and the gemeente last. */
export function profiel(
  {gemeente, wijken, tally}: ProfielSource,
  indicator: Indicator,
  small: Small
): readonly ProfielRow[] {
  const from = (gebied: string) => indicator.categorieen.map(({code}) => tally(gebied, indicator.code, code));
  const total = from(gemeente.code);
  const perWijk = wijken.map(({code}) => from(code));
  const over = total.map((whole, j) =>
    outsideWijken(
      whole,
      perWijk.map((row) => row[j]!)
    )
  );
  // Of protected numbers the difference is what rounding left.
  const rest =
    small !== "beschermd" && over.every((cell) => cell !== null) && over.some(({waarde, n}) => waarde !== 0 || n !== 0)
      ? over
      : null;
  const table = [...perWijk, ...(rest ? [rest] : []), total];
  const shown = small === "cbs" ? withSum(table, indicator) : table;
  return [
    ...wijken.map(({code, naam}) => ({code, naam, soort: "wijk" as const})),
    ...(rest ? [{code: "rest", naam: restName(rest), soort: "rest" as const}] : []),
    {code: gemeente.code, naam: gemeente.naam, soort: "gemeente" as const}
  ].map((row, i) => ({...row, tallies: shown[i]!}));
}

/** The same of another gebied, alone: small numbers are withheld, but no others for their sake. */
export function compareRow(
  {tally}: ProfielSource,
  {code, naam}: {code: string; naam: string},
  indicator: Indicator,
  small: Small
): ProfielRow {
  const tallies = indicator.categorieen.map((categorie) => tally(code, indicator.code, categorie.code));
  const shown = small === "cbs" ? protectCounts([tallies], {rij: false, kolom: false})[0]! : tallies;
  return {code, naam, soort: "vergelijk", tallies: shown};
}

/**
 * What of the gemeente is in none of its wijken: the gemeente minus the sum of the wijken, in counts; null where one of
 * them has no number. Below 0 where households have members in two wijken, and so count in both.
 */
export function outsideWijken(gemeente: WijkTally, wijken: readonly WijkTally[]): WijkTally | null {
  const min = (part: "waarde" | "n") =>
    wijken.reduce<number | null>(
      (rest, wijk) => (rest === null || wijk[part] === null ? null : rest - wijk[part]),
      gemeente[part]
    );
  const [waarde, n] = [min("waarde"), min("n")];
  return waarde === null || n === null ? null : {waarde, n, reden: null};
}

/** Households with members in two wijken count in both: then the rest is no group of people. */
const restName = (rest: readonly WijkTally[]) =>
  rest.some(({waarde, n}) => waarde! < 0 || n! < 0) ? "Gemeente min wijken" : "Zonder bekende wijk";

/** Withholds with the sum over the categorieën in mind, which other tables show, also where this one does not. */
function withSum(table: readonly (readonly WijkTally[])[], indicator: Indicator): WijkTally[][] {
  if (!shares(indicator)) return protectCounts(table, {rij: true, kolom: false});
  if (indicator.categorieen.at(-1)!.code === "totaal") return protectCounts(table, {rij: true, kolom: true});
  const sum = (row: readonly WijkTally[]): WijkTally => ({
    waarde: row.reduce<number | null>((sum, {waarde}) => (sum === null || waarde === null ? null : sum + waarde), 0),
    n: null,
    reden: null
  });
  const wider = table.map((row) => [...row, sum(row)]);
  return protectCounts(wider, {rij: true, kolom: true}).map((row) => row.slice(0, -1));
}

/** The indicators that are counted per wijk, Wmo clients first: what the page begins with. */
export const wijkIndicatoren: readonly Indicator[] = [
  find("wmo_clienten"),
  ...indicatoren.filter(({wijk, code}) => wijk && code !== "wmo_clienten")
];
