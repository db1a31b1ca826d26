import {resolve} from "node:path";
import {UserError} from "../hulp/foutmelding.js";
import {opdracht} from "../hulp/opdracht.js";
import {isGegeven, leesArgumenten} from "./argumenten.js";
import {PAGINACACHE, ruimCacheOp} from "./cache.js";
import {draaiFramework} from "./framework.js";
import {maakMelder} from "./melder.js";
import {findPort} from "./port.js";
import {laatsteTabellen} from "./werkbank.js";

/** `npm run dev -- [--poort P]`: Framework's preview, which follows changes, on the tables of the last `npm start`; offline. */
await opdracht("npm run dev -- [--poort P]", async () => {
  const argv = process.argv.slice(2).map((argument) => argument.replace(/^--port(?==|$)/, "--poort"));
  const {poort} = leesArgumenten(argv, ["poort"]);
  const vrij = await findPort({poort, vast: isGegeven(argv, "poort")});
  const tabellen = laatsteTabellen();
  if (tabellen === null) throw new UserError("er zijn nog geen tabellen: geef eerst npm start");
  maakMelder()(`Voorbeeld met de tabellen van ${tabellen}; stoppen met Ctrl+C`);
  ruimCacheOp(PAGINACACHE);
  await draaiFramework(["preview", "--no-open", "--port", String(vrij)], {
    env: {WERKBANK_TABELLEN: resolve(tabellen)},
    vooraf: ["preview.ts"],
    stil: false
  });
});
