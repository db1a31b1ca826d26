import {build} from "esbuild";
import {mkdtempSync, realpathSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type * as Desk from "../../components/ownData/mappingDesk.js";
import type * as Pseudonym from "../../components/ownData/pseudonym.js";
import type * as Recognise from "../../components/ownData/recognise.js";
import type * as SelfTest from "../../components/ownData/selfTest.js";
import type * as VaultModule from "../../components/ownData/vault.js";
import type * as Zip from "../../components/ownData/zip.js";
import {policy} from "../../loaders/site/policy.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {axeErrors} from "./util/axe.js";
import {startBare} from "./util/bare.js";
import {findFirefox, startFirefox} from "./util/firefox.js";

type Modules = typeof SelfTest & typeof VaultModule & typeof Zip & typeof Pseudonym & typeof Desk & typeof Recognise;
/** In the page: the modules under test. */
declare const own: Modules;

/** Pages with the modules and nothing else, each under another policy. */
const policies = {
  closed: policy([]),
  none: "",
  connect: policy([]).replace("connect-src 'self'", "connect-src *"),
  images: policy([]).replace("img-src 'self'", "img-src *")
};
type Kind = keyof typeof policies;

let folder: string;
let server: Awaited<ReturnType<typeof startBare>>;
let browser: Browser;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "eigen-data-")));
  const names = ["selfTest", "vault", "zip", "pseudonym", "mappingDesk", "recognise"];
  const contents = names.map((name) => `export * from "./components/ownData/${name}.js";`).join("\n");
  const options = {bundle: true, format: "iife", globalName: "own", outfile: join(folder, "own.js")} as const;
  await build({stdin: {contents, resolveDir: resolve(".")}, ...options});
  await build({entryPoints: ["src/style.css"], bundle: true, outfile: join(folder, "own.css"), external: ["*.woff2"]});
  for (const [kind, rules] of Object.entries(policies))
    writeFileSync(
      join(folder, `${kind}.html`),
      `<!doctype html><html lang="nl"><title>Proef</title><link rel="stylesheet" href="own.css"><meta http-equiv="Content-Security-Policy" content="${rules}"><body><script src="own.js"></script>`
    );
  [server, browser] = await Promise.all([startBare(folder), startChromium()]);
});
afterAll(async () => {
  await Promise.all([server?.close(), browser?.close()]);
  rmSync(folder, {recursive: true, force: true});
});

