import {tableFromIPC} from "@uwdata/flechette";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import type {Content} from "../figure/figure.js";
import {sideHeadings, sideNames} from "../figure/subject.js";
import {sideDifference} from "../figure/titles.js";
import {fileStem} from "../figure/file.js";
import {amountCell, type Cell, type FigureTable} from "../figure/table.js";
import {distanceText, durationText, signedDistance} from "../format/date.js";
import {percent, percentPoint, wholeNumber, withDifferenceInterval, withInterval} from "../format/number.js";
import {capitalise, placePhrase} from "../format/text.js";
import {usualClock} from "../gebeurtenissen/choice.js";
import {at, besides, clockFigure, type ClocksShown, notOfWijk, rowsOf} from "../gebeurtenissen/figures.js";
import {openClocks} from "../gebeurtenissen/openClock.js";
import {type Choice, type Side, sides} from "../model/choice.js";
import {findGebied} from "../model/gebied.js";
import {SMALL} from "../model/missing.js";
import {rememberEach} from "../page/openPage.js";
import {type CountedVerblijf, type Followed, followedUses} from "../queries/trajecten.js";
import {fetchBytes} from "../tables/fetch.js";
import type {Werkbank} from "../tables/werkbank.js";
import {judgement, judgementWordThan, levenswegThreshold} from "../text/judgement.js";
import {usualTraject} from "../trajecten/choice.js";
import {type StayAnswer, stayBeside, stayCurves, verblijfFigure, verblijfPerWet} from "../trajecten/verblijf.js";
import {besideSentence, fixedGebeurtenis, referenceName} from "./levenswegSentences.js";

/** The clock of one gebeurtenis that is fixed beforehand, a year after it, beside people who are alike. */
const fixedClock = usualClock(fixedGebeurtenis);

type StayRow = Record<"stap" | "startgroep" | "gestopt" | "overleden" | "vertrokken", number> & {gemeente: string};

/** Asks stay and clock of a gebied: from the small tables where those hold it, else from the engine. */
export function stayAndClock(werkbank: Werkbank, basis: URL) {
  const clocks = openClocks(werkbank, new URL("manifest.json", basis).href);
  const rows = rememberEach(
    async (file: string) =>
      tableFromIPC(await fetchBytes(new URL(`${file}.arrow`, basis))).toArray() as unknown as StayRow[]
  );

  /** Of one use, the endings of each side; null where a side is no sum of gemeenten. */
  async function counted(choice: Choice, wet: Followed): Promise<(CountedVerblijf & {groep: string})[] | null> {
    const all = await rows(`vergelijk/${choice.peilmoment}/verblijf-${wet}`);
    const parts = sides(choice).map(({kant: side, gebied}) => {
      const found = findGebied(werkbank.gebieden, gebied);
      if (!found || found.soort === "wijk") return null;
      const own = found.soort === "land" ? all : all.filter(({gemeente}) => found.gemeenten.includes(gemeente));
      return endings(own, side).map((row) => ({groep: wet, ...row}));
    });
    return parts.includes(null) ? null : parts.flatMap((part) => part!);
  }

  return {
    async stay(choice: Choice): Promise<StayAnswer> {
      const parts = await Promise.all(followedUses.map((wet) => counted(choice, wet)));
      const answer = parts.includes(null)
        ? await werkbank.rows(verblijfPerWet, choice)
        : {...werkbank.about(verblijfPerWet, choice), rows: parts.flatMap((part) => part!)};
      return {...answer, own: usualTraject};
    },
    async clock(choice: Choice): Promise<ClocksShown> {
      return {clocks: await clocks.rows(choice, [fixedClock.klok], fixedClock.volg), own: fixedClock};
    }
  };
}

/** How the stay of gemeenten together ended, as the query counts it. */
export function endings(rows: readonly StayRow[], side: Side): CountedVerblijf[] {
  const steps = [...new Set(rows.map((row) => row.stap))].sort((a, b) => a - b);
  const sum = (part: readonly StayRow[], column: Exclude<keyof StayRow, "gemeente">) =>
    part.reduce((total, row) => total + row[column], 0);
  const first = rows.filter((row) => row.stap === steps[0]);
  let left = sum(first, "startgroep");
  const ended = steps.flatMap((step) => {
    const own = rows.filter((row) => row.stap === step);
    return (["gestopt", "overleden", "vertrokken"] as const).map((outcome): CountedVerblijf => {
      const personen = sum(own, outcome);
      left -= personen;
      return {kant: side, stap: step, uitkomst: outcome, personen};
    });
  });
  return [...ended, {kant: side, stap: (steps.at(-1) ?? 0) + 1, uitkomst: "blijft" as const, personen: left}].filter(
    ({personen}) => personen > 0
  );
}

/** Under the number that it has in the report. */
function numbered<Part extends Omit<Content, "chart">>(content: Part, number: string, {choice, names}: Named): Part {
  const {attribute, tabel: table} = content;
  const {figuur: figure} = attribute;
  return {
    ...content,
    attribute: {...attribute, figuur: number, bestand: fileStem(number, names, choice.peilmoment)},
    tabel: {...table, caption: table.caption.replace(`Figuur ${figure} `, `Figuur ${number} `)}
  };
}
interface Named {
  choice: Choice;
  names: readonly string[];
}

/** Figuur 5.4: the uninterrupted stay. */
export function stayContent(answer: StayAnswer, paper: (rows: ReturnType<typeof stayCurves>) => FigureTable): Content {
  const words = numbered(verblijfFigure.words(answer), "5.4", {choice: answer.choice, names: sideNames(answer)});
  return {
    ...words,
    toelichting: stayNote(words.toelichting),
    sentences: [...staySentences(answer), ...(words.sentences ?? [])],
    paperTable: paper(stayCurves(answer, followedUses)),
    chart: (width) => verblijfFigure.chart(answer, width)
  };
}

