import {h} from "../dom/element.js";
import {asInput, fireInput} from "../inputs/input.js";
import {type AxisName, exchange, moveItem} from "./axis.js";
import {type DatabaseChoice, type Dimension, type CellMeasure, measures} from "./choice.js";
import {dimensionNames} from "./cube.js";
import {measureNames} from "./measure.js";

const axisWord: Record<AxisName, string> = {rijen: "rijen", kolommen: "kolommen"};
const other = (axis: AxisName): AxisName => (axis === "rijen" ? "kolommen" : "rijen");

/** Which measures a cell shows, and what stands on the rows and on the columns: moved with buttons, or dragged; its value is the whole choice. */
export function layoutBar({value, back}: {value: DatabaseChoice; back: () => void}) {
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
