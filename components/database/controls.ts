import {type State, stateOfAddress} from "../address/addressState.js";
import {button, h, markPage} from "../dom/element.js";
import {wholeNumber} from "../format/number.js";
import {fireInput, type InputElement, onInput, wholeInput, asInput} from "../inputs/input.js";
import {notices} from "../page/openPage.js";
import {databaseMode} from "./address.js";
import {type DatabaseChoice, type Dimension, type CellMeasure, measures} from "./choice.js";
import {type AnsweredTable, type Database, Refusal} from "./database.js";
import {picker} from "./picker.js";
import {type AxisName, exchange, moveItem} from "./axis.js";
import {dimensionNames} from "./cube.js";
import {measureNames} from "./measure.js";

/** The controls of the database, an input; parts of the page change the choice with `change`. */
export type DatabaseControls = InputElement<DatabaseChoice> & {
  change: (part: Partial<DatabaseChoice>) => void;
};

/**
 * What the table holds and how it stands in rows and columns. The value is the choice; `input` tells of a newer one. It keeps
 * the address, asks the tables at once (the parts of the page get the same answer), and says why there is none, with ways out.
 */
export function databaseControls(database: Database): DatabaseControls {
  const {known, codes} = database;
  const notice = notices();
  const state = stateOfAddress(databaseMode(known, codes), (fresh) => {
    void ask(fresh);
    fireInput(element);
  });
  const first = state.read();
  const lists = onInput(picker({known, codes, value: first.choice}), state.choose);
  const bar = onInput(layoutBar({value: first.choice, back: state.back}), state.choose);
  markPage("beside");
  const box = h("div", {class: "database-controls"}, lists, h("div", {class: "database-words"}, notice.element, bar));
  let now = first.choice;
  let answered = false;

  async function ask({choice, stappen: steps}: State<DatabaseChoice>): Promise<void> {
    now = choice;
    lists.value = choice;
    bar.value = choice;
    bar.setSteps(steps);
    markPage("refused", false);
    const progress = (done: number, all: number) => {
      if (now === choice) notice.say(`Tabellen ophalen: ${wholeNumber(done)} van ${wholeNumber(all)} …`);
    };
    try {
      const answer = await database.answer(choice, {voortgang: progress});
      if (now !== choice) return;
      notice.show();
      notice.say(answered ? updated(answer) : "");
    } catch (error) {
      if (now !== choice) return;
      if (!(error instanceof Refusal)) throw error;
      markPage("refused");
      notice.say("");
      notice.show({tekst: error.message, buttons: waysOut(error)});
    }
    answered = true;
  }

  const waysOut = ({way}: Refusal) => {
    if (way === "other choice") return [];
    if (way === "try again") return [button("Probeer opnieuw", again)];
    return [
      button("Haal ze op", () => {
        database.fetchAll();
        again();
      })
    ];
  };

  function again() {
    void ask(state.read());
    fireInput(element);
  }

  const element = Object.assign(wholeInput<DatabaseChoice, HTMLElement>(box, {get: () => now, set: state.choose}), {
    change: (part: Partial<DatabaseChoice>) => state.choose({...now, ...part})
  });
  void ask(first);
  return element;
}

const updated = ({tabel: {rijen: rows, kolommen: columns}, choice: {measures}}: AnsweredTable): string =>
  `Tabel bijgewerkt: ${wholeNumber(rows.length)} rijen, ${wholeNumber(columns.length * measures.length)} kolommen.`;

const axisWord: Record<AxisName, string> = {rijen: "rijen", kolommen: "kolommen"};
const other = (axis: AxisName): AxisName => (axis === "rijen" ? "kolommen" : "rijen");

