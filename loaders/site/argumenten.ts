import {existsSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {ArgumentFout} from "../hulp/opdracht.js";

export interface Argumenten {
  schaal: number;
  zaad: number;
  bron: string | null;
  poort: number;
  /** Whether a source counts of which more than half of a table was refused. */
  toch: boolean;
}

/** Reads the arguments of a command that takes some of `--schaal`, `--zaad`, `--bron`, `--poort` and `--toch`. */
export function leesArgumenten(argv: readonly string[], toegestaan: readonly (keyof Argumenten)[]): Argumenten {
  const waarden = ontleed(argv, toegestaan);
  const {schaal = "1", zaad = "1", bron = null, poort = "3000", toch = false} = waarden;
  if (!(Number(schaal) > 0 && Number(schaal) <= 1)) fout(`--schaal moet groter dan 0 en hoogstens 1 zijn: ${schaal}`);
  if (!/^\d{1,9}$/.test(zaad)) fout(`--zaad moet een geheel getal zijn: ${zaad}`);
  if (!/^\d+$/.test(poort) || Number(poort) < 1 || Number(poort) > 65535)
    fout(`--poort moet tussen 1 en 65535 liggen: ${poort}`);
  if (bron !== null && !existsSync(join(bron, "bron.json"))) fout(`geen bron.json in de map van --bron: ${bron}`);
  if (bron !== null && (waarden.schaal ?? waarden.zaad))
    fout("--schaal en --zaad horen bij de synthetische bron, niet bij --bron");
  return {schaal: Number(schaal), zaad: Number(zaad), bron, poort: Number(poort), toch};
}

/** Whether an argument is given, and not filled in. */
export function isGegeven(argv: readonly string[], naam: keyof Argumenten): boolean {
  return argv.some((argument) => argument === `--${naam}` || argument.startsWith(`--${naam}=`));
}

type Gegeven = Partial<Record<Exclude<keyof Argumenten, "toch">, string>> & {toch?: boolean};

function ontleed(argv: readonly string[], toegestaan: readonly string[]): Gegeven {
  const keuzes = toegestaan.map((naam) => (naam === "toch" ? "--toch" : `--${naam} WAARDE`)).join(", ");
  try {
    const options = Object.fromEntries(
      toegestaan.map((naam) => [naam, {type: naam === "toch" ? "boolean" : "string"}] as const)
    );
    return parseArgs({args: [...argv], options}).values as Gegeven;
  } catch (oorzaak) {
    const [, naam] = /'(-[^' ]*|[^']*)/.exec(oorzaak instanceof Error ? oorzaak.message : "") ?? [];
    return fout(`argument niet begrepen: ${naam ?? argv.join(" ")} (mogelijk: ${keuzes})`);
  }
}

function fout(tekst: string): never {
  throw new ArgumentFout(tekst);
}
