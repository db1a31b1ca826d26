import {h} from "../dom/element.js";
import {amountOf, isAsked, type AskedQuestion} from "./asked.js";

/** Where somebody draws: shows what is predicted, and tells what was drawn. */
export interface Drawing {
  element: HTMLElement;
  /** Shows these amounts, one for each point. */
  show(amounts: readonly (number | null)[]): void;
}

type Draw = (place: number, amount: number | null) => void;

/** How far one arrow key goes, and with Shift. */
const stepOf = (tot: number) => (tot <= 30 ? 0.5 : 1);
const LEAP = 5;

const NOT_YET = "nog niet voorspeld";
const SVG = "http://www.w3.org/2000/svg";

/** The end of a scale on which all of these fit. */
const topOf = (tot: number, amounts: readonly (number | null | undefined)[]) =>
  Math.max(tot, ...amounts.map((amount) => amount ?? 0));

/**
 * A line that is drawn through its steps: with the pointer, or with the arrow keys, up and down at a step and left and right to
 * the next. What is given stands there, and does not move.
 */
export function lineDrawing(asked: Pick<AskedQuestion, "points" | "per" | "tot">, draw: Draw): Drawing {
  const {points, per, tot} = asked;
  const given = points.map(({given, value}) => (given ? value.waarde : null));
  const x = (place: number) => (points.length === 1 ? 50 : 3 + (94 * place) / (points.length - 1));
  const lines = document.createElementNS(SVG, "svg");
  lines.setAttribute("viewBox", "0 0 100 100");
  lines.setAttribute("preserveAspectRatio", "none");
  lines.setAttribute("aria-hidden", "true");
  const path = (kind: string) => {
    const element = document.createElementNS(SVG, "path");
    element.setAttribute("class", kind);
    lines.append(element);
    return element;
  };
  const [grid, known, guess] = [path("grid"), path("given"), path("guess")];
  const ticks = h("div", {class: "drawing-ticks", "aria-hidden": "true"});
  const below = h(
    "div",
    {class: "drawing-steps", "aria-hidden": "true"},
    ...points.map(({short}, place) => h("span", {style: `left: ${x(place)}%`}, short))
  );
  const dots = points.map(({value}, place) =>
    given[place] === null
      ? null
      : h(
          "span",
          {class: "drawing-given", style: `left: ${x(place)}%`},
          h("span", {}, amountOf(value.waarde!, {per}).replace(" per 1.000", ""))
        )
  );
  const handles = points.map((point, place) =>
    isAsked(point)
      ? h("div", {
          ...{class: "drawing-handle", role: "slider", tabindex: 0, style: `left: ${x(place)}%`},
          ...{"aria-orientation": "vertical", "aria-label": `Teken: ${point.naam}`, "aria-valuemin": 0},
          onkeydown: (event: KeyboardEvent) => press(event, place)
        })
      : null
  );
  const field = h(
    "div",
    {class: "drawing-field", onpointerdown: start, onpointermove: follow},
    lines,
    ...dots,
    ...handles
  );
  let now: readonly (number | null)[] = points.map(() => null);
  let top = tot;

  /** What a step has, or the nearest before it that has something. */
  const before = (place: number): number =>
    points
      .slice(0, place + 1)
      .flatMap((_, i) => now[i] ?? given[i] ?? [])
      .at(-1) ?? 0;

  function press(event: KeyboardEvent, place: number) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const size = stepOf(tot) * (event.shiftKey ? LEAP : 1);
    const up = {ArrowUp: size, ArrowDown: -size}[event.key];
    const end = {Home: 0, End: top}[event.key];
    const aside = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (up !== undefined) draw(place, limit(before(place) + up));
    else if (end !== undefined) draw(place, end);
    else if (event.key === "Delete" || event.key === "Backspace") draw(place, null);
    else if (aside !== undefined)
      handles
        .filter((_, i) => (aside > 0 ? i > place : i < place))
        .filter(Boolean)
        .at(aside > 0 ? 0 : -1)
        ?.focus();
    else return;
    event.preventDefault();
  }

  const limit = (amount: number) => Math.min(Math.max(amount, 0), per);

  function start(event: PointerEvent) {
    field.setPointerCapture(event.pointerId);
    follow(event);
    event.preventDefault();
  }

  /** Draws at the step that the pointer is nearest to. */
  function follow(event: PointerEvent) {
    if (event.buttons !== 1) return;
    const {left, width, bottom, height} = field.getBoundingClientRect();
    const at = ((event.clientX - left) / width) * 100;
    const open = [...handles.keys()].filter((place) => handles[place] !== null);
    const [place] = open.sort((a, b) => Math.abs(x(a) - at) - Math.abs(x(b) - at));
    if (place === undefined) return;
    const size = stepOf(tot);
    draw(place, Math.min(top, limit(Math.round(((bottom - event.clientY) / height) * (top / size)) * size)));
  }

  const y = (amount: number) => 100 - (100 * amount) / top;

  /** A line through what is there, open where nothing is. */
  function line(amounts: readonly (number | null | undefined)[]): string {
    let pen = "M";
    return amounts
      .map((amount, place) => {
        const part = amount === null || amount === undefined ? "" : `${pen}${x(place)},${y(amount)}`;
        pen = part === "" ? "M" : "L";
        return part;
      })
      .join("");
  }

  function show(amounts: readonly (number | null)[]) {
    now = amounts;
    top = topOf(tot, [...amounts, ...given]);
    const scale = [0, 0.25, 0.5, 0.75, 1].map((part) => part * top);
    grid.setAttribute("d", scale.map((amount) => `M0,${y(amount)}H100`).join(""));
    const last = given.map((amount) => amount !== null).lastIndexOf(true);
    known.setAttribute("d", line(given));
    guess.setAttribute("d", line(points.map((_, place) => amounts[place] ?? (place === last ? given[place] : null))));
    ticks.replaceChildren(
      ...scale
        .filter((_, i) => i % 2 === 0)
        .map((amount) => h("span", {style: `top: ${y(amount)}%`}, amountOf(amount, {per}).replace(" per 1.000", "")))
    );
    for (const [place, dot] of dots.entries()) if (dot) dot.style.top = `${y(given[place]!)}%`;
    for (const [place, handle] of handles.entries()) {
      if (!handle) continue;
      const amount = amounts[place] ?? null;
      handle.style.top = `${y(amount ?? before(place))}%`;
      handle.classList.toggle("unset", amount === null);
      handle.setAttribute("aria-valuemax", String(top));
      handle.setAttribute("aria-valuenow", String(amount ?? before(place)));
      handle.setAttribute("aria-valuetext", amount === null ? NOT_YET : amountOf(amount, {per}));
    }
  }

  return {element: h("div", {class: "drawing"}, ticks, field, below), show};
}

/** A bar that is drawn: a slider that begins as nothing. */
export function barDrawing(
  naam: string,
  {per, tot}: Pick<AskedQuestion, "per" | "tot">,
  draw: (amount: number) => void
) {
  const slider = h("input", {
    ...{
      type: "range",
      min: 0,
      max: tot,
      step: stepOf(tot),
      value: 0,
      class: "drawing-bar",
      "aria-label": `Teken: ${naam}`
    },
    oninput: (event: Event) => {
      event.stopPropagation();
      draw(Number(slider.value));
    }
  });
  return {
    element: slider,
    show(amount: number | null) {
      slider.max = String(topOf(tot, [amount]));
      slider.value = String(amount ?? 0);
      slider.classList.toggle("unset", amount === null);
      slider.style.setProperty("--part", `${(100 * (amount ?? 0)) / Number(slider.max)}%`);
      slider.setAttribute("aria-valuetext", amount === null ? NOT_YET : amountOf(amount, {per}));
    }
  };
}
