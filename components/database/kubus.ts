import type {Indicator} from "../../data/indicator.js";
import {opsomming} from "../opmaak/opsomming.js";
import type {Gebied} from "../werkbank/gebied.js";
import {gekozenCategorieen, gekozenIndicatoren, type Bekend, type DatabaseKeuze} from "./keuze.js";
import {NIET_VAN_TOEPASSING} from "./teken.js";

/** What stands on a place of a dimension. */
export interface Lid {
  code: string;
  naam: string;
}

/**
 * The chosen cells: every indicator with each of its categorieën (a paar), by gebied, by periode. A cell has place
 * `(paar * gebieden + gebied) * perioden + periode`; `waarde` and `n` are -1 where there is none, `reden` 0 where there is.
 */
export interface Kubus {
  indicatoren: readonly Indicator[];
  /** Codes of all indicatoren together; one code is one categorie, whatever each calls it. */
  categorieen: readonly Lid[];
  gebieden: readonly Gebied[];
  perioden: readonly string[];
  /** Place of the paar of an indicator and a categorie, -1 where the indicator does not have it. */
  paar: Int16Array;
  paren: readonly {indicator: number; categorie: number}[];
  waarde: Int32Array;
  n: Int32Array;
  reden: Uint8Array;
}

/** The cells of a choice before anything is known of them. */
export function leegKubus(keuze: DatabaseKeuze, bekend: Bekend): Kubus {
  const indicatoren = gekozenIndicatoren(keuze, bekend);
  const gebieden = metGemeente(bekend.gebieden.filter(maakIn(keuze.gebieden)), bekend.gebieden);
  const perioden = bekend.perioden.filter((periode) => keuze.perioden.includes(periode));
  const categorieen = verenigd(indicatoren.flatMap((indicator) => gekozenCategorieen(keuze, indicator)));
  const plaats = new Map(categorieen.map(({code}, i) => [code, i]));
  const paar = new Int16Array(indicatoren.length * categorieen.length).fill(-1);
  const paren = indicatoren.flatMap((indicator, i) =>
    gekozenCategorieen(keuze, indicator).map(({code}) => ({indicator: i, categorie: plaats.get(code)!}))
  );
  paren.forEach(({indicator, categorie}, i) => (paar[indicator * categorieen.length + categorie] = i));
  const cellen = paren.length * gebieden.length * perioden.length;
  return {
    ...{indicatoren, categorieen, gebieden, perioden, paar, paren},
    waarde: new Int32Array(cellen).fill(-1),
    n: new Int32Array(cellen).fill(-1),
    reden: new Uint8Array(cellen).fill(NIET_VAN_TOEPASSING)
  };
}

function maakIn(codes: readonly string[]) {
  const gekozen = new Set(codes);
  return ({code}: {code: string}) => gekozen.has(code);
}

/** A wijk is called with its gemeente, for many have a Centrum. */
function metGemeente(gekozen: readonly Gebied[], alle: readonly Gebied[]): Gebied[] {
  const namen = new Map(alle.map(({code, naam}) => [code, naam]));
  return gekozen.map((gebied) =>
    gebied.soort === "wijk" ? {...gebied, naam: `${gebied.naam} (${namen.get(gebied.gemeenten[0]!)})`} : gebied
  );
}

function verenigd(leden: readonly Lid[]): Lid[] {
  const namen = new Map<string, Set<string>>();
  for (const {code, naam} of leden) namen.set(code, (namen.get(code) ?? new Set<string>()).add(naam));
  return [...namen].map(([code, alle]) => ({code, naam: opsomming([...alle], "of")}));
}
