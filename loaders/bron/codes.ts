import {gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Gemeentenaam} from "../../data/gemeentewijziging.js";
import {geslachten} from "../../data/geslacht.js";
import {onderzoeksvormen} from "../../data/onderzoeksvorm.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {stellingen} from "../../data/stelling.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import {eenmaal} from "../hulp/eenmaal.js";
import {leesFeiten} from "../hulp/feiten.js";

/** Per code column the known codes, in the order of the lists in `data/`: the order of the ENUM in the clean tables. */
export interface Codes {
  lijsten: Record<string, readonly string[]>;
  gemeenten: readonly Gemeentenaam[];
  /** The gemeente of each wijk, in the order of `lijsten.wijk`. */
  wijkGemeente: readonly string[];
  /** Per voorziening, in the order of `lijsten.voorziening`, a bit for each wet (in the order of `lijsten.wet`) that has it. */
  voorzieningWetten: readonly number[];
}

const neeJa = ["nee", "ja"] as const;

export const leesCodes = eenmaal(maakCodes);

function maakCodes(): Codes {
  const wijken = leesFeiten<{wijk: string; gemeente: string}>("wijken.csv");
  const gemeenten = leesFeiten<Gemeentenaam>("gemeenten.csv");
  const wet = wetten.map(({code}) => code);
  const voorziening = [...new Set(voorzieningen.map(({code}) => code))];
  const bits = (code: string) =>
    voorzieningen.filter((v) => v.code === code).reduce((sum, v) => sum | (1 << wet.indexOf(v.wet)), 0);
  return {
    lijsten: {
      geslacht: geslachten.map(({code}) => code),
      gemeente: gemeenten.map(({gemeente}) => gemeente),
      wijk: wijken.map(({wijk}) => wijk),
      huishoudtype: huishoudtypen.map(({code}) => code),
      wet,
      voorziening,
      gebeurtenis: gebeurtenissen.map(({code}) => code),
      ...{geleverd: neeJa, goedgekeurd: neeJa, opt_out_basis: neeJa, opt_out_facultatief: neeJa},
      stelling: stellingen.map(({code}) => code),
      vorm: onderzoeksvormen.map(({code}) => code)
    },
    gemeenten: gemeenten.map(({gemeente, naam}) => ({gemeente, naam})),
    wijkGemeente: wijken.map(({gemeente}) => gemeente),
    voorzieningWetten: voorziening.map(bits)
  };
}
