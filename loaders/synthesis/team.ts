import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import type {Levering} from "./delivery.js";

/** A worker does not inherit the reading of TypeScript, so it starts with plain code that arranges it. */
const tsx = new URL(
  "./dist/esm/api/index.mjs",
  pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json"))
).href;
const begin = `import("${tsx}").then(({register}) => (register(), import("${new URL("./worker.ts", import.meta.url).href}")))`;

/** Has `aantal` gebieden simulated by two workers, and gives the results in order. At most 24 results wait for their turn. */
export async function* deliverInTurn(
  aantal: number,
  data: {schaal: number; zaad: number},
  order = 2
): AsyncGenerator<Levering> {
  const workers = Array.from(
    {length: Math.min(order, aantal)},
    () =>
      new Worker(begin, {
        eval: true,
        workerData: data,
        execArgv: [],
        resourceLimits: {maxYoungGenerationSizeMb: 256}
      })
  );
  const done = new Map<number, Levering>();
  const waiting: Worker[] = [];
  let next = 0;
  let turn = 0;
  let notify = (): void => {};
  let error: unknown;
  const giveWork = (engineWorker: Worker): void => {
    if (next >= aantal) return;
    if (next > turn + 24) waiting.push(engineWorker);
    else engineWorker.postMessage(next++);
  };
  for (const engineWorker of workers) {
    engineWorker.on("message", (levering: Levering) => {
      done.set(levering.gebied, levering);
      giveWork(engineWorker);
      notify();
    });
    engineWorker.on("error", (reden) => {
      error = reden;
      notify();
    });
    giveWork(engineWorker);
  }
  try {
    for (; turn < aantal; turn++) {
      while (!done.has(turn)) {
        if (error !== undefined) throw error;
        await new Promise<void>((further) => (notify = further));
      }
      const levering = done.get(turn)!;
      done.delete(turn);
      for (const engineWorker of waiting.splice(0)) giveWork(engineWorker);
      yield levering;
    }
  } finally {
    await Promise.all(workers.map((engineWorker) => engineWorker.terminate()));
  }
}
