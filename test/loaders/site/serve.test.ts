import {spawn} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {connect, type Socket} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {packIn} from "../../../loaders/site/compress.js";
import {updatePage} from "../../../loaders/site/page.js";
import {type SiteServer, startServer} from "../../../loaders/site/server.js";
import {rawRequest, request} from "../../util/rawRequest.js";

const pageText = updatePage(`<html><head><meta charset="utf-8"></head><script>1</script>${"abc ".repeat(600)}`);
const large = Buffer.alloc(24_000_000, "levensweg ");
const linux = process.platform === "linux";

let folder: string;
let server: SiteServer;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stand-"));
  mkdirSync(join(folder, "_file"));
  for (const naam of ["index.html", "levensweg.html", "404.html"]) writeFileSync(join(folder, naam), pageText);
  writeFileSync(join(folder, "_file", "tabel.arrow"), "0123456789".repeat(500));
  writeFileSync(join(folder, "_file", "leeg.json"), "");
  writeFileSync(join(folder, ".geheim"), "geheim");
  await packIn(folder);
  writeFileSync(join(folder, "_file", "groot.arrow"), large);
  server = await startServer(folder, {poort: 0});
  port = Number(new URL(server.address).port);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

const descriptors = () => readdirSync("/proc/self/fd").length;

/** Waits until no more descriptors are open than before. */
async function settle(before: number): Promise<number> {
  for (let tries = 0; descriptors() > before && tries < 100; tries++) await wait(20);
  return descriptors();
}

async function stillAnswers() {
  const whole = await rawRequest(port, request("/_file/tabel.arrow"));
  expect(whole?.status).toBe(200);
  expect(whole?.body.toString()).toBe("0123456789".repeat(500));
  const page = await rawRequest(port, request("/levensweg?gebied=GM0344"));
  expect(page?.status).toBe(200);
  expect(page?.body.toString()).toBe(pageText);
}

