import {isLevensweg} from "../../data/indicator/levensweg.js";
import type {Indicator} from "../../data/indicator.js";
import {laatstePeriode} from "../monitor/keuze.js";
import {isPeilmoment} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";

/** What a number of the monitor is of; each stands on the rows or on the columns of the table. */
export const dimensies = ["indicator", "categorie", "gebied", "periode"] as const;
export type Dimensie = (typeof dimensies)[number];

/** What a cell shows: the count, the rate, the denominator, the 95% interval of the rate. */
export const maten = ["aantal", "per", "n", "interval"] as const;
export type Maat = (typeof maten)[number];

/** A column to sort the rows by: a dimension on the rows, or members of the dimensions on the columns and a measure. */
export interface Sortering {
  kolom: Dimensie | string;
  af: boolean;
}

/** Which cells of the monitor, and how they stand in the table. Lists are in the order of what is known. */
export interface DatabaseKeuze {
  indicatoren: readonly string[];
  /** By indicator, where not all its categorieën are chosen. */
  categorieen: Readonly<Record<string, readonly string[]>>;
  gebieden: readonly string[];
  perioden: readonly string[];
  maten: readonly Maat[];
  rijen: readonly Dimensie[];
  kolommen: readonly Dimensie[];
  sorteer: Sortering | null;
}

/** What can be chosen. */
export interface Bekend {
  indicatoren: readonly Indicator[];
  gebieden: readonly Gebied[];
  perioden: readonly string[];
}

/** What someone sees who chose nothing: Wmo-cliënten of the land and the provincies in the latest halfjaar. */
export function standaardKeuze({indicatoren, gebieden, perioden}: Bekend): DatabaseKeuze {
  const wmo = indicatoren.find(({code}) => code === "wmo_clienten") ?? indicatoren[0];
  const grof = gebieden.filter(({soort}) => soort === "land" || soort === "provincie");
  return {
    indicatoren: wmo ? [wmo.code] : [],
    categorieen: {},
    gebieden: grof.map(({code}) => code),
    perioden: [laatstePeriode(perioden)],
    maten: ["aantal", "per"],
    rijen: ["gebied"],
    kolommen: ["indicator", "categorie", "periode"],
    sorteer: null
  };
}

/** The categorieën of an indicator that are chosen, in its order. */
export function gekozenCategorieen({categorieen}: Pick<DatabaseKeuze, "categorieen">, indicator: Indicator) {
  const deel = categorieen[indicator.code];
  return deel ? indicator.categorieen.filter(({code}) => deel.includes(code)) : indicator.categorieen;
}

/** The chosen indicatoren, in the order of the list. */
export const gekozenIndicatoren = (
  {indicatoren}: Pick<DatabaseKeuze, "indicatoren">,
  bekend: Pick<Bekend, "indicatoren">
) => bekend.indicatoren.filter(({code}) => indicatoren.includes(code));

/**
 * Perioden that go with these indicatoren: a figure of the Levensweg has a startpeilmoment, the others have none; what is
 * missing is the first peilmoment, or the latest halfjaar.
 */
export function bijIndicatoren(
  codes: readonly string[],
  gekozen: readonly string[],
  {indicatoren, perioden}: Pick<Bekend, "indicatoren" | "perioden">
): string[] {
  const soorten = new Set(indicatoren.filter(({code}) => codes.includes(code)).map(isLevensweg));
  const kies = (dag: boolean, anders: () => string[]) => {
    const eigen = gekozen.filter((periode) => isPeilmoment(periode) === dag);
    if (!soorten.has(dag)) return soorten.size === 0 ? eigen : [];
    return eigen.length > 0 ? eigen : anders();
  };
  const goed = [
    ...kies(false, () => [laatstePeriode(perioden)]),
    ...kies(true, () => perioden.filter(isPeilmoment).slice(0, 1))
  ];
  return perioden.filter((periode) => goed.includes(periode));
}
