import {parseArgs} from "node:util";
import {geenKeuze, type Keuze} from "../../components/cohort/keuze.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {wetten} from "../../data/wet.js";
import {ArgumentFout} from "../hulp/opdracht.js";

export const figuren = ["5.1", "5.2", "5.3"] as const;
export type Figuur = (typeof figuren)[number];

const lijsten = {
  huishoudtype: huishoudtypen,
  gebeurtenis: gebeurtenissen,
  leeftijd: leeftijdsklassen,
  geslacht: geslachten,
  wet: wetten
};

const meer = {type: "string", multiple: true} as const;
const een = {type: "string"} as const;

/** What the command line asks; `peilmoment` is empty for the first of the source. A wrong argument throws `ArgumentFout`. */
export function leesArgumenten(argumenten: string[]): {
  figuur: Figuur;
  bron: string;
  toch: boolean;
  keuze: Keuze;
} {
  const {values, positionals} = parseArgs({
    args: argumenten,
    allowPositionals: true,
    options: {
      ...{toch: {type: "boolean"}, bron: een, gebied: een, vergelijk: een, peilmoment: een, basis: een, noemer: een},
      ...{huishoudtype: meer, gebeurtenis: meer, leeftijd: meer, geslacht: meer, wet: meer}
    }
  });
  const figuur = kies("figuur", positionals.length === 1 ? positionals[0] : undefined, figuren);
  if (!values.bron) throw new ArgumentFout("--bron ontbreekt: geef de map met de bronbestanden");
  const keuze = geenKeuze(values.peilmoment ?? "");
  keuze.gebied = values.gebied ?? "NL";
  keuze.vergelijk = values.vergelijk ?? null;
  keuze.basis = kies("--basis", values.basis ?? "zelfde", ["zelfde", "enige"]);
  keuze.noemer = kies("--noemer", values.noemer ?? "vast", ["vast", "risico"]);
  for (const [filter, lijst] of Object.entries(lijsten)) {
    const codes = lijst.map(({code}) => code) as string[];
    const gekozen = (values[filter as keyof typeof lijsten] ?? []).flatMap((waarde) => waarde.split(","));
    Object.assign(keuze, {[filter]: gekozen.map((waarde) => kies(`--${filter}`, waarde, codes))});
  }
  return {figuur, bron: values.bron, toch: values.toch ?? false, keuze};
}

function kies<T extends string>(naam: string, waarde: string | undefined, codes: readonly T[]): T {
  if (codes.includes(waarde as T)) return waarde as T;
  const wat = waarde === undefined ? "ontbreekt" : `kent geen "${waarde}"`;
  throw new ArgumentFout(`${naam} ${wat}: kies uit ${codes.join(", ")}`);
}
