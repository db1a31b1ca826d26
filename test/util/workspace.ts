import {commandFile} from "./commandFile.js";
import {type ChildProcess, spawn} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** A folder in which commands run as in that of the product, with a cache, a `dist` and a cache for pages of its own. */
export function makeWorkspace(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "werkplaats-")));
  for (const naam of ["components", "data", "loaders", "node_modules", "observablehq.config.ts", "package-lock.json"])
    symlinkSync(resolve(naam), join(folder, naam));
  const own = /[\\/](\.observablehq|components|data)$/;
  cpSync("src", join(folder, "src"), {recursive: true, filter: (path) => !own.test(path)});
  mkdirSync(join(folder, ".cache"));
  return folder;
}

export interface Result {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  /** Resolves when it has said this often something that fits. */
  said: (pattern: RegExp, times?: number) => Promise<void>;
  end: Promise<Result>;
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Starts a command there, in a process that signals reach at once. */
export function startCommand(workspace: string, naam: string, ...args: string[]): Running {
  const child = spawn(process.execPath, ["--import", tsx, commandFile(naam), ...args], {
    cwd: workspace,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const result = {stdout: "", stderr: ""};
  const listeners = new Set<() => void>();
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (part: string) => {
      result[stream] += part;
      for (const listen of listeners) listen();
    });
  const end = new Promise<Result>((done) => child.once("close", (code, signal) => done({code, signal, ...result})));
  const said = (pattern: RegExp, times = 1) =>
    new Promise<void>((done) => {
      const listen = () => {
        if ([...result.stderr.matchAll(new RegExp(pattern, "gm"))].length >= times) done();
      };
      listeners.add(listen);
      listen();
      void end.then(() => done());
    });
  return {child, said, end};
}

/** The same, to its end. */
export const giveCommand = (workspace: string, naam: string, ...args: string[]): Promise<Result> =>
  startCommand(workspace, naam, ...args).end;

/** All that stands under a folder, links not followed. */
export function everything(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((item) => {
    const path = join(folder, item.name);
    return item.isDirectory() ? [path, ...everything(path)] : [path];
  });
}

const TAGGED = /\.(?:werk|nieuw|oud|leeg)-(\d+)-[0-9a-f]+-\d+/;
const OTHER = /\.(werk|nieuw|deel|wal|tmp)$|duckdb_temp/;

function holderOf(lock: string): number | null {
  try {
    return (JSON.parse(readFileSync(lock, "utf8")) as {pid: number}).pid;
  } catch {
    return null;
  }
}

/** Work files and locks under a folder, with the number of their maker where they have one. */
export const workFiles = (folder: string): {path: string; pid: number | null}[] =>
  everything(folder).flatMap((path) => {
    const [, pid] = TAGGED.exec(path) ?? [];
    if (pid !== undefined) return [{path, pid: Number(pid)}];
    if (path.endsWith(".slot")) return [{path, pid: holderOf(path)}];
    return OTHER.test(path) ? [{path, pid: null}] : [];
  });
