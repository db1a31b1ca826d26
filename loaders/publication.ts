import {mkdirSync} from "node:fs";
import {parseArgs} from "node:util";
import {beschermregels} from "../data/publicatie.js";
import {auditFolder, auditText} from "./publicatie/audit.js";
import {compareRules} from "./publicatie/compareRules.js";
import {publish} from "./publicatie/publish.js";
import {ArgumentError, command, makeNotifier} from "./util/command.js";
import {checkPlace} from "./util/targetFolder.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";

const usage = `npm run publiceer -- --bron MAP --regels cbs|ons --uit MAP [--eerder MAP …] [--sleutel BESTAND] [--seconden 600] [--toch] | --bron MAP --verlies MAP [--seconden 600] | --toets MAP [--eerder MAP …] [--seconden 3000] ${engineUsage}`;

/** How long linear programs may look for what all tables together tell: enough for a large gemeente with its wijken. */
const SECONDS = 600;

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!Number.isSafeInteger(seconds) || seconds < 0)
    throw new ArgumentError(`--seconden moet een geheel getal van 0 of meer zijn: ${text}`);
  return seconds;
}

/** `npm run publiceer`: a site of a source that may be put on the web, its numbers protected before they are written. */
await command(usage, async () => {
  const {values} = parseArgs({
    args: takeEngineArgs(process.argv.slice(2)),
    options: {
      bron: {type: "string"},
      regels: {type: "string"},
      uit: {type: "string"},
      toch: {type: "boolean"},
      sleutel: {type: "string"},
      seconden: {type: "string"},
      verlies: {type: "string"},
      toets: {type: "string"},
      eerder: {type: "string", multiple: true}
    }
  });
  const {bron: source, regels: rule, uit: target, toch: anyway, sleutel: key, verlies: loss} = values;
  const notify = makeNotifier();
  const seconds = values.seconden === undefined ? undefined : readSeconds(values.seconden);
  if (values.toets !== undefined) {
    const report = await auditFolder(values.toets, {earlier: values.eerder ?? [], seconds, progress: notify});
    process.stdout.write(`${auditText(report)}\n`);
    if (report.leaks.length > 0) process.exitCode = 1;
    return;
  }
  if (loss !== undefined) {
    if (source === undefined) throw new ArgumentError("geef bij --verlies ook --bron MAP");
    checkPlace(loss, {bron: source});
    mkdirSync(loss, {recursive: true});
    await compareRules({bron: source, uit: loss, toch: anyway, sleutel: key, seconds: seconds ?? SECONDS, notify});
    return notify(
      `Wat elke regel weglaat en verandert, staat in ${loss}: verlies.csv en verlies.svg, alleen voor uzelf`
    );
  }
  if (source === undefined || target === undefined) throw new ArgumentError("geef --bron MAP, --regels en --uit MAP");
  const known = beschermregels.find(({code}) => code === rule);
  if (!known)
    throw new ArgumentError(
      `onbekende regels: ${rule ?? "geen"}; kies uit ${beschermregels.map(({code}) => code).join(", ")}`
    );
  const {synthetisch: synthetic} = await publish({
    bron: source,
    regels: known.code,
    uit: target,
    toch: anyway,
    sleutel: key,
    eerder: values.eerder ?? [],
    seconds: seconds ?? SECONDS,
    notify
  });
  notify(`Klaar: de site staat in ${target}`);
  if (!synthetic)
    notify(
      "LET OP: toets deze map (--toets) voor zij het web op gaat, en zet haar er alleen op als er geen lek is en niets onbewezen blijft: zie Eigen cijfers publiceren in de README"
    );
});
