import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";
import {datum} from "../opmaak/datum.js";
import {codelijsten} from "./codelijsten.js";
import {gebiednaam} from "./gebiednaam.js";
import {filters, type Keuze} from "./keuze.js";

/** What an address may name. */
export interface Bekend {
  gebieden: readonly Gebied[];
  starts: readonly string[];
}

/** A choice read from an address, with the values in it that nobody knows. */
export interface Gelezen {
  keuze: Keuze;
  onbekend: {sleutel: string; waarde: string}[];
}

const enkel = {basis: ["zelfde", "enige"], noemer: ["vast", "risico"]} as const;

/** Reads a choice from an address; what is absent or unknown is as in `standaard`. Lists: repeated keys or commas. */
export function leesAdres(adres: URLSearchParams, standaard: Keuze, {gebieden, starts}: Bekend): Gelezen {
  const keuze = {...standaard};
  const onbekend: Gelezen["onbekend"] = [];
  const waarden = (sleutel: string) =>
    adres.getAll(sleutel).flatMap((waarde) =>
      waarde
        .split(",")
        .map((deel) => deel.trim())
        .filter(Boolean)
    );
  const eerste = (sleutel: string, toegestaan: readonly string[]) => {
    const gegeven = waarden(sleutel);
    onbekend.push(...gegeven.filter((waarde) => !toegestaan.includes(waarde)).map((waarde) => ({sleutel, waarde})));
    return gegeven.find((waarde) => toegestaan.includes(waarde));
  };
  for (const sleutel of ["gebied", "vergelijk"] as const) {
    const code = waarden(sleutel).join(",");
    if (code === "") continue;
    if (zoekGebied(gebieden, code)) keuze[sleutel] = code;
    else onbekend.push({sleutel, waarde: code});
  }
  keuze.peilmoment = eerste("peilmoment", starts) ?? standaard.peilmoment;
  for (const filter of filters) {
    const codes = codelijsten[filter].map(({code}) => code);
    const gegeven = waarden(filter);
    onbekend.push(...gegeven.filter((waarde) => !codes.includes(waarde)).map((waarde) => ({sleutel: filter, waarde})));
    Object.assign(keuze, {[filter]: codes.filter((code) => gegeven.includes(code))});
  }
  keuze.basis = (eerste("basis", enkel.basis) as Keuze["basis"] | undefined) ?? standaard.basis;
  keuze.noemer = (eerste("noemer", enkel.noemer) as Keuze["noemer"] | undefined) ?? standaard.noemer;
  return {keuze, onbekend};
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

/** A gebied is not compared with itself. */
export const isZelfde = ({gebied, vergelijk}: Keuze): boolean => gebied === vergelijk;

/** One line per value that is not followed, with what the visitor sees instead. */
export function onbekendMelding({keuze, onbekend}: Gelezen, gebieden: readonly Gebied[]): string[] {
  const dus: Record<string, string> = {
    gebied: `u ziet ${gebiednaam(gebieden, keuze.gebied)}`,
    vergelijk: "er wordt niet vergeleken",
    peilmoment: `u ziet ${datum(keuze.peilmoment)}`,
    basis: "u ziet de gewone berekening",
    noemer: "u ziet de gewone berekening"
  };
  return onbekend.map(({sleutel, waarde}) =>
    sleutel in dus
      ? `${sleutel} “${waarde}” uit het adres is niet bekend; ${dus[sleutel]}.`
      : `${sleutel} “${waarde}” uit het adres is niet bekend en telt niet mee.`
  );
}

/** What is said when a gebied would be compared with itself. */
export const zelfdeMelding = (keuze: Keuze, gebieden: readonly Gebied[]): string =>
  `Vergelijken met ${gebiednaam(gebieden, keuze.gebied)} zelf kan niet; er wordt niet vergeleken.`;
