import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import type {Browser, BrowserContextOptions, Frame, Locator} from "playwright-core";
import {expect} from "vitest";
import {publishedUntil} from "../../../components/model/forms.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {withLock} from "../../../loaders/util/lock.js";
import {codeHash} from "../../../loaders/util/moduleGraph.js";
import {type Guarded, newPage, waitForAll} from "./page.js";
import {makeTestSite, testWerkbank} from "./site.js";

/** A file that a visitor gives: on disk, or only its bytes under any name. */
export type Given = string | {name: string; mimeType: string; buffer: Buffer};

/** A file of these words or bytes. */
export const given = (name: string, content: string | Uint8Array): Exclude<Given, string> => ({
  ...{name, mimeType: ""},
  buffer: Buffer.from(content as string)
});

const csvFolders = join(".cache", "test", "csv");

/** What it takes to count a small source follows from how many peilmomenten it has: these end with the figures that were published. */
const ends = {laatste_peilmoment: publishedUntil, laatste_halfjaar: "2016HJ01"};

/**
 * The synthetic source of the test site as a visitor may have it, every table a CSV file, with half of its peilmomenten; of another scale,
 * with all of them, where one is asked. It stays until the synthesis changes.
 */
export async function makeCsvFolder(scale = testWerkbank.schaal): Promise<string> {
  const code = codeHash(["loaders/synthesis/makeSynthesis.ts"]);
  const sum = createHash("sha256").update(code).update(JSON.stringify(ends)).digest("hex").slice(0, 12);
  const folder = join(csvFolders, `${scale}-${sum}`);
  await makeTestSite();
  // Test files that run beside this one ask for the same.
  await withLock(`${folder}.slot`, async () => {
    if (!existsSync(folder)) await fillCsvFolder(folder, scale);
  });
  return folder;
}

async function fillCsvFolder(folder: string, scale: number): Promise<void> {
  const [work, made] = [`${folder}-csv`, `${folder}-bron`];
  for (const old of existsSync(csvFolders) ? readdirSync(csvFolders) : [])
    if (old.startsWith(`${scale}-`) && !old.endsWith(".slot")) rmSync(join(csvFolders, old), {recursive: true});
  let source = testWerkbank.bron;
  if (scale !== testWerkbank.schaal) {
    const args = ["--import", "tsx", "loaders/synthesis.ts", "--uit", made, "--schaal", String(scale)];
    await promisify(execFile)(process.execPath, args);
    source = made;
  }
  mkdirSync(work, {recursive: true});
  const connection = await open(":memory:");
  for (const file of readdirSync(source)) {
    const [, table] = /^(\w+)\.parquet$/.exec(file) ?? [];
    if (table)
      await connection.run(
        `COPY (FROM '${join(source, file)}') TO '${join(work, `${table}.csv`)}' (HEADER, DELIMITER ',')`
      );
    else if (/^\w+\.(csv|json)$/.test(file)) copyFileSync(join(source, file), join(work, file));
  }
  if (scale === testWerkbank.schaal) {
    const json = join(work, "bron.json");
    writeFileSync(json, JSON.stringify({...(JSON.parse(readFileSync(json, "utf8")) as object), ...ends}));
  }
  connection.closeSync();
  rmSync(made, {recursive: true, force: true});
  renameSync(work, folder);
}

/** The files of a folder. */
export const filesOf = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** The CSV files of a folder as text, by name. */
export const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** Complaints but those of what the proof tries: a browser tells of each request that it stopped. */
export const withoutProof = (complaints: readonly string[]): string[] =>
  complaints.filter((line) => !/Content Security Policy|niet-bestaand\.invalid/.test(line));

/** The page for own files, and what a visitor does there. */
export interface OwnPage extends Guarded {
  /** Gives files, and waits until the page has something to say of them. */
  give(files: readonly Given[]): Promise<void>;
  /** Has them checked and counted, and waits until the pages can be opened. */
  count(): Promise<void>;
  /** Opens a page of the workbench on them, until all of it is drawn. */
  bench(name: string): Promise<Frame>;
  /** Goes back from it. */
  back(): Promise<void>;
  /** What the page warns of. */
  warning(): Promise<string>;
  wipe(): Promise<void>;
  button(name: string): Locator;
}

/** Opens `/eigen-data` of a site. */
export async function openOwnData(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {}
): Promise<OwnPage> {
  const guarded = await newPage(browser, `${site}eigen-data`, {viewport: {width: 1280, height: 900}, ...options});
  const {page} = guarded;
  const field = page.locator('.own-picker input[type="file"]').first();
  await field.waitFor();
  const button = (name: string) => page.getByRole("button", {name, exact: true});
  const warned = page.locator(".own-data [role=alert]:visible");
  return {
    ...guarded,
    button,
    async give(files) {
      const done = page.evaluate(
        () =>
          new Promise<void>((done) => {
            const field = document.querySelector<HTMLInputElement>(".own-picker input[type=file]")!;
            field.addEventListener("change", () => setTimeout(done), {once: true});
          })
      );
      await field.setInputFiles(files as string[]);
      await done;
      await page
        .getByRole("button", {name: /^(Kijk na en reken|Maak een sleutel en vervang)$/})
        .or(warned)
        .first()
        .waitFor();
    },
    async count() {
      await button("Kijk na en reken").click();
      await page.locator(".own-go").or(warned).first().waitFor({timeout: 300_000});
      expect(await warned.allInnerTexts()).toEqual([]);
    },
    async bench(name) {
      await page.locator(".own-go").getByRole("button", {name, exact: true}).click();
      const element = await page.locator("iframe.own-frame").elementHandle();
      const frame = (await element!.contentFrame())!;
      await frame.waitForURL((url) => url.pathname === `/${name.toLowerCase()}`);
      await waitForAll(frame);
      return frame;
    },
    back: () => button("Bestanden en bewijs").click(),
    warning: async () => (await warned.allInnerTexts()).join("\n"),
    async wipe() {
      await button("Wis alles").locator("visible=true").first().click();
      await page.getByText("Alles is gewist").waitFor();
    }
  };
}
