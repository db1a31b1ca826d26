import {nietGevolgd} from "../adres/nietgevolgd.js";
import type {Adreswijze} from "../adres/staat.js";
import {codekennis} from "../cohort/adres.js";
import {leesAdres, schrijfAdres, schrijfPerioden} from "./adres.js";
import type {Gebiedcodes} from "./gebiedcode.js";
import {isKolom} from "./kolomcode.js";
import type {Bekend, DatabaseKeuze} from "./keuze.js";

/** How a choice of cells stands in an address; a sort by a column that the table no longer has is dropped. */
export function databaseWijze(bekend: Bekend, codes: Gebiedcodes): Adreswijze<DatabaseKeuze> {
  return {
    lees(adres) {
      const {keuze, onbekend} = leesAdres(adres, bekend, codes);
      return {keuze, onbekend, meldingen: nietGevolgd(onbekend), ...codekennis(onbekend, bekend.gebieden)};
    },
    schrijf: (keuze) => schrijfAdres(keuze, bekend, codes),
    tijd: ({perioden}) => ["periode", schrijfPerioden(perioden, bekend.perioden)],
    toets(keuze) {
      const weg = keuze.sorteer !== null && !isKolom(keuze.sorteer.kolom, keuze, bekend);
      return {keuze: weg ? {...keuze, sorteer: null} : keuze, meldingen: []};
    },
    // One gebied, or one beside the land: a choice that other pages can show.
    mee({gebieden}) {
      const eigen = gebieden.filter((code) => code !== "NL");
      if (eigen.length !== 1) return null;
      return {gebied: eigen[0]!, vergelijk: gebieden.includes("NL") ? "NL" : undefined};
    }
  };
}
