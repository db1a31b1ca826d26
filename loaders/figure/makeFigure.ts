import {parseArgs} from "node:util";
import {answer} from "../../components/queries/figure5.js";
import {csv} from "../../components/figure/csv.js";
import {columns51, columns52, columns53, rows51, rows52, rows53} from "../../components/cohort/rows.js";
import {allOfFilters, type Choice, filters, noChoice} from "../../components/model/choice.js";
import {findGebied, type Gebied} from "../../components/model/gebied.js";
import type {RunQuery} from "../../components/queries/query.js";
import {followedUses} from "../../components/queries/trajecten.js";
import {reeksGroupLength} from "../../components/model/reeksGroup.js";
import {codeLists, knowsCode} from "../../components/model/codeLists.js";
import {cohortFromCells} from "../../components/pipeline/persoon/cells.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {ArgumentError} from "../util/command.js";
import {
  checkDeeper,
  deeperArguments,
  deeperFigures,
  type DeeperQuestion,
  isDeeper,
  makeDeeper,
  usualQuestion
} from "./deeper.js";

const commandFigures = ["5.1", "5.2", "5.3", ...deeperFigures] as const;
export type CommandFigure = (typeof commandFigures)[number];

const more = {type: "string", multiple: true} as const;
const one = {type: "string"} as const;

/** What the command line asks; `peilmoment` is empty for the first of the source. */
export interface FigureQuestion {
  figuur: CommandFigure;
  bron: string;
  toch: boolean;
  choice: Choice;
  /** The last peilmoment that is shown, or that is gone to; null for the last of the source. */
  until: string | null;
  /** What a deeper figure asks beside the cohort. */
  question: DeeperQuestion;
}

/** Reads a question from the command line. A wrong argument throws `ArgumentError`. */
export function readFigureArgs(args: string[]): FigureQuestion {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{tot: one, naar: one, volg: one, wie: one, naast: one, van: one},
      ...{toch: {type: "boolean"}, bron: one, gebied: one, vergelijk: one, peilmoment: one, basis: one, noemer: one},
      ...{huishoudtype: more, gebeurtenis: more, leeftijd: more, geslacht: more, wet: more},
      ...{voorziening: more, zonder: more, stapeling: more, combinatie: more, reeks: more, alle: more}
    }
  });
  const figure = choose("figuur", positionals.length === 1 ? positionals[0] : undefined, commandFigures);
  if (!values.bron) throw new ArgumentError("--bron ontbreekt: geef de map met de bronbestanden");
  const choice = noChoice(values.peilmoment ?? "");
  choice.gebied = values.gebied ?? "NL";
  choice.vergelijk = values.vergelijk ?? null;
  choice.basis = choose("--basis", values.basis ?? "zelfde", ["zelfde", "enige"]);
  choice.noemer = choose("--noemer", values.noemer ?? "vast", ["vast", "risico"]);
  const codes = (argument: keyof typeof values, allowed: readonly string[]) =>
    ((values[argument] as string[] | undefined) ?? [])
      .flatMap((waarde) => waarde.split(","))
      .map((waarde) => choose(`--${argument}`, waarde, allowed));
  const known = (filter: (typeof filters)[number]) => codeLists[filter].map(({code}) => code);
  for (const filter of filters)
    Object.assign(choice, {[filter]: filter === "reeks" ? groups(values.reeks ?? []) : codes(filter, known(filter))});
  choice.alle = codes("alle", allOfFilters) as Choice["alle"];
  const until = {tot: ["5.1", "5.2"], naar: ["overgang", "gestandaardiseerd", "trechter"]};
  for (const [argument, takes] of Object.entries(until))
    if (values[argument as "tot" | "naar"] !== undefined && !takes.includes(figure))
      throw new ArgumentError(`--${argument} hoort bij ${takes.join(", ")} en niet bij ${figure}`);
  for (const [argument, takes] of Object.entries(deeperArguments))
    if (values[argument as keyof DeeperQuestion] !== undefined && !takes.some((item) => item === figure))
      throw new ArgumentError(`--${argument} hoort bij ${takes.join(", ")} en niet bij ${figure}`);
  const question: DeeperQuestion = {
    volg: values.volg === undefined ? null : choose("--volg", values.volg, followedUses),
    wie: choose("--wie", values.wie ?? usualQuestion.wie, ["inwoners", "startgroep"]),
    naast: choose("--naast", values.naast ?? usualQuestion.naast, ["gelijke", "alle"]),
    van: values.van ?? null
  };
  checkDeeper(figure, choice, question);
  return {
    figuur: figure,
    bron: values.bron,
    toch: values.toch ?? false,
    choice,
    until: values.tot ?? values.naar ?? null,
    question
  };
}

