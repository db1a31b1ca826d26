import {chooseGebieden} from "./figure/makeFigure.js";
import {countLoose, indicatorCsv, indicatorRows, readIndicatorArgs} from "./indicator/rows.js";
import {loosePeriode, monitorPeriode, periodeCodes} from "../components/pipeline/persoon/tijdvak.js";
import {summaryPath} from "../components/pipeline/source/sourceReport.js";
import {fetchCells} from "./tables/cellFile.js";
import {open} from "./tables/makeCells.js";
import {printProvenance} from "./tables/manifest.js";
import {command} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";
import {UserError} from "../components/pipeline/systemErrors.js";

/** `npm run indicator -- wmo_clienten --bron DIR --gebied GM0344 --periode 2015HJ01`: one indicator as CSV on stdout. */
await command(
  `npm run indicator -- CODE --bron MAP [--gebied NL] [--periode 2015HJ01|2015JJ00] [--toch] ${engineUsage}`,
  async (notice) => {
    const {
      indicator,
      bron: source,
      gebied,
      periode,
      toch: anyway
    } = readIndicatorArgs(takeEngineArgs(process.argv.slice(2)));
    const [side] = chooseGebieden({gebied, vergelijk: null});
    const {bestand: file, hash, report, bron: state} = await fetchCells(source, {toch: anyway, voortgang: notice});
    const perioden = periodeCodes(monitorPeriode(report.bron));
    const kind = indicator.periodiciteit[0] === "jaar" ? "JJ" : "HJ";
    const asked = periode ?? perioden.filter((code) => code.slice(4, 6) === kind).at(-1);
    if (asked === undefined) throw new UserError(`de bron heeft geen heel jaar voor ${indicator.code}`);
    const known = perioden.indexOf(asked);
    const connection =
      known >= 0 ? await open(file, {access_mode: "READ_ONLY"}) : await countLoose(source, asked, notice, state);
    const number = known >= 0 ? known : periodeCodes(loosePeriode(asked)!).indexOf(asked);
    const rows = await indicatorRows(connection, indicator, side!, {periode: asked, nummer: number});
    process.stdout.write(indicatorCsv(rows, indicator, report.bron.synthetisch ? "synthetisch" : "voorlopig"));
    connection.closeSync();
    printProvenance(hash, report, summaryPath(source), notice);
  }
);
