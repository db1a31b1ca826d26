import {parseArgs} from "node:util";
import {sweptAtBegin} from "./hulp/begin.js";
import {UserError} from "./hulp/foutmelding.js";
import {opdracht} from "./hulp/opdracht.js";
import {liveRuns} from "./hulp/werkbestand.js";
import {findOwn, removeRest, restText} from "./wis/resten.js";

/** `npm run wis -- [--droog]`: removes all that is left of own sources and says what; with `--droog` only says it. */
await opdracht("npm run wis -- [--droog]", async () => {
  const {values} = parseArgs({options: {droog: {type: "boolean"}}});
  const say = (tekst: string) => process.stdout.write(`${tekst}\n`);
  const [pid] = liveRuns();
  if (pid !== undefined)
    throw new UserError(
      `er loopt nog een opdracht van de werkbank (proces ${pid}): stop die eerst met Ctrl+C of kill ${pid}`
    );
  for (const path of sweptAtBegin()) say(`Verwijderd: ${path}, van een afgebroken opdracht`);
  const resten = await findOwn();
  for (const rest of resten) {
    if (!values.droog) removeRest(rest);
    say(`${values.droog ? "Zou verwijderen" : "Verwijderd"}: ${restText(rest)}`);
  }
  if (resten.length === 0) say("Van eigen bronnen staat hier niets meer.");
  say("Wat u met --uit elders liet maken en wat u uit een pagina bewaarde, blijft staan.");
});
