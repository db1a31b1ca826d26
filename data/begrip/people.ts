import {type Begrip, levensweg, ownBegrip} from "./shape.js";

/** People and huishoudens. */
export const people: readonly Begrip[] = [
  {
    code: "huishouden",
    term: "Huishouden",
    meaning:
      "Mensen die samen op een adres wonen en samen voor het dagelijks leven zorgen, of iemand die alleen woont. Heeft een huishouden volgens de bron leden in twee gemeenten, dan telt het in elk daarvan mee met de leden die er wonen. In een groep of lijst van gemeenten, en in Nederland, telt het één keer, met alles wat de leden daar samen gebruiken.",
    english: "household",
    bron: "CBS"
  },
  {
    code: "huishoudtype",
    term: "Huishoudtype",
    meaning:
      "De samenstelling van het huishouden op het startpeilmoment, in zes typen. Wie later anders gaat wonen, blijft in de figuren bij het type van de start.",
    english: "household type",
    bron: levensweg
  },
  {
    code: "leeftijdsklasse",
    term: "Leeftijdsklasse",
    meaning: "De leeftijd in hele jaren op het startpeilmoment, in acht klassen.",
    english: "age class",
    bron: ownBegrip
  },
  {
    code: "inwoner",
    term: "Inwoner",
    meaning: "Wie op een dag in een gebied staat ingeschreven en dan leeft. Bij een periode telt de eerste dag.",
    english: "resident",
    bron: ownBegrip
  },
  {
    code: "instelling",
    term: "Instelling",
    meaning:
      "Een plek waar mensen wonen en verzorgd worden, zoals een verpleeghuis. Wie daar woont, hoort bij een institutioneel huishouden.",
    english: "institution",
    bron: "CBS",
    also: ["institutioneel huishouden"]
  },
  {
    code: "jongere",
    term: "Jongere",
    meaning: "Een inwoner tot 23 jaar. Wie jeugdzorg heeft, telt mee in de teller, ook als die net 23 is geworden.",
    english: "young person",
    bron: "CBS 84134NED"
  },
  {
    code: "kwetsbaarheid",
    term: "Kwetsbaarheid",
    meaning:
      "Het aantal risicokenmerken van een inwoner. Een eigen maat van deze werkbank, geen oordeel over een persoon.",
    english: "vulnerability",
    bron: ownBegrip
  },
  {
    code: "risicokenmerk",
    term: "Risicokenmerk",
    meaning:
      "Een omstandigheid die het leven zwaarder kan maken: eenoudergezin, bijstand, of in de vier jaar ervoor een echtscheiding, langdurige ziekte, schuldsanering, detentie, verdenking of baanverlies.",
    english: "risk characteristic",
    bron: ownBegrip
  }
];
