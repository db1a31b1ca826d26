import {proefbron} from "../../hulp/proefbron.js";
import type {MonitorOmgeving} from "../../../components/monitor/figuur/omgeving.js";
import type {MonitorRij, Reden} from "../../../components/monitor/rij.js";

/** What one row says: `waarde` of `n`, or why there is none. */
export type Getal = readonly [waarde: number, n: number] | Reden;

/** Rows of one indicator: per periode, per category a number. */
export function rijen(
  gebied: string,
  indicator: string,
  getallen: Readonly<Record<string, Readonly<Record<string, Getal>>>>
): MonitorRij[] {
  return Object.entries(getallen).flatMap(([periode, perCategorie]) =>
    Object.entries(perCategorie).map(([categorie, getal]) => {
      const leeg = typeof getal === "string";
      const [waarde, n] = leeg ? [null, null] : getal;
      return {indicator, gebied, periode, categorie, waarde, n, reden: leeg ? getal : null};
    })
  );
}

export const perioden = Object.freeze(["2017HJ01", "2017HJ02", "2017JJ00", "2018HJ01"]);

/** Utrecht, compared with Nederland where rows of it are given. */
export function omgeving(
  eigen: MonitorRij[],
  ander: MonitorRij[] | null = null,
  anders: Partial<MonitorOmgeving> = {}
): MonitorOmgeving {
  return {
    keuze: {gebied: "GM0344", vergelijk: ander && "NL", periode: null},
    rijen: ander ? [eigen, ander] : [eigen],
    namen: ander ? ["Utrecht", "Nederland"] : ["Utrecht"],
    ligging: "los",
    dekker: () => null,
    manifest: {...proefbron, perioden: [...perioden]},
    ...anders
  };
}
