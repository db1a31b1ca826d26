import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {wetten} from "../../data/wet.js";
import {huishoudenPlace} from "../cohort/sentence.js";
import {countText, SMALL, uncertain} from "../model/missing.js";
import {type GroupRow, mainTypes, type Row51, type Row52, type Row53} from "../cohort/rows.js";
import {
  besideType,
  comparedNames,
  type CountedGroup,
  type GroupDifference,
  groupDifference,
  groupOf,
  isLarge,
  isWithheld,
  lastSides,
  sideDifference,
  sideJudgement,
  sidePosition,
  withWithout
} from "../figure/titles.js";
import {type Environment, type FigureNumber, sideNames} from "../figure/subject.js";
import {durationText} from "../format/date.js";
import {percent, wholeNumber, withDifferenceInterval, withInterval} from "../format/number.js";
import {small} from "../../data/indicator/words.js";
import {type Judgement, judgements, judgementWord, judgementWordThan, reversed} from "../text/judgement.js";
import {capitalise, enumerate, placePhrase} from "../format/text.js";

/** A group by name on both sides. */
interface GroupPair {
  naam: string;
  own: CountedGroup;
  ander: CountedGroup;
}

/** Of the groups that are large enough on both sides: how that of the gebied stands to that of the reference group. */
function groupSentences(
  rows: readonly GroupRow[],
  names: ReadonlyMap<string, string>,
  environment: Environment,
  figure: FigureNumber
): string[] {
  const last = environment.moments.at(-1);
  const large = rows.filter((row) => row.peilmoment === last && !uncertain(row.gebruik, row.startgroep));
  const group = ({gebruik, startgroep}: GroupRow) => ({gebruik, n: startgroep});
  const pairs = large
    .filter(({kant: side}) => side === 0)
    .flatMap((row) => {
      const beside = large.find(({kant: side, groep: group}) => side === 1 && group === row.groep);
      const naam = names.get(row.groep);
      return beside && naam !== undefined ? [{naam, own: group(row), ander: group(beside)}] : [];
    });
  return pairSentences(pairs, figure, environment);
}

/** Names of groups by how they stand: Vaker dan in de rest van Nederland: a en b. Minder vaak: c. */
function pairSentences(
  pairs: readonly GroupPair[],
  figure: FigureNumber,
  environment: Environment,
  beforehand = ""
): string[] {
  const parts = pairs.flatMap(({naam, own, ander: other}) => {
    const difference = sideDifference(own, other, figure, environment);
    return difference ? [{naam, how: difference.how}] : [];
  });
  return judgements
    .map((how) => ({how, names: parts.filter((part) => part.how === how).map(({naam}) => naam)}))
    .filter(({names}) => names.length > 0)
    .map(({how, names}, i) => {
      const begin =
        i === 0 ? `${beforehand}${sideJudgement({how}, environment)}` : judgementWord(ofSide(how, environment), "vaak");
      return `${capitalise(begin)}: ${enumerate(names, "en")}.`;
    });
}

const ofSide = (how: Judgement, environment: Environment): Judgement =>
  sidePosition(environment) === "rondom" ? reversed(how) : how;

/** What the gebied is set beside in a report: de referentiegroep, de rest van Nederland. */
export function referenceName(environment: Environment): string | undefined {
  return sideNames(environment).length > 1 ? `de referentiegroep, ${comparedNames(environment)[1]}` : undefined;
}

const wetNames = new Map<string, string>(wetten.map(({code, naam}) => [code, naam]));

const GONE = "niet te vergelijken: een aantal is afgeschermd";

const withheldSentence51 = (naam: string, startgroep: number | null): string =>
  `Van de startgroep ${placePhrase(naam)} (n = ${countText(startgroep)}) is afgeschermd hoeveel nog een voorziening gebruikten.`;

/** What figuur 5.1 shows, in total and per wet, and how certain that is. */
export function sentence51(rows: readonly Row51[], environment: Environment): string[] {
  const [naam] = sideNames(environment);
  const [start, last] = [environment.moments[0]!, environment.moments.at(-1)!];
  const [own, beside] = lastSides(rows, "totaal", environment);
  if (own && isWithheld(own)) return [withheldSentence51(naam, own.startgroep)];
  if (!own || own.startgroep! < SMALL)
    return [
      `De startgroep ${placePhrase(naam)} is te klein voor een uitspraak (n = ${wholeNumber(own?.startgroep ?? 0)}).`
    ];
  if (start === last) return ["Er is nog geen later peilmoment om te volgen."];
  const fact = `Na ${durationText(start, last)} gebruikte ${placePhrase(naam)} ${withInterval(own)} van de startgroep van ${countText(own.startgroep)} inwoners een voorziening.`;
  const ref = referenceName(environment);
  if (!beside || ref === undefined || sidePosition(environment) === "zelfde") return [fact];
  const difference = sideDifference(groupOf(own), groupOf(beside), "5.1", environment);
  if (!difference)
    return [fact, `De startgroep van ${ref}, is ${isWithheld(beside) ? GONE : "te klein om te vergelijken"}.`];
  return [fact, besideSentence(difference, environment), ...groupSentences(rows, wetNames, environment, "5.1")];
}

/** How the total stands to the reference group, with the difference and its interval. */
export function besideSentence(difference: GroupDifference, environment: Environment): string {
  const {how, aandelen} = difference;
  const measure = `een verschil van ${withDifferenceInterval(difference)}`;
  if (sidePosition(environment) === "rondom") {
    const [rest, part] = comparedNames(environment);
    const judgement = judgementWordThan(reversed(how), "vaak", {where: placePhrase(rest), naam: rest});
    return `${capitalise(placePhrase(part))} was dat ${percent(aandelen[1], 1)}: ${judgement} (${percent(aandelen[0], 1)}), ${measure}.`;
  }
  const ref = referenceName(environment)!;
  const judgement = judgementWordThan(how, "vaak", {where: `in ${ref}`, naam: ref});
  const begin = how === "geen duidelijk verschil" ? "Er is" : "Dat is";
  return `${begin} ${judgement}: ${percent(aandelen[1], 1)}, ${measure}.`;
}

