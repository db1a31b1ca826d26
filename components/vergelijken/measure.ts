import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {indicator, indicatoren} from "../../data/indicator.js";
import {small} from "../../data/indicator/words.js";
import {wetten} from "../../data/wet.js";
import {huishoudenPlace} from "../cohort/sentence.js";
import {followedName} from "../figure/subject.js";
import {dateText, distanceText, halvesText, signedDistance} from "../format/date.js";
import {measureText, percent, percentPoint} from "../format/number.js";
import {uncapitalise} from "../format/text.js";
import type {Manifest} from "../model/forms.js";
import {isHalfjaar, periodeName, shortPeriode} from "../model/periode.js";
import {levenswegThreshold, threshold} from "../text/judgement.js";

/** From where a measure comes. */
export type MeasureKind = "blijft" | "type" | "gebeurtenis" | "verblijf" | "klok" | "indicator";

/** A moment that a measure has a number of. */
export interface MeasureMoment {
  /** As in the address. */
  code: string;
  naam: string;
  /** Under an axis. */
  short: string;
}

/** A number that any gemeente can have, as a fraction: a share, a rate, or a difference of two shares. */
export interface Measure {
  /** As in the address: `blijft-wmo`, `klok-wsnp`, `wmo_clienten.totaal`. */
  code: string;
  kind: MeasureKind;
  /** Of which wet, huishoudtype or gebeurtenis, or which indicator. */
  part: string;
  /** Of an indicator. */
  categorie: string;
  groep: string;
  naam: string;
  /** What it is shown per; `punt`: as percentage points with a sign. */
  per: 100 | 1000 | "punt";
  /** What its n counts, under an axis and in a table. */
  countName: string;
  /** Whether it is a part of n that one can be in once, so that chance alone gives it limits. */
  binomial: boolean;
  /** Whether it can be standardised. */
  standardised: boolean;
  /** From which difference on one is higher without "iets". */
  threshold: number | null;
  begrippen: readonly string[];
  definitie: string;
}

const uses = [{code: "totaal", naam: "een voorziening"}, ...wetten.map(({code, naam}) => ({code, naam}))];

const stays: Measure[] = uses.map(({code, naam}) => ({
  ...{code: `blijft-${code}`, kind: "blijft", part: code, categorie: "", groep: "Nog of weer in gebruik (figuur 5.1)"},
  ...{naam: `Nog in gebruik: ${naam}`, per: 100, countName: "Startgroep", binomial: true, standardised: true},
  ...{threshold: levenswegThreshold("5.1"), begrippen: ["startgroep", "in-gebruik", "interval"]},
  definitie: `Van de inwoners die op het startpeilmoment ${code === "totaal" ? "een voorziening" : `een voorziening van de ${naam}`} gebruikten: het aandeel dat dat op het gekozen peilmoment ook doet; 95%-interval volgens Wilson.`
}));

const types: Measure[] = huishoudtypen.map(({code, naam}) => ({
  ...{code: `type-${code}`, kind: "type", part: code, categorie: "", groep: "Per huishoudtype (figuur 5.2)"},
  ...{naam: `Nog in gebruik: ${naam.toLowerCase()}`, per: 100, countName: "Startgroep", binomial: true},
  ...{standardised: true, threshold: levenswegThreshold("5.2")},
  begrippen: ["startgroep", "huishoudtype", "interval"],
  definitie: `Van de inwoners in een ${naam.toLowerCase()} die op het startpeilmoment een voorziening gebruikten: het aandeel dat dat op het gekozen peilmoment ook doet; 95%-interval volgens Wilson.`
}));

const eventName = ({naam, assumed}: (typeof gebeurtenissen)[number]) => (assumed ? `${naam} (aangenomen)` : naam);

