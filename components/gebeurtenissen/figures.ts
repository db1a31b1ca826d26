import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {small} from "../../data/indicator/words.js";
import {clockChart, type ClockPoint} from "../charts/clock.js";
import {colourOf, colours} from "../charts/theme.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {comparedText, followedHeading, followedName, sideHeadings} from "../figure/subject.js";
import {amountCell, pointCell, shareCell} from "../figure/table.js";
import {distanceText, signedDistance} from "../format/date.js";
import {percent, percentPoint, wholeNumber, withDifferenceInterval} from "../format/number.js";
import {capitalise} from "../format/text.js";
import {figureWords} from "../levensweg/definitions.js";
import {type Side, sides} from "../model/choice.js";
import {SMALL, uncertain} from "../model/missing.js";
import {judgement, judgementWordThan, levenswegThreshold} from "../text/judgement.js";
import type {ClockChoice} from "./choice.js";
import {type KlokRow, klokColumns, klokRows} from "./clock.js";
import {type ClockAnswer, isOfWijk} from "./openClock.js";

/** The clocks that a figure shows, in their order: one, two beside each other, or those of all gebeurtenissen. */
export type ClocksShown = {clocks: readonly ClockAnswer[]; own: ClockChoice};

/** A gebeurtenis by its name, marked where no source names it. */
export function eventName(code: string): string {
  const {naam, assumed} = eventOf(code);
  return assumed ? `${naam} (aangenomen)` : naam;
}
const eventOf = (code: string) => gebeurtenissen.find((item) => item.code === code)!;

/** All rows of one clock. */
export const rowsOf = (answer: ClockAnswer, {naast: beside}: ClockChoice): KlokRow[] =>
  klokRows(answer.rows, answer.choice, answer.gebeurtenis, answer.manifest.peilmomenten.length, beside);
export const at = (rows: readonly KlokRow[], side: Side, group: KlokRow["groep"], distance: number) =>
  rows.find((row) => row.kant === side && row.groep === group && row.afstand === distance);

/** One gebeurtenis on one side: what is drawn by itself, and has lines of its own in a table. */
export interface ClockPanel {
  naam: string;
  answer: ClockAnswer;
  side: Side;
}

/** The panels of a figure: named by their side, and where two gebeurtenissen stand beside each other by that first. */
export function panelsOf({clocks}: ClocksShown): ClockPanel[] {
  return clocks.flatMap((answer) => {
    const names = sideHeadings(answer);
    const event = eventName(answer.gebeurtenis);
    return sides(answer.choice).map(({kant: side}) => ({
      ...{answer, side},
      naam: clocks.length === 1 ? names[side]! : names.length === 1 ? event : `${event} · ${names[side]!}`
    }));
  });
}

/** What stands before a line of a table: which gebeurtenis where there are two, and which cohort. */
export const panelHeadings = ({clocks}: ClocksShown): string[] =>
  clocks.length > 1 ? ["Gebeurtenis", "Cohort"] : ["Cohort"];
export const panelCells = ({clocks}: ClocksShown, {answer, side}: ClockPanel): string[] => [
  ...(clocks.length > 1 ? [eventName(answer.gebeurtenis)] : []),
  sideHeadings(answer)[side]!
];

/** Those beside whom the people with the gebeurtenis stand, within a sentence. */
export const besides = {
  gelijke: "mensen van dezelfde leeftijd, hetzelfde geslacht en hetzelfde huishoudtype die dit niet meemaakten",
  alle: "alle mensen die dit niet meemaakten"
} as const;
const withoutNames = {
  gelijke: "Zonder: vergelijkbare mensen (leeftijd, geslacht, huishoudtype)",
  alle: "Zonder: alle mensen"
} as const;

const WARNING =
  "Samenhang, geen effect: wie dit meemaakt, verschilt ook in gezondheid, inkomen en wat eraan voorafging, en dat is hier niet gelijk gemaakt. Verschillen vóór de gebeurtenis laten zien hoe groot dat kan zijn.";
const RULES =
  "Van het cohort tellen hier alleen huishoudtype, leeftijd en geslacht mee, zoals die waren vlak voor de gebeurtenis.";
const TWO =
  "Wie beide gebeurtenissen meemaakte, telt bij beide mee; daarom staat er niet bij welk van de twee verschillen groter is.";

export const common = {
  begrippen: ["levensgebeurtenis", "gebeurtenisklok", "standaardisatie", "interval"],
  toelichting: WARNING
} as const;

