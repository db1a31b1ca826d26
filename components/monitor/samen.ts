import type {MonitorRij} from "./rij.js";

/** Categories of an indicator taken together as one: parts that nobody is in twice, of the same `n`. */
export interface Samen {
  code: string;
  naam: string;
  delen: readonly string[];
}

/**
 * Rows of one indicator with these parts added up, per gebied and periode. A sum is there only when all of its parts are;
 * else it has the reden of the first that is not.
 */
export function telSamen(rijen: readonly MonitorRij[], {code, delen}: Samen): MonitorRij[] {
  const sommen = new Map<string, MonitorRij & {geteld: number}>();
  for (const rij of rijen) {
    if (!delen.includes(rij.categorie)) continue;
    const sleutel = `${rij.gebied} ${rij.periode}`;
    const som = sommen.get(sleutel);
    if (!som) sommen.set(sleutel, {...rij, categorie: code, geteld: 1});
    else {
      som.geteld++;
      som.reden ??= rij.reden;
      som.waarde = som.waarde === null || rij.waarde === null ? null : som.waarde + rij.waarde;
    }
  }
  return [...sommen.values()].filter(({geteld}) => geteld === delen.length).map(({geteld, ...rij}) => rij);
}

/** Huishoudens that use more than one voorziening. */
export const meerDanEen: Samen = {
  code: "meer_dan_een",
  naam: "Meer dan één voorziening",
  delen: ["2", "3", "4", "5", "6_of_meer"]
};