/** A sequence that is the same in every run. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ranges = [
  ...["bytes=10-5", "bytes=0-9007199254740993", "bytes=-10", "bytes=-0", "bytes=-", "bytes=", "bytes", "bytes=0-"],
  ...["bytes=0-0", "bytes=5000-", "bytes=4999-", "bytes=9007199254740993-", "bytes=0-1,3-4", "bytes=0-0,-1"],
  ...["bytes=-9007199254740993", "bytes=a-b", "bytes=1.5-2", "bytes=0x10-0x20", "bytes=--5", "bytes=+1-2", "items=0-5"],
  ...["bytes=1e3-2e3", `bytes=${"9".repeat(400)}-`, `bytes=0-${"9".repeat(400)}`, `bytes=${"0-1,".repeat(2000)}0-1`]
];
const targets = [
  ...["/", "//", "///", "/%00", "/_file/tabel.arrow%00.html", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd"],
  ...["/../../etc/passwd", "/_file/../.geheim", "/.geheim", "/_file/%2e%2e/.geheim", "/..\\..\\.geheim", "/%5c.geheim"],
  ...["/_file", "/_file/", "/_file//tabel.arrow", "/levensweg/", "/levensweg//", "//levensweg/", "/levensweg.html"],
  ...[
    "/levensweg/index.html",
    "/404",
    "/index",
    "/%E0%A4%A",
    "/%",
    "/%zz",
    `/${"a".repeat(5000)}`,
    `/${"a/".repeat(3000)}`
  ],
  ...[
    `/levensweg?${"x=1&".repeat(8000)}`,
    "/?",
    "/?#",
    "/#",
    "?",
    "*",
    "levensweg",
    "http://",
    "http:///",
    "http://[::1"
  ],
  ...[
    "http://kwaad.test/levensweg",
    "http://127.0.0.1/levensweg",
    "https://localhost:1/",
    "http://127.0.0.1@kwaad.test/"
  ],
  ...["/levensweg;x=1", "/levensweg%3fx", "/CON", "/nul", "/levensweg.html.", "/levensweg.html%20", "/a:b", "/\u00e9"],
  ...["/_file/leeg.json", "/_file/tabel.arrow.br", "/_file/tabel.arrow/x", "/constructor", "/__proto__", "/<script>"]
];
const odd: Record<string, unknown>[] = [
  ...["", "127.0.0.1:", "127.0.0.1:99999999", "127.0.0.1:x", "kwaad.test", "127.0.0.1.kwaad.test", "localhost:80"].map(
    (Host) => ({Host})
  ),
  ...["[::1]", "[::1]:3000", "LOCALHOST", "0.0.0.0", "127.1", "user@127.0.0.1", "127.0.0.1, kwaad.test", undefined].map(
    (Host) => ({Host})
  ),
  ...["100-continue", "200-maybe", "x".repeat(100)].map((Expect) => ({Expect})),
  ...["websocket", "h2c", "x"].map((Upgrade) => ({Upgrade, Connection: "Upgrade"})),
  ...["*", '"x"', 'W/"x"', ",,,", '"'.repeat(500), `${'"a",'.repeat(3000)}"b"`].map((tag) => ({"If-None-Match": tag})),
  ...["*", '"x"', ""].map((tag) => ({"If-Match": tag})),
  ...["now", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "-1"].map((day) => ({
    "If-Modified-Since": day
  })),
  ...["x", '"x"', "Thu, 01 Jan 1970 00:00:00 GMT"].map((tag) => ({"If-Range": tag, Range: "bytes=0-1"})),
  ...["br;q=0", "gzip;q=0.000, br;q=0", "*", "br;q=x", ",;,", "BR", "x".repeat(9000)].map((tag) => ({
    "Accept-Encoding": tag
  })),
  {"Transfer-Encoding": "chunked"},
  {"Transfer-Encoding": "chunked", "Content-Length": "5"},
  {"Content-Length": "-1"},
  {"Content-Length": "100000"},
  {"X-Lang": "x".repeat(70_000)},
  {Cookie: "a=b; ".repeat(5000)},
  {Origin: "null"},
  {Origin: "http://kwaad.test"}
];
const methods = ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "CONNECT", "get", "FOO", ""];
const bytes = [
  ...[
    "\r\n\r\n",
    "\0\0\0\0",
    "GET\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "GET / HTTP/1.0\r\n\r\n",
    "\x16\x03\x01\x02\x00\x01"
  ],
  ...[
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET / HTTP/1.1\nHost: 127.0.0.1\n\n",
    "GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n"
  ],
  ...["GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", "GET /\x00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "x".repeat(100_000)],
  "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: kwaad.test\r\n\r\n",
  "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
];

/** Everything odd once, and what chance makes of it together. */
function attacks(): string[] {
  const random = randomFrom(9);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const one = Array.from({length: 120}, () => {
    const headers = {...pick(odd), ...(random(2) ? {Range: pick(ranges)} : {})};
    return request(pick(targets), {method: random(4) ? "GET" : pick(methods), headers});
  });
  const mangled = Array.from({length: 60}, () => {
    const text = [...request(pick(targets), {headers: pick(odd)})];
    for (let n = random(6); n >= 0; n--) text.splice(random(text.length), random(3), String.fromCharCode(random(256)));
    return text.join("");
  });
  return [
    ...ranges.flatMap((Range) => [
      request("/_file/tabel.arrow", {headers: {Range}}),
      request("/_file/tabel.arrow", {headers: {Range, "Accept-Encoding": "br, gzip"}}),
      request("/_file/leeg.json", {headers: {Range}})
    ]),
    ...targets.map((target) => request(target)),
    ...odd.map((headers) => request("/levensweg", {headers})),
    ...methods.map((method) => request("/levensweg", {method})),
    ...bytes,
    ...one,
    ...mangled
  ];
}

