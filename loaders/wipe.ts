import {parseArgs} from "node:util";
import {command} from "./util/command.js";
import {sweptAtBegin} from "./util/run.js";
import {UserError} from "./util/systemErrors.js";
import {liveRuns} from "./util/workFile.js";
import {findOwn, removeRest, restText} from "./wipe/remains.js";

/** `npm run wis -- [--droog]`: removes all that is left of own sources and says what; with `--droog` only says it. */
await command("npm run wis -- [--droog]", async () => {
  const {values} = parseArgs({options: {droog: {type: "boolean"}}});
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const [pid] = liveRuns();
  if (pid !== undefined)
    throw new UserError(
      `er loopt nog een opdracht van de werkbank (proces ${pid}): stop die eerst met Ctrl+C of kill ${pid}`
    );
  for (const path of sweptAtBegin()) say(`Verwijderd: ${path}, van een afgebroken opdracht`);
  const remains = await findOwn();
  for (const rest of remains) {
    if (!values.droog) removeRest(rest);
    say(`${values.droog ? "Zou verwijderen" : "Verwijderd"}: ${restText(rest)}`);
  }
  if (remains.length === 0) say("Van eigen bronnen staat hier niets meer.");
  say("Wat u met --uit elders liet maken en wat u uit een pagina bewaarde, blijft staan.");
});
