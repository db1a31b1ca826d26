import {opdracht} from "../hulp/opdracht.js";
import {ruimCacheOp} from "./cache.js";
import {draaiFramework} from "./framework.js";
import {maakMelder} from "./melder.js";

/** `npm run dev -- [--port P]`: Framework's preview, which follows changes, on the tables of the last `npm start`; offline. */
await opdracht("npm run dev -- [--port P]", async () => {
  maakMelder()("Voorbeeld met de tabellen van .cache/tabellen; stoppen met Ctrl+C");
  ruimCacheOp("src/.observablehq/cache");
  await draaiFramework(["preview", "--no-open", ...process.argv.slice(2)], {stil: false});
});
