import type {Attribute} from "../figure/attributes.js";
import type {Words} from "../figure/figure.js";
import {restNote} from "../figure/titles.js";
import type {Answered} from "../tables/werkbank.js";
import {fileStem} from "../figure/file.js";
import {
  type CohortFigure,
  comparedText,
  type FigureNumber,
  isFollowed,
  selection,
  selectionCodes,
  sideHeadings,
  sideNames
} from "../figure/subject.js";
import {dateText} from "../format/date.js";
import {type Choice, gebiedOf, isCompared} from "../model/choice.js";
import {isProtected, protectionNotes, withheldSentences} from "../model/protection.js";
import type {SourceAttribute} from "../model/provenance.js";
import {withValues} from "../queries/query.js";
import {filterNames} from "../model/codeLists.js";

/** The two choices of method, with what each means. */
export const methods: Record<
  "basis" | "noemer",
  {titel: string; options: {code: string; naam: string; uitleg: string}[]}
> = {
  basis: {
    titel: "Wat telt als gebruik",
    options: [
      {code: "zelfde", naam: "Dezelfde wet", uitleg: "Nog een voorziening van de wet waarmee iemand begon"},
      {code: "enige", naam: "Elke wet", uitleg: "Nog een voorziening, van welke wet dan ook"}
    ]
  },
  noemer: {
    titel: "Wie telt mee",
    options: [
      {code: "vast", naam: "De hele startgroep", uitleg: "Ook wie overleed of vertrok; zoals gepubliceerd"},
      {
        code: "risico",
        naam: "Wie er nog is",
        uitleg: "Zonder wie op dat peilmoment overleden of niet meer ingeschreven is"
      }
    ]
  }
};

/** What each figure counts at the usual choice. */
const definitions = {
  "5.1":
    "Van de inwoners die op het startpeilmoment een voorziening gebruikten: het aandeel dat op elk peilmoment een voorziening gebruikt, in totaal en per wet; 95%-interval volgens Wilson.",
  "5.2":
    "Van de inwoners die op het startpeilmoment een voorziening gebruikten: het aandeel dat op elk peilmoment een voorziening gebruikt, naar huishoudtype bij de start; 95%-interval volgens Wilson.",
  "5.3":
    "Van de inwoners die in de vier jaar voor het peilmoment een levensgebeurtenis meemaakten: het aandeel dat op het peilmoment een voorziening gebruikt; 95%-interval volgens Wilson."
} as const;

