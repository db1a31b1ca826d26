import type {State} from "../address/addressState.js";
import {h} from "../dom/element.js";
import {drawnFirst} from "../figure/renderQueue.js";
import {asInput, fireInput, type InputElement, onInput} from "../inputs/input.js";
import type {Gebied} from "../model/gebied.js";
import {notices} from "../page/openPage.js";
import {monitorState, type MonitorChoice, type OwnKeys, type PageChoice} from "./address.js";
import {monitorBar} from "./bar.js";
import {monitorEnvironment} from "./figure/content.js";
import type {FigurePlan} from "./figure/figures.js";
import {periodeHint} from "./figure/periode.js";
import type {Monitor} from "./monitor.js";

export interface MonitorControlsOptions<Key extends string> {
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

  const element = Object.assign(asInput<PageChoice<Key>, HTMLElement>(box, {get: () => now, set: state.choose}), {
    change: (part: Partial<PageChoice<Key>>) => state.choose({...now, ...part}),
    setHint: bar.setHint
  });
  // The bar tells of its own changes; the page hears only of a whole choice.
  for (const inside of box.children) inside.addEventListener("input", (event) => event.stopPropagation());
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
