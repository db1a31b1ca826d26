import {afterAll, beforeAll} from "vitest";
import {type Cells, makeFigure, readFigureArgs} from "../../../loaders/figure/makeFigure.js";
import {periode} from "../../../components/pipeline/persoon/tijdvak.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {queryRunner} from "../../../components/pipeline/connection.js";
import {testWerkbank} from "./site.js";

/** `npm run figuur` on the source of the test site, without starting a process for it. */
export function makeCommand() {
  let cells: Cells;
  let close = () => {};

  beforeAll(async () => {
    const {bestand: file, report} = await fetchCells(testWerkbank.bron);
    const connection = await open(file, {access_mode: "READ_ONLY"});
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
    }
  };
}

/** What stands behind `npm run figuur --`. */
export const commandArgs = (figure: string, args: Iterable<readonly [string, string]>): string[] => [
  ...[figure, "--bron", testWerkbank.bron],
  ...[...args].flatMap(([naam, waarde]) => [`--${naam}`, waarde])
];
