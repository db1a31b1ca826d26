import {closeSync, lstatSync, openSync, readSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {type Browser, errors} from "playwright-core";
import {slug} from "../../components/figure/file.js";
import {findGebied, type Gebied} from "../../components/model/gebied.js";
import {parsePeriode} from "../../components/model/periode.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {startChromium} from "../util/chromium.js";
import {type Args, ArgumentError, readArgs as readSource} from "../util/command.js";
import {makeFolder} from "../util/files.js";
import {isEnding} from "../util/process.js";
import {describeError, systemErrorText, UserError} from "../../components/pipeline/systemErrors.js";
import {sweep} from "../util/workFile.js";
import {openReport, type ReportPage} from "./page.js";

/** How long the rest will take at this pace, in words; empty where nothing is left. */
export function remaining(done: number, total: number, ms: number): string {
  const over = total - done;
  if (over <= 0 || done === 0) return "";
  const seconds = Math.round((ms / done / 1000) * over);
  if (seconds < 90) return `, nog ongeveer ${Math.max(1, seconds)} ${seconds <= 1 ? "seconde" : "seconden"}`;
  return `, nog ongeveer ${Math.round(seconds / 60)} minuten`;
}

interface WriteCommand {
  /** Where the site is served. */
  address: string;
  gebieden: readonly Gebied[];
  vergelijk: string | null;
  /** As chosen, and in the name of the file. */
  periode: string | null;
  namePeriode: string;
  uit: string;
  notify: (text: string) => void;
}

/** How many pages print side by side. */
const TOGETHER = 2;

/** Writes a PDF per gebied; returns the names of those that failed. One that fails does not take the others with it. */
export async function writeReports(command: WriteCommand): Promise<string[]> {
  const {address, gebieden, vergelijk: compare, periode, uit: result, notify, namePeriode} = command;
  makeFolder(result);
  sweep(result);
  const browser = await startChromium();
  const row = [...gebieden];
  const failed: string[] = [];
  const begin = performance.now();
  let done = 0;

  // What waits for a browser that is killed at the wrong moment is never told.
  const ended = new Promise<never>((_, reject) =>
    browser.once("disconnected", () => reject(new Error("browser ended")))
  );
  ended.catch(() => {});
  const orEnded = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ended]);

  async function work(): Promise<void> {
    let page: ReportPage | undefined;
    while (row.length > 0 && browser.isConnected()) {
      const gebied = row.shift()!;
      const naam = reportName(gebied, namePeriode);
      try {
        refuseOther(join(result, naam));
        page ??= await orEnded(openReport(browser, address));
        await orEnded(page.write({gebied: gebied.code, vergelijk: compare, periode}, join(result, naam)));
        notify(
          `${++done} van ${gebieden.length}: ${naam}${remaining(done, gebieden.length, performance.now() - begin)}`
        );
      } catch (error) {
        if (isEnding()) return;
        done++;
        failed.push(gebied.naam);
        notify(`${done} van ${gebieden.length}: ${naam} is mislukt: ${reason(error, browser)}`);
        if (page) await orEnded(page.close()).catch(() => undefined);
        page = undefined;
      }
    }
    if (page) await orEnded(page.close()).catch(() => undefined);
  }

  try {
    await Promise.all(Array.from({length: Math.min(TOGETHER, gebieden.length)}, work));
  } finally {
    await browser.close();
  }
  // What was not begun when the browser ended.
  failed.push(...row.map(({naam}) => naam));
  return failed;
}

/** Why a report failed: what the browser itself says of it is English and long. */
function reason(error: unknown, browser: Browser): string {
  if (error instanceof UserError || systemErrorText(error) !== null) return describeError(error);
  if (!browser.isConnected()) return "de browser is gestopt; geef de opdracht opnieuw";
  if (error instanceof errors.TimeoutError)
    return "de pagina kwam niet op tijd klaar; sluit andere programma's en geef de opdracht opnieuw";
  return "de browser kon de pagina niet maken; geef de opdracht opnieuw";
}

/** A report takes the place of an earlier report only: what stands there under its name and is no PDF stays. */
export function refuseOther(path: string): void {
  const state = lstatSync(path, {throwIfNoEntry: false});
  if (state && !(state.isFile() && (state.size === 0 || startsAs(path, "%PDF-"))))
    throw new UserError(`${path} is geen rapport en blijft staan: haal het weg of kies een andere map`);
}

function startsAs(path: string, begin: string): boolean {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(begin.length);
    readSync(file, buffer, 0, begin.length, 0);
    return buffer.toString("latin1") === begin;
  } finally {
    closeSync(file);
  }
}

/** What reports are asked for. */
interface ReportQuery extends Pick<Args, "schaal" | "zaad" | "bron" | "toch"> {
  gebieden: Gebied[];
  /** Null: as the page does when nobody chooses. */
  vergelijk: string | null;
  periode: string | null;
  uit: string;
}

const one = {type: "string"} as const;

/** Reads the arguments of `npm run rapport`; a wrong one throws `ArgumentError`. */
export function readReportArgs(argv: readonly string[]): ReportQuery {
  const {values} = parseArgs({
    args: [...argv],
    options: {
      ...{vergelijk: one, periode: one, uit: one, bron: one, schaal: one, zaad: one},
      ...{gebied: {type: "string", multiple: true}, alle: {type: "boolean"}, toch: {type: "boolean"}}
    }
  });
  const {gebied = [], alle: all = false, vergelijk: compare = null, periode = null, uit: result} = values;
  if (!result) error("--uit ontbreekt: geef de map waarin de rapporten komen");
  if (all === gebied.length > 0) error(all ? "--alle en --gebied gaan niet samen" : "geef --gebied CODE of --alle");
  if (compare !== null && compare !== "geen") choose("--vergelijk", compare);
  if (periode !== null) checkPeriode(periode);
  const source = ["bron", "schaal", "zaad"].flatMap((naam) => {
    const waarde = values[naam as "bron" | "schaal" | "zaad"];
    return waarde === undefined ? [] : [`--${naam}`, waarde];
  });
  const chosen = all
    ? gebieden().filter(({soort: kind}) => kind === "gemeente")
    : gebied.map((code) => choose("--gebied", code));
  return {
    ...readSource(values.toch ? [...source, "--toch"] : source, ["bron", "schaal", "zaad", "toch"]),
    gebieden: [...new Set(chosen)],
    vergelijk: compare,
    periode,
    uit: result!
  };
}

function choose(argument: string, code: string): Gebied {
  return findGebied(gebieden(), code) ?? error(`${argument} kent geen "${code}"`);
}

function checkPeriode(periode: string): void {
  try {
    parsePeriode(periode);
  } catch {
    error(`--periode kent geen "${periode}": een halfjaar is als 2017HJ01, een jaar als 2017JJ00`);
  }
}

function error(text: string): never {
  throw new ArgumentError(text);
}

/** `rapport_utrecht_2018hj01.pdf`; a wijk or a list of gemeenten goes by its code, since names recur. */
export const reportName = ({code, naam, soort: kind}: Gebied, periode: string): string =>
  `rapport_${slug(kind === "wijk" || code.includes(",") ? code : naam)}_${periode.toLowerCase()}.pdf`;
