import {h, setText} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {percentPoint, wholeNumber} from "../format/number.js";
import {findGebied, gebiedName} from "../model/gebied.js";
import {periodeName} from "../model/periode.js";
import {chosenPeriode, type MonitorChoice} from "../monitor/address.js";
import type {MonitorRow} from "../monitor/row.js";
import {wilson} from "../statistics/wilson.js";
import {capitalise, placePhrase} from "../format/text.js";
import {type Clientervaring, isErvaring, yearsWith} from "./clientervaring.js";

/** How many answered in a year, and how far chance can move a share; null where nobody did. */
interface Participation {
  least: number;
  most: number;
  /** Largest half of a 95% interval, as a fraction. */
  marge: number;
}

export function participation(rows: readonly MonitorRow[], periode: string): Participation | null {
  const own = rows.filter(
    (row): row is MonitorRow & {waarde: number; n: number} =>
      isErvaring(row) && row.periode === periode && row.waarde !== null && row.n !== null && row.n > 0
  );
  if (own.length === 0) return null;
  const counts = own.map(({n}) => n);
  const half = ({waarde, n}: (typeof own)[number]) => {
    const {ondergrens, bovengrens} = wilson(waarde, n);
    return (bovengrens! - ondergrens!) / 2;
  };
  return {least: Math.min(...counts), most: Math.max(...counts), marge: Math.max(...own.map(half))};
}

/** Whether the gebied took part, with how many answers, in words. */
export function participationSentence(
  naam: string,
  periode: string,
  rows: readonly MonitorRow[],
  years: readonly string[]
): string {
  const year = periodeName(periode);
  const along = participation(rows, periode);
  if (along) {
    const aantal =
      along.least === along.most
        ? wholeNumber(along.most)
        : `${wholeNumber(along.least)} tot ${wholeNumber(along.most)}`;
    const margin = percentPoint(along.marge).replace("+", "");
    return `Over ${year} zijn er voor ${naam} ${aantal} antwoorden per stelling. Het is een steekproef: door toeval kan een percentage tot ongeveer ${margin} procentpunt hoger of lager uitvallen.`;
  }
  if (rows.some((row) => isErvaring(row) && row.periode === periode && row.reden === "afgeschermd"))
    return `Over ${year} zijn de antwoorden uit ${naam} afgeschermd: het zijn er te weinig om te tonen.`;
  const otherwise = yearsWith(rows, years).map(periodeName);
  const indeed = otherwise.length === 0 ? "" : ` Wel over ${otherwise.join(" en ")}.`;
  return `Over ${year} heeft de bron geen antwoorden uit ${naam}: niet elke gemeente doet elk jaar mee, of levert de uitkomst aan.${indeed}`;
}

/** The line above the figures: whether the gebied took part. Shows what `participationOf` says. */
export function participationLine() {
  const line = h("p", {class: "participation"});
  return part(line, (sentence: string) => setText(line, sentence));
}

/** Whether the gebied of a choice took part, in words; nothing where the source has no onderzoek. */
export async function participationOf(tables: Clientervaring, choice: MonitorChoice): Promise<string> {
  const {manifest, gebieden, answers} = tables;
  if (manifest.perioden.length === 0) return "";
  const periode = chosenPeriode(choice, manifest.perioden);
  const naam = gebiedName(gebieden, choice.gebied);
  return participationSentence(naam, periode, await answers(choice.gebied), manifest.perioden);
}

/** The gemeenten that have an answer in a year, of those in a list. */
export function participants(rows: readonly MonitorRow[], periode: string, gemeenten: readonly string[]): string[] {
  const along = new Set(
    rows
      .filter((row) => row.periode === periode && (row.waarde !== null || row.reden === "afgeschermd"))
      .map(({gebied}) => gebied)
  );
  return gemeenten.filter((code) => along.has(code));
}

/** Which gemeenten of a gebied took part in a year, and which did not; the table of all gemeenten is fetched when it is drawn. */
export function participationSection({gebieden, manifest: {perioden}, ofIndicator}: Clientervaring) {
  const gemeenten = gebieden.filter(({soort: kind}) => kind === "gemeente");
  const all = gemeenten.map(({code}) => code);
  const sentence = h("p");
  const list = h("ul", {class: "participation-list"});
  const details = h(
    "details",
    {class: "figure-table", hidden: true},
    h("summary", {}, "Welke gemeenten deden niet mee?"),
    list
  );
  const section = h("section", {}, h("h2", {}, "Wie deed mee?"), sentence, details);

  return part(section, async (choice: MonitorChoice) => {
    if (perioden.length === 0) return;
    const rows = await ofIndicator("clientervaring_eens");
    const naam = gebiedName(gebieden, choice.gebied);
    const gebied = findGebied(gebieden, choice.gebied)!;
    const periode = chosenPeriode(choice, perioden);
    const within = gebied.soort === "land" ? all : gebied.gemeenten;
    const along = new Set(participants(rows, periode, all));
    const not = gemeenten.filter(({code}) => within.includes(code) && !along.has(code));
    details.hidden = within.length < 2 || not.length === 0;
    const country = `Over ${periodeName(periode)} heeft de bron antwoorden uit ${wholeNumber(along.size)} van de ${wholeNumber(all.length)} gemeenten.`;
    const here = `${capitalise(placePhrase(naam))} deden er ${wholeNumber(within.length - not.length)} van de ${wholeNumber(within.length)} mee.`;
    const one =
      not.length === 0
        ? `${naam} is er een van.`
        : `${naam} is er niet bij: geen deelname, of geen uitkomst aangeleverd. Dat is iets anders dan een lage score.`;
    const group =
      "Cijfers van een groep gemeenten zijn opgeteld over wie meedeed, niet gewogen naar het aantal cliënten.";
    setText(
      sentence,
      [country, gebied.soort === "land" ? "" : within.length === 1 ? one : here, group].filter(Boolean).join(" ")
    );
    list.replaceChildren(...not.map((item) => h("li", {}, item.naam)));
  });
}
