import {type ChildProcess, spawn} from "node:child_process";
import {createSocket} from "node:dgram";
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {findBrowser, startChromium, usesSandbox} from "../../../loaders/util/chromium.js";
import {startBare} from "../../browser/util/bare.js";
import {startForeign} from "../../browser/util/foreign.js";

let folder: string;
const before = {...process.env};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chromium-test-"));
});
afterEach(() => {
  Object.assign(process.env, {PATH: before["PATH"], TMPDIR: before["TMPDIR"], CHROME_PATH: before["CHROME_PATH"]});
  for (const name of ["TMPDIR", "CHROME_PATH"]) if (before[name] === undefined) delete process.env[name];
  rmSync(folder, {recursive: true, force: true});
});

/** A program that takes the place of the browser. */
function pretend(script: string): string {
  const program = join(folder, "browser");
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  process.env["CHROME_PATH"] = program;
  process.env["TMPDIR"] = folder;
  return program;
}

const left = () => readdirSync(folder).filter((naam) => !/^tsx-|^index\.html$/.test(naam));
const profiles = () => readdirSync(folder).filter((naam) => naam.startsWith("werkbank-"));
const failure = () =>
  startChromium().then(
    () => "started",
    (error: Error) => error.message
  );

/** Starts the browser in a process of its own that then waits, and gives that process when the browser is there. */
async function elsewhere(): Promise<ChildProcess> {
  const module = JSON.stringify(resolve("loaders/util/chromium.ts"));
  const script = `import(${module}).then(({startChromium}) => startChromium()).then(() => console.log("ready"))`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", script], {
    ...{env: {...process.env, TMPDIR: folder}, stdio: ["ignore", "pipe", "inherit"]}
  });
  await new Promise((ready, failed) => child.stdout!.once("data", ready).once("close", failed));
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));

