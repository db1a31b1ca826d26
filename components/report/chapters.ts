import {indicator} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {h} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {isProtected, type MayBeProtected} from "../model/protection.js";
import {monitorFigure, type MonitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan, figures} from "../monitor/figure/figures.js";
import {series} from "../monitor/figure/series.js";
import type {toelichtingWords} from "../toelichting/attach.js";

/** A chapter of the report. */
interface Chapter {
  nummer: number;
  titel: string;
  figures: readonly string[];
}

const from = (number: number) => figures.map((plan) => plan.nummer).filter((code) => code.startsWith(`${number}.`));

export const reportChapters: readonly Chapter[] = [
  {nummer: 1, titel: "Huidige situatie", figures: from(1)},
  {nummer: 2, titel: "Ontwikkelingen", figures: from(2)},
  {nummer: 3, titel: "Uitgangspositie", figures: from(3)},
  {nummer: 4, titel: "Resultaten", figures: from(4)},
  {nummer: 5, titel: "Levensweg", figures: ["5.1", "5.2", "5.3", "5.4", "5.5"]}
];

/** The figures of chapter 5: those that follow people more closely are not published. */
export const levenswegFigures = (manifest: MayBeProtected): readonly string[] =>
  isProtected(manifest) ? ["5.1", "5.2", "5.3"] : reportChapters.at(-1)!.figures;

/** What figures of the Levensweg are about, in the list of contents. */
export const levenswegSubjects: Record<string, string> = {
  "5.1": "Wie een voorziening blijft gebruiken, per wet",
  "5.2": "Wie een voorziening blijft gebruiken, per huishoudtype",
  "5.3": "Gebruik na een levensgebeurtenis",
  "5.4": "Hoe lang men zonder onderbreking blijft, per wet",
  "5.5": "Gebruik voor en na een levensgebeurtenis"
};

/** Width, on paper, of a figure that has its words beside it; see `report.css`. */
const NARROW = 560;

/** Makes the words under a figure. */
type Words = ReturnType<typeof toelichtingWords>;

/** The figures of a chapter of the monitor with the words under them, and the definitions that they rest on. */
export function chapter(number: number, words: Words) {
  const {figures} = reportChapters.find((item) => item.nummer === number)!;
  const definitions = notes(figures);
  const own = figures.map((code) => {
    const element = monitorReportFigure(code, noteReference(number, definitions, code));
    return {element, words: words(code, element)};
  });
  return Object.assign(h("div", {}, ...own.map(({element}) => element), noteList(number, definitions)), {
    show(answer: Promise<MonitorEnvironment>) {
      for (const {element, words} of own) {
        void element.show(answer);
        words.show(answer);
      }
    }
  });
}

function monitorReportFigure(code: string, reference: HTMLElement) {
  const narrow = !hasPanels(code);
  const element = figure(code, {
    ...monitorFigure(figurePlan(code), {withDefinitions: false, onPaper: true}),
    ...{reference, heading: "h3", paper: narrow ? NARROW : undefined}
  });
  element.classList.toggle("figure-narrow", narrow);
  return element;
}

/** Whether a figure is drawn as panels beside each other, which need the width of the paper. */
function hasPanels(number: string): boolean {
  const plan = figurePlan(number);
  const categorieen = new Set(series(plan).map(({categorie}) => categorie.code));
  return plan.vorm === "trend" && categorieen.size > 1 && (plan.maat === "per" || plan.indicatoren.length > 1);
}

/** A footnote of a chapter: what a figure counts. */
interface Note {
  nummer: number;
  naam: string;
  tekst: string;
  /** Numbers of the figures that rest on it. */
  figures: string[];
}

const sentence = (text: string) => (text.endsWith(".") ? text : `${text}.`);

function description({definitie: definition, teller, noemer, per, bron: source, cbsTables}: Indicator): string {
  const part =
    per === null ? [`Geteld: ${sentence(teller)}`] : [`Teller: ${sentence(teller)}`, `Noemer: ${sentence(noemer)}`];
  const cbs = cbsTables.length === 0 ? "" : `, vergelijkbaar met CBS ${cbsTables.join(" en ")}`;
  return [definition, ...part, `Bron: ${source}${cbs}.`].join(" ");
}

/** The footnotes of a chapter of the monitor: one per indicator, in the order of its figures. */
export function notes(figures: readonly string[]): Note[] {
  const result = new Map<string, Note>();
  for (const figure of figures)
    for (const code of figurePlan(figure).indicatoren) {
      const known = result.get(code);
      if (known) known.figures.push(figure);
      else {
        const what = indicator(code);
        result.set(code, {nummer: result.size + 1, naam: what.naam, tekst: description(what), figures: [figure]});
      }
    }
  return [...result.values()];
}

const place = (chapter: number, {nummer: number}: Note) => `noot-${chapter}-${number}`;

/** Where a figure says which notes define it. */
function noteReference(chapter: number, notes: readonly Note[], figure: string): HTMLElement {
  const own = notes.filter(({figures}) => figures.includes(figure));
  const links = own.flatMap((note, i) => [
    i === 0 ? "" : " en ",
    h("a", {href: `#${place(chapter, note)}`}, `noot ${note.nummer}`)
  ]);
  return h("span", {class: "note-reference"}, "Definitie: ", ...links, ".");
}

/** The footnotes at the end of a chapter. */
function noteList(chapter: number, notes: readonly Note[]): HTMLElement {
  const line = (note: Note) =>
    h(
      "li",
      {id: place(chapter, note)},
      h("strong", {}, `${note.naam}.`),
      ` ${note.tekst} Bij figuur `,
      ...note.figures.flatMap((figure, i) => [i === 0 ? "" : ", ", h("a", {href: `#figuur-${figure}`}, figure)]),
      "."
    );
  return h(
    "section",
    {class: "report-notes", "aria-label": `Definities bij hoofdstuk ${chapter}`},
    h("h3", {}, "Definities"),
    h("ol", {}, ...notes.map(line))
  );
}
