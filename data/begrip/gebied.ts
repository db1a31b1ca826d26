import {type Begrip, ownBegrip} from "./shape.js";

/** Places. */
export const gebied: readonly Begrip[] = [
  {
    code: "arbeidsmarktregio",
    term: "Arbeidsmarktregio",
    meaning: "Gemeenten die samenwerken rond werk en inkomen. Elke gemeente hoort bij één arbeidsmarktregio.",
    english: "labour market region",
    bron: "CBS, gebiedsindelingen"
  },
  {
    code: "gebied",
    term: "Gebied",
    meaning:
      "Nederland, een provincie, gemeente of wijk, een groep gemeenten (grootteklasse, stedelijkheid, jeugdregio, arbeidsmarktregio) of een lijst van gemeenten die u zelf geeft.",
    english: "area",
    bron: "CBS, gebiedsindeling 2018"
  },
  {
    code: "grootteklasse",
    term: "Grootteklasse",
    meaning: "Alle gemeenten met ongeveer evenveel inwoners, in acht klassen.",
    english: "size class",
    bron: "CBS, gemeentegrootte"
  },
  {
    code: "jeugdregio",
    term: "Jeugdregio",
    meaning: "Gemeenten die samen jeugdhulp inkopen.",
    english: "youth care region",
    bron: "CBS, gebiedsindelingen"
  },
  {
    code: "stedelijkheid",
    term: "Stedelijkheid",
    meaning:
      "Alle gemeenten met ongeveer evenveel adressen in de omgeving, in vijf klassen van zeer sterk tot niet stedelijk.",
    english: "degree of urbanisation",
    bron: "CBS, omgevingsadressendichtheid"
  },
  {
    code: "wijk",
    term: "Wijk",
    meaning:
      "Een deel van een gemeente, zoals het CBS dat indeelt. Een wijk hoort bij één gemeente. De tabellen kennen de 3.070 wijken van 2017, onder hun gemeente van 2018.",
    english: "district",
    bron: "CBS, wijken en buurten 2017"
  },
  {
    code: "g4",
    term: "G4",
    meaning:
      "De vier gemeenten met meer dan 250.000 inwoners: Amsterdam, Den Haag, Rotterdam en Utrecht. Zij vormen hier de grootste grootteklasse.",
    english: "four largest municipalities",
    bron: "CBS, gemeentegrootte"
  },
  {
    code: "gemeente",
    term: "Gemeente",
    meaning:
      "Het bestuur dat het dichtst bij inwoners staat en de vier wetten uitvoert. De tabellen kennen de 380 gemeenten van 1 januari 2018.",
    english: "municipality",
    bron: "CBS, gebiedsindeling 2018"
  },
  {
    code: "geschat",
    term: "Geschat",
    meaning:
      "Niet geteld, maar verdeeld naar een bekende verhouding. Dat gebeurt alleen bij een gemeente die is gesplitst: van welke inwoners welke cijfers zijn, is dan niet bekend.",
    english: "estimated",
    bron: ownBegrip
  },
  {
    code: "herindeling",
    term: "Herindeling",
    meaning:
      "Een verandering van gemeentegrenzen op 1 januari: gemeenten gaan samen, gaan op in een andere, of worden gesplitst. Aantallen van samengevoegde gemeenten worden opgeteld; een aandeel wordt daarna opnieuw berekend.",
    english: "municipal reorganisation",
    bron: "CBS, gebiedsindelingen",
    also: ["gemeentelijke herindeling", "fusie"]
  },
  {
    code: "indeling",
    term: "Indeling",
    meaning:
      "Welke gemeenten er zijn op 1 januari van een jaar. Alle cijfers staan in de indeling van 2018; gemeenten die in 2019 ontstonden, zijn te kiezen als gemeente van 2020.",
    english: "municipal division",
    bron: "CBS, gebiedsindelingen",
    also: ["gebiedsindeling"]
  },
  {
    code: "provincie",
    term: "Provincie",
    meaning: "Een van de twaalf provincies: alle gemeenten erin samen.",
    english: "province",
    bron: "CBS, gebiedsindeling 2018"
  },
  {
    code: "vergelijking",
    term: "Vergelijking",
    meaning:
      "Het gebied waarmee u vergelijkt: Nederland, een ander gebied of een groep gemeenten. In een rapport heet dat de referentiegroep.",
    english: "reference group",
    bron: ownBegrip,
    also: ["referentiegroep", "vergelijken met"]
  },
  {
    code: "wijkprofiel",
    term: "Wijkprofiel",
    meaning: "De cijfers van één gemeente naast elkaar per wijk, met de gemeente als geheel erbij.",
    english: "neighbourhood profile",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)"
  }
];
