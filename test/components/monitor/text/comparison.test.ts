import {describe, expect, it} from "vitest";
import {figurePlan, type FigurePlan} from "../../../../components/monitor/figure/figures.js";
import {figureNumbers} from "../../../../components/monitor/figure/numbers.js";
import {caveat, howMany, monitorSentences, monitorTitle} from "../../../../components/monitor/text/sentences.js";
import type {Position} from "../../../../components/text/judgement.js";
import {environment, type Number, rows} from "../example.js";

type Perioden = Readonly<Record<string, Readonly<Record<string, Number>>>>;

interface Case {
  wat: string;
  figuur: string;
  only?: string[];
  own: Perioden;
  ander?: Perioden;
  position?: Position;
  names?: string[];
  titel: string;
  /** The sentences of the comparison, without the first. */
  zin?: string;
}

const h1 = (amounts: Readonly<Record<string, Number>>): Perioden => ({"2018HJ01": amounts});
const wmo = {figuur: "1.3", only: ["totaal"]};
const one = (total: Number) => h1({totaal: total});

const cases: Case[] = [
  {
    ...wmo,
    wat: "19 against 12 of 400: it cannot be told",
    own: one([19, 400]),
    ander: one([12, 400]),
    titel:
      "In Utrecht gebruiken 48 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met Nederland (30)",
    zin: "Dat is geen duidelijk verschil met de referentiegroep, Nederland: 30. Het verschil kan toeval zijn."
  },
  {
    ...wmo,
    wat: "12 against 19 of 400",
    own: one([12, 400]),
    ander: one([19, 400]),
    titel:
      "In Utrecht gebruiken 30 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met Nederland (48)",
    zin: "Dat is geen duidelijk verschil met de referentiegroep, Nederland: 48. Het verschil kan toeval zijn."
  },
  {
    ...wmo,
    wat: "the same number of few: no equality is claimed",
    own: one([25, 400]),
    ander: one([25, 400]),
    titel:
      "In Utrecht gebruiken 63 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met Nederland (63)",
    zin: "Dat is geen duidelijk verschil met de referentiegroep, Nederland: 63."
  },
  {
    ...wmo,
    wat: "the same number of very many: equal within the threshold",
    own: one([62000, 1000000]),
    ander: one([62000, 1000000]),
    titel:
      "In Utrecht gebruiken 62,0 van de 1.000 inwoners een Wmo-voorziening, ongeveer evenveel als in Nederland (62,0)",
    zin: "Dat is ongeveer evenveel als in de referentiegroep, Nederland: 62,0."
  },
  {
    ...wmo,
    wat: "nearly the same number of many: equal within the threshold",
    own: one([12460, 200000]),
    ander: one([124000, 2000000]),
    titel:
      "In Utrecht gebruiken 62,3 van de 1.000 inwoners een Wmo-voorziening, ongeveer evenveel als in Nederland (62,0)",
    zin: "Dat is ongeveer evenveel als in de referentiegroep, Nederland: 62,0."
  },
  {
    ...wmo,
    wat: "the same difference on fewer: the interval leaves the threshold",
    own: one([1246, 20000]),
    ander: one([124000, 2000000]),
    titel:
      "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met Nederland (62)",
    zin: "Dat is geen duidelijk verschil met de referentiegroep, Nederland: 62."
  },
  {
    ...wmo,
    wat: "a difference of just the threshold",
    own: one([61000, 1000000]),
    ander: one([58000, 1000000]),
    titel: "In Utrecht gebruiken 61,0 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland (58,0)",
    zin: "Dat is meer dan in de referentiegroep, Nederland: 58,0."
  },
  {
    ...wmo,
    wat: "a difference just below the threshold",
    own: one([60990, 1000000]),
    ander: one([58000, 1000000]),
    titel: "In Utrecht gebruiken 61,0 van de 1.000 inwoners een Wmo-voorziening, iets meer dan in Nederland (58,0)",
    zin: "Dat is iets meer dan in de referentiegroep, Nederland: 58,0."
  },
  {
    ...wmo,
    wat: "just below the threshold on the other side",
    own: one([58000, 1000000]),
    ander: one([60990, 1000000]),
    titel: "In Utrecht gebruiken 58,0 van de 1.000 inwoners een Wmo-voorziening, iets minder dan in Nederland (61,0)",
    zin: "Dat is iets minder dan in de referentiegroep, Nederland: 61,0."
  },
  {
    ...wmo,
    wat: "a clear difference that one decimal does not show",
    own: one([5824000, 100000000]),
    ander: one([5816000, 100000000]),
    titel:
      "In Utrecht gebruiken 58,2 van de 1.000 inwoners een Wmo-voorziening, iets meer dan in Nederland (58,2; het verschil is kleiner dan 0,1)",
    zin: "Dat is iets meer dan in de referentiegroep, Nederland: 58,2; het verschil is kleiner dan 0,1."
  },
  {
    ...wmo,
    wat: "intervals that overlap, and yet a clear difference",
    own: one([6200, 100000]),
    ander: one([5960, 100000]),
    titel: "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening, iets meer dan in Nederland (60)",
    zin: "Dat is iets meer dan in de referentiegroep, Nederland: 60."
  },
  {
    ...wmo,
    wat: "a narrow interval says how far it reaches",
    own: one([571500, 10000000]),
    titel: "In Utrecht gebruiken 57,1 van de 1.000 inwoners een Wmo-voorziening",
    zin: "Er is geen referentiegroep gekozen om mee te vergelijken."
  },
  {
    ...wmo,
    wat: "a gebied within Nederland is set beside the rest",
    own: one([6200, 100000]),
    ander: one([58000, 1000000]),
    position: "binnen",
    titel: "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening, meer dan in de rest van Nederland (58)",
    zin: "Dat is meer dan in de referentiegroep, de rest van Nederland: 58."
  },
  {
    ...wmo,
    wat: "a gemeente that is most of its provincie",
    own: one([9000, 150000]),
    ander: one([11400, 200000]),
    position: "binnen",
    names: ["Groningen", "de provincie Groningen"],
    titel:
      "In Groningen gebruiken 60 van de 1.000 inwoners een Wmo-voorziening, meer dan in de rest van de provincie Groningen (48)",
    zin: "Dat is meer dan in de referentiegroep, de rest van de provincie Groningen: 48."
  },
  {
    ...wmo,
    wat: "a wijk within its gemeente, few people",
    own: one([30, 400]),
    ander: one([980, 18000]),
    position: "binnen",
    names: ["de wijk Noord (Aalten)", "Aalten"],
    titel:
      "In de wijk Noord (Aalten) gebruiken 75 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met de rest van Aalten (54)",
    zin: "Dat is geen duidelijk verschil met de referentiegroep, de rest van Aalten: 54. Het verschil kan toeval zijn."
  },
  {
    ...wmo,
    wat: "a gebied that holds what it is compared with",
    own: one([58000, 1000000]),
    ander: one([6200, 100000]),
    position: "rondom",
    names: ["Nederland", "Utrecht"],
    titel:
      "In Nederland gebruiken 58,0 van de 1.000 inwoners een Wmo-voorziening; in Utrecht meer dan in de rest van Nederland (62,0 en 57,6)",
    zin: "In de referentiegroep, Utrecht, is dat meer dan in de rest van Nederland: 62,0 en 57,6."
  },
  {
    ...wmo,
    wat: "the same, not to be told",
    own: one([58000, 1000000]),
    ander: one([60, 1000]),
    position: "rondom",
    names: ["Nederland", "Rozendaal"],
    titel:
      "In Nederland gebruiken 58,0 van de 1.000 inwoners een Wmo-voorziening; in Rozendaal geen duidelijk verschil met de rest van Nederland (60,0 en 58,0)",
    zin: "In de referentiegroep, Rozendaal, is dat geen duidelijk verschil met de rest van Nederland: 60,0 en 58,0. Het verschil kan toeval zijn."
  },
  {
    ...wmo,
    wat: "the same gebied by another name: nothing to compare",
    own: one([58000, 1000000]),
    ander: one([58000, 1000000]),
    position: "zelfde",
    titel: "In Utrecht gebruiken 58,0 van de 1.000 inwoners een Wmo-voorziening",
    zin: "In de referentiegroep, Nederland, is dat 58,0."
  },
  {
    ...wmo,
    wat: "a gebied that fills what holds it",
    own: one([580, 10000]),
    ander: one([580, 10000]),
    position: "binnen",
    titel: "In Utrecht gebruiken 58 van de 1.000 inwoners een Wmo-voorziening",
    zin: "In de referentiegroep, Nederland, is dat 58."
  },
  {
    ...wmo,
    wat: "missing on the side of the gebied",
    own: one("niet_geleverd"),
    ander: one([58000, 1000000]),
    position: "binnen",
    titel: "Over inwoners met individuele Wmo-voorzieningen is er voor Utrecht geen cijfer: niet geleverd",
    zin: "In de referentiegroep, Nederland, is het 58."
  },
  {
    ...wmo,
    wat: "missing on the other side",
    own: one([620, 10000]),
    ander: one("opt_out"),
    position: "binnen",
    titel: "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening",
    zin: "Voor de referentiegroep, Nederland, is er geen cijfer (opt-out)."
  },
  {
    ...wmo,
    wat: "nobody of many, within what holds it",
    own: one([0, 1500]),
    ander: one([58000, 1000000]),
    position: "binnen",
    titel:
      "In Utrecht gebruikt geen van de 1.500 inwoners een Wmo-voorziening, minder dan in de rest van Nederland (58)",
    zin: "Dat is minder dan in de referentiegroep, de rest van Nederland: 58."
  },
  {
    ...wmo,
    wat: "an island",
    own: one([1200, 13600]),
    ander: one([58000, 1000000]),
    names: ["Texel", "Nederland"],
    titel: "Op Texel gebruiken 88 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland (58)",
    zin: "Dat is meer dan in de referentiegroep, Nederland: 58."
  },
  {
    wat: "the category of the catalogue, not the largest difference",
    figuur: "3.2",
    own: h1({eenpersoons: [3810, 10000], paar_zonder_kinderen: [2400, 10000], eenouder: [1500, 10000]}),
    ander: h1({eenpersoons: [380000, 1000000], paar_zonder_kinderen: [241000, 1000000], eenouder: [73000, 1000000]}),
    titel:
      "In Utrecht is 38,1% van de huishoudens een eenpersoonshuishouden; geen duidelijk verschil met Nederland (38,0%)",
    zin: "Dat is geen duidelijk verschil met de referentiegroep, Nederland: 38,0%. Het verschil kan toeval zijn. Meer dan in Nederland: eenoudergezin. Ongeveer evenveel: paar zonder kinderen. Geen cijfer: paar met kinderen, overig huishouden en institutioneel huishouden (geen cijfer)."
  },
  {
    wat: "the next category of the catalogue where the first has no number",
    figuur: "1.1",
    own: h1({
      totaal: "niet_geleverd",
      wmo: "niet_geleverd",
      participatiewet: [4100, 100000],
      jeugdwet: [1900, 100000]
    }),
    ander: h1({
      totaal: [115000, 1000000],
      wmo: [57000, 1000000],
      participatiewet: [37000, 1000000],
      jeugdwet: [19000, 1000000]
    }),
    titel:
      "In Utrecht gebruiken 41 van de 1.000 inwoners een voorziening van de Participatiewet, meer dan in Nederland (37)",
    zin: "Dat is meer dan in de referentiegroep, Nederland: 37. Ongeveer evenveel als in Nederland: Jeugdwet. Geen cijfer: het totaal en Wmo (niet geleverd); Wsw (geen cijfer)."
  },
  {
    wat: "of no category a number: the reason of the first",
    figuur: "1.1",
    own: h1({totaal: "opt_out", participatiewet: "opt_out"}),
    titel: "Over inwoners met voorzieningen per wet is er voor Utrecht geen cijfer: opt-out"
  },
  {
    wat: "parts by each judgement",
    figuur: "1.3",
    own: h1({
      totaal: [62000, 1000000],
      ondersteuning_thuis: [15200, 1000000],
      hulp_bij_huishouden: [20000, 1000000],
      verblijf_en_opvang: [2150, 1000000],
      hulpmiddelen_en_diensten: [38100, 1000000]
    }),
    ander: h1({
      totaal: [58000, 1000000],
      ondersteuning_thuis: [14700, 1000000],
      hulp_bij_huishouden: [22200, 1000000],
      verblijf_en_opvang: [2000, 1000000],
      hulpmiddelen_en_diensten: [38200, 1000000]
    }),
    titel: "In Utrecht gebruiken 62,0 van de 1.000 inwoners een Wmo-voorziening, meer dan in Nederland (58,0)",
    zin: "Dat is meer dan in de referentiegroep, Nederland: 58,0. Iets meer dan in Nederland: ondersteuning thuis en verblijf en opvang. Minder: hulp bij het huishouden. Ongeveer evenveel: hulpmiddelen en diensten."
  },
  {
    wat: "parts of a gebied that holds what it is compared with",
    figuur: "1.3",
    position: "rondom",
    names: ["Nederland", "Utrecht"],
    own: h1({totaal: [58000, 1000000], ondersteuning_thuis: [14700, 1000000]}),
    ander: h1({totaal: [6200, 100000], ondersteuning_thuis: [1000, 100000]}),
    titel:
      "In Nederland gebruiken 58,0 van de 1.000 inwoners een Wmo-voorziening; in Utrecht meer dan in de rest van Nederland (62,0 en 57,6)",
    zin: "In de referentiegroep, Utrecht, is dat meer dan in de rest van Nederland: 62,0 en 57,6. In Utrecht minder dan in de rest van Nederland: ondersteuning thuis. Geen cijfer: hulp bij het huishouden, verblijf en opvang en hulpmiddelen en diensten (geen cijfer)."
  },
  {
    wat: "a percentage, within what holds it",
    figuur: "1.5",
    only: ["totaal"],
    position: "binnen",
    own: h1({totaal: [900, 10000]}),
    ander: h1({totaal: [80000, 1000000]}),
    titel: "In Utrecht heeft 9,0% van de inwoners tot 23 jaar jeugdzorg, meer dan in de rest van Nederland (8,0%)",
    zin: "Dat is meer dan in de referentiegroep, de rest van Nederland: 8,0%."
  },
  {
    wat: "a narrow percentage",
    figuur: "3.3",
    only: ["buiten_instelling"],
    own: h1({buiten_instelling: [751000, 1000000]}),
    titel: "In Utrecht woont 75,1% van de 75-plussers buiten een instelling",
    zin: "Er is geen referentiegroep gekozen om mee te vergelijken."
  },
  {
    wat: "a survey of few",
    figuur: "4.1",
    only: ["zelfredzaamheid"],
    own: {"2017JJ00": {zelfredzaamheid: [19, 24]}},
    ander: {"2017JJ00": {zelfredzaamheid: [7200, 10000]}},
    titel:
      "In Utrecht is 79% van de cliënten die antwoordden het (helemaal) eens over “Zelfredzaamheid”; geen duidelijk verschil met Nederland (72%)"
  },
  {
    wat: "a trend that rose a little",
    figuur: "2.3",
    only: ["totaal"],
    own: {"2017HJ01": {totaal: [60000, 1000000]}, "2018HJ01": {totaal: [62000, 1000000]}},
    titel:
      "In Utrecht gebruiken 62,0 van de 1.000 inwoners een Wmo-voorziening, iets meer dan in het eerste halfjaar van 2017 (60,0)"
  },
  {
    wat: "a trend that stayed",
    figuur: "2.3",
    only: ["totaal"],
    own: {"2017HJ01": {totaal: [62010, 1000000]}, "2018HJ01": {totaal: [62000, 1000000]}},
    titel:
      "In Utrecht gebruiken 62,0 van de 1.000 inwoners een Wmo-voorziening, ongeveer evenveel als in het eerste halfjaar van 2017 (62,0)"
  },
  {
    wat: "a trend of few that may be chance",
    figuur: "2.3",
    only: ["totaal"],
    own: {"2017HJ01": {totaal: [12, 400]}, "2018HJ01": {totaal: [19, 400]}},
    titel:
      "In Utrecht gebruiken 48 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met het eerste halfjaar van 2017 (30)"
  },
  {
    wat: "a trend of one halfjaar only, beside vergelijk that has three",
    figuur: "2.3",
    only: ["totaal"],
    position: "binnen",
    own: {
      "2017HJ01": {totaal: "niet_geleverd"},
      "2017HJ02": {totaal: "niet_geleverd"},
      "2018HJ01": {totaal: [620, 10000]}
    },
    ander: {
      "2017HJ01": {totaal: [58000, 1000000]},
      "2017HJ02": {totaal: [58100, 1000000]},
      "2018HJ01": {totaal: [58200, 1000000]}
    },
    titel: "In Utrecht gebruiken 62 van de 1.000 inwoners een Wmo-voorziening",
    zin: "Er is maar één periode met een cijfer: een ontwikkeling is nog niet te zien. In de referentiegroep, Nederland, bleef het ongeveer gelijk (58,0 en 58,2). Over het eerste halfjaar van 2017 en het tweede halfjaar van 2017 is er geen cijfer (niet geleverd)."
  },
  {
    wat: "a reference group that fell a little",
    figuur: "2.3",
    only: ["totaal"],
    position: "binnen",
    own: {"2017HJ01": {totaal: [6000, 100000]}, "2018HJ01": {totaal: [6600, 100000]}},
    ander: {"2017HJ01": {totaal: [60000, 1000000]}, "2018HJ01": {totaal: [58500, 1000000]}},
    titel:
      "In Utrecht gebruiken 66 van de 1.000 inwoners een Wmo-voorziening, meer dan in het eerste halfjaar van 2017 (60)",
    zin: "Dat is meer dan in het eerste halfjaar van 2017: 60. In de referentiegroep, Nederland, nam het iets af van 60 tot 59. Over het tweede halfjaar van 2017 is er geen cijfer (geen cijfer)."
  },
  {
    wat: "a reference group that may have changed by chance",
    figuur: "2.3",
    only: ["totaal"],
    own: {"2017HJ01": {totaal: [600, 10000]}, "2018HJ01": {totaal: [660, 10000]}},
    ander: {"2017HJ01": {totaal: [590, 10000]}, "2018HJ01": {totaal: [610, 10000]}},
    titel:
      "In Utrecht gebruiken 66 van de 1.000 inwoners een Wmo-voorziening; geen duidelijk verschil met het eerste halfjaar van 2017 (60)",
    zin: "Dat is geen duidelijk verschil met het eerste halfjaar van 2017: 60. Het verschil kan toeval zijn. In de referentiegroep, Nederland, is er geen duidelijk verschil (59 en 61). Over het tweede halfjaar van 2017 is er geen cijfer (geen cijfer)."
  },
  {
    wat: "counts through time: 12 and 19",
    figuur: "2.7",
    only: ["jeugdhulp_zonder_verblijf"],
    own: {"2017HJ01": {jeugdhulp_zonder_verblijf: [12, 900]}, "2018HJ01": {jeugdhulp_zonder_verblijf: [19, 900]}},
    titel:
      "In Utrecht beginnen 19 trajecten van jeugdhulp zonder verblijf; geen duidelijk verschil met het eerste halfjaar van 2017 (12)"
  },
  {
    wat: "counts that rose by more than the threshold of so many people",
    figuur: "2.8",
    only: ["totaal"],
    own: {"2017HJ01": {totaal: [3000, 50000]}, "2018HJ01": {totaal: [3400, 50000]}},
    titel: "In Utrecht hebben 3.400 inwoners bijstand, meer dan in het eerste halfjaar van 2017 (3.000)"
  },
  {
    wat: "counts of a large gebied that rose by less",
    figuur: "2.8",
    only: ["totaal"],
    own: {"2017HJ01": {totaal: [30000, 1000000]}, "2018HJ01": {totaal: [30900, 1000000]}},
    titel: "In Utrecht hebben 30.900 inwoners bijstand, iets meer dan in het eerste halfjaar van 2017 (30.000)"
  },
  {
    wat: "more spells than people",
    figuur: "2.6",
    only: ["hulp_bij_huishouden"],
    own: {"2017HJ01": {hulp_bij_huishouden: [60, 40]}, "2018HJ01": {hulp_bij_huishouden: [100, 40]}},
    titel:
      "In Utrecht komen 100 voorzieningen hulp bij het huishouden erbij, meer dan in het eerste halfjaar van 2017 (60)"
  }
];