const after: Measure[] = gebeurtenissen.map((event) => ({
  ...{code: `gebeurtenis-${event.code}`, kind: "gebeurtenis", part: event.code, categorie: ""},
  ...{groep: "Na een gebeurtenis (figuur 5.3)", naam: `In gebruik na: ${small(eventName(event))}`, per: 100},
  ...{countName: "Inwoners met de gebeurtenis", binomial: true, standardised: true},
  ...{threshold: levenswegThreshold("5.3"), begrippen: ["levensgebeurtenis", "in-gebruik", "interval"]},
  definitie:
    "Van de inwoners die in de vier jaar voor het startpeilmoment de gebeurtenis meemaakten: het aandeel dat op dat peilmoment een voorziening gebruikt; 95%-interval volgens Wilson."
}));

const unbroken: Measure[] = uses.map(({code, naam}) => ({
  ...{code: `verblijf-${code}`, kind: "verblijf", part: code, categorie: "", groep: "Zonder onderbreking (verblijf)"},
  ...{naam: `Zonder onderbreking: ${naam}`, per: 100, countName: "Startgroep", binomial: false, standardised: false},
  ...{threshold: levenswegThreshold("5.1"), begrippen: ["startgroep", "in-gebruik", "interval"]},
  definitie:
    "De kans (Kaplan–Meier) dat wie op het startpeilmoment in gebruik was, op elk peilmoment tot en met het gekozen in gebruik bleef; wie overleed of vertrok telt vanaf dan niet meer mee. 95%-interval op log–log-schaal."
}));

const clocks: Measure[] = gebeurtenissen.map((event) => ({
  ...{
    code: `klok-${event.code}`,
    kind: "klok",
    part: event.code,
    categorie: "",
    groep: "Met min zonder een gebeurtenis (klok)"
  },
  ...{naam: `Verschil bij: ${small(eventName(event))}`, per: "punt", countName: "Mensen met de gebeurtenis"},
  ...{binomial: false, standardised: false, threshold: levenswegThreshold("5.3")},
  begrippen: ["levensgebeurtenis", "gebeurtenisklok", "interval"],
  definitie:
    "Het aandeel in gebruik van wie de gebeurtenis meemaakt, min dat van wie haar nooit meemaakt en in peilmoment, leeftijdsklasse, geslacht en huishoudtype gelijk is; 95%-interval van het verschil."
}));

const rates: Measure[] = indicatoren
  .filter(({per}) => per !== null)
  .flatMap((item) =>
    item.categorieen.map(
      (categorie): Measure => ({
        ...{code: `${item.code}.${categorie.code}`, kind: "indicator", part: item.code, categorie: categorie.code},
        ...{groep: item.naam, naam: item.categorieen.length > 1 ? `${item.naam}: ${small(categorie.naam)}` : item.naam},
        ...{per: item.per!, countName: item.noemer, binomial: !item.pieces, standardised: false},
        ...{threshold: threshold(item, categorie), begrippen: [...item.begrippen, "interval"].slice(0, 4)},
        definitie: item.definitie
      })
    )
  );

/** Every measure that gemeenten can be compared on. */
export const allMeasures: readonly Measure[] = [...stays, ...types, ...after, ...unbroken, ...clocks, ...rates];

const byCode = new Map(allMeasures.map((measure) => [measure.code, measure]));

/** The measure with this code; throws where there is none. */
export function measureOf(code: string): Measure {
  const found = byCode.get(code);
  if (!found) throw new Error(`unknown measure: ${code}`);
  return found;
}

/** The moments that a measure has, in order of time. */
export function momentsOf(
  {kind, part}: Measure,
  {peilmomenten, perioden}: Pick<Manifest, "peilmomenten" | "perioden">,
  start: string
): MeasureMoment[] {
  const day = (code: string) => ({code, naam: dateText(code), short: shortDay(code)});
  if (kind === "gebeurtenis") return [day(start)];
  if (kind === "klok") {
    const last = peilmomenten.length - 1;
    return Array.from({length: 2 * last + 1}, (_, i) => i - last).map((distance) => ({
      ...{code: String(distance), naam: distanceText(distance), short: signedDistance(distance)}
    }));
  }
  if (kind === "indicator") {
    const {periodiciteit} = indicator(part);
    const own = perioden.filter((periode) => periodiciteit.includes(isHalfjaar(periode) ? "halfjaar" : "jaar"));
    const halves = own.filter(isHalfjaar);
    return (halves.length > 0 ? halves : own).map((code) => ({
      ...{code, naam: periodeName(code)},
      short: shortPeriode(code)
    }));
  }
  return peilmomenten.filter((moment) => moment > start).map(day);
}

