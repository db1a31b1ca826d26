import {sequenceChart, type SequenceRow} from "../charts/sequences.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {sideHeadings, sideKind, sideNames} from "../figure/subject.js";
import {amountCell, shareCell} from "../figure/table.js";
import {monthYear} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {capitalise, placePhrase} from "../format/text.js";
import type {CountedReeks as Counted} from "../queries/trajecten.js";
import {turbulence} from "../statistics/turbulence.js";
import {sideShown} from "./choice.js";
import {type ReeksRow, reeksColumns, reeksRows} from "./rows.js";
import {stepsOf, toestandGroups, toestandName} from "./toestand.js";
import {
  asFollowed,
  followersName,
  numberCell,
  seriesEnd,
  shownSides,
  sideRows,
  type TrajectAnswer,
  trajectWords
} from "./words.js";

export type ReeksAnswer = TrajectAnswer<Counted>;

const begrippen = ["toestand", "reeks", "peilmoment"];
/** How many sequences are listed, and how many are drawn at most. */
const [TOP, MOST] = [12, 600];

const LIST_NOTE =
  "Een reeks is de toestand op elk peilmoment achter elkaar. Reeksen die vaker voorkomen staan boven; zeldzame reeksen samen kunnen meer mensen zijn dan de vaakste.";
const INDEX_NOTE =
  "Elke verschillende reeks is een strook, zo hoog als er mensen mee zijn. De stroken liggen naar de toestand aan het begin, en daarbinnen naar wat volgt.";

/** A sequence in words: its spells with the moment at which each begins. */
export function reeksText(reeks: string, moments: readonly string[]): string {
  const steps = stepsOf(reeks);
  const spells = steps.flatMap((step, i) => (i === 0 || step !== steps[i - 1] ? [[step, i] as const] : []));
  return spells
    .map(([step, i]) => (i === 0 ? toestandName(step) : `${toestandName(step)} (vanaf ${monthYear(moments[i]!)})`))
    .join(" → ");
}

/** A sequence as a row of the chart. */
export const sequenceRow = (
  {reeks, personen, aandeel}: Pick<ReeksRow, "reeks" | "personen" | "aandeel">,
  size: number,
  label = ""
): SequenceRow => ({
  ...{serie: reeks, steps: stepsOf(reeks), size, label},
  tip: [`${percent(aandeel, 1)}: ${wholeNumber(personen)} mensen met deze reeks`]
});

const place = new Map<string, number>(toestandGroups.map(({code}, i) => [code, i]));

/** The order in which sequences lie on each other: by the first toestand, then the second, and so on. */
export function bySteps(a: {reeks: string}, b: {reeks: string}): number {
  const [left, right] = [stepsOf(a.reeks), stepsOf(b.reeks)];
  const i = left.findIndex((step, i) => step !== right[i]);
  return i < 0 ? 0 : place.get(left[i]!)! - place.get(right[i]!)!;
}

/** The sequences of the side that is shown, most frequent first. */
export const shownReeksen = (answer: ReeksAnswer): ReeksRow[] =>
  sideRows(reeksRows(answer.rows, answer.choice), sideShown(answer.choice, answer.own));

const countWords = (rows: readonly ReeksRow[], {own}: ReeksAnswer): string => {
  const all = rows.reduce((sum, {personen}) => sum + personen, 0);
  return `${wholeNumber(all)} ${own.who === "inwoners" ? "inwoners bij de start" : "in de startgroep"}, ${wholeNumber(rows.length)} verschillende reeksen`;
};