describe("title(values) and zinnen(cijfers, omgeving) of a comparison", () => {
  it.each(cases)("$wat", ({figuur: figure, only, own, ander: other, position, names, ...expected}) => {
    const plan: FigurePlan = {...figurePlan(figure), ...(only ? {categorieen: only} : {})};
    const from = (code: string, amounts: Perioden) => plan.indicatoren.flatMap((what) => rows(code, what, amounts));
    const toward = environment(from("GM0344", own), other ? from("NL", other) : null, {
      ...(position ? {position} : {}),
      ...(names ? {names} : {})
    });
    const values = figureNumbers(plan, toward);
    expect(monitorTitle(values)).toBe(expected.titel);
    if (expected.zin !== undefined) expect(monitorSentences(values, toward).slice(1).join(" ")).toBe(expected.zin);
  });
});

describe("howMany(values) and voorbehoud(cijfers, omgeving)", () => {
  const toward = environment(
    rows("GM0344", "ouderen_75plus_wmo", h1({buiten_instelling: [900, 3000], in_instelling: [20, 600]})),
    rows("NL", "ouderen_75plus_wmo", h1({buiten_instelling: [90000, 400000], in_instelling: [200, 6000]})),
    {position: "binnen"}
  );

  it("give the n of the category that the title speaks of", () => {
    const plan = {...figurePlan("1.8"), core: ["in_instelling"]};
    expect(monitorTitle(figureNumbers(plan, toward))).toBe(
      "In Utrecht gebruikt 3,3% van de 75-plussers in een instelling een Wmo-voorziening; geen duidelijk verschil met de rest van Nederland (3,3%)"
    );
    expect(howMany(figureNumbers(plan, toward))).toBe("600 75-plussers in een instelling");
    expect(howMany(figureNumbers(figurePlan("1.8"), toward))).toBe("3.000 75-plussers buiten een instelling");
  });

  it("say that the gebied is set beside the rest, where it is", () => {
    const note =
      "De woorden vergelijken Utrecht met de rest van Nederland, zonder Utrecht zelf; beeld en tabel tonen heel Nederland.";
    expect(caveat(figureNumbers(figurePlan("1.8"), toward))).toContain(note);
    const loose = {...toward, position: "los" as const};
    expect(caveat(figureNumbers(figurePlan("1.8"), loose))).not.toContain("de rest van");
  });
});
