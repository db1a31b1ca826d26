import {gebeurtenissen} from "../gebeurtenis.js";
import {huishoudtypen} from "../huishoudtype.js";
import {levenswegRelevance} from "../relevance.js";
import {wetten} from "../wet.js";
import type {Categorie, Indicator} from "./shape.js";

/** Chapter of the report that the figures of the Levensweg are in. */
const CHAPTER = 5;

export const levenswegCodes = {"5.1": "figuur_5_1", "5.2": "figuur_5_2", "5.3": "figuur_5_3"} as const;

/** Whether an indicator is a figure of the Levensweg: its periode is the startpeilmoment. */
export const isLevensweg = ({hoofdstuk: chapter}: Pick<Indicator, "hoofdstuk">): boolean => chapter === CHAPTER;

const shared = {
  ...{eenheid: "inwoners", per: 100, distribution: false, periodiciteit: ["peilmoment"]},
  ...{bron: "Bronbestanden van de werkbank", cbsTables: [], hoofdstuk: CHAPTER, wmo: false, wijk: false}
} as const satisfies Partial<Indicator>;

/**
 * The figures of the Levensweg without filters, in the form of indicatoren, over this many peilmomenten: a category is a group with the time since the
 * start (`wmo_na_1`: one halfjaar later), or a gebeurtenis with or without it.
 */
export function levenswegIndicatoren(peilmomenten: number): Indicator[] {
  const series = (groups: readonly {code: string; naam: string}[]): Categorie[] =>
    groups.flatMap(({code, naam}) =>
      Array.from({length: peilmomenten}, (_, step) => ({code: `${code}_na_${step}`, naam: `${naam}, ${later(step)}`}))
    );
  return [
    {
      ...shared,
      ...{code: levenswegCodes["5.1"], naam: "Figuur 5.1: nog in gebruik na de start, per wet"},
      definitie:
        "Van de inwoners die op het startpeilmoment een voorziening van een wet gebruikten (de startgroep), het deel dat op een later peilmoment een voorziening van diezelfde wet gebruikt; bij totaal gaat het om een voorziening van welke wet ook.",
      teller: "Leden van de startgroep met een voorziening van die wet in gebruik op het latere peilmoment",
      noemer: "Inwoners in de startgroep",
      categorieen: series([{code: "totaal", naam: "Totaal"}, ...wetten]),
      voorbehoud:
        "De hele startgroep blijft de noemer, ook wie overleed of vertrok. Wie stopt en terugkomt, telt opnieuw mee.",
      relevance: levenswegRelevance["5.1"]
    },
    {
      ...shared,
      ...{code: levenswegCodes["5.2"], naam: "Figuur 5.2: nog in gebruik na de start, per huishoudtype"},
      definitie:
        "Van de inwoners die op het startpeilmoment een voorziening gebruikten (de startgroep), het deel dat op een later peilmoment een voorziening gebruikt, naar het huishoudtype op het startpeilmoment.",
      teller: "Leden van de startgroep met een voorziening in gebruik op het latere peilmoment",
      noemer: "Inwoners in de startgroep met dat huishoudtype",
      categorieen: series(huishoudtypen),
      voorbehoud: "Het huishoudtype is dat van de start: wie later anders woont, blijft in dezelfde groep.",
      relevance: levenswegRelevance["5.2"]
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
      relevance: levenswegRelevance["5.3"]
    }
  ];
}

/** Halfjaren after the start in words. */
function later(step: number): string {
  if (step === 0) return "op het startpeilmoment";
  const years = step < 2 ? "" : String(Math.floor(step / 2));
  return `na ${years}${step % 2 === 1 ? "½" : ""} jaar`;
}
