import {h, quietButton, setText} from "../dom/element.js";
import type {Gebied} from "../model/gebied.js";
import {NotFormatted, sanitise} from "../toelichting/sanitise.js";
import {cellEditor} from "./cellEditor.js";
import {chartChooser, type ChartSources} from "./chartChooser.js";
import {noChart, readChart} from "./chart.js";
import {readControl} from "./control.js";
import {controlInput} from "./controlInput.js";
import {type NotebookCell, type CellKind, cellKinds} from "./document.js";
import {outputElement} from "./output.js";
import {filledProse, holesOf} from "./prose.js";
import type {CellResult, CellStatus} from "./reactor.js";

/** What a visitor does to a cell. */
export interface CellActions {
  edit(id: number, change: Partial<Pick<NotebookCell, "name" | "text" | "folded">>): void;
  /** Why a cell cannot be called so, in Dutch; empty where it can. */
  nameFault(id: number, name: string): string;
  /** Runs it as it reads now. */
  run(id: number): void;
  stop(id: number): void;
  move(id: number, by: number): void;
  remove(id: number): void;
  add(kind: CellKind, after: number): void;
  /** To the cell so many places further. */
  go(id: number, by: number): void;
  undo(): void;
  redo(): void;
}

interface CellViewOptions {
  cell: NotebookCell;
  actions: CellActions;
  gebieden: readonly Gebied[];
  /** What stands under a result: its files. */
  below: (cell: NotebookCell, result: CellResult) => HTMLElement | null;
}

const kindNames = new Map<string, string>(cellKinds.map(({code, naam}) => [code, naam]));
/** Kinds that show something else than what is typed: their source can be folded away. */
const showsItself = ({kind, text}: Pick<NotebookCell, "kind" | "text">) =>
  kind === "control" || (kind === "markdown" && holesOf(text).length === 0);

/** How a cell is called where it has no name. */
export const cellTitle = ({kind, name, id}: Pick<NotebookCell, "kind" | "name" | "id">): string =>
  name === "" ? `${kindNames.get(kind)} ${id}` : name;

