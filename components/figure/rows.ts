import {type Gebeurtenis, gebeurtenissen} from "../../data/gebeurtenis.js";
import {type Huishoudtype, huishoudtypen} from "../../data/huishoudtype.js";
import {type Wet, wetten} from "../../data/wet.js";
import type {Answer, GebruikRow} from "../queries/figure5.js";
import {dateText} from "../format/date.js";
import {percent, percentPoint, wholeNumber} from "../format/number.js";
import type {Choice} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {type Difference, newcombe} from "../statistics/newcombe.js";
import {type Aandeel, wilson} from "../statistics/wilson.js";
import {placePhrase} from "../format/text.js";
import {type FigureNumber, filtered} from "./subject.js";
import type {Cell, Table} from "./table.js";

/** 0 = gebied, 1 = vergelijk. */
export type Side = 0 | 1;

/** The sides of a choice with the gebied of each, as given. */
export function sides(choice: Choice): {kant: Side; gebied: string}[] {
  const gebied = {kant: 0 as Side, gebied: choice.gebied};
  return choice.vergelijk === null ? [gebied] : [gebied, {kant: 1, gebied: choice.vergelijk}];
}

/** One group of the startgroep on one peilmoment, with its share and interval. */
export interface GroupRow extends Aandeel {
  kant: Side;
  gebied: string;
  groep: string;
  peilmoment: string;
  startgroep: number;
  gebruik: number;
}

/** Every side × groep × peilmoment, in that order; groups that the answer lacks count 0. */
function groupRows(counted: GebruikRow[], groups: readonly string[], choice: Choice, moments: string[]) {
  const key = (side: number, group: string, moment: number) => `${side} ${group} ${moment}`;
  const known = new Map(counted.map((row) => [key(row.kant, row.groep, row.moment), row]));
  return sides(choice).flatMap(({kant: side, gebied}) =>
    groups.flatMap((group) =>
      moments.map((peilmoment, moment): GroupRow => {
        const {startgroep = 0, gebruik = 0} = known.get(key(side, group, moment)) ?? {};
        return {kant: side, gebied, groep: group, peilmoment, startgroep, gebruik, ...wilson(gebruik, startgroep)};
      })
    )
  );
}

/** What the files of figures 5.1 and 5.2 hold behind the group. */
const shareColumns = ["peilmoment", "startgroep", "gebruik", "aandeel", "ondergrens", "bovengrens"] as const;

export const groups51 = ["totaal", ...wetten.map(({code}) => code)] as const;

/** Figuur 5.1: the share of the startgroep, in total and per wet, in gebruik on each peilmoment. */
export interface Row51 extends GroupRow {
  figuur: "5.1";
  wet: "totaal" | Wet;
}

export const columns51 = ["figuur", "gebied", "wet", ...shareColumns] as const satisfies (keyof Row51)[];

/** All rows of figuur 5.1: gebied, then vergelijk; totaal, then the wetten; by peilmoment. */
export function rows51(answer: Pick<Answer, "figure51" | "moments">, choice: Choice): Row51[] {
  const rows = groupRows(answer.figure51, groups51, choice, answer.moments);
  return rows.map((row) => ({figuur: "5.1", wet: row.groep as Row51["wet"], ...row}));
}

/** Of which huishoudtypen the words speak, the first beside the second: fixed beforehand, whatever the numbers are. */
const inOrder: readonly Huishoudtype[] = [
  ...(["eenouder", "paar_met_kinderen", "eenpersoons", "paar_zonder_kinderen", "overig", "institutioneel"] as const)
];

/** The huishoudtype that is spoken of and the one beside it, of those that are chosen. */
export function mainTypes({huishoudtype}: Pick<Choice, "huishoudtype">): [Huishoudtype, Huishoudtype | undefined] {
  const there = inOrder.filter((type) => huishoudtype.length === 0 || huishoudtype.includes(type));
  return [there[0]!, there[1]];
}

export const groups52 = huishoudtypen.map(({code}) => code);

/** Figuur 5.2: the share of the startgroep, by huishoudtype at the start, in gebruik on each peilmoment. */
export interface Row52 extends GroupRow {
  figuur: "5.2";
  huishoudtype: Huishoudtype;
}

export const columns52 = ["figuur", "gebied", "huishoudtype", ...shareColumns] as const satisfies (keyof Row52)[];

/** All rows of figuur 5.2: gebied, then vergelijk; huishoudtypen in list order; by peilmoment. */
export function rows52(answer: Pick<Answer, "figure52" | "moments">, choice: Choice): Row52[] {
  const rows = groupRows(answer.figure52, groups52, choice, answer.moments);
  return rows.map((row) => ({figuur: "5.2", huishoudtype: row.groep as Huishoudtype, ...row}));
}

/** Figuur 5.3: residents after a gebeurtenis and the share in gebruik; `zonder`: the residents without it; `verschil`: met − zonder. */
export interface Row53 extends Aandeel {
  figuur: "5.3";
  kant: Side;
  gebied: string;
  gebeurtenis: Gebeurtenis;
  personen: number;
  gebruik: number;
  zonder: Aandeel & {personen: number; gebruik: number};
  verschil: Difference;
}

