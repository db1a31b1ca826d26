import {small} from "../../data/indicator/words.js";
import {rangeChart, type RangeRow} from "../charts/range.js";
import {stepChart, type StepPoint} from "../charts/steps.js";
import {colours} from "../charts/theme.js";
import type {Words} from "../figure/figure.js";
import {data} from "../figure/csv.js";
import type {Cell} from "../figure/table.js";
import {wholeNumber} from "../format/number.js";
import {byName, capitalise, placePhrase} from "../format/text.js";
import {missingWords} from "../model/missing.js";
import {inPeriode} from "../model/periode.js";
import type {Aandeel} from "../statistics/wilson.js";
import {judgementWordThan} from "../text/judgement.js";
import {
  besideLand,
  calculationsOf,
  type Compared,
  compareAttribute,
  counted,
  momentText,
  nameOf,
  rankOf,
  subjectOf,
  valueOf
} from "./answer.js";
import {followsRules, hasGemeenteRule, rulesText} from "./gemeenteRules.js";
import {
  amountText,
  measureSentence,
  type MeasureMoment,
  modeOf,
  type Measure,
  onScale,
  signOf,
  unitOf
} from "./measure.js";
import type {GemeenteValue} from "./tables.js";

/** What one must know to read any figure of the page. */
export const WARNING =
  "Een verschil tussen gemeenten zegt niet wie het beter doet: de bevolking, de registratie en het beleid verschillen.";

export const measureCell = (fraction: number | null, measure: Measure): Cell => ({
  tekst: amountText(fraction, measure),
  waarde: fraction
});
export const valueCells = (value: GemeenteValue | undefined, measure: Measure): Cell[] => {
  if (!value || value.aandeel === null)
    return [{tekst: missingWords[value?.empty ?? "geen_cijfer"], waarde: null}, {tekst: ""}, {tekst: ""}];
  return [value.aandeel, value.ondergrens, value.bovengrens].map((part) => measureCell(part, measure));
};
export const tallyCell = (n: number | null | undefined): Cell => ({
  tekst: n === null || n === undefined ? "–" : wholeNumber(n),
  waarde: n ?? null
});

/** The lines that say a number. */
export function tipOf(name: string, value: GemeenteValue | undefined, measure: Measure, when: string): string[] {
  if (!value || value.aandeel === null) return [name, `${when}: ${missingWords[value?.empty ?? "geen_cijfer"]}`];
  const interval =
    value.ondergrens === null
      ? []
      : [`95%-interval ${amountText(value.ondergrens, measure)} tot ${amountText(value.bovengrens, measure)}`];
  const n =
    value.n === null
      ? []
      : [
          value.gebruik === null
            ? `n = ${wholeNumber(value.n)}`
            : `${wholeNumber(value.gebruik)} van ${wholeNumber(value.n)}`
        ];
  const unsure = value.klein ? " (onzeker)" : "";
  return [name, `${capitalise(when)}: ${withUnit(value.aandeel, measure)}${unsure}`, ...interval, ...n];
}

/** A number with its unit where the number does not say it. */
export const withUnit = (fraction: number | null, measure: Measure): string =>
  measure.per === 100 ? amountText(fraction, measure) : `${amountText(fraction, measure)} ${unitOf(measure)}`;

/** What is measured, when, and of whom: the subtitle of every figure. */
export const measureLine = (answer: Compared, what = ""): string =>
  [answer.measure.naam, momentText(answer), ...whoText(answer), ...(what ? [what] : [])].filter(Boolean).join(" · ");

/** Of whom, where there are rules: those that are followed, or that everybody is counted. */
export function whoText({measure, choice}: Pick<Compared, "measure" | "choice">): string[] {
  const rules = rulesText(choice.rules);
  if (rules.length === 0) return [];
  return followsRules(measure) ? rules : ["van iedereen, zonder de gekozen regels"];
}

