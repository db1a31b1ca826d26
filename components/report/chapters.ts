import {h} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {readingGuides} from "../levensweg/definitions.js";
import {figurePlan, figures} from "../monitor/figure/figures.js";
import {series} from "../monitor/figure/series.js";
import {noteList, noteReference, notes} from "./notes.js";

/** A chapter of the report. */
interface Chapter {
  nummer: number;
  titel: string;
  introduction: string;
  figures: readonly string[];
}

const from = (number: number) => figures.map((plan) => plan.nummer).filter((code) => code.startsWith(`${number}.`));

export const chapters: readonly Chapter[] = [
  {
    ...{nummer: 1, titel: "Huidige situatie", figures: from(1)},
    introduction:
      "Wie gebruikt een voorziening van het sociaal domein, en van welke wet? Dit hoofdstuk toont de gekozen periode, of een andere waar die geen cijfer heeft (dan staat dat erbij), voor inwoners en voor huishoudens, naast de referentiegroep. Gebruik is geen behoefte: wie geen voorziening heeft, kan er wel een nodig hebben."
  },
  {
    ...{nummer: 2, titel: "Ontwikkelingen", figures: from(2)},
    introduction:
      "Wat verandert er van halfjaar tot halfjaar? Elke figuur vergelijkt het laatste halfjaar met het eerste. Een verandering kan ook komen door nieuwe regels of een andere manier van registreren."
  },
  {
    ...{nummer: 3, titel: "Uitgangspositie", figures: from(3)},
    introduction:
      "Met welke inwoners en huishoudens heeft de gemeente te maken? De bevolking verklaart een deel van het gebruik: waar meer ouderen wonen, is er meestal meer ondersteuning nodig."
  },
  {
    ...{nummer: 4, titel: "Resultaten", figures: from(4)},
    introduction:
      "Wat levert de ondersteuning op? Dit hoofdstuk laat zien hoe cliënten de Wmo-ondersteuning ervaren, en hoe vaak jongeren opnieuw met jeugdbescherming of jeugdreclassering te maken krijgen."
  },
  {
    ...{nummer: 5, titel: "Levensweg", figures: ["5.1", "5.2", "5.3"]},
    introduction:
      "Hoe gaat het verder met wie een voorziening gebruikt? De startgroep van het eerste peilmoment wordt gevolgd, in totaal, per huishoudtype en na een levensgebeurtenis."
  }
];

/** What figures of the Levensweg are about, in the list of contents. */
export const levenswegSubjects: Record<string, string> = {
  "5.1": "Wie een voorziening blijft gebruiken, per wet",
  "5.2": "Wie een voorziening blijft gebruiken, per huishoudtype",
  "5.3": "Gebruik na een levensgebeurtenis"
};

/** Width, on paper, of a figure that has its words beside it; see `rapport.css`. */
const NARROW = 560;

export type ReportFigure = ReturnType<typeof figure>;

/** The frames of every figure of the report, by number, and the chapters that hold them. */
export function reportFigures() {
  const frames = new Map<string, ReportFigure>();
  const elements = chapters.map((chapter) => makeChapter(chapter, frames));
  return {frames, elements};
}

function makeChapter(
  {nummer: number, titel: title, introduction, figures}: Chapter,
  frames: Map<string, ReportFigure>
): HTMLElement {
  const own = number === 5 ? [] : notes(figures);
  for (const figureNumber of figures) {
    const narrow = number !== 5 && !hasPanels(figureNumber);
    const options =
      number === 5
        ? readingGuides[figureNumber as keyof typeof readingGuides]
        : {
            ...{toelichting: "", begrippen: figurePlan(figureNumber).begrippen},
            reference: noteReference(number, own, figureNumber)
          };
    const frame = figure(figureNumber, {...options, heading: "h3", paper: narrow ? NARROW : undefined});
    frame.element.classList.toggle("figure-narrow", narrow);
    frames.set(figureNumber, frame);
  }
  return h(
    "section",
    {class: "report-chapter", id: `hoofdstuk-${number}`, "aria-labelledby": `kop-${number}`},
    h("h2", {id: `kop-${number}`}, `${number}. ${title}`),
    h("p", {class: "report-introduction"}, introduction),
    ...figures.map((figureNumber) => frames.get(figureNumber)!.element),
    own.length > 0 && noteList(number, own)
  );
}

/** Whether a figure is drawn as panels beside each other, which need the width of the paper. */
function hasPanels(number: string): boolean {
  const plan = figurePlan(number);
  const categorieen = new Set(series(plan).map(({categorie}) => categorie.code));
  return plan.vorm === "trend" && categorieen.size > 1 && (plan.maat === "per" || plan.indicatoren.length > 1);
}
