import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import {begrip} from "../begrippen/begrip.js";
import {headingsOfSides, namesOfSides, rulesInWords} from "../cohort/cohorts.js";
import type {GroupRow, Row53} from "../cohort/rows.js";
import {dateText} from "../format/date.js";
import {capitalise, placePhrase} from "../format/text.js";
import {type Choice, type Filter, filters, residentFilters, rulesOf, sides} from "../model/choice.js";
import type {Gebied} from "../model/gebied.js";
import type {Aandeel} from "../statistics/wilson.js";
import {missingWords} from "../model/missing.js";
import {amountCell, type Cell, type FigureTable, pointCell, shareCell} from "./table.js";

/** Terms to be opened, with commas between them. */
export function begripLinks(codes: readonly string[]): (HTMLElement | string)[] {
  return codes.flatMap((code, i) => [...(i === 0 ? [] : [", "]), begrip(code)]);
}

/** The published figures of the Levensweg. */
export type FigureNumber = "5.1" | "5.2" | "5.3";

/** Any figure of a cohort: a published one, or one that was added: L1 of the Levensweg, T1 of trajecten, K1 of the clock. */
export type CohortFigure = FigureNumber | `${"L" | "T" | "K"}${number}`;

/** The filters that a figure follows; figuur 5.3 has no startgroep, so use at the start means nothing there. */
const filtersOf = (figure: CohortFigure): readonly Filter[] =>
  figure === "5.3" ? residentFilters : figure.startsWith("K") ? ["huishoudtype", "leeftijd", "geslacht"] : filters;

/** Whether a figure shows less than everybody in the gebied. */
export const isFiltered = (figure: CohortFigure, choice: Choice): boolean =>
  filtersOf(figure).some((filter) => choice[filter].length > 0);

/** The filters of a figure in words: `Huishoudtype: Eenoudergezin of Overig huishouden`; of two cohorts apart. */
export const selection = (figure: CohortFigure, choice: Choice): string[] => rulesInWords(choice, filtersOf(figure));

/** Whether a published figure follows its group over the peilmomenten. */
export const isFollowed = (figure: CohortFigure): boolean => figure === "5.1" || figure === "5.2";

/** The same in codes, with the method where it is not the usual one and the figure follows it. */
export const selectionCodes = (figure: CohortFigure, choice: Choice, followed = isFollowed(figure)): string[] => [
  ...sides(choice.rulesB === null ? {...choice, vergelijk: null} : choice).flatMap(({kant: side}) =>
    filtersOf(figure).flatMap((filter) =>
      filter === "reeks"
        ? rulesOf(choice, side).reeks.map((code) => code.split("-").slice(0, 2).join("-"))
        : (rulesOf(choice, side)[filter] as readonly string[])
    )
  ),
  ...(figure === "5.1" && choice.basis === "enige" ? ["elke-wet"] : []),
  ...(followed && choice.noemer === "risico" ? ["wie-er-nog-is"] : [])
];

/** What a figure needs besides its rows. */
export interface Environment {
  choice: Choice;
  gebieden: readonly Gebied[];
  moments: readonly string[];
}

/** Names within a sentence of the gebied or cohort and of what it is compared with. */
export const sideNames = ({choice, gebieden}: Pick<Environment, "choice" | "gebieden">): [string, ...string[]] =>
  namesOfSides(choice, gebieden);

/** The same as headings, in legends, tables and files. */
export const sideHeadings = ({choice, gebieden}: Pick<Environment, "choice" | "gebieden">): [string, ...string[]] =>
  headingsOfSides(choice, gebieden);

/** What the sides are. */
export const sideKind = ({rulesB}: Pick<Choice, "rulesB">): string => (rulesB === null ? "Gebied" : "Cohort");

/** The same as one phrase: Utrecht vergeleken met Nederland. */
export const comparedText = (environment: Parameters<typeof sideNames>[0]): string =>
  capitalise(sideNames(environment).join(" vergeleken met "));

