import {shelfForm, toelichtingenForm, toelichtingForm} from "../model/forms.js";
import {fetchJson} from "../tables/fetch.js";
import type {Toelichting} from "./toelichting.js";

const NAME = "toelichtingen";

/** Where a visitor's own words are kept: this browser, on this computer. */
interface ToelichtingStorage {
  read(gebied: string, figure: string): Toelichting | null;
  keep(toelichting: Toelichting): void;
  remove(gebied: string, figure: string): void;
}

/** Keeps toelichtingen in a store of texts; one per gebied and figure. Throws, in Dutch, where the browser keeps nothing. */
export function storage(bin: Pick<Storage, "getItem" | "setItem">): ToelichtingStorage {
  const key = (gebied: string, figure: string) => `${gebied} ${figure}`;
  const everything = (): Record<string, unknown> => {
    try {
      return shelfForm.parse(JSON.parse(bin.getItem(NAME) ?? "{}"));
    } catch {
      return {};
    }
  };
  const write = (fresh: Record<string, unknown>) => {
    try {
      bin.setItem(NAME, JSON.stringify(fresh));
    } catch (error) {
      throw new Error("Deze browser bewaart niets. Neem uw tekst mee als bestand.", {cause: error});
    }
  };
  return {
    read(gebied, figure) {
      return toelichtingForm.safeParse(everything()[key(gebied, figure)]).data ?? null;
    },
    keep: (toelichting) => write({...everything(), [key(toelichting.gebied, toelichting.figuur)]: toelichting}),
    remove(gebied, figure) {
      const {[key(gebied, figure)]: route, ...rest} = everything();
      if (route) write(rest);
    }
  };
}

/** All toelichtingen that a page knows: those that came with the site, and the visitor's own. */
export interface Toelichtingen {
  /** Those that came with the site, on a figure of a gebied; on this periode first. */
  van(gebied: string, figure: string, periode: string): Toelichting[];
  own: ToelichtingStorage;
}

/** Opens the file beside the tables. Where it cannot be had, the figures do without. */
export async function openToelichtingen(address: string): Promise<Toelichtingen> {
  const list = await fetchJson(new URL(address, location.href), toelichtingenForm).catch((error: unknown) => {
    console.error(error);
    return [];
  });
  return {van: findIn(list), own: storage(bin())};
}

export const findIn =
  (list: readonly Toelichting[]): Toelichtingen["van"] =>
  (gebied, figure, periode) => {
    const fits = (item: Toelichting) => Number(item.periode !== null && item.periode !== periode);
    return list
      .filter((item) => item.gebied === gebied && item.figuur === figure)
      .sort((a, b) => fits(a) - fits(b) || b.datum.localeCompare(a.datum));
  };

/** The browser's own store; one that keeps nothing where it has none. */
function bin(): Pick<Storage, "getItem" | "setItem"> {
  try {
    return localStorage;
  } catch {
    const refuses = () => {
      throw new Error("no storage");
    };
    return {getItem: () => null, setItem: refuses};
  }
}
