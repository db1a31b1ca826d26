import {eigen, type Begrip} from "./vorm.js";

/** Places. */
export const gebied: readonly Begrip[] = [
  {
    code: "arbeidsmarktregio",
    term: "Arbeidsmarktregio",
    betekenis: "Gemeenten die samenwerken rond werk en inkomen. Elke gemeente hoort bij één arbeidsmarktregio.",
    engels: "labour market region",
    bron: "CBS, gebiedsindelingen"
  },
  {
    code: "gebied",
    term: "Gebied",
    betekenis:
      "Nederland, een provincie, gemeente of wijk, een groep gemeenten (grootteklasse, stedelijkheid, jeugdregio, arbeidsmarktregio) of een lijst van gemeenten die u zelf geeft.",
    engels: "area",
    bron: "CBS, gebiedsindeling 2018"
  },
  {
    code: "grootteklasse",
    term: "Grootteklasse",
    betekenis: "Alle gemeenten met ongeveer evenveel inwoners, in acht klassen.",
    engels: "size class",
    bron: "CBS, gemeentegrootte"
  },
  {
    code: "jeugdregio",
    term: "Jeugdregio",
    betekenis: "Gemeenten die samen jeugdhulp inkopen.",
    engels: "youth care region",
    bron: "CBS, gebiedsindelingen"
  },
  {
    code: "stedelijkheid",
    term: "Stedelijkheid",
    betekenis:
      "Alle gemeenten met ongeveer evenveel adressen in de omgeving, in vijf klassen van zeer sterk tot niet stedelijk.",
    engels: "degree of urbanisation",
    bron: "CBS, omgevingsadressendichtheid"
  },
  {
    code: "wijk",
    term: "Wijk",
    betekenis:
      "Een deel van een gemeente, zoals het CBS dat indeelt. Een wijk hoort bij één gemeente. De tabellen kennen de 3.070 wijken van 2017, onder hun gemeente van 2018.",
    engels: "district",
    bron: "CBS, wijken en buurten 2017"
  },
  {
    code: "g4",
    term: "G4",
    betekenis:
      "De vier gemeenten met meer dan 250.000 inwoners: Amsterdam, Den Haag, Rotterdam en Utrecht. Zij vormen hier de grootste grootteklasse.",
    engels: "four largest municipalities",
    bron: "CBS, gemeentegrootte"
  },
  {
    code: "gemeente",
    term: "Gemeente",
    betekenis:
      "Het bestuur dat het dichtst bij inwoners staat en de vier wetten uitvoert. De tabellen kennen de 380 gemeenten van 1 januari 2018.",
    engels: "municipality",
    bron: "CBS, gebiedsindeling 2018"
  },
  {
    code: "geschat",
    term: "Geschat",
    betekenis:
      "Niet geteld, maar verdeeld naar een bekende verhouding. Dat gebeurt alleen bij een gemeente die is gesplitst: van welke inwoners welke cijfers zijn, is dan niet bekend.",
    engels: "estimated",
    bron: eigen
  },
  {
    code: "herindeling",
    term: "Herindeling",
    betekenis:
      "Een verandering van gemeentegrenzen op 1 januari: gemeenten gaan samen, gaan op in een andere, of worden gesplitst. Aantallen van samengevoegde gemeenten worden opgeteld; een aandeel wordt daarna opnieuw berekend.",
    engels: "municipal reorganisation",
    bron: "CBS, gebiedsindelingen",
    ook: ["gemeentelijke herindeling", "fusie"]
  },
  {
    code: "indeling",
    term: "Indeling",
    betekenis:
      "Welke gemeenten er zijn op 1 januari van een jaar. Alle cijfers staan in de indeling van 2018; gemeenten die in 2019 ontstonden, zijn te kiezen als gemeente van 2020.",
    engels: "municipal division",
    bron: "CBS, gebiedsindelingen",
    ook: ["gebiedsindeling"]
  },
  {
    code: "provincie",
    term: "Provincie",
    betekenis: "Een van de twaalf provincies: alle gemeenten erin samen.",
    engels: "province",
    bron: "CBS, gebiedsindeling 2018"
  },
  {
    code: "vergelijking",
    term: "Vergelijking",
    betekenis:
      "Het gebied waarmee u vergelijkt: Nederland, een ander gebied of een groep gemeenten. In een rapport heet dat de referentiegroep.",
    engels: "reference group",
    bron: eigen,
    ook: ["referentiegroep", "vergelijken met"]
  },
  {
    code: "wijkprofiel",
    term: "Wijkprofiel",
    betekenis: "De cijfers van één gemeente naast elkaar per wijk, met de gemeente als geheel erbij.",
    engels: "neighbourhood profile",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)"
  }
];
