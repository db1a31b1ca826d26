import type {Chart} from "../charts/chart.js";
import {h, setText} from "../dom/element.js";
import {countedBefore, isProtected} from "../model/protection.js";
import {locationLine} from "../model/provenance.js";
import {type Attribute, provenanceLine} from "./attributes.js";
import type {TableData} from "./csv.js";
import {figureFileName, saveFile} from "./file.js";
import {calculation, type Calculations} from "../begrippen/calculation.js";
import type {FileKind} from "./exportFile.js";
import {referenceButton} from "./referenceButton.js";
import {follow, type ToShow} from "./renderQueue.js";
import {begripLinks} from "./subject.js";
import type {Recount} from "./recount.js";
import {Unreachable} from "../page/openPage.js";
import {type FigureTable, tableElement} from "./table.js";
import {type VegaView, vegaView} from "../charts/vegaView.js";

/** What of a figure can be taken home. */
export interface Portable {
  attribute: Attribute;
  subtitle: string;
  data: TableData;
  /** The SQL that ran for it. */
  sql?: Calculations;
  /** From what its numbers can be counted again. */
  recount?: () => Promise<Recount | null>;
  /** What a notebook can ask for its numbers, and of which gebieden and start; a start of null is any. */
  asked?: {
    gebied: string;
    vergelijk: string | null;
    peilmoment: string | null;
    questions: () => Promise<readonly string[]>;
    /** How a notebook draws the answer to a single question: what is made of its rows (`vraag`) first, and columns by what they become. */
    drawn?: {program?: string; chart: Readonly<Record<"mark" | "x" | "y" | "colour" | "facet", string>>};
  };
}

const amounts: readonly (readonly [FileKind, string, string])[] = [
  ["csv", "CSV", "voor R, Python en andere programma's"],
  ["excel", "CSV voor Excel", "met puntkomma's en decimale komma's"],
  ["xlsx", "XLSX", "voor Excel en LibreOffice, met toelichting"]
];
const pictures: readonly (readonly [FileKind, string, string])[] = [
  ["png", "PNG", "plaatje voor een document"],
  ["svg", "SVG", "plaatje dat scherp blijft"],
  ["vega-lite", "Vega-Lite", "de figuur als recept met cijfers, voor de Vega-editor en notitieboeken"]
];

/** What can be done with a figure, the same everywhere: its files behind one button, and how to cite it. What makes them comes at the click. */
export function actions(number: string | null, content: () => Portable | undefined, chart?: VegaView): HTMLElement {
  const subjectName = number === null ? "deze tabel" : `figuur ${number}`;
  const kinds = chart ? [...amounts, ...pictures] : amounts;
  const list = h("ul", {class: "figure-menu", id: `meenemen-${number ?? "tabel"}`, hidden: true});
  const notice = h("p", {class: "figure-notice", role: "status"});
  const button = h(
    "button",
    {
      ...{type: "button", class: "button-quiet", "data-menu": true, "aria-expanded": "false", "aria-controls": list.id},
      ...{"aria-label": `Download ${subjectName}`, onclick: () => swap(list.hidden)}
    },
    "Download"
  );

  function swap(open: boolean) {
    if (list.childElementCount === 0) list.append(...kinds.map(line), ...whole());
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  const item = (kind: string, naam: string, explanation: string, make: (now: Portable) => Promise<void>) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          ...{type: "button", class: "button-quiet", "data-download": kind},
          ...{"aria-label": `${naam} van ${subjectName}`, onclick: () => void attempt(make)}
        },
        naam
      ),
      h("span", {}, explanation)
    );
  const line = ([kind, naam, explanation]: (typeof kinds)[number]) =>
    item(kind, naam, explanation, async (now) => {
      const {makeFile} = await import("./exportFile.js");
      saveFile(figureFileName(now.attribute, kind), await makeFile(kind, now, chart));
    });
  const takeAway = () =>
    item("zip", "Neem mee", "alles in een zip, met scripts in R en Python die de cijfers natellen", async (now) => {
      setText(notice, "De map wordt gemaakt …");
      const {takeAlong} = await import("./takeAlong.js");
      saveFile(figureFileName(now.attribute, "zip"), await takeAlong(now, chart));
    });
  const inNotebook = () =>
    item("notitieboek", "Open in notitieboek", "met de vraag, de cijfers en de grafiek in cellen", async (now) => {
      const {handOver, notebookOfFigure} = await import("./notebookOfFigure.js");
      handOver(await notebookOfFigure(now, chart?.spec() ?? null));
      location.assign(new URL("./onderzoek", document.baseURI));
    });
  /** A notebook has no tables of a site that holds protected numbers alone. */
  const whole = () => {
    const now = content();
    return [takeAway(), ...(now && isProtected(now.attribute.bron) ? [] : [inNotebook()])];
  };

  async function attempt(make: (now: Portable) => Promise<void>) {
    const now = content();
    if (!now) return;
    try {
      await make(now);
      setText(notice, "");
    } catch (error) {
      console.error(error);
      setText(notice, "Dit kon niet worden gemaakt.");
    }
  }

  const cite = referenceButton(subjectName, () => content()?.attribute);
  return h(
    "div",
    {class: "figure-actions"},
    h("div", {class: "figure-buttons"}, button, cite.button),
    list,
    notice,
    cite.notice
  );
}

