import {isHalfjaar} from "../opmaak/periode.js";

/** What a page of the monitor shows. `periode` null: the latest that the page has. */
export interface MonitorKeuze {
  gebied: string;
  vergelijk: string | null;
  periode: string | null;
}

/** What a gebied is compared with when nobody chose: the land, and the land with nothing. */
export const standaardVergelijk = (gebied: string): string | null => (gebied === "NL" ? null : "NL");

/** The choice of someone who chose nothing. */
export const geenMonitorKeuze = (gebied = "NL"): MonitorKeuze => ({
  gebied,
  vergelijk: standaardVergelijk(gebied),
  periode: null
});

/** Another gebied; a comparison that nobody chose follows it. */
export function metGebied<Keuze extends MonitorKeuze>(keuze: Keuze, gebied: string): Keuze {
  const gevolgd = keuze.vergelijk === standaardVergelijk(keuze.gebied) || (gebied === "NL" && keuze.vergelijk === "NL");
  return {...keuze, gebied, vergelijk: gevolgd ? standaardVergelijk(gebied) : keuze.vergelijk};
}

/** The latest halfjaar of a list in order of time; where it has none, the latest year. */
export function laatstePeriode(perioden: readonly string[]): string {
  const laatste = perioden.filter(isHalfjaar).at(-1) ?? perioden.at(-1);
  if (laatste === undefined) throw new Error("no periode to choose from");
  return laatste;
}

/** The periode that a choice stands for. */
export const gekozenPeriode = ({periode}: Pick<MonitorKeuze, "periode">, perioden: readonly string[]): string =>
  periode ?? laatstePeriode(perioden);
