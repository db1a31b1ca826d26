import {type Begrip, levensweg, ownBegrip} from "./shape.js";

/** How figures are reckoned. */
export const arithmetic: readonly Begrip[] = [
  {
    code: "aandeel",
    term: "Aandeel",
    meaning:
      "Het deel van een groep waarvoor iets geldt, als percentage. Bij elk aandeel staat om hoeveel mensen het gaat (n).",
    english: "share",
    bron: ownBegrip
  },
  {
    code: "basis",
    term: "Basis",
    meaning:
      "Wat telt als gebruik op een later peilmoment. “Dezelfde wet”: nog een voorziening van de wet waarmee iemand begon. “Elke wet”: nog een voorziening, van welke wet ook. Bij het totaal telt altijd elke voorziening.",
    english: "basis",
    bron: ownBegrip
  },
  {
    code: "cohort",
    term: "Cohort",
    meaning:
      "Een groep mensen met hetzelfde begin, die daarna wordt gevolgd: een gebied, met de regels die u kiest. Alle regels kijken naar de start. Twee cohorten, A en B, kunnen naast elkaar staan; zonder eigen regels volgt B die van A.",
    english: "cohort",
    bron: ownBegrip
  },
  {
    code: "in-gebruik",
    term: "In gebruik",
    meaning:
      "Een voorziening is in gebruik op een peilmoment als zij op of voor die dag begon en op die dag niet was beëindigd. Wie op of voor die dag overleed, gebruikt niets meer.",
    english: "in use",
    bron: ownBegrip
  },
  {
    code: "interval",
    term: "Interval (95%)",
    meaning:
      "De grenzen waarbinnen het aandeel redelijkerwijs ligt als men toeval meerekent. Ook een volledige telling heeft er een: wie juist dan in deze situatie zit, is voor een deel toeval.",
    english: "95% confidence interval (Wilson)",
    bron: "Wilson (1927)"
  },
  {
    code: "duidelijk-verschil",
    term: "Duidelijk verschil",
    meaning:
      "Twee cijfers verschillen duidelijk als het 95%-interval van hun verschil 0 uitsluit; dan staat er hoger of lager, meer of minder. Sluit het 0 niet uit, dan staat er geen duidelijk verschil, of ongeveer gelijk als het hele interval binnen de relevantiegrens ligt. Twee perioden van één gebied tellen grotendeels dezelfde mensen; dat interval is daarom ruim en zegt eerder te weinig dan te veel.",
    english: "clear difference",
    bron: "Newcombe (1998, methode 10); voor aantallen Zou en Donner (2008)",
    also: ["hoger", "lager", "ongeveer gelijk", "geen duidelijk verschil"]
  },
  {
    code: "relevantiegrens",
    term: "Relevantiegrens",
    meaning:
      "Vanaf welk verschil een cijfer hoger of lager heet zonder “iets”. Een eigen keuze van deze werkbank, per indicator, met de reden erbij: meestal ongeveer een twintigste van het landelijke cijfer.",
    english: "relevance threshold",
    bron: ownBegrip,
    also: ["iets hoger", "iets lager"]
  },
  {
    code: "noemer",
    term: "Noemer",
    meaning:
      "Wie meetelt bij het aandeel. “De hele startgroep”: ook wie later overleed of vertrok. “Wie er nog is”: zonder wie op dat peilmoment overleden of niet meer ingeschreven is.",
    english: "denominator",
    bron: ownBegrip
  },
  {
    code: "peilmoment",
    term: "Peilmoment",
    meaning: "De dag waarop wordt gekeken: 1 januari of 1 juli.",
    english: "reference date",
    bron: levensweg
  },
  {
    code: "toestand",
    term: "Toestand",
    meaning:
      "Wat een inwoner op een peilmoment uit welke wetten gebruikt: niets, of een combinatie van Jeugdwet, Participatiewet of Wsw, en Wmo. Wie dan overleden is of geen verblijf in een gemeente heeft, is in de toestand overleden of vertrokken. Er zijn er tien.",
    english: "state",
    bron: "De combinaties: CBS 85994NED; de andere drie: deze werkbank",
    also: ["stapeling op een peilmoment"]
  },
  {
    code: "reeks",
    term: "Reeks",
    meaning: "De toestanden van een inwoner op elk peilmoment achter elkaar, vanaf de start.",
    english: "sequence",
    bron: "Gabadinho e.a., Journal of Statistical Software 40(4) (2011)",
    also: ["traject", "sequentie"]
  },
  {
    code: "overgang",
    term: "Overgang",
    meaning:
      "Dezelfde inwoners op twee peilmomenten: van de toestand op het ene naar die op het andere. Het aandeel is van wie van dezelfde toestand uitging, of van iedereen.",
    english: "transition",
    bron: ownBegrip
  },
  {
    code: "verblijfsduur",
    term: "Ononderbroken gebruik",
    meaning:
      "Op elk peilmoment sinds de start in gebruik. Het aandeel dat blijft is geschat volgens Kaplan–Meier: wie overlijdt of vertrekt telt mee tot het peilmoment ervoor. Wie een keer stopt, is eruit, ook na terugkeer.",
    english: "uninterrupted stay",
    bron: "Kaplan en Meier, Journal of the American Statistical Association 53 (1958)",
    also: ["overleving", "Kaplan–Meier", "verblijf in een voorziening"]
  },
  {
    code: "terugkeer",
    term: "Terugkeer",
    meaning:
      "Weer in gebruik na een stop: het eerste peilmoment waarop iemand niet meer in gebruik was en er nog wel woonde.",
    english: "return",
    bron: ownBegrip,
    also: ["recidive in gebruik", "herinstroom"]
  },
  {
    code: "typologie",
    term: "Typologie van reeksen",
    meaning:
      "Reeksen in groepen die op elkaar lijken, elke groep om zijn meest centrale reeks (k-medoids). De silhouet zegt hoe goed de groepen uit elkaar liggen.",
    english: "sequence typology",
    bron: "Kaufman en Rousseeuw, Finding Groups in Data (1990); Abbott en Forrest (1986) voor de afstand",
    also: ["optimal matching", "silhouet", "clusteranalyse"]
  },
  {
    code: "startgroep",
    term: "Startgroep",
    meaning:
      "De inwoners van een gebied die op het startpeilmoment ten minste één voorziening gebruikten. Per wet: ten minste één van die wet. Alleen bij de start moet iemand in het gebied wonen.",
    english: "start group",
    bron: levensweg
  },
  {
    code: "synthetisch",
    term: "Synthetisch",
    meaning:
      "Gemaakt met toeval naar openbare totalen. Synthetische inwoners lijken samen op Nederland, maar niemand van hen bestaat.",
    english: "synthetic",
    bron: ownBegrip
  },
  {
    code: "levensgebeurtenis",
    term: "Levensgebeurtenis",
    meaning:
      "Iets ingrijpends in een leven, zoals een echtscheiding of detentie, in de vier jaar voor het peilmoment. Gebeurtenissen die geen bron noemt, zijn gemerkt als aangenomen.",
    english: "life event",
    bron: levensweg
  }
];
