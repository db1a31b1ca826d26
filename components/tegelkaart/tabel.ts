import type {Tabel} from "../figuur/tabel.js";
import type {Gebied} from "../werkbank/gebied.js";
import {opNaam} from "../opmaak/opnaam.js";
import type {Kaart} from "./kaart.js";

/** The numbers of a tile map as a table, by name. */
export function kaarttabel(tegels: readonly Gebied[], {titel, maat, lees, tekst}: Kaart): Tabel {
  const rijen = tegels.map(({code, naam}) => ({naam, ...lees(code)})).sort((a, b) => opNaam(a.naam, b.naam));
  return {
    bijschrift: titel,
    koppen: ["Gemeente", maat],
    rijkoppen: 1,
    rijen: rijen.map(({naam, waarde, woorden}) => ({
      koppen: [naam],
      cellen: [{tekst: waarde === null ? woorden : tekst(waarde), waarde}]
    }))
  };
}
