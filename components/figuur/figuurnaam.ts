import type {Gebied} from "../werkbank/gebied.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import type {Keuze} from "../cohort/keuze.js";
import {kanten} from "./rijen.js";

/** What a figure needs besides its rows. */
export interface Omgeving {
  keuze: Keuze;
  gebieden: readonly Gebied[];
  momenten: readonly string[];
}

/** Names within a sentence of the gebied and of what it is compared with. */
export const kantnamen = ({keuze, gebieden}: Omgeving): [string, ...string[]] =>
  kanten(keuze).map(({gebied}) => gebiednaam(gebieden, gebied)) as [string, ...string[]];

/** A sentence or label begins with a capital. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
