import {type ChildProcess, spawn, spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/**
 * How the system's calls are followed; `-yy` tells of every file number which connection it is. Not sendmsg, by which the
 * browser talks within itself thousands of times: its packets go by sendto, and those of Node are written down by Node.
 */
const trace = ["-f", "-yy", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmmsg"];

/** Whether this machine lets us follow the calls of a command, also of the browser that it starts. */
export const canTrace = spawnSync("strace", [...trace, "-o", "/dev/null", "true"]).status === 0;

/** The project in another folder, with what was installed and bundled here: what a command makes there, it makes for itself. */
export function copyProject(folder: string): void {
  const parts = ["src", "components", "data", "loaders", "observablehq.config.ts", "package.json", "package-lock.json"];
  const made = ["components", "data", ".observablehq"].map((naam) => resolve("src", naam));
  for (const part of [...parts, "tsconfig.json", ".npmrc", "LICENSE"])
    cpSync(part, join(folder, part), {recursive: true, filter: (from) => !made.includes(resolve(from))});
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const bundled = join("src", ".observablehq", "cache", "_node");
  if (existsSync(bundled)) cpSync(bundled, join(folder, bundled), {recursive: true});
}

/** A proxy that answers nobody and counts who comes. */
export async function startProxy() {
  let count = 0;
  const server = createServer((line) => {
    count++;
    line.destroy();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {address, count: () => count, close: () => new Promise((done) => server.close(done))};
}

export interface Run {
  child: ChildProcess;
  /** Its exit code, and all that it printed. */
  ended: Promise<{code: number | null; text: string}>;
  /** Every other address than this machine's own that it, or what it started, asked for. */
  foreign(): string[];
}

/** Starts a command in a folder, with every way of naming a proxy set to one that counts, and writes down what it connects to. */
export function run(command: string[], {folder, proxy}: {folder: string; proxy: string}): Run {
  const [record, calls] = [join(folder, ".cache", "record"), join(folder, ".cache", "calls")];
  mkdirSync(join(folder, ".cache"), {recursive: true});
  for (const file of [record, calls]) rmSync(file, {force: true});
  writeFileSync(record, "");
  const [program = "", ...args] = canTrace ? ["strace", ...trace, "-o", calls, ...command] : command;
  const child = spawn(program, args, {
    ...{cwd: folder, env: environment(proxy, record), stdio: ["ignore", "pipe", "pipe"]},
    ...{detached: true, shell: process.platform === "win32"}
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream!.setEncoding("utf8").on("data", (part) => (text += part));
  const ended = new Promise<{code: number | null; text: string}>((done, failed) =>
    child.once("error", failed).once("close", (code) => done({code, text}))
  );
  const foreign = () => [
    ...ofNode(readFileSync(record, "utf8")),
    ...(canTrace ? ofCalls(readFileSync(calls, "utf8")) : [])
  ];
  return {child, ended, foreign};
}

function environment(proxy: string, record: string): NodeJS.ProcessEnv {
  const clean = Object.entries(process.env).filter(([name]) => !/^(npm_|no_proxy$|vitest|node_env)/i.test(name));
  const names = ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];
  const proxies = [...names, "npm_config_proxy", "npm_config_https_proxy"].map((name) => [name, proxy]);
  const preload = `--import ${pathToFileURL("test/util/record.mjs").href}`;
  // Where a machine of its own says so, npm asks for a newer version of itself: what .npmrc says must hold without that.
  const npm = {npm_config_userconfig: "/dev/null", npm_config_cache: join(record, "..", "npm"), CI: ""};
  return {...Object.fromEntries(clean), ...Object.fromEntries(proxies), ...npm, RECORD: record, NODE_OPTIONS: preload};
}

const own = /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1|localhost)$/;

const ofNode = (text: string): string[] =>
  text
    .split("\n")
    .filter(Boolean)
    .filter((line) => !own.test(line.replace(/^\S+ /, "").replace(/:\d+$/, "")));

/** The browser asks the system how it would reach this address; nothing is sent, as no call to send shows. */
const probe = /connect\(\d+<UDPv6:[^>]*>, .*"2001:4860:4860::8888"/;

/** Also a name server on this machine asks others. */
function ofCalls(text: string): string[] {
  return text.split("\n").filter((line) => {
    if (probe.test(line)) return false;
    const addresses = [
      ...line.matchAll(/(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"|->\[?([0-9a-f.:]+?)\]?:\d+\]/g)
    ];
    const foreign = addresses.some(([, named, peer]) => !own.test(named ?? peer ?? ""));
    return foreign || (addresses.length > 0 && /htons\(53\)|->\S+:53\]/.test(line));
  });
}