/** The gemeente beside Nederland, in one sentence; null where it has no number. */
export function standing(answer: Compared, code: string): string | null {
  const value = valueOf(answer, code);
  if (!value || value.aandeel === null) return null;
  const {measure} = answer;
  const {how, rest} = besideLand(answer, code);
  const said = measureSentence(measure, {
    ...{place: capitalise(placePhrase(nameOf(answer, code))), amount: amountText(value.aandeel, measure)},
    ...{moment: answer.moments[answer.at]!, some: isLimited(answer)}
  });
  if (how === null) return said;
  const naam = rest ? "de rest van Nederland" : "Nederland";
  return `${said}, ${judgementWordThan(how, modeOf(measure), {where: `in ${naam}`, naam})}`;
}

/** Whether the rules leave somebody out of the measure. */
const isLimited = ({measure, choice}: Pick<Compared, "measure" | "choice">): boolean =>
  followsRules(measure) && hasGemeenteRule(choice.rules);

/** Title of a figure about one gemeente: its standing, or what is measureLine where it has no number. */
const titleOf = (answer: Compared): string => {
  const code = subjectOf(answer);
  return (code && standing(answer, code)) ?? `${answer.measure.naam}: geen cijfer`;
};

const many = (answer: Compared) =>
  `bij elke gemeente in de tabel; ${wholeNumber(counted(answer).length)} gemeenten hebben een cijfer`;
const common = {toelichting: WARNING, begrippen: ["interval", "duidelijk-verschil"]};
const headings = ({measure}: Compared) => [`${measure.countName} (n)`, "Cijfer", "Ondergrens", "Bovengrens"];

/** The gemeenten in the order in which they are shown: own first, then by name, or all by number. */
function shownCodes(answer: Compared): string[] {
  const {all, own} = answer.chosen;
  const named = [...all].sort((a, b) => byName(nameOf(answer, a), nameOf(answer, b)));
  if (answer.choice.volgorde === "naam")
    return [...named.filter((code) => own.includes(code)), ...named.filter((code) => !own.includes(code))];
  const at = (code: string) => valueOf(answer, code)?.aandeel ?? -Infinity;
  return named.sort((a, b) => at(b) - at(a));
}

/** Small multiples: the measure over time, of each gemeente beside Nederland on one scale. */
export const multiplesFigure = {
  ...common,
  chart(answer: Compared, width: number) {
    const {measure, moments, values} = answer;
    if (moments.length < 2) return "Deze maat heeft één moment: er is geen ontwikkeling te zien.";
    const points = (code: string): StepPoint[] =>
      moments.map(({naam}, i) => {
        const value = values.get(code)?.[i];
        const scaled = (part: number | null | undefined) =>
          part === null || part === undefined ? null : onScale(part, measure);
        return {
          ...{waarde: scaled(value?.aandeel), onder: scaled(value?.ondergrens), boven: scaled(value?.bovengrens)},
          ...{klein: value?.klein ?? false, tip: tipOf(capitalise(nameOf(answer, code)), value, measure, naam)}
        };
      });
    return stepChart(
      shownCodes(answer).map((code) => ({
        ...{code, naam: nameOf(answer, code), points: points(code)},
        colour: colours.totaal
      })),
      {
        ...{width, steps: moments.map(({short}) => short), naam: "Gemeente, met 95%-interval"},
        beside: {naam: "Nederland", points: points("NL")},
        ...{text: (amount: number) => amountText(amount / onScale(1, measure), measure), sign: signOf(measure)},
        zero: measure.per !== 100
      }
    );
  },
  words(answer: Compared): Words {
    const {measure, moments, values} = answer;
    const code = subjectOf(answer);
    const own = (code ? (values.get(code) ?? []) : []).filter(({aandeel}) => aandeel !== null);
    const [first, last] = [own[0], own.at(-1)];
    const momentOf = (value: GemeenteValue) => moments[values.get(code!)!.indexOf(value)]!;
    const name = code ? nameOf(answer, code) : "";
    const title =
      first && last && own.length > 1 && !first.klein && !last.klein
        ? `${measureSentence(measure, {
            ...{place: capitalise(placePhrase(name)), amount: amountText(last.aandeel, measure)},
            ...{moment: momentOf(last), some: isLimited(answer)}
          })}; ${thenText(measure, momentOf(first))} was dat ${amountText(first.aandeel, measure)}`
        : `${measure.naam}: ${name} en andere gemeenten naast Nederland`;
    return {
      attribute: compareAttribute("V1", answer, {title, n: many(answer)}),
      toelichting: `Alle panelen hebben dezelfde schaal; de grijze lijn is Nederland. Het vlak is het 95%-interval, een open punt is onzeker. ${zoomNote(
        measure,
        [...shownCodes(answer), "NL"].flatMap((code) => values.get(code) ?? [])
      )}${WARNING}`,
      subtitle: [measure.naam, ...whoText(answer), answer.chosen.why].join(" · "),
      sql: calculationsOf(answer),
      recount: answer.recount,
      tabel: {
        caption: `Figuur V1 in getallen: ${measure.naam}`,
        headings: ["Gemeente", "Moment", ...headings(answer)],
        rowHeadings: 2,
        rijen: [...shownCodes(answer), "NL"].flatMap((code) =>
          moments.map(({naam}, i) => {
            const value = values.get(code)?.[i];
            return {
              serie: code,
              headings: [capitalise(nameOf(answer, code)), naam],
              cells: [tallyCell(value?.n), ...valueCells(value, measure)]
            };
          })
        )
      },
      data: data(
        ["gebied", "maat", "moment", "n", "aandeel", "ondergrens", "bovengrens"],
        [...shownCodes(answer), "NL"].flatMap((code) =>
          moments.map((moment, i) => ({
            gebied: code,
            maat: measure.code,
            moment: moment.code,
            ...fileValue(values.get(code)?.[i])
          }))
        )
      )
    };
  }
};

