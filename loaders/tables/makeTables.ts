import {statSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {manifestOf, writeAll} from "../../components/pipeline/tables/writeTables.js";
import type {Manifest} from "../../components/model/forms.js";
import {reportCsv, reportText, type SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {makeWriter} from "../util/folderWriter.js";
import {bytesSum, type Inventory, takeInventory} from "../util/inventory.js";
import {isOwn, narrow} from "../util/run.js";
import {attachPath} from "../../components/pipeline/systemErrors.js";
import {checkTargetFolder, healTargetFolder, replaceTargetFolder} from "../util/targetFolder.js";
import {isThere, writeWhole} from "../util/workFile.js";
import {fetchCells} from "./cellFile.js";
import {open} from "./makeCells.js";
import {editieHash, readManifest, tablesIn} from "./manifest.js";

export interface TablesOptions {
  /** The folder with the source files. */
  bron: string;
  /** The folder for the tables: replaced as a whole, or left as it was. */
  uit: string;
  cache?: string;
  /** Whether a source counts of which more than half of a table was refused. */
  toch?: boolean;
  /** Whether the folder for the tables is the product's own, replaced whatever it holds. */
  inCache?: boolean;
  voortgang?: (step: string) => void;
}

/**
 * From source files to Arrow tables, with a report of what was refused beside the folder: it quotes the source, the tables
 * never do. Does nothing (`opnieuw: false`) when source and code are those of
 * the tables that are there. A folder that holds anything else throws `ArgumentError`. What is made of someone's own source,
 * nobody else may read.
 */
export async function makeTables({
  bron: source,
  uit: result,
  cache,
  toch: anyway,
  inCache = false,
  voortgang: progress = () => {}
}: TablesOptions) {
  const target = resolve(result);
  const check = () =>
    inCache ? undefined : checkTargetFolder(result, {bron: source, inventory: tablesIn, what: "tabellen"});
  healTargetFolder(target);
  check();
  const {
    bestand: file,
    hash: cells,
    bron: state,
    report
  } = await fetchCells(source, {cache, toch: anyway, voortgang: progress});
  const hash = editieHash(cells);
  const previous = readManifest(target);
  const same = previous?.hash === hash;
  const again = !same || !(await isIntact(target, previous));
  if (same && again)
    progress(`de tabellen in ${result} zijn niet meer zoals zij zijn geschreven en worden opnieuw gemaakt`);
  const fill = (folder: string) => writeTables(file, folder, {hash, dag: state.dag, report, voortgang: progress});
  const manifest = again ? await replaceTargetFolder(target, fill, check).catch(attachPath(result)) : previous;
  writeSummary(`${target}.verslag`, report, again);
  // Also what an earlier version left open to others.
  if (isOwn(source)) [target, `${target}.verslag.txt`, `${target}.verslag.csv`].forEach(narrow);
  return {again, manifest, report};
}

function writeSummary(stem: string, report: SourceReport, again: boolean): void {
  for (const [child, write] of Object.entries({txt: reportText, csv: reportCsv})) {
    const path = `${stem}.${child}`;
    if (again || !isThere(path)) writeWhole(path, write(report));
  }
}

async function writeTables(
  file: string,
  folder: string,
  {
    hash,
    dag: day,
    report,
    voortgang: progress
  }: {hash: string; dag: string; report: SourceReport; voortgang: (step: string) => void}
): Promise<Manifest> {
  const writer = makeWriter(folder);
  const connection = await open(file, {access_mode: "READ_ONLY"});
  try {
    await writeAll(connection, report.bron, writer, progress);
  } finally {
    connection.closeSync();
  }
  const rest: Omit<Manifest, "som"> = {...manifestOf(report, {dag: day, hash}), tabellen: writer.tabellen};
  const manifest: Manifest = {...rest, som: tablesSum(writer.inventory, rest)};
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

/** One sum over the bytes of all tables and what the manifest says of them. */
export const tablesSum = (inventory: Inventory, rest: Omit<Manifest, "som">): string =>
  bytesSum(canonical([rest, inventory]));

/** As JSON in which the order of keys says nothing. */
const canonical = (waarde: unknown): string =>
  JSON.stringify(waarde, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  );

/** Whether all tables are there, and they and their manifest as they were written. */
async function isIntact(folder: string, {som: sum, ...rest}: Manifest): Promise<boolean> {
  const wholeSize = ({bestand: file, bytes}: Manifest["tabellen"][number]) =>
    statSync(join(folder, file), {throwIfNoEntry: false})?.size === bytes;
  if (!rest.tabellen.every(wholeSize)) return false;
  const names = rest.tabellen.map(({bestand: file}) => file);
  const inventory = await takeInventory(folder, names).catch(() => null);
  return inventory !== null && tablesSum(inventory, rest) === sum;
}
