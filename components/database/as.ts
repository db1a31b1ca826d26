import type {Dimensie} from "./keuze.js";
import type {Kubus} from "./kubus.js";

/** The rows or the columns of a table: of each, which member of every dimension that stands on it. */
export interface As {
  dimensies: readonly Dimensie[];
  lengte: number;
  plaatsen: Partial<Record<Dimensie, Int32Array>>;
}

/** How many members a dimension has. */
export function omvang({indicatoren, categorieen, gebieden, perioden}: Kubus, dimensie: Dimensie): number {
  return {indicator: indicatoren, categorie: categorieen, gebied: gebieden, periode: perioden}[dimensie].length;
}

/** Every combination of the members of these dimensions, the last changing fastest; an indicator only with its own categorieën. */
export function maakAs(dimensies: readonly Dimensie[], kubus: Kubus): As {
  let as: As = {dimensies: [], lengte: 1, plaatsen: {}};
  for (const dimensie of dimensies) as = breidUit(as, dimensie, kubus);
  return as;
}

function breidUit({dimensies, lengte, plaatsen}: As, nieuw: Dimensie, kubus: Kubus): As {
  const leden = omvang(kubus, nieuw);
  const mag = paring(nieuw, plaatsen, kubus);
  const oud = new Int32Array(lengte * leden);
  const erbij = new Int32Array(lengte * leden);
  let aantal = 0;
  for (let i = 0; i < lengte; i++) {
    for (let lid = 0; lid < leden; lid++) {
      if (mag && !mag(i, lid)) continue;
      oud[aantal] = i;
      erbij[aantal++] = lid;
    }
  }
  const verdeeld = dimensies.map((dimensie) => {
    const van = plaatsen[dimensie]!;
    const naar = new Int32Array(aantal);
    for (let i = 0; i < aantal; i++) naar[i] = van[oud[i]!]!;
    return [dimensie, naar];
  });
  return {
    dimensies: [...dimensies, nieuw],
    lengte: aantal,
    plaatsen: {...Object.fromEntries(verdeeld), [nieuw]: erbij.slice(0, aantal)}
  };
}

/** Whether a member goes with the indicator, or categorie, that stands already on the axis; null where anything goes. */
function paring(nieuw: Dimensie, {indicator, categorie}: As["plaatsen"], {paar, categorieen}: Kubus) {
  const breedte = categorieen.length;
  if (nieuw === "categorie" && indicator) return (i: number, lid: number) => paar[indicator[i]! * breedte + lid]! >= 0;
  if (nieuw === "indicator" && categorie) return (i: number, lid: number) => paar[lid * breedte + categorie[i]!]! >= 0;
  return null;
}
