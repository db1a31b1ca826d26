import {foldersFor, makeWerkbank} from "./site/werkbank.js";
import {ArgumentError, command, makeNotifier, readArgs} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";

/** `npm run build -- [--schaal S] [--zaad N]`: the static site, on the synthetic source, in `dist/`; of any other source only `npm run publiceer` makes one. */
await command(`npm run build -- [--schaal S] [--zaad N] ${engineUsage}`, async () => {
  const {
    bron: own,
    schaal: scale,
    zaad: seed
  } = readArgs(takeEngineArgs(process.argv.slice(2)), ["bron", "schaal", "zaad"]);
  if (own !== null)
    throw new ArgumentError(
      `een site van ${own} wordt alleen met bescherming gemaakt: npm run publiceer -- --bron ${own} --regels cbs|ons --uit MAP`
    );
  const notify = makeNotifier();
  const choice = {schaal: scale, zaad: seed, bron: null};
  await makeWerkbank({...choice, folders: foldersFor(choice), copy: "dist", notify});
  notify("Klaar: de site staat in dist/");
});
