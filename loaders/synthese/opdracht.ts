import {parseArgs} from "node:util";
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
  const schaal = Number(waarden.schaal ?? (controle || uit !== undefined ? 1 : 1));
  const zaad = Number(waarden.zaad ?? 1);
  if (waarden.schaal === "" || !(schaal > 0 && schaal <= 1))
    throw new Error(`--schaal moet groter dan 0 en hoogstens 1 zijn: ${waarden.schaal}`);
  if (waarden.zaad === "" || !Number.isSafeInteger(zaad))
    throw new Error(`--zaad moet een geheel getal zijn: ${waarden.zaad}`);
  if (controle === (uit !== undefined && uit !== "")) throw new Error(`geef --uit MAP of --controle; ${gebruik}`);
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
  const uitkomst = await maakSynthese({uit: uit!, schaal, zaad, voortgang});
  voortgang(
    `klaar: ${Object.entries(uitkomst)
      .map(([tabel, n]) => `${n.toLocaleString("nl-NL")} ${tabel}`)
      .join(", ")}`
  );
  return 0;
}
