import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {leesManifest} from "../../loaders/tabellen/manifest.js";
import {schrijfBronmap} from "../hulp/bronmap.js";
import {handwerk} from "../hulp/handwerk.js";
import {Dice} from "../hulp/mutationFolder.js";
import {alles, geefOpdracht, maakWerkplaats, startOpdracht, werkbestanden, type Lopend} from "../hulp/werkplaats.js";

const map = realpathSync(mkdtempSync(join(tmpdir(), "onderbroken-")));
const plaats = maakWerkplaats();
const uit = join(map, "uit", "tabellen");
const kort = {...handwerk, laatste_peilmoment: "2015-01-01"};
const bronnen = [
  schrijfBronmap(kort, join(map, "een")),
  schrijfBronmap({...kort, personen: kort.personen.slice(1)}, join(map, "twee"))
] as const;
afterAll(() => [map, plaats].forEach((weg) => rmSync(weg, {recursive: true, force: true})));

const dice = new Dice(9);
const signalen = ["SIGKILL", "SIGINT", "SIGTERM"] as const;
const codes = {SIGKILL: null, SIGINT: 130, SIGTERM: 143};

/** All that the runs made, but for links to the product itself. */
const rests = () => [plaats, join(map, "uit")].flatMap((waar) => (existsSync(waar) ? werkbestanden(waar) : []));

/** Stops a command at a moment, and looks at what it leaves; gives whether it came to that. */
async function stop(
  {kind, said, end}: Lopend,
  {bij, keer, signaal}: {bij: RegExp; keer: number; signaal: NodeJS.Signals}
) {
  await said(bij, keer);
  await setTimeout(dice.int(0, 60));
  const running = kind.exitCode === null;
  kind.kill(signaal);
  const {code, stderr} = await end;
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  return running && code === codes[signaal as keyof typeof codes];
}

/** Tables of one of the two sources, whole to the byte. */
function expectWhole(sommen: readonly string[]): void {
  const manifest = leesManifest(uit)!;
  expect(sommen).toContain(manifest.som);
  for (const {bestand, bytes} of manifest.tabellen) expect(statSync(join(uit, bestand)).size).toBe(bytes);
}

/** Of a machine that does ten other things. */
const timeout = 600_000;

describe("npm run tabellen, stopped at twenty moments", {timeout}, () => {
  const sommen: string[] = [];
  beforeAll(async () => {
    for (const bron of bronnen) {
      expect(await geefOpdracht(plaats, "tabellen", "--bron", bron, "--uit", uit)).toMatchObject({code: 0});
      sommen.push(leesManifest(uit)!.som);
    }
    expect(sommen[0]).not.toBe(sommen[1]);
  });

  it("leaves whole tables, and no file of a run before; of its own only after kill -9, for its owner alone", async () => {
    let stopped = 0;
    for (let i = 0; i < 20; i++) {
      // Half of the time from the files of persons on, half of the time from the cells.
      if (i % 2 === 0) rmSync(join(plaats, ".cache", "eigen"), {recursive: true, force: true});
      const signaal = signalen[i % 3]!;
      const loop = startOpdracht(plaats, "tabellen", "--bron", bronnen[i % 2]!, "--uit", uit);
      const inTime = await stop(loop, {bij: /^(?!Bronmap|\s)\S.*$/, keer: i % 2 === 0 ? 1 + i : 1 + (i % 5), signaal});
      stopped += Number(inTime);
      expectWhole(sommen);
      const left = rests();
      expect(left.filter(({pid}) => pid !== loop.kind.pid || signaal !== "SIGKILL").map(({path}) => path)).toEqual([]);
      for (const {path} of left) expect(statSync(path).mode & 0o077).toBe(0);
    }
    expect(stopped).toBeGreaterThanOrEqual(12);
    expect(await geefOpdracht(plaats, "tabellen", "--bron", bronnen[0], "--uit", uit)).toMatchObject({code: 0});
    expectWhole([sommen[0]!]);
    expect(rests()).toEqual([]);
  });
});

describe("npm start, stopped while it makes", {timeout}, () => {
  it("takes its steps along, cleans up, and leaves the next start nothing to stumble over", async () => {
    let stopped = 0;
    const momenten = [/Tabellen nagaan/, /lezen/, /nakijken/, /tabellen van/, /Pagina's bouwen/];
    for (let i = 0; i < 9; i++) {
      if (i % 2 === 0) rmSync(join(plaats, ".cache", "eigen"), {recursive: true, force: true});
      const signaal = signalen[i % 3]!;
      const loop = startOpdracht(plaats, "start", "--bron", bronnen[0], "--poort", "4799");
      stopped += Number(await stop(loop, {bij: momenten[i % 5]!, keer: 1, signaal}));
      if (signaal === "SIGKILL") await expectGone(loop.kind.pid!);
      else expect(rests()).toEqual([]);
    }
    expect(stopped).toBeGreaterThanOrEqual(6);
    const loop = startOpdracht(plaats, "start", "--bron", bronnen[0], "--poort", "4799");
    await stop(loop, {bij: /Pagina's bouwen/, keer: 1, signaal: "SIGTERM"});
    expect(rests()).toEqual([]);
    expect(
      alles(join(plaats, "src", ".observablehq", "cache")).filter((path) => /manifest|tabellen/.test(path))
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
    const eigen = join(plaats, ".cache", "eigen");
    const cellen = join(eigen, "cellen");
    mkdirSync(cellen, {recursive: true});
    [cellen, eigen].forEach((waar) => chmodSync(waar, 0o755));
    for (const bron of [bronnen[0], bronnen[0], bronnen[1]])
      expect(await geefOpdracht(plaats, "tabellen", "--bron", bron, "--uit", uit)).toMatchObject({code: 0});
    const made = [eigen, ...alles(eigen), uit, ...alles(uit), `${uit}.verslag.txt`, `${uit}.verslag.csv`];
    expect(made.length).toBeGreaterThan(500);
    expect(made.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
    expect(readFileSync(`${uit}.verslag.txt`, "utf8")).toMatch(/personen\.csv/);
    expect(alles(join(plaats, ".cache")).filter((path) => !path.startsWith(eigen))).toEqual([]);
  });
});
