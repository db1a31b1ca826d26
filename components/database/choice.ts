import {isLevensweg} from "../../data/indicator/levensweg.js";
import type {Indicator} from "../../data/indicator/shape.js";
import type {Gebied} from "../model/gebied.js";
import {isPeilmoment, lastPeriode} from "../model/periode.js";

/** What a number of the monitor is of; each stands on the rows or on the columns of the table. */
export const dimensions = ["indicator", "categorie", "gebied", "periode"] as const;
export type Dimension = (typeof dimensions)[number];

/** What a cell shows: the count, the rate, the denominator, the 95% interval of the rate. */
export const measures = ["aantal", "per", "n", "interval"] as const;
export type CellMeasure = (typeof measures)[number];

/** A column to sort the rows by: a dimension on the rows, or members of the dimensions on the columns and a measure. */
export interface Sorting {
  kolom: Dimension | string;
  off: boolean;
}

/** Which cells of the monitor, and how they stand in the table. Lists are in the order of what is known. */
export interface DatabaseChoice {
  indicatoren: readonly string[];
  /** By indicator, where not all its categorieën are chosen. */
  categorieen: Readonly<Record<string, readonly string[]>>;
  gebieden: readonly string[];
  perioden: readonly string[];
  measures: readonly CellMeasure[];
  rijen: readonly Dimension[];
  kolommen: readonly Dimension[];
  sorteer: Sorting | null;
}

/** What can be chosen. */
export interface KnownToDatabase {
  indicatoren: readonly Indicator[];
  gebieden: readonly Gebied[];
  perioden: readonly string[];
}

/** What someone sees who chose nothing: Wmo-cliënten of the land and the provincies in the latest halfjaar. */
export function defaultChoice({indicatoren, gebieden, perioden}: KnownToDatabase): DatabaseChoice {
  const wmo = indicatoren.find(({code}) => code === "wmo_clienten") ?? indicatoren[0];
  const coarse = gebieden.filter(({soort: kind}) => kind === "land" || kind === "provincie");
  return {
    indicatoren: wmo ? [wmo.code] : [],
    categorieen: {},
    gebieden: coarse.map(({code}) => code),
    perioden: [lastPeriode(perioden)],
    measures: ["aantal", "per"],
    rijen: ["gebied"],
    kolommen: ["indicator", "categorie", "periode"],
    sorteer: null
  };
}

/** The categorieën of an indicator that are chosen, in its order. */
export function chosenCategorieen({categorieen}: Pick<DatabaseChoice, "categorieen">, indicator: Indicator) {
  const part = categorieen[indicator.code];
  return part ? indicator.categorieen.filter(({code}) => part.includes(code)) : indicator.categorieen;
}

/** The chosen indicatoren, in the order of the list. */
export const chosenIndicatoren = (
  {indicatoren}: Pick<DatabaseChoice, "indicatoren">,
  known: Pick<KnownToDatabase, "indicatoren">
) => known.indicatoren.filter(({code}) => indicatoren.includes(code));

/**
 * Perioden that go with these indicatoren: a figure of the Levensweg has a startpeilmoment, the others have none; what is
 * missing is the first peilmoment, or the latest halfjaar.
 */
export function atIndicatoren(
  codes: readonly string[],
  chosen: readonly string[],
  {indicatoren, perioden}: Pick<KnownToDatabase, "indicatoren" | "perioden">
): string[] {
  const kinds = new Set(indicatoren.filter(({code}) => codes.includes(code)).map(isLevensweg));
  const choose = (day: boolean, otherwise: () => string[]) => {
    const own = chosen.filter((periode) => isPeilmoment(periode) === day);
    if (!kinds.has(day)) return kinds.size === 0 ? own : [];
    return own.length > 0 ? own : otherwise();
  };
  const good = [
    ...choose(false, () => [lastPeriode(perioden)]),
    ...choose(true, () => perioden.filter(isPeilmoment).slice(0, 1))
  ];
  return perioden.filter((periode) => good.includes(periode));
}
