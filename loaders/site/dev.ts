import {resolve} from "node:path";
import {command, isGiven, makeNotifier, readArgs} from "../util/command.js";
import {UserError} from "../../components/pipeline/systemErrors.js";
import {clearCache, PAGE_CACHE, runFramework} from "./framework.js";
import {findPort} from "./serve.js";
import {latestTables} from "./werkbank.js";

/** `npm run dev -- [--poort P]`: Framework's preview, which follows changes, on the tables of the last `npm start`; offline. */
await command("npm run dev -- [--poort P]", async () => {
  const argv = process.argv.slice(2).map((argument) => argument.replace(/^--port(?==|$)/, "--poort"));
  const {poort: port} = readArgs(argv, ["poort"]);
  const free = await findPort({poort: port, vast: isGiven(argv, "poort")});
  const tables = latestTables();
  if (tables === null) throw new UserError("er zijn nog geen tabellen: geef eerst npm start");
  makeNotifier()(`Voorbeeld met de tabellen van ${tables}; stoppen met Ctrl+C`);
  clearCache(PAGE_CACHE);
  await runFramework(["preview", "--no-open", "--port", String(free)], {
    env: {WERKBANK_TABELLEN: resolve(tables)},
    beforehand: ["preview.ts"],
    quiet: false
  });
});
