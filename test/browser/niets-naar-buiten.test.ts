import type * as Duckdb from "@duckdb/duckdb-wasm";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import type * as Start from "../../components/duckdb/start.js";
import type * as Werker from "../../components/duckdb/werker.js";
import {bestanden} from "../../loaders/hulp/bestanden.js";
import {startDienst} from "../../loaders/site/dienst.js";
import {startChromium} from "../../loaders/hulp/chromium.js";
import {startKaal} from "./hulp/kaal.js";
import {moduleIn, nieuwePagina} from "./hulp/pagina.js";
import {maakTestSite} from "./hulp/site.js";
import {startVreemd} from "./hulp/vreemd.js";

type Server = {adres: string; sluit(): Promise<unknown>};

let browser: Browser;
let dist: string;
let vreemd: Awaited<ReturnType<typeof startVreemd>>;

beforeAll(async () => {
  [browser, dist, vreemd] = await Promise.all([startChromium(), maakTestSite(), startVreemd()]);
});
afterAll(() => Promise.all([browser?.close(), vreemd?.sluit()]));
beforeEach(() => {
  vreemd.geraakt.length = 0;
});

/** Addresses in the built site of what a planted request uses. */
function onderdelen() {
  const zoek = (patroon: RegExp) => `/${bestanden(dist).find((naam) => patroon.test(naam))}`;
  return {
    start: zoek(/components\/duckdb\/start\.\w+\.js$/),
    werker: zoek(/components\/duckdb\/werker\.\w+\.js$/),
    duckdb: zoek(/_node\/@duckdb\/duckdb-wasm@[^/]+\/index\.\w+\.js$/),
    wasm: zoek(/duckdb-eh\.\w+\.wasm$/),
    worker: zoek(/duckdb-browser-eh\.worker\.\w+\.js$/),
    doel: vreemd.adres
  };
}

type Onderdelen = ReturnType<typeof onderdelen>;

/** Each resolves with what happened, and with "arrived" when it got an answer. */
const verzoeken: Record<string, (pagina: Page, delen: Onderdelen) => Promise<string>> = {
  "fetch in the page": (pagina, {doel}) =>
    pagina.evaluate((adres) => fetch(`${adres}/fetch`).then(() => "arrived", String), doel),
  "image, beacon and socket in the page": (pagina, {doel}) =>
    pagina.evaluate(async (adres) => {
      navigator.sendBeacon(`${adres}/beacon`, "x");
      const beeld = new Promise((klaar) =>
        Object.assign(new Image(), {
          src: `${adres}/beeld`,
          onload: () => klaar("arrived"),
          onerror: () => klaar("stopped")
        })
      );
      const lijn = new Promise((klaar) => {
        const socket = new WebSocket(adres.replace("http", "ws"));
        Object.assign(socket, {onopen: () => klaar("arrived"), onerror: () => klaar("stopped")});
      });
      return (await Promise.all([beeld, lijn])).join(" ");
    }, doel),
  "SQL in the workbench's own engine": async (pagina, {start, wasm, worker, doel}) =>
    pagina.evaluate(
      async ({start, wasm, worker, doel}) => {
        const motor = await start.startDuckdb({wasm, worker});
        const vraag = {sql: `SELECT * FROM read_csv('${doel}/sql.csv')`, waarden: []};
        const uit = await motor.bevraag(vraag).then(() => "arrived", String);
        await motor.sluit();
        return uit;
      },
      {start: await moduleIn<typeof Start>(pagina, start), wasm, worker, doel}
    ),
  "SQL in an engine that is not locked": async (pagina, {werker, duckdb, wasm, worker, doel}) =>
    pagina.evaluate(
      async ({werker, duckdb, wasm, worker, doel}) => {
        const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), werker.startWerker(worker));
        await database.instantiate(new URL(wasm, document.baseURI).href);
        const verbinding = await database.connect();
        const uit = await verbinding.query(`SELECT * FROM read_csv('${doel}/open.csv')`).then(() => "arrived", String);
        await database.terminate();
        return uit;
      },
      {
        werker: await moduleIn<typeof Werker>(pagina, werker),
        duckdb: await moduleIn<typeof Duckdb>(pagina, duckdb),
        ...{wasm, worker, doel}
      }
    ),
  "a worker from a blob": (pagina, {doel}) => pagina.evaluate(werkerVraagt, {doel, soort: "classic" as const}),
  "a module worker from a blob": (pagina, {doel}) => pagina.evaluate(werkerVraagt, {doel, soort: "module" as const}),
  "a worker from a file": (pagina, {worker}) =>
    pagina.evaluate(
      (bestand) =>
        new Promise<string>((klaar) => {
          try {
            const werker = new Worker(bestand);
            werker.onerror = () => klaar("stopped");
            setTimeout(() => klaar("arrived"), 3000);
          } catch (fout) {
            klaar(String(fout));
          }
        }),
      worker
    )
};

function werkerVraagt({doel, soort}: {doel: string; soort: WorkerType}): Promise<string> {
  const tekst = `fetch("${doel}/${soort}").then(() => "arrived", String).then(postMessage)`;
  return new Promise((klaar) => {
    const werker = new Worker(URL.createObjectURL(new Blob([tekst], {type: "text/javascript"})), {type: soort});
    werker.onmessage = ({data}) => klaar(String(data));
    werker.onerror = () => klaar("stopped");
  });
}

describe.each<[string, (map: string) => Promise<Server>]>([
  ["with the policy on every answer", (map) => startDienst(map, {poort: 0})],
  ["from a plain static host, the policy only in the page", startKaal]
])("nothing leaves the page, %s", (_naam, start) => {
  let server: Server;
  beforeAll(async () => {
    server = await start(dist);
  });
  afterAll(() => server?.sluit());

  it.each(Object.keys(verzoeken))("stops %s", async (naam) => {
    const {pagina, sluit} = await nieuwePagina(browser, server.adres);
    const uit = await verzoeken[naam]?.(pagina, onderdelen());
    await sluit();
    expect(uit).toBeTypeOf("string");
    expect(uit).not.toContain("arrived");
    expect(vreemd.geraakt).toEqual([]);
  });
});

describe("the other server", () => {
  it("is reached by a page without the policy", async () => {
    const server = await startKaal(dist);
    const {pagina, sluit} = await nieuwePagina(browser, server.adres, {bypassCSP: true});
    const uit = await verzoeken["fetch in the page"]?.(pagina, onderdelen());
    await Promise.all([sluit(), server.sluit()]);
    expect(uit).toBe("arrived");
    expect(vreemd.geraakt).toEqual(["GET /fetch"]);
  });
});
