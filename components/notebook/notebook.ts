import {button, h, quietButton, setText} from "../dom/element.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import {asInput, fireInput, type InputElement, onInput} from "../inputs/input.js";
import {select} from "../inputs/options.js";
import {dateText} from "../format/date.js";
import {findGebied, gebiedName} from "../model/gebied.js";
import type {Core, Werkbank} from "../tables/werkbank.js";
import {folderOf} from "../tables/fetch.js";
import {askFunctions, askTables} from "./askTables.js";
import {type CellActions, cellTitle, cellView} from "./cellView.js";
import {
  addCell,
  type NotebookCell,
  type CellKind,
  cellKinds,
  editCell,
  isCellName,
  makeHistory,
  moveCell,
  type Notebook,
  removeCell
} from "./document.js";
import {downloadBar} from "./download.js";
import {makeReactor, type Reactor} from "./reactor.js";
import {makeRunners, type Programs} from "./runners.js";
import {staleCells} from "./reads.js";
import {openSources, type Scope} from "./sources.js";
import {makeWall} from "./wall.js";

export interface NotebookFiles {
  manifest: string;
  core: Core;
  /** The frame behind which the code of a visitor runs. */
  frame: string;
  programs: Programs;
}

/** With what a cell of a kind begins. */
const beginnings: Partial<Record<CellKind, string>> = {
  markdown: "Wat ik wil weten",
  sql: askTables[0]!.voorbeeld,
  control: JSON.stringify({soort: "keuze", label: "Kies", opties: ["een", "twee"], waarde: "een"}),
  js: "1 + 1"
};

/** A notebook in the page; its value is the notebook as it is now, and to set one is a step that can be undone. */
export interface NotebookElement extends InputElement<Notebook> {
  /** Whether it came from elsewhere and its visitor has not run it. */
  readonly foreign: boolean;
  /** Shows another notebook in the place of this one; one from elsewhere shows its code and does not run. */
  open(notebook: Notebook, options?: {foreign?: boolean}): void;
}

