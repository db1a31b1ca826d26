import {foldersFor, makeWerkbank} from "./site/werkbank.js";
import {command, makeNotifier, readArgs} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";

/** `npm run build -- [--schaal S] [--zaad N]`: the static site, on the synthetic source, in `dist/`. */
await command(`npm run build -- [--schaal S] [--zaad N] ${engineUsage}`, async () => {
  const {schaal: scale, zaad: seed} = readArgs(takeEngineArgs(process.argv.slice(2)), ["schaal", "zaad"]);
  const notify = makeNotifier();
  const choice = {schaal: scale, zaad: seed, bron: null};
  await makeWerkbank({...choice, folders: {...foldersFor(choice), dist: "dist"}, always: true, notify});
  notify("Klaar: de site staat in dist/");
});