/** Figuur T5: the most frequent sequences. */
export const frequentFigure = {
  toelichting: LIST_NOTE,
  begrippen,
  chart(given: ReeksAnswer, width: number) {
    const answer = asFollowed(given);
    const rows = shownReeksen(answer).slice(0, TOP);
    const label = ({aandeel, personen}: ReeksRow) =>
      width < 560 ? percent(aandeel, 1) : `${percent(aandeel, 1)} · ${wholeNumber(personen)}`;
    return sequenceChart([{heading: null, rows: rows.map((row) => sequenceRow(row, 1, label(row)))}], {
      ...{width, moments: answer.moments, nameOf: toestandName, list: true}
    });
  },
  words(given: ReeksAnswer): Words {
    const answer = asFollowed(given);
    const all = reeksRows(answer.rows, answer.choice);
    const names = sideHeadings(answer);
    return {
      ...trajectWords("T5", answer, {
        ...{title: frequentTitle(answer), n: countWords(shownReeksen(answer), answer)},
        ...{what: `De ${TOP} reeksen die het vaakst voorkomen`, toelichting: LIST_NOTE, oneSide: true},
        definitie:
          "De verschillende reeksen van toestanden vanaf de start, met hoe vaak zij voorkomen. Turbulentie volgens Elzinga (TraMineR: seqST): 1 voor wie nooit verandert."
      }),
      tabel: {
        caption: `Figuur T5 in getallen: de reeksen die het vaakst voorkomen`,
        headings: [sideKind(answer.choice), "Reeks", "Personen (n)", "Aandeel", "Turbulentie"],
        rowHeadings: 2,
        rijen: shownSides(answer.choice).flatMap((side) =>
          sideRows(all, side)
            .slice(0, TOP)
            .map(({reeks, personen, aandeel}) => ({
              serie: reeks,
              headings: [names[side]!, reeksText(reeks, answer.moments)],
              cells: [
                amountCell(personen),
                shareCell(aandeel),
                numberCell(turbulence(stepsOf(reeks).map((step) => place.get(step)!)))
              ]
            }))
        )
      },
      data: sideData(answer.choice, reeksColumns, all)
    };
  }
};

function frequentTitle(answer: ReeksAnswer): string {
  const rows = shownReeksen(answer);
  const naam = sideNames(answer)[sideShown(answer.choice, answer.own)]!;
  if (rows.length === 0) return `Niemand ${placePhrase(naam)} hoort bij deze keuze`;
  const end = seriesEnd(answer);
  if (end) return end;
  const steady = rows
    .filter(({reeks}) => new Set(stepsOf(reeks)).size === 1)
    .reduce((sum, {personen}) => sum + personen, 0);
  const all = rows.reduce((sum, {personen}) => sum + personen, 0);
  return `${percent(steady / all)} van ${followersName(answer.own.who, naam)} is op elk peilmoment in dezelfde toestand`;
}

/** Figuur T6: all distinct sequences, as high as they are frequent. */
export const indexFigure = {
  toelichting: INDEX_NOTE,
  begrippen,
  chart(given: ReeksAnswer, width: number) {
    const answer = asFollowed(given);
    const rows = shownReeksen(answer).slice(0, MOST).sort(bySteps);
    return sequenceChart([{heading: null, rows: rows.map((row) => sequenceRow(row, row.personen))}], {
      ...{width, moments: answer.moments, nameOf: toestandName}
    });
  },
  words(given: ReeksAnswer): Words {
    const answer = asFollowed(given);
    const shown = shownReeksen(answer);
    const left = shown.slice(MOST).reduce((sum, {personen}) => sum + personen, 0);
    const naam = sideNames(answer)[sideShown(answer.choice, answer.own)]!;
    const all = shown.reduce((sum, {personen}) => sum + personen, 0);
    const ten = shown.slice(0, 10).reduce((sum, {personen}) => sum + personen, 0);
    return {
      ...frequentFigure.words(given),
      ...trajectWords("T6", answer, {
        title:
          all === 0
            ? `Niemand ${placePhrase(naam)} hoort bij deze keuze`
            : (seriesEnd(answer) ??
              (shown.length <= 10
                ? `${capitalise(followersName(answer.own.who, naam))} ${answer.own.who === "inwoners" ? "doorlopen" : "doorloopt"} samen ${wholeNumber(shown.length)} verschillende ${shown.length === 1 ? "reeks" : "reeksen"}`
                : `De tien reeksen die het vaakst voorkomen, zijn samen ${percent(ten / all)} van ${followersName(answer.own.who, naam)}; er zijn ${wholeNumber(shown.length)} verschillende`)),
        ...{n: countWords(shown, answer), what: "Alle reeksen op elkaar", oneSide: true},
        definitie: "Elke verschillende reeks van toestanden vanaf de start, zo hoog als zij voorkomt.",
        toelichting: [
          INDEX_NOTE,
          ...(left > 0
            ? [
                `Niet getekend: ${wholeNumber(shown.length - MOST)} zeldzame reeksen van samen ${wholeNumber(left)} mensen.`
              ]
            : [])
        ].join(" ")
      })
    };
  }
};
