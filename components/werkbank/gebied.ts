export const gebiedssoorten = [
  {code: "land", naam: "Land"},
  {code: "provincie", naam: "Provincie"},
  {code: "gemeente", naam: "Gemeente"},
  {code: "grootteklasse", naam: "Grootteklasse"},
  {code: "stedelijkheid", naam: "Stedelijkheid"},
  {code: "jeugdregio", naam: "Jeugdregio"},
  {code: "arbeidsmarktregio", naam: "Arbeidsmarktregio"},
  {code: "gemeente_2020", naam: "Gemeente van 2020"},
  {code: "gemeente_2020_geschat", naam: "Gemeente van 2020, geschat"},
  {code: "wijk", naam: "Wijk"}
] as const;

export type Gebiedssoort = (typeof gebiedssoorten)[number]["code"];

/** A gebied that can be chosen; `gemeenten`: those it consists of (of a wijk: the gemeente it lies in; of the land: none listed). */
export interface Gebied {
  code: string;
  naam: string;
  soort: Gebiedssoort;
  gemeenten: string[];
  /** Of a gemeente: its place on the tile map, column and row from 1. */
  tegel?: readonly [kolom: number, rij: number];
}
