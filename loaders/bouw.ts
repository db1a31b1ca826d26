import {opdracht} from "./hulp/opdracht.js";
import {leesArgumenten} from "./site/argumenten.js";
import {maakMelder} from "./site/melder.js";
import {maakWerkbank, mappenVoor} from "./site/werkbank.js";

/** `npm run build -- [--schaal S] [--zaad N]`: the static site, on the synthetic source, in `dist/`. */
await opdracht("npm run build -- [--schaal S] [--zaad N]", async () => {
  const {schaal, zaad} = leesArgumenten(process.argv.slice(2), ["schaal", "zaad"]);
  const melden = maakMelder();
  const keuze = {schaal, zaad, bron: null};
  await maakWerkbank({...keuze, mappen: {...mappenVoor(keuze), dist: "dist"}, altijd: true, melden});
  melden("Klaar: de site staat in dist/");
});