/** A notebook in the page: what is asked of which tables at its top, its cells below each other, and the tables described. */
export function notebook(
  tables: Werkbank,
  files: NotebookFiles,
  first: Notebook,
  {foreign: fromElsewhere = false}: {foreign?: boolean} = {}
): NotebookElement {
  const {manifest, gebieden} = tables;
  let history = makeHistory(first);
  let foreign = fromElsewhere;
  const known = (code: string | undefined) => (code !== undefined && findGebied(gebieden, code) ? code : null);
  const scope: Scope = {gebied: "NL", peilmoment: manifest.starts[0]!, vergelijk: null};
  const sources = openSources(tables, folderOf(files.manifest), files.core);
  const list = h("div", {class: "cells"});
  const place = h("div");
  const said = h("p", {class: "status", role: "status"});
  const views = new Map<number, ReturnType<typeof cellView>>();
  /** The cells as they last ran, to know which are stale. */
  const ran = new Map<number, NotebookCell>();

  /** What runs the cells: of each notebook its own, so that the code of one finds nothing of another. */
  const freshReactor = (): Reactor => {
    place.replaceChildren();
    const fresh = makeReactor(
      makeRunners({
        sources,
        wall: makeWall(files.frame, place),
        programs: files.programs,
        scope: () => ({...scope}),
        width: () => Math.max(240, Math.min(860, list.clientWidth - 32))
      }),
      (id) => {
        if (fresh !== reactor) return;
        showStatus(id);
        if (reactor.status(id).state === "done") offer();
      }
    );
    return fresh;
  };
  let reactor = freshReactor();

  const cellOf = (id: number) => history.now.cells.find((cell) => cell.id === id);

  function showStatus(id: number, stale = staleCells(ran, history.now)) {
    const cell = cellOf(id);
    if (cell) views.get(id)?.showStatus(reactor.status(id), !ran.has(id) || stale.has(id));
  }

  /** Tells the charts which rows there are. */
  function offer() {
    const named = history.now.cells.flatMap(({id, name}) => {
      const table = reactor.status(id).result?.table;
      return name === "" || !table ? [] : [{name, columns: table.columns.map(({naam}) => naam)}];
    });
    for (const view of views.values()) view.offer(named);
  }

  /** Puts what is kept in the page: a view for every cell, in its order. */
  function show() {
    const {cells} = history.now;
    for (const [id, view] of views) {
      if (cells.some((cell) => cell.id === id)) continue;
      view.close();
      view.element.remove();
      views.delete(id);
    }
    const stale = staleCells(ran, history.now);
    cells.forEach((cell, i) => {
      const view = views.get(cell.id) ?? cellView({cell, actions, gebieden, below});
      views.set(cell.id, view);
      view.show(cell);
      // What stands where it should is not touched: it would lose the focus.
      if (list.children[i] !== view.element) list.insertBefore(view.element, list.children[i] ?? null);
      showStatus(cell.id, stale);
    });
    offer();
  }

  const below: Parameters<typeof cellView>[0]["below"] = (cell, {table, output}) => {
    if (!table && output.as !== "svg") return null;
    const {gebied, peilmoment} = scope;
    const where = `${gebiedName(gebieden, gebied)}, ${dateText(peilmoment)}`;
    const taken = {name: cellTitle(cell), text: cell.text, scope: where, source: manifest};
    const zip = async () => {
      const {takeCell} = await import("./takeCell.js");
      const resultOf = (id: number) => reactor.status(id).result;
      return takeCell({...taken, cell, notebook: history.now, resultOf, sources, asked: {...scope}});
    };
    return downloadBar(taken, table ?? null, zip);
  };

  function change(next: Notebook, typing?: number) {
    history.set(next, typing);
    reactor.follow(history.now);
    show();
    fireInput(element);
  }

  function run(ids: readonly number[]) {
    if (foreign) {
      setText(
        said,
        "Dit notitieboek komt van elders en draait nog niet. Lees de code, en kies “Voer dit notitieboek uit”."
      );
      return;
    }
    for (const id of ids) {
      const cell = cellOf(id);
      if (cell) ran.set(id, cell);
    }
    for (const cell of history.now.cells) if (!ran.has(cell.id)) ran.set(cell.id, cell);
    reactor.run(history.now, ids);
    ids.forEach((id) => showStatus(id));
  }

  function travel(moved: boolean, words: string) {
    if (!moved) return;
    reactor.follow(history.now);
    show();
    showScope();
    setText(said, words);
    // A choice counts at once, also one that comes back.
    const chosen = history.now.cells.filter(({id, kind, text}) => kind === "control" && ran.get(id)?.text !== text);
    if (chosen.length > 0 && !foreign) run(chosen.map(({id}) => id));
    fireInput(element);
  }

  function add(kind: CellKind, at: number) {
    const names = new Set(history.now.cells.map(({name}) => name));
    const stem = {markdown: "", sql: "rijen", js: "waarde", chart: "", control: "keuze"}[kind];
    const free = [stem, ...Array.from({length: 500}, (_, i) => `${stem}${i + 2}`)].find((name) => !names.has(name))!;
    const text = beginnings[kind] ?? "";
    change(addCell(history.now, at, {kind, text, name: stem === "" ? "" : free}));
    const {id} = history.now.cells[at]!;
    views.get(id)?.edit();
    if (kind === "control") run([id]);
  }

  const actions: CellActions = {
    nameFault(id, name) {
      if (name === "") return "";
      if (history.now.cells.some((cell) => cell.name === name && cell.id !== id)) return "Zo heet al een andere cel.";
      return isCellName(name) ? "" : "Een naam bestaat uit letters, cijfers en _, en is geen woord van JavaScript.";
    },
    edit: (id, part) => change(editCell(history.now, id, part), part.text === undefined ? undefined : id),
    run: (id) => run([id]),
    stop: (id) => reactor.stop(id),
    move(id, by) {
      change(moveCell(history.now, id, by));
      views.get(id)?.focus();
    },
    remove(id) {
      const at = history.now.cells.findIndex((cell) => cell.id === id);
      change(removeCell(history.now, id));
      const next = history.now.cells[Math.min(at, history.now.cells.length - 1)];
      if (next) views.get(next.id)?.focus();
      setText(said, "De cel is weg. Maak ongedaan brengt haar terug.");
    },
    add: (kind, after) => add(kind, history.now.cells.findIndex(({id}) => id === after) + 1),
    go(id, by) {
      const {cells} = history.now;
      const next = cells[cells.findIndex((cell) => cell.id === id) + by];
      if (next) views.get(next.id)?.focus();
    },
    undo: () => travel(history.back(), "Ongedaan gemaakt."),
    redo: () => travel(history.forward(), "Opnieuw gedaan.")
  };

  const all = () => run(history.now.cells.map(({id}) => id));
  const ofTables = () => run(history.now.cells.filter(({kind}) => kind === "sql" || kind === "js").map(({id}) => id));
  const where = onInput(
    combobox({
      ...{naam: "gebied", label: "Gebied", zoek: makeFind(gebieden), value: scope.gebied},
      nameOf: (code) => gebiedName(gebieden, code)
    }),
    (gebied) => {
      scope.gebied = gebied;
      ofTables();
      fireInput(element);
    }
  );
  const start = onInput(
    select({
      ...{naam: "peilmoment", label: "Startpeilmoment", value: scope.peilmoment},
      options: manifest.starts.map((code) => ({code, naam: dateText(code)}))
    }),
    (peilmoment) => {
      scope.peilmoment = peilmoment;
      ofTables();
      fireInput(element);
    }
  );

  const addButtons = cellKinds.map(({code, naam}) =>
    quietButton(`+ ${naam}`, () => add(code, history.now.cells.length))
  );
  const title = h("input", {
    ...{id: "notitieboek-naam", type: "text", maxlength: 200, autocomplete: "off"},
    oninput: () => change({...history.now, title: title.value.trim() || "Notitieboek"}, 0)
  });
  const approve = button("Voer dit notitieboek uit", () => {
    foreign = false;
    showScope();
    setText(said, "");
    all();
    list.querySelector<HTMLElement>(".cell")?.focus();
    fireInput(element);
  });
  const strange = h(
    "div",
    {class: "notice", hidden: true},
    h(
      "p",
      {},
      "Dit notitieboek komt van elders. Niets ervan heeft gedraaid. Lees eerst wat erin staat: de code kan niets versturen, maar wel misleiden."
    ),
    approve
  );

  const beside = h("p", {class: "help"});

  /** What stands above the cells, as it is now. */
  function showScope() {
    strange.hidden = !foreign;
    where.value = scope.gebied;
    start.value = scope.peilmoment;
    if (document.activeElement !== title) title.value = history.now.title;
    const {vergelijk: compare} = scope;
    const other = compare ? gebiedName(gebieden, compare) : "";
    beside.hidden = !compare;
    setText(beside, compare ? `De figuur vergelijkt met ${other}: kant 1 in cohort_cellen en klok_cellen.` : "");
  }

  function setScope({gebied, peilmoment, vergelijk: compare}: Notebook) {
    scope.gebied = known(gebied) ?? "NL";
    scope.vergelijk = known(compare);
    scope.peilmoment = manifest.starts.find((moment) => moment === peilmoment) ?? manifest.starts[0]!;
  }

  function open(fresh: Notebook, {foreign: strangeNow = false}: {foreign?: boolean} = {}) {
    reactor.follow({title: "", cells: []});
    ran.clear();
    for (const [id, view] of views) {
      view.close();
      view.element.remove();
      views.delete(id);
    }
    foreign = strangeNow;
    // Code from elsewhere is in sight before it runs.
    history = makeHistory(foreign ? {...fresh, cells: fresh.cells.map((cell) => ({...cell, folded: false}))} : fresh);
    setScope(fresh);
    reactor = freshReactor();
    setText(said, "");
    showScope();
    show();
    const own = reactor;
    // The cells show first; then they run.
    if (!foreign) requestAnimationFrame(() => setTimeout(() => own === reactor && all()));
  }

  const element = h(
    "div",
    {class: "notebook"},
    strange,
    h(
      "div",
      {class: "notebook-bar"},
      h("div", {class: "field"}, h("label", {for: title.id}, "Naam van het notitieboek"), title),
      where,
      start,
      h(
        "div",
        {class: "notebook-buttons"},
        quietButton("Voer alles uit", all),
        quietButton("Maak ongedaan", actions.undo),
        quietButton("Opnieuw", actions.redo)
      )
    ),
    beside,
    said,
    h(
      "div",
      {class: "notebook-main"},
      h("div", {}, list, h("div", {class: "notebook-add"}, ...addButtons)),
      tableGuide()
    ),
    place
  );
  open(first, {foreign});
  return Object.defineProperties(
    asInput<Notebook, HTMLElement>(element, {
      get() {
        const {gebied, peilmoment, vergelijk: compare} = scope;
        return {...history.now, gebied, peilmoment, ...(compare ? {vergelijk: compare} : {})};
      },
      set(fresh) {
        const last = Math.max(0, ...history.now.cells.map(({id}) => id));
        setScope(fresh);
        change({...fresh, cells: fresh.cells.map((cell, i) => ({...cell, id: last + i + 1}))});
        showScope();
        if (!foreign) all();
      }
    }),
    {foreign: {get: () => foreign}, open: {value: open}}
  ) as NotebookElement;
}

