import type {State} from "../address/addressState.js";
import {h, setText} from "../dom/element.js";
import {drawnFirst} from "../figure/renderQueue.js";
import {capitalise} from "../format/text.js";
import {indelingLine} from "../gebiedsindeling/herindeling.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {asInput, fireInput, type InputElement, onInput, wholeInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {lastPeriode, periodeName} from "../model/periode.js";
import {notices} from "../page/openPage.js";
import {type MonitorChoice, monitorState, type OwnKeys, type PageChoice, withGebied} from "./address.js";
import {monitorEnvironment} from "./figure/content.js";
import {type FigurePlan, periodeHint} from "./figure/figures.js";
import type {Monitor} from "./monitor.js";

interface MonitorBarOptions<Choice extends MonitorChoice> {
  gebieden: readonly Gebied[];
  /** The perioden to choose from, in order of time; without a list the page has no choice of periode. */
  perioden?: readonly string[];
  /** Which gebieden can be chosen, where those are not all. */
  choosable?: (gebied: Gebied) => boolean;
  label?: string;
  /** Whether the page compares. */
  comparable?: boolean;
  value: Choice;
  /** Undoes the last choice: `back` of the state. */
  back: () => void;
}

/** The bar above a page of the monitor: gebied, what it is compared with, periode; its value is the whole choice. */
export function monitorBar<Choice extends MonitorChoice>({
  gebieden,
  perioden = [],
  choosable = () => true,
  label = "Gemeente of ander gebied",
  comparable = true,
  value,
  back
}: MonitorBarOptions<Choice>) {
  const nameOf = (code: string) => capitalise(gebiedName(gebieden, code));
  const find = makeFind(gebieden);
  const findChoosable = makeFind(gebieden.filter(choosable));
  const gebied = combobox({naam: "gebied", label, zoek: findChoosable, nameOf});
  const compare = combobox({naam: "vergelijk", label: "Vergelijk met", zoek: find, nameOf, no: "Geen vergelijking"});
  const hint = h("p", {id: "periode-hint", class: "help", hidden: true});
  const options = [...perioden].reverse().map((code) => ({code, naam: periodeName(code)}));
  const periode = select({naam: "periode", label: "Periode", options, help: hint});
  const undo = h("button", {type: "button", class: "button-quiet", onclick: back}, "Maak ongedaan");
  const last = perioden.length === 0 ? null : lastPeriode(perioden);
  const indeling = indelingLine(gebieden, toGebied, choosable);
  let now = value;

  function toGebied(code: string) {
    gebied.value = code;
    fireInput(gebied);
  }

  function read(): Choice {
    if (gebied.value !== now.gebied) return withGebied(now, gebied.value);
    return {
      ...now,
      vergelijk: compare.value || null,
      ...(last === null ? {} : {periode: periode.value === last ? null : periode.value})
    };
  }

  function show(choice: Choice) {
    now = choice;
    gebied.value = choice.gebied;
    indeling.set(choice.gebied);
    compare.value = choice.vergelijk ?? "";
    if (last !== null) periode.value = choice.periode ?? last;
  }

  const element = h(
    "form",
    {
      class: "monitor-bar choice-bar",
      "aria-label": "Keuzes",
      oninput: () => show(read()),
      onsubmit: (e: Event) => e.preventDefault()
    },
    gebied,
    comparable && compare,
    perioden.length > 0 && periode,
    undo,
    indeling.element
  );
  show(value);
  return Object.assign(asInput<Choice, HTMLElement>(element, {get: () => now, set: show}), {
    /** How many choices can be undone. */
    setSteps(steps: number) {
      undo.disabled = steps === 0;
    },
    /** Says beside the periode which figures show another one; null: none. */
    setHint(text: string | null) {
      hint.hidden = text === null;
      setText(hint, text ?? "");
    }
  });
}

interface MonitorControlsOptions<Key extends string> {
  /** The perioden to choose from, where those are not all that the tables have. */
  perioden?: readonly string[];
  /** Keys of this page alone; parts of the page change them with `change`. */
  own?: OwnKeys<Key>;
  choosable?: (gebied: Gebied) => boolean;
  label?: string;
  comparable?: boolean;
  /** A choice that the page can show, where it cannot show every one, with what the visitor must know of it. */
  limit?: (choice: PageChoice<Key>) => {choice: PageChoice<Key>; notice?: string};
  /** What is said to who hears the page, after every choice but the first. */
  updated?: (choice: PageChoice<Key>) => string;
}

/** The controls of a page of the monitor, an input; and the ways in which parts of the page change the choice. */
export type MonitorControls<Key extends string = never> = InputElement<PageChoice<Key>> & {
  change: (part: Partial<PageChoice<Key>>) => void;
  /** Says beside the periode which figures show another one; null: none. */
  setHint: (text: string | null) => void;
};

/**
 * The controls of a page of the monitor: gebied, what it is compared with, periode, and the way back. Its value is the choice;
 * `input` tells of a newer one. It keeps the address.
 */
export function monitorControls<Key extends string = never>(
  monitor: Pick<Monitor, "gebieden" | "manifest">,
  {perioden = monitor.manifest.perioden, own, limit, updated, ...bars}: MonitorControlsOptions<Key> = {}
): MonitorControls<Key> {
  const notice = notices();
  const state = monitorState<Key>({monitor, perioden, ...(own ? {own} : {})}, (fresh) => {
    show(fresh);
    fireInput(element);
  });
  const bar = onInput(
    monitorBar<PageChoice<Key>>({
      ...{gebieden: monitor.gebieden, perioden, value: state.read().choice, back: state.back},
      ...bars
    }),
    state.choose
  );
  const box = h("div", {class: "monitor-controls"}, bar, notice.element);
  let now = state.read().choice;
  let first = true;

  function show({choice, stappen: steps}: State<PageChoice<Key>>) {
    const limited = limit?.(choice);
    now = limited?.choice ?? choice;
    bar.value = now;
    bar.setSteps(steps);
    notice.show(...(limited?.notice ? [{tekst: limited.notice}] : []));
    if (!first && updated) notice.say(updated(now));
  }

  const element = Object.assign(wholeInput<PageChoice<Key>, HTMLElement>(box, {get: () => now, set: state.choose}), {
    change: (part: Partial<PageChoice<Key>>) => state.choose({...now, ...part}),
    setHint: bar.setHint
  });
  show(state.read());
  void drawnFirst.then(() => (first = false));
  return element;
}

/** Keeps the hint beside the periode: which of the figures of a choice show another one. */
export function withPeriodeHint<
  Choice extends MonitorChoice,
  Controls extends InputElement<Choice> & Pick<MonitorControls, "setHint">
>(controls: Controls, monitor: Monitor, plans: (choice: Choice) => readonly FigurePlan[]): Controls {
  async function hint(choice: Choice) {
    try {
      const environment = await monitorEnvironment(monitor, choice);
      if (controls.value === choice) controls.setHint(periodeHint(plans(choice), environment));
    } catch (error) {
      console.error(error); // the figures say so to the visitor
    }
  }
  void hint(controls.value);
  return onInput(controls, (choice) => void hint(choice));
}
