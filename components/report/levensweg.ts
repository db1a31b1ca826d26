import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {h, setText} from "../dom/element.js";
import {type Content, figure} from "../figure/figure.js";
import {follow} from "../figure/renderQueue.js";
import {type Environment, groupNames, sideHeadings} from "../figure/subject.js";
import {isWithheld} from "../figure/titles.js";
import type {GroupRow, Row53} from "../cohort/rows.js";
import {amountCell, type Cell, type FigureTable} from "../figure/table.js";
import {dateText} from "../format/date.js";
import {percent, percentPoint} from "../format/number.js";
import {afterRows, gebeurtenisFigure, gebeurtenisWords} from "../levensweg/gebeurtenis.js";
import {clockFigure} from "../gebeurtenissen/figures.js";
import {readingGuides} from "../levensweg/definitions.js";
import {huishoudtypeFigure, huishoudtypeWords, typeRows, wetFigure, wetRows, wetWords} from "../levensweg/gebruik.js";
import {type Choice, noChoice} from "../model/choice.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {missingWords} from "../model/missing.js";
import {remember, Unreachable} from "../page/openPage.js";
import {isProtected} from "../model/protection.js";
import type {MonitorChoice} from "../monitor/address.js";
import type {MonitorEnvironment} from "../monitor/figure/content.js";
import type {Monitor} from "../monitor/monitor.js";
import {figure51, figure52, figure53} from "../queries/figure5.js";
import type {Aandeel} from "../statistics/wilson.js";
import {type Core, openWerkbank, type Werkbank} from "../tables/werkbank.js";
import type {toelichtingWords} from "../toelichting/attach.js";
import {verblijfFigure} from "../trajecten/verblijf.js";
import {sentence51, sentence52, sentence53} from "./levenswegSentences.js";
import {levenswegFigures} from "./chapters.js";
import {clockContent, stayAndClock, stayContent, stayNote} from "./stayAndClock.js";

const amount = (fraction: number | null): string => percent(fraction, 1).replace("%", "");
const part = ({aandeel, ondergrens, bovengrens}: Aandeel): Cell => ({
  tekst: aandeel === null ? "–" : `${amount(aandeel)} (${amount(ondergrens)}–${amount(bovengrens)})`,
  waarde: aandeel
});

const withheld: Cell = {tekst: missingWords.afgeschermd, waarde: null};

/** Figures 5.1 and 5.2 for paper: a row per group and side, a column per peilmoment. */
export function groupPaper(
  number: string,
  column: string,
  rows: readonly GroupRow[],
  environment: Environment
): FigureTable {
  const names = sideHeadings(environment);
  const groups = [...new Set(rows.map(({groep: group}) => group))];
  const from = (group: string, side: number) => rows.filter((row) => row.groep === group && row.kant === side);
  return {
    caption: `Figuur ${number} in getallen: in procenten van de startgroep, met 95%-interval`,
    headings: [column, "Gebied", "Startgroep (n)", ...environment.moments.map(dateText)],
    rowHeadings: 2,
    rijen: groups.flatMap((group) =>
      names.map((naam, side) => {
        const own = from(group, side);
        return {
          headings: [groupNames.get(group)!, naam],
          cells: [
            own[0]?.startgroep === null ? withheld : amountCell(own[0]?.startgroep ?? 0),
            ...own.map((row) => (isWithheld(row) ? withheld : part(row)))
          ]
        };
      })
    )
  };
}

/** Figuur 5.3 for paper: a row per gebeurtenis, the sides beside each other. */
export function gebeurtenisPaper(rows: readonly Row53[], environment: Environment): FigureTable {
  const names = sideHeadings(environment);
  const columns = ["Inwoners (n)", "Met (%)", "Zonder (%)", "Verschil (procentpunt)"];
  const cells = ({personen, zonder, verschil: difference, ...met}: Row53): Cell[] => [
    personen === null ? withheld : amountCell(personen),
    isWithheld({...met, startgroep: personen}) ? withheld : part(met),
    isWithheld({...zonder, startgroep: zonder.personen})
      ? withheld
      : {tekst: amount(zonder.aandeel), waarde: zonder.aandeel},
    {
      tekst:
        difference.verschil === null
          ? "–"
          : `${percentPoint(difference.verschil)} (${percentPoint(difference.ondergrens)} tot ${percentPoint(difference.bovengrens)})`,
      waarde: difference.verschil
    }
  ];
  return {
    caption: "Figuur 5.3 in getallen: in gebruik met en zonder de levensgebeurtenis, met 95%-interval",
    topHeadings: names.map((text) => ({tekst: text, wide: columns.length})),
    headings: ["Levensgebeurtenis", ...names.flatMap(() => columns)],
    rowHeadings: 1,
    rijen: gebeurtenissen.map(({code, naam}) => ({
      headings: [naam],
      cells: names.flatMap((_, side) =>
        rows.filter((row) => row.gebeurtenis === code && row.kant === side).flatMap(cells)
      )
    }))
  };
}

