import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {type IncomingMessage, request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {frameHtml, frameScript} from "../../../components/notebook/frame.js";
import {packIn} from "../../../loaders/site/compress.js";
import {updatePage} from "../../../loaders/site/page.js";
import {scriptHash} from "../../../loaders/site/policy.js";
import {type SiteServer, startServer} from "../../../loaders/site/server.js";

const long = "abc ".repeat(1000);
let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dienst-"));
  mkdirSync(join(folder, "_file"));
  const page = `<html><head><meta charset="utf-8"></head><script>1</script>${long}`;
  writeFileSync(join(folder, "index.html"), updatePage(page));
  writeFileSync(join(folder, "levensweg.html"), updatePage(page));
  writeFileSync(join(folder, "_file", "duckdb.0123abcd.wasm"), long);
  writeFileSync(join(folder, "_file", "tabel.arrow"), long);
  mkdirSync(join(folder, "_file", "notitieboek"));
  writeFileSync(join(folder, "_file", "notitieboek", "kader.0123abcd.html"), frameHtml(scriptHash(frameScript)));
  writeFileSync(join(folder, "catalogus.json"), "{}");
  writeFileSync(join(folder, ".stempel"), "x");
  await packIn(folder);
  server = await startServer(folder, {poort: 0});
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

async function query(
  path: string,
  {method = "GET", headers = {}}: {method?: string; headers?: Record<string, string>} = {}
) {
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    request(new URL(path, server.address), {method, headers}, done).on("error", failed).end();
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return {status: answer.statusCode, headers: answer.headers, content: Buffer.concat(parts)};
}

describe("startServer(dist)", () => {
  it("puts the policy and the other headers on every answer, also on one for what is not there", async () => {
    for (const path of ["/", "/levensweg", "/_file/tabel.arrow", "/weg"]) {
      const {headers} = await query(path);
      expect(headers["content-security-policy"]).toContain("connect-src 'self'");
      expect(headers["content-security-policy"]).toContain(scriptHash("1"));
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    }
  });

  it("lets its own pages alone hold the frame of the notebook, which evaluates code and reaches nothing", async () => {
    const {headers, content} = await query("/_file/notitieboek/kader.0123abcd.html");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^' ]+' 'unsafe-eval'; worker-src blob:;/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/https?:|\*|connect-src|'self'(?!$)/);
    expect(content.toString()).toContain(policy.split("; frame-ancestors")[0]);
    expect(headers["connection-allowlist"]).toBe("()");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
    const page = await query("/levensweg");
    expect(page.headers["content-security-policy"]).toContain("frame-src 'self'");
    expect(page.headers["x-frame-options"]).toBe("SAMEORIGIN");
  });

  it("leads a page with a slash behind it to the page, and nothing else, nor to another site", async () => {
    const to = async (path: string) => {
      const {status, headers} = await query(path);
      return [status, headers.location];
    };
    expect(await to("/levensweg/")).toEqual([308, "/levensweg"]);
    expect(await to("/levensweg//?gebied=GM0344&x=/")).toEqual([308, "/levensweg?gebied=GM0344&x=/"]);
    for (const path of ["/weg/", "/_file/", "/elders.example/levensweg/"]) expect((await to(path))[0]).toBe(404);
    expect((await to("/"))[0]).toBe(200);
  });

  it("reads a long address, and one that is no text", async () => {
    expect((await query(`/levensweg?gebied=${"A".repeat(30_000)}`)).status).toBe(200);
    expect((await query("/%E0%A4%A")).status).toBe(404);
  });

  it("gives a page by its name without .html, and 404 for what is not there or is hidden", async () => {
    expect((await query("/levensweg")).headers["content-type"]).toMatch(/^text\/html/);
    expect((await query("/weg")).status).toBe(404);
    expect((await query("/.stempel")).status).toBe(404);
    expect((await query("/..%2f..%2fetc/passwd")).status).toBe(404);
  });

  it("sends the packed file to who takes it, with the type of the file itself", async () => {
    const br = await query("/_file/duckdb.0123abcd.wasm", {headers: {"accept-encoding": "gzip, br"}});
    expect(br.headers).toMatchObject({"content-encoding": "br", "content-type": "application/wasm"});
    expect(brotliDecompressSync(br.content).toString()).toBe(long);
    const gz = await query("/_file/tabel.arrow", {headers: {"accept-encoding": "gzip"}});
    expect(gz.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": "application/vnd.apache.arrow.stream"
    });
    expect(gunzipSync(gz.content).toString()).toBe(long);
    expect((await query("/_file/tabel.arrow")).content.toString()).toBe(long);
  });

  it("lets a file with a hash be kept, and any other be asked for again", async () => {
    expect((await query("/_file/duckdb.0123abcd.wasm")).headers["cache-control"]).toContain("immutable");
    const {headers} = await query("/_file/tabel.arrow");
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await query("/_file/tabel.arrow", {headers: {"if-none-match": headers.etag ?? ""}})).status).toBe(304);
  });

  it("answers to its own name only, and to reading only", async () => {
    expect((await query("/", {headers: {host: "kwaad.test"}})).status).toBe(421);
    expect((await query("/", {headers: {host: "localhost:3000"}})).status).toBe(200);
    expect((await query("/", {method: "POST"})).status).toBe(405);
  });

  it("lets another site lead a visitor here, and neither fetch, embed nor frame anything", async () => {
    const from = (site: string, mode: string, dest: string) => ({
      "sec-fetch-site": site,
      "sec-fetch-mode": mode,
      "sec-fetch-dest": dest
    });
    const status = async (headers: Record<string, string>) => (await query("/_file/tabel.arrow", {headers})).status;
    expect(await status(from("cross-site", "navigate", "document"))).toBe(200);
    expect(await status(from("none", "navigate", "document"))).toBe(200);
    expect(await status(from("same-origin", "cors", "empty"))).toBe(200);
    for (const site of ["cross-site", "same-site", "cross-site, same-origin", "x"]) {
      for (const [mode, dest] of [
        ["no-cors", "image"],
        ["cors", "empty"],
        ["no-cors", "script"],
        ["navigate", "iframe"],
        ["navigate", "object"],
        ["websocket", "websocket"]
      ] as const)
        expect(await status(from(site, mode, dest)), `${site} ${mode} ${dest}`).toBe(403);
    }
    expect((await query("/", {headers: {origin: "http://kwaad.test", range: "bytes=10-5"}})).status).toBe(403);
    expect((await query("/", {headers: {origin: "null"}})).status).toBe(403);
    expect((await query("/", {headers: {origin: new URL(server.address).origin}})).status).toBe(200);
  });

  it("says with every answer what the page may not do, also outside its policy", async () => {
    for (const [path, headers] of [
      ["/", {}],
      ["/_file/tabel.arrow", {}],
      ["/catalogus.json", {}],
      ["/weg", {}],
      ["/", {host: "kwaad.test"}]
    ] as const) {
      const answer = await query(path, {headers});
      expect(answer.headers["connection-allowlist"]).toBe("(response-origin)");
      expect(answer.headers["permissions-policy"]).toContain("camera=()");
      expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
      expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });

  it("lets no browser keep what is made of own files", async () => {
    const own = await startServer(folder, {poort: 0, own: true});
    const headings = async (path: string) => (await fetch(new URL(path, own.address))).headers;
    for (const path of ["/", "/levensweg", "/_file/tabel.arrow", "/catalogus.json", "/weg"]) {
      expect((await headings(path)).get("cache-control"), path).toBe("no-store");
      expect((await headings(path)).get("etag"), path).toBe(null);
    }
    expect((await headings("/_file/duckdb.0123abcd.wasm")).get("cache-control")).toContain("immutable");
    await own.close();
  });

  it("takes the next port when one is taken", async () => {
    const port = Number(new URL(server.address).port);
    const second = await startServer(folder, {poort: port});
    await second.close();
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  });
});
