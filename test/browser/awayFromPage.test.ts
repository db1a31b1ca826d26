import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {type Browser, chromium, type Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {updatePage} from "../../loaders/site/page.js";
import {type SiteServer, startServer} from "../../loaders/site/server.js";
import {findBrowser, usesSandbox} from "../../loaders/util/chromium.js";
import {startBare} from "./util/bare.js";
import {startTeller} from "./util/teller.js";

/** The oldest browser in which this was tried. */
const KNOWS = 156;
const sandbox = usesSandbox(process.platform, process.getuid?.());
/** No name resolves but of this machine, so that a test reaches nobody; otherwise the browser is as a visitor has it. */
const flags = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost"];

let folder: string;
let teller: Awaited<ReturnType<typeof startTeller>>;
let own: SiteServer;
let plain: Awaited<ReturnType<typeof startBare>>;
let browser: Browser;

/** A page that asks, as it is loaded, for a connection to come and for names. */
const asking = (port: number) =>
  updatePage(`<!doctype html><html><head><meta charset="utf-8"><title>Vraagt</title>
<link rel="preconnect" href="http://127.0.0.1:${port}">
<script>
  const link = document.createElement("link");
  Object.assign(link, {rel: "dns-prefetch", href: "http://naam-" + location.port + ".localhost"});
  document.head.append(link);
</script></head><body><main><p>Vraagt</p></main></body></html>`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "weg-"));
  teller = await startTeller();
  const page = updatePage(`<!doctype html><html><head><meta charset="utf-8"><title>Proef</title></head>
<body><main><p>Proef</p></main></body></html>`);
  for (const naam of ["index.html", "andere.html"]) writeFileSync(join(folder, naam), page);
  writeFileSync(join(folder, "vraagt.html"), asking(teller.port));
  writeFileSync(join(folder, "gegevens.json"), "{}");
  own = await startServer(folder, {poort: 0, own: true});
  plain = await startBare(folder);
  browser = await chromium.launch({executablePath: findBrowser(), args: flags, chromiumSandbox: sandbox});
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([own?.close(), plain?.close(), teller?.close()]);
  rmSync(folder, {recursive: true, force: true});
});

/** Ways out of a page that its policy has no word for. */
const ways: Record<string, (page: Page, elsewhere: string) => Promise<unknown>> = {
  "navigation by script": (page, elsewhere) =>
    page.evaluate((address) => void (location.href = address), `${elsewhere}/?x=1`),
  "a link that is clicked": async (page, elsewhere) => {
    await page.evaluate((href) => {
      document.body.prepend(Object.assign(document.createElement("a"), {href, textContent: "Klik", id: "klik"}));
    }, elsewhere);
    await page.click("#klik");
  },
  "a pop-up": (page, elsewhere) => page.evaluate((address) => void open(address), elsewhere),
  "a pop-up that is led on": (page, elsewhere) =>
    page.evaluate((address) => {
      const viewWindow = open("about:blank");
      if (viewWindow) viewWindow.location.href = address;
    }, elsewhere),
  "a JSON file in a window, led on": (page, elsewhere) =>
    page.evaluate(async (address) => {
      const viewWindow = open("/gegevens.json");
      await new Promise((done) => setTimeout(done, 700));
      if (viewWindow) viewWindow.location.href = address;
    }, elsewhere),
  "a page that refreshes elsewhere": (page, elsewhere) =>
    page.evaluate((address) => {
      const meta = document.createElement("meta");
      document.head.append(Object.assign(meta, {httpEquiv: "refresh", content: `0;url=${address}`}));
    }, elsewhere),
  "a download": (page, elsewhere) =>
    page.evaluate((href) => Object.assign(document.createElement("a"), {href, download: "x"}).click(), elsewhere),
  "a JSON file in a window, that fetches": (page, elsewhere) =>
    page.evaluate(async (address) => {
      const viewWindow = open("/gegevens.json") as (Window & typeof globalThis) | null;
      await new Promise((done) => setTimeout(done, 700));
      await viewWindow?.fetch(address, {mode: "no-cors"}).catch(() => null);
    }, elsewhere),
  WebRTC: (page, elsewhere) =>
    page.evaluate(
      async (urls) => {
        const line = new RTCPeerConnection({iceServers: [{urls}]});
        line.createDataChannel("x");
        await line.setLocalDescription(await line.createOffer());
      },
      elsewhere.replace("http://", "stun:")
    )
};

