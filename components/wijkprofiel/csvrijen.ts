import type {Indicator} from "../../data/indicator/vorm.js";
import type {Reden} from "../monitor/rij.js";
import type {Aandeel} from "../statistics/wilson.js";
import type {Profielrij, Rijsoort} from "./profiel.js";
import {aandeelVan} from "./telling.js";

/** A line of the files that leave the page. */
export interface Profielregel extends Aandeel {
  gebied: string;
  naam: string;
  soort: Rijsoort;
  indicator: string;
  categorie: string;
  periode: string;
  waarde: number | null;
  n: number | null;
  reden: Reden | null;
}

export const profielkolomnamen = [
  ...["gebied", "naam", "soort", "indicator", "categorie", "periode"],
  ...["waarde", "n", "aandeel", "ondergrens", "bovengrens", "reden"]
] as (keyof Profielregel & string)[];

const niets: Aandeel = {aandeel: null, ondergrens: null, bovengrens: null};

/** An indicator by wijk as lines, one per row and categorie. */
export function profielregels(indicator: Indicator, rijen: readonly Profielrij[], periode: string): Profielregel[] {
  return rijen.flatMap(({code, naam, soort, tellingen}) =>
    indicator.categorieen.map((categorie, j): Profielregel => {
      const {waarde, n, reden} = tellingen[j]!;
      const deelbaar = indicator.per !== null && waarde !== null && n !== null && waarde >= 0 && n >= 0;
      return {
        ...{gebied: code, naam, soort, indicator: indicator.code, categorie: categorie.code, periode},
        ...{waarde, n, reden},
        ...(deelbaar ? aandeelVan({waarde, n, reden}) : niets)
      };
    })
  );
}
