import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {type Manifest, manifestForm} from "../../components/model/forms.js";
import {editieCode} from "../../components/model/provenance.js";
import {refusalNotice, type SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {files, readJson} from "../util/files.js";
import {codeHash} from "../util/moduleGraph.js";
import {healTargetFolder} from "../util/targetFolder.js";

/** By this a manifest is known as ours among all files of that name, whatever version wrote it. */
const ourForm = z.looseObject({
  naam: z.string(),
  synthetisch: z.boolean(),
  peilmomenten: z.array(z.string()).min(1),
  starts: z.array(z.string()).min(1),
  gemaakt: z.string(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  bescherming: z.looseObject({regel: z.string()}).optional(),
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

/** The manifest of the tables in a folder; null where there are none, or those of another version. */
export const readManifest = (folder: string): Manifest | null => readIn(folder, manifestForm);

function readIn<T>(folder: string, form: z.core.$ZodType<T>): T | null {
  healTargetFolder(folder);
  return readIf(join(folder, "manifest.json"), form);
}

function readIf<T>(file: string, form: z.core.$ZodType<T>): T | null {
  try {
    return readJson(file, form);
  } catch {
    return null;
  }
}

/** Whether the tables in a folder are ours, and of no real person. */
export const areSynthetic = (folder: string): boolean => readIn(folder, ourForm)?.synthetisch === true;

/** Which files in a folder are tables of ours: those that their manifest lists, packed ones too; null without a manifest. */
export function tablesIn(folder: string): ((naam: string) => boolean) | null {
  const manifest = readIn(folder, ourForm);
  if (!manifest) return null;
  const names = new Set(["manifest.json", ...manifest.tabellen.map(({bestand: file}) => file)]);
  return (naam) => names.has(naam.replace(/\.(br|gz)$/, ""));
}

/** The own source of which a built site holds tables as they were counted; null for a site that may be published. */
export function ownSourceOfSite(site: string): string | null {
  for (const [naam, manifest] of manifestsOf(site))
    if (!manifest?.synthetisch && !manifest?.bescherming) return manifest?.naam ?? naam;
  return null;
}

/** Whether all tables of a built site are protected. */
export function isProtectedSite(site: string): boolean {
  const manifests = manifestsOf(site);
  return manifests.length > 0 && manifests.every(([, manifest]) => manifest?.bescherming !== undefined);
}

/** Every manifest in a built site, by the name of its file; null where it is not one of ours. */
function manifestsOf(site: string) {
  const folder = join(site, "_file", "tabellen");
  const names = files(folder).filter((file) => /^manifest[^/]*\.json$/.test(file));
  return names.map((naam) => [naam, readIf(join(folder, naam), ourForm)] as const);
}

/** The manifest for the site: of the tables that `WERKBANK_TABELLEN` names, or else of `.cache/tabellen`. */
export function loadManifest(environment = process.env): Manifest {
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

/** What stands between the cells and the numbers that are shown, the tables among it: what the hash of the cells does not cover. */
export const NUMBER_CODE = [
  "loaders/tables/makeTables.ts",
  ...["cohort/rows", "monitor/combinaties", "monitor/coverage", "database/measure"].map(
    (name) => `components/${name}.ts`
  )
];

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
