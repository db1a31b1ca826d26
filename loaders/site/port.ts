import {createServer, type Server} from "node:net";
import {UserError} from "../util/systemErrors.js";

const HIGHEST = 65_535;
/** How many ports are tried from the first. */
const FIND = 100;

export interface Port {
  /** The port, or where the search for a free one begins; 0: any. */
  poort: number;
  /** Whether it must be this one. */
  vast?: boolean;
}

/** Lets a server listen on this machine only; resolves with its port, and rejects with one line that says what to do. */
export async function listen(server: Server, {poort: port, vast: fixed = false}: Port): Promise<number> {
  if (!(Number.isInteger(port) && port >= 0 && port <= HIGHEST))
    throw new UserError(`poort ${port} bestaat niet: kies er een van 1 tot en met ${HIGHEST} met --poort`);
  const last = fixed || port === 0 ? port : Math.min(port + FIND, HIGHEST);
  for (let free = port; free <= last; free++) {
    try {
      return await tryPort(server, free);
    } catch (error) {
      const {code = ""} = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" || (code === "EACCES" && !fixed && free > 1023)) continue;
      throw new UserError(portMessage(free, code), {cause: error});
    }
  }
  throw new UserError(
    fixed || last === port
      ? portMessage(port, "EADDRINUSE")
      : `poort ${port} tot en met ${last} zijn bezet: kies een andere met --poort, of sluit wat erop draait`
  );
}

/** The port that a server would get: asked before the work that precedes it. */
export async function findPort(query: Port): Promise<number> {
  const server = createServer();
  try {
    return await listen(server, query);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function portMessage(port: number, code: string): string {
  if (code === "EADDRINUSE") return `poort ${port} is bezet: kies een andere met --poort, of sluit wat erop draait`;
  if (code === "EACCES" || code === "EPERM")
    return `poort ${port} mag u niet gebruiken: kies een andere, boven 1023, met --poort`;
  if (code === "EADDRNOTAVAIL") return "het adres 127.0.0.1 is er niet: zet de loopback van deze computer aan";
  return `poort ${port} is niet te openen (${code || "onbekende oorzaak"}): kies een andere met --poort`;
}