/** What reaches the other machine when pages of this address go these ways out, each in a browser of its own. */
async function hitsOf(address: string, names: readonly string[]): Promise<string[]> {
  const contexts = await Promise.all(names.map(() => browser.newContext()));
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  await Promise.all(pages.map((page) => page.goto(address)));
  teller.hits.length = 0;
  await Promise.all(names.map((naam, i) => ways[naam]!(pages[i]!, teller.address)));
  for (let n = 0; n < 20 && teller.hits.length === 0; n++) await wait(100);
  const hits = [...teller.hits];
  await Promise.all(contexts.map((context) => context.close()));
  return hits;
}

describe("what the policy in the page cannot stop", () => {
  it.each(Object.keys(ways))("%s leads away from a plain host", async (naam) => {
    expect(await hitsOf(plain.address, [naam])).not.toEqual([]);
  });

  it("reaches nobody from our own server", async ({skip}) => {
    skip(Number(browser.version().split(".")[0]) < KNOWS, "the browser does not know Connection-Allowlist");
    expect(await hitsOf(own.address, Object.keys(ways))).toEqual([]);
  });

  it("leaves what the site itself does: its links, its files and its downloads", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(own.address);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate(() => {
        const href = URL.createObjectURL(new Blob(["a"]));
        Object.assign(document.createElement("a"), {href, download: "a.csv"}).click();
      })
    ]);
    expect(file.suggestedFilename()).toBe("a.csv");
    expect(await page.evaluate(() => fetch("gegevens.json").then((answer) => answer.status))).toBe(200);
    await page.evaluate(() => void (location.href = "andere"));
    await page.waitForURL(`${own.address}andere`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a connection made beforehand, and a name looked up", () => {
  /**
   * A browser without the switches of a test, which turn both off; its own record tells which names it looked up. Both are waited for so many
   * tenths of a second.
   */
  async function visit(address: string, patience: number): Promise<{hits: number; names: string[]}> {
    const profiel = mkdtempSync(join(tmpdir(), "profiel-"));
    const record = join(profiel, "netlog.json");
    const shield = sandbox ? [] : ["--no-sandbox"];
    teller.hits.length = 0;
    const args = [...flags, ...shield, "--headless=new", "--no-first-run", `--user-data-dir=${profiel}`];
    const child = spawn(findBrowser(), [...args, `--log-net-log=${record}`, `${address}vraagt`], {stdio: "ignore"});
    const {port} = new URL(address);
    // Its record is written as it goes: until the page has been there for a while.
    const read = () => {
      try {
        return readFileSync(record, "utf8");
      } catch {
        return "";
      }
    };
    for (let n = 0; n < 150 && !read().includes(`:${port}/vraagt`); n++) await wait(100);
    const told = () => teller.hits.length > 0 && /naam-\d+\.localhost/.test(read());
    for (let n = 0; n < patience && !told(); n++) await wait(100);
    child.kill("SIGTERM");
    await once(child, "close");
    const names = [...new Set(read().match(/naam-\d+\.localhost/g))];
    // Its last process may still write.
    rmSync(profiel, {recursive: true, force: true, maxRetries: 20});
    return {hits: teller.hits.length, names};
  }

  it("leave from a plain host, and not from our own server", async ({skip}) => {
    skip(Number(browser.version().split(".")[0]) < KNOWS, "the browser does not know Connection-Allowlist");
    const bare = await visit(plain.address, 300);
    expect(bare.hits).toBeGreaterThan(0);
    expect(bare.names).toEqual([`naam-${new URL(plain.address).port}.localhost`]);
    expect(await visit(own.address, 40)).toEqual({hits: 0, names: []});
  });
});
