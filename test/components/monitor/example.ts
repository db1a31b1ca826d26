import type {MonitorEnvironment} from "../../../components/monitor/figure/content.js";
import type {MonitorRow, Reden} from "../../../components/monitor/row.js";
import {trialSource} from "../../util/trialSource.js";

/** What one row says: `waarde` of `n`, or why there is none. */
export type Number = readonly [waarde: number, n: number] | Reden;

/** Rows of one indicator: per periode, per category a number. */
export function rows(
  gebied: string,
  indicator: string,
  amounts: Readonly<Record<string, Readonly<Record<string, Number>>>>
): MonitorRow[] {
  return Object.entries(amounts).flatMap(([periode, perCategorie]) =>
    Object.entries(perCategorie).map(([categorie, amount]) => {
      const empty = typeof amount === "string";
      const [waarde, n] = empty ? [null, null] : amount;
      return {indicator, gebied, periode, categorie, waarde, n, reden: empty ? amount : null};
    })
  );
}

export const perioden = Object.freeze(["2017HJ01", "2017HJ02", "2017JJ00", "2018HJ01"]);

/** Utrecht, compared with Nederland where rows of it are given. */
export function environment(
  own: MonitorRow[],
  other: MonitorRow[] | null = null,
  otherwise: Partial<MonitorEnvironment> = {}
): MonitorEnvironment {
  return {
    choice: {gebied: "GM0344", vergelijk: other && "NL", periode: null},
    rijen: other ? [own, other] : [own],
    names: other ? ["Utrecht", "Nederland"] : ["Utrecht"],
    position: "los",
    coverageOf: () => null,
    manifest: {...trialSource, perioden: [...perioden]},
    ...otherwise
  };
}
