import {parentPort, workerData} from "node:worker_threads";
import {verdeling} from "./gebruik/aandelen.js";
import {leefGebied} from "./gebied.js";
import {leesLand} from "./land.js";
import {buffers} from "./levering.js";

const {schaal, zaad} = workerData as {schaal: number; zaad: number};
const land = leesLand(schaal);
const delen = verdeling(land);

parentPort?.on("message", (nummer: number) => {
  const levering = leefGebied(land, nummer, delen[nummer]!, zaad);
  parentPort!.postMessage(levering, buffers(levering));
});
