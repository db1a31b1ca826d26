import {DuckDBInstance} from "@duckdb/node-api";
import type {Choice} from "../../components/model/choice.js";
import {findGebied} from "../../components/model/gebied.js";
import {indicatoren} from "../../data/indicator.js";
import type {DeeperQuestion} from "../../loaders/figure/deeper.js";
import {type CommandFigure, countFigures, makeFigure} from "../../loaders/figure/makeFigure.js";
import {indicatorRows} from "../../loaders/indicator/rows.js";
import {countMonitor} from "../../components/pipeline/monitor/countMonitor.js";
import {makeCellTables, makePersonen} from "../../components/pipeline/persoon/cells.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {periodeCodes, tijdvak} from "../../components/pipeline/persoon/tijdvak.js";
import {readSource} from "../../loaders/source/source.js";
import {queryRunner} from "../../components/pipeline/connection.js";

/** Takes a source folder the whole road, in memory, and counts the three figures for any choice. */
export async function openSource(folder: string) {
  const connection = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  const report = await readSource(connection, folder, {});
  const time = tijdvak(report.bron);
  await makePersonen(connection, report, time);
  await makeCellTables(connection, time);
  return {
    report,
    /** The rows of every indicator of a gebied and periode, as `indicator categorie` with waarde and n. */
    async monitor(gebied: string, periode: string) {
      const codes = periodeCodes(time);
      const side = findGebied(gebieden(), gebied)!;
      const place = {periode, nummer: codes.indexOf(periode)};
      return (
        await Promise.all(indicatoren.map((indicator) => indicatorRows(connection, indicator, side, place)))
      ).flat();
    },
    countMonitor: () => countMonitor(connection, time),
    count: (choice: Choice) => countFigures(choice, {runQuery: queryRunner(connection), moments: time.moments}),
    /** A figure as the command prints it. */
    figure: (figure: CommandFigure, choice: Choice, until: string | null = null, question?: DeeperQuestion) =>
      makeFigure(figure, choice, {runQuery: queryRunner(connection), moments: time.moments}, until, question),
    close: () => connection.closeSync()
  };
}
