import type {Keuze} from "../../components/cohort/keuze.js";
import type {Gebied} from "../../components/werkbank/gebied.js";
import {zoekGebied} from "../../components/werkbank/zoek.js";
import {ArgumentFout} from "../hulp/opdracht.js";
import {gebieden} from "../tabellen/gebieden.js";

/** The gebied of a choice, and the one compared with; an unknown code throws `ArgumentFout`. */
export function kiesGebieden({gebied, vergelijk}: Pick<Keuze, "gebied" | "vergelijk">): Gebied[] {
  const alle = gebieden();
  const kies = (argument: string, code: string) => {
    const gevonden = zoekGebied(alle, code);
    if (!gevonden) throw new ArgumentFout(`${argument} kent geen "${code}"`);
    return gevonden;
  };
  return [kies("--gebied", gebied), ...(vergelijk === null ? [] : [kies("--vergelijk", vergelijk)])];
}
