import {findPort} from "./site/serve.js";
import {startServer} from "./site/server.js";
import {foldersFor, makeWerkbank} from "./site/werkbank.js";
import {command, isGiven, makeNotifier, readArgs} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";

/** `npm start -- [--schaal S] [--zaad N] [--bron DIR [--toch]] [--poort P]`: makes what is missing and serves the workbench. */
await command(`npm start -- [--schaal S] [--zaad N] [--bron MAP [--toch]] [--poort P] ${engineUsage}`, async () => {
  const allowed = ["schaal", "zaad", "bron", "poort", "toch"] as const;
  const argv = takeEngineArgs(process.argv.slice(2));
  const {poort: port, ...choice} = readArgs(argv, allowed);
  const door = {poort: port, vast: isGiven(argv, "poort")};
  // Before the minutes that a build may take.
  await findPort(door);
  const notify = makeNotifier();
  const folders = foldersFor(choice);
  await makeWerkbank({...choice, folders, notify});
  const {address} = await startServer(folders.dist, {...door, own: choice.bron !== null});
  notify("Alles blijft op deze computer. Stoppen met Ctrl+C.");
  process.stdout.write(`\nDe werkbank staat klaar op ${address}\n`);
});
