import {parseArgs} from "node:util";
import {indicatoren, type Indicator} from "../../data/indicator.js";
import {ArgumentFout} from "../hulp/opdracht.js";
import {losseperiode} from "../monitor/perioden.js";

const een = {type: "string"} as const;

/** What the command line asks; `periode` is null for the last of the source. A wrong argument throws `ArgumentFout`. */
export function leesArgumenten(argumenten: string[]): {
  indicator: Indicator;
  bron: string;
  gebied: string;
  periode: string | null;
  toch: boolean;
} {
  const {values, positionals} = parseArgs({
    args: argumenten,
    allowPositionals: true,
    options: {bron: een, gebied: een, periode: een, toch: {type: "boolean"}}
  });
  const [code] = positionals;
  const gevonden = positionals.length === 1 ? indicatoren.find((indicator) => indicator.code === code) : undefined;
  if (!gevonden) {
    const wat = code === undefined ? "ontbreekt" : `kent geen "${positionals.join(" ")}"`;
    throw new ArgumentFout(`indicator ${wat}: kies uit ${indicatoren.map((indicator) => indicator.code).join(", ")}`);
  }
  if (!values.bron) throw new ArgumentFout("--bron ontbreekt: geef de map met de bronbestanden");
  const {periode = null} = values;
  if (periode !== null) {
    if (!losseperiode(periode))
      throw new ArgumentFout(`--periode kent geen "${periode}": geef een halfjaar (2015HJ01) of een jaar (2015JJ00)`);
    const soort = periode.slice(4, 6) === "JJ" ? "jaar" : "halfjaar";
    if (!gevonden.periodiciteit.includes(soort))
      throw new ArgumentFout(
        `${gevonden.code} is er niet per ${soort}, wel per ${gevonden.periodiciteit.join(" en ")}`
      );
  }
  return {indicator: gevonden, bron: values.bron, gebied: values.gebied ?? "NL", periode, toch: values.toch ?? false};
}
