import {rangeChart, type RangeRow} from "../charts/range.js";
import {colours} from "../charts/theme.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {comparedText, followedName, sideHeadings} from "../figure/subject.js";
import {amountCell, pointCell} from "../figure/table.js";
import {distanceText} from "../format/date.js";
import {percentPoint, wholeNumber} from "../format/number.js";
import {capitalise} from "../format/text.js";
import {type Side, sides} from "../model/choice.js";
import {SMALL, uncertain} from "../model/missing.js";
import {judgement, direction, levenswegThreshold} from "../text/judgement.js";
import {type KlokRow, klokColumns} from "./clock.js";
import {at, besides, clockWords, type ClocksShown, common, eventName, notOfWijk, rowsOf, scaled} from "./figures.js";

/** The difference of every gebeurtenis at one distance, of one side; largest first, those of too few people left out. */
function ranked({clocks, own}: ClocksShown): {code: string; naam: string; row: KlokRow; side: Side}[] {
  const all = clocks.flatMap((answer) => {
    const rows = rowsOf(answer, own);
    return sides(answer.choice).flatMap(({kant: side}) => {
      const row = at(rows, side, "verschil", own.op);
      return row?.aandeel != null && row.personen >= SMALL
        ? [{code: answer.gebeurtenis as string, naam: eventName(answer.gebeurtenis), row, side}]
        : [];
    });
  });
  const first = new Map(all.filter(({side}) => side === 0).map(({code, row}) => [code, row.aandeel!]));
  return all.sort((a, b) => (first.get(b.code) ?? -9) - (first.get(a.code) ?? -9) || a.side - b.side);
}

/** All gebeurtenissen beside each other, at one distance. */
export const rankingFigure = {
  ...common,
  chart(answer: ClocksShown, width: number) {
    const instead = notOfWijk(answer);
    if (instead !== null) return instead;
    const sideNames = sideHeadings(answer.clocks[0]!);
    const items = ranked(answer);
    return rangeChart(
      items.map(
        ({naam, row, side}): RangeRow => ({
          ...{serie: `${naam} ${side}`, naam, side: sideNames[side]!, waarde: row.aandeel! * 100},
          ...{onder: scaled(row.ondergrens), boven: scaled(row.bovengrens), own: false},
          klein: uncertain(row.gebruik ?? 0, row.personen),
          label: percentPoint(row.aandeel),
          tip: [
            `${naam}, ${sideNames[side]}`,
            `${capitalise(distanceText(answer.own.op))}: ${percentPoint(row.aandeel)} procentpunt`,
            `95%-interval ${percentPoint(row.ondergrens)} tot ${percentPoint(row.bovengrens)}`,
            `n = ${wholeNumber(row.personen)}`
          ]
        })
      ),
      {
        ...{width, names: [...new Set(items.map(({naam}) => naam))], sides: sideNames},
        ...{reference: {naam: "geen verschil", waarde: 0}, sign: "", second: colours.vergelijk}
      }
    );
  },
  words(answer: ClocksShown): Words {
    const first = answer.clocks[0]!;
    const {own} = answer;
    const names = sideHeadings(first);
    const items = ranked(answer);
    return {
      ...clockWords("K4", answer, {
        ...{title: titleOf(answer, items), n: "bij elke gebeurtenis in de tabel"},
        what: `Aandeel dat ${followedName(own.volg)} gebruikt met de gebeurtenis, min dat van ${besides[own.naast]}, met 95%-interval, in procentpunten · ${distanceText(own.op)}`
      }),
      tabel: {
        caption: `Figuur K4 in getallen: ${comparedText(first)}`,
        headings: ["Gebeurtenis", "Cohort", "Mensen (n)", "Verschil", "Ondergrens", "Bovengrens"],
        rowHeadings: 2,
        rijen: items.map(({naam, row, side}) => ({
          serie: `${naam} ${side}`,
          headings: [naam, names[side]!],
          cells: [
            amountCell(row.personen),
            pointCell(row.aandeel),
            pointCell(row.ondergrens),
            pointCell(row.bovengrens)
          ]
        }))
      },
      data: sideData(
        first.choice,
        klokColumns,
        items.map(({row}) => row)
      )
    };
  }
};

/** At how many gebeurtenissen cohort A has a clear difference: of all, so that no largest is sought among many. */
function titleOf({own}: ClocksShown, items: ReturnType<typeof ranked>): string {
  const shown = items.filter(({side}) => side === 0);
  if (shown.length === 0) return `Geen gebeurtenis heeft ${distanceText(own.op)} genoeg mensen`;
  const clear = shown.filter(
    ({row}) => direction(judgement({...row, verschil: row.aandeel}, levenswegThreshold("5.3"))) !== 0
  );
  const count = clear.length === 0 ? "geen" : String(clear.length);
  return `${capitalise(distanceText(own.op))} is er bij ${count} van de ${shown.length} gebeurtenissen een duidelijk verschil`;
}
