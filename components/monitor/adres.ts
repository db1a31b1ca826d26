import {adreslezer, GEEN, type Gelezen} from "../adres/lees.js";
import {nietGevolgd} from "../adres/nietgevolgd.js";
import {gebiednaam} from "../cohort/gebiednaam.js";
import {periodenaam} from "../opmaak/periode.js";
import type {Gebied} from "../werkbank/gebied.js";
import {geenMonitorKeuze, gekozenPeriode, laatstePeriode, standaardVergelijk, type MonitorKeuze} from "./keuze.js";

/** Keys of one page alone, each with the values that it can take; the first is the default and stays out of the address. */
export type Eigen<Sleutel extends string> = Readonly<Record<Sleutel, readonly [string, ...string[]]>>;

/** The choice on a page, with the page's own keys. */
export type PaginaKeuze<Sleutel extends string = never> = MonitorKeuze & Record<Sleutel, string>;

/** What an address may name on a page. */
export interface MonitorBekend<Sleutel extends string> {
  gebieden: readonly Gebied[];
  /** The perioden to choose from, in order of time. */
  perioden: readonly string[];
  eigen: Eigen<Sleutel>;
}

const sleutels = <Sleutel extends string>(eigen: Eigen<Sleutel>) => Object.keys(eigen) as Sleutel[];

/** Reads a choice from an address; what is absent or unknown is as by default. */
export function leesMonitorAdres<Sleutel extends string>(
  adres: URLSearchParams,
  {gebieden, perioden, eigen}: MonitorBekend<Sleutel>
): Gelezen<PaginaKeuze<Sleutel>> {
  const lezer = adreslezer(adres);
  const standaard = geenMonitorKeuze(lezer.gebied("gebied", gebieden));
  const gegeven = lezer.gebied("vergelijk", gebieden, {geen: true}) ?? standaard.vergelijk;
  const vergelijk = gegeven === GEEN ? null : gegeven;
  const periode = lezer.een("periode", perioden) ?? null;
  const zelf = sleutels(eigen).map((sleutel) => [sleutel, lezer.een(sleutel, eigen[sleutel]) ?? eigen[sleutel][0]]);
  const keuze = {
    ...(Object.fromEntries(zelf) as Record<Sleutel, string>),
    ...{gebied: standaard.gebied, vergelijk},
    periode: periode === laatstePeriode(perioden) ? null : periode
  };
  return {keuze, onbekend: lezer.rest()};
}

/** Writes the choices that differ from the default. */
export function schrijfMonitorAdres<Sleutel extends string = never>(
  keuze: PaginaKeuze<NoInfer<Sleutel>>,
  eigen: Eigen<Sleutel> = {} as Eigen<Sleutel>
): URLSearchParams {
  const adres = new URLSearchParams();
  if (keuze.gebied !== "NL") adres.set("gebied", keuze.gebied);
  if (keuze.vergelijk !== standaardVergelijk(keuze.gebied)) adres.set("vergelijk", keuze.vergelijk ?? GEEN);
  if (keuze.periode !== null) adres.set("periode", keuze.periode);
  for (const sleutel of sleutels(eigen)) if (keuze[sleutel] !== eigen[sleutel][0]) adres.set(sleutel, keuze[sleutel]);
  return adres;
}

/** One line per key that is not followed, with what the visitor sees instead. */
export function onbekendInMonitor<Sleutel extends string>(
  {keuze, onbekend}: Gelezen<PaginaKeuze<Sleutel>>,
  {gebieden, perioden, eigen}: MonitorBekend<Sleutel>
): string[] {
  const naast = keuze.vergelijk === null ? null : gebiednaam(gebieden, keuze.vergelijk);
  const dus = new Map([
    ...sleutels(eigen).map((sleutel): [string, string] => [sleutel, "u ziet de gewone weergave"]),
    ["gebied", `u ziet ${gebiednaam(gebieden, keuze.gebied)}`],
    ["vergelijk", naast === null ? "er wordt niet vergeleken" : `u ziet ${naast} ernaast`],
    ["periode", `u ziet ${periodenaam(gekozenPeriode(keuze, perioden))}`]
  ]);
  return nietGevolgd(onbekend, dus);
}
