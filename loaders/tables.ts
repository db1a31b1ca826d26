import {parseArgs} from "node:util";
import {refusalNotice, reportText} from "../components/pipeline/source/sourceReport.js";
import {makeTables} from "./tables/makeTables.js";
import {ArgumentError, command} from "./util/command.js";
import {engineUsage, takeEngineArgs} from "./util/engineArgs.js";

/** `npm run tabellen -- --bron DIR --uit DIR`: source files to Arrow tables; ends with what it read, refused and merged. */
await command(`npm run tabellen -- --bron MAP --uit MAP [--toch] ${engineUsage}`, async (notice) => {
  const args = takeEngineArgs(process.argv.slice(2));
  const {values} = parseArgs({args, options: {bron: {type: "string"}, uit: {type: "string"}, toch: {type: "boolean"}}});
  if (!values.bron || !values.uit) throw new ArgumentError("geef --bron MAP en --uit MAP");
  const {again, report, manifest} = await makeTables({
    ...{bron: values.bron, uit: values.uit, toch: values.toch, voortgang: notice}
  });
  const summary = `${values.uit.replace(/(?<=.)\/+$/, "")}.verslag`;
  notice(reportText(report));
  notice(
    `${manifest.tabellen.length} tabellen in ${values.uit}${again ? "" : " (ongewijzigd)"}, met ${summary}.txt en .csv`
  );
  const refused = refusalNotice(report, `${summary}.txt`);
  if (refused) notice(refused);
});
