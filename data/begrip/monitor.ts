import {eigen, type Begrip} from "./vorm.js";

/** Words of the monitor. */
export const monitor: readonly Begrip[] = [
  {
    code: "combinatie",
    term: "Combinatie van wetten",
    betekenis:
      "Uit welke wetten een huishouden of inwoner in een halfjaar voorzieningen heeft: één, twee of alle drie van Jeugdwet, P-wet en Wmo.",
    engels: "combination of acts",
    bron: "CBS 85994NED",
    ook: ["samenloop"]
  },
  {
    code: "halfjaar",
    term: "Halfjaar",
    betekenis:
      "1 januari tot en met 30 juni (1e halfjaar) of 1 juli tot en met 31 december (2e halfjaar). Wie op een dag van het halfjaar iets gebruikt, telt mee; een jaar is dus niet de som van twee halfjaren.",
    engels: "half-year",
    bron: "CBS, perioden",
    ook: ["1e halfjaar", "2e halfjaar"]
  },
  {
    code: "herhaald-beroep",
    term: "Herhaald beroep",
    betekenis:
      "Een traject van jeugdbescherming of jeugdreclassering van iemand die in de vijf jaar ervoor al zo’n traject afsloot.",
    engels: "repeat use",
    bron: "CBS 85097NED; de termijn is van deze werkbank"
  },
  {
    code: "indicator",
    term: "Indicator",
    betekenis: "Een cijfer met een vaste definitie, dat per gebied en periode is berekend.",
    engels: "indicator",
    bron: eigen
  },
  {
    code: "instroom",
    term: "Instroom",
    betekenis:
      "Wat er in een halfjaar bij komt: voorzieningen die beginnen, of meekomen met iemand die in het gebied komt wonen.",
    engels: "inflow",
    bron: "CBS 86051NED"
  },
  {
    code: "monitor",
    term: "Gemeentelijke Monitor Sociaal Domein",
    betekenis:
      "Een reeks cijfers over het gebruik van voorzieningen per gemeente en wijk, van VNG en CBS. Deze werkbank volgt de opzet ervan.",
    engels: "Municipal Social Domain Monitor",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)",
    ook: ["GMSD"]
  },
  {
    code: "n",
    term: "n",
    betekenis: "Het aantal waarover een aandeel of een aantal per 1.000 gaat: de noemer.",
    engels: "n",
    bron: eigen
  },
  {
    code: "per-1000",
    term: "Aantal per 1.000",
    betekenis:
      "Hoeveel er zijn op elke 1.000 inwoners of huishoudens. Daarmee zijn grote en kleine gebieden te vergelijken.",
    engels: "rate per 1,000",
    bron: eigen,
    ook: ["per 1.000 inwoners", "per 1.000 huishoudens"]
  },
  {
    code: "stand",
    term: "Stand",
    betekenis:
      "Hoeveel voorzieningen er op de eerste dag van een halfjaar in gebruik zijn. Stand plus instroom min uitstroom is de volgende stand.",
    engels: "stock",
    bron: "CBS 86051NED"
  },
  {
    code: "stapeling",
    term: "Stapeling",
    betekenis:
      "Het gebruik van meer voorzieningen, of van voorzieningen uit meer wetten, door één huishouden of één inwoner. Dat verschilt sterk tussen huishoudens en personen.",
    engels: "accumulation of provisions",
    bron: "CBS 85994NED",
    ook: ["samenloop", "cumulatie"]
  },
  {
    code: "status",
    term: "Status",
    betekenis: "Hoe vast een cijfer is: voorlopig, definitief of synthetisch.",
    engels: "status",
    bron: "CBS, StatLine"
  },
  {
    code: "teller",
    term: "Teller",
    betekenis: "Wie of wat er geteld is: het aantal boven de streep.",
    engels: "numerator",
    bron: eigen
  },
  {
    code: "toelichting",
    term: "Toelichting",
    betekenis: "De eigen woorden van een gemeente bij een figuur, met de rol van de schrijver en de datum.",
    engels: "explanatory note",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)"
  },
  {
    code: "traject",
    term: "Traject",
    betekenis: "Een onafgebroken periode waarin een jongere een soort jeugdzorg heeft.",
    engels: "trajectory",
    bron: "CBS 85097NED",
    ook: ["jeugdzorgtraject"]
  },
  {
    code: "uitstroom",
    term: "Uitstroom",
    betekenis:
      "Wat er in een halfjaar af gaat: voorzieningen die eindigen, ook door overlijden, of meegaan met iemand die vertrekt. Dat is niet altijd goed nieuws.",
    engels: "outflow",
    bron: "CBS 86051NED"
  }
];
