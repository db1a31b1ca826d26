import {fork} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readdirSync, realpathSync, statSync, utimesSync} from "node:fs";
import {cp} from "node:fs/promises";
import {basename, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {refusalNotice, reportText, type SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {tablesIn} from "../tables/manifest.js";
import {fingerprint} from "../util/files.js";
import {INVENTORY_FILE, readStamp, writeStamp} from "../util/inventory.js";
import {withLock} from "../util/lock.js";
import {codeHash} from "../util/moduleGraph.js";
import {protectRun} from "../util/run.js";
import {attachPath, UserError} from "../../components/pipeline/systemErrors.js";
import {replaceTargetFolder} from "../util/targetFolder.js";
import {buildSite, setTables} from "./build.js";
import {stopChild} from "./framework.js";

interface Werkbank {
  schaal: number;
  zaad: number;
  /** Folder of own files; without it the synthetic Netherlands. */
  bron: string | null;
  /** Whether own files count of which more than half of a table was refused. */
  toch?: boolean;
  folders: {bron: string; tabellen: string; dist: string};
  /** Where a copy of the site goes. */
  copy?: string;
  notify: (text: string) => void;
}

const SYNTHETIC = join(".cache", "synthetisch");

/**
 * Every source has folders of its own, so that what is made of one never comes in the place of what a running server shows
 * of another. What is made of own files stays apart: a site that is built to be published never holds it.
 */
export function foldersFor({bron: source, schaal: scale, zaad: seed}: Pick<Werkbank, "bron" | "schaal" | "zaad">) {
  const folder = source === null ? join(SYNTHETIC, `${scale}-${seed}`) : join(".cache", "eigen", sourceKey(source));
  return {bron: join(".cache", "bron"), tabellen: join(folder, "tabellen"), dist: join(folder, "site")};
}

/** The same for every way to write the path of a folder. */
const sourceKey = (source: string): string =>
  createHash("sha256")
    .update(realpathSync(resolve(source)))
    .digest("hex")
    .slice(0, 12);

/** The tables of the synthetic source that a command last made or found whole; null where there are none. */
export function latestTables(): string | null {
  const [last] = (existsSync(SYNTHETIC) ? readdirSync(SYNTHETIC) : [])
    .map((naam) => join(SYNTHETIC, naam, "tabellen"))
    .filter((folder) => existsSync(join(folder, "manifest.json")))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return last ?? null;
}

/** From source to site, each only when what it is made of has changed. */
export async function makeWerkbank(choice: Werkbank): Promise<void> {
  if (choice.bron !== null) protectRun(choice.bron);
  await withLock(
    join(choice.folders.tabellen, "..", "werkbank.slot"),
    () => make(choice).catch(attachPath(choice.folders.tabellen)),
    {
      waiting: choice.notify
    }
  );
}

async function make({
  schaal: scale,
  zaad: seed,
  bron: source,
  toch: anyway,
  folders,
  copy,
  notify
}: Werkbank): Promise<void> {
  const {tabellen: tables, dist} = folders;
  const folder =
    source === null
      ? await withLock(join(folders.bron, "bron.slot"), () => syntheticSource(folders.bron, scale, seed, notify), {
          waiting: notify
        })
      : resolve(source);
  notify("Tabellen nagaan");
  const {report} = await runStep<{report: SourceReport}>(
    "tabellen",
    {bron: folder, uit: tables, toch: anyway, inCache: true},
    notify
  );
  if (source !== null) notify(reportText(report));
  const refused = refusalNotice(report, `${tables}.verslag.txt`);
  if (refused) notify(refused);
  utimesSync(tables, new Date(), new Date());
  const now = fingerprint([...sourceCode, join(tables, "manifest.json")]);
  if (await isWhole(dist, now, "de site", notify)) notify("De site is bij");
  else {
    await buildSite({tabellen: resolve(tables), dist, own: source !== null, notify});
    await writeStamp(dist, now);
  }
  if (copy !== undefined) await replaceTargetFolder(copy, (fresh) => copySite(dist, tables, fresh));
}

/** Copies all of a site but what says here of what it was made; its tables are put there as in any site. */
export async function copySite(site: string, tables: string, target: string): Promise<void> {
  const place = join(site, "_file", "tabellen");
  const isTable = tablesIn(tables) ?? (() => false);
  const filter = (path: string) =>
    basename(path) !== INVENTORY_FILE && !isTable(relative(place, path).replaceAll("\\", "/"));
  await cp(site, target, {recursive: true, preserveTimestamps: true, filter});
  setTables(tables, target);
}

const sourceCode = [
  "src",
  "components",
  "data",
  "loaders/site",
  "loaders/catalogue",
  "observablehq.config.ts",
  "package-lock.json"
];

async function syntheticSource(
  folder: string,
  scale: number,
  seed: number,
  notify: (text: string) => void
): Promise<string> {
  const target = resolve(folder, `${scale}-${seed}`);
  const now = codeHash(["loaders/synthesis/makeSynthesis.ts"]);
  if (await isWhole(target, now, "de synthetische bron", notify)) return target;
  notify(`Synthetische bron maken (schaal ${scale}, zaad ${seed})`);
  await replaceTargetFolder(target, async (fresh) => {
    await runStep("synthese", {uit: fresh, schaal: scale, zaad: seed, inCache: true}, notify);
    await writeStamp(fresh, now);
  });
  return target;
}

/** Whether a folder was made of this, and is as it was then; says what is wrong with one that is not. */
async function isWhole(
  folder: string,
  attribute: string,
  what: string,
  notify: (text: string) => void
): Promise<boolean> {
  const stamp = await readStamp(folder);
  if (stamp?.attribute !== attribute) return false;
  if (stamp.defect !== null) notify(`${what} klopt niet en wordt opnieuw gemaakt: ${stamp.defect} (in ${folder})`);
  return stamp.defect === null;
}

/** A step that said nothing: the system ended it, mostly for want of memory. */
const endedText = (naam: string, how: number | string | null) =>
  `de stap ${naam} is afgebroken (${how}), misschien omdat het geheugen op was: sluit andere programma's en geef de opdracht opnieuw`;

type Message = {voortgang: string} | {fout: string} | {uitkomst: unknown};

/**
 * Runs a heavy step in a process of its own, which gives its memory back: `loaders/site/steps.ts` knows them. A signal to
 * this process ends that one first, and waits until it has cleaned what it made.
 */
function runStep<T>(naam: string, options: object, notify: (text: string) => void): Promise<T> {
  return new Promise((done, failed) => {
    const child = fork(fileURLToPath(new URL("./steps.ts", import.meta.url)), [naam, JSON.stringify(options)], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    let last: Message | null = null;
    child.on("message", (message: Message) => {
      if ("voortgang" in message) notify(message.voortgang);
      else last = message;
    });
    child.once("error", failed);
    stopChild(child, (code, signal) => {
      if (last && "uitkomst" in last) done(last.uitkomst as T);
      else failed(new UserError(last && "fout" in last ? last.fout : endedText(naam, code ?? signal)));
    });
  });
}
