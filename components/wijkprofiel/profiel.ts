import {indicator as find, indicatoren} from "../../data/indicator.js";
import type {Categorie, Indicator} from "../../data/indicator/shape.js";
import {missingWords, uncertain} from "../model/missing.js";
import {wholeNumber} from "../format/number.js";
import type {Gebied} from "../model/gebied.js";
import type {OwnKeys, PageChoice} from "../monitor/address.js";
import type {Coverage} from "../monitor/coverage.js";
import {type SortCell, type SortColumn, writeOrder} from "../sortTable/sortTable.js";
import {outsideWijken, ratio, type Tally} from "./data.js";
import {protect, type Small, smallModes} from "./protect.js";

/** One gemeente by wijk in one periode. */
export interface ProfielSource {
  gemeente: Gebied;
  wijken: readonly Gebied[];
  tally: (gebied: string, indicator: string, categorie: string) => Tally;
  /** Who is in a number of what is compared with, where that is not all of its gemeenten. */
  coverage: (gebied: string, indicator: Indicator, categorie: string) => Coverage | null;
}

export type RowKind = "wijk" | "rest" | "gemeente" | "vergelijk";

/** A wijk, what is in no wijk, the gemeente, or what it is compared with, with its counts in the order of the categorieën. */
export interface ProfielRow {
  code: string;
  naam: string;
  soort: RowKind;
  tallies: readonly Tally[];
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
  const rest = over.every((cell) => cell !== null) && over.some(({waarde, n}) => waarde !== 0 || n !== 0) ? over : null;
  const table = [...perWijk, ...(rest ? [rest] : []), total];
  const shown = small === "ruw" ? table : withSum(table, indicator);
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
  const shown = small === "ruw" ? tallies : protect([tallies], {rij: false, kolom: false})[0]!;
  return {code, naam, soort: "vergelijk", tallies: shown};
}

/** Households with members in two wijken count in both: then the rest is no group of people. */
const restName = (rest: readonly Tally[]) =>
  rest.some(({waarde, n}) => waarde! < 0 || n! < 0) ? "Gemeente min wijken" : "Zonder bekende wijk";

/** Withholds with the sum over the categorieën in mind, which other tables show, also where this one does not. */
function withSum(table: readonly (readonly Tally[])[], indicator: Indicator): Tally[][] {
  if (!shares(indicator)) return protect(table, {rij: true, kolom: false});
  if (indicator.categorieen.at(-1)!.code === "totaal") return protect(table, {rij: true, kolom: true});
  const sum = (row: readonly Tally[]): Tally => ({
    waarde: row.reduce<number | null>((sum, {waarde}) => (sum === null || waarde === null ? null : sum + waarde), 0),
    n: null,
    reden: null
  });
  const wider = table.map((row) => [...row, sum(row)]);
  return protect(wider, {rij: true, kolom: true}).map((row) => row.slice(0, -1));
}

/** The indicators that are counted per wijk, Wmo clients first: what the page begins with. */
export const wijkIndicatoren: readonly Indicator[] = [
  find("wmo_clienten"),
  ...indicatoren.filter(({wijk, code}) => wijk && code !== "wmo_clienten")
];

const combinaties = find("stapeling_huishoudens").categorieen.map(({code}) => code);
const both = (column: string) => [column, writeOrder({kolom: column, off: true})];

/** The name of a column in the table of all indicators. */
export const allColumn = (indicator: string, categorie: string): string => `${indicator}.${categorie}`;

const allColumns = wijkIndicatoren.flatMap(({code, categorieen}) =>
  categorieen.map((categorie) => allColumn(code, categorie.code))
);

/** What the address of the page can say beside gebied, vergelijk and periode; the first of each is the default. */
export const own = {
  eenheid: ["huishoudens", "personen"],
  maat: ["aantal", "per_1000"],
  volgorde: ["naam", "-naam", ...combinaties.flatMap(both)],
  klein: [...smallModes],
  indicator: wijkIndicatoren.map(({code}) => code) as [string, ...string[]],
  categorie: ["totaal", ...categorieCodes()],
  staven: ["cijfer", "naam"],
  alles: ["per_1000", "aantal"],
  ordening: ["naam", "-naam", ...allColumns.flatMap(both)]
} as const satisfies OwnKeys<string>;

type WijkKey = keyof typeof own;
export type WijkChoice = PageChoice<WijkKey>;

function categorieCodes(): string[] {
  const codes = wijkIndicatoren.flatMap(({categorieen}) => categorieen.map(({code}) => code));
  return [...new Set(codes)].filter((code) => code !== "totaal");
}

/** The indicator and categorie of the bars; another indicator may lack the categorie, and then shows its first. */
export function chosenIndicator(choice: WijkChoice): {indicator: Indicator; categorie: Categorie} {
  const indicator = find(choice.indicator);
  const categorie = indicator.categorieen.find(({code}) => code === choice.categorie) ?? indicator.categorieen[0]!;
  return {indicator, categorie};
}

export const smallOf = ({klein: small}: WijkChoice): Small => (small === "cbs" ? "cbs" : "ruw");

export type Measure = "aantal" | "per_1000";

const empty = ({waarde, reden}: Tally): SortCell => ({
  tekst: missingWords[reden ?? (waarde === null ? "geen_cijfer" : "afgeschermd")],
  waarde: null,
  klasse: "no-number"
});

/** A rate with one decimal, so that numbers stand under each other. */
const value = (amount: number, per: 100 | 1000) => `${amount.toFixed(1).replace(".", ",")}${per === 100 ? "%" : ""}`;

/** A count, or its rate with a star where that rests on few. */
export function countCell(indicator: Pick<Indicator, "per">, tally: Tally, measure: Measure): SortCell {
  const {waarde, n} = tally;
  if (waarde === null) return empty(tally);
  if (measure === "aantal" || indicator.per === null) return {tekst: wholeNumber(waarde).replace("-", "−"), waarde};
  if (n === null) return empty({waarde, n, reden: "afgeschermd"});
  const part = waarde < 0 ? null : ratio(indicator, tally);
  if (part === null) return {tekst: "–", waarde: null, klasse: "no-number"};
  return {tekst: `${value(part, indicator.per)}${uncertain(waarde, n) ? " *" : ""}`, waarde: part};
}

const naam: SortColumn<ProfielRow> = {
  ...{code: "naam", naam: "Wijk", soort: "tekst", waarde: ({naam}) => naam},
  cell: ({naam, soort: kind}) => ({tekst: naam, klasse: kind})
};

/** A narrow head does not break P-wet in two. */
export const withoutHyphenation = (naam: string): string => naam.replaceAll("P-wet", "P-\u2060wet");

/** The columns of an indicator by wijk: the name, and a column per categorie. */
export function profielColumns(indicator: Indicator, measure: Measure): SortColumn<ProfielRow>[] {
  const {categorieen} = indicator;
  return [
    naam,
    ...categorieen.map(({code, naam}, j): SortColumn<ProfielRow> => {
      const cell = ({tallies}: ProfielRow) => countCell(indicator, tallies[j]!, measure);
      return {
        code,
        naam: withoutHyphenation(naam),
        soort: "getal",
        waarde: (row) => (cell(row).waarde ?? null) as number | null,
        cell
      };
    })
  ];
}
