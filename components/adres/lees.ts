import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** A value in an address that nobody knows. */
export interface Onbekend {
  sleutel: string;
  waarde: string;
}

/** A choice read from an address, with the values in it that nobody knows. */
export interface Gelezen<Keuze> {
  keuze: Keuze;
  onbekend: Onbekend[];
}

/** Reads keys of an address and keeps the values that are not known. Lists: repeated keys or commas. */
export function adreslezer(adres: URLSearchParams) {
  const onbekend: Onbekend[] = [];
  const waarden = (sleutel: string) =>
    adres.getAll(sleutel).flatMap((waarde) =>
      waarde
        .split(",")
        .map((deel) => deel.trim())
        .filter(Boolean)
    );
  /** The values of a key that are allowed, in the order of the list. */
  const meer = (sleutel: string, toegestaan: readonly string[]): string[] => {
    const gegeven = waarden(sleutel);
    onbekend.push(...gegeven.filter((waarde) => !toegestaan.includes(waarde)).map((waarde) => ({sleutel, waarde})));
    return toegestaan.filter((waarde) => gegeven.includes(waarde));
  };
  /** The first value of a key that is allowed. */
  const een = (sleutel: string, toegestaan: readonly string[]): string | undefined => {
    meer(sleutel, toegestaan);
    return waarden(sleutel).find((waarde) => toegestaan.includes(waarde));
  };
  /** The code of a known gebied, or of several gemeenten with a comma between them. */
  const gebied = (sleutel: string, gebieden: readonly Gebied[]): string | undefined => {
    const waarde = waarden(sleutel).join(",");
    if (waarde === "" || zoekGebied(gebieden, waarde)) return waarde || undefined;
    onbekend.push({sleutel, waarde});
    return undefined;
  };
  return {onbekend, waarden, meer, een, gebied};
}
