import {opdracht} from "./hulp/opdracht.js";
import {leesArgumenten} from "./site/argumenten.js";
import {startDienst} from "./site/dienst.js";
import {maakMelder} from "./site/melder.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

/** `npm start -- [--schaal S] [--zaad N] [--bron DIR] [--poort P]`: makes what is missing and serves the workbench. */
await opdracht("npm start -- [--schaal S] [--zaad N] [--bron MAP] [--poort P]", async () => {
  const {schaal, zaad, bron, poort} = leesArgumenten(process.argv.slice(2), ["schaal", "zaad", "bron", "poort"]);
  const melden = maakMelder();
  const mappen = mappenVoor(bron);
  await maakWerkbank({schaal, zaad, bron, mappen, melden});
  const {adres} = await startDienst(mappen.dist, {poort});
  melden("Alles blijft op deze computer. Stoppen met Ctrl+C.");
  process.stdout.write(`\nDe werkbank staat klaar op ${adres}\n`);
});