describe("startChromium()", () => {
  it("resolves no host and reaches no address but 127.0.0.1, whatever proxy is set", async () => {
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>x</title>");
    const [foreign, site, udp] = [await startForeign(), await startBare(folder), createSocket("udp4")];
    let packets = 0;
    await new Promise<void>((bound) => udp.on("message", () => packets++).bind(0, "127.0.0.1", bound));
    const {port} = new URL(foreign.address);
    process.env["http_proxy"] = process.env["HTTP_PROXY"] = foreign.address;
    const browser = await startChromium();
    const page = await (await browser.newContext()).newPage();
    await page.goto(site.address);
    const answers = await page.evaluate(
      async ({port, stun}) => {
        const ice = new RTCPeerConnection({iceServers: [{urls: `stun:127.0.0.1:${stun}`}]});
        ice.createDataChannel("x");
        await ice.setLocalDescription(await ice.createOffer());
        const hosts = ["127.0.0.1", "localhost", "127.0.0.2", "[::1]", "levenswegwerkbank.example"];
        const reached = await Promise.all(
          hosts.map((host) => fetch(`http://${host}:${port}/${host}`, {mode: "no-cors"}).then(() => host).catch(() => "")) // prettier-ignore
        );
        await new Promise((later) => setTimeout(later, 500));
        return reached.filter(Boolean);
      },
      {port, stun: (udp.address() as AddressInfo).port}
    );
    await browser.close();
    await Promise.all([foreign.close(), site.close()]);
    udp.close();
    delete process.env["http_proxy"];
    delete process.env["HTTP_PROXY"];
    expect(answers).toEqual(["127.0.0.1"]);
    expect(foreign.touched).toEqual(["GET /127.0.0.1"]);
    expect(packets).toBe(0);
  });

  it("has a profile for this user alone while it runs, and none after", async () => {
    process.env["TMPDIR"] = folder;
    const browser = await startChromium();
    expect(profiles()).toHaveLength(1);
    await browser.close();
    expect(left()).toEqual([]);
  });

  it("starts too where the folder for temporary files has a long name", async () => {
    process.env["TMPDIR"] = join(folder, "lang".repeat(20));
    mkdirSync(process.env["TMPDIR"]);
    const browser = await startChromium();
    expect(browser.isConnected()).toBe(true);
    await browser.close();
    expect(left()).toEqual(["lang".repeat(20)]);
  });

  it.each<NodeJS.Signals>(["SIGINT", "SIGTERM", "SIGHUP"])("leaves nothing after %s", async (signal) => {
    const child = await elsewhere();
    expect(profiles()).toHaveLength(1);
    child.kill(signal);
    expect(await ended(child)).toBe({SIGHUP: 129, SIGINT: 130, SIGTERM: 143}[signal as string]);
    expect(left()).toEqual([]);
  });

  it("removes what a killed process left, and lets the profile of a living one be", async () => {
    const [killed, living] = [await elsewhere(), await elsewhere()];
    killed.kill("SIGKILL");
    await ended(killed);
    expect(profiles()).toHaveLength(2);
    process.env["TMPDIR"] = folder;
    await (await startChromium()).close();
    expect(profiles().map((naam) => naam.split("-")[1])).toEqual([String(living.pid)]);
    living.kill("SIGTERM");
    await ended(living);
    expect(profiles()).toEqual([]);
  });

  it("starts with no name to resolve, no proxy and, but for root, its sandbox", async () => {
    const program = pretend(`printf '%s\\n' "$@" > "${folder}/args"; exit 3`);
    const message = await failure();
    const args = readFileSync(join(folder, "args"), "utf8").split("\n");
    expect(args).toEqual(
      expect.arrayContaining([
        ...["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server", "--disable-sync"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-domain-reliability"],
        ...["--disable-breakpad", "--disable-default-apps", "--remote-debugging-pipe"]
      ])
    );
    expect(args.includes("--no-sandbox")).toBe(!usesSandbox(process.platform, process.getuid?.()));
    const off = args.filter((arg) => arg.startsWith("--disable-features=")).at(-1);
    for (const feature of ["OptimizationHints", "MediaRouter", "Translate", "AutofillServerCommunication"])
      expect(off).toMatch(new RegExp(`[=,]${feature}(,|$)`));
    expect(message).toBe(
      `de browser ${program} start niet (afgesloten met code 3): kijk of hij zelf opent, of zet CHROME_PATH op een andere Chromium, Chrome of Edge`
    );
    expect(profiles()).toEqual([]);
  });

  it.each([
    [
      "echo '[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+' >&2; exit 1",
      /kan zijn sandbox niet starten, want dit systeem staat geen user namespaces toe: laat de beheerder .*sysctl/
    ],
    [
      "echo 'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file' >&2; exit 127",
      /mist libnss3\.so: installeer hem opnieuw/
    ],
    ["kill -9 $$", /start niet: kijk of hij zelf opent/]
  ])("says in one line of Dutch why it cannot start: %s", async (script, message) => {
    const program = pretend(script);
    const said = await failure();
    expect(said).toMatch(message);
    expect(said).toContain(program);
    expect(said).not.toMatch(/\n|[Ff]ailed|browserType/);
    expect(profiles()).toEqual([]);
  });

  it("says that a file without the right to run is none", async () => {
    chmodSync(pretend("exit 0"), 0o644);
    expect(await failure()).toMatch(/is geen programma dat u mag uitvoeren: zet CHROME_PATH op/);
    expect(profiles()).toEqual([]);
  });
});

describe("findBrowser()", () => {
  it("asks for a browser where there is none, and fetches nothing", async () => {
    process.env["PATH"] = folder;
    delete process.env["CHROME_PATH"];
    process.env["TMPDIR"] = folder;
    if (!existsSync("/Applications") && process.platform !== "win32")
      expect(() => findBrowser()).toThrow(/^geen browser gevonden: installeer Chromium, Chrome of Edge/);
    process.env["CHROME_PATH"] = join(folder, "weg");
    expect(() => findBrowser()).toThrow(/^CHROME_PATH wijst naar .*weg, maar daar staat geen programma/);
    expect(left()).toEqual([]);
  });
});

describe("usesSandbox(platform, uid)", () => {
  it("goes without a sandbox for root on Linux only", () => {
    expect(usesSandbox("linux", 0)).toBe(false);
    expect(usesSandbox("linux", 1000)).toBe(true);
    expect(usesSandbox("darwin", 0)).toBe(true);
    expect(usesSandbox("win32", undefined)).toBe(true);
  });
});
