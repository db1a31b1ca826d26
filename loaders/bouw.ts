import {leesArgumenten} from "./site/argumenten.js";
import {melder, opdracht} from "./site/opdracht.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

await opdracht(async () => {
  const {schaal, zaad} = leesArgumenten(process.argv.slice(2), ["schaal", "zaad"]);
  const melden = melder();
  await maakWerkbank({schaal, zaad, bron: null, mappen: mappenVoor(null), altijd: true, melden});
  melden("Klaar: de site staat in dist/");
});