/** When a number was, within a sentence. */
const thenText = ({kind}: Measure, {code, naam}: MeasureMoment): string =>
  kind === "indicator" ? `in ${inPeriode(code)}` : kind === "klok" ? naam : `op ${naam}`;

/** Says that a scale does not begin at 0, of a measure that has a scale of its own; `any`: of any measure. */
function zoomNote({per}: Measure, shown: readonly GemeenteValue[], any = false): string {
  const all = shown.flatMap(({aandeel, ondergrens}) => (aandeel === null ? [] : [ondergrens ?? aandeel]));
  if ((per !== 100 && !any) || all.length === 0 || Math.min(...all) <= 0) return "";
  return `De as begint niet bij 0${per === 100 ? "%" : ""}. `;
}

export const fileValue = (value: GemeenteValue | undefined) => ({
  ...{n: value?.n ?? null, aandeel: value?.aandeel ?? null},
  ...{ondergrens: value?.ondergrens ?? null, bovengrens: value?.bovengrens ?? null}
});

const CRUDE = "Zoals geteld";
const STANDARD = "Met de bevolking van Nederland";

/** Why there is no standardised number beside the crude one. */
const notStandardised = ({kind}: Measure): string =>
  kind === "klok"
    ? "Dit verschil is al gestandaardiseerd: de vergelijking is met mensen van dezelfde leeftijd, hetzelfde geslacht en huishoudtype. "
    : "Deze maat is zoals geteld: zij is niet gestandaardiseerd naar leeftijd, geslacht en huishoudtype. ";

