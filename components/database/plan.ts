import {isLevensweg} from "../../data/indicator/levensweg.js";
import {isPeilmoment} from "../opmaak/periode.js";
import type {Bekend, DatabaseKeuze} from "./keuze.js";
import {gekozenIndicatoren} from "./keuze.js";
import {levenswegbestand} from "./levensweg.js";

/** What a request costs besides its bytes, in bytes. */
const PER_BESTAND = 20_000;

/** How many bytes a table has; null where there is no such table. */
export type Omvang = (bestand: string) => number | null;

/**
 * The tables that hold the chosen cells, the fewest bytes: all gebieden of an indicator stand in one table, all indicatoren
 * of a gebied in another, and wijken only in that of their gemeente; the figures of the Levensweg stand in one for each start.
 * What is there already costs nothing.
 */
export function plan(
  keuze: DatabaseKeuze,
  bekend: Bekend,
  omvang: Omvang,
  heeft: (bestand: string) => boolean
): string[] {
  const gevraagd = gekozenIndicatoren(keuze, bekend);
  const indicatoren = gevraagd.filter((indicator) => !isLevensweg(indicator));
  const gekozen = new Set(keuze.gebieden);
  const gebieden = bekend.gebieden.filter(({code}) => gekozen.has(code));
  const wijken = indicatoren.some(({wijk}) => wijk) ? gebieden.filter(({soort}) => soort === "wijk") : [];
  const grof = gebieden.filter(({soort}) => soort !== "wijk").map(({code}) => code);
  const bestaand = (bestanden: string[]) => bestanden.filter((bestand) => omvang(bestand) !== null);
  const kosten = (bestanden: string[]) =>
    bestanden.filter((bestand) => !heeft(bestand)).reduce((som, bestand) => som + omvang(bestand)! + PER_BESTAND, 0);

  const starts = gevraagd.some(isLevensweg) && grof.length > 0 ? keuze.perioden.filter(isPeilmoment) : [];
  const levensweg = bestaand(starts.map(levenswegbestand));
  if (indicatoren.length === 0 || keuze.perioden.every(isPeilmoment)) return levensweg;
  const voorWijken = bestaand([...new Set(wijken.map(({gemeenten}) => `monitor/${gemeenten[0]}.arrow`))]);
  const perGebied = grof.map((code) => `monitor/${code}.arrow`).filter((bestand) => !voorWijken.includes(bestand));
  const perIndicator = bestaand(indicatoren.map(({code}) => `monitor/indicator/${code}.arrow`));
  if (perGebied.length === 0) return [...voorWijken, ...levensweg];
  const goedkoper = bestaand(perGebied).length === perGebied.length && kosten(perGebied) < kosten(perIndicator);
  return [...voorWijken, ...(goedkoper ? perGebied : perIndicator), ...levensweg];
}
