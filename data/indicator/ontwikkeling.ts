import {voorzieningen} from "../voorziening.js";
import {allVoorzieningen, jeugdzorgKinds, total, wmoGroups} from "./categorieen.js";
import {
  inwoner,
  jongere,
  partOf,
  perVoorziening,
  type Tally,
  tallies,
  voorziening,
  voorzieningenOf
} from "./conditions.js";
import {trend} from "./figure.js";
import type {Categorie, Indicator, Relevance} from "./shape.js";
import {added, are, fixed, have, jongeren, residents, say, small} from "./words.js";

const halfjaar = ["halfjaar"] as const;
const processed = "Bronbestanden van de werkbank";
const inwoners = "Inwoners op de eerste dag van de periode";

const bijstandsduur = (where: string): Tally => ({
  teller: voorziening(`stand AND soort = 'bijstand' AND ${where}`),
  noemer: voorziening("stand AND soort = 'bijstand'")
});
const trajecten = ({naam}: Categorie) => `van ${small(naam)}`;

/** Inflow and outflow are of the same size, and so is what matters in them. */
const streamRelevance: Relevance = {
  since: 0.2,
  categorieen: {
    verblijf_en_opvang: 0.02,
    jeugdhulp_met_verblijf: 0.1,
    jeugdbescherming: 0.05,
    jeugdreclassering: 0.02,
    bijstand_gerelateerd: 0.02,
    wsw: 0.02
  },
  why: "Ongeveer een twintigste tot een tiende van het landelijke cijfer: 0,2 op de 1.000 zijn in een gemeente van 50.000 inwoners 10 voorzieningen in een halfjaar."
};

