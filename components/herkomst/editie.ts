import {datum, vandaag} from "../opmaak/datum.js";
import type {Manifest} from "../werkbank/manifest.js";

/** What is said of the source with every number. */
export type Bronkenmerk = Pick<Manifest, "naam" | "status" | "synthetisch" | "hash" | "gemaakt" | "brontellingen">;

/** The key of an edition in an address. */
export const EDITIE = "editie";

/** The edition of a set of tables: seven signs of the hash of source and code. */
export const editiecode = ({hash}: Pick<Manifest, "hash">): string => hash.slice(0, 7);

/** An edition as people cite it: 1a2b3c4 (24 maart 2026). */
export const editietekst = (bron: Pick<Manifest, "hash" | "gemaakt">): string =>
  `${editiecode(bron)} (${datum(bron.gemaakt.slice(0, 10))})`;

/** Where and when numbers were taken: the address of the page as it stands, with the edition, and the day. */
export interface Vindplaats {
  adres: string;
  dag: string;
}

export const vindplaats = (bron: Pick<Manifest, "hash">): Vindplaats => ({
  adres: metEditie(location.href, editiecode(bron)),
  dag: vandaag()
});

/** Edition and address, for paper. */
export const vindplaatsregel = (bron: Bronkenmerk): string => `Editie ${editietekst(bron)} · ${vindplaats(bron).adres}`;

/** An address with this edition, the rest as it was. */
export function metEditie(adres: string, code: string): string {
  const [voor = "", anker] = adres.split(/(#.*)/s);
  const [pagina = "", zoek = ""] = voor.split(/\?(.*)/s);
  const rest = zoek.split("&").filter((deel) => deel !== "" && deel.split("=")[0] !== EDITIE);
  return `${pagina}?${[...rest, `${EDITIE}=${code}`].join("&")}${anker ?? ""}`;
}

/** What a visitor must know whose address names another edition than the tables have; null where it names this one, or none. */
export function andereEditie(zoekdeel: string, bron: Pick<Manifest, "hash" | "gemaakt">): string | null {
  const gevraagd = new URLSearchParams(zoekdeel).get(EDITIE);
  if (gevraagd === null || gevraagd === editiecode(bron)) return null;
  const welke = /^[0-9a-f]{7}$/.test(gevraagd) ? `editie ${gevraagd}` : "een andere editie";
  return `Dit adres hoort bij ${welke}; u ziet editie ${editietekst(bron)}. De cijfers kunnen verschillen.`;
}