/** The tables that can be asked of, each with its columns, codes and an example. */
function tableGuide(): HTMLElement {
  return h(
    "aside",
    {class: "notebook-guide", "aria-label": "Tabellen"},
    h("h2", {}, "Tabellen om te bevragen"),
    ...askTables.map(({naam, uitleg: explanation, rij: row, kolommen: columns, voorbeeld: example}) =>
      h(
        "details",
        {},
        h("summary", {}, h("code", {}, naam)),
        h("p", {}, explanation),
        h("p", {class: "help"}, `Eén rij: ${row}.`),
        h(
          "dl",
          {},
          ...columns.flatMap(({naam, uitleg: meaning, codes}) => [
            h("dt", {}, h("code", {}, naam)),
            h("dd", {}, codes ? `${meaning}: ${codes.map(({code}) => code).join(", ")}` : meaning)
          ])
        ),
        h("pre", {tabindex: 0, role: "region", "aria-label": `Voorbeeld voor ${naam}`}, example)
      )
    ),
    h(
      "details",
      {},
      h("summary", {}, "Eigen functies"),
      h(
        "dl",
        {},
        ...askFunctions.flatMap(({naam, uitleg: meaning}) => [h("dt", {}, h("code", {}, naam)), h("dd", {}, meaning)])
      )
    )
  );
}
