import {datum} from "../opmaak/datum.js";
import {editietekst, type Vindplaats} from "./editie.js";
import {bronregel, figuurwoord, type Kenmerk} from "./kenmerk.js";

/** What of a figure is cited. */
export type Citeerbaar = Omit<Kenmerk, "n" | "definities" | "bestand">;

/** A figure as one cites it: what, where, when, from which source and edition, and the address that shows it again. */
export function verwijzing(kenmerk: Citeerbaar, {adres, dag}: Vindplaats): string {
  const {titel, gebied, vergelijk, periode, bron} = kenmerk;
  return [
    `Levenswegwerkbank, ${figuurwoord(kenmerk).toLowerCase()}: “${titel.replace(/\.$/, "")}”`,
    `${vergelijk ? `${gebied}, vergeleken met ${vergelijk}` : gebied}; ${periode}`,
    ...bronregel(bron).split(" · "),
    `Editie ${editietekst(bron)}`,
    `Geraadpleegd op ${datum(dag)}, ${adres}`
  ].join(". ");
}
