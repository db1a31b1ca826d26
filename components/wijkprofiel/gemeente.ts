import type {Gebied} from "../werkbank/gebied.js";

/** What the page shows when nobody chose a gemeente. */
const VOORBEELD = "GM0344";

/** The gemeente of a wijkprofiel: the one chosen, that of the wijk chosen, or else an example, with a word to say so. */
export function profielgemeente(gebieden: readonly Gebied[], code: string): {gemeente: Gebied; melding: string | null} {
  const gekozen = gebieden.find((gebied) => gebied.code === code);
  const vind = (code: string | undefined) =>
    gebieden.find((gebied) => gebied.soort === "gemeente" && gebied.code === code);
  if (gekozen?.soort === "gemeente") return {gemeente: gekozen, melding: null};
  const van = gekozen?.soort === "wijk" ? vind(gekozen.gemeenten[0]) : undefined;
  if (van)
    return {gemeente: van, melding: `${gekozen!.naam} ligt in ${van.naam}: u ziet alle wijken van die gemeente.`};
  const gemeente = vind(VOORBEELD) ?? gebieden.find(({soort}) => soort === "gemeente");
  if (!gemeente) throw new Error("no gemeente among the gebieden");
  const voorbeeld = `U ziet ${gemeente.naam} als voorbeeld; kies hierboven een gemeente.`;
  return {gemeente, melding: code === "NL" ? voorbeeld : `Een wijkprofiel gaat over één gemeente. ${voorbeeld}`};
}