const huishoudtypeNames = new Map<string, string>(huishoudtypen.map(({code, naam}) => [code, naam.toLowerCase()]));

/** What figuur 5.2 shows of the two huishoudtypen that are fixed beforehand, and of all beside the reference group. */
export function sentence52(rows: readonly Row52[], environment: Environment): string[] {
  const [start, last] = [environment.moments[0]!, environment.moments.at(-1)!];
  if (start === last) return ["Er is nog geen later peilmoment om te volgen."];
  return [
    ...pair(rows, environment, durationText(start, last)),
    ...groupSentences(rows, huishoudtypeNames, environment, "5.2")
  ];
}

function pair(rows: readonly Row52[], environment: Environment, time: string): string[] {
  const [naam] = sideNames(environment);
  const [type, other] = mainTypes(environment.choice);
  const [own] = lastSides(rows, type, environment);
  if (own && isWithheld(own))
    return [
      `Hoeveel van wie ${placePhrase(naam)} ${huishoudenPlace(type)} begonnen nog een voorziening gebruikten, is afgeschermd.`
    ];
  if (!own || own.startgroep! < SMALL)
    return [
      `De startgroep ${huishoudenPlace(type)} ${placePhrase(naam)} is te klein voor een uitspraak (n = ${wholeNumber(own?.startgroep ?? 0)}).`
    ];
  const fact = `Na ${time} gebruikte ${placePhrase(naam)} ${withInterval(own)} van de ${countText(own.startgroep)} inwoners die ${huishoudenPlace(type)} begonnen een voorziening.`;
  const beside = other && lastSides(rows, other, environment)[0];
  if (!other || !beside) return [fact];
  const difference = groupDifference(groupOf(own), groupOf(beside), "5.2");
  if (!difference)
    return [
      fact,
      isWithheld(beside)
        ? `De startgroep ${huishoudenPlace(other)} is ${GONE}.`
        : `De startgroep ${huishoudenPlace(other)} is te klein om te vergelijken (n = ${countText(beside.startgroep)}).`
    ];
  const begin = difference.how === "geen duidelijk verschil" ? "Er is" : "Dat is";
  return [
    fact,
    `${begin} ${besideType(difference.how, other)}: ${percent(difference.aandelen[1], 1)} van ${countText(beside.startgroep)}, een verschil van ${withDifferenceInterval(difference)}.`
  ];
}

const gebeurtenisNames = new Map<string, {naam: string; after: string}>(
  gebeurtenissen.map((item) => [item.code, item])
);
const nameOf = ({gebeurtenis}: Row53) => small(gebeurtenisNames.get(gebeurtenis)!.naam);

/** The gebeurtenis whose numbers are said, whatever they are: the first of the list. */
export const fixedGebeurtenis = gebeurtenissen[0].code;

/** What figuur 5.3 shows: one gebeurtenis in numbers, all by how use stands to use without it, and beside the reference group. */
export function sentence53(rows: readonly Row53[], environment: Environment): string[] {
  const [naam] = sideNames(environment);
  const large = rows.filter(isLarge);
  const own = large.filter(({kant: side}) => side === 0);
  if (own.length === 0)
    return [
      `Over levensgebeurtenissen ${placePhrase(naam)} is te weinig bekend om iets van te zeggen: te kleine groepen.`
    ];
  const pairs = own.flatMap((row) => {
    const beside = large.find(({kant: side, gebeurtenis}) => side === 1 && gebeurtenis === row.gebeurtenis);
    const group = ({gebruik, personen}: Row53) => ({gebruik, n: personen});
    return beside ? [{naam: nameOf(row), own: group(row), ander: group(beside)}] : [];
  });
  return [
    ...own.filter(({gebeurtenis}) => gebeurtenis === fixedGebeurtenis).map((row) => differenceSentence(row, naam)),
    ...withWithoutSentences(own),
    ...pairSentences(pairs, "5.3", environment, "na een gebeurtenis "),
    "Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten."
  ];
}

function differenceSentence(
  {gebeurtenis, personen, zonder, verschil: difference, ...row}: Row53,
  naam: string
): string {
  const who = `van de ${countText(personen)} inwoners ${gebeurtenisNames.get(gebeurtenis)!.after}`;
  return `${capitalise(placePhrase(naam))} gebruikte ${withInterval(row)} ${who} een voorziening, tegen ${percent(zonder.aandeel, 1)} van wie dat niet meemaakte: een verschil van ${withDifferenceInterval(difference)}.`;
}

/** Vaker gebruik dan zonder de gebeurtenis: a en b. Minder vaak: c. */
function withWithoutSentences(rows: readonly Row53[]): string[] {
  return judgements
    .map((how) => ({how, who: rows.filter((row) => withWithout(row) === how).map(nameOf)}))
    .filter(({who}) => who.length > 0)
    .map(
      ({how, who}, i) =>
        `${capitalise(i === 0 ? withoutDe(how) : judgementWord(how, "vaak"))}: ${enumerate(who, "en")}.`
    );
}

function withoutDe(how: Judgement): string {
  if (how === "geen duidelijk verschil") return `${how} met wie de gebeurtenis niet meemaakte`;
  return `${judgementWord(how, "vaak")} een voorziening ${how === "ongeveer gelijk" ? "als" : "dan"} wie de gebeurtenis niet meemaakte`;
}
