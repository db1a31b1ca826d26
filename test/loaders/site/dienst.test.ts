import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request, type IncomingMessage} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {startDienst, type Dienst} from "../../../loaders/site/dienst.js";
import {pakIn} from "../../../loaders/site/inpakken.js";
import {vingerafdruk} from "../../../loaders/site/beleid.js";
import {werkPaginaBij} from "../../../loaders/site/pagina.js";

const lang = "abc ".repeat(1000);
let map: string;
let dienst: Dienst;

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), "dienst-"));
  mkdirSync(join(map, "_file"));
  const pagina = `<html><head><meta charset="utf-8"></head><script>1</script>${lang}`;
  writeFileSync(join(map, "index.html"), werkPaginaBij(pagina));
  writeFileSync(join(map, "levensweg.html"), werkPaginaBij(pagina));
  writeFileSync(join(map, "_file", "duckdb.0123abcd.wasm"), lang);
  writeFileSync(join(map, "_file", "tabel.arrow"), lang);
  writeFileSync(join(map, "catalogus.json"), "{}");
  writeFileSync(join(map, ".stempel"), "x");
  await pakIn(map);
  dienst = await startDienst(map, {poort: 0});
});
afterAll(async () => {
  await dienst?.sluit();
  rmSync(map, {recursive: true, force: true});
});

async function vraag(
  pad: string,
  {method = "GET", headers = {}}: {method?: string; headers?: Record<string, string>} = {}
) {
  const antwoord = await new Promise<IncomingMessage>((klaar, mislukt) => {
    request(new URL(pad, dienst.adres), {method, headers}, klaar).on("error", mislukt).end();
  });
  const delen: Buffer[] = [];
  for await (const deel of antwoord) delen.push(deel as Buffer);
  return {status: antwoord.statusCode, headers: antwoord.headers, inhoud: Buffer.concat(delen)};
}

