import {existsSync, lstatSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {z} from "zod";
import {PAGE_CACHE} from "./site/framework.js";
import type {SourceReport} from "../components/pipeline/source/sourceReport.js";
import {areSynthetic, ownSourceOfSite} from "./tables/manifest.js";
import {command} from "./util/command.js";
import {files} from "./util/files.js";
import {readSealed} from "./util/inventory.js";
import {isOwn, OWN, sweptAtBegin} from "./util/run.js";
import {UserError} from "../components/pipeline/systemErrors.js";
import {CACHE, isThere, liveRuns} from "./util/workFile.js";

const form = z.looseObject({report: z.custom<SourceReport>().optional()});

/** Something on this disk that was made of an own source. */
interface Rest {
  path: string;
  what: string;
  files: number;
  bytes: number;
}

/** All that stands in the folder of the product of own sources; what cannot be read as of a synthetic one counts as own. */
async function findOwn(): Promise<Rest[]> {
  return [
    ...(isLink(OWN) ? inside(OWN) : [OWN].filter(isThere)).map((path) => rest(path, "van eigen bronnen")),
    ...(await ownCells()).map((path) => rest(path, "getelde cellen")),
    ...ownTables().map((path) => rest(path, "tabellen van een eigen bron")),
    ...ownSite().map((path) => rest(path, "een site met cijfers van een eigen bron")),
    ...inside(PAGE_CACHE, (naam) => !naam.startsWith("_")).map((path) =>
      rest(path, "gegevens waarmee pagina's gebouwd zijn")
    )
  ];
}

const removeRest = ({path}: Rest): void => rmSync(path, {recursive: true, force: true, maxRetries: 5});

const restText = ({path, what, files, bytes}: Rest): string =>
  `${path}, ${what} (${files === 1 ? "1 bestand" : `${whole.format(files)} bestanden`}, ${sizeText(bytes)})`;

const whole = new Intl.NumberFormat("nl-NL");
const tenth = new Intl.NumberFormat("nl-NL", {maximumFractionDigits: 1});
const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${tenth.format(bytes / 1e3)} kB` : `${tenth.format(bytes / 1e6)} MB`;

function rest(path: string, what: string): Rest {
  const state = lstatSync(path);
  const names = state.isDirectory() ? files(path).map((naam) => join(path, naam)) : [path];
  return {path, what, files: names.length, bytes: names.reduce((sum, naam) => sum + lstatSync(naam).size, 0)};
}

const isLink = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() ?? false;

/** What stands in a folder, also where the folder is a link to another disk. */
function inside(folder: string, keep: (naam: string) => boolean = () => true): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(keep)
        .map((naam) => join(folder, naam))
    : [];
}

/** Cells that earlier versions kept among those of synthetic sources. */
async function ownCells(): Promise<string[]> {
  const folder = join(CACHE, "cellen");
  const names = inside(folder, (naam) => /^[0-9a-f]{16}\./.test(naam));
  const hashes = [...new Set(names.map((path) => path.slice(folder.length + 1).split(".")[0]!))];
  const own = await Promise.all(hashes.map(async (hash) => !(await isSynthetic(join(folder, `${hash}.json`)))));
  return names.filter((path) => own[hashes.indexOf(path.slice(folder.length + 1).split(".")[0]!)]);
}

async function isSynthetic(summary: string): Promise<boolean> {
  const {report} = (await readSealed(summary, form).catch(() => null)) ?? {};
  return report?.bron.synthetisch === true && !isOwn(report.folder);
}

function ownTables(): string[] {
  const folder = join(CACHE, "tabellen");
  const own = isThere(folder) && !areSynthetic(folder);
  return own ? [folder, `${folder}.verslag.txt`, `${folder}.verslag.csv`].filter(isThere) : [];
}

const ownSite = (): string[] => (ownSourceOfSite("dist") === null ? [] : ["dist"]);

/** `npm run wis -- [--droog]`: removes all that is left of own sources and says what; with `--droog` only says it. */
await command("npm run wis -- [--droog]", async () => {
  const {values} = parseArgs({options: {droog: {type: "boolean"}}});
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const [pid] = liveRuns();
  if (pid !== undefined)
    throw new UserError(
      `er loopt nog een opdracht van de werkbank (proces ${pid}): stop die eerst met Ctrl+C of kill ${pid}`
    );
  for (const path of sweptAtBegin()) say(`Verwijderd: ${path}, van een afgebroken opdracht`);
  const remains = await findOwn();
  for (const rest of remains) {
    if (!values.droog) removeRest(rest);
    say(`${values.droog ? "Zou verwijderen" : "Verwijderd"}: ${restText(rest)}`);
  }
  if (remains.length === 0) say("Van eigen bronnen staat hier niets meer.");
  say("Wat u met --uit elders liet maken en wat u uit een pagina bewaarde, blijft staan.");
});
