import {createServer, type Server} from "node:net";
import {UserError} from "../hulp/foutmelding.js";

const HOOGSTE = 65_535;
/** How many ports are tried from the first. */
const ZOEK = 100;

export interface Port {
  /** The port, or where the search for a free one begins; 0: any. */
  poort: number;
  /** Whether it must be this one. */
  vast?: boolean;
}

/** Lets a server listen on this machine only; resolves with its port, and rejects with one line that says what to do. */
export async function listen(server: Server, {poort, vast = false}: Port): Promise<number> {
  if (!(Number.isInteger(poort) && poort >= 0 && poort <= HOOGSTE))
    throw new UserError(`poort ${poort} bestaat niet: kies er een van 1 tot en met ${HOOGSTE} met --poort`);
  const laatste = vast || poort === 0 ? poort : Math.min(poort + ZOEK, HOOGSTE);
  for (let vrij = poort; vrij <= laatste; vrij++) {
    try {
      return await tryPort(server, vrij);
    } catch (fout) {
      const {code = ""} = fout as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" || (code === "EACCES" && !vast && vrij > 1023)) continue;
      throw new UserError(portMessage(vrij, code), {cause: fout});
    }
  }
  throw new UserError(
    vast || laatste === poort
      ? portMessage(poort, "EADDRINUSE")
      : `poort ${poort} tot en met ${laatste} zijn bezet: kies een andere met --poort, of sluit wat erop draait`
  );
}

/** The port that a server would get: asked before the work that precedes it. */
export async function findPort(vraag: Port): Promise<number> {
  const server = createServer();
  try {
    return await listen(server, vraag);
  } finally {
    await new Promise((klaar) => server.close(klaar));
  }
}

function tryPort(server: Server, poort: number): Promise<number> {
  return new Promise((klaar, mislukt) => {
    server.once("error", mislukt).listen(poort, "127.0.0.1", () => {
      server.off("error", mislukt);
      const adres = server.address();
      klaar(typeof adres === "object" && adres !== null ? adres.port : poort);
    });
  });
}

function portMessage(poort: number, code: string): string {
  if (code === "EADDRINUSE") return `poort ${poort} is bezet: kies een andere met --poort, of sluit wat erop draait`;
  if (code === "EACCES" || code === "EPERM")
    return `poort ${poort} mag u niet gebruiken: kies een andere, boven 1023, met --poort`;
  if (code === "EADDRNOTAVAIL") return "het adres 127.0.0.1 is er niet: zet de loopback van deze computer aan";
  return `poort ${poort} is niet te openen (${code || "onbekende oorzaak"}): kies een andere met --poort`;
}
