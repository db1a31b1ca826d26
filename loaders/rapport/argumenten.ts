import {parseArgs} from "node:util";
import {ontleedPeriode} from "../../components/opmaak/periode.js";
import type {Gebied} from "../../components/werkbank/gebied.js";
import {zoekGebied} from "../../components/werkbank/zoek.js";
import {ArgumentFout} from "../hulp/opdracht.js";
import {leesArgumenten as leesBron, type Argumenten} from "../site/argumenten.js";
import {gebieden} from "../tabellen/gebieden.js";

/** What reports are asked for. */
export interface Rapportvraag extends Pick<Argumenten, "schaal" | "zaad" | "bron" | "toch"> {
  gebieden: Gebied[];
  /** Null: as the page does when nobody chooses. */
  vergelijk: string | null;
  periode: string | null;
  uit: string;
}

const een = {type: "string"} as const;

/** Reads the arguments of `npm run rapport`; a wrong one throws `ArgumentFout`. */
export function leesArgumenten(argv: readonly string[]): Rapportvraag {
  const {values} = parseArgs({
    args: [...argv],
    options: {
      ...{vergelijk: een, periode: een, uit: een, bron: een, schaal: een, zaad: een},
      ...{gebied: {type: "string", multiple: true}, alle: {type: "boolean"}, toch: {type: "boolean"}}
    }
  });
  const {gebied = [], alle = false, vergelijk = null, periode = null, uit} = values;
  if (!uit) fout("--uit ontbreekt: geef de map waarin de rapporten komen");
  if (alle === gebied.length > 0) fout(alle ? "--alle en --gebied gaan niet samen" : "geef --gebied CODE of --alle");
  if (vergelijk !== null && vergelijk !== "geen") kies("--vergelijk", vergelijk);
  if (periode !== null) toetsPeriode(periode);
  const bron = ["bron", "schaal", "zaad"].flatMap((naam) => {
    const waarde = values[naam as "bron" | "schaal" | "zaad"];
    return waarde === undefined ? [] : [`--${naam}`, waarde];
  });
  const gekozen = alle
    ? gebieden().filter(({soort}) => soort === "gemeente")
    : gebied.map((code) => kies("--gebied", code));
  return {
    ...leesBron(values.toch ? [...bron, "--toch"] : bron, ["bron", "schaal", "zaad", "toch"]),
    gebieden: [...new Set(gekozen)],
    vergelijk,
    periode,
    uit: uit!
  };
}

function kies(argument: string, code: string): Gebied {
  return zoekGebied(gebieden(), code) ?? fout(`${argument} kent geen "${code}"`);
}

function toetsPeriode(periode: string): void {
  try {
    ontleedPeriode(periode);
  } catch {
    fout(`--periode kent geen "${periode}": een halfjaar is als 2017HJ01, een jaar als 2017JJ00`);
  }
}

function fout(tekst: string): never {
  throw new ArgumentFout(tekst);
}
