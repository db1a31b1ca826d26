import {small} from "../../data/indicator/words.js";
import {clockChart, type ClockPoint} from "../charts/clock.js";
import {colours} from "../charts/theme.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {comparedText} from "../figure/subject.js";
import {amountCell} from "../figure/table.js";
import {distanceText} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {capitalise} from "../format/text.js";
import {gebiedOf} from "../model/choice.js";
import {SMALL, uncertain} from "../model/missing.js";
import {
  casesText,
  clockWords,
  type ClocksShown,
  common,
  distanceCell,
  eventName,
  notOfWijk,
  panelCells,
  panelHeadings,
  panelsOf
} from "./figures.js";
import type {ClockAnswer} from "./openClock.js";

const part = (amount: number, whole: number) => (whole === 0 ? null : amount / whole);
const rowAt = ({rows}: ClockAnswer, distance: number) => rows.find((row) => row.kant === 0 && row.afstand === distance);

/** What share is still seen at the chosen distance; null where it rests on too few. */
function seenAt(answer: ClockAnswer, distance: number): number | null {
  const row = rowAt(answer, distance);
  return row && row.gevallen >= SMALL ? part(row.met, row.gevallen) : null;
}

function titleOf({clocks, own}: ClocksShown): string {
  const seen = clocks.map((answer) => seenAt(answer, own.op));
  if (seen.every((share) => share === null)) return "Wie in beeld blijft";
  const when = capitalise(distanceText(own.op));
  if (clocks.length === 1) return `${when} is ${percent(seen[0]!, 1)} nog in beeld`;
  const parts = clocks.map(
    ({gebeurtenis}, i) =>
      `${seen[i] === null ? "te weinig mensen" : percent(seen[i]!, 1)} na ${small(eventName(gebeurtenis))}`
  );
  return `${when} is nog in beeld: ${parts.join(" en ")}`;
}

const series = ["Nog in beeld", "Begint met gebruik", "Gebruikt voor het laatst"];
const tints = [colours.totaal, colours.begin, colours.end];

/** Who is still seen, and when use began and ended. */
export const sightFigure = {
  ...common,
  begrippen: ["levensgebeurtenis", "gebeurtenisklok", "in-gebruik"],
  chart(shown: ClocksShown, width: number) {
    const instead = notOfWijk(shown);
    if (instead !== null) return instead;
    const panels = panelsOf(shown);
    return clockChart(
      panels.flatMap((own, panel) =>
        series.map((naam, i) => ({
          ...{panel, naam, colour: tints[i]!},
          points: own.answer.rows
            .filter((row) => row.kant === own.side)
            .map((row): ClockPoint => {
              const [amount, whole] = [
                [row.met, row.gevallen],
                [row.met_eerste, row.met],
                [row.met_laatste, row.met]
              ][i] as [number, number];
              const waarde = part(amount, whole);
              return {
                ...{afstand: row.afstand, waarde, onder: null, boven: null, klein: uncertain(amount, whole)},
                tip: [
                  `${own.naam}, ${naam.toLowerCase()}`,
                  `${capitalise(distanceText(row.afstand))}: ${percent(waarde, 1)}`,
                  `${wholeNumber(amount)} van ${wholeNumber(whole)}`
                ]
              };
            })
        }))
      ),
      {
        ...{width, panels: panels.map(({naam}) => naam), series, label: (waarde: number) => percent(waarde)},
        ...{format: ".0%", sign: "", least: [0, 1] as const}
      }
    );
  },
  words(shown: ClocksShown): Words {
    const first = shown.clocks[0]!;
    const rows = panelsOf(shown).flatMap((panel) =>
      panel.answer.rows
        .filter((row) => row.kant === panel.side && row.gevallen > 0)
        .map((row) => ({...row, panel, kant: panel.side, gebeurtenis: panel.answer.gebeurtenis}))
    );
    return {
      ...clockWords("K3", shown, {
        ...{title: titleOf(shown), n: casesText(shown, (answer) => rowAt(answer, 0)?.gevallen ?? 0, "")},
        what: "In beeld: leeft en staat ingeschreven. Begint: in gebruik, en op geen eerder peilmoment. Voor het laatst: daarna op geen peilmoment meer"
      }),
      tabel: {
        caption: `Figuur K3 in getallen: ${comparedText(first)}`,
        headings: [
          ...panelHeadings(shown),
          ...["Halve jaren", "Mensen met de gebeurtenis", "In beeld", "In gebruik", "Begint", "Voor het laatst"]
        ],
        rowHeadings: panelHeadings(shown).length + 1,
        rijen: rows.map((row) => ({
          headings: [...panelCells(shown, row.panel), distanceCell(row)],
          cells: [row.gevallen, row.met, row.met_gebruik, row.met_eerste, row.met_laatste].map(amountCell)
        }))
      },
      data: sideData(
        first.choice,
        ["gebied", "gebeurtenis", "afstand", "gevallen", "met", "met_gebruik", "met_eerste", "met_laatste"],
        rows.map((row) => ({...row, gebied: gebiedOf(first.choice, row.kant)}))
      )
    };
  }
};
