import {opdracht} from "./hulp/opdracht.js";
import {leesArgumenten} from "./site/argumenten.js";
import {startDienst} from "./site/dienst.js";
import {maakMelder} from "./site/melder.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

/** `npm start -- [--schaal S] [--zaad N] [--bron DIR [--toch]] [--poort P]`: makes what is missing and serves the workbench. */
await opdracht("npm start -- [--schaal S] [--zaad N] [--bron MAP [--toch]] [--poort P]", async () => {
  const toegestaan = ["schaal", "zaad", "bron", "poort", "toch"] as const;
  const {poort, ...keuze} = leesArgumenten(process.argv.slice(2), toegestaan);
  const melden = maakMelder();
  const mappen = mappenVoor(keuze);
  await maakWerkbank({...keuze, mappen, melden});
  const {adres} = await startDienst(mappen.dist, {poort});
  melden("Alles blijft op deze computer. Stoppen met Ctrl+C.");
  process.stdout.write(`\nDe werkbank staat klaar op ${adres}\n`);
});
