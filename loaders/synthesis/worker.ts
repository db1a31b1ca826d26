import {parentPort, workerData} from "node:worker_threads";
import {readCountry} from "./country.js";
import {buffers} from "./delivery.js";
import {simulateGebied} from "./gebied.js";
import {distribution} from "./gebruik/shares.js";

const {schaal: scale, zaad: seed} = workerData as {schaal: number; zaad: number};
const country = readCountry(scale);
const parts = distribution(country);

parentPort?.on("message", (number: number) => {
  const levering = simulateGebied(country, number, parts[number]!, seed);
  parentPort!.postMessage(levering, buffers(levering));
});
