import {resolve} from "node:path";
import {UserError} from "../hulp/foutmelding.js";
import {opdracht} from "../hulp/opdracht.js";
import {PAGINACACHE, ruimCacheOp} from "./cache.js";
import {draaiFramework} from "./framework.js";
import {maakMelder} from "./melder.js";
import {laatsteTabellen} from "./werkbank.js";

/** `npm run dev -- [--port P]`: Framework's preview, which follows changes, on the tables of the last `npm start`; offline. */
await opdracht("npm run dev -- [--port P]", async () => {
  const tabellen = laatsteTabellen();
  if (tabellen === null) throw new UserError("er zijn nog geen tabellen: geef eerst npm start");
  maakMelder()(`Voorbeeld met de tabellen van ${tabellen}; stoppen met Ctrl+C`);
  ruimCacheOp(PAGINACACHE);
  await draaiFramework(["preview", "--no-open", ...process.argv.slice(2)], {
    env: {WERKBANK_TABELLEN: resolve(tabellen)},
    stil: false
  });
});
