import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {makeSynthesis} from "../../loaders/synthesis/makeSynthesis.js";
import {fetchCells} from "../../loaders/tables/cellFile.js";
import {makeTables} from "../../loaders/tables/makeTables.js";
import {readArgs} from "../../loaders/util/command.js";
import {describeError} from "../../components/pipeline/systemErrors.js";
import {ownLine} from "../util/ownLine.js";
import {writeSourceFolder} from "../util/sourceFolder.js";
import {handwork} from "../util/workedExample.js";

const directory = mkdtempSync(join(tmpdir(), "vreemd-"));
const good = writeSourceFolder(handwork, join(directory, "goed"));
afterAll(() => rmSync(directory, {recursive: true, force: true}));

const pipe = (path: string) => execFileSync("mkfifo", [path]);
const circle = (path: string) => symlinkSync(path, path);
const to = (target: string) => (path: string) => symlinkSync(target, path);
const folder = (path: string) => mkdirSync(path, {recursive: true});
const text = (content: string | Buffer) => (path: string) => writeFileSync(path, content);

/** A socket in the file system, closed when the tests are done. */
function socket(path: string): Promise<void> {
  const server = createServer();
  afterAll(() => server.close());
  return new Promise((done) => void server.listen(path, done));
}

/** What a command says of what it cannot do. */
async function said(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return describeError(error);
  }
  throw new Error("nothing was refused");
}

type Place = [naam: string, set: (path: string) => unknown];

describe.runIf(process.platform === "linux")(
  "an odd file or path ends a command with one Dutch line, and never hangs it",
  () => {
    const files: Place[] = [
      ["a pipe", pipe],
      ["a socket", socket],
      ["a folder", folder],
      ["a folder with parts", (path) => (folder(path), writeFileSync(join(path, "deel-0.csv"), "x"))],
      ["nothing", () => undefined],
      ["an empty file", text("")],
      ["a link that leads nowhere", to("weg")],
      ["a link that leads to itself", circle],
      ["a link to endless zeros", to("/dev/zero")],
      ["a link to nothing at all", to("/dev/null")],
      ["a link to a full disk", to("/dev/full")],
      ["a link to chance", to("/dev/random")],
      ["a link to a folder", to("/")],
      ["a link to a pipe", (path) => (pipe(`${path}.pijp`), symlinkSync(`${path}.pijp`, path))],
      ["a link to what the system makes up", to("/proc/self/status")],
      ["zeros", text(Buffer.alloc(4096))],
      ["a file with a hole", (path) => (writeFileSync(path, ""), truncateSync(path, 20_000_000))],
      ["a database", text("SQLite format 3\0")],
      ["a picture", text(Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"))]
    ];

    it.each(
      ["bron.json", "personen.csv", "voorzieningen.csv"].flatMap((file) =>
        files.map((item) => [file, ...item] as const)
      )
    )("%s is %s", async (file, naam, set) => {
      const source = writeSourceFolder(handwork, join(directory, `${file} is ${naam}`));
      rmSync(join(source, file));
      await set(join(source, file));
      const text = await said(() => fetchCells(source, {cache: join(directory, "cache")}));
      expect(text).toMatch(ownLine);
      expect(text).toContain(file.replace(/\..*/, ""));
    });

    const placed: Place[] = [
      ["a file", text("x")],
      ["a pipe", pipe],
      ["a socket", socket],
      ["a link that leads nowhere", to(join(directory, "weg"))],
      ["a link that leads to itself", circle],
      ["a link to a device", to("/dev/null")],
      ["a link to a file", (path) => (writeFileSync(`${path}.f`, "x"), symlinkSync(`${path}.f`, path))]
    ];
    const paths: [naam: string, path: string][] = [
      ["a device", "/dev/full"],
      ["a path within a device", "/dev/null/uit"],
      ["a path within a file", join(good, "bron.json", "uit")],
      ["a name that is too long", join(directory, "x".repeat(300))],
      ["a path that is too long", `${directory}/${"x/".repeat(3000)}`],
      ["a place that cannot be written", "/proc/uit"],
      ["a place of the system", "/sys/uit"],
      ["a name with a NUL", `${directory}/a\0b`]
    ];

    /** Each odd place, made anew for each use. */
    const places = (gebruik: string) => [
      ...placed.map(([naam, set]) => [naam, join(directory, `${gebruik} ${naam}`), set] as const),
      ...paths.map(([naam, path]) => [naam, path, () => undefined] as const)
    ];

    it.each(places("bron"))("the source is %s", async (_naam, path, set) => {
      await set(path);
      const text = await said(() => fetchCells(path, {cache: join(directory, "cache")}));
      expect(text).toMatch(ownLine);
      expect(await said(async () => readArgs(["--bron", path], ["bron"]))).toMatch(/\S/);
    });

    it.each(places("cache"))("the cache is %s", async (_naam, path, set) => {
      await set(path);
      expect(await said(() => fetchCells(good, {cache: path}))).toMatch(ownLine);
    });

    it.each(places("uit"))("the tables go to %s", async (_naam, path, set) => {
      await set(path);
      const cache = join(directory, "goede cache");
      expect(await said(() => makeTables({bron: good, uit: path, cache}))).toMatch(ownLine);
    });

    it.each(places("synthese").filter(([naam]) => !naam.startsWith("a link that") && naam !== "a link to a file"))(
      "the synthetic source goes to %s",
      async (_naam, path, set) => {
        await set(path);
        expect(await said(() => makeSynthesis({uit: path, schaal: 1e-9, zaad: 1}))).toMatch(ownLine);
      }
    );
  }
);