export const distanceCell = ({afstand: distance}: {afstand: number}): string => signedDistance(distance);

/** How many cases cohort A has of a gebeurtenis: those seen on the last peilmoment before it, or on it. */
const casesOf = (rows: readonly KlokRow[]) => at(rows, 0, "met", 0)?.personen ?? 0;

/** The n of a figure: of each gebeurtenis its own. */
export function casesText(
  {clocks}: ClocksShown,
  count: (answer: ClockAnswer) => number,
  when = ", vlak ervoor"
): string {
  const [first] = clocks;
  if (clocks.length === 1) return `${wholeNumber(count(first!))} mensen met de gebeurtenis${when}`;
  const each = clocks.map((answer) => `${wholeNumber(count(answer))} met ${small(eventName(answer.gebeurtenis))}`);
  return `${each.join(" en ")}${when}`;
}

/** How use with the gebeurtenis stands to that without, at one distance; null where it rests on too few. */
function differenceSentence(answer: ClockAnswer, {clocks, own}: ClocksShown): string | null {
  const rows = rowsOf(answer, own);
  const [met, zonder, difference] = (["met", "zonder", "verschil"] as const).map((group) => at(rows, 0, group, own.op));
  if (!met || met.personen < SMALL || zonder?.aandeel == null || difference?.aandeel == null) return null;
  const between = {...difference, verschil: difference.aandeel};
  const how = judgement(between, levenswegThreshold("5.3"))!;
  const than = judgementWordThan(how, "vaak", {where: besides[own.naast], naam: besides[own.naast]});
  const when =
    clocks.length === 1 ? distanceText(own.op) : `${eventOf(answer.gebeurtenis).after}, ${distanceText(own.op)},`;
  const basis = differenceBasis(met, zonder.aandeel, difference);
  return `${capitalise(when)} gebruikt ${percent(met.aandeel, 1)} ${followedName(own.volg)}, ${than} (${percent(zonder.aandeel, 1)}); het verschil is ${basis}${withDifferenceInterval(between)}.`;
}

/** Why the difference is not what one gets by taking the two shares of the sentence from each other; empty where it is. */
function differenceBasis(met: KlokRow, zonder: number, difference: KlokRow): string {
  if (difference.personen < met.personen) return "bij wie er vergelijkbare mensen zijn ";
  const tenths = (share: number) => Math.round(Number((share * 100).toFixed(1)) * 10);
  return tenths(met.aandeel!) - tenths(zonder) === tenths(difference.aandeel!) ? "" : "vóór afronding ";
}

/** Use vlak voor and at the chosen distance, in words; null where too few people were there. */
function change(answer: ClockAnswer, own: ClockChoice): [before: string, later: string] | null {
  const rows = rowsOf(answer, own);
  const [before, later] = [at(rows, 0, "met", 0), at(rows, 0, "met", own.op)];
  if (before?.aandeel == null || later?.aandeel == null || before.personen < SMALL) return null;
  return [percent(before.aandeel, 1), percent(later.aandeel, 1)];
}

function titleOf({clocks, own}: ClocksShown): string {
  const [first, second] = clocks;
  const {after} = eventOf(first!.gebeurtenis);
  const use = capitalise(followedName(own.volg));
  const own1 = change(first!, own);
  if (!second)
    return own1
      ? `${use}: ${own1[0]} vlak voor en ${own1[1]} ${distanceText(own.op)}, ${after}`
      : `Gebruik voor en ${after}`;
  const parts = clocks.map((answer) => {
    const part = change(answer, own);
    const name = small(eventName(answer.gebeurtenis));
    return part ? `bij ${name} ${part[0]} en ${part[1]}` : `bij ${name} te weinig mensen`;
  });
  return `${use}, vlak voor en ${distanceText(own.op)}: ${parts.join("; ")}`;
}

const points = (rows: readonly KlokRow[], side: Side, group: KlokRow["groep"], naam: string): ClockPoint[] =>
  rows
    .filter((row) => row.kant === side && row.groep === group)
    .map((row) => ({
      ...{afstand: row.afstand, waarde: row.aandeel, onder: row.ondergrens, boven: row.bovengrens},
      klein: row.gebruik !== null && uncertain(row.gebruik, row.personen),
      tip: [
        naam,
        `${capitalise(distanceText(row.afstand))}: ${group === "verschil" ? `${percentPoint(row.aandeel)} procentpunt` : percent(row.aandeel, 1)}`,
        group === "verschil"
          ? `95%-interval ${percentPoint(row.ondergrens)} tot ${percentPoint(row.bovengrens)}`
          : `95%-interval ${percent(row.ondergrens, 1)} tot ${percent(row.bovengrens, 1)}`,
        `n = ${wholeNumber(row.personen)}`
      ]
    }));

