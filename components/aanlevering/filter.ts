import type {Leverstaat} from "../../data/leverstaat.js";
import {vlak} from "../keuzebalk/zoek.js";
import type {Gebied} from "../werkbank/gebied.js";

/** A gemeente in the list, with the name of its provincie and its state in every halfjaar. */
export interface Lijstrij {
  code: string;
  naam: string;
  provincie: string;
  staten: readonly Leverstaat[];
}

export interface Lijstfilter {
  /** A state in the chosen halfjaar, or "alle". */
  staat: string;
  /** Part of a name. */
  zoek: string;
  /** Which of the `staten` is that of the chosen halfjaar. */
  plaats: number;
}

export function gefilterd(rijen: readonly Lijstrij[], {staat, zoek, plaats}: Lijstfilter): Lijstrij[] {
  const deel = vlak(zoek.trim());
  return rijen.filter(
    (rij) => (staat === "alle" || rij.staten[plaats] === staat) && (deel === "" || vlak(rij.naam).includes(deel))
  );
}

/** The provincie of each gemeente, by name. */
export function provincienamen(gebieden: readonly Gebied[]): ReadonlyMap<string, string> {
  return new Map(
    gebieden
      .filter(({soort}) => soort === "provincie")
      .flatMap(({naam, gemeenten}) => gemeenten.map((code) => [code, naam.replace(/ \(provincie\)$/, "")] as const))
  );
}