/** The figures of chapter 5 at the first peilmoment, each with its sentences; without `deeper` those that were published. */
export async function levenswegContent(
  {werkbank, deeper}: {werkbank: Werkbank; deeper: ReturnType<typeof stayAndClock> | null},
  {gebied, vergelijk: compare}: MonitorChoice,
  signal: AbortSignal
): Promise<Content[]> {
  const choice: Choice = {...noChoice(werkbank.manifest.starts[0]!), gebied, vergelijk: compare};
  const [wet, type, after, stay, clock] = await Promise.all([
    werkbank.rows(figure51, choice),
    werkbank.rows(figure52, choice),
    werkbank.rows(figure53, choice),
    deeper?.stay(choice),
    deeper?.clock(choice)
  ]);
  signal.throwIfAborted();
  const [r51, r52, r53] = [wetRows(wet), typeRows(type), afterRows(after)];
  const onPaper = {controls: false};
  return [
    {
      ...wetWords(wet, onPaper),
      ...{sentences: sentence51(r51, wet), paperTable: groupPaper("5.1", "Wet", r51, wet)},
      chart: (width) => wetFigure.chart(wet, width)
    },
    {
      ...huishoudtypeWords(type, onPaper),
      ...{sentences: sentence52(r52, type), paperTable: groupPaper("5.2", "Huishoudtype", r52, type)},
      chart: (width) => huishoudtypeFigure.chart(type, width)
    },
    {
      ...gebeurtenisWords(after, onPaper),
      ...{sentences: sentence53(r53, after), paperTable: gebeurtenisPaper(r53, after)},
      chart: (width) => gebeurtenisFigure.chart(after, width)
    },
    ...(stay && clock ? [stayContent(stay, (rows) => groupPaper("5.4", "Wet", rows, stay)), clockContent(clock)] : [])
  ];
}

interface LevenswegOptions {
  /** Where the engine is. */
  core: Core;
  /** Makes the words under a figure. */
  words: ReturnType<typeof toelichtingWords>;
  /** Gets the sentence above figuur 5.1. */
  said: (title: string) => void;
}

/**
 * Chapter 5, of which the tables are opened behind the other figures. It comes last, and until then nothing of an older choice is
 * to be seen or printed.
 */
export function levenswegChapter({basis, gebieden, manifest}: Monitor, {core, words, said}: LevenswegOptions) {
  const open = remember(async () => {
    const werkbank = await openWerkbank(basis, core);
    return {werkbank, deeper: isProtected(manifest) ? null : stayAndClock(werkbank, basis)};
  });
  const guides = {
    ...readingGuides,
    "5.4": {toelichting: stayNote(verblijfFigure.toelichting), begrippen: verblijfFigure.begrippen},
    "5.5": {toelichting: clockFigure.toelichting, begrippen: clockFigure.begrippen}
  };
  const own = Object.entries(guides)
    .filter(([number]) => levenswegFigures(manifest).includes(number))
    .map(([number, guide]) => {
      const element = figure(number, {...guide, heading: "h3"});
      return {element, words: words(number, element)};
    });
  const notice = h("p", {class: "report-introduction", hidden: true});
  const box = h(
    "div",
    {},
    notice,
    ...own.map(({element}) => element),
    isProtected(manifest) && h("p", {class: "report-introduction"}, NOT_DEEPER)
  );
  let running = new AbortController();

  const visible = (yes: boolean) => own.forEach(({element}) => (element.style.visibility = yes ? "" : "hidden"));

  function instead(text: string | null) {
    notice.hidden = text === null;
    setText(notice, text ?? "");
    own.forEach(({element}) => (element.hidden = text !== null));
  }

  async function draw({choice}: MonitorEnvironment) {
    const {signal} = (running = new AbortController());
    const why = whyNone(choice, {gebieden, manifest});
    instead(why);
    if (why !== null) return;
    const parts = await levenswegContent(await open(), choice, signal);
    signal.throwIfAborted();
    said(parts[0]!.attribute.titel);
    visible(true);
    await Promise.all(parts.map((part, i) => own[i]!.element.set(part)));
  }

  function fail(error: unknown) {
    console.error(error);
    instead(error instanceof Unreachable ? error.message : "Dit hoofdstuk kon niet worden getoond.");
  }

  return Object.assign(box, {
    show(answer: Promise<MonitorEnvironment>) {
      running.abort();
      visible(false);
      for (const {words} of own) words.show(answer);
      void follow(box, answer, draw, fail, {behind: true});
    }
  });
}

/** Why nobody can be followed in a gebied of a choice; null where they can. */
function whyNone(choice: MonitorChoice, {gebieden, manifest}: Pick<Monitor, "gebieden" | "manifest">): string | null {
  const estimated = estimatedIn(choice, gebieden);
  if (estimated) return `${estimated.naam} is geschat uit aantallen: mensen zijn er niet in te volgen.`;
  if (!isProtected(manifest) || ![choice.gebied, choice.vergelijk ?? ""].some((code) => /^WK|,/.test(code)))
    return null;
  return "Van wijken en van lijsten van gemeenten zijn op deze site geen getallen van de Levensweg gepubliceerd.";
}

const NOT_DEEPER =
  "Hoe lang men zonder onderbreking blijft, en gebruik voor en na een levensgebeurtenis, staan niet in dit rapport: die figuren vragen tellingen van combinaties van kenmerken, en die zijn op deze site niet gepubliceerd.";

/** The gebied of a choice that is an estimate, in which nobody can be followed. */
const estimatedIn = ({gebied, vergelijk: compare}: MonitorChoice, gebieden: readonly Gebied[]) =>
  [gebied, compare ?? ""]
    .map((code) => findGebied(gebieden, code))
    .find((item) => item?.soort === "gemeente_2020_geschat") ?? null;
