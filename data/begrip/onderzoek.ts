import {type Begrip, ownBegrip} from "./shape.js";

/** Terms of the pages of onderzoek. */
export const onderzoek: readonly Begrip[] = [
  {
    code: "gebeurtenisklok",
    term: "Gebeurtenisklok",
    meaning:
      "Gebruik in halve jaren vóór en na een levensgebeurtenis. Stand 0 is het laatste peilmoment vóór de gebeurtenis, of erop; +1 is het eerste erna. Ieder telt met de eerste datum van die gebeurtenis in de bron, en op elk peilmoment telt wie dan leeft en ingeschreven staat.",
    english: "event clock, event-time study",
    bron: ownBegrip
  },
  {
    code: "standaardisatie",
    term: "Standaardisatie",
    meaning:
      "Een vergelijking waarin groepen van gelijke samenstelling naast elkaar staan: aandelen worden per leeftijdsklasse, geslacht en huishoudtype berekend en met dezelfde gewichten opgeteld. Wat niet gelijk is gemaakt, zoals gezondheid of inkomen, blijft verschillen.",
    english: "direct standardisation",
    bron: ownBegrip
  }
];
