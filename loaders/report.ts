import {join} from "node:path";
import {manifestForm} from "../components/model/forms.js";
import {lastPeriode} from "../components/model/periode.js";
import {readReportArgs, writeReports} from "./report/writeReports.js";
import {startServer} from "./site/server.js";
import {foldersFor, makeWerkbank} from "./site/werkbank.js";
import {findBrowser} from "./util/chromium.js";
import {ArgumentError, command, makeNotifier} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";
import {readJson} from "./util/files.js";
import {UserError} from "../components/pipeline/systemErrors.js";
import {checkPlace} from "./util/targetFolder.js";

/** `npm run rapport -- --gebied GM0344 --uit DIR`: the report of the page as PDF, for one gebied, several or all gemeenten. */
const gebruik =
  "npm run rapport -- --gebied GM0344 [--gebied …] | --alle [--vergelijk NL|geen] [--periode 2017HJ02] --uit MAP [--bron MAP [--toch] | --schaal S [--zaad N]]";

await command(`${gebruik} ${engineUsage}`, async () => {
  const {
    gebieden,
    vergelijk: compare,
    periode,
    uit: result,
    ...source
  } = readReportArgs(takeEngineArgs(process.argv.slice(2)));
  checkPlace(result, {bron: source.bron ?? undefined});
  findBrowser();
  const notify = makeNotifier();
  const folders = foldersFor(source);
  await makeWerkbank({...source, folders, notify});
  const {perioden} = readJson(join(folders.tabellen, "manifest.json"), manifestForm);
  if (periode !== null && !perioden.includes(periode))
    throw new ArgumentError(`--periode kent geen "${periode}": kies uit ${perioden.join(", ")}`);
  const server = await startServer(folders.dist, {poort: 0, own: source.bron !== null});
  try {
    const namePeriode = periode ?? lastPeriode(perioden);
    const query = {address: server.address, gebieden, vergelijk: compare, periode, namePeriode, uit: result, notify};
    const failed = await writeReports(query);
    if (failed.length > 0) throw new UserError(`${failed.length} van ${gebieden.length} mislukt: ${failed.join(", ")}`);
  } finally {
    await server.close();
  }
});
