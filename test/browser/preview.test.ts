import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {connect} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findPort} from "../../loaders/site/serve.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {rawRequest, request} from "../util/rawRequest.js";

let folder: string;
let port: number;
let preview: ChildProcess;
let browser: Browser;

const page = (text: string) =>
  writeFileSync(join(folder, "src", "index.md"), `# Proef\n\n\`\`\`js\ndisplay(${text})\n\`\`\`\n`);

/** `npm run dev` on a site of one page. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "preview-"));
  mkdirSync(join(folder, "src"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const tables = join(folder, ".cache", "synthetisch", "0.01-1", "tabellen");
  mkdirSync(tables, {recursive: true});
  writeFileSync(join(tables, "manifest.json"), "{}");
  const icon = '<link rel="icon" href="data:,">';
  const config = {root: "src", globalStylesheets: [], theme: [], head: icon};
  writeFileSync(join(folder, "observablehq.config.js"), `export default ${JSON.stringify(config)};\n`);
  page("1 + 1");
  port = await findPort({poort: 0});
  const tsx = pathToFileURL(resolve("node_modules/tsx/dist/esm/index.mjs")).href;
  const args = ["--import", tsx, resolve("loaders/site/dev.ts"), "--poort", String(port)];
  preview = spawn(process.execPath, args, {cwd: folder, stdio: ["ignore", "pipe", "pipe"]});
  let told = "";
  await new Promise<void>((done, failed) => {
    const hear = (part: Buffer) => /staat klaar op/.test((told += String(part))) && done();
    preview.stdout!.on("data", hear);
    preview.stderr!.on("data", hear);
    preview.once("exit", () => failed(new Error(told)));
  });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  if (preview?.exitCode === null) {
    preview.kill("SIGTERM");
    await once(preview, "exit");
  }
  rmSync(folder, {recursive: true, force: true});
});

const ask = (target: string, headers: object = {}) => rawRequest(port, request(target, {headers}));

/** The status of the answer to a page that opens the socket. */
function upgrade(headers: object = {}): Promise<number> {
  const asked = {
    ...{Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": 13},
    ...{"Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", ...headers}
  };
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request("/_observablehq", {headers: asked})));
    socket.once("data", (part: Buffer) => {
      done(Number(part.toString().split(" ")[1]));
      socket.destroy();
    });
  });
}

describe("npm run dev", () => {
  it("answers to its own name, on this machine only, and sends the policy with every answer", async () => {
    for (const target of ["/", "/weg", "/_observablehq/client.js"]) {
      const answer = await ask(target);
      expect([200, 404]).toContain(answer?.status);
      expect(answer?.headers).toMatch(/content-security-policy: default-src 'self'; connect-src 'self' ws:/i);
      expect(answer?.headers).toMatch(/connection-allowlist: \(response-origin "ws:/i);
    }
    for (const Host of ["kwaad.test", `kwaad.test:${port}`, "127.0.0.1.kwaad.test", undefined])
      expect((await ask("/", {Host}))?.status).toBe(421);
    expect((await ask("/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}))?.status).toBe(403);
  });

  it("stands after requests that would end Framework's own server", async () => {
    for (const target of [
      "/%",
      "/%E0%A4%A",
      "//",
      "http://[",
      "*",
      "/_file/%00",
      "/_npm/x",
      "/_import/x.js",
      "/_node/x"
    ])
      expect((await ask(target))?.status, target).toBeGreaterThanOrEqual(400);
    const clients = Array.from({length: 30}, () => {
      const client = connect(port, "127.0.0.1", () => client.write(request("/_observablehq/client.js")));
      return client.on("error", () => {});
    });
    await wait(20);
    for (const client of clients) client.resetAndDestroy();
    expect((await ask("/"))?.status).toBe(200);
  });

  it("opens its socket for its own pages only", async () => {
    const host = `127.0.0.1:${port}`;
    expect(await upgrade()).toBe(101);
    expect(await upgrade({Host: host, Origin: `http://${host}`})).toBe(101);
    expect(await upgrade({Host: host, Origin: "http://kwaad.test"})).toBe(403);
    expect(await upgrade({Host: "kwaad.test"})).toBe(421);
  });

  it("follows a change in an open page", async () => {
    const guarded = await browser.newPage();
    const complaints: string[] = [];
    guarded.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    const welcome = guarded.waitForEvent("console", {predicate: (message) => message.text().includes("welcome")});
    await guarded.goto(`http://127.0.0.1:${port}/`);
    await welcome;
    expect(await guarded.locator("main").innerText()).toMatch(/^2$/m);
    // Framework begins to watch only after its welcome.
    for (let n = 0; n < 60 && !/^42$/m.test(await guarded.locator("main").innerText()); n++) {
      page(`40 + 2 /* ${n} */`);
      await wait(1000);
    }
    expect(await guarded.locator("main").innerText()).toMatch(/^42$/m);
    expect(complaints).toEqual([]);
    await guarded.close();
  });
});
