import {csv} from "../../components/figure/csv.js";
import {type ClockBeside, klokColumns, klokRows} from "../../components/gebeurtenissen/clock.js";
import type {Choice} from "../../components/model/choice.js";
import type {Gebied} from "../../components/model/gebied.js";
import {klokQuery} from "../../components/queries/klok.js";
import type {RunQuery} from "../../components/queries/query.js";
import {strataQuery} from "../../components/queries/strata.js";
import {
  type Followed,
  type Followers,
  overgangQuery,
  reeksenQuery,
  terugkeerQuery,
  toestandenQuery,
  verblijfQuery
} from "../../components/queries/trajecten.js";
import {
  overgangColumns,
  overgangRows,
  reeksColumns,
  reeksRows,
  terugkeerColumns,
  terugkeerRows,
  toestandColumns,
  toestandRows,
  verblijfColumns,
  verblijfRows
} from "../../components/trajecten/rows.js";
import {funnelColumns, funnelRows, standardisedColumns, standardisedRows} from "../../components/vergelijken/rows.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {distances} from "../../components/vergelijken/similar.js";
import {residentFilter, startgroepFilter} from "../../components/queries/cohort.js";
import {cohortFromCells} from "../../components/pipeline/persoon/cells.js";
import {clockFromCells} from "../../components/pipeline/persoon/clock.js";
import {populations} from "../../components/pipeline/persoon/population.js";
import {strataFromCells} from "../../components/pipeline/persoon/strata.js";
import {ArgumentError} from "../util/command.js";

/** The figures of the pages of onderzoek, by the name that the command takes. */
export const deeperFigures = [
  ...(["klok", "verblijf", "terugkeer", "toestanden", "overgang", "reeksen"] as const),
  ...(["gestandaardiseerd", "trechter", "soortgelijk"] as const)
] as const;
type DeeperFigure = (typeof deeperFigures)[number];

export const isDeeper = (figure: string): figure is DeeperFigure =>
  (deeperFigures as readonly string[]).includes(figure);

/** What the pages of onderzoek let choose beside the cohort. */
export interface DeeperQuestion {
  /** Which use is followed; null: that of `--wet`, which then is no rule of the cohort. */
  volg: Followed | null;
  wie: Followers;
  naast: ClockBeside;
  /** The peilmoment that an overgang is from; null for the start. */
  van: string | null;
}

export const usualQuestion: DeeperQuestion = {volg: null, wie: "inwoners", naast: "gelijke", van: null};

/** Which figures take each of these choices. */
export const deeperArguments = {
  volg: ["klok", "verblijf", "terugkeer", "gestandaardiseerd", "trechter"],
  wie: ["toestanden", "overgang", "reeksen"],
  naast: ["klok"],
  van: ["overgang"]
} as const satisfies Record<keyof DeeperQuestion, readonly DeeperFigure[]>;

/** What each deeper figure is made of. */
interface DeeperCells {
  runQuery: RunQuery;
  /** All peilmomenten of the source. */
  moments: readonly string[];
  sides: readonly Gebied[];
  /** The places of the first and the last peilmoment asked for. */
  start: number;
  end: number;
  question: DeeperQuestion;
}

/** Refuses what a deeper figure cannot follow: an `ArgumentError` that says why. */
export function checkDeeper(figure: string, choice: Choice, {volg: followed, wie: who}: DeeperQuestion): void {
  if (!isDeeper(figure)) return;
  if (choice.wet.length > 1 && followed === null && who === "inwoners")
    throw new ArgumentError(
      `--wet: ${figure} volgt één wet of, zonder --wet, alle samen; als regel van het cohort gaat --wet samen met --volg of --wie startgroep`
    );
  if (figure === "klok" && followed !== null && choice.wet.length > 0)
    throw new ArgumentError("--wet: klok volgt alle inwoners; --volg kiest welk gebruik");
  if (figure === "klok" && choice.gebeurtenis.length !== 1)
    throw new ArgumentError(
      `--gebeurtenis: klok vraagt er één: kies uit ${gebeurtenissen.map(({code}) => code).join(", ")}`
    );
  const own = [
    ...(figure === "klok" ? (["zonder", "reeks"] as const) : []),
    "voorziening",
    "stapeling",
    "combinatie"
  ] as const;
  const ofResidents = figure === "toestanden" || figure === "overgang" || figure === "reeksen";
  if (figure === "klok" || (ofResidents && who === "inwoners"))
    for (const filter of own)
      if (choice[filter].length > 0)
        throw new ArgumentError(`--${filter}: ${figure} volgt alle inwoners, niet alleen wie iets gebruikt`);
}

