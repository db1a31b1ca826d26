import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** Something in an address that is not followed. */
export interface Onbekend {
  sleutel: string;
  waarde: string;
  /** Why, where it is another reason than that nobody knows the value. */
  waarom?: "sleutel" | "leeg" | "dubbel" | "lijst";
}

/** A choice read from an address, with what in it is not followed. */
export interface Gelezen<Keuze> {
  keuze: Keuze;
  onbekend: Onbekend[];
}

/** How an address says that nothing is chosen, where the default is something. */
export const GEEN = "geen";

/** Keys that any page may carry. */
const overal = new Set(["editie"]);

/** The search part of an address without the keys that the page does not know; the rest as it was given. */
export function withoutStrange(search: string, onbekend: readonly Onbekend[]): string {
  const strange = new Set(onbekend.filter(({waarom}) => waarom === "sleutel").map(({sleutel}) => sleutel));
  const rest = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) =>
      [...new URLSearchParams(part).keys()].some((key) => key !== "" && !strange.has(key.toLowerCase()))
    );
  return rest.length === 0 ? "" : `?${rest.join("&")}`;
}

/** The member of a list that a text names: as it is, in other case, or with a plus that became a blank on its way. */
export function herken(tekst: string, toegestaan: readonly string[]): string | undefined {
  const vormen = [tekst, tekst.trim(), tekst.replaceAll(" ", "+")];
  const gelijk = toegestaan.find((waarde) => vormen.includes(waarde));
  const klein = vormen.map((vorm) => vorm.toLowerCase());
  return gelijk ?? toegestaan.find((waarde) => klein.includes(waarde.toLowerCase()));
}

/**
 * Reads keys of an address and keeps what is not followed. Lists: repeated keys or commas; keys and values in any case.
 * Ask for every key of the page, then for `rest`.
 */
export function adreslezer(adres: URLSearchParams) {
  const onbekend: Onbekend[] = [];
  const gevraagd = new Set<string>();
  const paren = [...adres].map(([sleutel, waarde]) => [sleutel.toLowerCase(), waarde] as const);

  /** The texts of a key, as they stand. */
  const teksten = (sleutel: string): string[] => {
    gevraagd.add(sleutel);
    return paren.filter(([naam]) => naam === sleutel).map(([, waarde]) => waarde);
  };
  /** Its values, apart and once; a key without any is told. */
  const waarden = (sleutel: string, scheiding: string | RegExp = ","): string[] => {
    const gegeven = teksten(sleutel);
    const delen = gegeven.flatMap((tekst) => tekst.split(scheiding)).filter((deel) => deel.trim() !== "");
    if (gegeven.length > 0 && delen.length === 0) onbekend.push({sleutel, waarde: "", waarom: "leeg"});
    return [...new Set(delen)];
  };
  const meld = (sleutel: string, waarde: string, waarom?: Onbekend["waarom"]) =>
    onbekend.push({sleutel, waarde: waarde.trim(), ...(waarom && {waarom})});

  /** The values of a key that are allowed, in the order of the list. */
  const meer = (sleutel: string, toegestaan: readonly string[]): string[] => {
    const gevonden = new Set<string>();
    for (const waarde of waarden(sleutel)) {
      const goed = herken(waarde, toegestaan);
      if (goed === undefined) meld(sleutel, waarde);
      else gevonden.add(goed);
    }
    return toegestaan.filter((waarde) => gevonden.has(waarde));
  };
  /** The first value of a key that is allowed. */
  const een = (sleutel: string, toegestaan: readonly string[]): string | undefined => {
    if (toegestaan.includes("") && teksten(sleutel).every((tekst) => tekst === "")) return undefined;
    let eerste: string | undefined;
    for (const waarde of waarden(sleutel)) {
      const goed = herken(waarde, toegestaan);
      if (goed === undefined) meld(sleutel, waarde);
      else if (eerste !== undefined && goed !== eerste) meld(sleutel, waarde, "dubbel");
      else eerste = goed;
    }
    return eerste;
  };
  /** The code of a known gebied, or of several gemeenten with a comma between them; "geen" where that may be said. */
  const gebied = (sleutel: string, gebieden: readonly Gebied[], {geen = false} = {}): string | undefined => {
    const codes = [...new Set(waarden(sleutel).map((deel) => deel.trim().toUpperCase()))];
    if (geen && codes.join() === GEEN.toUpperCase()) return GEEN;
    const lijst = codes.join(",");
    if (lijst === "" || zoekGebied(gebieden, lijst)) return lijst || undefined;
    const vreemd = codes.filter((code) => !zoekGebied(gebieden, code));
    if (vreemd.length === 0) meld(sleutel, lijst, "lijst");
    for (const code of vreemd) meld(sleutel, gegevenAls(sleutel, code));
    return undefined;
  };
  /** A code as it was typed. */
  const gegevenAls = (sleutel: string, code: string) =>
    teksten(sleutel)
      .flatMap((tekst) => tekst.split(","))
      .find((deel) => deel.trim().toUpperCase() === code) ?? code;
  /** All that is not followed, with the keys that nobody asked for. */
  const rest = (): Onbekend[] => {
    const vreemd = new Set(
      paren.map(([sleutel]) => sleutel).filter((naam) => naam !== "" && !gevraagd.has(naam) && !overal.has(naam))
    );
    return [...onbekend, ...[...vreemd].map((sleutel): Onbekend => ({sleutel, waarde: "", waarom: "sleutel"}))];
  };
  return {teksten, waarden, meld, meer, een, gebied, rest};
}
