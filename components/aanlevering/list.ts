import {deliveryFacts} from "../../data/aanlevering.js";
import {type Leverstaat, leverstaten} from "../../data/leverstaat.js";
import {codeTable} from "../dom/codeTable.js";
import {h, setText} from "../dom/element.js";
import type {Attribute} from "../figure/attributes.js";
import {data, type TableData} from "../figure/csv.js";
import {actions} from "../figure/figure.js";
import {part, whereOther} from "../figure/renderQueue.js";
import {wholeNumber} from "../format/number.js";
import {area} from "../inputs/gebiedSearch.js";
import {onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import type {Gebied} from "../model/gebied.js";
import {periodeName} from "../model/periode.js";
import {readOrder, type SortColumn, sortTable, writeOrder} from "../sortTable/sortTable.js";
import {type DeliveryAnswer, type DeliveryControls, totalsKey} from "./controls.js";
import {consequence, type DeliveryTables, rank, stateText} from "./states.js";

/** A gemeente in the list, with the name of its provincie and its state in every halfjaar. */
export interface ListRow {
  code: string;
  naam: string;
  provincie: string;
  states: readonly Leverstaat[];
}

interface ListFilter {
  /** A state in the chosen halfjaar, or "alle". */
  staat: string;
  /** Part of a name. */
  zoek: string;
  /** Which of the `states` is that of the chosen halfjaar. */
  plaats: number;
}

export function filteredRows(
  rows: readonly ListRow[],
  {staat: state, zoek: find, plaats: place}: ListFilter
): ListRow[] {
  const part = area(find.trim());
  return rows.filter(
    (row) => (state === "alle" || row.states[place] === state) && (part === "" || area(row.naam).includes(part))
  );
}

/** The provincie of each gemeente, by name. */
export function provincieNames(gebieden: readonly Gebied[]): ReadonlyMap<string, string> {
  return new Map(
    gebieden
      .filter(({soort: kind}) => kind === "provincie")
      .flatMap(({naam, gemeenten}) => gemeenten.map((code) => [code, naam.replace(/ \(provincie\)$/, "")] as const))
  );
}

const stateOptions = [
  {code: "alle", naam: "Alle staten"},
  ...leverstaten.map(({code}) => ({code, naam: stateText(code)}))
];

/** So many rows are shown until all are asked for. */
const FIRST = 60;

/** Every gemeente with its state in every halfjaar: sorted by any column, filtered by state and name. */
export function deliveryList({gebieden, overview, manifest}: DeliveryTables, {change}: DeliveryControls) {
  const state = select({naam: "staat", label: "Staat in het gekozen halfjaar", options: stateOptions});
  onInput(state, (state) => change({staat: state}));
  const find = h("input", {type: "search", id: "lever-zoek", autocomplete: "off", oninput: () => show()});
  const table = sortTable<ListRow>("Gemeenten met de staat van hun leveringen", (order) =>
    change({volgorde: writeOrder(order)})
  );
  const aantal = h("p", {class: "status", role: "status"});
  const heading = h("h2");
  const more = h("button", {type: "button", class: "button-quiet", onclick: () => showAll()});
  let everything = false;
  const names = provincieNames(gebieden);
  const all = gebieden
    .filter(({soort: kind}) => kind === "gemeente")
    .map(
      ({code, naam}): ListRow => ({
        ...{code, naam, provincie: names.get(code) ?? ""},
        states: overview.halfjaren.map((halfjaar) => overview.staat(code, halfjaar))
      })
    );
  const known = overview.halfjaren.flatMap((halfjaar, i) => (overview.totaal([], halfjaar) ? [i] : []));
  const columns = listColumns(overview.halfjaren, known);
  let now: (DeliveryAnswer & {rijen: readonly ListRow[]}) | undefined;
  let shown: ListRow[] = [];

  function show() {
    if (!now) return;
    const {choice, rijen: rows, periode} = now;
    const place = overview.halfjaren.indexOf(periode);
    shown = filteredRows(rows, {staat: choice.staat, zoek: find.value, plaats: place});
    const short = !everything && shown.length > FIRST;
    const howMany = `${wholeNumber(shown.length)} van de ${wholeNumber(rows.length)} gemeenten`;
    setText(aantal, short ? `${howMany}; de eerste ${FIRST} staan hieronder.` : `${howMany}.`);
    setText(more, `Toon alle ${wholeNumber(shown.length)} gemeenten`);
    more.hidden = !short;
    table.set({
      caption: `Staat van de levering per halfjaar`,
      ...{kolommen: columns, rijen: shown, volgorde: readOrder(choice.volgorde), atMost: short ? FIRST : Infinity}
    });
  }

  function showAll() {
    everything = true;
    show();
    table.element.focus();
  }

  const along = actions(
    null,
    () => now && {attribute: attributeOf(now.where), subtitle: "", data: listData(shown, overview.halfjaren)}
  );

  const attributeOf = (where: string): Attribute => ({
    ...{figuur: null, titel: `Leveringen van Wmo-gegevens ${where}, per gemeente en halfjaar`},
    ...{bestand: "aanlevering", gebied: `gemeenten ${where}`, periode: overview.halfjaren.map(periodeName).join(", ")},
    n: `${wholeNumber(shown.length)} ${shown.length === 1 ? "gemeente" : "gemeenten"}`,
    definitions: leverstaten.map(({naam, uitleg: explanation}) => `${naam}: ${explanation}`),
    bron: manifest
  });

  const element = h(
    "section",
    {class: "aanlevering-list"},
    heading,
    h(
      "div",
      {class: "controls controls-choice"},
      state,
      h("div", {class: "field"}, h("label", {for: find.id}, "Zoek een gemeente in de lijst"), find)
    ),
    aantal,
    table.element,
    h("div", {class: "controls"}, more),
    along
  );

  const list = part(element, (answer: DeliveryAnswer) => {
    const within = new Set(answer.gemeenten);
    now = {...answer, rijen: all.filter(({code}) => within.has(code))};
    setText(heading, `De gemeenten ${answer.where}, halfjaar voor halfjaar`);
    state.value = answer.choice.staat;
    show();
  });
  return whereOther(list, (answer: DeliveryAnswer) => [
    ...totalsKey(answer),
    answer.choice.staat,
    answer.choice.volgorde
  ]);
}

/** Name, provincie and the halfjaren that the source knows something of. */
function listColumns(halfjaren: readonly string[], known: readonly number[]): SortColumn<ListRow>[] {
  const word = (code: "naam" | "provincie", naam: string): SortColumn<ListRow> => ({
    ...{code, naam, soort: "tekst", waarde: (row) => row[code], cell: (row) => ({tekst: row[code]})}
  });
  return [
    word("naam", "Gemeente"),
    word("provincie", "Provincie"),
    ...known.map((i): SortColumn<ListRow> => {
      const halfjaar = halfjaren[i]!;
      return {
        ...{
          code: halfjaar,
          naam: periodeName(halfjaar),
          soort: "tekst",
          waarde: ({states}: ListRow) => rank(states[i]!)
        },
        cell: ({states}) => ({tekst: stateText(states[i]!), waarde: states[i]!, klasse: `state state-${states[i]!}`})
      };
    })
  ];
}

const listData = (rows: readonly ListRow[], halfjaren: readonly string[]): TableData =>
  data(
    ["gemeente", "naam", "provincie", "periode", "staat"],
    rows.flatMap(({code, naam, provincie, states}) =>
      halfjaren.map((periode, i) => ({gemeente: code, naam, provincie, periode, staat: states[i]!}))
    )
  );

/** What became of the deliveries of one gemeente, halfjaar by halfjaar; nothing of a larger gebied. */
export function history({overview: {halfjaren, staat: state, facultatief}}: DeliveryTables) {
  const heading = h("h2");
  const list = h("ol", {class: "history"});
  const section = h("section", {hidden: true}, heading, list);
  return part(h("div", {}, section), ({gebied}: DeliveryAnswer) => {
    section.hidden = gebied.soort !== "gemeente" || gebied.gemeenten.length > 1;
    if (section.hidden) return;
    setText(heading, `De leveringen van ${gebied.naam}`);
    list.replaceChildren(
      ...halfjaren.map((halfjaar) => {
        const here = state(gebied.code, halfjaar);
        const partly = here === "publiceert" && facultatief(gebied.code, halfjaar);
        return h(
          "li",
          {"data-staat": here},
          h("strong", {}, `${periodeName(halfjaar)}: ${stateText(here)}`),
          h("span", {}, `${consequence[here]}${partly ? " De facultatieve gegevens houdt de gemeente achter." : ""}`)
        );
      })
    );
  });
}

const amount = (aantal: number | null) => (aantal === null ? "niet gevonden" : wholeNumber(aantal));

/** What was really published of deliveries, to lay beside the source. */
export const facts = (): HTMLElement =>
  h(
    "details",
    {class: "figure-table"},
    h("summary", {}, "Wat er in werkelijkheid is gepubliceerd"),
    codeTable(
      "Gemeenten die Wmo-gegevens leverden, volgens publicaties",
      ["Periode", "Geleverd", "Goedgekeurd", "Opt-out (basis)", "Publiceert", "Van", "Bron"],
      deliveryFacts.map(
        ({
          periode,
          geleverd: delivered,
          goedgekeurd: approved,
          opt_out,
          publiceert: publishes,
          van: from,
          bron: source
        }) => [
          ...[periodeName(periode), amount(delivered), amount(approved), amount(opt_out), amount(publishes)],
          ...[wholeNumber(from), source]
        ]
      )
    )
  );
