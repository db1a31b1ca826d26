import {alluvialChart} from "../charts/alluvial.js";
import {matrixChart} from "../charts/matrix.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {sideHeadings, sideKind, sideNames} from "../figure/subject.js";
import {amountCell, shareCell} from "../figure/table.js";
import {sideDifference, sideJudgement} from "../figure/titles.js";
import {dateText, durationText} from "../format/date.js";
import {percentages, wholeNumber} from "../format/number.js";
import {placePhrase} from "../format/text.js";
import type {Side} from "../model/choice.js";
import {nothing, SMALL} from "../model/missing.js";
import type {CountedOvergang as Counted} from "../queries/trajecten.js";
import {placesOf, sideShown} from "./choice.js";
import {type OvergangRow, overgangColumns, overgangRows} from "./rows.js";
import {isUse, toestandGroups, toestandName} from "./toestand.js";
import {asFollowed, endsOn, followersName, sideRows, type TrajectAnswer, trajectWords} from "./words.js";

type Answer = TrajectAnswer<Counted>;

const begrippen = ["toestand", "overgang", "peilmoment"];
const NOTE =
  "Dezelfde mensen op twee peilmomenten. Wat zij ertussen deden, is niet te zien: wie stopte en weer begon, staat in dezelfde toestand.";

/** The two peilmomenten that are set beside each other. */
function momentsOf({own, moments}: Answer): [from: string, to: string] {
  const [from, to] = placesOf(own, moments);
  return [moments[from]!, moments[to]!];
}

const shareOf = (row: OvergangRow, {own}: Answer) => (own.basis === "van" ? row.aandeel_van : row.aandeel_groep);
const shownRows = (answer: Answer) =>
  sideRows(overgangRows(answer.rows, answer.choice), sideShown(answer.choice, answer.own));

/** The toestanden that fewer people came from than a share can rest on; of everybody, no share does. */
const fewFrom = (answer: Answer): string[] => {
  const rows = shownRows(answer);
  const from = (code: string) => rows.reduce((sum, {van, personen}) => (van === code ? sum + personen : sum), 0);
  const few = toestandGroups.map(({code}) => code).filter((code) => from(code) > 0 && from(code) < SMALL);
  return answer.own.basis === "van" ? few : [];
};

/** Figuur T3: from which toestand to which, as a table of shares in colour. */
export const matrixFigure = {
  toelichting: NOTE,
  begrippen,
  chart(given: Answer, width: number) {
    const answer = asFollowed(given);
    const [from, to] = momentsOf(answer);
    return matrixChart(
      shownRows(answer).map((row) => ({...row, aandeel: shareOf(row, answer), empty: null})),
      {width, groups: toestandGroups, titles: {van: dateText(from), naar: dateText(to)}, few: fewFrom(answer)}
    );
  },
  words(given: Answer): Words {
    const answer = asFollowed(given);
    const note = fewFrom(answer).length > 0 ? `${NOTE} Onzeker is een rij van minder dan ${SMALL} mensen.` : NOTE;
    return {
      ...words("T3", answer),
      ...trajectWords("T3", answer, {...said(answer, "Overgangen tussen toestanden"), toelichting: note})
    };
  }
};

/** Figuur T4: the same people as streams. */
export const alluvialFigure = {
  toelichting: NOTE,
  begrippen,
  chart(given: Answer, width: number) {
    const answer = asFollowed(given);
    const [peilmoment, next] = momentsOf(answer);
    if (peilmoment === next) return nothing.oneMoment;
    return alluvialChart(
      shownRows(answer).map(({van, naar: to, personen}) => ({peilmoment, volgend: next, van, naar: to, personen})),
      {width, groups: toestandGroups}
    );
  },
  words(given: Answer): Words {
    const answer = asFollowed(given);
    return {
      ...words("T4", answer),
      ...trajectWords("T4", answer, {
        ...said(answer, "De overgangen als stromen"),
        title: streamTitle(answer),
        ...{n: countWords(answer, sideShown(answer.choice, answer.own)), compares: false}
      })
    };
  }
};

