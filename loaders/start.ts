import {opdracht} from "./hulp/opdracht.js";
import {isGegeven, leesArgumenten} from "./site/argumenten.js";
import {startDienst} from "./site/dienst.js";
import {maakMelder} from "./site/melder.js";
import {findPort} from "./site/port.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

/** `npm start -- [--schaal S] [--zaad N] [--bron DIR [--toch]] [--poort P]`: makes what is missing and serves the workbench. */
await opdracht("npm start -- [--schaal S] [--zaad N] [--bron MAP [--toch]] [--poort P]", async () => {
  const toegestaan = ["schaal", "zaad", "bron", "poort", "toch"] as const;
  const argv = process.argv.slice(2);
  const {poort, ...keuze} = leesArgumenten(argv, toegestaan);
  const deur = {poort, vast: isGegeven(argv, "poort")};
  // Before the minutes that a build may take.
  await findPort(deur);
  const melden = maakMelder();
  const mappen = mappenVoor(keuze);
  await maakWerkbank({...keuze, mappen, melden});
  const {adres} = await startDienst(mappen.dist, {...deur, eigen: keuze.bron !== null});
  melden("Alles blijft op deze computer. Stoppen met Ctrl+C.");
  process.stdout.write(`\nDe werkbank staat klaar op ${adres}\n`);
});
