import {gebeurtenissen} from "../gebeurtenis.js";
import {categorieenPerWet, total, typesHuishouden} from "./categorieen.js";
import type {Categorie, Indicator, Relevance} from "./shape.js";
import {fixed, have} from "./words.js";

/** Chapter of the report that the figures of the Levensweg are in. */
const CHAPTER = 5;

export const levenswegCodes = {"5.1": "figuur_5_1", "5.2": "figuur_5_2", "5.3": "figuur_5_3"} as const;

/** Whether an indicator is a figure of the Levensweg: its periode is the startpeilmoment. */
export const isLevensweg = ({hoofdstuk: chapter}: Pick<Indicator, "hoofdstuk">): boolean => chapter === CHAPTER;

/** From which difference on their numbers are said to differ without "iets", in percentage points. */
export const levenswegRelevance: Readonly<Record<"5.1" | "5.2" | "5.3", Relevance>> = {
  "5.1": {
    since: 2,
    why: "Twee procentpunt van een startgroep van 5.000 zijn 100 mensen: minder verandert niet hoe lang men voorzieningen houdt."
  },
  "5.2": {
    since: 3,
    why: "Drie procentpunt: huishoudtypen zijn kleiner en verschillen onderling tientallen procentpunten."
  },
  "5.3": {
    since: 2,
    why: "Twee procentpunt van de inwoners die iets meemaakten: bij 1.000 van hen zijn dat 20 mensen."
  }
};

const shared = {
  ...{eenheid: "inwoners", per: 100, distribution: false, periodiciteit: ["peilmoment"]},
  ...{bron: "Bronbestanden van de werkbank", cbsTables: [], hoofdstuk: CHAPTER, wmo: false, wijk: false},
  figures: []
} as const satisfies Partial<Indicator>;

/**
 * The figures of the Levensweg without filters, in the form of indicatoren, over this many peilmomenten: a category is a group with the time since the
 * start (`wmo_na_1`: one halfjaar later), or a gebeurtenis with or without it.
 */
export function levenswegIndicatoren(peilmomenten: number): Indicator[] {
  const series = (groups: readonly Categorie[]): Categorie[] =>
    groups.flatMap(({code, naam, ...rest}) =>
      Array.from({length: peilmomenten}, (_, step) => ({
        ...{code: `${code}_na_${step}`, naam: `${naam}, ${later(step)}`},
        ...rest
      }))
    );
  return [
    {
      ...shared,
      ...{code: levenswegCodes["5.1"], naam: "Figuur 5.1: nog in gebruik na de start, per wet"},
      definitie:
        "Van de inwoners die op het startpeilmoment een voorziening van een wet gebruikten (de startgroep), het deel dat op een later peilmoment een voorziening van diezelfde wet gebruikt; bij totaal gaat het om een voorziening van welke wet ook.",
      teller: "Leden van de startgroep met een voorziening van die wet in gebruik op het latere peilmoment",
      noemer: "Inwoners in de startgroep",
      categorieen: series([total(), ...categorieenPerWet]),
      voorbehoud:
        "De hele startgroep blijft de noemer, ook wie overleed of vertrok. Wie stopt en terugkomt, telt opnieuw mee.",
      relevance: levenswegRelevance["5.1"],
      counted: {by: "figuur", figuur: "5.1"},
      words: {who: fixed("inwoners in de startgroep"), work: have, wat: fixed("een voorziening in gebruik")},
      begrippen: ["startgroep", "in-gebruik", "peilmoment"]
    },
    {
      ...shared,
      ...{code: levenswegCodes["5.2"], naam: "Figuur 5.2: nog in gebruik na de start, per huishoudtype"},
      definitie:
        "Van de inwoners die op het startpeilmoment een voorziening gebruikten (de startgroep), het deel dat op een later peilmoment een voorziening gebruikt, naar het huishoudtype op het startpeilmoment.",
      teller: "Leden van de startgroep met een voorziening in gebruik op het latere peilmoment",
      noemer: "Inwoners in de startgroep met dat huishoudtype",
      categorieen: series(typesHuishouden),
      voorbehoud: "Het huishoudtype is dat van de start: wie later anders woont, blijft in dezelfde groep.",
      relevance: levenswegRelevance["5.2"],
      counted: {by: "figuur", figuur: "5.2"},
      words: {who: fixed("inwoners in de startgroep"), work: have, wat: fixed("een voorziening in gebruik")},
      begrippen: ["startgroep", "huishoudtype", "in-gebruik", "peilmoment"]
    },
    {
      ...shared,
      ...{code: levenswegCodes["5.3"], naam: "Figuur 5.3: in gebruik na een levensgebeurtenis"},
      definitie:
        "Van de inwoners die in de vier jaar voor het peilmoment een gebeurtenis meemaakten, het deel dat op het peilmoment een voorziening gebruikt; en hetzelfde van de inwoners die haar niet meemaakten.",
      teller: "Inwoners met, of zonder, die gebeurtenis met een voorziening in gebruik op het peilmoment",
      noemer: "Inwoners met, of zonder, die gebeurtenis",
      categorieen: gebeurtenissen.flatMap(({code, naam}) => [
        {code: `${code}_met`, naam: `${naam}: wel meegemaakt`},
        {code: `${code}_zonder`, naam: `${naam}: niet meegemaakt`}
      ]),
      voorbehoud: "Samenhang is geen gevolg: wie een gebeurtenis meemaakt, verschilt ook anders van wie dat niet doet.",
      relevance: levenswegRelevance["5.3"],
      counted: {by: "figuur", figuur: "5.3"},
      words: {who: fixed("inwoners"), work: have, wat: fixed("een voorziening in gebruik")},
      begrippen: ["levensgebeurtenis", "in-gebruik", "peilmoment"]
    }
  ];
}

/** Halfjaren after the start in words. */
function later(step: number): string {
  if (step === 0) return "op het startpeilmoment";
  const years = step < 2 ? "" : String(Math.floor(step / 2));
  return `na ${years}${step % 2 === 1 ? "½" : ""} jaar`;
}