/** Groups of the typologie, as the page names them in its address. */
function groups(given: readonly string[]): string[] {
  const codes = given.flatMap((text) => text.split(","));
  const strange = codes.find((code) => !knowsCode("reeks", code));
  if (strange === undefined) return codes;
  throw new ArgumentError(`--reeks kent geen "${strange}": neem over wat in het adres van de pagina Trajecten staat`);
}

/** A group of the typologie is of as many peilmomenten as there are from the start on. */
function checkGroups({reeks: groups}: Choice, moments: number): void {
  const other = groups.find((code) => reeksGroupLength(code) !== moments);
  if (other !== undefined)
    throw new ArgumentError(
      `--reeks: deze groep is gemaakt van reeksen van ${reeksGroupLength(other)} peilmomenten; vanaf deze start zijn er ${moments}`
    );
}

function choose<T extends string>(naam: string, waarde: string | undefined, codes: readonly T[]): T {
  if (codes.includes(waarde as T)) return waarde as T;
  const what = waarde === undefined ? "ontbreekt" : `kent geen "${waarde}"`;
  throw new ArgumentError(`${naam} ${what}: kies uit ${codes.join(", ")}`);
}

/** The gebied of a choice, and the one compared with; an unknown code throws `ArgumentError`. */
export function chooseGebieden({gebied, vergelijk: compare}: Pick<Choice, "gebied" | "vergelijk">): Gebied[] {
  const all = gebieden();
  const choose = (argument: string, code: string) => {
    const found = findGebied(all, code);
    if (!found) throw new ArgumentError(`${argument} kent geen "${code}"`);
    return found;
  };
  return [choose("--gebied", gebied), ...(compare === null ? [] : [choose("--vergelijk", compare)])];
}

/** What a figure is drawn from: the cells, and the peilmomenten of their source. */
export interface Cells {
  runQuery: RunQuery;
  moments: string[];
}

/** One figure as CSV, from cells that are open in DuckDB in Node. An unknown gebied or peilmoment throws `ArgumentError`. */
export async function makeFigure(
  figure: CommandFigure,
  choice: Choice,
  {runQuery, moments}: Cells,
  until: string | null = null,
  question: DeeperQuestion = usualQuestion
): Promise<string> {
  const period = choosePeriod(choice, moments, until, figure.startsWith("5") ? "--tot" : "--naar");
  const asked = {...choice, peilmoment: moments[period.start]!};
  checkGroups(asked, moments.length - period.start);
  const sides = chooseGebieden(choice);
  if (isDeeper(figure)) return makeDeeper(figure, asked, {runQuery, moments, sides, question, ...period});
  const counted = await countFigures(asked, {runQuery, moments: moments.slice(0, period.end + 1)});
  if (figure === "5.1") return csv(columns51, rows51(counted.geteld, asked));
  if (figure === "5.2") return csv(columns52, rows52(counted.geteld, asked));
  return csv(columns53, rows53(counted.geteld, asked));
}

/** The places of the first and the last peilmoment that are asked for. */
function choosePeriod(
  {peilmoment}: Choice,
  moments: readonly string[],
  until: string | null,
  argument: string
): {start: number; end: number} {
  const start = peilmoment === "" ? 0 : moments.indexOf(peilmoment);
  if (start < 0) throw new ArgumentError(`--peilmoment kent geen "${peilmoment}": kies uit ${moments.join(", ")}`);
  const end = until === null ? moments.length - 1 : moments.indexOf(until);
  const later = moments.slice(start).join(", ");
  if (end < start) throw new ArgumentError(`${argument} kent geen "${until}": kies uit ${later}`);
  return {start, end};
}

/** The counts of the three figures for a choice. */
export async function countFigures(choice: Choice, {runQuery, moments}: Cells) {
  const {start} = choosePeriod(choice, moments, null, "--tot");
  await runQuery({sql: cohortFromCells(chooseGebieden(choice), start), values: []});
  const asked = {...choice, peilmoment: moments[start]!};
  return {asked, geteld: await answer(runQuery, asked, moments.slice(start))};
}
