import {indicator} from "../../data/indicator.js";
import {wholeNumber} from "../format/number.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {inPeriode, periodeName} from "../model/periode.js";
import {chosenPeriode, type MonitorChoice} from "../monitor/address.js";
import {type MonitorControls, monitorControls, withPeriodeHint} from "../monitor/controls.js";
import {coverageSentence} from "../monitor/coverage.js";
import {button, h, setText} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {dateText, today} from "../format/date.js";
import {indelingSentence} from "../gebiedsindeling/herindeling.js";
import {type MayBeProtected, protectionRule} from "../model/protection.js";
import {editieCode, editieText, origin, refusedSentence} from "../model/provenance.js";
import type {MonitorEnvironment} from "../monitor/figure/content.js";
import {figurePlan, figures} from "../monitor/figure/figures.js";
import {figureNumbers} from "../monitor/figure/numbers.js";
import type {Monitor} from "../monitor/monitor.js";
import {monitorTitle} from "../monitor/text/sentences.js";
import {capitalise, placePhrase} from "../format/text.js";
import {levenswegFigures, levenswegSubjects, reportChapters} from "./chapters.js";

/** The controls of the report. */
export function reportControls(tables: Monitor): MonitorControls {
  const updated = ({gebied, vergelijk: compare}: MonitorChoice) => {
    const names = [gebied, ...(compare === null ? [] : [compare])].map((code) => gebiedName(tables.gebieden, code));
    return `Rapport bijgewerkt: ${names.join(" vergeleken met ")}.`;
  };
  return withPeriodeHint<MonitorChoice, MonitorControls>(monitorControls(tables, {updated}), tables, () => figures);
}

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

const subject = (figure: string) => levenswegSubjects[figure] ?? figurePlan(figure).onderwerp;

/** The contents: every chapter with its figures, each a link. */
export function contents(manifest: MayBeProtected): HTMLElement {
  const figureLine = (figure: string) =>
    h("li", {}, h("a", {href: `#figuur-${figure}`}, h("span", {}, figure), ` ${subject(figure)}`));
  const chapterLine = ({nummer: number, titel: title, figures}: (typeof reportChapters)[number]) =>
    h(
      "li",
      {},
      h("a", {class: "contents-chapter", href: `#hoofdstuk-${number}`}, h("span", {}, String(number)), ` ${title}`),
      h("ol", {}, ...(number === 5 ? levenswegFigures(manifest) : figures).map(figureLine))
    );
  return h(
    "nav",
    {class: "report-contents", "aria-labelledby": "rapport-inhoud"},
    h("h2", {id: "rapport-inhoud"}, "Inhoud"),
    h("ol", {}, ...reportChapters.map(chapterLine))
  );
}

/** The figures that the half page speaks of: what there is, what changed, with whom, what comes of it, and what follows. */
const coreFigures = ["1.1", "1.3", "1.4", "1.5", "2.10", "3.1", "4.1", "5.1"] as const;

const point = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Half a page with the sentence above the most important figures, each with the way to its figure. */
export function keyPoints() {
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
  const element = h(
    "section",
    {class: "report-key-points", "aria-labelledby": "rapport-kernpunten"},
    h("h2", {id: "rapport-kernpunten"}, "Kernpunten"),
    h("ul", {}, ...[...points.values()].map(({regel: line}) => line))
  );
  const shown = part(element, (environment: MonitorEnvironment) => {
    for (const number of coreFigures)
      setPoint(number, number === "5.1" ? null : monitorTitle(figureNumbers(figurePlan(number), environment)));
  });
  return Object.assign(shown, {
    /** Chapter 5 comes last, or not at all. */
    setLevensweg: (text: string) => setPoint("5.1", text)
  });
}

