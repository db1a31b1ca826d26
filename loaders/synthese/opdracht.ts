import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
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
    throw new Error(`onbekend of onvolledig argument (${(fout as Error).message.split(".")[0]}); ${gebruik}`);
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
  let wens: Wens;
  try {
    wens = leesWens(argumenten);
  } catch (fout) {
    console.error((fout as Error).message);
    return 2;
  }
  const voortgang = (bericht: string): void => console.error(`synthese: ${bericht}`);
  const {uit, schaal, zaad} = wens;
  if (wens.controle) return controleer(wens, voortgang);
  const uitkomst = await maakSynthese({uit: uit!, schaal, zaad, voortgang});
  voortgang(
    `klaar: ${Object.entries(uitkomst)
      .map(([tabel, n]) => `${n.toLocaleString("nl-NL")} ${tabel}`)
      .join(", ")}`
  );
  return 0;
}

/** Prints the comparison; 1 when a target is missed. */
async function controleer({bron, schaal, zaad}: Wens, voortgang: (bericht: string) => void): Promise<number> {
  const eigen = bron === undefined ? mkdtempSync(join(tmpdir(), "synthese-")) : undefined;
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
    if (eigen !== undefined) rmSync(eigen, {recursive: true, force: true});
  }
}
