import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import type {Levering} from "./levering.js";

/** A worker does not inherit the reading of TypeScript, so it starts with plain code that arranges it. */
const tsx = new URL(
  "./dist/esm/api/index.mjs",
  pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json"))
).href;
const begin = `import("${tsx}").then(({register}) => (register(), import("${new URL("./werker.ts", import.meta.url).href}")))`;

/** Has `aantal` gebieden simulated by two workers, and gives the results in order. At most 24 results wait for their turn. */
export async function* leverIn(
  aantal: number,
  gegevens: {schaal: number; zaad: number},
  volgorde = 2
): AsyncGenerator<Levering> {
  const werkers = Array.from(
    {length: Math.min(volgorde, aantal)},
    () =>
      new Worker(begin, {
        eval: true,
        workerData: gegevens,
        execArgv: [],
        resourceLimits: {maxYoungGenerationSizeMb: 256}
      })
  );
  const klaar = new Map<number, Levering>();
  const wachtend: Worker[] = [];
  let volgende = 0;
  let beurt = 0;
  let meld = (): void => {};
  let fout: unknown;
  const geefWerk = (werker: Worker): void => {
    if (volgende >= aantal) return;
    if (volgende > beurt + 24) wachtend.push(werker);
    else werker.postMessage(volgende++);
  };
  for (const werker of werkers) {
    werker.on("message", (levering: Levering) => {
      klaar.set(levering.gebied, levering);
      geefWerk(werker);
      meld();
    });
    werker.on("error", (reden) => {
      fout = reden;
      meld();
    });
    geefWerk(werker);
  }
  try {
    for (; beurt < aantal; beurt++) {
      while (!klaar.has(beurt)) {
        if (fout !== undefined) throw fout;
        await new Promise<void>((verder) => (meld = verder));
      }
      const levering = klaar.get(beurt)!;
      klaar.delete(beurt);
      for (const werker of wachtend.splice(0)) geefWerk(werker);
      yield levering;
    }
  } finally {
    await Promise.all(werkers.map((werker) => werker.terminate()));
  }
}
