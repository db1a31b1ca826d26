import type {Words} from "../figure/figure.js";
import {restNote} from "../figure/titles.js";
import type {Cell} from "../figure/table.js";
import {comparedText, sideHeadings} from "../figure/subject.js";
import {dateText} from "../format/date.js";
import {placePhrase} from "../format/text.js";
import {figureWords} from "../levensweg/definitions.js";
import {type Choice, followedOnly, isCompared, residentFilters, type Side} from "../model/choice.js";
import type {Followers} from "../queries/trajecten.js";
import type {Answered} from "../tables/werkbank.js";
import {sideShown, type TrajectChoice} from "./choice.js";

/** The answer of a figure of this page, and what was chosen beside the cohort. */
export type TrajectAnswer<Row> = Answered<Row> & {own: TrajectChoice};

interface Said {
  title: string;
  n: string;
  what: string;
  definitie: string;
  toelichting: string;
  /** Whether the picture has room for one side only. */
  oneSide?: boolean;
  /** Whether the title sets the sides beside each other. */
  compares?: boolean;
}

/** What the figures of this page say alike. */
export function trajectWords(
  figure: `T${number}`,
  answer: TrajectAnswer<unknown>,
  {title, n, what, definitie: counts, toelichting: note, oneSide = false, compares = false}: Said
): Pick<Words, "attribute" | "toelichting" | "subtitle" | "sql" | "recount" | "asked"> {
  const drawn = oneSide && isCompared(answer.choice) ? sideShown(answer.choice, answer.own) : undefined;
  const how = [
    ...(drawn === undefined ? [] : [`beeld van ${sideHeadings(answer)[drawn]!}`]),
    ...(drawn === undefined || compares ? [comparedText(answer)] : []),
    `start op ${dateText(answer.choice.peilmoment)}`
  ];
  return figureWords(figure, answer, {
    ...{title, n, what, how: how.join(" · ")},
    own: {definitie: counts, toelichting: [note, compares ? restNote(answer, drawn) : null].filter(Boolean).join(" ")}
  });
}

/** All inhabitants do not have use at the start: what the rules ask of that does not count for them, and is not named. */
export function asFollowed<Row>(answer: TrajectAnswer<Row>): TrajectAnswer<Row> {
  if (answer.own.who === "startgroep") return answer;
  return {...answer, choice: followedOnly(answer.choice, residentFilters)};
}

/** Whom the toestanden are of, in a gebied or cohort of this name. */
export const followersName = (who: Followers, naam: string): string =>
  who === "inwoners" ? `de inwoners van ${naam}` : `wie ${placePhrase(naam)} bij de start iets gebruikte`;

/** What stands in the place of a title where the last peilmoment is the start; null where there is a later one. */
export const seriesEnd = ({moments}: Pick<Answered<unknown>, "moments">): string | null =>
  moments.length < 2 ? endsOn(moments.at(-1)!) : null;

/** Says that nothing is later than this peilmoment. */
export const endsOn = (peilmoment: string): string =>
  `De reeks eindigt op ${dateText(peilmoment)}: er is nog geen later peilmoment`;

/** A number with two decimals; an en dash where there is none. */
export const numberCell = (waarde: number | null, decimals = 2): Cell => ({
  tekst: waarde === null ? "–" : waarde.toFixed(decimals).replace(".", ","),
  waarde
});

/** The rows of a side, of both where two are compared. */
export const sideRows = <Row extends {kant: Side}>(rows: readonly Row[], side: Side): Row[] =>
  rows.filter((row) => row.kant === side);

export const shownSides = (choice: Choice): Side[] => (isCompared(choice) ? [0, 1] : [0]);
