import {chooseGebieden, makeFigure, readFigureArgs} from "./figure/makeFigure.js";
import {periode} from "../components/pipeline/persoon/tijdvak.js";
import {summaryPath} from "../components/pipeline/source/sourceReport.js";
import {fetchCells} from "./tables/cellFile.js";
import {open} from "./tables/makeCells.js";
import {printProvenance} from "./tables/manifest.js";
import {command} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";
import {queryRunner} from "../components/pipeline/connection.js";

/** `npm run figuur -- 5.1 --bron DIR --gebied GM0344 …`: one figure as CSV on stdout. */
const gebruik =
  "npm run figuur -- 5.1|5.2|5.3|klok|verblijf|terugkeer|toestanden|overgang|reeksen|gestandaardiseerd|trechter|soortgelijk --bron MAP [--gebied NL] [--vergelijk PV26] [--peilmoment 2015-01-01] [--tot …] [--naar …] [--huishoudtype …] [--gebeurtenis …] [--leeftijd …] [--geslacht …] [--wet …] [--voorziening …] [--zonder …] [--stapeling …] [--combinatie …] [--alle gebeurtenis|wet|voorziening] [--volg totaal|wmo|…] [--wie inwoners|startgroep] [--van …] [--naast gelijke|alle] [--basis zelfde|enige] [--noemer vast|risico] [--toch]";

await command(`${gebruik} ${engineUsage}`, async (notice) => {
  const {
    figuur: figure,
    bron: source,
    toch: anyway,
    choice,
    until,
    question
  } = readFigureArgs(takeEngineArgs(process.argv.slice(2)));
  chooseGebieden(choice);
  const {bestand: file, hash, report} = await fetchCells(source, {toch: anyway, voortgang: notice});
  const connection = await open(file, {access_mode: "READ_ONLY"});
  const {moments} = periode(report.bron);
  process.stdout.write(await makeFigure(figure, choice, {runQuery: queryRunner(connection), moments}, until, question));
  connection.closeSync();
  printProvenance(hash, report, summaryPath(source), notice);
});
