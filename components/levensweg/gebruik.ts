import {lineChart, panelNames} from "../charts/line.js";
import {huishoudenPlace} from "../cohort/sentence.js";
import {sideData} from "../figure/csv.js";
import type {Words} from "../figure/figure.js";
import {comparedText, groupTable, sideHeadings} from "../figure/subject.js";
import {
  columns51,
  columns52,
  groups51,
  groups52,
  type GroupRow,
  mainTypes,
  type Row52,
  rows51,
  rows52
} from "../cohort/rows.js";
import {isWithheld, title51, title52} from "../figure/titles.js";
import {countText} from "../model/missing.js";
import type {FoundGebruik} from "../queries/figure5.js";
import type {Answered} from "../tables/werkbank.js";
import {figureWords, readingGuides, shareOf} from "./definitions.js";

type Gebruik = Answered<FoundGebruik>;

const panels = (codes: readonly string[]) => codes.map((code) => ({code, naam: panelNames[code]!}));
export const wetRows = ({rows, moments, choice}: Gebruik) => rows51({figure51: rows, moments}, choice);
export const typeRows = ({rows, moments, choice}: Gebruik) => rows52({figure52: rows, moments}, choice);

const withheldOf = (rows: readonly GroupRow[]) => [rows.filter(isWithheld).length, rows.length] as const;

/** Figuur 5.1: who of the startgroep is still in gebruik, in total and per wet. */
export const wetFigure = {
  ...readingGuides["5.1"],
  chart: (answer: Gebruik, width: number) =>
    lineChart(wetRows(answer), {width, groups: panels(groups51), names: sideHeadings(answer)}),
  words: (answer: Gebruik): Words => wetWords(answer)
};

/** What figuur 5.1 says; `controls`: the controls of the Levensweg stand beside it, and may be named. */
export function wetWords(answer: Gebruik, {controls = true} = {}): Words {
  const rows = wetRows(answer);
  const what =
    answer.choice.basis === "enige"
      ? "In gebruik van een voorziening uit welke wet ook, naar wet bij de start"
      : "In gebruik per wet";
  return {
    ...figureWords("5.1", answer, {
      ...{title: title51(rows, answer), n: `${countText(rows[0]?.startgroep)} in de startgroep`},
      ...{what, how: shareOf(answer), controls, withheld: withheldOf(rows)}
    }),
    tabel: groupTable(rows, "Wet", `Figuur 5.1 in getallen: ${comparedText(answer)}`, answer),
    data: sideData(answer.choice, columns51, rows)
  };
}

/** Figuur 5.2: who of the startgroep is still in gebruik, by huishoudtype at the start. */
export const huishoudtypeFigure = {
  ...readingGuides["5.2"],
  chart: (answer: Gebruik, width: number) =>
    lineChart(typeRows(answer), {width, groups: panels(groups52), names: sideHeadings(answer)}),
  words: (answer: Gebruik): Words => huishoudtypeWords(answer)
};

/** What figuur 5.2 says. */
export function huishoudtypeWords(answer: Gebruik, {controls = true} = {}): Words {
  const rows = typeRows(answer);
  return {
    ...figureWords("5.2", answer, {
      ...{title: title52(rows, answer), n: n52(rows, answer), how: shareOf(answer), controls},
      what: "In gebruik van een voorziening, per huishoudtype bij de start",
      withheld: withheldOf(rows)
    }),
    tabel: groupTable(rows, "Huishoudtype", `Figuur 5.2 in getallen: ${comparedText(answer)}`, answer),
    data: sideData(answer.choice, columns52, rows)
  };
}

/** The n of the huishoudtypen that the words speak of: 1.204 in een eenoudergezin en 980 in een paar met kinderen. */
function n52(rows: readonly Row52[], answer: Gebruik): string {
  const parts = mainTypes(answer.choice).flatMap((type) => {
    const row = rows.find(({kant: side, huishoudtype}) => side === 0 && huishoudtype === type);
    return type && row ? [`${countText(row.startgroep)} ${huishoudenPlace(type)}`] : [];
  });
  return `${parts.join(" en ")} bij de start`;
}
