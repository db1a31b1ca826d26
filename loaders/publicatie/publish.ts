import {writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Manifest} from "../../components/model/forms.js";
import {UserError} from "../../components/pipeline/systemErrors.js";
import type {SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {manifestOf, writeAll} from "../../components/pipeline/tables/writeTables.js";
import type {Beschermregel} from "../../data/publicatie.js";
import {buildSite} from "../site/build.js";
import {type CellFile, fetchCells} from "../tables/cellFile.js";
import {tablesSum} from "../tables/makeTables.js";
import {makeCells, open} from "../tables/makeCells.js";
import {editieHash, isProtectedSite} from "../tables/manifest.js";
import {makeWriter} from "../util/folderWriter.js";
import {OWN} from "../util/run.js";
import {checkTargetFolder} from "../util/targetFolder.js";
import {inWorkFolder} from "../util/workFile.js";
import {type AuditReport, auditJson, auditPublished} from "./audit.js";
import {readSecret} from "./cellKeys.js";
import {completeTables} from "./completeTables.js";
import type {ProtectedNumber} from "./loss.js";
import {collectTables, protectTables} from "./protectTables.js";
import {readPublished} from "./publishedFolder.js";

export interface Publication {
  /** The folder with the source files. */
  bron: string;
  regels: Beschermregel;
  /** The folder of the site. */
  uit: string;
  toch?: boolean;
  /** Folders that were published before: what these show and withhold stays so where nobody came or went. */
  eerder?: readonly string[];
  /** The file with the secret from which the noise of the rule `ons` follows: the same in every edition. */
  sleutel?: string;
  /** How long linear programs may look for what all tables together tell, when they are protected. */
  seconds?: number;
  /** Told of each number what became of it. */
  observe?: (number: ProtectedNumber) => void;
  notify: (text: string) => void;
}

/**
 * From source files to a site that may be put on the web: only protected tables are ever written, and pages offer what is in them. They are audited
 * first: where that finds a leak no site is made, and one that was there stays as it was.
 */
export async function publish({uit: dist, ...publication}: Publication): Promise<Manifest> {
  const {bron: source, notify} = publication;
  checkTargetFolder(dist, {bron: source, inventory: publishedIn, what: "een gepubliceerde site"});
  const rights = process.umask();
  return inWorkFolder(join(".cache", "publicatie", "tabellen"), async (folder) => {
    const earlier = (publication.eerder ?? []).map(readPublished);
    const manifest = await writeProtected({...publication, uit: folder}, earlier);
    const report = await auditPublished(readPublished(folder), {earlier, seconds: 0, progress: notify});
    refuseLeaks(report);
    // What stands here now may be read by anybody, as a host must.
    process.umask(rights);
    await buildSite({tabellen: resolve(folder), dist, audit: auditJson(report), notify});
    return manifest;
  });
}

/** So many leaks are told of one by one. */
const MOST_TOLD = 5;

/** Tells of the leaks that an audit found, where there are any. */
export function refuseLeaks({leaks}: Pick<AuditReport, "leaks">): void {
  if (leaks.length === 0) return;
  const told = leaks.slice(0, MOST_TOLD).map(({kind, text}) => `- ${kind}: ${text}`);
  const more = leaks.length > MOST_TOLD ? [`en nog ${leaks.length - MOST_TOLD}`] : [];
  const what = leaks.length === 1 ? "een lek" : `${leaks.length} lekken`;
  throw new UserError(
    [`de toets vindt ${what} in de beschermde tabellen; er is niets gepubliceerd:`, ...told, ...more].join("\n")
  );
}

/** All that is in a site that was published before is ours. */
const publishedIn = (site: string) => (isProtectedSite(site) ? () => true : null);

/** The tables of a source as they may be published, with their manifest; `earlier` is what stands in the folders of `eerder`. */
export async function writeProtected(
  publication: Publication,
  earlier = (publication.eerder ?? []).map(readPublished)
): Promise<Manifest> {
  const {bron: source, regels: rule, uit: folder, toch: anyway, notify} = publication;
  const cells = await fetchCells(source, {toch: anyway, voortgang: notify});
  const {report} = cells;
  const writer = makeWriter(folder);
  const rest = manifestOf(report, {dag: cells.bron.dag, hash: editieHash(cells.hash)});
  const counted = await collect(cells.bestand, report, notify);
  const keys = rule === "ons" ? await countKeys(publication, cells) : null;
  const found = await protectTables(counted, {
    writer,
    rule,
    keys,
    perioden: rest.perioden,
    earlier,
    seconds: publication.seconds ?? 0,
    progress: notify,
    observe: publication.observe
  });
  // How many rows were refused is a count of people too.
  const ours = {...rest, brontellingen: [], bescherming: {regel: rule, ...found}, tabellen: writer.tabellen};
  const manifest: Manifest = {...ours, som: tablesSum(writer.inventory, ours)};
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

/** The tables of the closed list out of a file of cells, in memory. */
async function collect(file: string, report: SourceReport, notify: (text: string) => void) {
  const {starts, perioden} = manifestOf(report, {dag: "", hash: ""});
  const wanted = [...starts.map((start) => `eerste-${start}.arrow`), "gebieden.arrow", "dekking.arrow", "monitor/"];
  const {writer, tables} = collectTables();
  const connection = await open(file, {access_mode: "READ_ONLY"});
  try {
    await writeAll(connection, report.bron, writer, notify, wanted);
  } finally {
    connection.closeSync();
  }
  return completeTables(tables, {starts, perioden});
}

/** The same tables with the sum of the keys of those counted in the place of each count; the file that they come from goes again. */
async function countKeys({bron: source, toch: anyway, sleutel: file, notify}: Publication, cells: CellFile) {
  const secret = readSecret(file ?? join(".cache", "publicatie", "sleutel"));
  return inWorkFolder(join(OWN, "sleutels"), async (folder) => {
    const keyed = join(folder, "sleutels.duckdb");
    const options = {toch: anyway ?? false, voortgang: notify, staat: cells.bron, secret};
    await makeCells(source, keyed, options);
    return {secret, tables: await collect(keyed, cells.report, notify)};
  });
}
