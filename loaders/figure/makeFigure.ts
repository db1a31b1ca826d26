import {parseArgs} from "node:util";
import {answer} from "../../components/queries/figure5.js";
import {csv} from "../../components/figure/csv.js";
import {columns51, columns52, columns53, rows51, rows52, rows53} from "../../components/cohort/rows.js";
import {allOfFilters, type Choice, filters, noChoice} from "../../components/model/choice.js";
import {findGebied, type Gebied} from "../../components/model/gebied.js";
import type {RunQuery} from "../../components/queries/query.js";
import {codeLists} from "../../components/tables/gebieden.js";
import {cohortFromCells} from "../persoon/cells.js";
import {gebieden} from "../persoon/gebieden.js";
import {ArgumentError} from "../util/command.js";

export const commandFigures = ["5.1", "5.2", "5.3"] as const;
export type CommandFigure = (typeof commandFigures)[number];

const more = {type: "string", multiple: true} as const;
const one = {type: "string"} as const;

/** What the command line asks; `peilmoment` is empty for the first of the source. A wrong argument throws `ArgumentError`. */
export function readFigureArgs(args: string[]): {
  figuur: CommandFigure;
  bron: string;
  toch: boolean;
  choice: Choice;
} {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{toch: {type: "boolean"}, bron: one, gebied: one, vergelijk: one, peilmoment: one, basis: one, noemer: one},
      ...{huishoudtype: more, gebeurtenis: more, leeftijd: more, geslacht: more, wet: more},
      ...{voorziening: more, zonder: more, stapeling: more, combinatie: more, alle: more}
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
  for (const filter of filters) Object.assign(choice, {[filter]: codes(filter, known(filter))});
  choice.alle = codes("alle", allOfFilters) as Choice["alle"];
  return {figuur: figure, bron: values.bron, toch: values.toch ?? false, choice};
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
export async function makeFigure(figure: CommandFigure, choice: Choice, cells: Cells): Promise<string> {
  const {geteld: counted, asked} = await countFigures(choice, cells);
  if (figure === "5.1") return csv(columns51, rows51(counted, asked));
  if (figure === "5.2") return csv(columns52, rows52(counted, asked));
  return csv(columns53, rows53(counted, asked));
}

/** The counts of the three figures for a choice. */
export async function countFigures(choice: Choice, {runQuery, moments}: Cells) {
  const peilmoment = choice.peilmoment || moments[0]!;
  const start = moments.indexOf(peilmoment);
  if (start < 0) throw new ArgumentError(`--peilmoment kent geen "${peilmoment}": kies uit ${moments.join(", ")}`);
  await runQuery({sql: cohortFromCells(chooseGebieden(choice), start), values: []});
  const asked = {...choice, peilmoment};
  return {asked, geteld: await answer(runQuery, asked, moments.slice(start))};
}
