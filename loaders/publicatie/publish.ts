import {writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Manifest} from "../../components/model/forms.js";
import {manifestOf, writeAll} from "../../components/pipeline/tables/writeTables.js";
import type {Beschermregel} from "../../data/publicatie.js";
import {buildSite} from "../site/build.js";
import {fetchCells} from "../tables/cellFile.js";
import {tablesSum} from "../tables/makeTables.js";
import {open} from "../tables/makeCells.js";
import {editieHash} from "../tables/manifest.js";
import {makeWriter} from "../util/folderWriter.js";
import {inWorkFolder} from "../util/workFile.js";
import {protectingWriter} from "./protectTables.js";

interface Publication {
  /** The folder with the source files. */
  bron: string;
  regels: Beschermregel;
  /** The folder of the site. */
  uit: string;
  toch?: boolean;
  notify: (text: string) => void;
}

/** From source files to a site that may be put on the web: only protected tables are ever written, and pages offer what is in them. */
export async function publish({
  bron: source,
  regels: rule,
  uit: dist,
  toch: anyway,
  notify
}: Publication): Promise<void> {
  await inWorkFolder(join(".cache", "publicatie"), async (folder) => {
    await writeProtected({bron: source, regels: rule, uit: folder, toch: anyway, notify});
    await buildSite({tabellen: resolve(folder), dist, published: true, notify});
  });
}

/** The tables of a source as they may be published, with their manifest. */
export async function writeProtected({
  bron: source,
  regels: rule,
  uit: folder,
  toch: anyway,
  notify
}: Publication): Promise<Manifest> {
  const {bestand: file, hash: cells, bron: state, report} = await fetchCells(source, {toch: anyway, voortgang: notify});
  const writer = makeWriter(folder);
  const rest = manifestOf(report, {dag: state.dag, hash: editieHash(cells)});
  const protecting = protectingWriter(writer, rule, rest.perioden);
  const connection = await open(file, {access_mode: "READ_ONLY"});
  try {
    const wanted = [
      ...rest.starts.map((start) => `eerste-${start}.arrow`),
      "gebieden.arrow",
      "dekking.arrow",
      "monitor/"
    ];
    await writeAll(connection, report.bron, protecting, notify, wanted);
  } finally {
    connection.closeSync();
  }
  const {tabellen: tallies} = protecting.finish(notify);
  // How many rows were refused is a count of people too.
  const ours = {...rest, brontellingen: [], bescherming: {regel: rule, tabellen: tallies}, tabellen: writer.tabellen};
  const manifest: Manifest = {...ours, som: tablesSum(writer.inventory, ours)};
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}
