import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {positionOfSides} from "../cohort/cohorts.js";
import {type GroupRow, mainTypes, type Row51, type Row52, type Row53} from "../cohort/rows.js";
import {huishoudenPlace} from "../cohort/sentence.js";
import {dateText, durationText} from "../format/date.js";
import {percentages, pointSize} from "../format/number.js";
import {capitalise, enumerate, placePhrase} from "../format/text.js";
import type {Side} from "../model/choice.js";
import {SMALL, uncertain} from "../model/missing.js";
import {type Difference, newcombe} from "../statistics/newcombe.js";
import {
  comparedName,
  direction,
  judgement,
  type Judgement,
  judgementWord,
  judgementWordThan,
  levenswegThreshold,
  type Position,
  restSentence,
  reversed,
  withoutEach
} from "../text/judgement.js";
import {type Environment, type FigureNumber, groupName, sideNames, wherein} from "./subject.js";

/** Some of a group in gebruik, out of all of it; null where a count is withheld. */
export interface CountedGroup {
  gebruik: number | null;
  n: number | null;
}

/** How one group stands to another: the difference of their shares with its interval, and what may be said of it. */
export interface GroupDifference extends Difference {
  how: Judgement;
  /** The two shares that are compared. */
  aandelen: readonly [number, number];
}

/** Two groups in which nobody is twice; null where one of them is too small to speak of. */
export function groupDifference(own: CountedGroup, other: CountedGroup, figure: FigureNumber): GroupDifference | null {
  if (own.n === null || other.n === null || own.gebruik === null || other.gebruik === null) return null;
  if (own.n < SMALL || other.n < SMALL) return null;
  const difference = newcombe(own.gebruik, own.n, other.gebruik, other.n);
  const how = judgement(difference, levenswegThreshold(figure))!;
  return {...difference, how, aandelen: [own.gebruik / own.n, other.gebruik / other.n]};
}

/** Where the gebied or cohort lies to what it is compared with; null where it is compared with nothing. */
export const sidePosition = ({choice, gebieden}: Environment): Position | null => positionOfSides(choice, gebieden);