/** What a figure says: all that it shows but its chart. */
export interface Words extends Portable {
  /** What one must know to read the figure without being misled, at this choice. */
  toelichting: string;
  /** What the figure shows and how certain that is, in plain sentences. */
  sentences?: readonly string[];
  tabel: FigureTable;
  /** Stands in the place of the table on paper, where that one is too long for it. */
  paperTable?: FigureTable;
}

/** All that one figure shows. */
export interface Content extends Words {
  /** The chart at a width in pixels; a sentence where there is nothing to draw. */
  chart: (width: number) => Chart | string;
}

interface FigureOptions<Answer> {
  /** All that a figure shows of an answer; or apart what it says and its chart. Without them the answer is itself the content. */
  content?: (answer: Answer) => Content;
  words?: (answer: Answer) => Words;
  chart?: (answer: Answer, width: number) => Chart | string;
  /** The note until there is an answer. */
  toelichting: string;
  /** Codes of the begrippen that the figure rests on. */
  begrippen: readonly string[];
  /** Controls that belong to this figure alone. */
  controls?: HTMLElement;
  /** Rank of the title in the page. */
  heading?: "h2" | "h3";
  /** Stands behind the note: where the definition is to be found. */
  reference?: HTMLElement;
  /** Width at which it is drawn for paper, in pixels; it is shrunk a little to fit. */
  paper?: number;
}

/** A table of more rows stays closed on paper. */
const SHORT = 9;

/**
 * The frame that every figure has: title, subtitle, chart, table, notes, source and downloads. Made once; `show` puts the
 * newest answer in it.
 */