export const columns53 = [
  "figuur",
  "gebied",
  "gebeurtenis",
  "personen",
  "gebruik",
  "aandeel",
  "ondergrens",
  "bovengrens"
] as const satisfies (keyof Row53)[];

/** All rows of figuur 5.3: gebied, then vergelijk; gebeurtenissen in list order. */
export function rows53(answer: Pick<Answer, "figure53" | "moments">, choice: Choice): Row53[] {
  const known = new Map(answer.figure53.map((row) => [`${row.kant} ${row.gebeurtenis}`, row]));
  return sides(choice).flatMap(({kant: side, gebied}) =>
    gebeurtenissen.map(({code}): Row53 => {
      const counted = known.get(`${side} ${code}`);
      const {personen, gebruik} = counted ?? {personen: 0, gebruik: 0};
      const zonder = {personen: counted?.zonder_personen ?? 0, gebruik: counted?.zonder_gebruik ?? 0};
      return {
        ...{figuur: "5.3", kant: side, gebied, gebeurtenis: code, personen, gebruik, ...wilson(gebruik, personen)},
        zonder: {...zonder, ...wilson(zonder.gebruik, zonder.personen)},
        verschil: newcombe(gebruik, personen, zonder.gebruik, zonder.personen)
      };
    })
  );
}

/** What a figure needs besides its rows. */
export interface Environment {
  choice: Choice;
  gebieden: readonly Gebied[];
  moments: readonly string[];
}

/** Names within a sentence of the gebied and of what it is compared with. */
export const sideNames = ({choice, gebieden}: Environment): [string, ...string[]] =>
  sides(choice).map(({gebied}) => gebiedName(gebieden, gebied)) as [string, ...string[]];

/** A sentence or label begins with a capital. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of the groups of figures 5.1 and 5.2. */
export const groupNames = new Map<string, string>([
  ["totaal", "Totaal"],
  ...[...wetten, ...huishoudtypen].map(({code, naam}) => [code, naam] as const)
]);

const aantal = (waarde: number): Cell => ({tekst: wholeNumber(waarde), waarde});
const part = (waarde: number | null): Cell => ({tekst: percent(waarde, 1), waarde});
const parts = ({aandeel, ondergrens, bovengrens}: Aandeel): Cell[] => [aandeel, ondergrens, bovengrens].map(part);
const point = (waarde: number | null): Cell => ({tekst: percentPoint(waarde), waarde});

/** The numbers of figures 5.1 and 5.2. */
export function groupTable(
  rows: readonly GroupRow[],
  column: string,
  caption: string,
  environment: Environment
): Table {
  const names = sideNames(environment).map(capitalise);
  return {
    caption,
    headings: ["Gebied", column, "Peilmoment", "Startgroep (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"],
    rowHeadings: 3,
    rijen: rows.map((row) => ({
      serie: `${row.groep} ${row.kant}`,
      headings: [names[row.kant]!, groupNames.get(row.groep)!, dateText(row.peilmoment)],
      cells: [aantal(row.startgroep), aantal(row.gebruik), ...parts(row)]
    }))
  };
}

/** The numbers of figuur 5.3, with those without the gebeurtenis and the difference. */
export function gebeurtenisTable(rows: readonly Row53[], caption: string, environment: Environment): Table {
  const names = sideNames(environment).map(capitalise);
  const naam = new Map<string, string>(
    gebeurtenissen.map((item) => [item.code, item.assumed ? `${item.naam} (aangenomen)` : item.naam])
  );
  const met = ["Inwoners (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"];
  return {
    caption,
    headings: [
      ...["Gebied", "Levensgebeurtenis", ...met, "Zonder (n)", "Zonder, in gebruik", "Zonder, aandeel"],
      ...["Verschil (procentpunt)", "Verschil, ondergrens", "Verschil, bovengrens"]
    ],
    rowHeadings: 2,
    rijen: rows.map(({zonder, verschil: difference, ...row}) => ({
      serie: row.gebeurtenis,
      headings: [names[row.kant]!, naam.get(row.gebeurtenis)!],
      cells: [
        ...[aantal(row.personen), aantal(row.gebruik), ...parts(row)],
        ...[aantal(zonder.personen), aantal(zonder.gebruik), part(zonder.aandeel)],
        ...[difference.verschil, difference.ondergrens, difference.bovengrens].map(point)
      ]
    }))
  };
}

/** Whose share it is, after "van": de startgroep, or deze groep as soon as a filter is on. */
export function groupName(figure: FigureNumber, choice: Choice): string {
  const current = filtered(figure, choice);
  if (choice.noemer === "risico") return current ? "wie er van deze groep nog is" : "wie er nog is";
  return current ? "deze groep" : "de startgroep";
}

/** Where a title speaks of: in Utrecht, or binnen deze groep in Utrecht. */
export function wherein(figure: FigureNumber, environment: Environment): string {
  const [naam] = sideNames(environment);
  return filtered(figure, environment.choice) ? `binnen deze groep ${placePhrase(naam)}` : placePhrase(naam);
}
