import type {PaginaKeuze} from "../monitor/adres.js";
import {beelden, beeldVan, dashboardfiguren} from "./beelden.js";
import {kaarten} from "./kaarten.js";

/** What the dashboard keeps in its address beside gebied, vergelijk and periode; `figuur`: the tile that stands open. */
export const eigen = {
  beeld: beelden.map(({code}) => code) as [string, ...string[]],
  figuur: ["", ...dashboardfiguren] as [string, ...string[]],
  kaart: kaarten.map(({code}) => code) as [string, ...string[]]
} as const;

export type Dashboardkeuze = PaginaKeuze<keyof typeof eigen>;

/** A figure that stands open decides which view is shown. */
export const getoondBeeld = ({beeld, figuur}: Pick<Dashboardkeuze, "beeld" | "figuur">): string =>
  beeldVan(figuur) ?? beeld;
