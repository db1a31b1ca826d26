import {opdracht} from "./hulp/opdracht.js";
import {leesArgumenten} from "./site/argumenten.js";
import {maakMelder} from "./site/melder.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

/** `npm run build -- [--schaal S] [--zaad N]`: the static site, on the synthetic source, in `dist/`. */
await opdracht("npm run build -- [--schaal S] [--zaad N]", async () => {
  const {schaal, zaad} = leesArgumenten(process.argv.slice(2), ["schaal", "zaad"]);
  const melden = maakMelder();
  await maakWerkbank({schaal, zaad, bron: null, mappen: mappenVoor(null), altijd: true, melden});
  melden("Klaar: de site staat in dist/");
});