/** What a figure counts, for the files that leave the page. */
export function definition(figure: FigureNumber, {basis, noemer}: Choice): string {
  const eachWet = "Per wet: wie met die wet begon en een voorziening van welke wet ook gebruikt.";
  const stillThere = "Wie op een peilmoment overleden of niet meer ingeschreven is, telt dan niet mee.";
  return [
    definitions[figure],
    figure === "5.1" && basis === "enige" ? eachWet : "",
    figure !== "5.3" && noemer === "risico" ? stillThere : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** What one must know to read a figure at this choice; `controls`: the controls of the Levensweg stand beside it, and may be named. */
export function toelichting(figure: FigureNumber, {basis, noemer}: Choice, controls: boolean): string {
  const fixed = readingGuides[figure].toelichting;
  const withControls = (text: string) => (controls ? [text] : []);
  if (figure === "5.3")
    return [fixed, ...withControls(`De keuze bij “${filterNames.wet}” telt hier niet mee.`)].join(" ");
  const eachWet = "Een wet telt wie ermee begon en later een voorziening van welke wet ook gebruikt.";
  const other = methods.noemer.options.find(({code}) => code !== noemer)!;
  return [
    fixed,
    ...(figure === "5.1" && basis === "enige" ? [eachWet] : []),
    whoCountsAlong[noemer],
    ...withControls(`Kies bij “${methods.noemer.titel}” voor “${other.naam}” om dat te veranderen.`)
  ].join(" ");
}

export const whoCountsAlong = {
  vast: "Wie overleed of vertrok, blijft in de noemer.",
  risico: "Wie op een peilmoment overleden of niet meer ingeschreven is, telt dan niet mee."
} as const;

/** What one must know of the numbers of each figure, whatever is drawn of them. */
export const reservations = {
  "5.1": "Wie stopt en later terugkomt, telt weer mee, dus een lijn kan stijgen.",
  "5.2": "Het huishoudtype is dat bij de start; wie later anders gaat wonen, blijft in zijn groep.",
  "5.3": "Samenhang is geen oorzaak: groepen verschillen ook in leeftijd en huishouden."
} as const;

/** What one must know to read each figure, whatever the choice. */
export const readingGuides = {
  "5.1": {
    toelichting: `Het gekleurde vlak is het 95%-interval: zo ver kan toeval het aandeel verschuiven. Een open punt is onzeker: een kleine groep. Onder tien mensen staat er geen lijn. ${reservations["5.1"]}`,
    begrippen: ["startgroep", "in-gebruik", "interval"]
  },
  "5.2": {
    toelichting: `${reservations["5.2"]} Het vlak is het 95%-interval; een open punt is onzeker: een kleine groep. Onder tien mensen staat er geen lijn.`,
    begrippen: ["huishoudtype", "startgroep", "interval"]
  },
  "5.3": {
    toelichting: `De stip is het aandeel met de gebeurtenis, de streep het 95%-interval, de kleine open cirkel het aandeel zonder die gebeurtenis. Een open stip met het woord onzeker staat bij kleine groepen. ${reservations["5.3"]} Het verschil met zijn interval staat in de tabel.`,
    begrippen: ["levensgebeurtenis", "in-gebruik", "interval"]
  }
} as const;

/** What a figure of the Levensweg rests on. */
interface LevenswegAttribute {
  figuur: CohortFigure;
  titel: string;
  definitie: string;
  n: string;
  /** Names of the gebied and of vergelijk. */
  names: readonly string[];
  choice: Choice;
  moments: readonly string[];
  bron: SourceAttribute;
  /** Whether its group is followed over the peilmomenten. */
  followed?: boolean;
}

/** What is said of a figure of the Levensweg wherever it goes. */
export function levenswegAttribute(given: LevenswegAttribute): Attribute {
  const {definitie: definition, names, choice, moments, followed = isFollowed(given.figuur), ...what} = given;
  const {figuur: figure} = what;
  const start = dateText(choice.peilmoment);
  const last = moments.at(-1);
  const until = last === undefined || last === choice.peilmoment ? "" : `, gevolgd tot en met ${dateText(last)}`;
  return {
    ...what,
    gebied: `${names[0]} (${gebiedOf(choice, 0)})`,
    vergelijk: isCompared(choice) ? `${names[1]} (${gebiedOf(choice, 1)})` : undefined,
    periode: figure === "5.3" ? start : `start op ${start}${followed ? until : ""}`,
    choices: [
      ["Selectie", selection(figure, choice).join("; ") || "geen"],
      ...(figure === "5.1" ? [["Basis", choice.basis] as const] : []),
      ...(followed ? [["Noemer", choice.noemer] as const] : [])
    ],
    definitions: [definition],
    bestand: fileStem(figure, names, choice.peilmoment, selectionCodes(figure, choice, followed))
  };
}

interface OwnWords {
  title: string;
  n: string;
  /** What is shown, and how it is measured: first and last of the subtitle. */
  what: string;
  how: string;
  /** Whether the controls of the Levensweg stand beside it, and may be named. */
  controls?: boolean;
  /** How many of its numbers are withheld, and how many it has. */
  withheld?: readonly [withheld: number, all: number];
}

/** What a figure that is not one of the published three says of itself. */
interface OwnDefinition {
  definitie: string;
  toelichting: string;
  /** Whether its query follows the group over the peilmomenten, with `perPeilmoment`. */
  followed?: boolean;
}

/** Gebieden as in a sentence; cohorts as in a legend, with what tells them apart. */
const namesInFiles = (answer: Answered<unknown>): string[] =>
  answer.choice.rulesB === null ? sideNames(answer) : sideHeadings(answer);

/** What the figures of the Levensweg say alike: attribute, note, subtitle and the SQL that ran. */
export function figureWords(
  figure: CohortFigure,
  answer: Answered<unknown>,
  {title, n, what, how, controls = true, withheld = [0, 0], own}: OwnWords & {own?: OwnDefinition}
): Pick<Words, "attribute" | "toelichting" | "subtitle" | "sql" | "recount" | "asked"> {
  const {choice, moments, manifest} = answer;
  const {
    definitie: counts,
    toelichting: note,
    followed
  } = own ?? publishedWords(figure as FigureNumber, answer, controls);
  return {
    attribute: levenswegAttribute({
      ...{figuur: figure, titel: title, n, names: namesInFiles(answer), choice, moments, bron: manifest},
      ...{definitie: counts, followed: followed ?? false}
    }),
    toelichting: [note, ...withheldSentences(manifest, ...withheld), ...protectionNotes(manifest)].join(" "),
    subtitle: [what, ...selection(figure, choice), how].join(" · "),
    sql: async () => calculationOf(answer),
    recount: async () => (await import("./recount.js")).recountOf(figure, answer),
    ...(answer.ask ? {asked: askedOf(figure, answer)} : {})
  };
}

/** What a notebook can ask: of the relation of the figures it has the rows under a name of their own. */
function askedOf(figure: CohortFigure, {choice, sql}: Answered<unknown>): NonNullable<Words["asked"]> {
  const compare = isCompared(choice) ? gebiedOf(choice, 1) : null;
  const questions = async () =>
    sql()
      .filter(({sql}) => !sql.startsWith("CREATE"))
      .map((query) => withValues(query).replace(/\b(FROM|JOIN) (cohort|klok)\b/g, "$1 $2_cellen"));
  return {
    gebied: gebiedOf(choice, 0),
    vergelijk: compare,
    peilmoment: choice.peilmoment,
    questions,
    ...drawnBy(figure, choice)
  };
}

/** How a notebook draws the published figures: the share of each group. */
function drawnBy(figure: CohortFigure, choice: Choice): Pick<NonNullable<Words["asked"]>, "drawn"> {
  const facet = isCompared(choice) ? "kant" : "";
  const share = (of: string) => `vraag.map((rij) => ({...rij, aandeel: rij.gebruik / rij.${of}}))`;
  if (figure === "5.3")
    return {
      drawn: {program: share("personen"), chart: {mark: "bar", x: "aandeel", y: "gebeurtenis", colour: "", facet}}
    };
  if (figure !== "5.1" && figure !== "5.2") return {};
  return {
    drawn: {program: share("startgroep"), chart: {mark: "line", x: "moment", y: "aandeel", colour: "groep", facet}}
  };
}

const publishedWords = (figure: FigureNumber, answer: Answered<unknown>, controls: boolean): OwnDefinition => ({
  definitie: definition(figure, answer.choice),
  toelichting: [toelichting(figure, answer.choice, controls && !isProtected(answer.manifest)), restNote(answer)]
    .filter(Boolean)
    .join(" "),
  followed: isFollowed(figure)
});

function calculationOf({sql}: Answered<unknown>) {
  const queries = sql();
  return queries.map((query) => ({
    ...query,
    title: query.sql.startsWith("CREATE") ? "Wie er vergeleken worden" : "De vraag"
  }));
}

/** Of whom figures 5.1 and 5.2 show a share, and from when. */
export function shareOf(answer: Answered<unknown>): string {
  const {choice} = answer;
  const noemer = choice.noemer === "risico" ? "wie van de startgroep er nog is" : "de startgroep";
  return `${comparedText(answer)} · aandeel van ${noemer}, met 95%-interval · start op ${dateText(choice.peilmoment)}`;
}