describe("a server under odd requests", () => {
  it("answers each in its own right or hangs up, with the policy, and is as it was at the end", async () => {
    const before = linux ? descriptors() : 0;
    const all = attacks();
    expect(all.length).toBeGreaterThan(350);
    const answers = [];
    const send = (one: string) => rawRequest(port, Buffer.from(one, "latin1"), 1000);
    for (let i = 0; i < all.length; i += 150) answers.push(...(await Promise.all(all.slice(i, i + 150).map(send))));
    const known = [200, 206, 304, 308, 400, 403, 404, 405, 408, 412, 413, 416, 417, 421, 431];
    for (const [i, answer] of answers.entries()) {
      if (answer === null) continue;
      expect(known, JSON.stringify(all[i]!.slice(0, 200))).toContain(answer.status);
      expect(answer.headers, JSON.stringify(all[i]!.slice(0, 200))).toMatch(/content-security-policy: default-src/i);
      expect(answer.body.includes("geheim")).toBe(false);
    }
    expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(300);
    await stillAnswers();
    if (linux) expect(await settle(before)).toBe(before);
  });

  it("answers requests that come together one after the other, and holds no file for each", async () => {
    const before = linux ? descriptors() : 0;
    const many = Array.from({length: 300}, () => request("/_file/tabel.arrow", {headers: {Connection: "keep-alive"}}));
    const answer = await rawRequest(port, many.join("") + request("/weg"));
    expect(answer?.body.toString().split("HTTP/1.1 200 OK")).toHaveLength(300);
    expect(answer?.body.toString()).toContain("HTTP/1.1 404 Not Found");
    const flood = Array.from({length: 300}, () => request("/_file/groot.arrow", {headers: {Connection: "keep-alive"}}));
    const socket = connect(port, "127.0.0.1", () => socket.write(flood.join("")));
    socket.pause();
    await wait(150);
    if (linux) expect(descriptors()).toBeLessThanOrEqual(before + 4);
    socket.destroy();
    if (linux) expect(await settle(before)).toBe(before);
  });
});

describe("a range of a file", () => {
  const table = "0123456789".repeat(500);
  it.each([
    ["bytes=-10", 206, table.slice(-10), "bytes 4990-4999/5000"],
    ["bytes=0-9007199254740993", 206, table, "bytes 0-4999/5000"],
    ["bytes=0-0", 206, "0", "bytes 0-0/5000"],
    ["bytes=4999-", 206, "9", "bytes 4999-4999/5000"],
    ["bytes=-9007199254740993", 206, table, "bytes 0-4999/5000"],
    ["bytes=10-5", 200, table, undefined],
    ["bytes=0-1,3-4", 200, table, undefined],
    ["bytes=-", 200, table, undefined],
    ["bytes=5000-", 416, "", "bytes */5000"],
    ["bytes=-0", 416, "", "bytes */5000"]
  ])("%s", async (Range, status, content, range) => {
    for (const takes of ["identity", "br, gzip"]) {
      const headers = {Range, "Accept-Encoding": takes};
      const answer = await rawRequest(port, request("/_file/tabel.arrow", {headers}));
      const [, said] = /^content-range: (.*)$/im.exec(answer!.headers) ?? [];
      const packed = /^content-encoding/im.test(answer!.headers);
      expect([answer!.status, said?.trim()]).toEqual([status, range]);
      if (!packed) expect(answer!.body.toString()).toBe(content);
      expect(packed && status !== 200).toBe(false);
    }
  });

  it("is given only of the file that the client knows", async () => {
    const {headers} = (await rawRequest(port, request("/_file/tabel.arrow")))!;
    const [, mark = ""] = /^etag: (.*)$/im.exec(headers) ?? [];
    const query = (ifRange: string) =>
      request("/_file/tabel.arrow", {headers: {Range: "bytes=0-1", "If-Range": ifRange}});
    expect((await rawRequest(port, query(mark.trim())))?.status).toBe(206);
    expect((await rawRequest(port, query('"anders"')))?.status).toBe(200);
  });
});

/** A client that has had the beginning of a large file, and reads no further. */
function halfWay(target = "/_file/groot.arrow"): Promise<Socket> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request(target)));
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.pause();
      done(socket);
    });
  });
}

/** How many bytes come after all, until the end. */
function readOn(socket: Socket): Promise<number> {
  return new Promise((done) => {
    let length = 0;
    socket.on("data", (part: Buffer) => (length += part.length));
    socket.on("close", () => done(length));
    socket.resume();
  });
}