export function figure<Answer = Content>(
  number: string,
  {
    toelichting,
    begrippen,
    controls,
    heading = "h2",
    reference,
    paper = 720,
    content: makes,
    words,
    chart: draws
  }: FigureOptions<Answer>
) {
  const title = h(heading, {id: `figuur-${number}`}, "De figuur wordt berekend …");
  const below = h("p", {class: "figure-caption"});
  const note = h("span", {}, toelichting);
  const sentence = h("p", {class: "figure-sentence", hidden: true});
  /** Empty: a gemeente's own words about the figure may stand here. */
  const slot = h("div", {class: "figure-slot", "data-plek": number});
  const chart = vegaView({onLight: (serie) => table.light(serie)});
  chart.element.setAttribute("aria-label", `Figuur ${number} wordt berekend`);
  const table = tableElement((serie) => chart.light(serie));
  const provenance = h("p", {class: "figure-provenance"});
  /** On paper alone: edition and address. */
  const location = h("p", {class: "figure-location"});
  let content: Content | undefined;
  let width = 0;

  const fold = h(
    "details",
    {class: "figure-table"},
    h("summary", {}, "Toon als tabel"),
    h(
      "div",
      {class: "figure-scroll", tabindex: 0, role: "region", "aria-label": `Tabel bij figuur ${number}`},
      table.element
    )
  );
  const how = calculation({of: `figuur ${number}`});
  how.element.hidden = true;
  const paperBox = h("div", {class: "figure-paper-table", hidden: true});
  let onPaper: ReturnType<typeof tableElement> | undefined;
  const instead = h("p", {class: "figure-instead", hidden: true});
  const box = h("div", {class: "figure-box"}, chart.element, instead);
  const element = h(
    "figure",
    {"data-figuur": number, "aria-labelledby": title.id, class: "figure-pending"},
    h("figcaption", {}, h("p", {class: "figure-number"}, `Figuur ${number}`), title, below),
    controls,
    box,
    sentence,
    slot,
    fold,
    how.element,
    paperBox,
    h(
      "p",
      {class: "figure-toelichting"},
      note,
      reference && " ",
      reference,
      h("span", {class: "figure-begrippen"}, " Begrippen: ", ...begripLinks(begrippen), ".")
    ),
    h(
      "div",
      {class: "figure-foot"},
      provenance,
      actions(number, () => content, chart),
      location
    )
  );

  function setWords(fresh: Content) {
    content = fresh;
    setText(title, fresh.attribute.titel);
    setText(below, fresh.subtitle);
    setText(sentence, (fresh.sentences ?? []).join(" "));
    sentence.hidden = !fresh.sentences?.length;
    setText(note, fresh.toelichting);
    setText(provenance, provenanceLine(fresh.attribute));
    how.show(fresh.sql ?? [], isProtected(fresh.attribute.bron) ? countedBefore : "");
    chart.element.setAttribute(
      "aria-label",
      `${fresh.attribute.titel}. Loop met de pijltjestoetsen langs de waarden; ze staan ook in de tabel onder de figuur.`
    );
  }

  function contentOf(answer: Answer): Content {
    if (makes) return makes(answer);
    if (words && draws) return {...words(answer), chart: (width) => draws(answer, width)};
    return answer as unknown as Content;
  }

  function fail(error: unknown) {
    console.error(error);
    element.classList.remove("figure-pending");
    chart.element.hidden = fold.hidden = how.element.hidden = true;
    instead.hidden = false;
    setText(title, "Deze figuur kon niet worden getoond");
    setText(instead, error instanceof Unreachable ? error.message : "Probeer het opnieuw of kies iets anders.");
  }

  async function draw(width: number) {
    const now = content;
    if (!now || width <= 0) return;
    const drawn = now.chart(width);
    const words = typeof drawn === "string";
    instead.hidden = !words;
    chart.element.hidden = words;
    if (words) return setText(instead, drawn);
    await chart.show(drawn);
  }

  async function redraw() {
    width ||= Math.floor(box.clientWidth);
    const amounts = content?.tabel;
    if (amounts) {
      table.set(amounts);
      fold.toggleAttribute("data-kort", amounts.rijen.length <= SHORT);
    }
    const short = content?.paperTable;
    paperBox.hidden = !short;
    if (short) {
      if (!onPaper) paperBox.append((onPaper = tableElement()).element);
      onPaper.set(short);
    }
    await draw(width);
  }

  new ResizeObserver(([box]) => {
    const fresh = Math.floor(box!.contentRect.width);
    if (fresh === width) return;
    width = fresh;
    void draw(width);
  }).observe(box);
  addEventListener("beforeprint", () => {
    if (content) setText(location, locationLine(content.attribute.bron));
    void redraw().then(() => draw(paper));
  });
  addEventListener("afterprint", () => void draw(width));

  async function set(fresh: Content) {
    element.classList.remove("figure-pending");
    fold.hidden = false;
    setWords(fresh);
    await redraw();
  }

  return Object.assign(element, {
    set,
    /** Shows an answer when it comes, unless a newer one comes before it; resolves when it stands there, or waits for a quiet moment. */
    show(answer: ToShow<Answer>): Promise<void> {
      return follow(element, answer, (value) => set(contentOf(value)), fail);
    }
  });
}
