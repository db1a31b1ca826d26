import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {dotChart} from "../charts/dot.js";
import type {Words} from "../figure/figure.js";
import {comparedText, gebeurtenisTable, sideHeadings} from "../figure/subject.js";
import {columns53, type Row53, rows53} from "../cohort/rows.js";
import {sideData, type TableData} from "../figure/csv.js";
import type {Choice} from "../model/choice.js";
import {title53} from "../figure/titles.js";
import {dateText} from "../format/date.js";
import type {InputElement} from "../inputs/input.js";
import {buttonRow} from "../inputs/options.js";
import {countText, uncertain} from "../model/missing.js";
import type {FoundGebeurtenis} from "../queries/figure5.js";
import type {Answered} from "../tables/werkbank.js";
import {figureWords, readingGuides} from "./definitions.js";

const orders = [
  {code: "verschil", naam: "Verschil"},
  {code: "aandeel", naam: "Aandeel"},
  {code: "naam", naam: "Naam"}
] as const;
export type Order = (typeof orders)[number]["code"];

/** Codes of the gebeurtenissen in the order asked for; uncertain differences after the others, those without persons last. */
export function order(rows: readonly Row53[], mode: Order): string[] {
  if (mode === "naam")
    return [...gebeurtenissen].sort((a, b) => a.naam.localeCompare(b.naam, "nl")).map(({code}) => code);
  const measure = (row: Row53) => {
    if (mode === "aandeel") return row.aandeel ?? -Infinity;
    // a difference is at most 1 point either way, so that 3 puts the uncertain ones behind all others
    return (row.verschil.verschil ?? -Infinity) - (uncertain(row.gebruik, row.personen) ? 3 : 0);
  };
  return rows
    .filter(({kant: side}) => side === 0)
    .sort((a, b) => (measure(a) === measure(b) ? 0 : measure(b) - measure(a)))
    .map(({gebeurtenis}) => gebeurtenis);
}

/** Radio buttons for the order of figuur 5.3. */
export const orderChoice = (): InputElement<string> =>
  buttonRow({naam: "volgorde", titel: "Volgorde naar", options: orders});

type After = Answered<FoundGebeurtenis> & {order?: string};

export const afterRows = ({rows, moments, choice}: After) => rows53({figure53: rows, moments}, choice);

/** Figuur 5.3: who is in gebruik after a levensgebeurtenis, beside who did not go through it. */
export const gebeurtenisFigure = {
  ...readingGuides["5.3"],
  chart(answer: After, width: number) {
    const rows = afterRows(answer);
    return dotChart(rows, {
      ...{width, names: sideHeadings(answer), volgorde: order(rows, (answer.order ?? "verschil") as Order)}
    });
  },
  words: (answer: After): Words => gebeurtenisWords(answer)
};

/** What figuur 5.3 says; `controls`: the controls of the Levensweg stand beside it, and may be named. */
export function gebeurtenisWords(answer: After, {controls = true} = {}): Words {
  const rows = afterRows(answer);
  const where = comparedText(answer);
  // With and without a gebeurtenis are all residents, whichever it is.
  const both = rows.flatMap(({kant: side, personen, zonder}) =>
    side === 0 && personen !== null && zonder.personen !== null ? [personen + zonder.personen] : []
  );
  const inwoners = rows.length === 0 ? 0 : (both[0] ?? null);
  const shares = rows.flatMap((row) => (row.kant === 0 ? [row, row.zonder] : [row]));
  const withheld = shares.filter(({personen, gebruik}) => personen === null || gebruik === null).length;
  return {
    ...figureWords("5.3", answer, {
      ...{title: title53(rows, answer), n: `${countText(inwoners)} (alle inwoners binnen de keuze)`, controls},
      what: `In gebruik op ${dateText(answer.choice.peilmoment)} na een levensgebeurtenis in de vier jaar ervoor`,
      withheld: [withheld, shares.length],
      how: `${where} · aandeel van de inwoners, met 95%-interval`
    }),
    tabel: gebeurtenisTable(rows, `Figuur 5.3 in getallen: ${where}`, answer),
    data: data53(rows, answer.choice)
  };
}

/** Columns of the download after those of the command line: residents without the gebeurtenis, and the difference. */
const more = [
  "zonder_personen",
  "zonder_gebruik",
  "zonder_aandeel",
  "verschil",
  "verschil_ondergrens",
  "verschil_bovengrens"
] as const;

/** The numbers of figuur 5.3 that the page offers. */
export const data53 = (rows: readonly Row53[], choice: Pick<Choice, "rulesB">): TableData =>
  sideData(
    choice,
    [...columns53, ...more],
    rows.map(({zonder, verschil: difference, ...row}) => ({
      ...row,
      zonder_personen: zonder.personen,
      zonder_gebruik: zonder.gebruik,
      zonder_aandeel: zonder.aandeel,
      verschil: difference.verschil,
      verschil_ondergrens: difference.ondergrens,
      verschil_bovengrens: difference.bovengrens
    }))
  );
