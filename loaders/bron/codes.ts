import {readFileSync} from "node:fs";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geslachten} from "../../data/geslacht.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";

/** Per code column the known codes, in the order of the lists in `data/`: the order of the ENUM in the clean tables. */
export interface Codes {
  lijsten: Record<string, readonly string[]>;
  /** The gemeente of each wijk, in the order of `lijsten.wijk`. */
  wijkGemeente: readonly string[];
  /** Per voorziening, in the order of `lijsten.voorziening`, a bit for each wet (in the order of `lijsten.wet`) that has it. */
  voorzieningWetten: readonly number[];
}

export function leesCodes(): Codes {
  const wijken = leesGebieden("wijken.csv");
  const wet = wetten.map(({code}) => code);
  const voorziening = [...new Set(voorzieningen.map(({code}) => code))];
  const bits = (code: string) =>
    voorzieningen.filter((v) => v.code === code).reduce((sum, v) => sum | (1 << wet.indexOf(v.wet)), 0);
  return {
    lijsten: {
      geslacht: geslachten.map(({code}) => code),
      gemeente: leesGebieden("gemeenten.csv").map(([code]) => code!),
      wijk: wijken.map(([code]) => code!),
      huishoudtype: huishoudtypen.map(({code}) => code),
      wet,
      voorziening,
      gebeurtenis: gebeurtenissen.map(({code}) => code)
    },
    wijkGemeente: wijken.map((rij) => rij[1]!),
    voorzieningWetten: voorziening.map(bits)
  };
}

/** Per row of a gebieden file its first code and the first gemeente after it; lines with `#` and the header have none. */
function leesGebieden(bestand: string): string[][] {
  const inhoud = readFileSync(new URL(`../../data/${bestand}`, import.meta.url), "utf8");
  return [...inhoud.matchAll(/^([A-Z]{2}\d+),(?:.*?,(GM\d{4}),)?/gm)].map(([, code, gemeente]) => [
    code!,
    gemeente ?? ""
  ]);
}
