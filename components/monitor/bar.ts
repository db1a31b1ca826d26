import {h, setText} from "../dom/element.js";
import {capitalise} from "../format/text.js";
import {indelingLine} from "../gebiedsindeling/herindeling.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {asInput, fireInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {periodeName} from "../model/periode.js";
import {lastPeriode, type MonitorChoice, withGebied} from "./address.js";

export interface MonitorBarOptions<Choice extends MonitorChoice> {
  gebieden: readonly Gebied[];
  /** The perioden to choose from, in order of time; without a list the page has no choice of periode. */
  perioden?: readonly string[];
  /** Which gebieden can be chosen, where those are not all. */
  choosable?: (gebied: Gebied) => boolean;
  label?: string;
  /** Whether the page compares. */
  comparable?: boolean;
  value: Choice;
  /** Undoes the last choice; `staat.terug` fits. */
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
