import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {dotChart} from "../charts/dot.js";
import {lineChart, panelNames} from "../charts/line.js";
import type {Answer} from "../cohort/answer.js";
import {huishoudenPlace} from "../cohort/sentence.js";
import {button} from "../dom/element.js";
import {data} from "../figure/csv.js";
import {data53} from "../figure/download.js";
import type {Content} from "../figure/figure.js";
import {uncertain} from "../model/missing.js";
import {
  capitalise,
  columns51,
  columns52,
  type Environment,
  gebeurtenisTable,
  groups51,
  groups52,
  groupTable,
  mainTypes,
  type Row52,
  type Row53,
  rows51,
  rows52,
  rows53,
  sideNames
} from "../figure/rows.js";
import {restNote} from "../figure/sideDifference.js";
import {type FigureNumber, selection} from "../figure/subject.js";
import {title51, title52, title53} from "../figure/titles.js";
import {dateText} from "../format/date.js";
import {wholeNumber} from "../format/number.js";
import {buttonRow} from "../inputs/options.js";
import {type Choice, type Filter, filters} from "../model/choice.js";
import type {Notice} from "../page/openPage.js";
import {filterNames} from "../tables/gebieden.js";
import type {Werkbank} from "../tables/werkbank.js";
import {definition, levenswegAttribute, toelichting} from "./definitions.js";

const modes = [
  {code: "verschil", naam: "Verschil"},
  {code: "aandeel", naam: "Aandeel"},
  {code: "naam", naam: "Naam"}
] as const;
type Mode = (typeof modes)[number]["code"];

/** Codes of the gebeurtenissen in the order asked for; uncertain differences after the others, those without persons last. */
export function order(rows: readonly Row53[], mode: Mode): string[] {
  if (mode === "naam")
    return [...gebeurtenissen].sort((a, b) => a.naam.localeCompare(b.naam, "nl")).map(({code}) => code);
  const measure = (row: Row53) => {
    if (mode === "aandeel") return row.aandeel ?? -Infinity;
    // a difference is at most 1 point either way, so that 3 puts the uncertain ones behind all others
    return (row.verschil.verschil ?? -Infinity) - (uncertain(row.gebruik, row.personen) ? 3 : 0);
  };
  return rows
    .filter(({kant: side}) => side === 0)
    .sort((a, b) => (measure(a) === measure(b) ? 0 : measure(b) - measure(a)))
    .map(({gebeurtenis}) => gebeurtenis);
}

interface ContentOptions {
  /** The order of figuur 5.3. */
  mode: () => Mode;
  /** Whether the controls of the Levensweg stand on the page. */
  controls: boolean;
}

/** From an answer to all that the three figures show. */
export function content(
  {manifest, gebieden}: Werkbank,
  answer: Answer,
  choice: Choice,
  {mode, controls}: ContentOptions
) {
  const environment: Environment = {choice, gebieden, moments: answer.moments};
  const names = sideNames(environment);
  const headings = names.map(capitalise);
  const where = capitalise(names.join(" vergeleken met "));
  const [r51, r52, r53] = [rows51(answer, choice), rows52(answer, choice), rows53(answer, choice)];
  const n = r51[0]?.startgroep ?? 0;
  const panel = (codes: readonly string[]) => codes.map((code) => ({code, naam: panelNames[code]!}));

  const note = (figure: FigureNumber) =>
    [toelichting(figure, choice, controls), restNote(environment)].filter(Boolean).join(" ");
  const attribute = (figure: FigureNumber, title: string, n: string) =>
    levenswegAttribute({
      ...{figuur: figure, titel: title, n, names, choice, moments: answer.moments, bron: manifest},
      definitie: definition(figure, choice)
    });
  const noemer = choice.noemer === "risico" ? "wie van de startgroep er nog is" : "de startgroep";
  const part = `${where} · aandeel van ${noemer}, met 95%-interval · start op ${dateText(choice.peilmoment)}`;
  const perWet =
    choice.basis === "enige"
      ? "In gebruik van een voorziening uit welke wet ook, naar wet bij de start"
      : "In gebruik per wet";

  const below = (figure: FigureNumber, what: string, how: string) =>
    [what, ...selection(figure, choice), how].join(" · ");

  const one: Content = {
    attribute: attribute("5.1", title51(r51, environment), `${wholeNumber(n)} in de startgroep`),
    toelichting: note("5.1"),
    subtitle: below("5.1", perWet, part),
    tabel: groupTable(r51, "Wet", `Figuur 5.1 in getallen: ${where}`, environment),
    data: data(columns51, r51),
    chart: (width) => lineChart(r51, {width, groups: panel(groups51), names: headings})
  };
  const two: Content = {
    attribute: attribute("5.2", title52(r52, environment), n52(r52, environment)),
    toelichting: note("5.2"),
    subtitle: below("5.2", "In gebruik van een voorziening, per huishoudtype bij de start", part),
    tabel: groupTable(r52, "Huishoudtype", `Figuur 5.2 in getallen: ${where}`, environment),
    data: data(columns52, r52),
    chart: (width) => lineChart(r52, {width, groups: panel(groups52), names: headings})
  };
  const inwoners = (r53[0]?.personen ?? 0) + (r53[0]?.zonder.personen ?? 0);
  const three: Content = {
    attribute: attribute("5.3", title53(r53, environment), `${wholeNumber(inwoners)} (alle inwoners binnen de keuze)`),
    toelichting: note("5.3"),
    subtitle: below(
      "5.3",
      `In gebruik op ${dateText(choice.peilmoment)} na een levensgebeurtenis in de vier jaar ervoor`,
      `${where} · aandeel van de inwoners, met 95%-interval`
    ),
    tabel: gebeurtenisTable(r53, `Figuur 5.3 in getallen: ${where}`, environment),
    data: data53(r53),
    chart: (width) => dotChart(r53, {width, names: headings, volgorde: order(r53, mode())})
  };
  return [one, two, three] as const;
}

