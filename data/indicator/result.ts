import {stellingen} from "../stelling.js";
import {perCode, tallies, voorziening} from "./conditions.js";
import {bars, trend} from "./figure.js";
import type {Categorie, Indicator} from "./shape.js";
import {are, fixed, small} from "./words.js";

const processed = "Bronbestanden van de werkbank";

const perStelling: readonly Categorie[] = stellingen.map(({code, naam}) => ({code, naam}));

const ervaring = {
  eenheid: "antwoorden",
  noemer: "Cliënten die de stelling beantwoordden (n)",
  per: 100,
  distribution: false,
  categorieen: perStelling,
  periodiciteit: ["jaar"],
  bron: "Cliëntervaringsonderzoek Wmo van de gemeente",
  cbsTables: [],
  hoofdstuk: 4,
  voorbehoud: "Een steekproef: kijk naar n en het interval. Niet elke gemeente doet elk jaar mee.",
  relevance: {since: 5, why: "Vijf procentpunt: van twintig cliënten antwoordt er één anders."},
  wmo: false,
  wijk: false,
  wet: "wmo",
  begrippen: ["clientervaringsonderzoek", "stelling", "eens-oneens"]
} as const;
const answered = {who: fixed("cliënten die antwoordden"), work: are};
const effect = ["aansluiten", "eigen_regie", "zelfredzaamheid", "kwaliteit_van_leven"];

/** Chapter 4: what comes of it. */
export const result: readonly Indicator[] = [
  {
    code: "herhaald_beroep",
    naam: "Herhaald beroep op jeugdbescherming en jeugdreclassering",
    definitie:
      "Van de trajecten die in het halfjaar begonnen: die waarvoor dezelfde jongere in de vijf jaar ervoor al een traject van dezelfde soort afsloot.",
    eenheid: "trajecten",
    teller: "Begonnen trajecten met een eerder traject van dezelfde soort, geëindigd in de vijf jaar ervoor",
    noemer: "Trajecten met een begin in het halfjaar",
    per: 100,
    distribution: false,
    categorieen: [
      {code: "jeugdbescherming", naam: "Jeugdbescherming", cbs: "A027919"},
      {code: "jeugdreclassering", naam: "Jeugdreclassering", cbs: "A027920"}
    ],
    periodiciteit: ["halfjaar"],
    bron: processed,
    cbsTables: ["85097NED"],
    hoofdstuk: 4,
    voorbehoud:
      "De termijn van vijf jaar is een keuze van deze werkbank. Kleine aantallen: één jongere maakt veel uit.",
    relevance: {since: 2, why: "Twee procentpunt van 100 begonnen trajecten zijn er twee: minder is geen patroon."},
    wmo: false,
    wijk: false,
    counted: tallies(
      perCode([{code: "jeugdbescherming"}, {code: "jeugdreclassering"}], (kind) => ({
        teller: voorziening(`begonnen AND herhaald AND soort = '${kind}'`),
        noemer: voorziening(`begonnen AND soort = '${kind}'`)
      }))
    ),
    words: {who: ({naam}) => `begonnen trajecten ${small(naam)}`, work: are, wat: fixed("een herhaald beroep")},
    wet: "jeugdwet",
    begrippen: ["herhaald-beroep", "jeugdbescherming", "jeugdreclassering"],
    figures: [
      bars("4.2", "Herhaald beroep op jeugdbescherming en jeugdreclassering", ["jeugdbescherming"], ["jeugdwet"]),
      trend("4.3", "Herhaald beroep door de tijd", ["jeugdbescherming"], ["jeugdwet"])
    ]
  },
  {
    ...ervaring,
    code: "clientervaring_eens",
    naam: "Cliëntervaring Wmo: (helemaal) eens",
    definitie: "Cliënten die in het cliëntervaringsonderzoek Wmo (helemaal) eens antwoordden, per stelling.",
    teller: "Antwoorden (helemaal) eens",
    counted: {by: "clientervaring", column: "eens"},
    words: {...answered, wat: ({naam}) => `het (helemaal) eens over “${naam}”`},
    figures: [
      bars("4.1", "Ervaren effectiviteit van Wmo-ondersteuning", ["zelfredzaamheid"], ["wmo"], {
        along: ["clientervaring_oneens"],
        categorieen: effect,
        perioden: "jaar"
      }),
      trend("4.4", "Ervaren effectiviteit door de jaren", ["zelfredzaamheid"], ["wmo"], {
        categorieen: effect,
        perioden: "jaar"
      })
    ]
  },
  {
    ...ervaring,
    code: "clientervaring_oneens",
    naam: "Cliëntervaring Wmo: (helemaal) oneens",
    definitie: "Cliënten die in het cliëntervaringsonderzoek Wmo (helemaal) oneens antwoordden, per stelling.",
    teller: "Antwoorden (helemaal) oneens",
    counted: {by: "clientervaring", column: "oneens"},
    words: {...answered, wat: ({naam}) => `het (helemaal) oneens over “${naam}”`},
    figures: []
  }
];