function words(figure: string, answer: Answer): Pick<Words, "tabel" | "data"> {
  const rows = overgangRows(answer.rows, answer.choice);
  const names = sideHeadings(answer);
  return {
    tabel: {
      caption: `Figuur ${figure} in getallen: van toestand naar toestand`,
      headings: [sideKind(answer.choice), "Van", "Naar", "Personen (n)", "Aandeel van “van”", "Aandeel van iedereen"],
      rowHeadings: 3,
      rijen: rows
        .filter(({personen}) => personen > 0)
        .map(({kant: side, van, naar: to, personen, aandeel_van, aandeel_groep}) => ({
          serie: van,
          headings: [names[side]!, toestandName(van), toestandName(to)],
          cells: [amountCell(personen), shareCell(aandeel_van), shareCell(aandeel_groep)]
        }))
    },
    data: sideData(answer.choice, overgangColumns, rows)
  };
}

/** How many change toestand, of those who are still seen. */
function changed(answer: Answer, side: Side) {
  const own = sideRows(overgangRows(answer.rows, answer.choice), side);
  const sum = (part: readonly OvergangRow[]) => part.reduce((sum, {personen}) => sum + personen, 0);
  return {gebruik: sum(own.filter(({van, naar: to}) => van !== to)), n: sum(own)};
}

const countWords = (answer: Answer, side: Side): string =>
  `${wholeNumber(changed(answer, side).n)} ${answer.own.who === "inwoners" ? "inwoners bij de start" : "in de startgroep"}`;

function said(answer: Answer, what: string) {
  const [from, to] = momentsOf(answer);
  const of = answer.own.basis === "van" ? "aandeel van wie ervan uitging" : "aandeel van iedereen";
  return {
    title: title(answer),
    n: countWords(answer, 0),
    what: `${what} van ${dateText(from)} naar ${dateText(to)}${what.startsWith("Overgangen") ? ` · ${of}` : ""}`,
    definitie:
      "Inwoners van de start naar toestand op het ene en op het andere peilmoment; aandeel van wie op het ene in dezelfde toestand was, en van iedereen.",
    ...{toelichting: NOTE, oneSide: true, compares: true}
  };
}

function title(answer: Answer): string {
  const [naam] = sideNames(answer);
  const [from, to] = momentsOf(answer);
  const [own, other] = [changed(answer, 0), changed(answer, 1)];
  if (own.n === 0) return `Niemand ${placePhrase(naam)} hoort bij deze keuze`;
  if (own.n < SMALL) return `De groep ${placePhrase(naam)} is te klein voor een uitspraak (n = ${own.n})`;
  if (from === to) return endsOn(from);
  const difference = other.n > 0 ? sideDifference(own, other, "5.1", answer) : null;
  const [share] = percentages(own.gebruik / own.n, ...(difference?.aandelen ?? []));
  const sentence = `Na ${durationText(from, to)} is ${share} van ${followersName(answer.own.who, naam)} in een andere toestand`;
  return difference ? `${sentence}; ${sideJudgement(difference, answer)}` : sentence;
}

/** Where those who were in gebruik of something are later. */
function streamTitle(answer: Answer): string {
  const naam = sideNames(answer)[sideShown(answer.choice, answer.own)]!;
  const own = shownRows(answer).filter(({van}) => isUse(van));
  const sum = (part: readonly OvergangRow[]) => part.reduce((sum, {personen}) => sum + personen, 0);
  const all = sum(own);
  const [from, to] = momentsOf(answer);
  if (all < SMALL || from === to) return title(answer);
  const parts = [
    ["zonder voorziening", sum(own.filter(({naar: to}) => to === "geen"))],
    ["in dezelfde toestand", sum(own.filter(({van, naar: to}) => van === to))]
  ] as const;
  const [none, same] = percentages(...parts.map(([, count]) => count / all));
  return `Van wie ${placePhrase(naam)} op ${dateText(from)} iets gebruikte, is ${same} op ${dateText(to)} in dezelfde toestand en ${none} zonder voorziening`;
}
