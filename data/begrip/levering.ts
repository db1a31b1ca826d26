import {type Begrip, ownBegrip} from "./shape.js";

/** From delivery to number. */
export const levering: readonly Begrip[] = [
  {
    code: "aanlevering",
    term: "Aanlevering",
    meaning: "Het opsturen van Wmo-gegevens door een gemeente, per halfjaar. Gemeenten doen dat uit vrije wil.",
    english: "data delivery",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)",
    also: ["levering"]
  },
  {
    code: "afgeschermd",
    term: "Afgeschermd",
    meaning:
      "Het cijfer is er wel, maar wordt niet getoond omdat het over zo weinig mensen gaat dat iemand herkenbaar kan zijn, of omdat een ander afgeschermd cijfer er anders uit te berekenen zou zijn.",
    english: "suppressed",
    bron: "CBS 84799NED",
    also: ["onderdrukt", "geheim"]
  },
  {
    code: "afronden-op-vijftallen",
    term: "Afronden op vijftallen",
    meaning:
      "Een aantal dat te zien is, is het dichtstbijzijnde veelvoud van vijf: hoogstens twee hoger of lager dan geteld. Onderdelen tellen daardoor niet precies op tot hun totaal.",
    english: "rounding to base 5",
    bron: "CBS 84799NED"
  },
  {
    code: "tweede-afscherming",
    term: "Tweede afscherming",
    meaning:
      "Een getal dat zelf groot genoeg is, maar niet wordt getoond omdat een klein getal anders uit het totaal en de rest te berekenen zou zijn.",
    english: "secondary suppression",
    bron: "Hundepool e.a. (2012), Statistical Disclosure Control",
    also: ["secundaire onderdrukking"]
  },
  {
    code: "goedgekeurd",
    term: "Goedgekeurd",
    meaning: "De geleverde gegevens zijn technisch in orde bevonden. Wat niet is goedgekeurd, telt als niet geleverd.",
    english: "approved",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "niet-geleverd",
    term: "Niet geleverd",
    meaning:
      "De gemeente leverde voor deze periode geen bruikbare Wmo-gegevens. Het cijfer ontbreekt dan; dat is iets anders dan 0.",
    english: "not delivered",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "niet-van-toepassing",
    term: "Niet van toepassing",
    meaning: "Dit cijfer bestaat niet voor dit gebied of deze periode.",
    english: "not applicable",
    bron: "CBS, StatLine"
  },
  {
    code: "opt-out",
    term: "Opt-out",
    meaning: "De gemeente leverde wel, maar wil niet dat de basisgegevens worden gepubliceerd.",
    english: "opt-out",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "publiceert",
    term: "Publiceert",
    meaning: "De gemeente leverde goedgekeurde gegevens en heeft geen opt-out: haar Wmo-cijfers staan er.",
    english: "publishes",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "productcategorie",
    term: "Productcategorie",
    meaning:
      "De landelijke soort van een maatwerkvoorziening, van 01 (hulp bij het huishouden) tot en met 18; elke soort telt in één gepubliceerde voorziening.",
    english: "product category",
    bron: "iStandaarden, iWmo (WMO022); CBS, nieuwsbericht 2020, week 19"
  },
  {
    code: "leveringsvorm",
    term: "Leveringsvorm",
    meaning:
      "Hoe iemand een maatwerkvoorziening krijgt: als zorg in natura (zin) of met een persoonsgebonden budget (pgb).",
    english: "form of delivery",
    bron: "CBS, StatLine (financieringsvorm)",
    also: ["financieringsvorm"]
  },
  {
    code: "samengevoegde-periode",
    term: "Samengevoegde periode",
    meaning:
      "De aaneengesloten tijd waarin een persoon een maatwerkvoorziening had, gemaakt uit de rijen van opeenvolgende leveringen.",
    english: "merged spell",
    bron: ownBegrip
  },
  {
    code: "bronbestand",
    term: "Bronbestand",
    meaning:
      "Een bestand met één rij per persoon, verblijf, voorziening of gebeurtenis, waaruit alle cijfers worden berekend.",
    english: "source file",
    bron: ownBegrip
  },
  {
    code: "pseudoniem",
    term: "Pseudoniem",
    meaning:
      "Een verzonnen nummer in plaats van een burgerservicenummer, zodat rijen van één persoon bij elkaar blijven zonder te weten wie het is.",
    english: "pseudonym",
    bron: ownBegrip
  }
];
