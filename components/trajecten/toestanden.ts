import {areaChart} from "../charts/area.js";
import {barChart} from "../charts/bar.js";
import {colours} from "../charts/theme.js";
import {data, sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {sideHeadings, sideKind, sideNames} from "../figure/subject.js";
import {amountCell, type Cell, shareCell} from "../figure/table.js";
import {type CountedGroup, sideDifference, sideJudgement} from "../figure/titles.js";
import {dateText, durationText} from "../format/date.js";
import {percentages, wholeNumber} from "../format/number.js";
import {capitalise, placePhrase} from "../format/text.js";
import {nothing, SMALL} from "../model/missing.js";
import type {Side} from "../model/choice.js";
import type {CountedToestand as Counted} from "../queries/trajecten.js";
import {sideShown} from "./choice.js";
import {type ToestandRow, toestandColumns, toestandRows} from "./rows.js";
import {isUse, toestandGroups, toestandName} from "./toestand.js";
import {
  asFollowed,
  endsOn,
  followersName,
  seriesEnd,
  shownSides,
  sideRows,
  type TrajectAnswer,
  trajectWords
} from "./words.js";

type Answer = TrajectAnswer<Counted>;

const begrippen = ["toestand", "in-gebruik", "peilmoment"];
const rowsOf = ({rows, choice, moments}: Answer) => toestandRows(rows, choice, moments);

/** Who of a side is in gebruik on the last peilmoment, of everybody who is followed. */
function lastUse(rows: readonly ToestandRow[], side: Side, last: string): Record<keyof CountedGroup, number> {
  const own = sideRows(rows, side).filter(({peilmoment}) => peilmoment === last);
  const sum = (part: readonly ToestandRow[]) => part.reduce((sum, {personen}) => sum + personen, 0);
  return {gebruik: sum(own.filter(({toestand}) => isUse(toestand))), n: sum(own)};
}

const NOTE =
  "Elke kleur is een toestand; samen zijn zij op elk peilmoment iedereen met wie de telling begon. Wie later in het gebied kwam wonen of geboren werd, telt niet mee. Wie overleed blijft overleden; wie vertrok kan terugkomen.";

/** Figuur T1: who is in which toestand on every peilmoment. */
export const toestandenFigure = {
  toelichting: NOTE,
  begrippen,
  chart(given: Answer, width: number) {
    const answer = asFollowed(given);
    const rows = sideRows(rowsOf(answer), sideShown(answer.choice, answer.own));
    return areaChart(
      rows.map(({peilmoment, toestand, personen}) => ({peilmoment, groep: toestand, personen})),
      {width, groups: toestandGroups}
    );
  },
  words(given: Answer): Words {
    const answer = asFollowed(given);
    const rows = rowsOf(answer);
    const names = sideHeadings(answer);
    return {
      ...trajectWords("T1", answer, {
        ...{title: title(rows, answer), n: countWords(rows, answer), what: "Toestanden op elk peilmoment"},
        definitie:
          "Inwoners op het startpeilmoment naar toestand op elk peilmoment: overleden, vertrokken, of de combinatie van Jeugdwet, Participatiewet of Wsw, en Wmo die dan in gebruik is; aandeel van allen met wie de telling begon.",
        ...{toelichting: NOTE, oneSide: true, compares: true}
      }),
      tabel: {
        caption: `Figuur T1 in getallen: aandeel in elke toestand per peilmoment`,
        headings: [sideKind(answer.choice), "Peilmoment", "Personen (n)", ...toestandGroups.map(({naam}) => naam)],
        rowHeadings: 2,
        rijen: shownSides(answer.choice).flatMap((side) =>
          answer.moments.map((peilmoment) => {
            const own = sideRows(rows, side).filter((row) => row.peilmoment === peilmoment);
            const all = own.reduce((sum, {personen}) => sum + personen, 0);
            return {
              headings: [names[side]!, dateText(peilmoment)],
              cells: [amountCell(all), ...own.map(({aandeel}) => shareCell(aandeel))]
            };
          })
        )
      },
      data: sideData(answer.choice, toestandColumns, rows)
    };
  }
};

function countWords(rows: readonly ToestandRow[], answer: Answer): string {
  const {n} = lastUse(rows, 0, answer.moments[0]!);
  return `${wholeNumber(n)} ${answer.own.who === "inwoners" ? "inwoners bij de start" : "in de startgroep"}`;
}

function title(rows: readonly ToestandRow[], answer: Answer): string {
  const [naam] = sideNames(answer);
  const [first, last] = [answer.moments[0]!, answer.moments.at(-1)!];
  const own = lastUse(rows, 0, last);
  if (own.n === 0) return `Niemand ${placePhrase(naam)} hoort bij deze keuze`;
  if (own.n < SMALL) return `De groep ${placePhrase(naam)} is te klein voor een uitspraak (n = ${own.n})`;
  if (first === last) return endsOn(first);
  const other = lastUse(rows, 1, last);
  const difference = other.n > 0 ? sideDifference(own, other, "5.1", answer) : null;
  const [share] = percentages(own.gebruik / own.n, ...(difference?.aandelen ?? []));
  const said = `Na ${durationText(first, last)} gebruikt ${share} van ${followersName(answer.own.who, naam)} een voorziening`;
  return difference ? `${said}; ${sideJudgement(difference, answer)}` : said;
}

const meanColumns = ["figuur", "gebied", "toestand", "halfjaren"] as const;

/** How many peilmomenten people are in each toestand, of those that are followed. */
function means(answer: Answer) {
  const rows = rowsOf(answer);
  return shownSides(answer.choice).map((side) =>
    toestandGroups.map(({code, naam}) => {
      const own = sideRows(rows, side).filter(({toestand}) => toestand === code);
      const known = own.length > 0 && own.every(({aandeel}) => aandeel !== null);
      const mean = known ? own.reduce((sum, {aandeel}) => sum + aandeel!, 0) : null;
      return {code, naam, mean, gebied: own[0]?.gebied ?? "", kant: side};
    })
  );
}

const MEAN_NOTE =
  "Het gemiddelde aantal peilmomenten in een toestand, over iedereen met wie de telling begon. Een peilmoment is een halfjaar verder dan het vorige; wat ertussen begint en eindigt, is niet te zien.";

/** Figuur T2: mean time in each toestand. */
export const meanFigure = {
  toelichting: MEAN_NOTE,
  begrippen,
  chart(given: Answer, width: number) {
    const answer = asFollowed(given);
    const sides = means(answer);
    if (sides[0]!.every(({mean}) => mean === null)) return nothing.nobody;
    if (seriesEnd(answer)) return nothing.oneMoment;
    const bars = toestandGroups.map(({code, naam}, i) => ({
      ...{naam, serie: code, colour: colours.totaal},
      sides: sides.map((side) => ({
        ...{waarde: side[i]!.mean, onder: null, boven: null, klein: false, empty: null}
      }))
    }));
    return barChart([{heading: null, bars}], {
      ...{width, names: sideHeadings(answer), text: meanText},
      unit: ` van de ${answer.moments.length} peilmomenten`
    });
  },
  words(given: Answer): Words {
    const answer = asFollowed(given);
    const sides = means(answer);
    const names = sideHeadings(answer);
    const used = (side: number) =>
      sides[side]!.filter(({code}) => isUse(code)).reduce((sum, {mean}) => sum + (mean ?? 0), 0);
    const [naam] = sideNames(answer);
    const there = sides[0]!.some(({mean}) => mean !== null);
    const rows = sides
      .flat()
      .map(({code, mean, ...row}) => ({figuur: "gemiddeld", ...row, toestand: code, halfjaren: mean}));
    return {
      ...trajectWords("T2", answer, {
        title: there
          ? (seriesEnd(answer) ?? meanTitle(answer, naam, used(0)))
          : `Niemand ${placePhrase(naam)} hoort bij deze keuze`,
        n: countWords(rowsOf(answer), answer),
        what: "Gemiddeld aantal peilmomenten in elke toestand",
        definitie:
          "Het gemiddelde aantal peilmomenten dat inwoners van de start in elke toestand zijn (TraMineR: seqmeant).",
        toelichting: MEAN_NOTE
      }),
      tabel: {
        caption: "Figuur T2 in getallen: gemiddeld aantal peilmomenten per toestand",
        headings: ["Toestand", ...names],
        rowHeadings: 1,
        rijen: toestandGroups.map(({code}, i) => ({
          serie: code,
          headings: [toestandName(code)],
          cells: sides.map((side) => meanCell(side[i]!.mean))
        }))
      },
      data: data(meanColumns as never, rows)
    };
  }
};

/** A mean in two decimals; of a toestand that occurs it is never 0,00. */
const meanText = (mean: number): string => (mean > 0 && mean < 0.005 ? "<0,01" : mean.toFixed(2).replace(".", ","));
const meanCell = (mean: number | null): Cell => ({tekst: mean === null ? "–" : meanText(mean), waarde: mean});

function meanTitle({own, moments}: Answer, naam: string, used: number): string {
  const on = `op gemiddeld ${used.toFixed(1).replace(".", ",")} van de ${moments.length} peilmomenten een voorziening`;
  const who = capitalise(followersName(own.who, naam));
  return own.who === "inwoners" ? `${who} gebruiken ${on}` : `${who}, gebruikt ${on}`;
}
