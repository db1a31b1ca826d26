import {eigen, levensweg, type Begrip} from "./vorm.js";

/** How figures are reckoned. */
export const rekenen: readonly Begrip[] = [
  {
    code: "aandeel",
    term: "Aandeel",
    betekenis:
      "Het deel van een groep waarvoor iets geldt, als percentage. Bij elk aandeel staat om hoeveel mensen het gaat (n).",
    engels: "share",
    bron: eigen
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
      "De grenzen waarbinnen het aandeel redelijkerwijs ligt als men toeval meerekent. Ook een volledige telling heeft er een: wie juist dan in deze situatie zit, is voor een deel toeval.",
    engels: "95% confidence interval (Wilson)",
    bron: "Wilson (1927)"
  },
  {
    code: "duidelijk-verschil",
    term: "Duidelijk verschil",
    betekenis:
      "Twee cijfers verschillen duidelijk als het 95%-interval van hun verschil 0 uitsluit; dan staat er hoger of lager, meer of minder. Sluit het 0 niet uit, dan staat er geen duidelijk verschil, of ongeveer gelijk als het hele interval binnen de relevantiegrens ligt. Twee perioden van één gebied tellen grotendeels dezelfde mensen; dat interval is daarom ruim en zegt eerder te weinig dan te veel.",
    engels: "clear difference",
    bron: "Newcombe (1998, methode 10); voor aantallen Zou en Donner (2008)",
    ook: ["hoger", "lager", "ongeveer gelijk", "geen duidelijk verschil"]
  },
  {
    code: "relevantiegrens",
    term: "Relevantiegrens",
    betekenis:
      "Vanaf welk verschil een cijfer hoger of lager heet zonder “iets”. Een eigen keuze van deze werkbank, per indicator, met de reden erbij: meestal ongeveer een twintigste van het landelijke cijfer.",
    engels: "relevance threshold",
    bron: eigen,
    ook: ["iets hoger", "iets lager"]
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
    code: "synthetisch",
    term: "Synthetisch",
    betekenis:
      "Gemaakt met toeval naar openbare totalen. Synthetische inwoners lijken samen op Nederland, maar niemand van hen bestaat.",
    engels: "synthetic",
    bron: eigen
  },
  {
    code: "levensgebeurtenis",
    term: "Levensgebeurtenis",
    betekenis:
      "Iets ingrijpends in een leven, zoals een echtscheiding of detentie, in de vier jaar voor het peilmoment. Gebeurtenissen die geen bron noemt, zijn gemerkt als aangenomen.",
    engels: "life event",
    bron: levensweg
  }
];
