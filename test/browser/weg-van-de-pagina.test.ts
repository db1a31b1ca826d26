import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {chromium, type Browser, type Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser, usesSandbox} from "../../loaders/hulp/chromium.js";
import {startDienst, type Dienst} from "../../loaders/site/dienst.js";
import {werkPaginaBij} from "../../loaders/site/pagina.js";
import {startKaal} from "./hulp/kaal.js";
import {startTeller} from "./hulp/teller.js";

/** The oldest browser in which this was tried. */
const KNOWS = 156;
const sandbox = usesSandbox(process.platform, process.getuid?.());
/** No name resolves but of this machine, so that a test reaches nobody; otherwise the browser is as a visitor has it. */
const flags = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost"];

let map: string;
let teller: Awaited<ReturnType<typeof startTeller>>;
let own: Dienst;
let plain: Awaited<ReturnType<typeof startKaal>>;
let browser: Browser;

/** A page that asks, as it is loaded, for a connection to come and for names. */
const asking = (poort: number) =>
  werkPaginaBij(`<!doctype html><html><head><meta charset="utf-8"><title>Vraagt</title>
<link rel="preconnect" href="http://127.0.0.1:${poort}">
<script>
  const link = document.createElement("link");
  Object.assign(link, {rel: "dns-prefetch", href: "http://naam-" + location.port + ".localhost"});
  document.head.append(link);
</script></head><body><main><p>Vraagt</p></main></body></html>`);

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), "weg-"));
  teller = await startTeller();
  const pagina = werkPaginaBij(`<!doctype html><html><head><meta charset="utf-8"><title>Proef</title></head>
<body><main><p>Proef</p></main></body></html>`);
  for (const naam of ["index.html", "andere.html"]) writeFileSync(join(map, naam), pagina);
  writeFileSync(join(map, "vraagt.html"), asking(teller.port));
  writeFileSync(join(map, "gegevens.json"), "{}");
  own = await startDienst(map, {poort: 0, eigen: true});
  plain = await startKaal(map);
  browser = await chromium.launch({executablePath: findBrowser(), args: flags, chromiumSandbox: sandbox});
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([own?.sluit(), plain?.sluit(), teller?.close()]);
  rmSync(map, {recursive: true, force: true});
});

/** Ways out of a page that its policy has no word for. */
const ways: Record<string, (pagina: Page, elders: string) => Promise<unknown>> = {
  "navigation by script": (pagina, elders) =>
    pagina.evaluate((adres) => void (location.href = adres), `${elders}/?x=1`),
  "a link that is clicked": async (pagina, elders) => {
    await pagina.evaluate((href) => {
      document.body.prepend(Object.assign(document.createElement("a"), {href, textContent: "Klik", id: "klik"}));
    }, elders);
    await pagina.click("#klik");
  },
  "a pop-up": (pagina, elders) => pagina.evaluate((adres) => void open(adres), elders),
  "a pop-up that is led on": (pagina, elders) =>
    pagina.evaluate((adres) => {
      const venster = open("about:blank");
      if (venster) venster.location.href = adres;
    }, elders),
  "a JSON file in a window, led on": (pagina, elders) =>
    pagina.evaluate(async (adres) => {
      const venster = open("/gegevens.json");
      await new Promise((klaar) => setTimeout(klaar, 700));
      if (venster) venster.location.href = adres;
    }, elders),
  "a page that refreshes elsewhere": (pagina, elders) =>
    pagina.evaluate((adres) => {
      const meta = document.createElement("meta");
      document.head.append(Object.assign(meta, {httpEquiv: "refresh", content: `0;url=${adres}`}));
    }, elders),
  "a download": (pagina, elders) =>
    pagina.evaluate((href) => Object.assign(document.createElement("a"), {href, download: "x"}).click(), elders),
  "a JSON file in a window, that fetches": (pagina, elders) =>
    pagina.evaluate(async (adres) => {
      const venster = open("/gegevens.json") as (Window & typeof globalThis) | null;
      await new Promise((klaar) => setTimeout(klaar, 700));
      await venster?.fetch(adres, {mode: "no-cors"}).catch(() => null);
    }, elders),
  WebRTC: (pagina, elders) =>
    pagina.evaluate(
      async (urls) => {
        const lijn = new RTCPeerConnection({iceServers: [{urls}]});
        lijn.createDataChannel("x");
        await lijn.setLocalDescription(await lijn.createOffer());
      },
      elders.replace("http://", "stun:")
    )
};

