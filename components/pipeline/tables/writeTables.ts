import type {Manifest} from "../../model/forms.js";
import type {Writer} from "../arrow.js";
import type {Connection} from "../connection.js";
import {writeCoverage} from "../monitor/coverage.js";
import {writeMonitor} from "../monitor/rows.js";
import {writeShared} from "../monitor/shared.js";
import {estimatedGebieden, gebieden} from "../persoon/gebieden.js";
import {monitorPeriode, periode, periodeCodes} from "../persoon/tijdvak.js";
import type {Source} from "../source/sourceJson.js";
import {type SourceReport, sourceTallies} from "../source/sourceReport.js";
import {clockCodes, writeClock, writeClockOf} from "./writeClock.js";
import {firstRows, writeCohort, writeFirst, writeGebieden, writeGemeenteTables} from "./writeCohort.js";
import {writeGemeenten} from "./writeGemeenten.js";
import {writeSample} from "./writeSample.js";

/** A group of files that is made in one go: which those are, and how. */
export interface TableGroup {
  /** What is said of it while it is made, in Dutch. */
  step: string;
  has: (file: string) => boolean;
  write: (connection: Connection, writer: Writer, progress: (step: string) => void) => Promise<void>;
}

/** All files that pages read of a source, in groups that are made in one go: a command makes each in turn. */
function tableGroups(source: Source): TableGroup[] {
  const time = periode(source);
  const perioden = periodeCodes(monitorPeriode(source));
  const all = gebieden();
  const begins =
    (...starts: readonly string[]) =>
    (file: string) =>
      starts.some((start) => file.startsWith(start));
  const perStart = time.moments.flatMap((moment, start): TableGroup[] => [
    {
      step: `tabellen van ${moment}`,
      has: begins(`eerste-${moment}`),
      async write(connection, writer) {
        const withoutWijken = all.filter(({soort: kind}) => kind !== "wijk");
        writeFirst(moment, await firstRows(connection, withoutWijken, time.moments, start), writer);
      }
    },
    {
      step: `cellen van ${moment}`,
      has: begins(`cohort/${moment}/`),
      write: (connection, writer) => writeCohort(connection, start, time, writer)
    },
    {
      step: `gemeenten van ${moment}`,
      has: begins(`vergelijk/${moment}/`),
      write: (connection, writer) => writeGemeenten(connection, start, time, writer)
    }
  ]);
  return [
    {
      step: "gebieden",
      has: begins("gebieden.arrow"),
      write: async (_, writer) => writeGebieden([...all, ...estimatedGebieden()], writer)
    },
    ...perStart,
    {
      step: "klok",
      has: begins("klok/"),
      write: (connection, writer, progress) => writeClock(connection, time.moments, writer, progress)
    },
    ...(source.synthetisch
      ? [
          {
            step: "steekproef van huishoudens",
            has: begins("steekproef/"),
            write: (connection: Connection, writer: Writer) => writeSample(connection, time.moments[0]!, writer)
          }
        ]
      : []),
    {
      step: "tabellen van de monitor",
      has: begins("monitor/"),
      write: (connection, writer) => writeMonitor(connection, perioden, writer)
    },
    {
      step: "wie levert",
      has: begins("dekking.arrow", "gedeeld.arrow", "aanlevering.arrow", "clientervaring.arrow"),
      async write(connection, writer) {
        await writeCoverage(connection, perioden, writer);
        await writeShared(connection, perioden, writer);
        await writeGemeenteTables(connection, writer);
      }
    }
  ];
}

/** The same files in the groups of a page, which makes the clock of each gemeente when that is asked for. */
export function pageGroups(source: Source): TableGroup[] {
  const {moments} = periode(source);
  const clocks = clockCodes().map(
    (code): TableGroup => ({
      step: `klok van ${code}`,
      has: (file) => file === `klok/${code}.arrow` || file === `klok/eerste/${code}.arrow`,
      write: (connection, writer) => writeClockOf(connection, code, moments, writer)
    })
  );
  // Of own files nobody draws a sample: it would show persons.
  return [...clocks, ...tableGroups({...source, synthetisch: false})];
}

/** Makes all files of a source; with `wanted` only the groups that have one of these. */
export async function writeAll(
  connection: Connection,
  source: Source,
  writer: Writer,
  progress: (step: string) => void,
  wanted?: readonly string[]
): Promise<void> {
  for (const {step, has, write} of tableGroups(source)) {
    if (wanted && !wanted.some(has)) continue;
    progress(step);
    await write(connection, writer, progress);
  }
}

/** What the manifest says of a source beside its files; `dag`: of its youngest file. */
export function manifestOf(
  report: SourceReport,
  {dag: day, hash}: {dag: string; hash: string}
): Omit<Manifest, "som" | "tabellen"> {
  const {naam, synthetisch: synthetic, toelichting, indeling} = report.bron;
  const {moments} = periode(report.bron);
  return {
    ...{naam, synthetisch: synthetic, status: synthetic ? "synthetisch" : "voorlopig", toelichting, indeling},
    ...{peilmomenten: moments, starts: moments, gemaakt: day, hash},
    brontellingen: sourceTallies(report),
    perioden: periodeCodes(monitorPeriode(report.bron))
  };
}
