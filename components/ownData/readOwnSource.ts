import * as z from "zod/mini";
import {today} from "../format/date.js";
import {giveFacts} from "../pipeline/facts.js";
import {pageConnection} from "../pipeline/pageConnection.js";
import {openPageSource, type PageTable} from "../pipeline/pageSource.js";
import {readFiles} from "../pipeline/source/readFiles.js";
import {refuseHalf, type SourceReport} from "../pipeline/source/sourceReport.js";
import {SourceError} from "../pipeline/systemErrors.js";
import {type Engine, startDuckdb} from "../tables/engine.js";
import {rememberEach} from "../page/openPage.js";
import {fetchJson} from "../tables/fetch.js";
import type {OwnTables} from "../tables/ownTables.js";
import type {Core} from "../tables/werkbank.js";
import {tablesOfSource} from "./tablesOfSource.js";

const factsForm = z.record(z.string(), z.array(z.record(z.string(), z.string())));

/** Gives the pipeline the gemeenten and wijken that a page fetches from this address: once, before anything is recognised. */
export const fetchFacts = rememberEach(async (address: string): Promise<void> => {
  const facts = await fetchJson(new URL(address, document.baseURI), factsForm);
  for (const [file, rows] of Object.entries(facts)) giveFacts(file, rows);
});

/** The files of a source: what it is, and its tables. */
interface OwnSourceFiles {
  json: Blob;
  tables: readonly PageTable[];
}

/** Memory of the engine while it reads: a browser gives a page no more than 4 GB. */
const MEMORY = "1900MB";

/** Larger files together than a page reads in that. */
export const LARGEST = 1.5e9;

/** Said of what does not fit in a page, with the command that has room for it. */
export const tooLarge = (): string =>
  "Dit is te groot voor een pagina. Lees de map in met de opdracht, die heeft er de ruimte voor: npm start -- --bron MAP";

/** Throws `SourceError` where files are together larger than a page reads. */
export function refuseLarge(files: readonly {blob: Blob}[]): void {
  if (files.reduce((sum, {blob}) => sum + blob.size, 0) > LARGEST) throw new SourceError(tooLarge());
}

/** A source that was read in the page: what was found, and the tables of it once it was counted. */
export interface OwnSource {
  report: SourceReport;
  /** Counts it; `anyway`: also where more than half of a table was refused. */
  count(anyway: boolean): Promise<OwnTables>;
  /** Lets go of all of it. */
  close(): Promise<void>;
}

/** What went wrong in words for the visitor; null for what was not foreseen. */
export function ownFault(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause as Error) {
    if (
      /out of memory|(failed to|could not) allocate|memory access out of bounds|Array buffer allocation/i.test(
        cause.message
      )
    )
      return tooLarge();
    if (cause instanceof SourceError || cause.name === "OwnFault") return cause.message;
    if (cause.name === "NotReadableError" || cause.name === "NotFoundError")
      return "Een bestand is niet meer te lezen: het is veranderd, verplaatst of weggehaald. Kies de bestanden opnieuw.";
  }
  return null;
}

/**
 * Reads the files of a visitor as a source, in an engine of its own in this page. Rejects with a `SourceError` where they are none.
 */
export async function readOwnSource(
  {json, tables}: OwnSourceFiles,
  core: Core,
  progress: (step: string) => void
): Promise<OwnSource> {
  refuseLarge(tables);
  progress("rekenkern laden");
  const engine = await startDuckdb(core, {settings: `SET memory_limit = '${MEMORY}';`, ownFiles: true});
  const connection = pageConnection(engine.connection);
  try {
    const found = await openPageSource(json, tables, {connection, ...inEngine(engine)}, progress);
    const report = await readFiles(connection, found, {voortgang: progress, today: today()});
    // What was taken in of Parquet and Arrow stands in the clean tables now.
    for (const {relation} of found.files)
      if (relation !== undefined) await connection.run(`DROP TABLE IF EXISTS ${relation}`);
    const key = await keyOf({json, tables});
    return {
      report,
      close: () => engine.close(),
      async count(anyway) {
        if (!anyway) refuseHalf(report);
        return tablesOfSource(connection, report, key, progress);
      }
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

const inEngine = ({register, append}: Engine) => ({register, append});

/** What tells these files from others: their names, sizes and days, and what `bron.json` says. */
async function keyOf({json, tables}: OwnSourceFiles): Promise<{dag: string; hash: string}> {
  const days = tables.map(({blob}) => (blob instanceof File ? blob.lastModified : 0));
  const texts = tables.map(({table, own, name, blob}, i) => JSON.stringify([table, own, name, blob.size, days[i]]));
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${texts.join("")}${await json.text()}`));
  const hash = [...new Uint8Array(sum.slice(0, 8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const youngest = Math.max(...days);
  return {dag: youngest > 0 ? new Date(youngest).toISOString().slice(0, 10) : today(), hash};
}
