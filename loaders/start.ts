import {leesArgumenten} from "./site/argumenten.js";
import {startDienst} from "./site/dienst.js";
import {melder, opdracht} from "./site/opdracht.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

await opdracht(async () => {
  const {schaal, zaad, bron, poort} = leesArgumenten(process.argv.slice(2), ["schaal", "zaad", "bron", "poort"]);
  const melden = melder();
  const mappen = mappenVoor(bron);
  await maakWerkbank({schaal, zaad, bron, mappen, melden});
  const {adres} = await startDienst(mappen.dist, {poort});
  melden("Alles blijft op deze computer. Stoppen met Ctrl+C.");
  process.stdout.write(`\nDe werkbank staat klaar op ${adres}\n`);
});
