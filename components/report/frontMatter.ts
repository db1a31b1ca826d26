import {h, setText} from "../dom/element.js";
import {capitalise} from "../figure/rows.js";
import {dateText, today} from "../format/date.js";
import {indelingSentence} from "../gebiedsindeling/herindeling.js";
import type {Gebied} from "../model/gebied.js";
import type {Manifest} from "../model/manifest.js";
import {periodeName} from "../model/periode.js";
import {editieCode, editieText, origin, refusedSentence} from "../model/provenance.js";
import type {MonitorChoice} from "../monitor/address.js";
import type {MonitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan} from "../monitor/figure/figures.js";
import {figureNumbers} from "../monitor/figure/numbers.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorTitle} from "../monitor/text/sentences.js";
import {placePhrase} from "../text/words.js";
import {chapters, levenswegSubjects} from "./chapters.js";
import {reference, referenceCoverage} from "./referenceGroup.js";

/** A text as a CSS string. */
export const cssText = (text: string): string =>
  `"${text.replace(/[\\"<]/g, (draw) => `\\${draw.codePointAt(0)!.toString(16)} `).replace(/\s+/g, " ")}"`;

/** What stands in the margins of every printed page but the cover. */
export const printMargins = (links: string, right: string): string => `@page {
  @top-left { content: ${cssText(links)}; }
  @top-right { content: ${cssText(right)}; }
  @bottom-right { content: counter(page) " / " counter(pages); }
}
@page :first { @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } }`;

/** The running header of the printed report, kept equal to the choice. */
function printMargin() {
  const element = h("style", {media: "print"});
  return {
    element,
    set(links: string, right: string) {
      element.textContent = printMargins(links, right);
    }
  };
}

const subject = (figure: string) => levenswegSubjects[figure] ?? figurePlan(figure).onderwerp;

/** The contents: every chapter with its figures, each a link. */
function contents(): HTMLElement {
  const figureLine = (figure: string) =>
    h("li", {}, h("a", {href: `#figuur-${figure}`}, h("span", {}, figure), ` ${subject(figure)}`));
  const chapterLine = ({nummer: number, titel: title, figures}: (typeof chapters)[number]) =>
    h(
      "li",
      {},
      h("a", {class: "contents-chapter", href: `#hoofdstuk-${number}`}, h("span", {}, String(number)), ` ${title}`),
      h("ol", {}, ...figures.map(figureLine))
    );
  return h(
    "nav",
    {class: "report-contents", "aria-labelledby": "rapport-inhoud"},
    h("h2", {id: "rapport-inhoud"}, "Inhoud"),
    h("ol", {}, ...chapters.map(chapterLine))
  );
}

/** The figures that the half page speaks of: what there is, what changed, with whom, what comes of it, and what follows. */
const coreFigures = ["1.1", "1.3", "1.4", "1.5", "2.10", "3.1", "4.1", "5.1"] as const;

const point = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Half a page with the sentence above the most important figures, each with the way to its figure. */
function kernpunten() {
  const points = new Map<string, {regel: HTMLElement; zin: HTMLElement}>();
  for (const number of coreFigures) {
    const sentence = h("span");
    const line = h("li", {hidden: true}, sentence, " ", h("a", {href: `#figuur-${number}`}, `Figuur ${number}`));
    points.set(number, {regel: line, zin: sentence});
  }
  const setPoint = (number: string, text: string | null): void => {
    const {regel: line, zin: sentence} = points.get(number)!;
    setText(sentence, text === null ? "" : point(text));
    line.hidden = text === null;
  };
  return {
    element: h(
      "section",
      {class: "report-key-points", "aria-labelledby": "rapport-kernpunten"},
      h("h2", {id: "rapport-kernpunten"}, "Kernpunten"),
      h("ul", {}, ...[...points.values()].map(({regel: line}) => line))
    ),
    set(environment: MonitorEnvironment) {
      for (const number of coreFigures)
        setPoint(number, number === "5.1" ? null : monitorTitle(figureNumbers(figurePlan(number), environment)));
    },
    /** Chapter 5 comes last, or not at all. */
    setLevensweg: (text: string) => setPoint("5.1", text)
  };
}

