import {tmpdir} from "node:os";
import {join} from "node:path";
import {asText, check, meets} from "./check/check.js";
import {makeSynthesis, readRequest, type Request} from "./synthesis/makeSynthesis.js";
import {ArgumentError, guardOutput, reportError} from "./util/command.js";
import {beginRun} from "./util/run.js";
import {describeError} from "../components/pipeline/systemErrors.js";
import {discard, workPath} from "./util/workFile.js";

const progress = (message: string): void => console.error(`synthese: ${message}`);

/** Runs the command; gives the exit code. */
async function run(args: string[]): Promise<number> {
  guardOutput();
  let request: Request;
  try {
    request = readRequest(args);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  await beginRun();
  try {
    return request.controle ? await verify(request) : await make(request);
  } catch (error) {
    reportError(error, `synthese: mislukt: ${describeError(error)}`);
    if (error instanceof ArgumentError) return 2;
    return 1;
  }
}

async function make({uit: result, schaal: scale, zaad: seed}: Request): Promise<number> {
  const outcome = await makeSynthesis({uit: result!, schaal: scale, zaad: seed, voortgang: progress});
  const counts = Object.entries(outcome).map(([table, n]) => `${n.toLocaleString("nl-NL")} ${table}`);
  progress(`klaar: ${counts.join(", ")}`);
  return 0;
}

/** Prints the comparison; 1 when a target is missed. */
async function verify({bron: source, schaal: scale, zaad: seed}: Request): Promise<number> {
  const own = source === undefined ? workPath(join(tmpdir(), "synthese"), "werk") : undefined;
  try {
    const folder = source ?? join(own!, "bron");
    if (own !== undefined) await makeSynthesis({uit: folder, schaal: scale, zaad: seed, voortgang: progress});
    progress("vergelijken met de doelen");
    const lines = await check(folder);
    console.log(asText(lines));
    const miss = lines.filter((r) => !meets(r)).length;
    progress(miss === 0 ? "alle doelen gehaald" : `${miss} van ${lines.length} regels niet ok`);
    return miss === 0 ? 0 : 1;
  } finally {
    if (own !== undefined) discard(own);
  }
}

/** `npm run synthese -- --uit MAP`, or `--controle`: makes the synthetic Netherlands, or holds it against its targets. */
process.exitCode = await run(process.argv.slice(2));
