import {codenaam, filternamen} from "../cohort/codelijsten.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {filters, type Keuze} from "../cohort/keuze.js";
import type {Gebied} from "../werkbank/gebied.js";
import {rekenwijzen} from "./rekenwijze.js";

/** One choice that can be taken away; `zonder` is what remains. */
export interface Chip {
  soort: string;
  naam: string;
  zonder: Keuze;
}

/** The choices that differ from the default, in the order of the bar. */
export function chips(keuze: Keuze, gebieden: readonly Gebied[]): Chip[] {
  const vergelijk = keuze.vergelijk === null ? [] : [vergelijkChip(keuze, keuze.vergelijk, gebieden)];
  const gekozen = filters.flatMap((filter) =>
    keuze[filter].map((code) => ({
      soort: filternamen[filter],
      naam: codenaam(filter, code),
      zonder: {...keuze, [filter]: keuze[filter].filter((ander) => ander !== code)}
    }))
  );
  const wijze = (["basis", "noemer"] as const)
    .filter((sleutel) => keuze[sleutel] !== rekenwijzen[sleutel].opties[0]!.code)
    .map((sleutel) => ({
      soort: rekenwijzen[sleutel].titel,
      naam: rekenwijzen[sleutel].opties.find(({code}) => code === keuze[sleutel])!.naam,
      zonder: {...keuze, [sleutel]: rekenwijzen[sleutel].opties[0]!.code}
    }));
  return [...vergelijk, ...gekozen, ...wijze];
}

const vergelijkChip = (keuze: Keuze, code: string, gebieden: readonly Gebied[]): Chip => ({
  ...{soort: "Vergelijk met", naam: gebiednaam(gebieden, code)},
  zonder: {...keuze, vergelijk: null}
});
