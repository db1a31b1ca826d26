import {h, quietButton, setText} from "../dom/element.js";
import {saveFile, slug} from "../figure/file.js";
import {takeHanded} from "../figure/notebookOfFigure.js";
import {exampleNotebooksForm} from "../model/forms.js";
import {fetchJson} from "../tables/fetch.js";
import {ownTables} from "../tables/ownTables.js";
import type {Werkbank} from "../tables/werkbank.js";
import {type Notebook, readNotebook} from "./document.js";
import {notebook, type NotebookFiles} from "./notebook.js";
import {readNotebookFile, writeNotebookFile} from "./notebookFile.js";
import {freshKey, keptNotebook, type KeptNotebook, notebookShelf} from "./notebookShelf.js";

interface DeskFiles extends NotebookFiles {
  /** The notebooks of the site. */
  examples: string;
}

const moment = new Intl.DateTimeFormat("nl-NL", {dateStyle: "medium", timeStyle: "medium"});

/** So long after the last sign a notebook is kept, in milliseconds. */
const PAUSE = 400;

const emptyNotebook: Notebook = readNotebook({
  title: "Nieuw notitieboek",
  cells: [{kind: "markdown", name: "", text: "Wat ik wil weten", folded: false}]
})!;

/** The notebook of a visitor, and what is done with it as a whole: begun, opened, kept, given to others. */
export async function notebookDesk(tables: Werkbank, files: DeskFiles): Promise<HTMLElement> {
  const shelf = notebookShelf();
  const examples = await fetchJson(new URL(files.examples, document.baseURI), exampleNotebooksForm).catch(
    (error: unknown) => {
      console.error(error);
      return [];
    }
  );
  const said = h("p", {class: "help", role: "status"});
  let key = "";
  /** The text of the file as it was opened or kept last: what is the same is not kept. */
  let known = "";
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** What is said of a file until it runs. */
  let opened = "";

  const exampleNotebook = (example: {tekst: string} | undefined) =>
    (example && readNotebookFile(example.tekst)) ?? emptyNotebook;
  const exampleOf = (code: string | null) => examples.find((example) => example.code === code);
  const first = (): {notebook: Notebook; kept?: string; foreign?: boolean; words?: string} => {
    const handed = readNotebook(takeHanded());
    if (handed) return {notebook: handed};
    const asked = new URLSearchParams(location.search);
    const own = asked.get("bewaard");
    const code = asked.get("notitieboek");
    const example = exampleOf(code);
    if (example) return {notebook: exampleNotebook(example)};
    if (code !== null) {
      const words = `Er is geen voorbeeld dat “${code.slice(0, 40)}” heet. Kies er een bij Voorbeelden.`;
      return {notebook: exampleNotebook(examples[0]), words};
    }
    const [newest] = shelf.all();
    const [at, kept] = own !== null ? [own, shelf.read(own)] : [newest?.[0], newest?.[1]];
    const found = kept && keptNotebook(kept);
    if (found) return {notebook: found, kept: at!, foreign: kept.vreemd};
    const words = own === null ? "" : "Dat notitieboek staat niet (meer) in deze browser.";
    return {notebook: exampleNotebook(examples[0]), words};
  };

  const begin = first();
  const book = notebook(tables, files, begin.notebook, {foreign: begin.foreign === true});
  const textNow = () => writeNotebookFile(book.value);
  key = begin.kept ?? "";
  known = textNow();
  setText(said, begin.words ?? "");

  // What is worked out on data of one's own is not kept unasked.
  const permission = h("input", {type: "checkbox", id: "notitieboek-bewaren", onchange: () => keepNow()});
  const onOwnData = !tables.manifest.synthetisch || ownTables() !== null;
  const mayKeep = () => !onOwnData || permission.checked;

  function keepNow(apart = false) {
    clearTimeout(pause);
    const text = textNow();
    if (!mayKeep() || (text === known && key === "")) return;
    if (key === "") setKey(freshKey());
    try {
      shelf.keep(key, book.value, {foreign: book.foreign, apart});
      known = text;
      setText(said, `Bewaard in deze browser, ${moment.format(Date.now())}.`);
    } catch {
      setText(said, "Deze browser kan het notitieboek niet bewaren. Bewaar het als bestand.");
    }
  }

  function setKey(fresh: string) {
    key = fresh;
    const address = new URL(location.href);
    for (const name of ["notitieboek", "bewaard"]) address.searchParams.delete(name);
    if (fresh !== "") address.searchParams.set("bewaard", fresh);
    history.replaceState(history.state, "", address);
  }

  function open(fresh: Notebook, {kept = "", foreign = false}: {kept?: string; foreign?: boolean} = {}) {
    if (textNow() !== known) keepNow();
    book.open(fresh, {foreign});
    setKey(kept);
    known = textNow();
    fold();
  }

  async function openFile(file: File | undefined) {
    if (!file) return;
    const read = readNotebookFile(await file.text());
    if (!read) return setText(said, `${file.name} is geen notitieboek.`);
    open(read, {foreign: true});
    opened = `${file.name} is geopend en draait nog niet.`;
    setText(said, opened);
  }

  function saveBook() {
    saveFile(
      `${slug(book.value.title) || "notitieboek"}.html`,
      new Blob([textNow()], {type: "text/html;charset=utf-8"})
    );
  }

  const chosenFile = h("input", {
    ...{type: "file", accept: ".html,text/html", id: "notitieboek-bestand", hidden: true},
    async onchange() {
      await openFile(chosenFile.files?.[0]);
      chosenFile.value = "";
    }
  });

  /** A list that is made when it is unfolded. */
  const lists: HTMLDetailsElement[] = [];
  function folding(title: string, items: () => HTMLElement[]): HTMLDetailsElement {
    const inside = h("ul", {class: "notebook-list"});
    const details = h(
      "details",
      {ontoggle: () => details.open && inside.replaceChildren(...items())},
      h("summary", {}, title),
      inside
    );
    lists.push(details);
    return details;
  }
  const fold = () => lists.forEach((list) => (list.open = false));
  const nothing = (words: string) => h("li", {class: "help"}, words);

  const keptItem = ([at, kept]: [string, KeptNotebook]) => {
    const item = h(
      "li",
      {},
      quietButton(kept.titel, () => {
        const found = keptNotebook(kept);
        if (found) open(found, {kept: at, foreign: kept.vreemd});
      }),
      h("span", {class: "help"}, ` ${moment.format(kept.gewijzigd)} `),
      quietButton("Verwijder", () => {
        shelf.remove(at);
        item.remove();
        if (at === key) setKey("");
      })
    );
    return item;
  };

  function versionItems(): HTMLElement[] {
    const versions = key === "" ? [] : (shelf.read(key)?.versies ?? []);
    if (versions.length === 0) return [nothing("Er zijn nog geen eerdere versies.")];
    return versions.map(({moment: when, tekst: text}) =>
      h(
        "li",
        {},
        quietButton(`Zet terug: ${moment.format(when)}`, () => {
          const found = readNotebookFile(text);
          if (!found) return;
          keepNow(true);
          book.value = found;
          keepNow(true);
          fold();
          setText(said, `De versie van ${moment.format(when)} staat er weer. “Maak ongedaan” brengt de vorige terug.`);
        })
      )
    );
  }

  book.addEventListener("input", () => {
    if (opened !== "" && !book.foreign) {
      if (said.textContent === opened) setText(said, "");
      opened = "";
    }
    clearTimeout(pause);
    pause = setTimeout(() => keepNow(), PAUSE);
  });
  addEventListener("pagehide", () => textNow() !== known && keepNow());

  return h(
    "div",
    {class: "notebook-desk"},
    h(
      "div",
      {class: "notebook-menu"},
      quietButton("Nieuw", () => open(emptyNotebook)),
      quietButton("Open bestand", () => chosenFile.click()),
      quietButton("Bewaar als bestand", saveBook),
      chosenFile,
      folding("Voorbeelden", () =>
        examples.map(({naam, uitleg: about, tekst: text}) =>
          h(
            "li",
            {},
            quietButton(naam, () => open(exampleNotebook({tekst: text}))),
            h("span", {class: "help"}, ` ${about}`)
          )
        )
      ),
      folding("Mijn notitieboeken", () => {
        const all = shelf.all();
        return all.length > 0 ? all.map(keptItem) : [nothing("In deze browser is nog niets bewaard.")];
      }),
      folding("Eerdere versies", versionItems)
    ),
    onOwnData &&
      h(
        "p",
        {},
        permission,
        h("label", {for: permission.id}, "Bewaar dit notitieboek in deze browser, ook al is het van eigen gegevens")
      ),
    said,
    book
  );
}
