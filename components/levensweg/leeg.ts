import {filternamen} from "../cohort/codelijsten.js";
import {filters, type Filter, type Keuze} from "../cohort/keuze.js";
import type {Antwoord} from "../cohort/antwoord.js";
import {knop} from "../dom/knop.js";
import {geheel} from "../opmaak/getal.js";
import type {Werkbank} from "../werkbank/werkbank.js";
import type {Melding} from "./melding.js";

/** How many persons the startgroep of the gebied holds. */
export const startgroep = ({figuur51}: Antwoord): number =>
  figuur51.find(({kant, groep, moment}) => kant === 0 && groep === "totaal" && moment === 0)?.startgroep ?? 0;

/** A way out of an empty cohort: the choice without one filter, and how many persons that gives. */
export interface Uitweg {
  naam: string;
  keuze: Keuze;
  aantal: number;
}

/** Tries which single filter, when taken away, leaves somebody in the cohort; where none does, all of them together. */
export async function uitwegen(
  werkbank: Pick<Werkbank, "vraag">,
  keuze: Keuze,
  signal?: AbortSignal
): Promise<Uitweg[]> {
  const gekozen = filters.filter((filter) => keuze[filter].length > 0);
  const probeer = async (naam: string, weg: readonly Filter[]): Promise<Uitweg[]> => {
    const zonder = {...keuze, ...Object.fromEntries(weg.map((filter) => [filter, []]))};
    const aantal = startgroep(await werkbank.vraag(zonder, {signal}));
    return aantal > 0 ? [{naam, keuze: zonder, aantal}] : [];
  };
  const uit: Uitweg[] = [];
  for (const filter of gekozen) uit.push(...(await probeer(filternamen[filter], [filter])));
  return uit.length > 0 || gekozen.length < 2 ? uit : probeer("alle keuzes", gekozen);
}

/** Says which choice emptied the cohort, with buttons to take it away; `ongedaan`: the way back, where there is one. */
export async function verklaarLeeg(
  werkbank: Pick<Werkbank, "vraag">,
  keuze: Keuze,
  signal: AbortSignal,
  {kies, ongedaan}: {kies: (keuze: Keuze) => void; ongedaan: HTMLElement[]}
): Promise<Melding> {
  const wegen = await uitwegen(werkbank, keuze, signal);
  const knoppen = wegen.map(({naam, keuze, aantal}) =>
    knop(`Verwijder ${naam} (${geheel(aantal)} inwoners)`, () => kies(keuze))
  );
  const tekst = "Niemand voldoet aan al deze keuzes samen.";
  return {
    tekst: wegen.length > 0 ? `${tekst} Dit laat wel mensen over:` : tekst,
    knoppen: [...knoppen, ...ongedaan]
  };
}
