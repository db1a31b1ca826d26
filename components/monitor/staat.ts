import {staatVanAdres, type Staat} from "../adres/staat.js";
import {codekennis, isZelfde, zelfdeMelding} from "../cohort/adres.js";
import {
  leesMonitorAdres,
  onbekendInMonitor,
  schrijfMonitorAdres,
  type Eigen,
  type MonitorBekend,
  type PaginaKeuze
} from "./adres.js";
import {gekozenPeriode} from "./keuze.js";
import type {Monitor} from "./monitor.js";

export interface MonitorStaatOpties<Sleutel extends string> {
  monitor: Pick<Monitor, "gebieden" | "manifest">;
  /** The perioden to choose from, where those are not all that the tables have. */
  perioden?: readonly string[];
  /** Keys of this page alone. */
  eigen?: Eigen<Sleutel>;
}

/** Keeps the choice on a page of the monitor and its address equal. */
export function monitorStaat<Sleutel extends string = never>(
  {monitor, perioden = monitor.manifest.perioden, eigen = {} as Eigen<Sleutel>}: MonitorStaatOpties<Sleutel>,
  opStaat: (staat: Staat<PaginaKeuze<Sleutel>>) => void
) {
  const bekend: MonitorBekend<Sleutel> = {gebieden: monitor.gebieden, perioden, eigen};
  const wijze = {
    lees(adres: URLSearchParams) {
      const gelezen = leesMonitorAdres(adres, bekend);
      return {
        keuze: gelezen.keuze,
        meldingen: onbekendInMonitor(gelezen, bekend),
        onbekend: gelezen.onbekend,
        ...codekennis(gelezen.onbekend, monitor.gebieden)
      };
    },
    schrijf: (keuze: PaginaKeuze<Sleutel>) => schrijfMonitorAdres(keuze, eigen),
    tijd: (keuze: PaginaKeuze<Sleutel>): [string, string] => ["periode", gekozenPeriode(keuze, perioden)],
    toets: (keuze: PaginaKeuze<Sleutel>) =>
      isZelfde(keuze)
        ? {keuze: {...keuze, vergelijk: null}, meldingen: [zelfdeMelding(keuze, monitor.gebieden)]}
        : {keuze, meldingen: []},
    mee: ({gebied, vergelijk}: PaginaKeuze<Sleutel>) => ({gebied, vergelijk})
  };
  return staatVanAdres(wijze, opStaat);
}
