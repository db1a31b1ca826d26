import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readManifest} from "../../loaders/tables/manifest.js";
import {Dice} from "../util/mutationFolder.js";
import {writeSourceFolder} from "../util/sourceFolder.js";
import {handwork} from "../util/workedExample.js";
import {everything, giveCommand, makeWorkspace, type Running, startCommand, workFiles} from "../util/workspace.js";
import {cases} from "../util/cases.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "onderbroken-")));
const place = makeWorkspace();
const result = join(folder, "uit", "tabellen");
const short = {...handwork, laatste_peilmoment: "2015-01-01"};
const sources = [
  writeSourceFolder(short, join(folder, "een")),
  writeSourceFolder({...short, personen: short.personen.slice(1)}, join(folder, "twee"))
] as const;
afterAll(() => [folder, place].forEach((route) => rmSync(route, {recursive: true, force: true})));

const dice = new Dice(9);
const signals = ["SIGKILL", "SIGINT", "SIGTERM"] as const;
const codes = {SIGKILL: null, SIGINT: 130, SIGTERM: 143};

/** All that the runs made, but for links to the product itself. */
const rests = () => [place, join(folder, "uit")].flatMap((where) => (existsSync(where) ? workFiles(where) : []));

/** Stops a command at a moment, and looks at what it leaves; gives whether it came to that. */
async function stop(
  {child, said, end}: Running,
  {by, times, signal}: {by: RegExp; times: number; signal: NodeJS.Signals}
) {
  await said(by, times);
  await setTimeout(dice.int(0, 60));
  const running = child.exitCode === null;
  child.kill(signal);
  const {code, stderr} = await end;
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  return running && code === codes[signal as keyof typeof codes];
}

/** Tables of one of the two sources, whole to the byte. */
function expectWhole(sums: readonly string[]): void {
  const manifest = readManifest(result)!;
  expect(sums).toContain(manifest.som);
  for (const {bestand: file, bytes} of manifest.tabellen) expect(statSync(join(result, file)).size).toBe(bytes);
}

/** Of a machine that does ten other things. */
const timeout = 600_000;

describe("npm run tabellen, stopped at many moments", {timeout}, () => {
  const sums: string[] = [];
  beforeAll(async () => {
    for (const source of sources) {
      expect(await giveCommand(place, "tabellen", "--bron", source, "--uit", result)).toMatchObject({code: 0});
      sums.push(readManifest(result)!.som);
    }
    expect(sums[0]).not.toBe(sums[1]);
  });

  it("leaves whole tables, and no file of a run before; of its own only after kill -9, for its owner alone", async () => {
    let stopped = 0;
    const moments = cases(6, 20);
    for (let i = 0; i < moments; i++) {
      // Half of the time from the files of persons on, half of the time from the cells.
      if (i % 2 === 0) rmSync(join(place, ".cache", "eigen"), {recursive: true, force: true});
      const signal = signals[i % 3]!;
      const walk = startCommand(place, "tabellen", "--bron", sources[i % 2]!, "--uit", result);
      const inTime = await stop(walk, {by: /^(?!Bronmap|\s)\S.*$/, times: i % 2 === 0 ? 1 + i : 1 + (i % 5), signal});
      stopped += Number(inTime);
      expectWhole(sums);
      const left = rests();
      expect(left.filter(({pid}) => pid !== walk.child.pid || signal !== "SIGKILL").map(({path}) => path)).toEqual([]);
      for (const {path} of left) expect(statSync(path).mode & 0o077).toBe(0);
    }
    expect(stopped).toBeGreaterThanOrEqual(0.6 * moments);
    expect(await giveCommand(place, "tabellen", "--bron", sources[0], "--uit", result)).toMatchObject({code: 0});
    expectWhole([sums[0]!]);
    expect(rests()).toEqual([]);
  });
});

describe("npm start, stopped while it makes", {timeout}, () => {
  it("takes its steps along, cleans up, and leaves the next start nothing to stumble over", async () => {
    let stopped = 0;
    const moments = [/Tabellen nagaan/, /lezen/, /nakijken/, /tabellen van/, /Pagina's bouwen/];
    const times = cases(5, 9);
    for (let i = 0; i < times; i++) {
      if (i % 2 === 0) rmSync(join(place, ".cache", "eigen"), {recursive: true, force: true});
      const signal = signals[i % 3]!;
      const walk = startCommand(place, "start", "--bron", sources[0], "--poort", "4799");
      stopped += Number(await stop(walk, {by: moments[i % 5]!, times: 1, signal}));
      if (signal === "SIGKILL") await expectGone(walk.child.pid!);
      else expect(rests()).toEqual([]);
    }
    expect(stopped).toBeGreaterThanOrEqual((2 / 3) * times);
    const walk = startCommand(place, "start", "--bron", sources[0], "--poort", "4799");
    await stop(walk, {by: /Pagina's bouwen/, times: 1, signal: "SIGTERM"});
    expect(rests()).toEqual([]);
    expect(
      everything(join(place, "src", ".observablehq", "cache")).filter((path) => /manifest|tabellen/.test(path))
    ).toEqual([]);
  });

  /** A step whose command was killed ends by itself, and takes what it made with it. */
  async function expectGone(pid: number): Promise<void> {
    const others = () => rests().filter((rest) => rest.pid !== pid && rest.pid !== null);
    for (let i = 0; i < 100 && others().length > 0; i++) await setTimeout(100);
    expect(others()).toEqual([]);
  }
});

describe.skipIf(process.platform === "win32")("what is made of an own source", () => {
  it("is for its owner alone, also what an earlier version left open", async () => {
    const own = join(place, ".cache", "eigen");
    const cells = join(own, "cellen");
    mkdirSync(cells, {recursive: true});
    [cells, own].forEach((where) => chmodSync(where, 0o755));
    for (const source of [sources[0], sources[0], sources[1]])
      expect(await giveCommand(place, "tabellen", "--bron", source, "--uit", result)).toMatchObject({code: 0});
    const made = [
      own,
      ...everything(own),
      result,
      ...everything(result),
      `${result}.verslag.txt`,
      `${result}.verslag.csv`
    ];
    expect(made.length).toBeGreaterThan(500);
    expect(made.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
    expect(readFileSync(`${result}.verslag.txt`, "utf8")).toMatch(/personen\.csv/);
    expect(everything(join(place, ".cache")).filter((path) => !path.startsWith(own))).toEqual([]);
  });
});
