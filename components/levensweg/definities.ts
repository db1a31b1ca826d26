/** What each figure counts, in one sentence, for the files that leave the page. */
export const definities = {
  "5.1":
    "Van de inwoners die op het startpeilmoment een voorziening gebruikten: het aandeel dat op elk peilmoment een voorziening gebruikt, in totaal en per wet; 95%-interval volgens Wilson.",
  "5.2":
    "Van de inwoners die op het startpeilmoment een voorziening gebruikten: het aandeel dat op elk peilmoment een voorziening gebruikt, naar huishoudtype bij de start; 95%-interval volgens Wilson.",
  "5.3":
    "Van de inwoners die in de vier jaar voor het peilmoment een levensgebeurtenis meemaakten: het aandeel dat op het peilmoment een voorziening gebruikt; 95%-interval volgens Wilson."
} as const;

/** What one must know to read each figure. */
export const leeswijzers = {
  "5.1": {
    toelichting:
      "Het gekleurde vlak is het 95%-interval: zo ver kan toeval het aandeel verschuiven. Een open punt of het woord onzeker staat bij kleine groepen. Wie stopt en later terugkomt, telt weer mee, dus een lijn kan stijgen. Wie overleed of vertrok, blijft in de noemer; kies bij “Wie telt mee” voor “Wie er nog is” om dat te veranderen.",
    begrippen: ["startgroep", "in-gebruik", "interval"]
  },
  "5.2": {
    toelichting:
      "Het huishoudtype is dat bij de start; wie later anders gaat wonen, blijft in zijn groep. Het vlak is het 95%-interval; een open punt of het woord onzeker staat bij kleine groepen.",
    begrippen: ["huishoudtype", "startgroep", "interval"]
  },
  "5.3": {
    toelichting:
      "De stip is het aandeel met de gebeurtenis, de streep het 95%-interval, de kleine open cirkel het aandeel zonder die gebeurtenis. Samenhang is geen oorzaak: groepen verschillen ook in leeftijd en huishouden. Het verschil met zijn interval staat in de tabel; de keuze bij Wet telt hier niet mee.",
    begrippen: ["levensgebeurtenis", "in-gebruik", "interval"]
  }
} as const;
