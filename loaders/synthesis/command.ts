import {existsSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {asText, check, meets} from "../check/check.js";
import {ArgumentError, guardOutput} from "../util/command.js";
import {beginRun} from "../util/run.js";
import {describeError, reportError} from "../util/systemErrors.js";
import {discard, workPath} from "../util/workFile.js";
import {makeSynthesis} from "./makeSynthesis.js";

const gebruik =
  "gebruik: npm run synthese -- --uit MAP [--schaal 0.01] [--zaad 1], of --controle [--schaal 1] [--bron MAP]";

export type Request = {uit?: string; controle: boolean; bron?: string; schaal: number; zaad: number};

/** Reads the arguments; throws an error with one clear Dutch line. */
export function readRequest(args: string[]): Request {
  let values;
  try {
    const text = {type: "string"} as const;
    values = parseArgs({
      args,
      options: {uit: text, schaal: text, zaad: text, bron: text, controle: {type: "boolean"}}
    }).values;
  } catch (error) {
    const [, argument = ""] = /'([^']*)'/.exec((error as Error).message) ?? [];
    throw new Error(`onbekend of onvolledig argument ${argument}; ${gebruik}`);
  }
  const {uit: result, bron: source, controle: check = false} = values;
  const scale = Number(values.schaal ?? 1);
  const seed = Number(values.zaad ?? 1);
  if (values.schaal === "" || !(scale > 0 && scale <= 1))
    throw new Error(`--schaal moet groter dan 0 en hoogstens 1 zijn: ${values.schaal}`);
  if (values.zaad === "" || !Number.isSafeInteger(seed))
    throw new Error(`--zaad moet een geheel getal zijn: ${values.zaad}`);
  if (check === (result !== undefined && result !== "")) throw new Error(`geef --uit MAP of --controle; ${gebruik}`);
  if (source !== undefined && !existsSync(join(source, "bron.json")))
    throw new Error(`geen bron.json in de map: ${source}`);
  if (source !== undefined && !check) throw new Error(`--bron hoort bij --controle; ${gebruik}`);
  return {uit: result, controle: check, bron: source, schaal: scale, zaad: seed};
}

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
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

const progress = (message: string): void => console.error(`synthese: ${message}`);

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
