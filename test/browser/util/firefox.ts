import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {delimiter, join, resolve} from "node:path";
import WebSocket from "ws";
import {onEnd} from "../../../loaders/util/process.js";

const names = process.platform === "win32" ? ["firefox.exe"] : ["firefox", "firefox-esr"];
const places = [
  "/usr/lib/firefox-esr/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((folder) =>
    join(process.env[folder] ?? "C:\\Program Files", "Mozilla Firefox", "firefox.exe")
  )
];

/** The Firefox of this machine; never fetched. */
export function findFirefox(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...places].find((path) => statSync(path, {throwIfNoEntry: false})?.isFile());
}

/** Whatever it wants of another host ends at a port of this machine where nobody listens. */
const preferences = {
  "network.proxy.type": 1,
  ...{"network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9},
  ...{"network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9},
  ...{"network.dns.disablePrefetch": true, "network.trr.mode": 5, "network.connectivity-service.enabled": false},
  ...{"media.peerconnection.enabled": false, "intl.accept_languages": "nl-NL", "ui.prefersReducedMotion": 1}
};

interface BidiEvent {
  context?: string | null;
  source?: {context?: string | null};
  level?: string;
  text?: string | null;
  request?: {request: string; method: string; url: string};
  response?: {status: number};
  errorText?: string;
}

export interface FirefoxPage {
  /** What went wrong so far: console errors and warnings, script errors, failed requests, requests to another origin. */
  complaints: string[];
  /** What was answered so far: the method and the address. */
  answered: string[];
  /** What a function says in the page, given values that JSON can carry. */
  evaluate<Values extends unknown[], Result>(
    run: (...values: Values) => Result,
    ...values: Values
  ): Promise<Awaited<Result>>;
  /** Resolves when it says true. */
  waitFor<Values extends unknown[]>(condition: (...values: Values) => boolean, ...values: Values): Promise<void>;
  close(): Promise<void>;
}

export interface Firefox {
  /** A page in a window of its own, without what others stored, when all it asked for has been answered. */
  open(address: string): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/** Starts it without a screen, with a profile of its own, and drives it by WebDriver BiDi. */
export async function startFirefox(program: string): Promise<Firefox> {
  mkdirSync(join(".cache", "test"), {recursive: true});
  const profile = resolve(mkdtempSync(join(".cache", "test", "firefox-")));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const child = spawn(program, ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile], {
    stdio: ["ignore", "ignore", "pipe"]
  });
  const remove = () => rmSync(profile, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
  const forget = onEnd(() => {
    child.kill("SIGKILL");
    remove();
  });
  const ended = new Promise<unknown>((done) => child.once("exit", done).once("error", done));
  try {
    const {send, listen} = await connect(await addressOf(child));
    await send("session.new", {capabilities: {}});
    await send("session.subscribe", {events: ["log", "network"]});
    return {
      open: (address) => openPage(address, send, listen),
      async close() {
        const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
        await send("browser.close", {}).catch(() => child.kill("SIGKILL"));
        await ended;
        clearTimeout(late);
        forget();
        remove();
      }
    };
  } catch (error) {
    child.kill("SIGKILL");
    await ended;
    forget();
    remove();
    throw error;
  }
}

/** Where it listens, as it says itself. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = "";
    child.once("error", fail);
    child.once("exit", () => fail(new Error(`Firefox ended before it listened: ${said}`)));
    child.stderr!.setEncoding("utf8").on("data", (part: string) => {
      said += part;
      const [, address] = /WebDriver BiDi listening on (ws:\S+)\s/.exec(said) ?? [];
      if (address) done(`${address}/session`);
    });
  });
}

type Send = <Result = unknown>(method: string, params: object) => Promise<Result>;
type Listen = (listener: (method: string, event: BidiEvent) => void) => () => void;

async function connect(address: string): Promise<{send: Send; listen: Listen}> {
  const socket = new WebSocket(address, {perMessageDeflate: false, maxPayload: 0});
  const waiting = new Map<number, {done: (result: never) => void; fail: (error: Error) => void}>();
  const listeners = new Set<Parameters<Listen>[0]>();
  socket.on("message", (data) => {
    const {id, method, params, result, error, message} = JSON.parse(String(data));
    if (method) for (const listener of listeners) listener(method, params);
    else if (error) waiting.get(id)?.fail(new Error(`${error}: ${message}`));
    else waiting.get(id)?.done(result as never);
    waiting.delete(id);
  });
  // What fails, also closes.
  socket.on("error", () => {});
  socket.on("close", () => waiting.forEach(({fail}) => fail(new Error("Firefox hung up"))));
  await once(socket, "open");
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((done, fail) => {
        waiting.set(++last, {done, fail});
        socket.send(JSON.stringify({id: last, method, params}), (error) => error && fail(error));
      }),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    }
  };
}

/** So long nothing is on its way before a page counts as loaded, and how long one may take, in milliseconds. */
const [QUIET, PATIENCE] = [500, 60_000];

async function openPage(address: string, send: Send, listen: Listen): Promise<FirefoxPage> {
  const {origin} = new URL(address);
  const {userContext} = await send<{userContext: string}>("browser.createUserContext", {});
  const {context} = await send<{context: string}>("browsingContext.create", {type: "tab", userContext});
  await send("browsingContext.setViewport", {context, viewport: {width: 1280, height: 900}});
  const complaints: string[] = [];
  const answered: string[] = [];
  const pending = new Set<string>();
  let latest = Date.now();

  const unlisten = listen((method, event) => {
    const {level, request, response} = event;
    if (method === "log.entryAdded" && (level === "error" || level === "warn"))
      complaints.push(`${level}: ${event.text}`);
    if (!request) return;
    latest = Date.now();
    const {request: id, url} = request;
    if (method === "network.beforeRequestSent") {
      pending.add(id);
      const target = new URL(url);
      if (/^(https?|wss?):$/.test(target.protocol) && target.origin !== origin) complaints.push(`other origin: ${url}`);
    } else if (method === "network.responseCompleted") {
      pending.delete(id);
      answered.push(`${request.method} ${url}`);
      if (response!.status >= 400) complaints.push(`answer ${response!.status}: ${url}`);
    } else if (method === "network.fetchError") {
      pending.delete(id);
      complaints.push(`no answer (${event.errorText}): ${url}`);
    }
  });

  const run = async <Result>(expression: string): Promise<Result> => {
    const answer = await send<{result: {value?: string}; exceptionDetails?: {text: string}}>("script.evaluate", {
      expression: `(async () => JSON.stringify((await ${expression}) ?? null))()`,
      ...{target: {context}, awaitPromise: true, userActivation: true}
    });
    if (answer.exceptionDetails) throw new Error(`in the page: ${answer.exceptionDetails.text}`);
    return JSON.parse(answer.result.value!) as Result;
  };
  const calling = (run: unknown, values: unknown[]) => `(${String(run)})(...${JSON.stringify(values)})`;

  const started = Date.now();
  await send("browsingContext.navigate", {context, url: address, wait: "complete"});
  while (pending.size > 0 || Date.now() - latest < QUIET) {
    if (Date.now() - started > PATIENCE) throw new Error(`not loaded after ${PATIENCE} ms: ${address}`);
    await new Promise((done) => setTimeout(done, 50));
  }

  return {
    complaints,
    answered,
    evaluate: (run_, ...values) => run(calling(run_, values)),
    async waitFor(condition, ...values) {
      const met = await run<boolean>(`(async () => {
        const started = Date.now();
        while (!${calling(condition, values)}) {
          if (Date.now() - started > ${PATIENCE}) return false;
          await new Promise((done) => setTimeout(done, 50));
        }
        return true;
      })()`);
      if (!met) throw new Error(`not after ${PATIENCE} ms: ${String(condition)}; ${complaints.join("; ")}`);
    },
    async close() {
      unlisten();
      await send("browser.removeUserContext", {userContext});
    }
  };
}