describe("clients that hang up half-way", () => {
  it.runIf(linux)("leave nothing open, however many there are", async () => {
    const before = descriptors();
    const clients = await Promise.all(Array.from({length: 120}, () => halfWay()));
    expect(descriptors()).toBeGreaterThan(before + 120);
    for (const [i, client] of clients.entries())
      if (i % 2) client.destroy();
      else client.resetAndDestroy();
    expect(await settle(before)).toBeLessThanOrEqual(before);
    await stillAnswers();
  });
});

describe("a file that changes while it is served", () => {
  const place = () => join(folder, "_file", "wissel.arrow");

  it("is sent to the end when it is removed or replaced by a folder, and is then not there", async () => {
    for (const replace of [false, true]) {
      writeFileSync(place(), large);
      const client = await halfWay("/_file/wissel.arrow");
      rmSync(place());
      if (replace) mkdirSync(place());
      expect(await readOn(client)).toBeGreaterThan(large.length - 200_000);
      expect((await rawRequest(port, request("/_file/wissel.arrow")))?.status).toBe(404);
      rmSync(place(), {recursive: true, force: true});
    }
    await stillAnswers();
  });

  it("ends the connection when it is cut: the beginning never passes for the whole", async () => {
    writeFileSync(place(), large);
    const client = await halfWay("/_file/wissel.arrow");
    truncateSync(place(), 10);
    expect(await readOn(client)).toBeLessThan(large.length - 1_000_000);
    expect((await rawRequest(port, request("/_file/wissel.arrow")))?.body.toString()).toBe("levensweg ");
    await stillAnswers();
  });

  it("is a 404 when it is no plain file, and waits for none", async () => {
    const {execFileSync} = await import("node:child_process");
    if (linux) execFileSync("mkfifo", [join(folder, "pijp.html")]);
    mkdirSync(join(folder, "map.html"));
    for (const naam of ["/pijp", "/pijp.html", "/map", "/map.html"])
      expect((await rawRequest(port, request(naam)))?.status, naam).toBe(404);
  });

  it("is the new one when the site is built anew, with the policy of its own scripts", async () => {
    const otherwise = updatePage(`<html><head><meta charset="utf-8"></head><script>2</script>`);
    writeFileSync(join(folder, "nieuw.deel"), otherwise);
    renameSync(join(folder, "nieuw.deel"), join(folder, "wissel.html"));
    const answer = await rawRequest(port, request("/wissel"));
    expect(answer?.body.toString()).toBe(otherwise);
    const [script] = /'sha256-[^']+'/.exec(otherwise) ?? [];
    expect(answer?.headers).toContain(script);
    rmSync(join(folder, "wissel.html"));
    expect((await rawRequest(port, request("/wissel")))?.status).toBe(404);
  });
});

describe.runIf(linux)("a server that may open few files", () => {
  it("turns away what it has no room for, and answers when there is room again", async () => {
    const code = `
      import {startServer} from ${JSON.stringify(join(process.cwd(), "loaders/site/server.ts"))};
      const {address} = await startServer(${JSON.stringify(folder)}, {poort: 0});
      console.log(address);`;
    const script = join(folder, ".dienst.mts");
    writeFileSync(script, code);
    const child = spawn("sh", ["-c", `ulimit -n 110; exec "$0" --import tsx ${script}`, process.execPath]);
    try {
      let text = "";
      await new Promise<void>((done) => {
        child.stdout.on("data", (part: Buffer) => /\n$/.test((text += String(part))) && done());
      });
      const own = Number(new URL(text.trim()).port);
      const clients = Array.from({length: 150}, () => {
        const client = connect(own, "127.0.0.1", () => client.write(request("/_file/groot.arrow")));
        return client.on("error", () => {}).on("data", () => client.pause());
      });
      await wait(400);
      for (const client of clients) client.destroy();
      await wait(200);
      expect((await rawRequest(own, request("/levensweg")))?.status).toBe(200);
      expect(child.exitCode).toBe(null);
    } finally {
      child.kill();
    }
  });
});
