import {spawn, type ChildProcess} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** A folder in which commands run as in that of the product, with a cache, a `dist` and a cache for pages of its own. */
export function maakWerkplaats(): string {
  const map = realpathSync(mkdtempSync(join(tmpdir(), "werkplaats-")));
  for (const naam of ["components", "data", "loaders", "node_modules", "observablehq.config.ts", "package-lock.json"])
    symlinkSync(resolve(naam), join(map, naam));
  const own = /[\\/](\.observablehq|components|data)$/;
  cpSync("src", join(map, "src"), {recursive: true, filter: (path) => !own.test(path)});
  mkdirSync(join(map, ".cache"));
  return map;
}

export interface Uitslag {
  code: number | null;
  signaal: string | null;
  stdout: string;
  stderr: string;
}

export interface Lopend {
  kind: ChildProcess;
  /** Resolves when it has said this often something that fits. */
  said: (patroon: RegExp, keer?: number) => Promise<void>;
  end: Promise<Uitslag>;
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Starts a command there, in a process that signals reach at once. */
export function startOpdracht(werkplaats: string, naam: string, ...argumenten: string[]): Lopend {
  const kind = spawn(process.execPath, ["--import", tsx, join("loaders", `${naam}.ts`), ...argumenten], {
    cwd: werkplaats,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const uit = {stdout: "", stderr: ""};
  const listeners = new Set<() => void>();
  for (const stroom of ["stdout", "stderr"] as const)
    kind[stroom].setEncoding("utf8").on("data", (deel: string) => {
      uit[stroom] += deel;
      for (const listen of listeners) listen();
    });
  const end = new Promise<Uitslag>((done) => kind.once("close", (code, signaal) => done({code, signaal, ...uit})));
  const said = (patroon: RegExp, keer = 1) =>
    new Promise<void>((done) => {
      const listen = () => {
        if ([...uit.stderr.matchAll(new RegExp(patroon, "gm"))].length >= keer) done();
      };
      listeners.add(listen);
      listen();
      void end.then(() => done());
    });
  return {kind, said, end};
}

/** The same, to its end. */
export const geefOpdracht = (werkplaats: string, naam: string, ...argumenten: string[]): Promise<Uitslag> =>
  startOpdracht(werkplaats, naam, ...argumenten).end;

/** All that stands under a folder, links not followed. */
export function alles(map: string): string[] {
  return readdirSync(map, {withFileTypes: true}).flatMap((item) => {
    const path = join(map, item.name);
    return item.isDirectory() ? [path, ...alles(path)] : [path];
  });
}

const TAGGED = /\.(?:werk|nieuw|oud|leeg)-(\d+)-[0-9a-f]+-\d+/;
const OTHER = /\.(werk|nieuw|deel|wal|tmp)$|duckdb_temp/;

function holderOf(slot: string): number | null {
  try {
    return (JSON.parse(readFileSync(slot, "utf8")) as {pid: number}).pid;
  } catch {
    return null;
  }
}

/** Work files and locks under a folder, with the number of their maker where they have one. */
export const werkbestanden = (map: string): {path: string; pid: number | null}[] =>
  alles(map).flatMap((path) => {
    const [, pid] = TAGGED.exec(path) ?? [];
    if (pid !== undefined) return [{path, pid: Number(pid)}];
    if (path.endsWith(".slot")) return [{path, pid: holderOf(path)}];
    return OTHER.test(path) ? [{path, pid: null}] : [];
  });
