import type {Begrip} from "./vorm.js";

/** Wetten and voorzieningen. */
export const regeling: readonly Begrip[] = [
  {
    code: "jeugdwet",
    term: "Jeugdwet",
    betekenis: "Wet die gemeenten verantwoordelijk maakt voor jeugdhulp, jeugdbescherming en jeugdreclassering.",
    engels: "Youth Act",
    bron: "Jeugdwet; CBS 86204NED"
  },
  {
    code: "participatiewet",
    term: "Participatiewet",
    betekenis: "Wet voor mensen die kunnen werken maar daarbij steun of een uitkering nodig hebben, zoals bijstand.",
    engels: "Participation Act",
    bron: "Participatiewet; CBS 83747NED"
  },
  {
    code: "voorziening",
    term: "Voorziening",
    betekenis:
      "Hulp, ondersteuning of een uitkering die iemand via de gemeente krijgt op grond van een van de vier wetten.",
    engels: "provision",
    bron: "CBS 86051NED, 86204NED, 83747NED"
  },
  {
    code: "wmo",
    term: "Wmo",
    betekenis:
      "Wet maatschappelijke ondersteuning 2015: hulp om thuis te blijven wonen en mee te doen, en opvang voor wie dat nodig heeft.",
    engels: "Social Support Act 2015",
    bron: "Wmo 2015; CBS 86051NED"
  },
  {
    code: "wsw",
    term: "Wsw",
    betekenis: "Wet sociale werkvoorziening: aangepast werk. Sinds 2015 komen er geen nieuwe mensen bij.",
    engels: "Sheltered Employment Act",
    bron: "Wsw; CBS 83747NED"
  },
  {
    code: "aow-leeftijd",
    term: "AOW-leeftijd",
    betekenis:
      "De leeftijd waarop het ouderdomspensioen begint. Die stijgt per jaar, van 65 jaar en 3 maanden in 2015 naar 66 jaar in 2018.",
    engels: "state pension age",
    bron: "Sociale Verzekeringsbank"
  },
  {
    code: "bijstand",
    term: "Bijstand",
    betekenis: "Een uitkering van de gemeente voor wie te weinig inkomen en vermogen heeft om van te leven.",
    engels: "social assistance benefit",
    bron: "Participatiewet; CBS 83747NED",
    ook: ["bijstandsuitkering"]
  },
  {
    code: "bijstandgerelateerd",
    term: "Bijstandgerelateerde uitkering",
    betekenis:
      "Een uitkering van de gemeente naast de bijstand, voor oudere werklozen en gewezen zelfstandigen (IOAW, IOAZ).",
    engels: "assistance-related benefit",
    bron: "CBS 83747NED",
    ook: ["IOAW", "IOAZ"]
  },
  {
    code: "hulp-bij-huishouden",
    term: "Hulp bij het huishouden",
    betekenis: "Schoonmaken en andere hulp om het huishouden draaiende te houden.",
    engels: "domestic help",
    bron: "CBS 86051NED",
    ook: ["huishoudelijke hulp"]
  },
  {
    code: "hulpmiddelen-en-diensten",
    term: "Hulpmiddelen en diensten",
    betekenis: "Onder meer rolstoelen, vervoer en aanpassingen van de woning.",
    engels: "aids and services",
    bron: "CBS 86051NED"
  },
  {
    code: "jeugdbescherming",
    term: "Jeugdbescherming",
    betekenis:
      "Hulp die de rechter oplegt omdat een kind in zijn ontwikkeling wordt bedreigd, zoals ondertoezichtstelling of voogdij.",
    engels: "child protection",
    bron: "CBS 86204NED"
  },
  {
    code: "jeugdhulp",
    term: "Jeugdhulp",
    betekenis:
      "Hulp aan kinderen en hun ouders bij opvoeden, gedrag of psychische problemen, thuis of met verblijf ergens anders.",
    engels: "youth support",
    bron: "CBS 86204NED",
    ook: ["jeugdhulp zonder verblijf", "jeugdhulp met verblijf"]
  },
  {
    code: "jeugdreclassering",
    term: "Jeugdreclassering",
    betekenis: "Begeleiding van jongeren die met politie of justitie te maken hebben.",
    engels: "youth probation",
    bron: "CBS 86204NED"
  },
  {
    code: "jeugdzorg",
    term: "Jeugdzorg",
    betekenis: "Jeugdhulp, jeugdbescherming en jeugdreclassering samen.",
    engels: "youth care",
    bron: "CBS 86204NED"
  },
  {
    code: "maatwerkvoorziening",
    term: "Maatwerkvoorziening",
    betekenis:
      "Ondersteuning die de gemeente afstemt op één persoon. Een voorziening die voor iedereen open staat, telt niet mee.",
    engels: "tailored provision",
    bron: "CBS 84799NED",
    ook: ["maatwerkarrangement", "individuele voorziening"]
  },
  {
    code: "ondersteuning-thuis",
    term: "Ondersteuning thuis",
    betekenis: "Begeleiding, persoonlijke verzorging, dagbesteding en kort verblijf voor wie thuis woont.",
    engels: "support at home",
    bron: "CBS 86051NED"
  },
  {
    code: "p-wet",
    term: "P-wet",
    betekenis: "De Participatiewet en de Wsw samen. Zo telt het CBS ze bij de stapeling.",
    engels: "Participation Act, incl. sheltered work",
    bron: "CBS 85994NED"
  },
  {
    code: "re-integratie",
    term: "Re-integratievoorziening",
    betekenis: "Hulp om werk te vinden of te houden, zoals scholing, begeleiding of subsidie op het loon.",
    engels: "reintegration support",
    bron: "CBS 83747NED",
    ook: ["re-integratie"]
  },
  {
    code: "sociaal-domein",
    term: "Sociaal domein",
    betekenis:
      "Wat gemeenten doen voor zorg, jeugd, werk en inkomen: de Wmo, de Jeugdwet, de Participatiewet en de Wsw.",
    engels: "social domain",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)"
  },
  {
    code: "verblijf-en-opvang",
    term: "Verblijf en opvang",
    betekenis: "Beschermd wonen, opvang en spoedopvang. Grotere gemeenten regelen dit vaak voor hun hele regio.",
    engels: "sheltered housing and shelter",
    bron: "CBS 86051NED",
    ook: ["beschermd wonen"]
  },
  {
    code: "wlz",
    term: "Wlz",
    betekenis:
      "Wet langdurige zorg: zorg voor wie blijvend intensieve zorg nodig heeft. Hoort niet bij het sociaal domein.",
    engels: "Long-term Care Act",
    bron: "Wlz"
  },
  {
    code: "wmo-client",
    term: "Wmo-cliënt",
    betekenis: "Een inwoner met ten minste één maatwerkvoorziening van de Wmo in de periode.",
    engels: "Wmo client",
    bron: "CBS 84799NED"
  }
];
