import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";

type Bericht = {voortgang: string} | {fout: string} | {uitkomst: unknown};

/** Runs a heavy step in a process of its own, which gives its memory back: `loaders/site/stappen.ts` knows them. */
export function draaiStap<T>(naam: string, opties: object, melden: (tekst: string) => void): Promise<T> {
  return new Promise((klaar, mislukt) => {
    const kind = fork(fileURLToPath(new URL("stappen.ts", import.meta.url)), [naam, JSON.stringify(opties)], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    const stop = () => kind.kill();
    process.once("exit", stop);
    let laatste: Bericht | null = null;
    kind.on("message", (bericht: Bericht) => {
      if ("voortgang" in bericht) melden(bericht.voortgang);
      else laatste = bericht;
    });
    kind.once("error", mislukt);
    kind.once("close", (code, signaal) => {
      process.off("exit", stop);
      if (laatste && "uitkomst" in laatste) klaar(laatste.uitkomst as T);
      else mislukt(new Error(laatste && "fout" in laatste ? laatste.fout : `step ${naam} ended: ${code ?? signaal}`));
    });
  });
}