/** The same group of the gebied and of what it is compared with, the one without the other where that lies in it. */
export function sideDifference(
  own: CountedGroup,
  other: CountedGroup,
  figure: FigureNumber,
  environment: Environment
): GroupDifference | null {
  const how = sidePosition(environment);
  if (own.n === null || other.n === null || own.gebruik === null || other.gebruik === null) return null;
  const pair = how && withoutEach({waarde: own.gebruik, n: own.n}, {waarde: other.gebruik, n: other.n}, how);
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
const stillDifferent = ({how, verschil: difference}: GroupDifference, a: string, b: string): string =>
  a === b && direction(how) !== 0 ? `; een verschil van ${pointSize(difference!)}` : "";

/** Says that the comparison is with the rest; null where the gebieden lie apart. `drawn`: the side that the picture is of, where it has room for one. */
export function restNote(environment: Environment, drawn?: Side): string | null {
  const [naam, other = ""] = sideNames(environment);
  const how = sidePosition(environment) ?? "los";
  if (how === "zelfde" && environment.choice.rulesB !== null)
    return "Wie in beide cohorten zit, telt in beide mee: de woorden zeggen daarom niet welk aandeel hoger is.";
  return restSentence(how, naam, other, drawn === undefined ? undefined : [naam, other][drawn]);
}

/** The rows of a group on the last peilmoment, of the gebied and of what it is compared with. */
export function lastSides<Row extends GroupRow>(
  rows: readonly Row[],
  group: string,
  {moments}: Pick<Environment, "moments">
): [Row | undefined, Row | undefined] {
  const from = (side: number) =>
    rows.find((row) => row.kant === side && row.groep === group && row.peilmoment === moments.at(-1));
  return [from(0), from(1)];
}

/** Whether a share is not there because a count is withheld. */
export const isWithheld = ({startgroep, gebruik}: Pick<GroupRow, "startgroep" | "gebruik">): boolean =>
  startgroep === null || gebruik === null;

export const groupOf = ({gebruik, startgroep}: GroupRow) => ({gebruik, n: startgroep});

/** What one sees in figuur 5.1, in one sentence: the total on the last peilmoment. */
export function title51(rows: readonly Row51[], environment: Environment): string {
  const [naam] = sideNames(environment);
  const [start, last] = [environment.moments[0]!, environment.moments.at(-1)!];
  const [own, beside] = lastSides(rows, "totaal", environment);
  if (own && isWithheld(own))
    return `Welk deel van ${groupName("5.1", environment.choice)} ${placePhrase(naam)} nog gebruikt, is afgeschermd`;
  if (!own || own.aandeel === null || own.startgroep === null)
    return `Niemand ${placePhrase(naam)} hoort bij deze keuze`;
  if (own.startgroep < SMALL)
    return `${capitalise(groupName("5.1", {...environment.choice, noemer: "vast"}))} ${placePhrase(naam)} is te klein voor een uitspraak (n = ${own.startgroep})`;
  if (start === last) return `De reeks eindigt op ${dateText(start)}: er is nog geen later peilmoment`;
  const used = (aandeel: string) =>
    `Na ${durationText(start, last)} gebruikt ${aandeel} van ${groupName("5.1", environment.choice)} ${placePhrase(naam)} een voorziening`;
  const difference = beside ? sideDifference(groupOf(own), groupOf(beside), "5.1", environment) : null;
  if (!difference) return [used(percentages(own.aandeel)[0]!), ...besideShare(beside, environment)].join(", ");
  const [self, links, right] = percentages(own.aandeel, ...difference.aandelen) as [string, string, string];
  const judgement = sideJudgement(difference, environment);
  if (sidePosition(environment) === "rondom")
    return `${used(self)}; ${judgement} (${right} en ${links}${stillDifferent(difference, links, right)})`;
  return `${used(self)}, ${judgement} (${right}${stillDifferent(difference, self, right)})`;
}

/** The share of a cohort that holds some of the same people: beside the other, without a word on which is higher. */
function besideShare(beside: Row51 | undefined, environment: Environment): string[] {
  if (environment.choice.rulesB === null || !beside || beside.aandeel === null || beside.startgroep! < SMALL) return [];
  return [`${placePhrase(sideNames(environment)[1]!)} ${percentages(beside.aandeel)[0]}`];
}

/** What one sees in figuur 5.2, in one sentence: a huishoudtype that is fixed beforehand, beside another that is. */
export function title52(rows: readonly Row52[], environment: Environment): string {
  const [naam] = sideNames(environment);
  const {choice, moments} = environment;
  const [start, last] = [moments[0]!, moments.at(-1)!];
  const [type, other] = mainTypes(choice);
  const [own] = lastSides(rows, type, environment);
  if (start === last)
    return `Per huishoudtype valt ${wherein("5.2", environment)} nog niets te zeggen: er is geen later peilmoment`;
  if (own && isWithheld(own))
    return `Welk deel van ${groupName("5.2", choice)} ${huishoudenPlace(type)} ${placePhrase(naam)} nog gebruikt, is afgeschermd`;
  if (!own || own.aandeel === null || own.startgroep! < SMALL)
    return `${capitalise(groupName("5.2", {...choice, noemer: "vast"}))} ${huishoudenPlace(type)} ${placePhrase(naam)} is te klein voor een uitspraak (n = ${own?.startgroep ?? 0})`;
  const used = (aandeel: string) =>
    `${capitalise(placePhrase(naam))} gebruikt na ${durationText(start, last)} ${aandeel} van ${groupName("5.2", choice)} ${huishoudenPlace(type)} een voorziening`;
  const beside = other && lastSides(rows, other, environment)[0];
  const difference = beside && groupDifference(groupOf(own), groupOf(beside), "5.2");
  if (!difference) return used(percentages(own.aandeel)[0]!);
  const [links, right] = percentages(...difference.aandelen) as [string, string];
  return `${used(links)}, ${besideType(difference.how, other!)} (${right}${stillDifferent(difference, links, right)})`;
}

/** Vaker dan in een paar met kinderen. */
export const besideType = (how: Parameters<typeof judgementWordThan>[0], type: string): string =>
  judgementWordThan(how, "vaak", {where: huishoudenPlace(type), naam: huishoudenPlace(type).replace(/^in /, "")});

/** Whether enough people made a gebeurtenis, and enough did not, to speak of the difference. */
export const isLarge = ({personen, gebruik, zonder}: Row53): boolean =>
  !uncertain(gebruik, personen) && zonder.gebruik !== null && zonder.personen !== null && zonder.personen >= SMALL;

/** How use after a gebeurtenis stands to use without it. */
export const withWithout = ({verschil: difference}: Row53): Judgement =>
  judgement(difference, levenswegThreshold("5.3"))!;

const counted = ["hoger", "lager", "iets hoger", "iets lager"] as const satisfies readonly Judgement[];

/** What one sees in figuur 5.3, in one sentence: after how many of the gebeurtenissen use is higher, and after how many lower. */
export function title53(rows: readonly Row53[], environment: Environment): string {
  const [naam] = sideNames(environment);
  const where = wherein("5.3", environment);
  const own = rows.filter(({kant: side, personen}) => side === 0 && personen !== 0);
  if (own.length === 0) return `Niemand ${placePhrase(naam)} maakte in deze keuze een levensgebeurtenis mee`;
  const large = own.filter(isLarge);
  if (large.length === 0)
    return `Over levensgebeurtenissen ${placePhrase(naam)} is bij deze keuze niets te zeggen: te weinig inwoners`;
  const why = own.some((row) => row.personen === null || row.gebruik === null) ? "te klein of afgeschermd" : "te klein";
  const small = own.length > large.length ? ` (na ${own.length - large.length} andere zijn de groepen ${why})` : "";
  if (large.length === 1) return `${anyVoorziening(large[0]!, where)}${small}`;
  const judgements = large.map(withWithout);
  const count = (how: Judgement) => judgements.filter((other) => other === how).length;
  const there = counted.filter((how) => count(how) > 0);
  if (there.length === 0) return `${capitalise(where)} ${noDifference(count("ongeveer gelijk"), large.length)}${small}`;
  const [first, ...rest] = there.map((how) => ({aantal: count(how), word: judgementWord(how, "vaak")}));
  const further = rest.map(({aantal, word}) => `na ${aantal} ${word}`);
  const counts = `na ${first!.aantal} van de ${large.length} levensgebeurtenissen ${first!.word} een voorziening dan wie dat niet meemaakte`;
  return `${capitalise(where)} gebruiken inwoners ${[counts, enumerate(further, "en")].filter(Boolean).join(", ")}${small}`;
}

const noDifference = (equal: number, all: number): string =>
  equal === all
    ? `gebruiken inwoners na ${all} levensgebeurtenissen ongeveer even vaak een voorziening als wie dat niet meemaakte`
    : `is na geen van de ${all} levensgebeurtenissen een duidelijk verschil in gebruik te zien`;

/** Where one gebeurtenis is left to speak of. */
function anyVoorziening(row: Row53, where: string): string {
  const {after} = gebeurtenissen.find(({code}) => code === row.gebeurtenis)!;
  const [met, zonder] = percentages(row.aandeel!, row.zonder.aandeel!) as [string, string];
  const how = withWithout(row);
  const begin = `${capitalise(where)} gebruiken inwoners ${after}`;
  if (how === "geen duidelijk verschil")
    return `${capitalise(where)} is in gebruik ${after} geen duidelijk verschil te zien met wie dat niet meemaakte (${met} en ${zonder})`;
  const than = how === "ongeveer gelijk" ? "als" : "dan";
  return `${begin} ${judgementWord(how, "vaak")} een voorziening ${than} wie dat niet meemaakte (${met} en ${zonder})`;
}
