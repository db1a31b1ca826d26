import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll} from "vitest";
import {publishedUntil} from "../../../components/model/forms.js";
import {findGebied} from "../../../components/model/gebied.js";
import {gebieden} from "../../../components/pipeline/persoon/gebieden.js";
import {indicator} from "../../../data/indicator.js";
import {indicatorRows} from "../../../loaders/indicator/rows.js";
import {type Cells, makeFigure, readFigureArgs} from "../../../loaders/figure/makeFigure.js";
import {monitorPeriode, periode, periodeCodes} from "../../../components/pipeline/persoon/tijdvak.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {testWerkbank} from "./site.js";

/** `npm run figuur` on a source, that of the test site, without starting a process for it. */
export function makeCommand(source: () => string | Promise<string> = () => testWerkbank.bron) {
  let cells: Cells;
  let connection: DuckDBConnection;
  let perioden: string[];
  let close = () => {};

  beforeAll(async () => {
    const {bestand: file, report} = await fetchCells(await source());
    connection = await open(file, {access_mode: "READ_ONLY"});
    perioden = periodeCodes(monitorPeriode(report.bron));
    cells = {runQuery: queryRunner(connection), moments: periode(report.bron).moments};
    close = () => connection.closeSync();
  });
  afterAll(() => close());

  return {
    /** The peilmomenten of the source. */
    moments: () => cells.moments,
    /** The CSV, of arguments without their dashes. */
    async csv(figure: string, args: Iterable<readonly [string, string]>): Promise<string> {
      const asked = readFigureArgs(commandArgs(figure, args));
      return makeFigure(asked.figuur, asked.choice, cells, asked.until, asked.question);
    },
    /** The rows of `npm run indicator`. */
    indicator: (code: string, gebied: string, periode: string) =>
      indicatorRows(connection, indicator(code), findGebied(gebieden(), gebied)!, {
        ...{periode, nummer: perioden.indexOf(periode)}
      })
  };
}

/** What stands behind `npm run figuur --`. */
export const commandArgs = (figure: string, args: Iterable<readonly [string, string]>): string[] => [
  ...[figure, "--bron", testWerkbank.bron],
  ...[...args].flatMap(([naam, waarde]) => [`--${naam}`, waarde])
];

/** The command for what a page shows: of figures 5.1 and 5.2 the published window. */
export function argsOf(figure: string, find: string): [string, string][] {
  const args = [...new URLSearchParams(find)] as [string, string][];
  const start = args.find(([naam]) => naam === "peilmoment")?.[1] ?? "";
  return figure === "5.3" || start >= publishedUntil ? args : [...args, ["tot", publishedUntil]];
}

/** The numbers in a CSV, as the page keeps them behind its cells. */
export function amounts(csv: string): string[][] {
  const [heading = "", ...lines] = csv.trim().split("\n");
  const columns = heading.split(",");
  const since = Math.max(columns.indexOf("personen"), columns.indexOf("startgroep"));
  return lines.map((line) => line.split(",").slice(since - columns.length));
}

/** The values behind the table of a figure 5.1, 5.2 or 5.3 as they stand in a CSV. */
export const likeCsv = (rows: string[][]) =>
  rows.map((row) => row.slice(0, 5).map((waarde, i) => (i < 2 || waarde === "" ? waarde : Number(waarde).toFixed(8))));
