import type {Adreswijze} from "../adres/staat.js";
import {leesAdres, schrijfAdres, schrijfPerioden} from "./adres.js";
import type {Gebiedcodes} from "./gebiedcode.js";
import {isKolom} from "./kolomcode.js";
import type {Bekend, DatabaseKeuze} from "./keuze.js";

/** How a choice of cells stands in an address; a sort by a column that the table no longer has is dropped. */
export function databaseWijze(bekend: Bekend, codes: Gebiedcodes): Adreswijze<DatabaseKeuze> {
  return {
    lees(adres) {
      const {keuze, onbekend} = leesAdres(adres, bekend, codes);
      const meldingen = onbekend.map(
        ({sleutel, waarde}) => `${sleutel} “${waarde}” uit het adres is niet bekend en telt niet mee.`
      );
      return {keuze, meldingen};
    },
    schrijf: (keuze) => schrijfAdres(keuze, bekend, codes),
    tijd: ({perioden}) => ["periode", schrijfPerioden(perioden, bekend.perioden)],
    toets(keuze) {
      const weg = keuze.sorteer !== null && !isKolom(keuze.sorteer.kolom, keuze, bekend);
      return {keuze: weg ? {...keuze, sorteer: null} : keuze, meldingen: []};
    }
  };
}