/** The cover: of whom the report is, beside whom, when, from which source; and the margins of every page behind it. */
export function cover({manifest, gebieden}: Pick<Monitor, "manifest" | "gebieden">) {
  const {naam: source, status, synthetisch: synthetic, perioden, brontellingen: sourceTallies} = manifest;
  const refused = refusedSentence(sourceTallies);
  const rule = protectionRule(manifest);
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
    ...(rule === null ? [] : [["Bescherming", `${rule.naam}. ${rule.uitleg}`] as [string, string]]),
    ["Editie", editieText(manifest)],
    ["Adres", address]
  ];
  const last = perioden.at(-1);
  const margins = h("style", {media: "print"});
  const element = h(
    "header",
    {class: "report-cover"},
    margins,
    h("p", {class: "report-kind"}, "Rapport · Monitor sociaal domein"),
    title,
    h(
      "dl",
      {},
      ...lines.flatMap(([heading, what]) => [h("dt", {}, heading), typeof what === "string" ? h("dd", {}, what) : what])
    )
  );
  return part(element, ({choice: {gebied, periode}, names: [naam = "", ref]}: MonitorEnvironment) => {
    const latest = last === undefined ? "" : `, uiterlijk ${periodeName(last)}`;
    setText(title, `Het sociaal domein ${placePhrase(naam)}`);
    setText(indeling, indelingSentence(gebieden, gebied).replace(/^Indeling van ([^.]+)\.$/, "gemeenten van $1"));
    setText(beside, ref === undefined ? "geen" : capitalise(ref));
    setText(address, origin(manifest).address);
    setText(when, periode === null ? `per figuur de laatste met cijfers${latest}` : periodeName(periode));
    element.dataset["gebied"] = gebied;
    margins.textContent = printMargins(
      `Rapport sociaal domein ${naam}`,
      `status: ${manifest.status} · editie ${editieCode(manifest)}`
    );
    document.title = `Rapport sociaal domein ${naam} | Levenswegwerkbank`;
  });
}

/** The button that prints the report. */
export const printButton = (): HTMLElement =>
  h(
    "p",
    {class: "report-actions"},
    button("Druk af of bewaar als pdf", () => print())
  );

/** Which gemeenten a gebied consists of, in words; `naam`: how it is called within a sentence. */
export function referenceText(
  gebieden: readonly Gebied[],
  code: string,
  naam: string
): {short: string; list: string | null} {
  const gebied = findGebied(gebieden, code);
  const all = gebieden.filter(({soort: kind}) => kind === "gemeente");
  if (!gebied || gebied.soort === "land")
    return {short: `${capitalise(naam)}: alle ${wholeNumber(all.length)} gemeenten.`, list: null};
  if (gebied.soort === "wijk" || gebied.gemeenten.length === 1) return {short: `${capitalise(naam)}.`, list: null};
  const names = new Map(all.map(({code, naam}) => [code, naam]));
  const list = gebied.gemeenten
    .map((gemeente) => names.get(gemeente) ?? gemeente)
    .sort((a, b) => a.localeCompare(b, "nl"));
  return {short: `${capitalise(naam)}: ${wholeNumber(list.length)} gemeenten.`, list: list.join(", ")};
}

/** Who of the reference group is in the numbers of the Wmo over the chosen periode; null where it is one gemeente, or nothing. */
export function referenceCoverage({choice, manifest, names, coverageOf}: MonitorEnvironment): string | null {
  const [, naam] = names;
  if (choice.vergelijk === null || naam === undefined || /^(GM|WK)[^,]*$/.test(choice.vergelijk)) return null;
  const periode = chosenPeriode(choice, manifest.perioden);
  const coverage = coverageOf(choice.vergelijk, indicator("wmo_clienten"), "totaal", periode);
  return coverage
    ? `${coverageSentence(naam, coverage, inPeriode(periode))} Dat geldt voor teller en noemer.`
    : `Bij Wmo-cijfers over ${inPeriode(periode)} tellen alle gemeenten van ${naam} mee.`;
}

/** Names the reference group, lists the gemeenten in it, and says which of them are in the numbers of the Wmo. */
export function referenceGroup(gebieden: readonly Gebied[]) {
  const short = h("p", {});
  const list = h("p", {class: "report-gemeenten"});
  const coverage = h("p", {});
  const fold = h("details", {}, h("summary", {}, "Welke gemeenten zijn dat?"), list);
  const element = h(
    "section",
    {class: "report-reference-group", "aria-labelledby": "rapport-referentie"},
    h("h2", {id: "rapport-referentie"}, "De referentiegroep"),
    short,
    fold,
    coverage
  );
  return part(element, (environment: MonitorEnvironment) => {
    const {vergelijk: code} = environment.choice;
    const [, naam] = environment.names;
    const who = referenceCoverage(environment);
    const text = code === null || naam === undefined ? null : referenceText(gebieden, code, naam);
    setText(coverage, who ?? "");
    coverage.hidden = who === null;
    setText(short, text?.short ?? "Er wordt met niets vergeleken.");
    setText(list, text?.list ?? "");
    fold.hidden = !text?.list;
  });
}
