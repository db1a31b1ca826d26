import {filternamen} from "../cohort/codelijsten.js";
import {filters, type Keuze} from "../cohort/keuze.js";
import type {Antwoord} from "../cohort/antwoord.js";
import type {Werkbank} from "../werkbank/werkbank.js";

/** How many persons the startgroep of the gebied holds. */
export const startgroep = ({figuur51}: Antwoord): number =>
  figuur51.find(({kant, groep, moment}) => kant === 0 && groep === "totaal" && moment === 0)?.startgroep ?? 0;

/** A way out of an empty cohort: the choice without one filter, and how many persons that gives. */
export interface Uitweg {
  naam: string;
  keuze: Keuze;
  aantal: number;
}

/** Tries which single filter, when taken away, leaves somebody in the cohort. */
export async function uitwegen(
  werkbank: Pick<Werkbank, "vraag">,
  keuze: Keuze,
  signal?: AbortSignal
): Promise<Uitweg[]> {
  const uit: Uitweg[] = [];
  for (const filter of filters) {
    if (keuze[filter].length === 0) continue;
    const zonder = {...keuze, [filter]: []};
    const aantal = startgroep(await werkbank.vraag(zonder, {signal}));
    if (aantal > 0) uit.push({naam: filternamen[filter], keuze: zonder, aantal});
  }
  return uit;
}
