import {barChart} from "../charts/bar.js";
import {colourOf} from "../charts/theme.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {followedName, sideHeadings, sideKind, sideNames} from "../figure/subject.js";
import {amountCell, shareCell} from "../figure/table.js";
import {sideDifference, sideJudgement} from "../figure/titles.js";
import {halvesText} from "../format/date.js";
import {percent, percentages, wholeNumber} from "../format/number.js";
import {capitalise, placePhrase} from "../format/text.js";
import {nothing, SMALL, uncertain} from "../model/missing.js";
import type {CountedTerugkeer as Counted} from "../queries/trajecten.js";
import {terugkeerColumns, terugkeerRows, type TerugkeerRow} from "./rows.js";
import {endsOn, sideRows, type TrajectAnswer, trajectWords} from "./words.js";

type Answer = TrajectAnswer<Counted>;

const NOTE =
  "Gestopt is wie op een peilmoment niet meer in gebruik was en er nog woonde. Alle stops tellen samen, van het tweede peilmoment af; hoe later, hoe minder mensen er al zo lang geleden stopten. Wie intussen overleed of vertrok, telt op dat peilmoment niet mee.";

const rowsOf = ({rows, choice, own, moments}: Answer): TerugkeerRow[] =>
  terugkeerRows(rows, choice, own.followed, moments.length);

/** Figuur T10: of those who stopped, who is in gebruik again. */
export const terugkeerFigure = {
  toelichting: NOTE,
  begrippen: ["terugkeer", "verblijfsduur", "interval"],
  chart(answer: Answer, width: number) {
    const rows = rowsOf(answer);
    const distances = [...new Set(rows.map(({na}) => na))];
    if (rows.every(({gestopt: stopped}) => stopped === 0))
      return rows.length === 0 ? nothing.oneMoment : nothing.nobody;
    const bars = distances.map((na) => ({
      ...{naam: `Na ${halvesText(na)}`, serie: String(na), colour: colourOf(answer.own.followed)},
      sides: rows
        .filter((row) => row.na === na)
        .map(({aandeel, ondergrens, bovengrens, terug: back, gestopt: stopped}) => ({
          ...{waarde: aandeel === null ? null : aandeel * 100, onder: ondergrens && ondergrens * 100},
          ...{boven: bovengrens && bovengrens * 100, klein: uncertain(back, stopped), n: stopped},
          empty: aandeel === null ? ("lege_noemer" as const) : null
        }))
    }));
    return barChart([{heading: null, bars}], {
      ...{width, names: sideHeadings(answer), sign: "%"},
      text: (waarde: number, decimals: 0 | 1 = 1) => percent(waarde / 100, decimals)
    });
  },
  words(answer: Answer): Words {
    const rows = rowsOf(answer);
    const names = sideHeadings(answer);
    return {
      ...trajectWords("T10", answer, {
        ...{
          title: title(rows, answer),
          what: `Wie na een stop weer ${followedName(answer.own.followed)} gebruikt`,
          ...{toelichting: NOTE, compares: true}
        },
        n: `${wholeNumber(sideRows(rows, 0)[0]?.gestopt ?? 0)} die een half jaar na hun stop nog te volgen zijn`,
        definitie:
          "Van wie stopte (het eerste peilmoment niet in gebruik, na gebruik op elk peilmoment ervoor) en een aantal halfjaren later te volgen is: het aandeel dat dan weer in gebruik is; 95%-interval volgens Wilson."
      }),
      tabel: {
        caption: "Figuur T10 in getallen: terugkeer na een stop",
        headings: [
          sideKind(answer.choice),
          "Na de stop",
          "Gestopt (n)",
          "Weer in gebruik",
          "Aandeel",
          "Ondergrens",
          "Bovengrens"
        ],
        rowHeadings: 2,
        rijen: rows.map(({kant: side, na, gestopt: stopped, terug: back, aandeel, ondergrens, bovengrens}) => ({
          serie: String(na),
          headings: [names[side]!, capitalise(halvesText(na))],
          cells: [amountCell(stopped), amountCell(back), ...[aandeel, ondergrens, bovengrens].map(shareCell)]
        }))
      },
      data: sideData(answer.choice, terugkeerColumns, rows)
    };
  }
};

/** After a year, or the longest that can be followed: fixed beforehand, whatever the numbers are. */
function title(rows: readonly TerugkeerRow[], answer: Answer): string {
  const [naam] = sideNames(answer);
  const at = (side: 0 | 1) => {
    const own = sideRows(rows, side);
    return own.find(({na}) => na === 2) ?? own.at(-1);
  };
  const [own, other] = [at(0), at(1)];
  if (rows.length === 0) return endsOn(answer.moments.at(-1)!);
  if (!own || own.aandeel === null) return `Niemand ${placePhrase(naam)} is na een stop te volgen`;
  if (own.gestopt < SMALL)
    return `Er stopten ${placePhrase(naam)} te weinig mensen voor een uitspraak (n = ${own.gestopt})`;
  const group = (row: TerugkeerRow) => ({gebruik: row.terug, n: row.gestopt});
  const difference = other ? sideDifference(group(own), group(other), "5.1", answer) : null;
  const [share] = percentages(own.aandeel, ...(difference?.aandelen ?? []));
  const said = `Van wie ${placePhrase(naam)} stopte, gebruikt ${halvesText(own.na)} later ${share} weer ${followedName(answer.own.followed)}`;
  return difference ? `${said}; ${sideJudgement(difference, answer)}` : said;
}
