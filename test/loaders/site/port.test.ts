import {execFile} from "node:child_process";
import {type AddressInfo, createServer, type Server} from "node:net";
import {promisify} from "node:util";
import {afterEach, describe, expect, it} from "vitest";
import {findPort, listen} from "../../../loaders/site/serve.js";
import {UserError} from "../../../components/pipeline/systemErrors.js";
import {ownLine} from "../../util/ownLine.js";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function tasks(port = 0): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

/** A server that the system refuses, with the code that it would have. */
function refusing(code: string): Server {
  const server = createServer();
  server.listen = () => {
    queueMicrotask(() => server.emit("error", Object.assign(new Error(code), {code})));
    return server;
  };
  return server;
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error
  );

describe("listen(server, {port, fixed})", () => {
  it("takes the next port that is free, unless it must be this one", async () => {
    const port = await tasks();
    expect(await findPort({poort: port})).toBeGreaterThan(port);
    const error = await failure(findPort({poort: port, vast: true}));
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(new RegExp(`^poort ${port} is bezet: .*--poort`));
    expect((error as Error).message).toMatch(ownLine);
  });

  it("does not look beyond the last port that there is", async () => {
    const server = refusing("EADDRINUSE");
    const error = await failure(listen(server, {poort: 65_530}));
    expect((error as Error).message).toBe(
      "poort 65530 tot en met 65535 zijn bezet: kies een andere met --poort, of sluit wat erop draait"
    );
    expect((await failure(listen(server, {poort: 65_535}))) as Error).toHaveProperty(
      "message",
      "poort 65535 is bezet: kies een andere met --poort, of sluit wat erop draait"
    );
  });

  it.each([
    [{poort: 80, vast: true}, "EACCES", /^poort 80 mag u niet gebruiken: kies een andere, boven 1023, met --poort$/],
    [{poort: 80}, "EACCES", /^poort 80 mag u niet gebruiken/],
    [{poort: 3000}, "EADDRNOTAVAIL", /127\.0\.0\.1/],
    [{poort: 3000}, "EMFILE", /^poort 3000 is niet te openen/]
  ] as const)("says of %j that the system answers %s what to do", async (query, code, text) => {
    const error = await failure(listen(refusing(code), query));
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(text);
    expect((error as Error).message).not.toContain("\n");
  });

  it.each([-1, 65_536, 1.5, NaN])("knows no port %s", async (port) => {
    expect(((await failure(findPort({poort: port}))) as Error).message).toMatch(/bestaat niet.*--poort$/);
  });
});

describe("npm start and npm run dev", () => {
  const run = promisify(execFile);
  it.each([
    ["loaders/start.ts", "--poort"],
    ["loaders/site/dev.ts", "--port"]
  ])("%s %s says in one line what is wrong with a port, before any work", async (command, naam) => {
    const port = String(await tasks());
    for (const [waarde, code, text] of [
      [port, 1, `poort ${port} is bezet`],
      ["65536", 2, "--poort moet tussen 1 en 65535 liggen: 65536"]
    ] as const) {
      const error = (await failure(run(process.execPath, ["--import", "tsx", command, naam, waarde]))) as {
        code: number;
        stderr: string;
      };
      expect([error.code, error.stderr.trim().split("\n").length]).toEqual([code, 1]);
      expect(error.stderr).toContain(text);
    }
  });
});
