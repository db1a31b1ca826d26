import type {Soort, Uitvoer, Voortgang} from "./uitvoer.js";
import type {Bericht} from "./werk.js";

/**
 * Makes a file in a worker, so that the page stays quick. The worker starts from a blob and thus inherits the content
 * security policy of the page, as that of the engine does; that lets it load code by `import()` (script-src), and not by a
 * static import (worker-src).
 */
export async function exporteer(
  soort: Soort,
  uitvoer: Uitvoer,
  {signal, voortgang}: {signal: AbortSignal; voortgang: Voortgang}
): Promise<Blob> {
  const {adres} = await import("./werk.js");
  const script = `import(${JSON.stringify(adres)})
    .then((werk) => werk.luister(self), (fout) => postMessage({fout: String(fout)}));`;
  const bron = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  const werker = new Worker(bron, {type: "module"});
  try {
    return await new Promise<Blob>((klaar, mislukt) => {
      let begonnen = false;
      signal.addEventListener("abort", () => mislukt(signal.reason), {once: true});
      werker.addEventListener("error", ({message}) => mislukt(new Error(message || "worker did not start")));
      werker.addEventListener("message", ({data}) => {
        const bericht = data as Bericht;
        if ("bestand" in bericht) klaar(bericht.bestand);
        else if ("fout" in bericht) mislukt(new Error(bericht.fout));
        else if (begonnen) voortgang(bericht.deel);
        else {
          begonnen = true;
          werker.postMessage({soort, uitvoer});
        }
      });
    });
  } finally {
    werker.terminate();
    URL.revokeObjectURL(bron);
  }
}
