import type {Toelichting} from "./toelichting.js";

const NAAM = "toelichtingen";

/** Where a visitor's own words are kept: this browser, on this computer. */
export interface Opslag {
  lees(gebied: string, figuur: string): Toelichting | null;
  bewaar(toelichting: Toelichting): void;
  verwijder(gebied: string, figuur: string): void;
}

/** Keeps toelichtingen in a store of texts; one per gebied and figure. Throws, in Dutch, where the browser keeps nothing. */
export function opslag(bak: Pick<Storage, "getItem" | "setItem">): Opslag {
  const sleutel = (gebied: string, figuur: string) => `${gebied} ${figuur}`;
  const alles = (): Record<string, Toelichting> => {
    try {
      const gelezen: unknown = JSON.parse(bak.getItem(NAAM) ?? "{}");
      return typeof gelezen === "object" && gelezen !== null ? (gelezen as Record<string, Toelichting>) : {};
    } catch {
      return {};
    }
  };
  const schrijf = (nieuw: Record<string, Toelichting>) => {
    try {
      bak.setItem(NAAM, JSON.stringify(nieuw));
    } catch (fout) {
      throw new Error("Deze browser bewaart niets. Neem uw tekst mee als bestand.", {cause: fout});
    }
  };
  return {
    lees(gebied, figuur) {
      const gevonden = alles()[sleutel(gebied, figuur)];
      return isToelichting(gevonden) ? gevonden : null;
    },
    bewaar: (toelichting) => schrijf({...alles(), [sleutel(toelichting.gebied, toelichting.figuur)]: toelichting}),
    verwijder(gebied, figuur) {
      const {[sleutel(gebied, figuur)]: weg, ...rest} = alles();
      if (weg) schrijf(rest);
    }
  };
}

function isToelichting(waarde: unknown): waarde is Toelichting {
  if (typeof waarde !== "object" || waarde === null) return false;
  const {periode, ...teksten} = waarde as Record<keyof Toelichting, unknown>;
  return (
    (periode === null || typeof periode === "string") &&
    (["figuur", "gebied", "rol", "datum", "tekst"] as const).every((sleutel) => typeof teksten[sleutel] === "string")
  );
}