/** Names of the groups of figures 5.1 and 5.2. */
export const groupNames = new Map<string, string>([
  ["totaal", "Totaal"],
  ...[...wetten, ...huishoudtypen].map(({code, naam}) => [code, naam] as const)
]);

/** The use that is followed, as a heading, and within a sentence. */
export const followedHeading = (code: string): string =>
  code === "totaal" ? "Alle voorzieningen samen" : groupNames.get(code)!;
export const followedName = (code: string): string =>
  code === "totaal" ? "een voorziening" : `een voorziening uit de ${groupNames.get(code)!}`;

const withheldCell: Cell = {tekst: missingWords.afgeschermd, waarde: null};

/** A count that may be withheld. */
const found = (count: number | null): Cell => (count === null ? withheldCell : amountCell(count));

/** A group, those of it in gebruik, and their share with its interval. */
const counted = (n: number | null, gebruik: number | null, {aandeel, ondergrens, bovengrens}: Aandeel): Cell[] => [
  ...[found(n), found(gebruik), n === null || gebruik === null ? withheldCell : shareCell(aandeel)],
  ...[ondergrens, bovengrens].map(shareCell)
];

/** The numbers of figures 5.1 and 5.2. */
export function groupTable(
  rows: readonly GroupRow[],
  column: string,
  caption: string,
  environment: Environment
): FigureTable {
  const names = sideHeadings(environment);
  return {
    caption,
    headings: [
      sideKind(environment.choice),
      column,
      "Peilmoment",
      "Startgroep (n)",
      "In gebruik",
      "Aandeel",
      "Ondergrens",
      "Bovengrens"
    ],
    rowHeadings: 3,
    rijen: rows.map((row) => ({
      serie: `${row.groep} ${row.kant}`,
      headings: [names[row.kant]!, groupNames.get(row.groep)!, dateText(row.peilmoment)],
      cells: counted(row.startgroep, row.gebruik, row)
    }))
  };
}

/** The numbers of figuur 5.3, with those without the gebeurtenis and the difference. */
export function gebeurtenisTable(rows: readonly Row53[], caption: string, environment: Environment): FigureTable {
  const names = sideHeadings(environment);
  const naam = new Map<string, string>(
    gebeurtenissen.map((item) => [item.code, item.assumed ? `${item.naam} (aangenomen)` : item.naam])
  );
  const met = ["Inwoners (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"];
  return {
    caption,
    headings: [
      ...[
        sideKind(environment.choice),
        "Levensgebeurtenis",
        ...met,
        "Zonder (n)",
        "Zonder, in gebruik",
        "Zonder, aandeel"
      ],
      ...["Verschil (procentpunt)", "Verschil, ondergrens", "Verschil, bovengrens"]
    ],
    rowHeadings: 2,
    rijen: rows.map(({zonder, verschil: difference, ...row}) => ({
      serie: row.gebeurtenis,
      headings: [names[row.kant]!, naam.get(row.gebeurtenis)!],
      cells: [
        ...counted(row.personen, row.gebruik, row),
        ...counted(zonder.personen, zonder.gebruik, zonder).slice(0, 3),
        ...[difference.verschil, difference.ondergrens, difference.bovengrens].map(pointCell)
      ]
    }))
  };
}

/** Whose share it is, after "van": de startgroep, or deze groep as soon as a filter is on. */
export function groupName(figure: FigureNumber, choice: Choice): string {
  const current = isFiltered(figure, choice);
  if (choice.noemer === "risico") return current ? "wie er van deze groep nog is" : "wie er nog is";
  return current ? "deze groep" : "de startgroep";
}

/** Where a title speaks of: in Utrecht, or binnen deze groep in Utrecht. */
export function wherein(figure: FigureNumber, environment: Environment): string {
  const [naam] = sideNames(environment);
  return isFiltered(figure, environment.choice) ? `binnen deze groep ${placePhrase(naam)}` : placePhrase(naam);
}
