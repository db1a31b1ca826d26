import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {canTrace, copyProject, run, startProxy} from "./util/connections.js";

let folder: string;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbindingen-"));
  copyProject(folder);
  proxy = await startProxy();
});
afterAll(async () => {
  await proxy.close();
  rmSync(folder, {recursive: true, force: true});
});

const npm = (script: string, ...args: string[]) =>
  run(["npm", "run", script, "--", ...args], {folder, proxy: proxy.address});
const small = ["--schaal", "0.001"];

describe("the record of connections", () => {
  it("shows what a command asks for: a name, a connection, a packet", async () => {
    // Of a name that cannot be, no name server is asked.
    const [script, name] = [join(folder, "vraag.mjs"), `${"x".repeat(64)}.invalid`];
    const queries = [
      'import {createSocket} from "node:dgram"; import {lookup} from "node:dns/promises"; import {connect} from "node:net";',
      `await lookup("${name}").catch(() => {});`,
      'await new Promise((done) => connect(9, "127.0.0.2").once("error", done));',
      'const udp = createSocket("udp4"); udp.send("x", 9, "127.0.0.3", () => udp.close());',
      `await fetch("http://127.0.0.4:9999").catch(() => {});`
    ];
    writeFileSync(script, queries.join("\n"));
    const query = run([process.execPath, script], {folder, proxy: proxy.address});
    expect(await query.ended).toMatchObject({code: 0});
    const foreign = query.foreign().join("\n");
    for (const line of [`lookup ${name}`, "connect 127.0.0.2:9", "send x 9 127.0.0.3", "connect 127.0.0.4:9999"])
      expect(foreign).toContain(line);
    if (canTrace) expect(foreign).toMatch(/ connect\(.*inet_addr\("127\.0\.0\.2"\)/);
  });
});

describe("no connection but to 127.0.0.1", () => {
  it.each<[string, string[]]>([
    ["synthese", ["--uit", "bron", ...small]],
    ["tabellen", ["--bron", "bron", "--uit", "tabellen"]],
    ["figuur", ["5.1", "--bron", "bron", "--gebied", "GM0344"]],
    ["indicator", ["wmo_clienten", "--bron", "bron", "--gebied", "GM0344"]],
    ["aanlevering", ["--schema"]],
    ["build", small],
    ["rapport", ["--gebied", "GM0277", "--uit", "rapport", ...small]]
  ])(
    "npm run %s",
    async (script, args) => {
      const command = npm(script, ...args);
      const {code, text} = await command.ended;
      expect(code, text).toBe(0);
      expect(command.foreign()).toEqual([]);
      expect(proxy.count()).toBe(0);
    },
    300_000
  );

  it("npm start, while its pages are asked for", async () => {
    const command = npm("start", ...small, "--poort", "38100");
    const address = await new Promise<string>((found, failed) => {
      command.child.stdout!.on("data", (text: string) => {
        const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
        if (address) found(address);
      });
      void command.ended.then(({text}) => failed(new Error(text)));
    });
    const answers = await Promise.all(["", "levensweg", "licenties.txt"].map((path) => fetch(address + path)));
    process.kill(-command.child.pid!, "SIGTERM");
    await command.ended;
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200]);
    expect(command.foreign()).toEqual([]);
    expect(proxy.count()).toBe(0);
  });
});