/** What stands in the place of a chart of a wijk; null where there is none. */
export const notOfWijk = ({clocks}: ClocksShown): string | null =>
  isOfWijk(clocks[0]!.choice)
    ? "De gebeurtenisklok is per gemeente geteld. Kies de gemeente waarin de wijk ligt, of een ander gebied."
    : null;

const definition =
  "Van wie de gebeurtenis voor het eerst in de bron meemaakt, het aandeel in gebruik op peilmomenten ervoor en erna, geteld vanaf het laatste peilmoment ervoor of erop; ernaast wie haar nooit meemaakt, gewogen naar peilmoment, leeftijdsklasse, geslacht en huishoudtype van wie haar meemaakt.";

/** The queries of all clocks of a figure, each of their relations once. */
const queriesOf = (clocks: readonly ClockAnswer[]) => () => {
  const all = new Map(clocks.flatMap((answer) => answer.sql()).map((query) => [JSON.stringify(query), query]));
  return [...all.values()];
};

/** What the figures of this page say alike. */
export function clockWords(
  figure: "K1" | "K2" | "K3" | "K4",
  {clocks, own}: ClocksShown,
  {title, what, n}: {title: string; what: string; n: string}
) {
  const first = clocks[0]!;
  const shown = figure === "K4" ? [] : clocks.map(({gebeurtenis}) => gebeurtenis);
  const ofWijk = isOfWijk(first.choice) ? "De gebeurtenisklok is er niet per wijk" : title;
  const words = figureWords(
    figure,
    {...first, sql: queriesOf(figure === "K4" ? [first] : clocks)},
    {
      ...{title: ofWijk, n, what, how: comparedText(first), controls: false},
      own: {definitie: definition, toelichting: [WARNING, RULES, ...(shown.length > 1 ? [TWO] : [])].join(" ")}
    }
  );
  const choices = [
    ...(shown.length > 0 ? [["Gebeurtenis", shown.map(eventName).join("; ")] as const] : []),
    ["Gebruik van", followedHeading(own.volg)] as const,
    ...(words.attribute.choices ?? [])
  ];
  return {...words, attribute: {...words.attribute, choices}};
}

/** Use before and after the gebeurtenis, of those with and those without it. */
export const clockFigure = {
  ...common,
  chart(shown: ClocksShown, width: number) {
    const instead = notOfWijk(shown);
    if (instead !== null) return instead;
    const {clocks, own} = shown;
    const panels = panelsOf(shown);
    const without = width < 480 ? "Zonder de gebeurtenis" : withoutNames[own.naast];
    const met = clocks.length > 1 ? "Met de gebeurtenis" : `Met: ${small(eventName(clocks[0]!.gebeurtenis))}`;
    return clockChart(
      panels.flatMap(({naam, answer, side}, panel) => {
        const rows = rowsOf(answer, own);
        return [
          {
            ...{panel, naam: met, colour: colourOf(own.volg)},
            points: points(rows, side, "met", `${naam}, ${small(met)}`)
          },
          {
            ...{panel, naam: without, colour: colours.vergelijk},
            points: points(rows, side, "zonder", `${naam}, ${small(without)}`)
          }
        ];
      }),
      {
        ...{
          width,
          panels: panels.map(({naam}) => naam),
          series: [met, without],
          label: (waarde: number) => percent(waarde)
        },
        ...{format: ".0%", sign: "", least: [0, 0.05] as const}
      }
    );
  },
  words(shown: ClocksShown): Words {
    const {clocks, own} = shown;
    const first = clocks[0]!;
    return {
      ...clockWords("K1", shown, {
        ...{title: titleOf(shown), n: casesText(shown, (answer) => casesOf(rowsOf(answer, own)))},
        what: `Aandeel dat ${followedName(own.volg)} gebruikt, per half jaar voor en na de gebeurtenis, met 95%-interval`
      }),
      sentences: clocks.flatMap((answer) => differenceSentence(answer, shown) ?? []),
      tabel: {
        caption: `Figuur K1 in getallen: ${comparedText(first)}`,
        headings: [
          ...panelHeadings(shown),
          ...["Groep", "Halve jaren", "Mensen (n)", "In gebruik", "Aandeel", "Ondergrens", "Bovengrens"]
        ],
        rowHeadings: panelHeadings(shown).length + 2,
        rijen: panelsOf(shown).flatMap((panel) =>
          rowsOf(panel.answer, own)
            .filter((row) => row.kant === panel.side && row.groep !== "verschil" && row.personen > 0)
            .map((row) => ({
              headings: [...panelCells(shown, panel), row.groep, distanceCell(row)],
              cells: [
                amountCell(row.personen),
                amountCell(row.gebruik),
                shareCell(row.aandeel),
                shareCell(row.ondergrens),
                shareCell(row.bovengrens)
              ]
            }))
        )
      },
      data: sideData(
        first.choice,
        klokColumns,
        clocks.flatMap((answer) => rowsOf(answer, own))
      )
    };
  }
};

