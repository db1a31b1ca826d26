/** A term as this site uses it. */
export interface Begrip {
  /** Place in the address of the page, after `#`. */
  code: string;
  term: string;
  betekenis: string;
  engels: string;
  bron: string;
}

const eigen = "deze werkbank";
const levensweg = "VNG Realisatie, De Levensweganalyse (2018)";

/** Terms of the figures, in alphabetical order. */
export const begrippen: readonly Begrip[] = [
  {
    code: "aandeel",
    term: "Aandeel",
    betekenis:
      "Het deel van een groep waarvoor iets geldt, als percentage. Bij elk aandeel staat om hoeveel mensen het gaat (n).",
    engels: "share",
    bron: eigen
  },
  {
    code: "arbeidsmarktregio",
    term: "Arbeidsmarktregio",
    betekenis: "Gemeenten die samenwerken rond werk en inkomen. Elke gemeente hoort bij één arbeidsmarktregio.",
    engels: "labour market region",
    bron: "CBS, gebiedsindelingen"
  },
  {
    code: "basis",
    term: "Basis",
    betekenis:
      "Wat telt als gebruik op een later peilmoment. “Dezelfde wet”: nog een voorziening van de wet waarmee iemand begon. “Elke wet”: nog een voorziening, van welke wet ook. Bij het totaal telt altijd elke voorziening.",
    engels: "basis",
    bron: eigen
  },
  {
    code: "cohort",
    term: "Cohort",
    betekenis:
      "Een groep mensen met hetzelfde begin, die daarna wordt gevolgd. Hier: de startgroep met de keuzes die u maakt.",
    engels: "cohort",
    bron: eigen
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
    code: "huishouden",
    term: "Huishouden",
    betekenis:
      "Mensen die samen op een adres wonen en samen voor het dagelijks leven zorgen, of iemand die alleen woont.",
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
    code: "in-gebruik",
    term: "In gebruik",
    betekenis:
      "Een voorziening is in gebruik op een peilmoment als zij op of voor die dag begon en op die dag niet was beëindigd. Wie op of voor die dag overleed, gebruikt niets meer.",
    engels: "in use",
    bron: eigen
  },
  {
    code: "interval",
    term: "Interval (95%)",
    betekenis:
      "De grenzen waarbinnen het aandeel redelijkerwijs ligt als men toeval meerekent. Overlappen twee intervallen, dan is er geen duidelijk verschil te zien.",
    engels: "95% confidence interval (Wilson)",
    bron: "Wilson (1927)"
  },
  {
    code: "jeugdregio",
    term: "Jeugdregio",
    betekenis: "Gemeenten die samen jeugdhulp inkopen.",
    engels: "youth care region",
    bron: "CBS, gebiedsindelingen"
  },
  {
    code: "jeugdwet",
    term: "Jeugdwet",
    betekenis: "Wet die gemeenten verantwoordelijk maakt voor jeugdhulp, jeugdbescherming en jeugdreclassering.",
    engels: "Youth Act",
    bron: "Jeugdwet; CBS 86204NED"
  },
  {
    code: "leeftijdsklasse",
    term: "Leeftijdsklasse",
    betekenis: "De leeftijd in hele jaren op het startpeilmoment, in acht klassen.",
    engels: "age class",
    bron: eigen
  },
  {
    code: "levensgebeurtenis",
    term: "Levensgebeurtenis",
    betekenis:
      "Iets ingrijpends in een leven, zoals een echtscheiding of detentie, in de vier jaar voor het peilmoment. Gebeurtenissen die geen bron noemt, zijn gemerkt als aangenomen.",
    engels: "life event",
    bron: levensweg
  },
  {
    code: "noemer",
    term: "Noemer",
    betekenis:
      "Wie meetelt bij het aandeel. “De hele startgroep”: ook wie later overleed of vertrok. “Wie er nog is”: zonder wie op dat peilmoment overleden of niet meer ingeschreven is.",
    engels: "denominator",
    bron: eigen
  },
  {
    code: "participatiewet",
    term: "Participatiewet",
    betekenis: "Wet voor mensen die kunnen werken maar daarbij steun of een uitkering nodig hebben, zoals bijstand.",
    engels: "Participation Act",
    bron: "Participatiewet; CBS 83747NED"
  },
  {
    code: "peilmoment",
    term: "Peilmoment",
    betekenis: "De dag waarop wordt gekeken: 1 januari of 1 juli.",
    engels: "reference date",
    bron: levensweg
  },
  {
    code: "startgroep",
    term: "Startgroep",
    betekenis:
      "De inwoners van een gebied die op het startpeilmoment ten minste één voorziening gebruikten. Per wet: ten minste één van die wet. Alleen bij de start moet iemand in het gebied wonen.",
    engels: "start group",
    bron: levensweg
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
    code: "synthetisch",
    term: "Synthetisch",
    betekenis:
      "Gemaakt met toeval naar openbare totalen. Synthetische inwoners lijken samen op Nederland, maar niemand van hen bestaat.",
    engels: "synthetic",
    bron: eigen
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
    code: "wijk",
    term: "Wijk",
    betekenis: "Een deel van een gemeente, zoals het CBS dat indeelt. Een wijk hoort bij één gemeente.",
    engels: "district",
    bron: "CBS, wijken en buurten"
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
  }
];
