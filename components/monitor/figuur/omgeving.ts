import {gebiednaam} from "../../cohort/gebiednaam.js";
import type {Bronkenmerk} from "../../herkomst/editie.js";
import {ligging, type Ligging} from "../../oordeel/ligging.js";
import type {Manifest} from "../../werkbank/manifest.js";
import type {Dekker} from "../dekking.js";
import {gekozenPeriode, type MonitorKeuze} from "../keuze.js";
import type {Monitor} from "../monitor.js";
import type {MonitorRij} from "../rij.js";

/** What a figure of the monitor needs besides its plan. */
export interface MonitorOmgeving {
  keuze: MonitorKeuze;
  /** Rows of the gebied and, where compared, of vergelijk: every indicator and periode. */
  rijen: readonly (readonly MonitorRij[])[];
  /** Their names within a sentence. */
  namen: readonly string[];
  /** How the gebied lies to vergelijk. */
  ligging: Ligging;
  dekker: Dekker;
  manifest: Bronkenmerk & Pick<Manifest, "perioden">;
}

/** Fetches the rows of a choice. */
export async function monitorOmgeving(monitor: Monitor, keuze: MonitorKeuze): Promise<MonitorOmgeving> {
  const codes = keuze.vergelijk === null ? [keuze.gebied] : [keuze.gebied, keuze.vergelijk];
  const [dekker, ...rijen] = await Promise.all([monitor.dekker(), ...codes.map((code) => monitor.rijen(code))]);
  return {
    ...{keuze, manifest: monitor.manifest, dekker, rijen},
    ligging: keuze.vergelijk === null ? "los" : ligging(monitor.gebieden, keuze.gebied, keuze.vergelijk),
    namen: codes.map((code) => gebiednaam(monitor.gebieden, code))
  };
}

/** Of which gebied and periode the words under its figures are. */
export const waarover = ({keuze, manifest, namen}: MonitorOmgeving) => ({
  gebied: keuze.gebied,
  naam: namen[0]!,
  periode: gekozenPeriode(keuze, manifest.perioden)
});
