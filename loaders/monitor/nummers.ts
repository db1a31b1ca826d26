import {indicatoren} from "../../data/indicator.js";
import type {Reden} from "../../components/monitor/rij.js";
import {gebieden} from "../tabellen/gebieden.js";

/** Every category of every indicator in one order: its place is its number in the table `monitor`. */
export const vakken = indicatoren.flatMap(({code, categorieen}) =>
  categorieen.map((categorie) => ({indicator: code, categorie: categorie.code}))
);

/** The place in this list is the number of a reden; the first is none. */
export const redenen = [
  "",
  "niet_geleverd",
  "opt_out",
  "afgeschermd",
  "niet_van_toepassing"
] as const satisfies readonly (Reden | "")[];

export const vakNummer = (indicator: string, categorie: string): number => {
  const nummer = vakken.findIndex((vak) => vak.indicator === indicator && vak.categorie === categorie);
  if (nummer < 0) throw new Error(`unknown category: ${indicator} ${categorie}`);
  return nummer;
};

/** Codes of all gebieden: the place in the list is the number in the table `monitor`. */
export const gebiedcodes = (): string[] => gebieden().map(({code}) => code);