/** The note under the stay without the way to a figure that a report has not. */
export const stayNote = (note: string): string => note.replace(" (zie figuur T10)", "");

function staySentences(answer: StayAnswer): string[] {
  const [naam] = sideNames(answer);
  const own = stayCurves(answer, ["totaal"]).filter(({kant: side}) => side === 0);
  const n = own[0]?.startgroep ?? 0;
  if (n < SMALL) return [`De startgroep ${placePhrase(naam)} is te klein voor een uitspraak (n = ${wholeNumber(n)}).`];
  const last = own.filter(({aandeel}) => aandeel !== null).at(-1)!;
  if (last === own[0]) return ["Er is nog geen later peilmoment om te volgen."];
  const fact = `Zonder overlijden of vertrek zou na ${durationText(own[0]!.peilmoment, last.peilmoment)} ${placePhrase(naam)} ${withInterval(last)} van de startgroep van ${wholeNumber(n)} inwoners nog zonder onderbreking een voorziening gebruiken.`;
  const beside = stayBeside(answer, "totaal");
  const begin = beside?.startsWith("geen duidelijk") ? "Er is" : "Dat is";
  return [fact, ...(beside === null ? [] : [`${begin} ${beside}.`])];
}

/** Figuur 5.5: use before and after the gebeurtenis that is fixed beforehand. */
export function clockContent(shown: ClocksShown): Content {
  const [answer] = shown.clocks;
  const {choice} = answer!;
  const words = numbered(clockFigure.words(shown), "5.5", {choice, names: sideNames(answer!)});
  return {
    ...words,
    // A report has no cohort of which some rules do not count.
    toelichting: clockFigure.toelichting,
    sentences: clockSentences(shown),
    paperTable: clockPaper(shown),
    chart: (width) => clockFigure.chart(shown, width)
  };
}

function clockSentences(shown: ClocksShown): string[] {
  const answer = shown.clocks[0]!;
  const {own} = shown;
  const instead = notOfWijk(shown);
  if (instead !== null) return [instead];
  const rows = rowsOf(answer, own);
  const {after} = gebeurtenissen.find(({code}) => code === own.klok)!;
  const [naam] = sideNames(answer);
  const [met, other] = ([0, 1] as const).map((side) => at(rows, side, "met", own.op));
  if (!met || met.aandeel === null || met.personen < SMALL)
    return [
      `Er zijn ${placePhrase(naam)} ${after} te weinig mensen voor een uitspraak (n = ${wholeNumber(met?.personen ?? 0)}).`
    ];
  const when = distanceText(own.op);
  const fact = `${capitalise(when)} gebruikte ${placePhrase(naam)} ${withInterval(met)} van de ${wholeNumber(met.personen)} mensen ${after} een voorziening.`;
  return [fact, ...besideReference(), ...withoutSentence(shown), NO_CAUSE];

  function besideReference(): string[] {
    if (!other || referenceName(answer) === undefined) return [];
    const group = (row: typeof met) => ({gebruik: row!.gebruik!, n: row!.personen});
    const difference = sideDifference(group(met), group(other), "5.3", answer);
    return difference ? [besideSentence(difference, answer)] : [];
  }
}

const NO_CAUSE =
  "Samenhang is geen oorzaak: wie iets meemaakt, verschilt ook op andere punten, en vaak al voor de gebeurtenis.";

/** How that stands to people who are alike and did not go through it. */
function withoutSentence({clocks, own}: ClocksShown): string[] {
  const rows = rowsOf(clocks[0]!, own);
  const [zonder, difference] = (["zonder", "verschil"] as const).map((group) => at(rows, 0, group, own.op));
  if (zonder?.aandeel == null || difference?.aandeel == null) return [];
  const between = {...difference, verschil: difference.aandeel};
  const how = judgement(between, levenswegThreshold("5.3"))!;
  const naam = besides[own.naast];
  const than = judgementWordThan(how, "vaak", {where: naam, naam});
  return [
    `${how === "geen duidelijk verschil" ? `Er is ${than}` : capitalise(than)}: ${percent(zonder.aandeel, 1)}, een verschil van ${withDifferenceInterval(between)}.`
  ];
}

/** The clock on paper: a row per side and group, a column per distance that has people. */
function clockPaper(shown: ClocksShown): FigureTable {
  const answer = shown.clocks[0]!;
  const rows = rowsOf(answer, shown.own);
  const distances = [
    ...new Set(rows.filter(({personen}) => personen > 0).map(({afstand: distance}) => distance))
  ].filter((distance) => Math.abs(distance) <= 4);
  distances.sort((a, b) => a - b);
  const cellOf = (row: (typeof rows)[number] | undefined): Cell => {
    if (row?.aandeel == null) return {tekst: "–", waarde: null};
    const text = row.groep === "verschil" ? percentPoint(row.aandeel) : percent(row.aandeel, 1).replace("%", "");
    return {tekst: text, waarde: row.aandeel};
  };
  return {
    caption:
      "Figuur 5.5 in getallen: in procenten, en het verschil in procentpunten, naar halve jaren tot de gebeurtenis",
    headings: [...["Gebied", "Groep", "Mensen (n)"], ...distances.map(signedDistance)],
    rowHeadings: 2,
    rijen: sideHeadings(answer).flatMap((naam, side) =>
      (["met", "zonder", "verschil"] as const).map((group) => ({
        headings: [naam, group],
        cells: [
          amountCell(at(rows, side as Side, group, 0)?.personen ?? 0),
          ...distances.map((distance) => cellOf(at(rows, side as Side, group, distance)))
        ]
      }))
    )
  };
}