describe("startDienst(dist)", () => {
  it("puts the policy and the other headers on every answer, also on one for what is not there", async () => {
    for (const pad of ["/", "/levensweg", "/_file/tabel.arrow", "/weg"]) {
      const {headers} = await vraag(pad);
      expect(headers["content-security-policy"]).toContain("connect-src 'self'");
      expect(headers["content-security-policy"]).toContain(vingerafdruk("1"));
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    }
  });

  it("leads a page with a slash behind it to the page, and nothing else, nor to another site", async () => {
    const naar = async (pad: string) => {
      const {status, headers} = await vraag(pad);
      return [status, headers.location];
    };
    expect(await naar("/levensweg/")).toEqual([308, "/levensweg"]);
    expect(await naar("/levensweg//?gebied=GM0344&x=/")).toEqual([308, "/levensweg?gebied=GM0344&x=/"]);
    for (const pad of ["/weg/", "/_file/", "/elders.example/levensweg/"]) expect((await naar(pad))[0]).toBe(404);
    expect((await naar("/"))[0]).toBe(200);
  });

  it("reads a long address, and one that is no text", async () => {
    expect((await vraag(`/levensweg?gebied=${"A".repeat(30_000)}`)).status).toBe(200);
    expect((await vraag("/%E0%A4%A")).status).toBe(404);
  });

  it("gives a page by its name without .html, and 404 for what is not there or is hidden", async () => {
    expect((await vraag("/levensweg")).headers["content-type"]).toMatch(/^text\/html/);
    expect((await vraag("/weg")).status).toBe(404);
    expect((await vraag("/.stempel")).status).toBe(404);
    expect((await vraag("/..%2f..%2fetc/passwd")).status).toBe(404);
  });

  it("sends the packed file to who takes it, with the type of the file itself", async () => {
    const br = await vraag("/_file/duckdb.0123abcd.wasm", {headers: {"accept-encoding": "gzip, br"}});
    expect(br.headers).toMatchObject({"content-encoding": "br", "content-type": "application/wasm"});
    expect(brotliDecompressSync(br.inhoud).toString()).toBe(lang);
    const gz = await vraag("/_file/tabel.arrow", {headers: {"accept-encoding": "gzip"}});
    expect(gz.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": "application/vnd.apache.arrow.stream"
    });
    expect(gunzipSync(gz.inhoud).toString()).toBe(lang);
    expect((await vraag("/_file/tabel.arrow")).inhoud.toString()).toBe(lang);
  });

  it("lets a file with a hash be kept, and any other be asked for again", async () => {
    expect((await vraag("/_file/duckdb.0123abcd.wasm")).headers["cache-control"]).toContain("immutable");
    const {headers} = await vraag("/_file/tabel.arrow");
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await vraag("/_file/tabel.arrow", {headers: {"if-none-match": headers.etag ?? ""}})).status).toBe(304);
  });

  it("answers to its own name only, and to reading only", async () => {
    expect((await vraag("/", {headers: {host: "kwaad.test"}})).status).toBe(421);
    expect((await vraag("/", {headers: {host: "localhost:3000"}})).status).toBe(200);
    expect((await vraag("/", {method: "POST"})).status).toBe(405);
  });

  it("lets another site lead a visitor here, and neither fetch, embed nor frame anything", async () => {
    const van = (site: string, mode: string, dest: string) => ({
      "sec-fetch-site": site,
      "sec-fetch-mode": mode,
      "sec-fetch-dest": dest
    });
    const status = async (headers: Record<string, string>) => (await vraag("/_file/tabel.arrow", {headers})).status;
    expect(await status(van("cross-site", "navigate", "document"))).toBe(200);
    expect(await status(van("none", "navigate", "document"))).toBe(200);
    expect(await status(van("same-origin", "cors", "empty"))).toBe(200);
    for (const site of ["cross-site", "same-site", "cross-site, same-origin", "x"]) {
      for (const [mode, dest] of [
        ["no-cors", "image"],
        ["cors", "empty"],
        ["no-cors", "script"],
        ["navigate", "iframe"],
        ["navigate", "object"],
        ["websocket", "websocket"]
      ] as const)
        expect(await status(van(site, mode, dest)), `${site} ${mode} ${dest}`).toBe(403);
    }
    expect((await vraag("/", {headers: {origin: "http://kwaad.test", range: "bytes=10-5"}})).status).toBe(403);
    expect((await vraag("/", {headers: {origin: "null"}})).status).toBe(403);
    expect((await vraag("/", {headers: {origin: new URL(dienst.adres).origin}})).status).toBe(200);
  });

  it("says with every answer what the page may not do, also outside its policy", async () => {
    for (const [pad, headers] of [
      ["/", {}],
      ["/_file/tabel.arrow", {}],
      ["/catalogus.json", {}],
      ["/weg", {}],
      ["/", {host: "kwaad.test"}]
    ] as const) {
      const antwoord = await vraag(pad, {headers});
      expect(antwoord.headers["connection-allowlist"]).toBe("(response-origin)");
      expect(antwoord.headers["permissions-policy"]).toContain("camera=()");
      expect(antwoord.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(antwoord.headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });

  it("lets no browser keep what is made of own files", async () => {
    const eigen = await startDienst(map, {poort: 0, eigen: true});
    const koppen = async (pad: string) => (await fetch(new URL(pad, eigen.adres))).headers;
    for (const pad of ["/", "/levensweg", "/_file/tabel.arrow", "/catalogus.json", "/weg"]) {
      expect((await koppen(pad)).get("cache-control"), pad).toBe("no-store");
      expect((await koppen(pad)).get("etag"), pad).toBe(null);
    }
    expect((await koppen("/_file/duckdb.0123abcd.wasm")).get("cache-control")).toContain("immutable");
    await eigen.sluit();
  });

  it("takes the next port when one is taken", async () => {
    const poort = Number(new URL(dienst.adres).port);
    const tweede = await startDienst(map, {poort});
    await tweede.sluit();
    expect(Number(new URL(tweede.adres).port)).toBeGreaterThan(poort);
  });
});
