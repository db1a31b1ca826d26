import {adreslezer, GEEN, type Gelezen as GelezenVan, type Onbekend} from "../adres/lees.js";
import {nietGevolgd} from "../adres/nietgevolgd.js";
import type {Getoetst} from "../adres/staat.js";
import type {Gebied} from "../werkbank/gebied.js";
import {datum} from "../opmaak/datum.js";
import {codelijsten} from "./codelijsten.js";
import {gebiednaam} from "./gebiednaam.js";
import {filters, type Keuze} from "./keuze.js";

/** What an address may name. */
export interface Bekend {
  gebieden: readonly Gebied[];
  starts: readonly string[];
}

export type Gelezen = GelezenVan<Keuze>;

const enkel = {basis: ["zelfde", "enige"], noemer: ["vast", "risico"]} as const;

/** Reads a choice from an address; what is absent or unknown is as in `standaard`. */
export function leesAdres(adres: URLSearchParams, standaard: Keuze, {gebieden, starts}: Bekend): Gelezen {
  const lezer = adreslezer(adres);
  const keuze = {...standaard};
  keuze.gebied = lezer.gebied("gebied", gebieden) ?? standaard.gebied;
  const vergelijk = lezer.gebied("vergelijk", gebieden, {geen: true}) ?? standaard.vergelijk;
  keuze.vergelijk = vergelijk === GEEN ? null : vergelijk;
  keuze.peilmoment = lezer.een("peilmoment", starts) ?? standaard.peilmoment;
  for (const filter of filters) {
    const codes = codelijsten[filter].map(({code}) => code);
    Object.assign(keuze, {[filter]: lezer.meer(filter, codes)});
  }
  keuze.basis = (lezer.een("basis", enkel.basis) as Keuze["basis"] | undefined) ?? standaard.basis;
  keuze.noemer = (lezer.een("noemer", enkel.noemer) as Keuze["noemer"] | undefined) ?? standaard.noemer;
  return {keuze, onbekend: lezer.rest()};
}

/** Writes the choices that differ from `standaard`. */
export function schrijfAdres(keuze: Keuze, standaard: Keuze): URLSearchParams {
  const adres = new URLSearchParams();
  for (const sleutel of ["gebied", "vergelijk", "peilmoment"] as const)
    if (keuze[sleutel] !== null && keuze[sleutel] !== standaard[sleutel]) adres.set(sleutel, keuze[sleutel]);
  for (const filter of filters) for (const code of keuze[filter]) adres.append(filter, code);
  for (const sleutel of ["basis", "noemer"] as const)
    if (keuze[sleutel] !== standaard[sleutel]) adres.set(sleutel, keuze[sleutel]);
  return adres;
}

/** A gebied is not compared with itself, nor a list of gemeenten with the same ones. */
export function isZelfde({gebied, vergelijk}: Pick<Keuze, "gebied" | "vergelijk">): boolean {
  const leden = (codes: string) => codes.split(",").sort().join();
  return vergelijk !== null && (gebied === vergelijk || leden(gebied) === leden(vergelijk));
}

/** One line per key that is not followed, with what the visitor sees instead. */
export function onbekendMelding({keuze, onbekend}: Gelezen, gebieden: readonly Gebied[]): string[] {
  const dus = new Map([
    ["gebied", `u ziet ${gebiednaam(gebieden, keuze.gebied)}`],
    ["vergelijk", "er wordt niet vergeleken"],
    ["peilmoment", `u ziet ${datum(keuze.peilmoment)}`],
    ["basis", "u ziet de gewone berekening"],
    ["noemer", "u ziet de gewone berekening"]
  ]);
  return nietGevolgd(onbekend, dus);
}

/** What is known of codes of gebieden that are not followed; nothing where all are, or none is a text of a few words. */
export function codekennis(onbekend: readonly Onbekend[], gebieden: readonly Gebied[]): Pick<Getoetst<Keuze>, "erbij"> {
  const codes = onbekend
    .filter(({sleutel, waarom}) => waarom === undefined && (sleutel === "gebied" || sleutel === "vergelijk"))
    .map(({waarde}) => waarde)
    .filter((waarde) => waarde.length <= 60);
  if (codes.length === 0) return {};
  const erbij = async () => {
    const {codezin} = await import("../gebiedsindeling/anderecode.js");
    return [...new Set(codes)].slice(0, 3).flatMap((code) => codezin(gebieden, code) ?? []);
  };
  return {erbij};
}

/** What is said when a gebied would be compared with itself. */
export const zelfdeMelding = (keuze: Pick<Keuze, "gebied">, gebieden: readonly Gebied[]): string =>
  `Vergelijken met ${gebiednaam(gebieden, keuze.gebied)} zelf kan niet; er wordt niet vergeleken.`;
