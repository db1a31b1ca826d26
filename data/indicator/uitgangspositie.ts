import {gebeurtenissen} from "../gebeurtenis.js";
import {huishoudtypen} from "../huishoudtype.js";
import {leeftijdsklassen} from "../leeftijdsklasse.js";
import {leeftijden, total, typesHuishouden} from "./categorieen.js";
import {huishouden, inwoner, from75, partOf, perCode, tallies} from "./conditions.js";
import {bars, distribution, trend} from "./figure.js";
import type {Indicator} from "./shape.js";
import {are, fixed, have, households, numerals, residents, say, small, wonen} from "./words.js";

const both = ["halfjaar", "jaar"] as const;
const halfjaar = ["halfjaar"] as const;
const processed = "Bronbestanden van de werkbank";
const inwoners = "Inwoners op de eerste dag van de periode";

const risico = "(huishoudtype = 'eenouder')::INTEGER + (bijstand OR bijstand_gerelateerd)::INTEGER + risicos";

/** Chapter 3: the people and households that a gemeente has to do with. */
export const uitgangspositie: readonly Indicator[] = [
  {
    code: "inwoners",
    naam: "Inwoners",
    definitie: "Mensen die op de eerste dag van de periode in het gebied wonen.",
    eenheid: "inwoners",
    teller: inwoners,
    noemer: inwoners,
    per: null,
    distribution: false,
    categorieen: [total("T001036")],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["83765NED"],
    hoofdstuk: 3,
    voorbehoud: "Wie geen verblijf in de bron heeft op die dag, telt niet.",
    relevance: null,
    wmo: false,
    wijk: true,
    counted: partOf(inwoner(), {totaal: "true"}),
    words: {who: residents, work: wonen, wat: fixed(""), pieces: "mensen"},
    begrippen: ["inwoner"],
    figures: [
      trend("3.6", "Inwoners en huishoudens", ["totaal"], ["huishouden"], {
        along: ["huishoudens"],
        maat: "aantal",
        begrippen: ["huishouden"]
      })
    ]
  },
  {
    code: "huishoudens",
    naam: "Huishoudens",
    definitie: "Huishoudens met ten minste één lid dat op de eerste dag van de periode in het gebied woont.",
    eenheid: "huishoudens",
    teller: "Huishoudens op de eerste dag van de periode",
    noemer: "Huishoudens op de eerste dag van de periode",
    per: null,
    distribution: false,
    categorieen: [total()],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["83765NED"],
    hoofdstuk: 3,
    voorbehoud:
      "Institutionele huishoudens tellen mee, zoals de bron ze onderscheidt. Een huishouden met leden in twee gemeenten telt in elk van beide, en één keer in gemeenten samen.",
    relevance: null,
    wmo: false,
    wijk: true,
    counted: partOf(huishouden(), {totaal: "huishoudtype IS NOT NULL"}),
    words: {who: households, work: are, wat: fixed(""), pieces: "huishoudens"},
    begrippen: ["huishouden"],
    figures: []
  },
  {
    code: "inwoners_leeftijd",
    naam: "Leeftijdsopbouw",
    definitie: "Inwoners naar leeftijd op de eerste dag van de periode.",
    eenheid: "inwoners",
    teller: "Inwoners van deze leeftijd",
    noemer: inwoners,
    per: 100,
    distribution: true,
    categorieen: leeftijden,
    periodiciteit: both,
    bron: processed,
    cbsTables: ["83765NED"],
    hoofdstuk: 3,
    voorbehoud: "De klassen volgen de wetten (jeugd tot 18 en tot 23, ouderen vanaf 75), en zijn dus niet even breed.",
    relevance: {
      since: 1,
      categorieen: {"0-3": 0.5, "4-11": 0.5, "12-17": 0.5, "18-22": 0.5, "65-74": 0.5, "75+": 0.5},
      why: "Een procentpunt van de bevolking, en een half bij klassen van minder dan een tiende: minder verandert een voorziening nauwelijks."
    },
    wmo: false,
    wijk: true,
    counted: partOf(
      inwoner(),
      perCode(leeftijdsklassen, (_, i) => {
        const [from, until] = [leeftijdsklassen[i]!.since, leeftijdsklassen[i + 1]?.since];
        return until === undefined ? `leeftijd >= ${from}` : `leeftijd >= ${from} AND leeftijd < ${until}`;
      })
    ),
    words: {who: residents, work: are, wat: ({naam}) => (naam.endsWith("ouder") ? naam : `${naam} oud`)},
    begrippen: ["inwoner", "leeftijdsklasse"],
    figures: [distribution("3.1", "Leeftijdsopbouw", ["75+"], ["leeftijdsklasse"])]
  },
  {
    code: "huishoudens_type",
    naam: "Samenstelling van huishoudens",
    definitie: "Huishoudens naar type op de eerste dag van de periode.",
    eenheid: "huishoudens",
    teller: "Huishoudens van dit type",
    noemer: "Huishoudens op de eerste dag van de periode",
    per: 100,
    distribution: true,
    categorieen: typesHuishouden,
    periodiciteit: both,
    bron: processed,
    cbsTables: ["83765NED"],
    hoofdstuk: 3,
    voorbehoud:
      "Zijn de leden van een huishouden het niet eens over het type, dan telt het type dat in de lijst het laatst staat.",
    relevance: {
      since: 1,
      categorieen: {eenouder: 0.5, overig: 0.2, institutioneel: 0.2},
      why: "Een procentpunt van de huishoudens, en minder bij typen die weinig voorkomen."
    },
    wmo: false,
    wijk: true,
    counted: partOf(
      huishouden(),
      perCode(huishoudtypen, (code) => `huishoudtype = '${code}'`)
    ),
    words: {who: households, work: are, wat: ({naam}) => `een ${small(naam)}`},
    begrippen: ["huishoudtype"],
    figures: [distribution("3.2", "Samenstelling van huishoudens", ["eenpersoons"], ["huishoudtype"])]
  },
  {
    code: "ouderen_75plus",
    naam: "75-plussers buiten en in een instelling",
    definitie:
      "Inwoners van 75 jaar en ouder op de eerste dag van de periode, naar waar zij wonen: buiten of in een instelling.",
    eenheid: "inwoners",
    teller: "Inwoners van 75 jaar en ouder die zo wonen",
    noemer: "Inwoners van 75 jaar en ouder op de eerste dag van de periode",
    per: 100,
    distribution: true,
    categorieen: [
      {code: "buiten_instelling", naam: "Buiten een instelling"},
      {code: "in_instelling", naam: "In een instelling"}
    ],
    periodiciteit: both,
    bron: processed,
    cbsTables: [],
    hoofdstuk: 3,
    voorbehoud: "In een instelling is wie in een institutioneel huishouden staat.",
    relevance: {since: 2, why: "Twee procentpunt is in een gemeente met 4.000 75-plussers ongeveer 80 mensen."},
    wmo: false,
    wijk: true,
    counted: partOf(inwoner("leeftijd >= 75"), {
      buiten_instelling: from75("<>").where,
      in_instelling: from75("=").where
    }),
    words: {who: fixed("75-plussers"), work: wonen, wat: say({})},
    begrippen: ["instelling"],
    figures: [distribution("3.3", "75-plussers buiten en in een instelling", ["buiten_instelling"], ["aandeel"])]
  },
  {
    code: "kwetsbaarheid",
    naam: "Kwetsbaarheid: stapeling van risicokenmerken",
    definitie:
      "Inwoners van 18 jaar en ouder naar het aantal van acht risicokenmerken: leven in een eenoudergezin, bijstand of een bijstandgerelateerde uitkering in de periode, en in de vier jaar vóór de periode een echtscheiding, langdurige ziekte, schuldsanering (Wsnp), detentie, verdenking van een misdrijf of baanverlies. Een eigen maat van deze werkbank.",
    eenheid: "inwoners",
    teller: "Inwoners van 18 jaar en ouder met dit aantal kenmerken",
    noemer: "Inwoners van 18 jaar en ouder op de eerste dag van de periode",
    per: 100,
    distribution: true,
    categorieen: [
      {code: "0", naam: "Geen kenmerk"},
      {code: "1", naam: "1 kenmerk"},
      {code: "2", naam: "2 kenmerken"},
      {code: "3_of_meer", naam: "3 of meer kenmerken"}
    ],
    periodiciteit: both,
    bron: processed,
    cbsTables: [],
    hoofdstuk: 3,
    voorbehoud:
      "Een eigen definitie, niet die van de GMSD. Een kenmerk is een omstandigheid en geen oordeel over een persoon; baanverlies is als gebeurtenis aangenomen.",
    relevance: {
      since: 1,
      categorieen: {"2": 0.5, "3_of_meer": 0.1},
      why: "Een procentpunt van de volwassenen, en minder bij een stapeling die weinig voorkomt."
    },
    wmo: false,
    wijk: true,
    counted: partOf(inwoner("leeftijd >= 18"), {
      "0": `leeftijd >= 18 AND ${risico} = 0`,
      "1": `leeftijd >= 18 AND ${risico} = 1`,
      "2": `leeftijd >= 18 AND ${risico} = 2`,
      "3_of_meer": `leeftijd >= 18 AND ${risico} >= 3`
    }),
    words: {
      who: fixed("inwoners van 18 jaar en ouder"),
      work: have,
      wat: say(
        {"0": "geen van de acht risicokenmerken"},
        ({code}) => `${numerals[code] ?? code} ${code === "1" ? "risicokenmerk" : "risicokenmerken"}`
      )
    },
    begrippen: ["kwetsbaarheid", "risicokenmerk"],
    figures: [distribution("3.4", "Kwetsbaarheid: stapeling van risicokenmerken", ["3_of_meer"], ["aandeel"])]
  },
  {
    code: "levensgebeurtenissen",
    naam: "Inwoners die een levensgebeurtenis meemaakten",
    definitie:
      "Inwoners die in de vier jaar vóór de eerste dag van het halfjaar een levensgebeurtenis meemaakten. Iedereen telt één keer per gebeurtenis.",
    eenheid: "inwoners",
    teller: "Inwoners die deze gebeurtenis in de vier jaar ervoor meemaakten",
    noemer: "Inwoners op de eerste dag van het halfjaar",
    per: 1000,
    distribution: false,
    categorieen: gebeurtenissen.map(({code, naam, assumed}) => ({
      code,
      naam: assumed ? `${naam} (aangenomen)` : naam
    })),
    periodiciteit: halfjaar,
    bron: processed,
    cbsTables: [],
    hoofdstuk: 3,
    voorbehoud: "Alleen wat registers kennen, telt.",
    relevance: {
      since: 1,
      categorieen: {
        geboorte_kind: 3,
        detentie: 0.3,
        wsnp: 0.2,
        verdachte: 2,
        slachtoffer: 4,
        diploma: 2,
        verhuizing: 10,
        baanverlies: 4
      },
      why: "Ongeveer een twintigste van het landelijke cijfer van elke gebeurtenis."
    },
    wmo: false,
    wijk: false,
    counted: tallies(
      perCode(gebeurtenissen, (code) => ({
        teller: {relation: "gebeurtenis", where: `na_${code}`},
        noemer: inwoner()
      }))
    ),
    words: {
      who: residents,
      work: ["maakt", "maken", "maakte", "maakten"],
      wat: ({naam}) => `in de vier jaar ervoor dit mee: ${small(naam)}`
    },
    begrippen: ["levensgebeurtenis"],
    figures: [bars("3.5", "Inwoners die een levensgebeurtenis meemaakten", ["echtscheiding"], ["levensgebeurtenis"])]
  }
];