const lines: readonly (readonly [string, string])[] = [
  ["De zin onder de figuur", "is uit de cijfers gemaakt en zegt ook hoe zeker zij zijn."],
  [
    "Het 95%-interval",
    "(de streep op een staaf, het vlak om een lijn) laat zien hoe ver toeval een cijfer kan verschuiven. Ook waar iedereen geteld is: wie juist in dit halfjaar in deze situatie zit, is voor een deel toeval. Alleen de cliëntervaring is een steekproef."
  ],
  [
    "“Meer”, “minder” en “geen duidelijk verschil”",
    "volgen uit het interval van het verschil. Meer of minder staat er alleen als dat 0 uitsluit, met “iets” als het verschil klein is; ongeveer evenveel alleen als het hele interval klein is. Een gebied is vergeleken met de rest van wat het omvat. Twee perioden gaan grotendeels over dezelfde mensen: daar is het oordeel voorzichtig."
  ],
  [
    "Een open staaf of punt",
    "is een onzeker cijfer: minder dan 10 mensen met of zonder, of een groep van minder dan 30."
  ],
  [
    "Geen cijfer is geen nul.",
    "“Niet geleverd”: de gemeente leverde geen goedgekeurde gegevens. “Opt-out”: zij publiceert niet. “Afgeschermd”: niet getoond, om mensen te beschermen. “Niet van toepassing”: bestaat hier niet. Een echte nul is een 0."
  ],
  [
    "Per 1.000 of in procenten",
    "zijn gebieden te vergelijken; aantallen niet. Een cijfer over een jaar is geen som van twee halfjaren: wie het hele jaar een voorziening heeft, telt één keer."
  ]
];

/** How to read the report, on one page with the contents. */
const readingGuide = (): HTMLElement =>
  h(
    "section",
    {class: "report-reading-guide", "aria-labelledby": "rapport-leeswijzer"},
    h("h2", {id: "rapport-leeswijzer"}, "Zo leest u dit rapport"),
    h("ul", {}, ...lines.map(([what, text]) => h("li", {}, h("strong", {}, what), ` ${text}`)))
  );

/** Of whom a report is. */
interface CoverChoice {
  /** The code of the gebied. */
  gebied: string;
  naam: string;
  /** The reference group within a sentence. */
  ref: string | null;
  periode: string | null;
}

/** The cover: of whom the report is, beside whom, when, from which source. */
function cover(manifest: Manifest, gebieden: readonly Gebied[]) {
  const {naam: source, status, synthetisch: synthetic, perioden, brontellingen: sourceTallies} = manifest;
  const refused = refusedSentence(sourceTallies);
  const address = h("dd", {class: "report-address"});
  const title = h("h1", {});
  const beside = h("dd");
  const when = h("dd");
  const indeling = h("dd");
  const lines: [string, HTMLElement | string][] = [
    ["Referentiegroep", beside],
    ["Periode", when],
    ["Gemaakt op", dateText(today())],
    ["Bron", source],
    ["Status", `${status}${synthetic ? ": geen cijfer gaat over echte mensen" : ""}`],
    ...(refused === "" ? [] : [["Niet meegeteld", refused] as [string, string]]),
    ["Indeling", indeling],
    ["Editie", editieText(manifest)],
    ["Adres", address]
  ];
  const last = perioden.at(-1);
  return {
    element: h(
      "header",
      {class: "report-cover"},
      h("p", {class: "report-kind"}, "Rapport · Monitor sociaal domein"),
      title,
      h(
        "dl",
        {},
        ...lines.flatMap(([heading, what]) => [
          h("dt", {}, heading),
          typeof what === "string" ? h("dd", {}, what) : what
        ])
      )
    ),
    set({gebied, naam, ref, periode}: CoverChoice) {
      const latest = last === undefined ? "" : `, uiterlijk ${periodeName(last)}`;
      setText(title, `Het sociaal domein ${placePhrase(naam)}`);
      setText(indeling, indelingSentence(gebieden, gebied).replace(/^Indeling van ([^.]+)\.$/, "gemeenten van $1"));
      setText(beside, ref === null ? "geen" : capitalise(ref));
      setText(address, origin(manifest).address);
      setText(when, periode === null ? `per figuur de laatste met cijfers${latest}` : periodeName(periode));
    }
  };
}

/** What goes before the chapters: cover, contents, kernpunten, how to read it, the reference group; and the margins of the paper. */
export function frontMatter({manifest, gebieden}: Pick<Monitor, "manifest" | "gebieden">) {
  const edge = printMargin();
  const coverPage = cover(manifest, gebieden);
  const group = reference(gebieden);
  const core = kernpunten();
  return {
    edge: edge.element,
    cover: coverPage.element,
    tekst: h("div", {class: "report-front-matter"}, contents(), core.element, readingGuide(), group.element),
    core,
    set({gebied, vergelijk: compare, periode}: MonitorChoice, environment: MonitorEnvironment) {
      const [naam = "", beside] = environment.names;
      const ref = beside ?? null;
      coverPage.set({gebied, naam, ref, periode});
      coverPage.element.dataset["gebied"] = gebied;
      group.set(compare, ref, referenceCoverage(environment));
      edge.set(`Rapport sociaal domein ${naam}`, `status: ${manifest.status} · editie ${editieCode(manifest)}`);
      document.title = `Rapport sociaal domein ${naam} | Levenswegwerkbank`;
    }
  };
}