/** Chapter 2: what changes. */
export const ontwikkeling: readonly Indicator[] = [
  {
    code: "voorzieningen_stand",
    naam: "Voorzieningen: stand",
    definitie:
      "Voorzieningen die op de eerste dag van het halfjaar in gebruik waren bij inwoners van die dag. Iemand met twee soorten telt als twee.",
    eenheid: "voorzieningen",
    teller: "Voorzieningen in gebruik op de eerste dag van het halfjaar",
    noemer: inwoners,
    per: 1000,
    distribution: true,
    categorieen: allVoorzieningen,
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: ["83268NED", "86051NED"],
    hoofdstuk: 2,
    voorbehoud: "Overlappende en aansluitende perioden van dezelfde voorziening zijn er één.",
    relevance: {
      since: 1,
      categorieen: {
        verblijf_en_opvang: 0.2,
        hulpmiddelen_en_diensten: 2,
        bijstand: 2,
        bijstand_gerelateerd: 0.2,
        re_integratie: 0.5,
        jeugdhulp_met_verblijf: 0.2,
        jeugdbescherming: 0.1,
        jeugdreclassering: 0.05,
        wsw: 0.5
      },
      why: "Ongeveer een twintigste van het landelijke cijfer van elke voorziening."
    },
    pieces: true,
    wmo: wmoGroups.map(({code}) => code),
    wijk: true,
    counted: perVoorziening("stand", inwoner(), voorzieningen),
    words: {who: residents, work: are, wat: added("in gebruik"), pieces: "voorzieningen"},
    begrippen: ["stand", "voorziening"],
    figures: []
  },
  {
    code: "voorzieningen_instroom",
    naam: "Voorzieningen: instroom",
    definitie:
      "Voorzieningen die er in het halfjaar bij kwamen: begonnen, of meegekomen met iemand die in het gebied kwam wonen. Stand plus instroom min uitstroom is de stand van het volgende halfjaar.",
    eenheid: "voorzieningen",
    teller: "Voorzieningen die er in het halfjaar bij kwamen",
    noemer: inwoners,
    per: 1000,
    distribution: true,
    categorieen: allVoorzieningen,
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: ["83268NED", "86051NED"],
    hoofdstuk: 2,
    voorbehoud:
      "Een verhuizing binnen het gebied is geen instroom. De instroom van een groter gebied is daarom minder dan de som van zijn gemeenten. Van een lijst van gemeenten die u zelf geeft, telt een verhuizing tussen die gemeenten wel mee.",
    relevance: streamRelevance,
    pieces: true,
    wmo: wmoGroups.map(({code}) => code),
    wijk: false,
    counted: {by: "flow", column: "instroom"},
    words: {who: residents, work: ["komt", "komen", "kwam", "kwamen"], wat: added("erbij"), pieces: "voorzieningen"},
    begrippen: ["instroom", "stand"],
    figures: [
      trend("2.6", "Wmo-voorzieningen erbij en eraf", ["hulp_bij_huishouden"], ["wmo", "voorziening"], {
        along: ["voorzieningen_uitstroom"],
        categorieen: wmoGroups.map(({code}) => code),
        maat: "aantal"
      })
    ]
  },
  {
    code: "voorzieningen_uitstroom",
    naam: "Voorzieningen: uitstroom",
    definitie:
      "Voorzieningen die er in het halfjaar af gingen: beëindigd, door overlijden, of meegegaan met iemand die vertrok.",
    eenheid: "voorzieningen",
    teller: "Voorzieningen die er in het halfjaar af gingen",
    noemer: inwoners,
    per: 1000,
    distribution: true,
    categorieen: allVoorzieningen,
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: ["83268NED", "86051NED"],
    hoofdstuk: 2,
    voorbehoud:
      "Uitstroom is geen succes op zichzelf: overlijden en verhuizen horen erbij. Van een lijst van gemeenten die u zelf geeft, telt een verhuizing tussen die gemeenten wel mee.",
    relevance: streamRelevance,
    pieces: true,
    wmo: wmoGroups.map(({code}) => code),
    wijk: false,
    counted: {by: "flow", column: "uitstroom"},
    words: {who: residents, work: ["gaat", "gaan", "ging", "gingen"], wat: added("eraf"), pieces: "voorzieningen"},
    begrippen: ["uitstroom", "stand"],
    figures: []
  },
  {
    code: "bijstand_leeftijd",
    naam: "Inwoners met een bijstandsuitkering",
    definitie:
      "Inwoners met bijstand in de periode, in totaal en naar leeftijd op de eerste dag: tot of vanaf de AOW-leeftijd van dat jaar.",
    eenheid: "inwoners",
    teller: "Inwoners met bijstand in de periode",
    noemer: inwoners,
    per: 1000,
    distribution: false,
    categorieen: [
      total(),
      {code: "tot_aow", naam: "Tot de AOW-leeftijd"},
      {code: "vanaf_aow", naam: "Vanaf de AOW-leeftijd"}
    ],
    periodiciteit: ["halfjaar", "jaar"],
    bron: processed,
    cbsTables: ["83450NED", "85585NED"],
    hoofdstuk: 2,
    voorbehoud: "De AOW-leeftijd stijgt per jaar, dus ook zonder in- of uitstroom verschuift er wat.",
    relevance: {
      since: 2,
      categorieen: {vanaf_aow: 0.2},
      why: "Ongeveer een twintigste van het landelijke cijfer: 2 op de 1.000 zijn in een gemeente van 50.000 inwoners 100 mensen."
    },
    wmo: false,
    wijk: true,
    counted: partOf(inwoner(), {
      totaal: "bijstand",
      tot_aow: "bijstand AND NOT vanaf_aow",
      vanaf_aow: "bijstand AND vanaf_aow"
    }),
    words: {who: residents, work: have, wat: say({totaal: "bijstand"}, ({naam}) => `bijstand (${small(naam)})`)},
    wet: "participatiewet",
    begrippen: ["bijstand", "aow-leeftijd"],
    figures: [trend("2.8", "Inwoners met een bijstandsuitkering", ["totaal"], ["participatiewet"], {maat: "aantal"})]
  },
  {
    code: "bijstand_duur",
    naam: "Duur van de bijstand",
    definitie:
      "Inwoners die op de eerste dag van het halfjaar bijstand hadden, naar hoe lang die uitkering al onafgebroken liep.",
    eenheid: "inwoners",
    teller: "Inwoners met bijstand op de eerste dag, met deze duur",
    noemer: "Inwoners met bijstand op de eerste dag van het halfjaar",
    per: 100,
    distribution: true,
    categorieen: [
      {code: "tot_1_jaar", naam: "Korter dan 1 jaar"},
      {code: "1_tot_2_jaar", naam: "1 tot 2 jaar"},
      {code: "2_tot_5_jaar", naam: "2 tot 5 jaar"},
      {code: "5_jaar_of_meer", naam: "5 jaar of langer"}
    ],
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: ["85585NED"],
    hoofdstuk: 2,
    voorbehoud: "Een bron die laat begint, kent de lange duren niet: kijk dan alleen naar de korte.",
    relevance: {
      since: 2,
      why: "Twee procentpunt van 1.500 mensen met bijstand zijn er 30: minder verandert de samenstelling nauwelijks."
    },
    wmo: false,
    wijk: false,
    counted: tallies({
      tot_1_jaar: bijstandsduur("jaren < 1"),
      "1_tot_2_jaar": bijstandsduur("jaren = 1"),
      "2_tot_5_jaar": bijstandsduur("jaren BETWEEN 2 AND 4"),
      "5_jaar_of_meer": bijstandsduur("jaren >= 5")
    }),
    words: {who: fixed("inwoners met bijstand"), work: have, wat: ({naam}) => `die uitkering ${small(naam)}`},
    wet: "participatiewet",
    begrippen: ["bijstand"],
    figures: [trend("2.9", "Duur van de bijstand", ["5_jaar_of_meer"], ["participatiewet"])]
  },
  {
    code: "jeugdtrajecten_begonnen",
    naam: "Begonnen jeugdtrajecten",
    definitie:
      "Trajecten van jeugdhulp, jeugdbescherming en jeugdreclassering die in het halfjaar begonnen, bij inwoners van de eerste dag.",
    eenheid: "trajecten",
    teller: "Trajecten met een begin in het halfjaar",
    noemer: "Inwoners tot 23 jaar op de eerste dag van het halfjaar",
    per: 1000,
    distribution: true,
    categorieen: jeugdzorgKinds,
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: ["85097NED"],
    hoofdstuk: 2,
    voorbehoud: "Wie in het halfjaar in de gemeente kwam wonen, telt pas het volgende halfjaar.",
    relevance: {
      since: 1,
      categorieen: {jeugdhulp_met_verblijf: 0.2, jeugdbescherming: 0.1, jeugdreclassering: 0.1},
      why: "Ongeveer een twintigste van het landelijke cijfer: 1 op de 1.000 is in een gemeente met 12.000 jongeren 12 trajecten in een halfjaar."
    },
    pieces: true,
    wmo: false,
    wijk: false,
    counted: perVoorziening("begonnen", jongere, voorzieningenOf("jeugdwet")),
    words: {who: jongeren, work: ["begint", "beginnen", "begon", "begonnen"], wat: trajecten, pieces: "trajecten"},
    wet: "jeugdwet",
    begrippen: ["traject", "jeugdzorg"],
    figures: [
      trend("2.7", "Jeugdtrajecten begonnen en beëindigd", ["jeugdhulp_zonder_verblijf"], ["jeugdwet"], {
        along: ["jeugdtrajecten_beeindigd"],
        maat: "aantal"
      })
    ]
  },
  {
    code: "jeugdtrajecten_beeindigd",
    naam: "Beëindigde jeugdtrajecten",
    definitie:
      "Trajecten van jeugdhulp, jeugdbescherming en jeugdreclassering die in het halfjaar eindigden, bij inwoners van de eerste dag.",
    eenheid: "trajecten",
    teller: "Trajecten met een einde in het halfjaar",
    noemer: "Inwoners tot 23 jaar op de eerste dag van het halfjaar",
    per: 1000,
    distribution: true,
    categorieen: jeugdzorgKinds,
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: ["85097NED"],
    hoofdstuk: 2,
    voorbehoud: "Een einde zegt niet of het doel is bereikt.",
    relevance: {
      since: 1,
      categorieen: {jeugdhulp_met_verblijf: 0.2, jeugdbescherming: 0.1, jeugdreclassering: 0.1},
      why: "Ongeveer een twintigste van het landelijke cijfer: 1 op de 1.000 is in een gemeente met 12.000 jongeren 12 trajecten in een halfjaar."
    },
    pieces: true,
    wmo: false,
    wijk: false,
    counted: perVoorziening("beeindigd", jongere, voorzieningenOf("jeugdwet")),
    words: {who: jongeren, work: ["eindigt", "eindigen", "eindigde", "eindigden"], wat: trajecten, pieces: "trajecten"},
    wet: "jeugdwet",
    begrippen: ["traject", "jeugdzorg"],
    figures: []
  }
];