const shortDay = (code: string) => `${code.slice(5, 7) === "01" ? "jan" : "jul"} ${code.slice(0, 4)}`;

/** The moment that a measure is shown at when nobody chose: of the levensweg the end of the published window, of the clock a year after. */
export function usualMoment({kind}: Measure, moments: readonly MeasureMoment[]): string {
  const wanted = kind === "klok" ? "2" : "2016-07-01";
  return (moments.find(({code}) => code === wanted) ?? moments.at(-1))?.code ?? "";
}

/** What is said of a number of a gemeente, but for how it stands to others; `of`: of whom, where rules leave somebody out. */
export function measureSentence(
  {kind, part, naam, per}: Measure,
  {place, amount, moment, some}: {place: string; amount: string; moment: MeasureMoment; some: boolean}
): string {
  const use = followedName(uses.some(({code}) => code === part) ? part : "totaal");
  const group = some ? "deze groep" : "de startgroep";
  switch (kind) {
    case "blijft":
      return `${place} gebruikt ${amount} van ${group} op ${moment.naam} nog ${use}`;
    case "type":
      return `${place} gebruikt ${amount} van ${group} ${huishoudenPlace(part)} op ${moment.naam} nog een voorziening`;
    case "gebeurtenis":
      return `${place} gebruikt ${amount} van ${some ? "deze groep" : "de inwoners"} tot vier jaar ${afterOf(part)} op ${moment.naam} een voorziening`;
    case "verblijf":
      return `${place} zou zonder overlijden of vertrek ${amount} van de startgroep tot en met ${moment.naam} zonder onderbreking ${use} gebruiken`;
    case "klok":
      return `${place} is het verschil in gebruik met vergelijkbare mensen ${distanceFrom(part, Number(moment.code))} ${amount} procentpunt`;
    case "indicator":
      return `${naam}, ${moment.naam}: ${uncapitalise(place)} ${amount}${per === 100 ? "" : ` ${unitOf({per})}`}`;
  }
}

/** How a number stands: of what people do it is more or less often, of a rate or a difference it is higher or lower. */
export const modeOf = ({kind}: Pick<Measure, "kind">): "hoog" | "vaak" =>
  kind === "indicator" || kind === "klok" ? "hoog" : "vaak";

const afterOf = (event: string): string => gebeurtenissen.find(({code}) => code === event)!.after;

/** `een jaar na een schuldsanering`, `vlak voor een verhuizing`. */
function distanceFrom(event: string, distance: number): string {
  const what = afterOf(event).replace(/^na /, "");
  if (distance === 0) return `vlak voor ${what}`;
  return `${halvesText(Math.abs(distance))} ${distance > 0 ? "na" : "voor"} ${what}`;
}

/** A number as people read it. */
export const amountText = (fraction: number | null, {per}: Pick<Measure, "per">): string => {
  if (fraction === null) return "–";
  if (per === "punt") return percentPoint(fraction);
  return per === 100 ? percent(fraction, 1) : measureText(fraction * per, per);
};

/** What stands behind it in a sentence or heading. */
export const unitOf = ({per}: Pick<Measure, "per">): string =>
  per === "punt" ? "procentpunt" : per === 100 ? "%" : "per 1.000";

/** A fraction on the scale of a chart. */
export const onScale = (fraction: number, {per}: Pick<Measure, "per">): number =>
  fraction * (per === "punt" ? 100 : per);

/** What stands behind a number of an axis. */
export const signOf = ({per}: Pick<Measure, "per">): string => (per === 100 ? "%" : "");
