import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {UserError} from "../hulp/foutmelding.js";
import {stopChild} from "./kind.js";

/** A step that said nothing: the system ended it, mostly for want of memory. */
const endedText = (naam: string, hoe: number | string | null) =>
  `de stap ${naam} is afgebroken (${hoe}), misschien omdat het geheugen op was: sluit andere programma's en geef de opdracht opnieuw`;

type Bericht = {voortgang: string} | {fout: string} | {uitkomst: unknown};

/**
 * Runs a heavy step in a process of its own, which gives its memory back: `loaders/site/stappen.ts` knows them. A signal to
 * this process ends that one first, and waits until it has cleaned what it made.
 */
export function draaiStap<T>(naam: string, opties: object, melden: (tekst: string) => void): Promise<T> {
  return new Promise((klaar, mislukt) => {
    const kind = fork(fileURLToPath(new URL("stappen.ts", import.meta.url)), [naam, JSON.stringify(opties)], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    let laatste: Bericht | null = null;
    kind.on("message", (bericht: Bericht) => {
      if ("voortgang" in bericht) melden(bericht.voortgang);
      else laatste = bericht;
    });
    kind.once("error", mislukt);
    stopChild(kind, (code, signaal) => {
      if (laatste && "uitkomst" in laatste) klaar(laatste.uitkomst as T);
      else mislukt(new UserError(laatste && "fout" in laatste ? laatste.fout : endedText(naam, code ?? signaal)));
    });
  });
}