/** A cell in the page: its head, what is typed, and what came of it. */
export function cellView({cell: first, actions, gebieden, below}: CellViewOptions) {
  const {id, kind} = first;
  let cell = first;
  let status: CellStatus | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const key = `cel-${id}`;

  const state = h("span", {class: "cell-state", role: "status"});
  const time = h("span", {class: "cell-time"});
  const fault = h("p", {class: "cell-fault", role: "alert", hidden: true});
  const result = h("div", {class: "cell-result"});
  const files = h("div");
  const own = h("div", {class: "cell-own"});
  const nameBox = h("input", {
    ...{
      id: `${key}-naam`,
      class: "cell-name",
      type: "text",
      value: cell.name,
      spellcheck: "false",
      autocomplete: "off"
    },
    ...{placeholder: "naam", "aria-label": `Naam van ${cellTitle(cell)}`, size: 12},
    onchange: () => {
      const name = nameBox.value.trim();
      const reason = actions.nameFault(id, name);
      nameBox.setAttribute("aria-invalid", String(reason !== ""));
      setText(nameFault, reason);
      if (reason === "") actions.edit(id, {name});
    }
  });
  const nameFault = h("span", {class: "cell-name-fault", role: "status"});
  const editor = cellEditor({
    ...{kind, text: cell.text, label: `${kindNames.get(kind)}: wat er staat`},
    onText: (text) => text !== cell.text && actions.edit(id, {text})
  });
  const run = quietButton("Voer uit", () => actions.run(id));
  const stop = quietButton("Stop", () => actions.stop(id));
  const fold = quietButton("", () => actions.edit(id, {folded: !cell.folded}));
  const add = h("select", {
    class: "cell-add",
    "aria-label": `Voeg een cel toe onder ${cellTitle(cell)}`,
    onchange: () => {
      const chosen = add.value as CellKind;
      add.value = "";
      if (kindNames.has(chosen)) actions.add(chosen, id);
    }
  });
  add.append(h("option", {value: ""}, "+ cel"), ...cellKinds.map(({code, naam}) => h("option", {value: code}, naam)));
  const tool = (sign: string, label: string, onclick: () => void) =>
    h("button", {type: "button", class: "cell-tool", "aria-label": label, title: label, onclick}, sign);
  const tools = h(
    "div",
    {class: "cell-tools"},
    tool("↑", "Omhoog", () => actions.move(id, -1)),
    tool("↓", "Omlaag", () => actions.move(id, 1)),
    tool("×", "Verwijder", () => actions.remove(id)),
    add
  );
  const chooser = kind === "chart" ? chartChooser(key, (choice) => choose(JSON.stringify(choice, null, 2))) : undefined;
  const source = h("div", {class: "cell-source"}, editor.element);
  const element = h(
    "section",
    {class: "cell", tabindex: 0, "data-cel": id, "data-soort": kind, "aria-label": cellTitle(cell)},
    h(
      "div",
      {class: "cell-head"},
      h("span", {class: "cell-kind"}, kindNames.get(kind)!),
      nameBox,
      nameFault,
      state,
      time,
      run,
      stop,
      fold,
      tools
    ),
    own,
    source,
    fault,
    result,
    files
  );

  /** Another choice counts at once. */
  function choose(text: string) {
    actions.edit(id, {text});
    actions.run(id);
  }

  function press(event: KeyboardEvent) {
    const {key, target, altKey, ctrlKey, metaKey, shiftKey} = event;
    const command = ctrlKey || metaKey;
    const here = target === element;
    const act = (run: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    if (key === "Enter" && command) return act(() => actions.run(id));
    if (key === "Enter" && shiftKey)
      return act(() => {
        actions.run(id);
        actions.go(id, 1);
      });
    if (key === "Escape" && !here && !event.defaultPrevented) return act(() => element.focus());
    if (!here) return;
    if (command && key.toLowerCase() === "z") return act(shiftKey ? actions.redo : actions.undo);
    if (command && key.toLowerCase() === "y") return act(actions.redo);
    if (command) return;
    if (key === "ArrowUp" || key === "ArrowDown") {
      const by = key === "ArrowUp" ? -1 : 1;
      return act(() => (altKey ? actions.move(id, by) : actions.go(id, by)));
    }
    if (altKey) return;
    if (key === "Enter") return act(() => (cell.folded ? actions.edit(id, {folded: false}) : editor.focus()));
    if (key === " ") return act(() => actions.edit(id, {folded: !cell.folded}));
    if (key === "Delete") return act(() => actions.remove(id));
    if (key === "+") return act(() => add.focus());
  }
  element.addEventListener("keydown", press, {capture: true});

  function showOwn() {
    if (kind === "markdown") own.replaceChildren(prose(unfilled(cell.text)));
    if (kind !== "control") return;
    const control = readControl(cell.text);
    const focused = own.contains(document.activeElement);
    if (typeof control === "string" || focused) return;
    own.replaceChildren(controlInput(control, key, gebieden, (fresh) => choose(JSON.stringify(fresh))));
  }

  function showTime() {
    const {state, began, took} = status ?? {state: "stale"};
    const spent = state === "running" ? performance.now() - began! : took;
    setText(time, spent === undefined || (state !== "running" && spent < 1) ? "" : duration(spent));
  }

  return {
    element,
    focus: () => element.focus(),
    edit: () => editor.focus(),
    /** The cell as it is now. */
    show(fresh: NotebookCell) {
      const text = fresh.text !== cell.text || own.childElementCount === 0;
      const title = cellTitle(fresh);
      cell = fresh;
      editor.text = fresh.text;
      if (document.activeElement !== nameBox) nameBox.value = fresh.name;
      element.setAttribute("aria-label", title);
      source.hidden = fresh.folded;
      setText(fold, fresh.folded ? "Toon bron" : "Vouw dicht");
      fold.setAttribute("aria-expanded", String(!fresh.folded));
      if (text) showOwn();
    },
    /** What a chart can be made of now. */
    offer(sources: ChartSources) {
      if (!chooser) return;
      const read = readChart(cell.text);
      own.replaceChildren(...("spec" in read || "fault" in read ? [] : [chooser.element]));
      chooser.show("choice" in read ? read.choice : noChart, sources);
    },
    /** How it stands; `stale`: what is typed is not what ran. */
    showStatus(fresh: CellStatus, stale: boolean) {
      const before = status;
      status = fresh;
      const shown = stale && fresh.state === "done" ? "stale" : fresh.state;
      element.dataset["staat"] = shown;
      const quiet = showsItself(cell);
      setText(state, quiet && shown !== "error" ? "" : stateText(shown, fresh));
      run.hidden = quiet || fresh.state === "running";
      stop.hidden = fresh.state !== "running" && fresh.state !== "waiting";
      clearInterval(timer);
      if (fresh.state === "running") timer = setInterval(showTime, 200);
      if (quiet) setText(time, "");
      else showTime();
      fault.hidden = fresh.state !== "error";
      if (fresh.fault) setText(fault, faultText(fresh.fault));
      if (fresh.result === before?.result) return;
      if (fresh.result?.output.as === "prose") own.replaceChildren(prose(fresh.result.output.markdown));
      const output = fresh.result && outputElement(fresh.result.output, cellTitle(cell));
      result.replaceChildren(...(output ? [output] : []));
      const taken = fresh.result && below(cell, fresh.result);
      files.replaceChildren(...(taken ? [taken] : []));
    },
    close: () => clearInterval(timer)
  };
}

const stateText = (state: CellStatus["state"], {progress}: CellStatus): string =>
  ({
    stale: "niet bijgewerkt",
    waiting: "wacht",
    running: progress ?? "bezig",
    done: "klaar",
    error: "fout",
    stopped: "gestopt"
  })[state];

const duration = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;

function faultText({message, line, column}: {message: string; line: number | null; column: number | null}): string {
  const place = line === null ? "" : `Regel ${line}${column === null ? "" : `, teken ${column}`}: `;
  return place + message;
}

/** The text before its values are there. */
const unfilled = (markdown: string): string =>
  filledProse(
    markdown,
    holesOf(markdown).map(() => "…")
  );

function prose(markdown: string): HTMLElement {
  const element = h("div", {class: "cell-prose"});
  try {
    element.append(markdown.trim() === "" ? h("p", {class: "help"}, "Lege tekst") : sanitise(markdown));
  } catch (error) {
    if (!(error instanceof NotFormatted)) throw error;
    element.append(h("p", {class: "cell-fault"}, `Deze tekst wordt niet opgemaakt: ${error.message}.`));
  }
  return element;
}