/** Dots with intervals: each gemeente as counted, and where it can be as it would be with Nederland's population. */
export const dotsFigure = {
  ...common,
  begrippen: ["interval", "indirect-gestandaardiseerd", "duidelijk-verschil"],
  chart(answer: Compared, width: number) {
    const {measure, chosen} = answer;
    const when = momentText(answer);
    const codes = shownCodes(answer).filter((code) => valueOf(answer, code)?.aandeel != null);
    const sides = [measure.standardised ? CRUDE : measure.naam, ...(measure.standardised ? [STANDARD] : [])];
    const scaled = (part: number | null) => (part === null ? null : onScale(part, measure));
    const row = (code: string, side: string, part: Aandeel, isSmall: boolean, tip: readonly string[]): RangeRow => ({
      ...{serie: code, naam: nameOf(answer, code), side, waarde: scaled(part.aandeel)!, klein: isSmall, tip},
      ...{onder: scaled(part.ondergrens), boven: scaled(part.bovengrens), own: chosen.own.includes(code)},
      label: side === STANDARD ? "" : amountText(part.aandeel, measure)
    });
    const land = valueOf(answer, "NL")?.aandeel ?? null;
    return rangeChart(
      codes.flatMap((code) => {
        const value = valueOf(answer, code)!;
        const naam = capitalise(nameOf(answer, code));
        const standard = value.standard;
        return [
          row(code, sides[0]!, value, value.klein, tipOf(naam, value, measure, when)),
          ...(standard && standard.aandeel !== null
            ? [
                row(
                  code,
                  STANDARD,
                  standard,
                  value.klein,
                  tipOf(`${naam}, ${small(STANDARD)}`, {...value, ...standard, gebruik: null}, measure, when)
                )
              ]
            : [])
        ];
      }),
      {
        ...{width, sides, sign: signOf(measure), names: codes.map((code) => nameOf(answer, code))},
        reference:
          land === null ? null : {naam: `Nederland ${amountText(land, measure)}`, waarde: onScale(land, measure)}
      }
    );
  },
  words(answer: Compared): Words {
    const {measure, choice} = answer;
    const code = subjectOf(answer);
    const all = counted(answer);
    const ranks = choice.volgorde === "waarde";
    const rank = code && ranks ? rankOf(all, code) : null;
    const standard = code ? valueOf(answer, code)?.standard?.aandeel : null;
    const sentences = [
      ...(standard == null || !code
        ? []
        : [
            `Met de leeftijd, het geslacht en het huishoudtype van Nederland zou het ${placePhrase(nameOf(answer, code))} ${amountText(standard, measure)} zijn.`
          ]),
      ...(rank
        ? [`De rang van ${nameOf(answer, code!)} ligt tussen ${rank.first} en ${rank.last} van de ${rank.of}.`]
        : [])
    ];
    return {
      attribute: compareAttribute("V2", answer, {
        title: titleOf(answer),
        n: many(answer),
        choices: [["Volgorde", choice.volgorde]]
      }),
      toelichting: `${ranks ? "Een rang heeft een grens naar beide kanten, uit de 95%-intervallen: zoveel gemeenten liggen met hun hele interval hoger of lager. " : "De gemeenten staan op naam. "}De streep is het 95%-interval, een open stip is onzeker. ${zoomNote(
        measure,
        [...shownCodes(answer), "NL"].flatMap((code) => valueOf(answer, code) ?? []),
        true
      )}${measure.standardised ? "Standaardiseren (indirect) neemt verschillen in leeftijd, geslacht en huishoudtype weg, en geen andere. " : notStandardised(measure)}${WARNING}`,
      subtitle: [measureLine(answer), answer.chosen.why].join(" · "),
      sentences,
      sql: calculationsOf(answer),
      recount: answer.recount,
      tabel: {
        caption: `Figuur V2 in getallen: ${measureLine(answer)}`,
        headings: [
          ...["Gemeente", ...headings(answer)],
          ...(measure.standardised ? ["Gestandaardiseerd", "Ondergrens", "Bovengrens"] : []),
          ...(ranks ? ["Rang", "Rang, hoogste", "Rang, laagste"] : [])
        ],
        rowHeadings: 1,
        rijen: [...shownCodes(answer), "NL"].map((code) => {
          const value = valueOf(answer, code);
          const place = code === "NL" ? null : rankOf(all, code);
          return {
            ...{serie: code, headings: [capitalise(nameOf(answer, code))]},
            cells: [
              ...[tallyCell(value?.n), ...valueCells(value, measure)],
              ...(measure.standardised
                ? [value?.standard?.aandeel, value?.standard?.ondergrens, value?.standard?.bovengrens].map((part) =>
                    measureCell(part ?? null, measure)
                  )
                : []),
              ...(ranks ? [place?.rank, place?.first, place?.last].map(tallyCell) : [])
            ]
          };
        })
      },
      data: data(
        ["gebied", "maat", "moment", "n", "aandeel", "ondergrens", "bovengrens", "gestandaardiseerd"],
        [...shownCodes(answer), "NL"].map((code) => {
          const value = valueOf(answer, code);
          const moment = answer.moments[answer.at]?.code ?? "";
          return {
            gebied: code,
            maat: measure.code,
            moment,
            ...fileValue(value),
            gestandaardiseerd: value?.standard?.aandeel ?? null
          };
        })
      )
    };
  }
};
