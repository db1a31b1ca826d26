import {describe, expect, it} from "vitest";
import type {MonitorEnvironment} from "../../../../components/monitor/figure/content.js";
import {figurePlan, type FigurePlan} from "../../../../components/monitor/figure/figures.js";
import {figureNumbers} from "../../../../components/monitor/figure/numbers.js";
import {monitorSentences} from "../../../../components/monitor/text/sentences.js";
import {environment, type Number, rows} from "../example.js";

type Numbers = Readonly<Record<string, Number>>;

interface Case {
  wat: string;
  plan: FigurePlan;
  gebied: Readonly<Record<string, Numbers>>;
  ander?: Readonly<Record<string, Numbers>>;
  /** Of the second indicator, where it is not that of the first. */
  second?: {gebied: Case["gebied"]; ander?: Case["gebied"]};
  otherwise?: Partial<MonitorEnvironment>;
  zin: string;
}

const only = (number: string, ...categorieen: string[]): FigurePlan => ({...figurePlan(number), categorieen});
const now = (amounts: Numbers) => ({"2018HJ01": amounts});
const wmo = only("1.3", "totaal");
const jeugd = only("1.5", "totaal");
const trend = only("2.3", "totaal");

const cases: Case[] = [
  {
    wat: "more",
    plan: wmo,
    gebied: now({totaal: [6200, 100000]}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64). Dat is meer dan in de referentiegroep, Nederland: 58."
  },
  {
    wat: "fewer",
    plan: wmo,
    gebied: now({totaal: [5000, 100000]}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 50 van de 1.000 inwoners een Wmo-voorziening (95%-interval 49 tot 51). Dat is minder dan in de referentiegroep, Nederland: 58."
  },
  {
    wat: "no clear difference: the interval of it holds 0",
    plan: wmo,
    gebied: now({totaal: [590, 10000]}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 59 van de 1.000 inwoners een Wmo-voorziening (95%-interval 55 tot 64). Dat is geen duidelijk verschil met de referentiegroep, Nederland: 58. Het verschil kan toeval zijn."
  },
  {
    wat: "the same number of few: still not about equal, the interval leaves the threshold",
    plan: wmo,
    gebied: now({totaal: [580, 10000]}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 58 van de 1.000 inwoners een Wmo-voorziening (95%-interval 54 tot 63). Dat is geen duidelijk verschil met de referentiegroep, Nederland: 58."
  },
  {
    wat: "a difference below the threshold, that rounds away, gets decimals",
    plan: wmo,
    gebied: now({totaal: [582000, 10000000]}),
    ander: now({totaal: [579000, 10000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 58,2 van de 1.000 inwoners een Wmo-voorziening (95%-interval ±0,2). Dat is iets meer dan in de referentiegroep, Nederland: 57,9."
  },
  {
    wat: "a percentage",
    plan: jeugd,
    gebied: now({totaal: [9000, 100000]}),
    ander: now({totaal: [80000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 had in Utrecht 9,0% van de inwoners tot 23 jaar jeugdzorg (95%-interval 8,8 tot 9,2%). Dat is meer dan in de referentiegroep, Nederland: 8,0%."
  },
  {
    wat: "uncertain: fewer than ten",
    plan: wmo,
    gebied: now({totaal: [8, 310]}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 26 van de 1.000 inwoners een Wmo-voorziening (95%-interval 13 tot 50). Het gaat om 8 van de 310 inwoners: door dit kleine aantal is het cijfer onzeker. Dat is minder dan in de referentiegroep, Nederland: 58."
  },
  {
    wat: "uncertain: few people to be a part of",
    plan: jeugd,
    gebied: now({totaal: [12, 25]}),
    ander: now({totaal: [80000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 had in Utrecht 48% van de inwoners tot 23 jaar jeugdzorg (95%-interval 30 tot 67%). Het gaat om 12 van de 25 inwoners tot 23 jaar: door dit kleine aantal is het cijfer onzeker. Dat is meer dan in de referentiegroep, Nederland: 8%."
  },
  {
    wat: "an uncertain reference group",
    plan: jeugd,
    gebied: now({totaal: [900, 10000]}),
    ander: now({totaal: [2, 20]}),
    zin: "In het eerste halfjaar van 2018 had in Utrecht 9,0% van de inwoners tot 23 jaar jeugdzorg (95%-interval 8,5 tot 9,6%). Dat is geen duidelijk verschil met de referentiegroep, Nederland: 10,0% (klein aantal). Het verschil kan toeval zijn."
  },
  {
    wat: "zero of many",
    plan: wmo,
    gebied: now({totaal: [0, 1500]}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 gebruikte in Utrecht geen van de 1.500 inwoners een Wmo-voorziening (95%-interval 0 tot 3 van de 1.000). Dat is minder dan in de referentiegroep, Nederland: 58."
  },
  {
    wat: "zero in percent",
    plan: jeugd,
    gebied: now({totaal: [0, 40]}),
    zin: "In het eerste halfjaar van 2018 had in Utrecht geen van de 40 inwoners tot 23 jaar jeugdzorg (95%-interval 0 tot 9%). Er is geen referentiegroep gekozen om mee te vergelijken."
  },
  {
    wat: "everybody",
    plan: only("3.3", "buiten_instelling"),
    gebied: now({buiten_instelling: [500, 500]}),
    ander: now({buiten_instelling: [910000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 woonde in Utrecht 100% van de 75-plussers buiten een instelling (95%-interval 99 tot 100%). Dat is meer dan in de referentiegroep, Nederland: 91%."
  },
  {
    wat: "not delivered",
    plan: wmo,
    gebied: now({totaal: "niet_geleverd"}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "Over inwoners met individuele Wmo-voorzieningen in het eerste halfjaar van 2018 is er voor Utrecht geen cijfer: de gemeente heeft geen goedgekeurde gegevens geleverd. In de referentiegroep, Nederland, is het 58."
  },
  {
    wat: "opt-out",
    plan: wmo,
    gebied: now({totaal: "opt_out"}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "Over inwoners met individuele Wmo-voorzieningen in het eerste halfjaar van 2018 is er voor Utrecht geen cijfer: de gemeente koos ervoor het niet te publiceren (opt-out). In de referentiegroep, Nederland, is het 58."
  },
  {
    wat: "withheld",
    plan: wmo,
    gebied: now({totaal: "afgeschermd"}),
    ander: now({totaal: [58000, 1000000]}),
    zin: "Over inwoners met individuele Wmo-voorzieningen in het eerste halfjaar van 2018 is er voor Utrecht geen cijfer: het is afgeschermd, om mensen te beschermen; dat is iets anders dan nul. In de referentiegroep, Nederland, is het 58."
  },
  {
    wat: "not applicable",
    plan: wmo,
    gebied: now({totaal: "niet_van_toepassing"}),
    zin: "Over inwoners met individuele Wmo-voorzieningen in het eerste halfjaar van 2018 is er voor Utrecht geen cijfer: dit is hier niet van toepassing."
  },
  {
    wat: "no row in the tables",
    plan: wmo,
    gebied: {},
    zin: "Over inwoners met individuele Wmo-voorzieningen in het eerste halfjaar van 2018 is er voor Utrecht geen cijfer: het staat niet in de tabellen."
  },
  {
    wat: "nobody to be a part of",
    plan: jeugd,
    gebied: now({totaal: [0, 0]}),
    ander: now({totaal: [80000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 waren er in Utrecht geen inwoners tot 23 jaar; een aandeel is er dus niet. In de referentiegroep, Nederland, is het 8,0%."
  },
  {
    wat: "a reference group without a number",
    plan: wmo,
    gebied: now({totaal: [6200, 100000]}),
    ander: now({totaal: "niet_geleverd"}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64). Voor de referentiegroep, Nederland, is er geen cijfer (niet geleverd)."
  },
  {
    wat: "no reference group",
    plan: wmo,
    gebied: now({totaal: [6200, 100000]}),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64). Er is geen referentiegroep gekozen om mee te vergelijken."
  },
  {
    wat: "the land itself",
    plan: wmo,
    gebied: now({totaal: [6200, 100000]}),
    otherwise: {choice: {gebied: "NL", vergelijk: null, periode: null}, names: ["Nederland"]},
    zin: "In het eerste halfjaar van 2018 gebruikten in Nederland 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64)."
  },
  {
    wat: "the other parts, by how they stand to the reference group",
    plan: figurePlan("1.3"),
    gebied: now({
      ...{totaal: [6200, 100000], ondersteuning_thuis: [2500, 100000], hulp_bij_huishouden: [2000, 100000]},
      ...{verblijf_en_opvang: "afgeschermd", hulpmiddelen_en_diensten: [3900, 100000]}
    }),
    ander: now({
      ...{totaal: [58000, 1000000], ondersteuning_thuis: [21000, 1000000], hulp_bij_huishouden: [23000, 1000000]},
      ...{verblijf_en_opvang: [2000, 1000000], hulpmiddelen_en_diensten: [39000, 1000000]}
    }),
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64). Dat is meer dan in de referentiegroep, Nederland: 58. Meer dan in Nederland: ondersteuning thuis. Minder: hulp bij het huishouden. Ongeveer evenveel: hulpmiddelen en diensten. Geen cijfer: verblijf en opvang (afgeschermd)."
  },
  {
    wat: "parts of a whole: the one that the catalogue names first, not the largest difference",
    plan: only("3.1", "0-3", "23-44", "75+"),
    gebied: now({"0-3": [500, 10000], "23-44": [4000, 10000], "75+": [600, 10000]}),
    ander: now({"0-3": [45000, 1000000], "23-44": [280000, 1000000], "75+": [80000, 1000000]}),
    zin: "In het eerste halfjaar van 2018 was in Utrecht 6,0% van de inwoners 75 jaar en ouder (95%-interval 5,6 tot 6,5%). Dat is minder dan in de referentiegroep, Nederland: 8,0%. Meer dan in Nederland: 0 tot en met 3 jaar en 23 tot en met 44 jaar."
  },
  {
    wat: "a plan without its named category: the first one",
    plan: only("3.4", "0", "1"),
    gebied: now({"0": [80, 100], "1": [20, 100]}),
    ander: now({"0": [8100, 10000], "1": [1900, 10000]}),
    zin: "In het eerste halfjaar van 2018 had in Utrecht 80% van de inwoners van 18 jaar en ouder geen van de acht risicokenmerken (95%-interval 71 tot 87%). Dat is geen duidelijk verschil met de referentiegroep, Nederland: 81%. Het verschil kan toeval zijn. Geen duidelijk verschil met Nederland: 1 kenmerk."
  },
  {
    wat: "two indicators of one survey",
    plan: only("4.1", "eigen_regie"),
    gebied: {"2017JJ00": {eigen_regie: [158, 200]}},
    ander: {"2017JJ00": {eigen_regie: [7500, 10000]}},
    second: {gebied: {"2017JJ00": {eigen_regie: [8, 200]}}, ander: {"2017JJ00": {eigen_regie: [1000, 10000]}}},
    zin: "In 2017 was in Utrecht 79% van de cliënten die antwoordden het (helemaal) eens over “Eigen regie” (95%-interval 73 tot 84%). Dat is geen duidelijk verschil met de referentiegroep, Nederland: 75%. Het verschil kan toeval zijn. In 2017 was in Utrecht 4% van de cliënten die antwoordden het (helemaal) oneens over “Eigen regie” (95%-interval 2 tot 8%). Het gaat om 8 van de 200 cliënten die antwoordden: door dit kleine aantal is het cijfer onzeker. Dat is minder dan in de referentiegroep, Nederland: 10%. Dit cijfer is er alleen per jaar: het gaat over 2017, niet over het eerste halfjaar van 2018."
  },
  {
    wat: "a trend upward, the reference group the same",
    plan: trend,
    gebied: {
      "2017HJ01": {totaal: [5500, 100000]},
      "2017HJ02": {totaal: [5800, 100000]},
      "2018HJ01": {totaal: [6200, 100000]}
    },
    ander: {
      "2017HJ01": {totaal: [57900, 1000000]},
      "2017HJ02": {totaal: [57950, 1000000]},
      "2018HJ01": {totaal: [58000, 1000000]}
    },
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64). Dat is meer dan in het eerste halfjaar van 2017: 55. In de referentiegroep, Nederland, bleef het ongeveer gelijk (57,9 en 58,0)."
  },
  {
    wat: "a trend that may be chance, with a gap",
    plan: trend,
    gebied: {
      "2017HJ01": {totaal: [600, 10000]},
      "2017HJ02": {totaal: "niet_geleverd"},
      "2018HJ01": {totaal: [620, 10000]}
    },
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 57 tot 67). Dat is geen duidelijk verschil met het eerste halfjaar van 2017: 60. Het verschil kan toeval zijn. Er is geen referentiegroep gekozen om mee te vergelijken. Over het tweede halfjaar van 2017 is er geen cijfer (niet geleverd)."
  },
  {
    wat: "one periode only",
    plan: trend,
    gebied: {"2017HJ01": {totaal: "opt_out"}, "2017HJ02": {totaal: "opt_out"}, "2018HJ01": {totaal: [620, 10000]}},
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 57 tot 67). Er is maar één periode met een cijfer: een ontwikkeling is nog niet te zien. Er is geen referentiegroep gekozen om mee te vergelijken. Over het eerste halfjaar van 2017 en het tweede halfjaar van 2017 is er geen cijfer (opt-out)."
  },
  {
    wat: "a count through time, with its parts",
    plan: figurePlan("2.8"),
    gebied: {
      "2017HJ01": {totaal: [3000, 50000], tot_aow: [2700, 50000], vanaf_aow: [300, 50000]},
      "2018HJ01": {totaal: [3400, 50000], tot_aow: [3090, 50000], vanaf_aow: [310, 50000]}
    },
    zin: "In het eerste halfjaar van 2018 hadden in Utrecht 3.400 inwoners bijstand. Dat is meer dan in het eerste halfjaar van 2017: 3.000. Meer dan in het eerste halfjaar van 2017: tot de AOW-leeftijd. Geen duidelijk verschil: vanaf de AOW-leeftijd. Over het tweede halfjaar van 2017 is er geen cijfer (geen cijfer)."
  },
  {
    wat: "the latest halfjaar is missing: the one before, and that it is missing",
    plan: wmo,
    gebied: {"2017HJ02": {totaal: [6200, 100000]}, "2018HJ01": {totaal: "niet_geleverd"}},
    ander: {"2017HJ02": {totaal: [58000, 1000000]}, "2018HJ01": {totaal: [58000, 1000000]}},
    zin: "In het tweede halfjaar van 2017 gebruikten in Utrecht 62 van de 1.000 inwoners een Wmo-voorziening (95%-interval 61 tot 64). Dat is meer dan in de referentiegroep, Nederland: 58. Over het eerste halfjaar van 2018 is er geen cijfer (niet geleverd); het laatste gaat over het tweede halfjaar van 2017."
  },
  {
    wat: "a whole population: no interval, so no judgement",
    plan: {...figurePlan("3.6"), indicatoren: ["inwoners"]},
    gebied: {"2017HJ01": {totaal: [340000, 340000]}, "2018HJ01": {totaal: [347000, 347000]}},
    zin: "In het eerste halfjaar van 2018 woonden in Utrecht 347.000 mensen. In het eerste halfjaar van 2017 waren dat er 340.000. Over het tweede halfjaar van 2017 is er geen cijfer (geen cijfer)."
  },
  {
    wat: "several gemeenten, none of which delivered",
    plan: wmo,
    gebied: now({totaal: "niet_geleverd"}),
    otherwise: {choice: {gebied: "PV26", vergelijk: null, periode: null}, names: ["de provincie Utrecht"]},
    zin: "Over inwoners met individuele Wmo-voorzieningen in het eerste halfjaar van 2018 is er voor de provincie Utrecht geen cijfer: de gemeenten hebben geen goedgekeurde gegevens geleverd."
  },
  {
    wat: "a trend downward, the reference group too",
    plan: trend,
    gebied: {
      "2017HJ01": {totaal: [6200, 100000]},
      "2017HJ02": {totaal: [5800, 100000]},
      "2018HJ01": {totaal: [5500, 100000]}
    },
    ander: {
      "2017HJ01": {totaal: [60000, 1000000]},
      "2017HJ02": {totaal: [59000, 1000000]},
      "2018HJ01": {totaal: [58000, 1000000]}
    },
    zin: "In het eerste halfjaar van 2018 gebruikten in Utrecht 55 van de 1.000 inwoners een Wmo-voorziening (95%-interval 54 tot 56). Dat is minder dan in het eerste halfjaar van 2017: 62. In de referentiegroep, Nederland, nam het iets af van 60 tot 58."
  },
  {
    wat: "what came in and what went out",
    plan: only("2.6", "hulp_bij_huishouden"),
    gebied: {
      "2017HJ01": {hulp_bij_huishouden: [400, 100000]},
      "2017HJ02": {hulp_bij_huishouden: [1, 100000]},
      "2018HJ01": {hulp_bij_huishouden: [410, 100000]}
    },
    second: {
      gebied: {
        "2017HJ01": {hulp_bij_huishouden: [300, 100000]},
        "2017HJ02": {hulp_bij_huishouden: "afgeschermd"},
        "2018HJ01": {hulp_bij_huishouden: [1, 100000]}
      }
    },
    zin: "In het eerste halfjaar van 2018 kwamen in Utrecht 410 voorzieningen hulp bij het huishouden erbij. Dat is geen duidelijk verschil met het eerste halfjaar van 2017: 400. Het verschil kan toeval zijn. In het eerste halfjaar van 2018 ging in Utrecht 1 voorziening hulp bij het huishouden eraf. Een zo klein aantal kan door toeval sterk schommelen. Dat is minder dan in het eerste halfjaar van 2017: 300."
  }
];

describe("sentences(values, environment)", () => {
  it.each(cases)("$wat", ({plan, gebied, ander: other, second, otherwise, zin: sentence}) => {
    const from = (code: string, first: Case["gebied"], second = first) =>
      plan.indicatoren.flatMap((indicator, i) => rows(code, indicator, i === 0 ? first : second));
    const beside = other ? from("NL", other, second?.ander) : null;
    const toward = environment(from("GM0344", gebied, second?.gebied), beside, otherwise);
    const result = monitorSentences(figureNumbers(plan, toward), toward).join(" ");
    expect(result).toBe(sentence);
  });
});