async function withPage<Result>(kind: Kind, run: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}${kind}.html`);
    return await run(page);
  } finally {
    await context.close();
  }
}

/** The ways that were not stopped. */
const openWays = async () =>
  (await own.proveClosed({wait: 2000})).attempts.filter(({held}) => !held).map(({code}) => code);

const connections = ["fetch", "xhr", "websocket", "eventsource", "beacon", "worker"];

describe("proveClosed() in a browser", () => {
  it("finds every way closed under our policy, and open what another lets through", async () => {
    const kinds = Object.keys(policies) as Kind[];
    const found = await Promise.all(kinds.map((kind) => withPage(kind, (page) => page.evaluate(openWays))));
    expect(Object.fromEntries(kinds.map((kind, i) => [kind, found[i]]))).toEqual({
      closed: [],
      none: ["fetch", "xhr", "websocket", "eventsource", "beacon", "image", "script", "style", "frame", "worker"],
      connect: connections,
      images: ["image"]
    });
  });

  it.skipIf(!findFirefox())("finds the same in Firefox", async () => {
    const firefox = await startFirefox(findFirefox()!);
    try {
      for (const [kind, open] of [
        ["closed", []],
        ["connect", connections]
      ] as const) {
        const page = await firefox.open(`${server.address}${kind}.html`);
        expect(await page.evaluate(openWays)).toEqual(open);
        await page.close();
      }
    } finally {
      await firefox.close();
    }
  });
});

describe("requestsSince(mark) in a browser", () => {
  it("lists what the page itself fetched, and none of the tries", async () => {
    const log = await withPage("closed", (page) =>
      page.evaluate(async () => {
        const mark = own.markRequests();
        await own.proveClosed();
        await (await fetch("own.js")).text();
        return own.requestsSince(mark);
      })
    );
    expect(log).toEqual({own: [`${server.address}own.js`], elsewhere: [], whole: true});
  });
});

describe("Vault in the storage of a browser", () => {
  it("leaves nothing behind that was not asked for, keeps files over a visit, and is gone when it is wiped", async () => {
    const seen = await withPage("closed", async (page) => {
      const before = await page.evaluate(async () => (await own.vaultDirectory()) === null);
      await page.evaluate(async () => {
        const vault = new own.Vault((await own.vaultDirectory(true))!);
        const blob = new Blob([new Uint8Array(3_000_000).fill(65)], {type: "text/csv"});
        await vault.keep("levering", [{name: "a.csv", path: "map/a.csv", blob}], "een lang wachtwoord");
      });
      await page.reload();
      const kept = await page.evaluate(async () => {
        const vault = new own.Vault((await own.vaultDirectory())!);
        const wrong = await vault.open("een ander wachtwoord").catch((error: Error) => error.message);
        const {name, files} = await vault.open("een lang wachtwoord");
        const text = await files[0]!.blob.text();
        const listed = (await vault.list()).length;
        await vault.wipe();
        const left = (await vault.list()).length;
        await own.removeVaultDirectory();
        await own.removeVaultDirectory();
        return {wrong, name, path: files[0]!.path, whole: text === "A".repeat(3_000_000), listed, left};
      });
      const after = await page.evaluate(async () => (await own.vaultDirectory()) === null);
      return {before, ...kept, after};
    });
    expect(seen).toMatchObject({
      ...{before: true, after: true, name: "levering", path: "map/a.csv"},
      whole: true,
      listed: 1,
      left: 0
    });
    expect(seen.wrong).toMatch(/^dit wachtwoord past niet/);
  });
});

describe("unzip(file) in a browser", () => {
  it("unpacks with the browser's own means, and refuses a bomb and bytes that changed", async () => {
    const {zipSync, strToU8} = await import("fflate");
    const text = Array.from({length: 200_000}, (_, i) => `${i},${(i * 7919) % 1000}`).join("\n");
    const whole = zipSync({"a.csv": strToU8(text)});
    const bad = whole.slice();
    bad[60]! ^= 255;
    const zips = [whole, bad, zipSync({"a.csv": new Uint8Array(50_000_000)})].map((zip) =>
      Buffer.from(zip).toString("base64")
    );
    const out = await withPage("closed", (page) =>
      page.evaluate(async (zips) => {
        const said: string[] = [];
        for (const zip of zips) {
          const blob = new Blob([Uint8Array.from(atob(zip), (sign) => sign.charCodeAt(0))]);
          const text = await own.unzip({name: "a.zip", blob}).then(
            ({files}) => files[0]!.blob.text(),
            (error: Error) => error.message
          );
          said.push(text);
        }
        return said;
      }, zips)
    );
    expect(out[0]).toBe(text);
    expect(out[1]).toMatch(/^a\.zip is beschadigd of afgebroken/);
    expect(out[2]).toMatch(/zip-bom/);
  });
});

describe("pseudonymiseCsv(file, column, key) in a browser", () => {
  it("gives what it gives in Node", async () => {
    const {importKey, pseudonymiseCsv} = await import("../../components/ownData/pseudonym.js");
    const [file, text] = await withPage("closed", (page) =>
      page.evaluate(async () => {
        const key = own.makeKey();
        const blob = new Blob(["bsn;a\r\n123456782;1\r\n;2\r\n"]);
        const {blob: out} = await own.pseudonymiseCsv({name: "a.csv", blob}, "bsn", key);
        return [own.exportKey(key), await out.text()];
      })
    );
    const blob = new Blob(["bsn;a\r\n123456782;1\r\n;2\r\n"]);
    const here = await pseudonymiseCsv({name: "a.csv", blob}, "bsn", importKey(file!));
    expect(await here.blob.text()).toBe(text);
    expect(text).toMatch(/^bsn;a\r\n[0-9a-f]{32};1\r\n;2\r\n$/);
  });
});

describe("mappingDesk(options) in a browser", () => {
  it("has no fault that axe finds, and is filled in by keyboard alone", async () => {
    const result = await withPage("closed", async (page) => {
      await page.evaluate(() => {
        const head = own.headOf(
          {name: "personen.csv", path: "personen.csv"},
          ["persoon_id", "geb", "geslacht", "overlijdensdatum"],
          [["1", "2000-01-01", "onbekend", ""]]
        );
        const desk = own.mappingDesk({heads: [head], lists: {geslacht: [{code: "M"}, {code: "V"}]}});
        document.body.append(desk);
      });
      const errors = await axeErrors(page);
      const chosen = (id: string) => page.locator(`#koppeling-personen-${id}`).inputValue();
      const before = await chosen("bestand");
      await page.locator("#koppeling-personen-geboortedatum").focus();
      await page.keyboard.type("geb");
      await page.keyboard.press("Tab");
      const after = await chosen("geboortedatum");
      const focused = await page.evaluate(() => document.activeElement?.id);
      return {errors, before, after, focused};
    });
    expect(result).toEqual({
      ...{errors: [], before: "personen.csv", after: "geb"},
      focused: "koppeling-personen-geslacht"
    });
  });
});
