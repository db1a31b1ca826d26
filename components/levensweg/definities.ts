import {filternamen} from "../cohort/codelijsten.js";
import type {Keuze} from "../cohort/keuze.js";
import type {Figuurnummer} from "../figuur/selectie.js";
import {rekenwijzen} from "../keuzebalk/rekenwijze.js";

/** What each figure counts at the usual choice. */
const definities = {
  "5.1":
    "Van de inwoners die op het startpeilmoment een voorziening gebruikten: het aandeel dat op elk peilmoment een voorziening gebruikt, in totaal en per wet; 95%-interval volgens Wilson.",
  "5.2":
    "Van de inwoners die op het startpeilmoment een voorziening gebruikten: het aandeel dat op elk peilmoment een voorziening gebruikt, naar huishoudtype bij de start; 95%-interval volgens Wilson.",
  "5.3":
    "Van de inwoners die in de vier jaar voor het peilmoment een levensgebeurtenis meemaakten: het aandeel dat op het peilmoment een voorziening gebruikt; 95%-interval volgens Wilson."
} as const;

/** What a figure counts, for the files that leave the page. */
export function definitie(figuur: Figuurnummer, {basis, noemer}: Keuze): string {
  const elkeWet = "Per wet: wie met die wet begon en een voorziening van welke wet ook gebruikt.";
  const nogEr = "Wie op een peilmoment overleden of niet meer ingeschreven is, telt dan niet mee.";
  return [
    definities[figuur],
    figuur === "5.1" && basis === "enige" ? elkeWet : "",
    figuur !== "5.3" && noemer === "risico" ? nogEr : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** What one must know to read a figure at this choice; `bediening`: the controls of the Levensweg stand beside it, and may be named. */
export function toelichting(figuur: Figuurnummer, {basis, noemer}: Keuze, bediening: boolean): string {
  const vast = leeswijzers[figuur].toelichting;
  const metBediening = (tekst: string) => (bediening ? [tekst] : []);
  if (figuur === "5.3")
    return [vast, ...metBediening(`De keuze bij “${filternamen.wet}” telt hier niet mee.`)].join(" ");
  const elkeWet = "Een wet telt wie ermee begon en later een voorziening van welke wet ook gebruikt.";
  const andere = rekenwijzen.noemer.opties.find(({code}) => code !== noemer)!;
  return [
    vast,
    ...(figuur === "5.1" && basis === "enige" ? [elkeWet] : []),
    wieTeltMee[noemer],
    ...metBediening(`Kies bij “${rekenwijzen.noemer.titel}” voor “${andere.naam}” om dat te veranderen.`)
  ].join(" ");
}

const wieTeltMee = {
  vast: "Wie overleed of vertrok, blijft in de noemer.",
  risico: "Wie op een peilmoment overleden of niet meer ingeschreven is, telt dan niet mee."
} as const;

/** What one must know to read each figure, whatever the choice. */
export const leeswijzers = {
  "5.1": {
    toelichting:
      "Het gekleurde vlak is het 95%-interval: zo ver kan toeval het aandeel verschuiven. Een open punt is onzeker: een kleine groep. Onder tien mensen staat er geen lijn. Wie stopt en later terugkomt, telt weer mee, dus een lijn kan stijgen.",
    begrippen: ["startgroep", "in-gebruik", "interval"]
  },
  "5.2": {
    toelichting:
      "Het huishoudtype is dat bij de start; wie later anders gaat wonen, blijft in zijn groep. Het vlak is het 95%-interval; een open punt is onzeker: een kleine groep. Onder tien mensen staat er geen lijn.",
    begrippen: ["huishoudtype", "startgroep", "interval"]
  },
  "5.3": {
    toelichting:
      "De stip is het aandeel met de gebeurtenis, de streep het 95%-interval, de kleine open cirkel het aandeel zonder die gebeurtenis. Een open stip met het woord onzeker staat bij kleine groepen. Samenhang is geen oorzaak: groepen verschillen ook in leeftijd en huishouden. Het verschil met zijn interval staat in de tabel.",
    begrippen: ["levensgebeurtenis", "in-gebruik", "interval"]
  }
} as const;