/** What reaches the other machine when pages of this address go these ways out, each in a browser of its own. */
async function hitsOf(adres: string, names: readonly string[]): Promise<string[]> {
  const contexts = await Promise.all(names.map(() => browser.newContext()));
  const paginas = await Promise.all(contexts.map((context) => context.newPage()));
  await Promise.all(paginas.map((pagina) => pagina.goto(adres)));
  teller.hits.length = 0;
  await Promise.all(names.map((naam, i) => ways[naam]!(paginas[i]!, teller.adres)));
  for (let n = 0; n < 20 && teller.hits.length === 0; n++) await wait(100);
  const hits = [...teller.hits];
  await Promise.all(contexts.map((context) => context.close()));
  return hits;
}

describe("what the policy in the page cannot stop", () => {
  it.each(Object.keys(ways))("%s leads away from a plain host", async (naam) => {
    expect(await hitsOf(plain.adres, [naam])).not.toEqual([]);
  });

  it("reaches nobody from our own server", async ({skip}) => {
    skip(Number(browser.version().split(".")[0]) < KNOWS, "the browser does not know Connection-Allowlist");
    expect(await hitsOf(own.adres, Object.keys(ways))).toEqual([]);
  });

  it("leaves what the site itself does: its links, its files and its downloads", async () => {
    const context = await browser.newContext();
    const pagina = await context.newPage();
    const klachten: string[] = [];
    pagina.on("console", (bericht) => klachten.push(bericht.text()));
    await pagina.goto(own.adres);
    const [bestand] = await Promise.all([
      pagina.waitForEvent("download"),
      pagina.evaluate(() => {
        const href = URL.createObjectURL(new Blob(["a"]));
        Object.assign(document.createElement("a"), {href, download: "a.csv"}).click();
      })
    ]);
    expect(bestand.suggestedFilename()).toBe("a.csv");
    expect(await pagina.evaluate(() => fetch("gegevens.json").then((antwoord) => antwoord.status))).toBe(200);
    await pagina.evaluate(() => void (location.href = "andere"));
    await pagina.waitForURL(`${own.adres}andere`);
    expect(klachten).toEqual([]);
    await context.close();
  });
});

describe("a connection made beforehand, and a name looked up", () => {
  /** A browser without the switches of a test, which turn both off; its own record tells which names it looked up. */
  async function visit(adres: string): Promise<{hits: number; names: string[]}> {
    const profiel = mkdtempSync(join(tmpdir(), "profiel-"));
    const record = join(profiel, "netlog.json");
    const shield = sandbox ? [] : ["--no-sandbox"];
    teller.hits.length = 0;
    const args = [...flags, ...shield, "--headless=new", "--no-first-run", `--user-data-dir=${profiel}`];
    const kind = spawn(findBrowser(), [...args, `--log-net-log=${record}`, `${adres}vraagt`], {stdio: "ignore"});
    const {port} = new URL(adres);
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
    for (let n = 0; n < 40 && !told(); n++) await wait(100);
    kind.kill("SIGTERM");
    await once(kind, "close");
    const names = [...new Set(read().match(/naam-\d+\.localhost/g))];
    rmSync(profiel, {recursive: true, force: true, maxRetries: 5});
    return {hits: teller.hits.length, names};
  }

  it("leave from a plain host, and not from our own server", async ({skip}) => {
    skip(Number(browser.version().split(".")[0]) < KNOWS, "the browser does not know Connection-Allowlist");
    const bare = await visit(plain.adres);
    expect(bare.hits).toBeGreaterThan(0);
    expect(bare.names).toEqual([`naam-${new URL(plain.adres).port}.localhost`]);
    expect(await visit(own.adres)).toEqual({hits: 0, names: []});
  });
});
