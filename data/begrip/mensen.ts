import {eigen, levensweg, type Begrip} from "./vorm.js";

/** People and huishoudens. */
export const mensen: readonly Begrip[] = [
  {
    code: "huishouden",
    term: "Huishouden",
    betekenis:
      "Mensen die samen op een adres wonen en samen voor het dagelijks leven zorgen, of iemand die alleen woont. Heeft een huishouden volgens de bron leden in twee gemeenten, dan telt het in elk daarvan mee met de leden die er wonen. In een groep of lijst van gemeenten, en in Nederland, telt het één keer, met alles wat de leden daar samen gebruiken.",
    engels: "household",
    bron: "CBS"
  },
  {
    code: "huishoudtype",
    term: "Huishoudtype",
    betekenis:
      "De samenstelling van het huishouden op het startpeilmoment, in zes typen. Wie later anders gaat wonen, blijft in de figuren bij het type van de start.",
    engels: "household type",
    bron: levensweg
  },
  {
    code: "leeftijdsklasse",
    term: "Leeftijdsklasse",
    betekenis: "De leeftijd in hele jaren op het startpeilmoment, in acht klassen.",
    engels: "age class",
    bron: eigen
  },
  {
    code: "inwoner",
    term: "Inwoner",
    betekenis: "Wie op een dag in een gebied staat ingeschreven en dan leeft. Bij een periode telt de eerste dag.",
    engels: "resident",
    bron: eigen
  },
  {
    code: "instelling",
    term: "Instelling",
    betekenis:
      "Een plek waar mensen wonen en verzorgd worden, zoals een verpleeghuis. Wie daar woont, hoort bij een institutioneel huishouden.",
    engels: "institution",
    bron: "CBS",
    ook: ["institutioneel huishouden"]
  },
  {
    code: "jongere",
    term: "Jongere",
    betekenis: "Een inwoner tot 23 jaar. Wie jeugdzorg heeft, telt mee in de teller, ook als die net 23 is geworden.",
    engels: "young person",
    bron: "CBS 84134NED"
  },
  {
    code: "kwetsbaarheid",
    term: "Kwetsbaarheid",
    betekenis:
      "Het aantal risicokenmerken van een inwoner. Een eigen maat van deze werkbank, geen oordeel over een persoon.",
    engels: "vulnerability",
    bron: eigen
  },
  {
    code: "risicokenmerk",
    term: "Risicokenmerk",
    betekenis:
      "Een omstandigheid die het leven zwaarder kan maken: eenoudergezin, bijstand, of in de vier jaar ervoor een echtscheiding, langdurige ziekte, schuldsanering, detentie, verdenking of baanverlies.",
    engels: "risk characteristic",
    bron: eigen
  }
];
