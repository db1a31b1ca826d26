import {pointSize} from "../format/number.js";
import {type Difference, newcombe} from "../statistics/newcombe.js";
import {
  comparedName,
  direction,
  judgement,
  type Judgement,
  judgementWordThan,
  levenswegThreshold,
  position,
  type Position,
  restSentence,
  reversed,
  withoutEach
} from "../text/judgement.js";
import {placePhrase} from "../format/text.js";
import {SMALL} from "../model/missing.js";
import {type Environment, type FigureNumber, sideNames} from "./subject.js";

/** Some of a group in gebruik, out of all of it. */
export interface Group {
  gebruik: number;
  n: number;
}

/** How one group stands to another: the difference of their shares with its interval, and what may be said of it. */
export interface GroupDifference extends Difference {
  how: Judgement;
  /** The two shares that are compared. */
  aandelen: readonly [number, number];
}

/** Two groups in which nobody is twice; null where one of them is too small to speak of. */
export function groupDifference(own: Group, other: Group, figure: FigureNumber): GroupDifference | null {
  if (own.n < SMALL || other.n < SMALL) return null;
  const difference = newcombe(own.gebruik, own.n, other.gebruik, other.n);
  const how = judgement(difference, levenswegThreshold(figure))!;
  return {...difference, how, aandelen: [own.gebruik / own.n, other.gebruik / other.n]};
}

/** Where the gebied lies to what it is compared with; null where it is compared with nothing. */
export const sidePosition = ({choice, gebieden}: Environment): Position | null =>
  choice.vergelijk === null ? null : position(gebieden, choice.gebied, choice.vergelijk);

/** The same group of the gebied and of what it is compared with, the one without the other where that lies in it. */
export function sideDifference(
  own: Group,
  other: Group,
  figure: FigureNumber,
  environment: Environment
): GroupDifference | null {
  const how = sidePosition(environment);
  const tally = ({gebruik, n}: Group) => ({waarde: gebruik, n});
  const pair = how && withoutEach(tally(own), tally(other), how);
  if (!pair) return null;
  const [links, right] = pair.map(({waarde, n}) => ({gebruik: waarde, n}));
  return groupDifference(links!, right!, figure);
}

/** The names of what is really compared: of what holds the other it is the rest. */
export function comparedNames(environment: Environment): [string, string] {
  const [naam, other = ""] = sideNames(environment);
  const how = sidePosition(environment);
  return how === "rondom" ? [comparedName(naam, "binnen"), other] : [naam, comparedName(other, how ?? "los")];
}

/** Vaker dan in de rest van Nederland; of what lies in the gebied: in Utrecht vaker dan in de rest van Nederland. */
export function sideJudgement({how}: Pick<GroupDifference, "how">, environment: Environment): string {
  const [naam, other] = comparedNames(environment);
  if (sidePosition(environment) !== "rondom")
    return judgementWordThan(how, "vaak", {where: placePhrase(other), naam: other});
  return `${placePhrase(other)} ${judgementWordThan(reversed(how), "vaak", {where: placePhrase(naam), naam})}`;
}

/** What follows the number of another group where both look the same and yet one is higher. */
export const stillDifferent = ({how, verschil: difference}: GroupDifference, a: string, b: string): string =>
  a === b && direction(how) !== 0 ? `; een verschil van ${pointSize(difference!)}` : "";

/** Says that the comparison is with the rest; null where the gebieden lie apart. */
export function restNote(environment: Environment): string | null {
  const [naam, other = ""] = sideNames(environment);
  return restSentence(sidePosition(environment) ?? "los", naam, other);
}