/** The n of the huishoudtypen that the words speak of: 1.204 in een eenoudergezin en 980 in een paar met kinderen. */
function n52(rows: readonly Row52[], environment: Environment): string {
  const parts = mainTypes(environment.choice).flatMap((type) => {
    const row = rows.find(({kant: side, huishoudtype}) => side === 0 && huishoudtype === type);
    return type && row ? [`${wholeNumber(row.startgroep)} ${huishoudenPlace(type)}`] : [];
  });
  return `${parts.join(" en ")} bij de start`;
}

/** Radio buttons for the order of figuur 5.3. */
export const sortButtons = () => buttonRow({naam: "volgorde", titel: "Volgorde naar", options: modes});

/** How many persons the startgroep of the gebied holds. */
export const startgroep = ({figure51}: Answer): number =>
  figure51.find(({kant: side, groep: group, moment}) => side === 0 && group === "totaal" && moment === 0)?.startgroep ??
  0;

/** A way out of an empty cohort: the choice without one filter, and how many persons that gives. */
interface WayOut {
  naam: string;
  choice: Choice;
  aantal: number;
}

/** Tries which single filter, when taken away, leaves somebody in the cohort; where none does, all of them together. */
export async function waysOut(
  werkbank: Pick<Werkbank, "query">,
  choice: Choice,
  signal?: AbortSignal
): Promise<WayOut[]> {
  const chosen = filters.filter((filter) => choice[filter].length > 0);
  const try_ = async (naam: string, route: readonly Filter[]): Promise<WayOut[]> => {
    const zonder = {...choice, ...Object.fromEntries(route.map((filter) => [filter, []]))};
    const aantal = startgroep(await werkbank.query(zonder, {signal}));
    return aantal > 0 ? [{naam, choice: zonder, aantal}] : [];
  };
  const result: WayOut[] = [];
  for (const filter of chosen) result.push(...(await try_(filterNames[filter], [filter])));
  return result.length > 0 || chosen.length < 2 ? result : try_("alle keuzes", chosen);
}

/** Says which choice emptied the cohort, with buttons to take it away; `undo`: the way back, where there is one. */
export async function explainEmpty(
  werkbank: Pick<Werkbank, "query">,
  choice: Choice,
  signal: AbortSignal,
  {choose, undo}: {choose: (choice: Choice) => void; undo: HTMLElement[]}
): Promise<Notice> {
  const weigh = await waysOut(werkbank, choice, signal);
  const buttons = weigh.map(({naam, choice, aantal}) =>
    button(`Verwijder ${naam} (${wholeNumber(aantal)} inwoners)`, () => choose(choice))
  );
  const text = "Niemand voldoet aan al deze keuzes samen.";
  return {
    tekst: weigh.length > 0 ? `${text} Dit laat wel mensen over:` : text,
    buttons: [...buttons, ...undo]
  };
}
