import {execFile} from "node:child_process";
import {createServer, type AddressInfo, type Server} from "node:net";
import {promisify} from "node:util";
import {afterEach, describe, expect, it} from "vitest";
import {UserError} from "../../../loaders/hulp/foutmelding.js";
import {findPort, listen} from "../../../loaders/site/port.js";
import {ownLine} from "../../hulp/ownLine.js";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function taken(poort = 0): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((klaar) => server.listen(poort, "127.0.0.1", klaar));
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

const failure = (belofte: Promise<unknown>) =>
  belofte.then(
    () => null,
    (fout: unknown) => fout
  );

describe("listen(server, {poort, vast})", () => {
  it("takes the next port that is free, unless it must be this one", async () => {
    const poort = await taken();
    expect(await findPort({poort})).toBeGreaterThan(poort);
    const fout = await failure(findPort({poort, vast: true}));
    expect(fout).toBeInstanceOf(UserError);
    expect((fout as Error).message).toMatch(new RegExp(`^poort ${poort} is bezet: .*--poort`));
    expect((fout as Error).message).toMatch(ownLine);
  });

  it("does not look beyond the last port that there is", async () => {
    const server = refusing("EADDRINUSE");
    const fout = await failure(listen(server, {poort: 65_530}));
    expect((fout as Error).message).toBe(
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
  ] as const)("says of %j that the system answers %s what to do", async (vraag, code, tekst) => {
    const fout = await failure(listen(refusing(code), vraag));
    expect(fout).toBeInstanceOf(UserError);
    expect((fout as Error).message).toMatch(tekst);
    expect((fout as Error).message).not.toContain("\n");
  });

  it.each([-1, 65_536, 1.5, NaN])("knows no port %s", async (poort) => {
    expect(((await failure(findPort({poort}))) as Error).message).toMatch(/bestaat niet.*--poort$/);
  });
});

describe("npm start and npm run dev", () => {
  const draai = promisify(execFile);
  it.each([
    ["loaders/start.ts", "--poort"],
    ["loaders/site/dev.ts", "--port"]
  ])("%s %s says in one line what is wrong with a port, before any work", async (opdracht, naam) => {
    const poort = String(await taken());
    for (const [waarde, code, tekst] of [
      [poort, 1, `poort ${poort} is bezet`],
      ["65536", 2, "--poort moet tussen 1 en 65535 liggen: 65536"]
    ] as const) {
      const fout = (await failure(draai(process.execPath, ["--import", "tsx", opdracht, naam, waarde]))) as {
        code: number;
        stderr: string;
      };
      expect([fout.code, fout.stderr.trim().split("\n").length]).toEqual([code, 1]);
      expect(fout.stderr).toContain(tekst);
    }
  });
});
