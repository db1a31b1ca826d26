import {eigen, type Begrip} from "./vorm.js";

/** From delivery to number. */
export const levering: readonly Begrip[] = [
  {
    code: "aanlevering",
    term: "Aanlevering",
    betekenis: "Het opsturen van Wmo-gegevens door een gemeente, per halfjaar. Gemeenten doen dat uit vrije wil.",
    engels: "data delivery",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)",
    ook: ["levering"]
  },
  {
    code: "afgeschermd",
    term: "Afgeschermd",
    betekenis:
      "Het cijfer is er wel, maar wordt niet getoond omdat het over zo weinig mensen gaat dat iemand herkenbaar kan zijn.",
    engels: "suppressed",
    bron: "CBS 84799NED",
    ook: ["onderdrukt", "geheim"]
  },
  {
    code: "goedgekeurd",
    term: "Goedgekeurd",
    betekenis:
      "De geleverde gegevens zijn technisch in orde bevonden. Wat niet is goedgekeurd, telt als niet geleverd.",
    engels: "approved",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "niet-geleverd",
    term: "Niet geleverd",
    betekenis:
      "De gemeente leverde voor deze periode geen bruikbare Wmo-gegevens. Het cijfer ontbreekt dan; dat is iets anders dan 0.",
    engels: "not delivered",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "niet-van-toepassing",
    term: "Niet van toepassing",
    betekenis: "Dit cijfer bestaat niet voor dit gebied of deze periode.",
    engels: "not applicable",
    bron: "CBS, StatLine"
  },
  {
    code: "opt-out",
    term: "Opt-out",
    betekenis: "De gemeente leverde wel, maar wil niet dat de basisgegevens worden gepubliceerd.",
    engels: "opt-out",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "publiceert",
    term: "Publiceert",
    betekenis: "De gemeente leverde goedgekeurde gegevens en heeft geen opt-out: haar Wmo-cijfers staan er.",
    engels: "publishes",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "bronbestand",
    term: "Bronbestand",
    betekenis:
      "Een bestand met één rij per persoon, verblijf, voorziening of gebeurtenis, waaruit alle cijfers worden berekend.",
    engels: "source file",
    bron: eigen
  },
  {
    code: "pseudoniem",
    term: "Pseudoniem",
    betekenis:
      "Een verzonnen nummer in plaats van een burgerservicenummer, zodat rijen van één persoon bij elkaar blijven zonder te weten wie het is.",
    engels: "pseudonym",
    bron: eigen
  }
];
