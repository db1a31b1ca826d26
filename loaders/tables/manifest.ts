import {createHash} from "node:crypto";
import {createReadStream, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {Manifest} from "../../components/model/manifest.js";
import {editieCode} from "../../components/model/provenance.js";
import {refusalNotice, type SourceReport} from "../source/sourceReport.js";
import {files} from "../util/files.js";
import {codeHash} from "../util/moduleGraph.js";
import {healTargetFolder} from "../util/targetFolder.js";

/** By this a manifest is known as ours among all files of that name. */
const form = z.looseObject({
  naam: z.string(),
  synthetisch: z.boolean(),
  peilmomenten: z.array(z.string()).min(1),
  starts: z.array(z.string()).min(1),
  gemaakt: z.string(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  tabellen: z
    .array(
      z.looseObject({
        bestand: z.string().regex(/^([\w,-]+\/)*[\w,-]+\.arrow$/),
        rijen: z.int().nonnegative(),
        bytes: z.int().positive()
      })
    )
    .min(1)
});

/** The manifest of the tables in a folder, or null where there are none. */
export function readManifest(folder: string): Manifest | null {
  healTargetFolder(folder);
  const read = form.safeParse(readJson(join(folder, "manifest.json")));
  return read.success ? (read.data as unknown as Manifest) : null;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Which files in a folder are tables of ours: those that their manifest lists, packed ones too; null without a manifest. */
export function tablesIn(folder: string): ((naam: string) => boolean) | null {
  const manifest = readManifest(folder);
  if (!manifest) return null;
  const names = new Set(["manifest.json", ...manifest.tabellen.map(({bestand: file}) => file)]);
  return (naam) => names.has(naam.replace(/\.(br|gz)$/, ""));
}

/** The own source of which a built site holds tables; null for a site that may be published. */
export function ownSourceIn(site: string): string | null {
  const folder = join(site, "_file", "tabellen");
  for (const naam of files(folder).filter((file) => /^manifest[^/]*\.json$/.test(file))) {
    const read = form.safeParse(readJson(join(folder, naam)));
    if (!read.success || !read.data.synthetisch) return read.data?.naam ?? naam;
  }
  return null;
}

/** The manifest for the site: of the tables that `WERKBANK_TABELLEN` names, or else of `.cache/tabellen`. */
export function fetchManifest(environment = process.env): Manifest {
  const result = environment["WERKBANK_TABELLEN"] ?? ".cache/tabellen";
  const manifest = readManifest(result);
  if (!manifest) throw new Error(`no tables in ${result}: run npm start, or npm run tabellen, first`);
  return manifest;
}

/** Sends one of the tables to a data loader's output; for the preview, a build links all of them. */
export function sendTable(naam: string): void {
  const folder = process.env["WERKBANK_TABELLEN"] ?? join(".cache", "tabellen");
  if (!tablesIn(folder)?.(naam)) throw new Error(`no such table in ${folder}: ${naam}`);
  createReadStream(join(folder, naam)).pipe(process.stdout);
}

/** What stands between the cells and the numbers that are shown: what the hash of the cells does not cover. */
const NUMBER_CODE = [
  "figure/rows",
  "monitor/combinaties",
  "monitor/coverage",
  "gebiedsindeling/estimate",
  "database/measure"
].map((name) => `components/${name}.ts`);

/** The hash of an edition: the same source and the same code, from cells to numbers, give the same. */
export const editieHash = (cells: string): string =>
  createHash("sha256").update(cells).update(codeHash(NUMBER_CODE)).digest("hex").slice(0, 16);

/** What a command says beside its numbers: source, status and edition, and what was refused. */
export function printProvenance(
  cells: string,
  report: SourceReport,
  summary: string,
  notice: (text: string) => void
): void {
  const {naam, synthetisch: synthetic} = report.bron;
  const editie = editieCode({hash: editieHash(cells)});
  notice(`Bron: ${naam} · Status: ${synthetic ? "synthetisch" : "voorlopig"} · Editie: ${editie}`);
  for (const sentence of report.warnings) notice(`LET OP: ${sentence}`);
  const refused = refusalNotice(report, summary);
  if (refused) notice(refused);
}
