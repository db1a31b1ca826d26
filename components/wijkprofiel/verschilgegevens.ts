import {gegevens, type Gegevens} from "../figuur/csv.js";
import type {Verschilrij} from "./gepubliceerd.js";

/** The comparison as lines, one per wijk and categorie. */
export const verschilgegevens = (rijen: readonly Verschilrij[], categorieen: readonly string[]): Gegevens =>
  gegevens(
    ["gebied", "naam", "categorie", "gepubliceerd", "berekend", "berekend_min_gepubliceerd"],
    rijen.flatMap(({code, naam, cellen}) =>
      cellen.map(({gepubliceerd, berekend, verschil}, j) => ({
        ...{gebied: code, naam, categorie: categorieen[j]!, gepubliceerd, berekend},
        berekend_min_gepubliceerd: verschil
      }))
    )
  );
