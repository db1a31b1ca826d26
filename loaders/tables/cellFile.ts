import {createHash} from "node:crypto";
import {existsSync, readdirSync, rmSync, statSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {recogniseSource, type SourceState} from "../source/findFiles.js";
import {refuseHalf, type SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {findDamage, type Inventory, inventoryForm, readSealed, takeInventory, writeSealed} from "../util/inventory.js";
import {withLock} from "../util/lock.js";
import {codeHash} from "../util/moduleGraph.js";
import {cellsFolder, protectRun} from "../util/run.js";
import {givenFacts} from "../../components/pipeline/facts.js";
import {attachPath} from "../../components/pipeline/systemErrors.js";
import {makeCells} from "./makeCells.js";

/** Bytes that the cache may hold; of the whole country the cells take some 780 MB. */
const SPACE = 2e9;

/** The cells of a source in a DuckDB file, with what was read and refused. */
export interface CellFile {
  bestand: string;
  hash: string;
  /** The source as it was recognised. */
  bron: SourceState;
  report: SourceReport;
}

/** What stands beside the cells: what was read for them, and their own sum. */
interface CellReport {
  inventory: Inventory;
  report: SourceReport;
}

/** What a report holds follows from the code, and with that from its name. */
const cellReportForm = z.object({inventory: inventoryForm, report: z.custom<SourceReport>()});

export interface CellOptions {
  cache?: string;
  /** Whether a source counts of which more than half of a table was refused. */
  toch?: boolean;
  voortgang?: (step: string) => void;
}

/**
 * The cells of the source in `bron`: made under a lock when the cache has none for this source and this code, or none that
 * is as it was written; written beside and renamed when whole.
 */
export async function fetchCells(
  source: string,
  {cache = cellsFolder(source), toch: anyway = false, voortgang: progress = () => {}}: CellOptions = {}
): Promise<CellFile> {
  protectRun(source);
  progress("bron herkennen");
  const state = await recogniseSource(source);
  const hash = createHash("sha256")
    .update(state.fingerprint)
    .update(codeHash(["loaders/tables/makeCells.ts"]))
    .update(givenFacts())
    .digest("hex")
    .slice(0, 16);
  const file = join(cache, `${hash}.duckdb`);
  const summary = join(cache, `${hash}.json`);
  const fetchOrMake = async () => {
    let report = await readSummary(cache, hash, progress);
    if (report === null) {
      [file, summary].forEach((path) => rmSync(path, {recursive: true, force: true}));
      report = await makeCells(source, file, {toch: anyway, voortgang: progress, staat: state});
      const inventory = await takeInventory(cache, [`${hash}.duckdb`]);
      await writeSealed(summary, {inventory, report} satisfies CellReport);
      dropOld(cache);
    }
    utimesSync(summary, new Date(), new Date());
    if (!anyway) refuseHalf(report);
    return {bestand: file, hash, bron: state, report};
  };
  return withLock(join(cache, `${hash}.slot`), () => fetchOrMake().catch(attachPath(cache)), {waiting: progress});
}

/** What was read for the cells in the cache; null where there are none, or they are not as they were written. */
async function readSummary(
  cache: string,
  hash: string,
  progress: (step: string) => void
): Promise<SourceReport | null> {
  // the engine would take it for changes that the file still lacks
  rmSync(join(cache, `${hash}.duckdb.wal`), {recursive: true, force: true});
  const present = ["json", "duckdb"].filter((kind) => existsSync(join(cache, `${hash}.${kind}`)));
  if (present.length === 0) return null;
  const summary = await readSealed(join(cache, `${hash}.json`), cellReportForm);
  const defect = summary ? await findDamage(cache, summary.inventory) : `${hash}.json is beschadigd of ontbreekt`;
  if (defect === null) return summary!.report;
  progress(`wat bewaard was, klopt niet en wordt opnieuw gemaakt: ${defect} (in ${cache})`);
  return null;
}

/** Takes away what was used longest ago, until the rest fits. */
function dropOld(cache: string): void {
  const pair = (naam: string) => [naam, naam.replace(/json$/, "duckdb")].map((part) => join(cache, part));
  let sum = 0;
  readdirSync(cache)
    .filter((naam) => naam.endsWith(".json"))
    .sort((a, b) => statSync(join(cache, b)).mtimeMs - statSync(join(cache, a)).mtimeMs)
    .forEach((naam, rank) => {
      sum += pair(naam).reduce((bytes, path) => bytes + (existsSync(path) ? statSync(path).size : 0), 0);
      if (rank > 0 && sum > SPACE) pair(naam).forEach((path) => rmSync(path, {force: true}));
    });
}
