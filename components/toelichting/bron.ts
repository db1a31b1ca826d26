import {haal} from "../werkbank/haal.js";
import {opslag, type Opslag} from "./opslag.js";
import type {Toelichting} from "./toelichting.js";

/** All toelichtingen that a page knows: those that came with the site, and the visitor's own. */
export interface Toelichtingen {
  /** Those that came with the site, on a figure of a gebied; on this periode first. */
  van(gebied: string, figuur: string, periode: string): Toelichting[];
  eigen: Opslag;
}

/** Opens the file beside the tables. Where it cannot be had, the figures do without. */
export async function openToelichtingen(adres: string): Promise<Toelichtingen> {
  const lijst = await haal(new URL(adres, location.href)).then(
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Toelichting[],
    (fout: unknown) => {
      console.error(fout);
      return [];
    }
  );
  return {van: zoekIn(lijst), eigen: opslag(bak())};
}

export const zoekIn =
  (lijst: readonly Toelichting[]): Toelichtingen["van"] =>
  (gebied, figuur, periode) => {
    const past = (item: Toelichting) => Number(item.periode !== null && item.periode !== periode);
    return lijst
      .filter((item) => item.gebied === gebied && item.figuur === figuur)
      .sort((a, b) => past(a) - past(b) || b.datum.localeCompare(a.datum));
  };

/** The browser's own store; one that keeps nothing where it has none. */
function bak(): Pick<Storage, "getItem" | "setItem"> {
  try {
    return localStorage;
  } catch {
    const weigert = () => {
      throw new Error("no storage");
    };
    return {getItem: () => null, setItem: weigert};
  }
}
