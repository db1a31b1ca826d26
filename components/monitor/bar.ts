import {h, setText} from "../dom/element.js";
import {capitalise} from "../figure/rows.js";
import {indelingLine} from "../gebiedsindeling/herindeling.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
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
  /** Gets the whole choice at every change; `staat.choose` fits. */
  choose: (choice: Choice) => void;
  /** Undoes the last choice; `staat.terug` fits. */
  back: () => void;
}

/** The bar above a page of the monitor: gebied, what it is compared with, periode. Fill it with `set`. */
export function monitorBar<Choice extends MonitorChoice>({
  gebieden,
  perioden = [],
  choosable = () => true,
  label = "Gemeente of ander gebied",
  comparable = true,
  choose,
  back
}: MonitorBarOptions<Choice>) {
  const nameOf = (code: string) => capitalise(gebiedName(gebieden, code));
  const find = makeFind(gebieden);
  const findChoosable = makeFind(gebieden.filter(choosable));
  const gebied = combobox({naam: "gebied", label, zoek: findChoosable, nameOf});
  const compare = combobox({naam: "vergelijk", label: "Vergelijk met", zoek: find, nameOf, no: "Geen vergelijking"});
  const periode = h("select", {id: "keuze-periode", name: "periode"}, ...[...perioden].reverse().map(option));
  const undo = h("button", {type: "button", class: "button-quiet", onclick: back}, "Maak ongedaan");
  const last = perioden.length === 0 ? null : lastPeriode(perioden);
  const hint = h("p", {id: "periode-hint", class: "help", hidden: true});
  periode.setAttribute("aria-describedby", hint.id);
  let now: Choice | undefined;
  const indeling = indelingLine(gebieden, (code) => now && choose(withGebied(now, code)), choosable);

  function read(choice: Choice): Choice {
    if (gebied.element.value !== choice.gebied) return withGebied(choice, gebied.element.value);
    return {
      ...choice,
      vergelijk: compare.element.value || null,
      ...(last === null ? {} : {periode: periode.value === last ? null : periode.value})
    };
  }

  return {
    element: h(
      "form",
      {
        class: "monitor-bar choice-bar",
        "aria-label": "Keuzes",
        oninput: () => now && choose(read(now)),
        onsubmit: (e: Event) => e.preventDefault()
      },
      gebied.element,
      comparable && compare.element,
      perioden.length > 0 && h("div", {class: "field"}, h("label", {for: periode.id}, "Periode"), periode, hint),
      undo,
      indeling.element
    ),
    set(choice: Choice, steps: number) {
      now = choice;
      gebied.set(choice.gebied);
      indeling.set(choice.gebied);
      compare.set(choice.vergelijk ?? "");
      if (last !== null) periode.value = choice.periode ?? last;
      undo.disabled = steps === 0;
    },
    /** Says beside the periode which figures show another one; null: none. */
    setHint(text: string | null) {
      hint.hidden = text === null;
      setText(hint, text ?? "");
    }
  };
}

const option = (periode: string) => h("option", {value: periode}, periodeName(periode));