/** A deeper figure as CSV, from cells that are open in DuckDB in Node; `choice.wet` is the use that is followed. */
export async function makeDeeper(figure: DeeperFigure, choice: Choice, cells: DeeperCells): Promise<string> {
  const {runQuery, moments, sides, start, end, question} = cells;
  const {wie: who} = question;
  const run = (sql: string) => runQuery({sql, values: []});
  const followed: Followed = question.volg ?? choice.wet[0] ?? "totaal";
  const asked: Choice = question.volg === null && who === "inwoners" ? {...choice, wet: []} : choice;
  if (figure === "klok") {
    const gebeurtenis = choice.gebeurtenis[0]!;
    const place = gebeurtenissen.findIndex(({code}) => code === gebeurtenis);
    await run(clockFromCells(sides, moments.length, place));
    const counted = await runQuery(klokQuery(asked, gebeurtenis, followed, moments.length));
    return csv(klokColumns, klokRows(counted, asked, gebeurtenis, moments.length, question.naast));
  }
  if (figure === "soortgelijk") {
    const known = await populations(runQuery, start, residentFilter({...asked, rulesB: null}));
    const rows = sides.flatMap(({code}) => {
      if (!known.some(({gemeente}) => gemeente === code))
        throw new ArgumentError(`${code}: geen gemeente met inwoners`);
      return distances(known, code).map((row) => ({figuur: figure, gebied: code, ...row}));
    });
    return csv(["figuur", "gebied", "gemeente", "afstand"], rows);
  }
  if (figure === "gestandaardiseerd" || figure === "trechter") {
    await run(strataFromCells(start, end - start + 1, startgroepFilter({...asked, rulesB: null})));
    const counted = await runQuery(strataQuery(asked, end - start, followed));
    const shown = sides.flatMap((side) => counted.filter(({gemeente}) => lies(side, gemeente)));
    if (figure === "gestandaardiseerd") return csv(standardisedColumns, standardisedRows(shown, followed));
    const all = new Map(funnelRows(counted, followed).map((row) => [row.gebied, row]));
    return csv(
      funnelColumns,
      shown.map(({gemeente}) => all.get(gemeente)!)
    );
  }
  await run(cohortFromCells(sides, start));
  const later = moments.slice(start);
  switch (figure) {
    case "toestanden": {
      const counted = await runQuery(toestandenQuery(asked, later.length, who));
      const rows = toestandRows(counted, asked, later).filter(({peilmoment}) => peilmoment > later[0]!);
      return csv(toestandColumns, rows);
    }
    case "overgang":
      return csv(
        overgangColumns,
        overgangRows(await runQuery(overgangQuery(asked, fromPlace(question, later), end - start, who)), asked)
      );
    case "reeksen":
      return csv(reeksColumns, reeksRows(await runQuery(reeksenQuery(asked, later.length, who)), asked));
    case "verblijf": {
      const counted = await runQuery(verblijfQuery(asked, later.length, followed));
      return csv(verblijfColumns, verblijfRows(counted, asked, followed, later.length));
    }
    case "terugkeer": {
      const counted = await runQuery(terugkeerQuery(asked, later.length, followed));
      return csv(terugkeerColumns, terugkeerRows(counted, asked, followed, later.length));
    }
  }
}

/** The place of the peilmoment that an overgang is from, counted from the start. */
function fromPlace({van: first}: DeeperQuestion, later: readonly string[]): number {
  const place = first === null ? 0 : later.indexOf(first);
  if (place < 0) throw new ArgumentError(`--van kent geen "${first}": kies uit ${later.join(", ")}`);
  return place;
}

/** Whether a gemeente lies in a gebied. */
const lies = ({soort: kind, gemeenten}: Gebied, gemeente: string) => kind === "land" || gemeenten.includes(gemeente);
