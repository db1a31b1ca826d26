import {gegevens, type Gegevens} from "../../figuur/csv.js";
import type {Figuurcijfers} from "./metingen.js";

const kolommen = [
  ...["figuur", "indicator", "gebied", "periode", "categorie", "waarde", "eenheid", "n", "per"],
  ...["aandeel", "ondergrens", "bovengrens", "status", "reden"]
] as const;

/** The numbers of a figure: the columns of `npm run indicator`, with the share and its interval. */
export function monitorGegevens({plan, reeksen, perioden, namen, van}: Figuurcijfers, status: string): Gegevens {
  const rijen = namen.flatMap((_, kant) =>
    reeksen.flatMap((reeks) =>
      perioden.map((periode) => {
        const {indicator, categorie, leeg, ...meting} = van(kant, reeks, periode);
        return {
          ...meting,
          ...{figuur: plan.nummer, indicator: indicator.code, categorie: categorie.code},
          ...{eenheid: indicator.eenheid, per: indicator.per, status, reden: leeg}
        } as Record<(typeof kolommen)[number], unknown>;
      })
    )
  );
  return gegevens(kolommen, rijen);
}
