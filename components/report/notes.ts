import {indicator} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";
import {h} from "../dom/element.js";
import {figurePlan} from "../monitor/figure/figures.js";

/** A footnote of a chapter: what a figure counts. */
export interface Note {
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
export function noteReference(chapter: number, notes: readonly Note[], figure: string): HTMLElement {
  const own = notes.filter(({figures}) => figures.includes(figure));
  const links = own.flatMap((note, i) => [
    i === 0 ? "" : " en ",
    h("a", {href: `#${place(chapter, note)}`}, `noot ${note.nummer}`)
  ]);
  return h("span", {class: "note-reference"}, "Definitie: ", ...links, ".");
}

/** The footnotes at the end of a chapter. */
export function noteList(chapter: number, notes: readonly Note[]): HTMLElement {
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
