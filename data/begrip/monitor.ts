import {type Begrip, ownBegrip} from "./shape.js";

/** Words of the monitor. */
export const monitor: readonly Begrip[] = [
  {
    code: "combinatie",
    term: "Combinatie van wetten",
    meaning:
      "Uit welke wetten een huishouden of inwoner in een halfjaar voorzieningen heeft: één, twee of alle drie van Jeugdwet, P-wet en Wmo.",
    english: "combination of acts",
    bron: "CBS 85994NED",
    also: ["samenloop"]
  },
  {
    code: "halfjaar",
    term: "Halfjaar",
    meaning:
      "1 januari tot en met 30 juni (1e halfjaar) of 1 juli tot en met 31 december (2e halfjaar). Wie op een dag van het halfjaar iets gebruikt, telt mee; een jaar is dus niet de som van twee halfjaren.",
    english: "half-year",
    bron: "CBS, perioden",
    also: ["1e halfjaar", "2e halfjaar"]
  },
  {
    code: "herhaald-beroep",
    term: "Herhaald beroep",
    meaning:
      "Een traject van jeugdbescherming of jeugdreclassering van iemand die in de vijf jaar ervoor al zo’n traject afsloot.",
    english: "repeat use",
    bron: "CBS 85097NED; de termijn is van deze werkbank"
  },
  {
    code: "indicator",
    term: "Indicator",
    meaning: "Een cijfer met een vaste definitie, dat per gebied en periode is berekend.",
    english: "indicator",
    bron: ownBegrip
  },
  {
    code: "instroom",
    term: "Instroom",
    meaning:
      "Wat er in een halfjaar bij komt: voorzieningen die beginnen, of meekomen met iemand die in het gebied komt wonen.",
    english: "inflow",
    bron: "CBS 86051NED"
  },
  {
    code: "monitor",
    term: "Gemeentelijke Monitor Sociaal Domein",
    meaning:
      "Een reeks cijfers over het gebruik van voorzieningen per gemeente en wijk, van VNG en CBS. Deze werkbank volgt de opzet ervan.",
    english: "Municipal Social Domain Monitor",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)",
    also: ["GMSD"]
  },
  {
    code: "n",
    term: "n",
    meaning: "Het aantal waarover een aandeel of een aantal per 1.000 gaat: de noemer.",
    english: "n",
    bron: ownBegrip
  },
  {
    code: "per-1000",
    term: "Aantal per 1.000",
    meaning:
      "Hoeveel er zijn op elke 1.000 inwoners of huishoudens. Daarmee zijn grote en kleine gebieden te vergelijken.",
    english: "rate per 1,000",
    bron: ownBegrip,
    also: ["per 1.000 inwoners", "per 1.000 huishoudens"]
  },
  {
    code: "stand",
    term: "Stand",
    meaning:
      "Hoeveel voorzieningen er op de eerste dag van een halfjaar in gebruik zijn. Stand plus instroom min uitstroom is de volgende stand.",
    english: "stock",
    bron: "CBS 86051NED"
  },
  {
    code: "stapeling",
    term: "Stapeling",
    meaning:
      "Het gebruik van meer voorzieningen, of van voorzieningen uit meer wetten, door één huishouden of één inwoner. Dat verschilt sterk tussen huishoudens en personen.",
    english: "accumulation of provisions",
    bron: "CBS 85994NED",
    also: ["samenloop", "cumulatie"]
  },
  {
    code: "status",
    term: "Status",
    meaning: "Hoe vast een cijfer is: voorlopig, definitief of synthetisch.",
    english: "status",
    bron: "CBS, StatLine"
  },
  {
    code: "teller",
    term: "Teller",
    meaning: "Wie of wat er geteld is: het aantal boven de streep.",
    english: "numerator",
    bron: ownBegrip
  },
  {
    code: "toelichting",
    term: "Toelichting",
    meaning: "De eigen woorden van een gemeente bij een figuur, met de rol van de schrijver en de datum.",
    english: "explanatory note",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)"
  },
  {
    code: "traject",
    term: "Traject",
    meaning: "Een onafgebroken periode waarin een jongere een soort jeugdzorg heeft.",
    english: "trajectory",
    bron: "CBS 85097NED",
    also: ["jeugdzorgtraject"]
  },
  {
    code: "uitstroom",
    term: "Uitstroom",
    meaning:
      "Wat er in een halfjaar af gaat: voorzieningen die eindigen, ook door overlijden, of meegaan met iemand die vertrekt. Dat is niet altijd goed nieuws.",
    english: "outflow",
    bron: "CBS 86051NED"
  }
];
