import type * as Duckdb from "@duckdb/duckdb-wasm";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import type * as PageWorker from "../../components/page/worker.js";
import type * as EngineWorker from "../../components/tables/engine.js";
import {startServer} from "../../loaders/site/server.js";
import {startChromium} from "../../loaders/util/chromium.js";
import {files} from "../../loaders/util/files.js";
import {startBare} from "./util/bare.js";
import {startForeign} from "./util/foreign.js";
import {moduleIn, newPage} from "./util/page.js";
import {makeTestSite} from "./util/site.js";

type Server = {address: string; close(): Promise<unknown>};

let browser: Browser;
let dist: string;
let foreign: Awaited<ReturnType<typeof startForeign>>;

beforeAll(async () => {
  [browser, dist, foreign] = await Promise.all([startChromium(), makeTestSite(), startForeign()]);
});
afterAll(() => Promise.all([browser?.close(), foreign?.close()]));
beforeEach(() => {
  foreign.touched.length = 0;
});

/** Addresses in the built site of what a planted request uses. */
function components() {
  const find = (pattern: RegExp) => `/${files(dist).find((naam) => pattern.test(naam))}`;
  return {
    start: find(/components\/tables\/engine\.\w+\.js$/),
    engineWorker: find(/components\/page\/worker\.\w+\.js$/),
    duckdb: find(/_node\/@duckdb\/duckdb-wasm@[^/]+\/index\.\w+\.js$/),
    wasm: find(/duckdb-eh\.\w+\.wasm$/),
    worker: find(/duckdb-browser-eh\.worker\.\w+\.js$/),
    doel: foreign.address
  };
}

type Parts = ReturnType<typeof components>;

/** Each resolves with what happened, and with "arrived" when it got an answer. */
const requests: Record<string, (page: Page, parts: Parts) => Promise<string>> = {
  "fetch in the page": (page, {doel: target}) =>
    page.evaluate((address) => fetch(`${address}/fetch`).then(() => "arrived", String), target),
  "image, beacon and socket in the page": (page, {doel: target}) =>
    page.evaluate(async (address) => {
      navigator.sendBeacon(`${address}/beacon`, "x");
      const view = new Promise((done) =>
        Object.assign(new Image(), {
          src: `${address}/beeld`,
          onload: () => done("arrived"),
          onerror: () => done("stopped")
        })
      );
      const line = new Promise((done) => {
        const socket = new WebSocket(address.replace("http", "ws"));
        Object.assign(socket, {onopen: () => done("arrived"), onerror: () => done("stopped")});
      });
      return (await Promise.all([view, line])).join(" ");
    }, target),
  "SQL in the workbench's own engine": async (page, {start, wasm, worker, doel: target}) =>
    page.evaluate(
      async ({start, wasm, worker, doel: target}) => {
        const engine = await start.startDuckdb({wasm, worker});
        const query = {sql: `SELECT * FROM read_csv('${target}/sql.csv')`, values: []};
        const result = await engine.runQuery(query).then(() => "arrived", String);
        await engine.close();
        return result;
      },
      {start: await moduleIn<typeof EngineWorker>(page, start), wasm, worker, doel: target}
    ),
  "SQL in an engine that is not locked": async (
    page,
    {engineWorker: workerModule, duckdb, wasm, worker, doel: target}
  ) =>
    page.evaluate(
      async ({engineWorker: workerModule, duckdb, wasm, worker, doel: target}) => {
        const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), workerModule.startWorker(worker));
        await database.instantiate(new URL(wasm, document.baseURI).href);
        const connection = await database.connect();
        const result = await connection
          .query(`SELECT * FROM read_csv('${target}/open.csv')`)
          .then(() => "arrived", String);
        await database.terminate();
        return result;
      },
      {
        engineWorker: await moduleIn<typeof PageWorker>(page, workerModule),
        duckdb: await moduleIn<typeof Duckdb>(page, duckdb),
        ...{wasm, worker, doel: target}
      }
    ),
  "a worker from a blob": (page, {doel: target}) =>
    page.evaluate(workerAsks, {doel: target, soort: "classic" as const}),
  "a module worker from a blob": (page, {doel: target}) =>
    page.evaluate(workerAsks, {doel: target, soort: "module" as const}),
  "a worker from a file": (page, {worker}) =>
    page.evaluate(
      (file) =>
        new Promise<string>((done) => {
          try {
            const workerModule = new Worker(file);
            workerModule.onerror = () => done("stopped");
            setTimeout(() => done("arrived"), 3000);
          } catch (error) {
            done(String(error));
          }
        }),
      worker
    )
};

function workerAsks({doel: target, soort: kind}: {doel: string; soort: WorkerType}): Promise<string> {
  const text = `fetch("${target}/${kind}").then(() => "arrived", String).then(postMessage)`;
  return new Promise((done) => {
    const workerModule = new Worker(URL.createObjectURL(new Blob([text], {type: "text/javascript"})), {type: kind});
    workerModule.onmessage = ({data}) => done(String(data));
    workerModule.onerror = () => done("stopped");
  });
}

describe.each<[string, (folder: string) => Promise<Server>]>([
  ["with the policy on every answer", (folder) => startServer(folder, {poort: 0})],
  ["from a plain static host, the policy only in the page", startBare]
])("nothing leaves the page, %s", (_naam, start) => {
  let server: Server;
  beforeAll(async () => {
    server = await start(dist);
  });
  afterAll(() => server?.close());

  it.each(Object.keys(requests))("stops %s", async (naam) => {
    const {page, close} = await newPage(browser, server.address);
    const result = await requests[naam]?.(page, components());
    await close();
    expect(result).toBeTypeOf("string");
    expect(result).not.toContain("arrived");
    expect(foreign.touched).toEqual([]);
  });
});

describe("the other server", () => {
  it("is reached by a page without the policy", async () => {
    const server = await startBare(dist);
    const {page, close} = await newPage(browser, server.address, {bypassCSP: true});
    const result = await requests["fetch in the page"]?.(page, components());
    await Promise.all([close(), server.close()]);
    expect(result).toBe("arrived");
    expect(foreign.touched).toEqual(["GET /fetch"]);
  });
});