/** The difference between those with and without, before and after. */
export const differenceFigure = {
  ...common,
  chart(shown: ClocksShown, width: number) {
    const instead = notOfWijk(shown);
    if (instead !== null) return instead;
    const {own} = shown;
    const panels = panelsOf(shown);
    const naam = "Verschil: met min zonder, in procentpunten";
    return clockChart(
      panels.map(({naam: of, answer, side}, panel) => ({
        ...{panel, naam, colour: colourOf(own.volg)},
        points: points(rowsOf(answer, own), side, "verschil", `${of}, verschil`).map((item) => ({
          ...item,
          ...{waarde: scaled(item.waarde), onder: scaled(item.onder), boven: scaled(item.boven)}
        }))
      })),
      {
        ...{width, panels: panels.map(({naam}) => naam), series: [naam]},
        ...{label: (waarde: number) => percentPoint(waarde / 100), format: "+~f", sign: "", least: [-1, 1] as const}
      }
    );
  },
  words(shown: ClocksShown): Words {
    const {clocks, own} = shown;
    const first = clocks[0]!;
    return {
      ...clockWords("K2", shown, {
        ...{title: differenceTitle(shown), n: casesText(shown, (answer) => casesOf(rowsOf(answer, own)))},
        what: `Aandeel dat ${followedName(own.volg)} gebruikt met de gebeurtenis, min dat zonder, met 95%-interval`
      }),
      tabel: {
        caption: `Figuur K2 in getallen: ${comparedText(first)}`,
        headings: [...panelHeadings(shown), "Halve jaren", "Mensen (n)", "Verschil", "Ondergrens", "Bovengrens"],
        rowHeadings: panelHeadings(shown).length + 1,
        rijen: panelsOf(shown).flatMap((panel) =>
          rowsOf(panel.answer, own)
            .filter((row) => row.kant === panel.side && row.groep === "verschil" && row.personen > 0)
            .map((row) => ({
              headings: [...panelCells(shown, panel), distanceCell(row)],
              cells: [amountCell(row.personen), ...[row.aandeel, row.ondergrens, row.bovengrens].map(pointCell)]
            }))
        )
      },
      data: sideData(
        first.choice,
        klokColumns,
        clocks.flatMap((answer) => rowsOf(answer, own).filter(({groep: group}) => group === "verschil"))
      )
    };
  }
};

function differenceTitle({clocks, own}: ClocksShown): string {
  const begin = "Het verschil met wie dit niet meemaakte";
  const known = clocks.map((answer) => {
    const rows = rowsOf(answer, own);
    const [before, later] = [at(rows, 0, "verschil", -1), at(rows, 0, "verschil", own.op)];
    if (before?.aandeel == null || later?.aandeel == null || casesOf(rows) < SMALL) return null;
    return [percentPoint(before.aandeel), percentPoint(later.aandeel)] as const;
  });
  if (known.every((part) => part === null)) return begin;
  if (clocks.length === 1)
    return `${begin}: ${known[0]![0]} procentpunt ${distanceText(-1)} en ${known[0]![1]} ${distanceText(own.op)}`;
  const parts = clocks.map(({gebeurtenis}, i) => {
    const part = known[i];
    return `bij ${small(eventName(gebeurtenis))} ${part ? `${part[0]} en ${part[1]} procentpunt` : "te weinig mensen"}`;
  });
  return `${begin}, ${distanceText(-1)} en ${distanceText(own.op)}: ${parts.join("; ")}`;
}

/** A fraction in percentage points. */
export const scaled = (waarde: number | null): number | null => (waarde === null ? null : waarde * 100);
