import {existsSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {beginRun} from "../hulp/begin.js";
import {describeError, reportError} from "../hulp/foutmelding.js";
import {ArgumentFout, guardOutput} from "../hulp/opdracht.js";
import {discard, workPath} from "../hulp/werkbestand.js";
import {controle} from "./controle/controle.js";
import {alsTekst, voldoet} from "./controle/regel.js";
import {maakSynthese} from "./maak.js";

const gebruik =
  "gebruik: npm run synthese -- --uit MAP [--schaal 0.01] [--zaad 1], of --controle [--schaal 1] [--bron MAP]";

export type Wens = {uit?: string; controle: boolean; bron?: string; schaal: number; zaad: number};

/** Reads the arguments; throws an error with one clear Dutch line. */
export function leesWens(argumenten: string[]): Wens {
  let waarden;
  try {
    const tekst = {type: "string"} as const;
    waarden = parseArgs({
      args: argumenten,
      options: {uit: tekst, schaal: tekst, zaad: tekst, bron: tekst, controle: {type: "boolean"}}
    }).values;
  } catch (fout) {
    const [, argument = ""] = /'([^']*)'/.exec((fout as Error).message) ?? [];
    throw new Error(`onbekend of onvolledig argument ${argument}; ${gebruik}`);
  }
  const {uit, bron, controle = false} = waarden;
  const schaal = Number(waarden.schaal ?? 1);
  const zaad = Number(waarden.zaad ?? 1);
  if (waarden.schaal === "" || !(schaal > 0 && schaal <= 1))
    throw new Error(`--schaal moet groter dan 0 en hoogstens 1 zijn: ${waarden.schaal}`);
  if (waarden.zaad === "" || !Number.isSafeInteger(zaad))
    throw new Error(`--zaad moet een geheel getal zijn: ${waarden.zaad}`);
  if (controle === (uit !== undefined && uit !== "")) throw new Error(`geef --uit MAP of --controle; ${gebruik}`);
  if (bron !== undefined && !existsSync(join(bron, "bron.json"))) throw new Error(`geen bron.json in de map: ${bron}`);
  if (bron !== undefined && !controle) throw new Error(`--bron hoort bij --controle; ${gebruik}`);
  return {uit, controle, bron, schaal, zaad};
}

/** Runs the command; gives the exit code. */
export async function voerUit(argumenten: string[]): Promise<number> {
  guardOutput();
  let wens: Wens;
  try {
    wens = leesWens(argumenten);
  } catch (fout) {
    console.error((fout as Error).message);
    return 2;
  }
  await beginRun();
  try {
    return wens.controle ? await controleer(wens) : await maak(wens);
  } catch (fout) {
    reportError(fout, `synthese: mislukt: ${describeError(fout)}`);
    if (fout instanceof ArgumentFout) return 2;
    return 1;
  }
}

const voortgang = (bericht: string): void => console.error(`synthese: ${bericht}`);

async function maak({uit, schaal, zaad}: Wens): Promise<number> {
  const uitkomst = await maakSynthese({uit: uit!, schaal, zaad, voortgang});
  const aantallen = Object.entries(uitkomst).map(([tabel, n]) => `${n.toLocaleString("nl-NL")} ${tabel}`);
  voortgang(`klaar: ${aantallen.join(", ")}`);
  return 0;
}

/** Prints the comparison; 1 when a target is missed. */
async function controleer({bron, schaal, zaad}: Wens): Promise<number> {
  const eigen = bron === undefined ? workPath(join(tmpdir(), "synthese"), "werk") : undefined;
  try {
    const map = bron ?? join(eigen!, "bron");
    if (eigen !== undefined) await maakSynthese({uit: map, schaal, zaad, voortgang});
    voortgang("vergelijken met de doelen");
    const regels = await controle(map);
    console.log(alsTekst(regels));
    const mis = regels.filter((r) => !voldoet(r)).length;
    voortgang(mis === 0 ? "alle doelen gehaald" : `${mis} van ${regels.length} regels niet ok`);
    return mis === 0 ? 0 : 1;
  } finally {
    if (eigen !== undefined) discard(eigen);
  }
}
