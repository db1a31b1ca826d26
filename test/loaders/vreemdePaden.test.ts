import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {describeError} from "../../loaders/hulp/foutmelding.js";
import {leesArgumenten} from "../../loaders/site/argumenten.js";
import {maakSynthese} from "../../loaders/synthese/maak.js";
import {haalCellen} from "../../loaders/tabellen/celbestand.js";
import {maakTabellen} from "../../loaders/tabellen/maak.js";
import {schrijfBronmap} from "../hulp/bronmap.js";
import {handwerk} from "../hulp/handwerk.js";
import {ownLine} from "../hulp/ownLine.js";

const map = mkdtempSync(join(tmpdir(), "vreemd-"));
const goed = schrijfBronmap(handwerk, join(map, "goed"));
afterAll(() => rmSync(map, {recursive: true, force: true}));

const pipe = (pad: string) => execFileSync("mkfifo", [pad]);
const circle = (pad: string) => symlinkSync(pad, pad);
const to = (doel: string) => (pad: string) => symlinkSync(doel, pad);
const folder = (pad: string) => mkdirSync(pad, {recursive: true});
const text = (inhoud: string | Buffer) => (pad: string) => writeFileSync(pad, inhoud);

/** A socket in the file system, closed when the tests are done. */
function socket(pad: string): Promise<void> {
  const server = createServer();
  afterAll(() => server.close());
  return new Promise((klaar) => void server.listen(pad, klaar));
}

/** What a command says of what it cannot do. */
async function said(doe: () => Promise<unknown>): Promise<string> {
  try {
    await doe();
  } catch (fout) {
    return describeError(fout);
  }
  throw new Error("nothing was refused");
}

type Plaats = [naam: string, zet: (pad: string) => unknown];

describe.runIf(process.platform === "linux")(
  "an odd file or path ends a command with one Dutch line, and never hangs it",
  () => {
    const bestanden: Plaats[] = [
      ["a pipe", pipe],
      ["a socket", socket],
      ["a folder", folder],
      ["a folder with parts", (pad) => (folder(pad), writeFileSync(join(pad, "deel-0.csv"), "x"))],
      ["nothing", () => undefined],
      ["an empty file", text("")],
      ["a link that leads nowhere", to("weg")],
      ["a link that leads to itself", circle],
      ["a link to endless zeros", to("/dev/zero")],
      ["a link to nothing at all", to("/dev/null")],
      ["a link to a full disk", to("/dev/full")],
      ["a link to chance", to("/dev/random")],
      ["a link to a folder", to("/")],
      ["a link to a pipe", (pad) => (pipe(`${pad}.pijp`), symlinkSync(`${pad}.pijp`, pad))],
      ["a link to what the system makes up", to("/proc/self/status")],
      ["zeros", text(Buffer.alloc(4096))],
      ["a file with a hole", (pad) => (writeFileSync(pad, ""), truncateSync(pad, 20_000_000))],
      ["a database", text("SQLite format 3\0")],
      ["a picture", text(Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"))]
    ];

    it.each(
      ["bron.json", "personen.csv", "voorzieningen.csv"].flatMap((bestand) =>
        bestanden.map((geval) => [bestand, ...geval] as const)
      )
    )("%s is %s", async (bestand, naam, zet) => {
      const bron = schrijfBronmap(handwerk, join(map, `${bestand} is ${naam}`));
      rmSync(join(bron, bestand));
      await zet(join(bron, bestand));
      const tekst = await said(() => haalCellen(bron, {cache: join(map, "cache")}));
      expect(tekst).toMatch(ownLine);
      expect(tekst).toContain(bestand.replace(/\..*/, ""));
    });

    const plaatsen: Plaats[] = [
      ["a file", text("x")],
      ["a pipe", pipe],
      ["a socket", socket],
      ["a link that leads nowhere", to(join(map, "weg"))],
      ["a link that leads to itself", circle],
      ["a link to a device", to("/dev/null")],
      ["a link to a file", (pad) => (writeFileSync(`${pad}.f`, "x"), symlinkSync(`${pad}.f`, pad))]
    ];
    const paden: [naam: string, pad: string][] = [
      ["a device", "/dev/full"],
      ["a path within a device", "/dev/null/uit"],
      ["a path within a file", join(goed, "bron.json", "uit")],
      ["a name that is too long", join(map, "x".repeat(300))],
      ["a path that is too long", `${map}/${"x/".repeat(3000)}`],
      ["a place that cannot be written", "/proc/uit"],
      ["a place of the system", "/sys/uit"],
      ["a name with a NUL", `${map}/a\0b`]
    ];

    /** Each odd place, made anew for each use. */
    const places = (gebruik: string) => [
      ...plaatsen.map(([naam, zet]) => [naam, join(map, `${gebruik} ${naam}`), zet] as const),
      ...paden.map(([naam, pad]) => [naam, pad, () => undefined] as const)
    ];

    it.each(places("bron"))("the source is %s", async (_naam, pad, zet) => {
      await zet(pad);
      const tekst = await said(() => haalCellen(pad, {cache: join(map, "cache")}));
      expect(tekst).toMatch(ownLine);
      expect(await said(async () => leesArgumenten(["--bron", pad], ["bron"]))).toMatch(/\S/);
    });

    it.each(places("cache"))("the cache is %s", async (_naam, pad, zet) => {
      await zet(pad);
      expect(await said(() => haalCellen(goed, {cache: pad}))).toMatch(ownLine);
    });

    it.each(places("uit"))("the tables go to %s", async (_naam, pad, zet) => {
      await zet(pad);
      const cache = join(map, "goede cache");
      expect(await said(() => maakTabellen({bron: goed, uit: pad, cache}))).toMatch(ownLine);
    });

    it.each(places("synthese").filter(([naam]) => !naam.startsWith("a link that") && naam !== "a link to a file"))(
      "the synthetic source goes to %s",
      async (_naam, pad, zet) => {
        await zet(pad);
        expect(await said(() => maakSynthese({uit: pad, schaal: 1e-9, zaad: 1}))).toMatch(ownLine);
      }
    );
  }
);
