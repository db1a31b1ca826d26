import {gebeurtenissen, type Gebeurtenis} from "../../data/gebeurtenis.js";
import type {Antwoord} from "../cohort/antwoord.js";
import type {Keuze} from "../cohort/keuze.js";
import {newcombe, type Verschil} from "../statistics/newcombe.js";
import {wilson, type Aandeel} from "../statistics/wilson.js";
import {kanten, type Kant} from "./rijen.js";

/** Figuur 5.3: residents after a gebeurtenis and the share in gebruik; `zonder`: the residents without it; `verschil`: met − zonder. */
export interface Rij53 extends Aandeel {
  figuur: "5.3";
  kant: Kant;
  gebied: string;
  gebeurtenis: Gebeurtenis;
  personen: number;
  gebruik: number;
  zonder: Aandeel & {personen: number; gebruik: number};
  verschil: Verschil;
}

export const kolommen53 = [
  "figuur",
  "gebied",
  "gebeurtenis",
  "personen",
  "gebruik",
  "aandeel",
  "ondergrens",
  "bovengrens"
] as const satisfies (keyof Rij53)[];

/** All rows of figuur 5.3: gebied, then vergelijk; gebeurtenissen in list order. */
export function rijen53(antwoord: Antwoord, keuze: Keuze): Rij53[] {
  const bekend = new Map(antwoord.figuur53.map((rij) => [`${rij.kant} ${rij.gebeurtenis}`, rij]));
  return kanten(keuze).flatMap(({kant, gebied}) =>
    gebeurtenissen.map(({code}): Rij53 => {
      const geteld = bekend.get(`${kant} ${code}`);
      const {personen, gebruik} = geteld ?? {personen: 0, gebruik: 0};
      const zonder = {personen: geteld?.zonder_personen ?? 0, gebruik: geteld?.zonder_gebruik ?? 0};
      return {
        ...{figuur: "5.3", kant, gebied, gebeurtenis: code, personen, gebruik, ...wilson(gebruik, personen)},
        zonder: {...zonder, ...wilson(zonder.gebruik, zonder.personen)},
        verschil: newcombe(gebruik, personen, zonder.gebruik, zonder.personen)
      };
    })
  );
}
