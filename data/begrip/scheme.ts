import type {Begrip} from "./shape.js";

/** Wetten and voorzieningen. */
export const scheme: readonly Begrip[] = [
  {
    code: "jeugdwet",
    term: "Jeugdwet",
    meaning: "Wet die gemeenten verantwoordelijk maakt voor jeugdhulp, jeugdbescherming en jeugdreclassering.",
    english: "Youth Act",
    bron: "Jeugdwet; CBS 86204NED"
  },
  {
    code: "participatiewet",
    term: "Participatiewet",
    meaning: "Wet voor mensen die kunnen werken maar daarbij steun of een uitkering nodig hebben, zoals bijstand.",
    english: "Participation Act",
    bron: "Participatiewet; CBS 83747NED"
  },
  {
    code: "voorziening",
    term: "Voorziening",
    meaning:
      "Hulp, ondersteuning of een uitkering die iemand via de gemeente krijgt op grond van een van de vier wetten.",
    english: "provision",
    bron: "CBS 86051NED, 86204NED, 83747NED"
  },
  {
    code: "wmo",
    term: "Wmo",
    meaning:
      "Wet maatschappelijke ondersteuning 2015: hulp om thuis te blijven wonen en mee te doen, en opvang voor wie dat nodig heeft.",
    english: "Social Support Act 2015",
    bron: "Wmo 2015; CBS 86051NED"
  },
  {
    code: "wsw",
    term: "Wsw",
    meaning: "Wet sociale werkvoorziening: aangepast werk. Sinds 2015 komen er geen nieuwe mensen bij.",
    english: "Sheltered Employment Act",
    bron: "Wsw; CBS 83747NED"
  },
  {
    code: "aow-leeftijd",
    term: "AOW-leeftijd",
    meaning:
      "De leeftijd waarop het ouderdomspensioen begint. Die stijgt per jaar, van 65 jaar en 3 maanden in 2015 naar 66 jaar in 2018.",
    english: "state pension age",
    bron: "Sociale Verzekeringsbank"
  },
  {
    code: "bijstand",
    term: "Bijstand",
    meaning: "Een uitkering van de gemeente voor wie te weinig inkomen en vermogen heeft om van te leven.",
    english: "social assistance benefit",
    bron: "Participatiewet; CBS 83747NED",
    also: ["bijstandsuitkering"]
  },
  {
    code: "bijstandgerelateerd",
    term: "Bijstandgerelateerde uitkering",
    meaning:
      "Een uitkering van de gemeente naast de bijstand, voor oudere werklozen en gewezen zelfstandigen (IOAW, IOAZ).",
    english: "assistance-related benefit",
    bron: "CBS 83747NED",
    also: ["IOAW", "IOAZ"]
  },
  {
    code: "hulp-bij-huishouden",
    term: "Hulp bij het huishouden",
    meaning: "Schoonmaken en andere hulp om het huishouden draaiende te houden.",
    english: "domestic help",
    bron: "CBS 86051NED",
    also: ["huishoudelijke hulp"]
  },
  {
    code: "hulpmiddelen-en-diensten",
    term: "Hulpmiddelen en diensten",
    meaning: "Onder meer rolstoelen, vervoer en aanpassingen van de woning.",
    english: "aids and services",
    bron: "CBS 86051NED"
  },
  {
    code: "jeugdbescherming",
    term: "Jeugdbescherming",
    meaning:
      "Hulp die de rechter oplegt omdat een kind in zijn ontwikkeling wordt bedreigd, zoals ondertoezichtstelling of voogdij.",
    english: "child protection",
    bron: "CBS 86204NED"
  },
  {
    code: "jeugdhulp",
    term: "Jeugdhulp",
    meaning:
      "Hulp aan kinderen en hun ouders bij opvoeden, gedrag of psychische problemen, thuis of met verblijf ergens anders.",
    english: "youth support",
    bron: "CBS 86204NED",
    also: ["jeugdhulp zonder verblijf", "jeugdhulp met verblijf"]
  },
  {
    code: "jeugdreclassering",
    term: "Jeugdreclassering",
    meaning: "Begeleiding van jongeren die met politie of justitie te maken hebben.",
    english: "youth probation",
    bron: "CBS 86204NED"
  },
  {
    code: "jeugdzorg",
    term: "Jeugdzorg",
    meaning: "Jeugdhulp, jeugdbescherming en jeugdreclassering samen.",
    english: "youth care",
    bron: "CBS 86204NED"
  },
  {
    code: "maatwerkvoorziening",
    term: "Maatwerkvoorziening",
    meaning:
      "Ondersteuning die de gemeente afstemt op één persoon. Een voorziening die voor iedereen open staat, telt niet mee.",
    english: "tailored provision",
    bron: "CBS 84799NED",
    also: ["maatwerkarrangement", "individuele voorziening"]
  },
  {
    code: "ondersteuning-thuis",
    term: "Ondersteuning thuis",
    meaning: "Begeleiding, persoonlijke verzorging, dagbesteding en kort verblijf voor wie thuis woont.",
    english: "support at home",
    bron: "CBS 86051NED"
  },
  {
    code: "p-wet",
    term: "P-wet",
    meaning: "De Participatiewet en de Wsw samen. Zo telt het CBS ze bij de stapeling.",
    english: "Participation Act, incl. sheltered work",
    bron: "CBS 85994NED"
  },
  {
    code: "re-integratie",
    term: "Re-integratievoorziening",
    meaning: "Hulp om werk te vinden of te houden, zoals scholing, begeleiding of subsidie op het loon.",
    english: "reintegration support",
    bron: "CBS 83747NED",
    also: ["re-integratie"]
  },
  {
    code: "sociaal-domein",
    term: "Sociaal domein",
    meaning: "Wat gemeenten doen voor zorg, jeugd, werk en inkomen: de Wmo, de Jeugdwet, de Participatiewet en de Wsw.",
    english: "social domain",
    bron: "VNG Realisatie, Gemeentelijke Monitor Sociaal Domein (2018)"
  },
  {
    code: "verblijf-en-opvang",
    term: "Verblijf en opvang",
    meaning: "Beschermd wonen, opvang en spoedopvang. Grotere gemeenten regelen dit vaak voor hun hele regio.",
    english: "sheltered housing and shelter",
    bron: "CBS 86051NED",
    also: ["beschermd wonen"]
  },
  {
    code: "wlz",
    term: "Wlz",
    meaning:
      "Wet langdurige zorg: zorg voor wie blijvend intensieve zorg nodig heeft. Hoort niet bij het sociaal domein.",
    english: "Long-term Care Act",
    bron: "Wlz"
  },
  {
    code: "wmo-client",
    term: "Wmo-cliënt",
    meaning: "Een inwoner met ten minste één maatwerkvoorziening van de Wmo in de periode.",
    english: "Wmo client",
    bron: "CBS 84799NED"
  }
];