/** Which measures a cell shows, and what stands on the rows and on the columns: moved with buttons, or dragged; its value is the whole choice. */
function layoutBar({value, back}: {value: DatabaseChoice; back: () => void}) {
  let now = value;
  const undo = h("button", {type: "button", class: "button-quiet", onclick: back}, "Maak ongedaan");
  let dragged: Dimension | null = null;
  const boxes = measures.map((measure) => ({
    maat: measure,
    vak: h("input", {type: "checkbox", id: `maat-${measure}`, oninput: setMeasures})
  }));
  const zones = {rijen: zone("rijen"), kolommen: zone("kolommen")};
  const element = h(
    "details",
    {class: "layout-bar", open: matchMedia("(min-width: 40rem)").matches},
    h("summary", {}, "Wat er in de tabel staat, en waar"),
    h(
      "fieldset",
      {class: "measures"},
      h("legend", {}, "In elke cel"),
      ...boxes.map(({maat: measure, vak: box}) =>
        h("div", {class: "group-line"}, box, h("label", {for: box.id}, measureNames[measure]))
      )
    ),
    h(
      "div",
      {class: "layout", role: "group", "aria-label": "Draai de tabel"},
      ...[zones.rijen.element, zones.kolommen.element],
      h(
        "div",
        {class: "layout-buttons"},
        h("button", {type: "button", class: "chip", onclick: () => choose(exchange(now))}, "Ruil rijen en kolommen"),
        undo
      )
    )
  );

  function choose(choice: DatabaseChoice) {
    show(choice);
    fireInput(element);
  }
  function setMeasures(fired: Event) {
    fired.stopPropagation();
    const chosen = boxes.filter(({vak: box}) => box.checked).map(({maat: measure}) => measure);
    if (chosen.length > 0) choose({...now, measures: chosen});
    else showMeasures(now.measures);
  }
  const showMeasures = (chosen: readonly CellMeasure[]) => {
    for (const {maat: measure, vak: box} of boxes) box.checked = chosen.includes(measure);
  };

  function zone(axis: AxisName) {
    const list = h("ul", {class: "layout-list"});
    const naam = axis === "rijen" ? "Op de rijen" : "Op de kolommen";
    const element = h(
      "div",
      {
        ...{class: "layout-zone", ondragover: (gebeurtenis: Event) => gebeurtenis.preventDefault()},
        ondrop: (gebeurtenis: DragEvent) => {
          gebeurtenis.preventDefault();
          const at = (gebeurtenis.target as Element).closest<HTMLElement>("[data-dimensie]")?.dataset.dimensie;
          if (dragged) choose(moveItem(now, dragged, axis, at as Dimension | undefined));
        }
      },
      h("span", {class: "layout-name"}, naam),
      list
    );
    return {element, list};
  }

  function chip(choice: DatabaseChoice, axis: AxisName, dimension: Dimension, slot: number) {
    const naam = dimensionNames[dimension];
    const button = (draw: string, label: string, fresh: DatabaseChoice | null) =>
      h(
        "button",
        {
          ...{type: "button", class: "layout-button", "aria-label": label, title: label, disabled: fresh === null},
          ...{"data-knop": `${dimension} ${draw}`, onclick: () => fresh && choose(fresh)}
        },
        draw
      );
    const earlier = slot > 0 ? moveItem(choice, dimension, axis, choice[axis][slot - 1]) : null;
    return h(
      "li",
      {
        ...{class: "layout-chip", draggable: "true", "data-dimensie": dimension},
        ondragstart: () => (dragged = dimension)
      },
      h("span", {}, naam),
      button("↑", `${naam} eerder op de ${axisWord[axis]}`, earlier),
      button("⇄", `${naam} naar de ${axisWord[other(axis)]}`, moveItem(choice, dimension, other(axis)))
    );
  }

  function show(choice: DatabaseChoice) {
    now = choice;
    showMeasures(choice.measures);
    const had = element.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.knop
      : undefined;
    for (const axis of ["rijen", "kolommen"] as const)
      zones[axis].list.replaceChildren(...choice[axis].map((dimension, slot) => chip(choice, axis, dimension, slot)));
    const buttons = [...element.querySelectorAll<HTMLButtonElement>("[data-knop]")];
    const same = buttons.find(({dataset}) => had !== undefined && dataset.knop === had);
    if (same?.disabled) same.parentElement!.querySelector<HTMLButtonElement>("button:enabled")?.focus();
    else same?.focus();
  }

  show(value);
  return Object.assign(asInput<DatabaseChoice, HTMLElement>(element, {get: () => now, set: show}), {
    /** How many choices can be undone. */
    setSteps: (steps: number) => (undo.disabled = steps === 0)
  });
}
