import {cut} from "../address/address.js";
import {h, quietButton} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {today} from "../format/date.js";
import type {Gebied} from "../model/gebied.js";
import {figures} from "../monitor/figure/figures.js";
import {formatted, piece} from "./formatted.js";
import {
  exportName,
  type KnownSubjects,
  LONGEST,
  openToelichtingen,
  readToelichting,
  type Toelichting,
  type Toelichtingen,
  writeToelichting
} from "./toelichting.js";

interface WriterOptions {
  figuur: string;
  /** Which gebied it is about, within a sentence. */
  naam: string;
  keep: (role: string, text: string) => void;
  close: () => void;
}

/** The form in which a visitor writes, with what it will look like beside it. */
function writer({figuur: figure, naam, keep, close}: WriterOptions, now: Pick<Toelichting, "rol" | "tekst">) {
  const id = `toelichting-${figure}`;
  const text = h("textarea", {id: `${id}-tekst`, rows: 6, maxlength: LONGEST, required: true, spellcheck: "true"});
  const role = h("input", {id: `${id}-rol`, type: "text", maxlength: 100, required: true, autocomplete: "off"});
  const example = h("div", {class: "toelichting-text", role: "region", "aria-label": "Zo komt het eruit te zien"});
  let last = 0;

  async function show() {
    const turn = ++last;
    const shown = await formatted(text.value);
    if (turn === last) example.replaceChildren(shown);
  }

  text.value = now.tekst;
  role.value = now.rol;
  void show();
  const element = h(
    "form",
    {
      class: "toelichting-editor",
      "aria-label": `Uw toelichting bij figuur ${figure} van ${naam}`,
      onsubmit: (e: Event) => {
        e.preventDefault();
        keep(role.value.replace(/\s+/g, " ").trim(), text.value.trim());
      }
    },
    h("label", {for: text.id}, `Uw toelichting over ${naam}`),
    text,
    h(
      "p",
      {class: "help"},
      "Opmaak met Markdown: **vet**, - voor een lijst, [tekst](https://…) voor een link. Geen afbeeldingen."
    ),
    h("label", {for: role.id}, "Uw rol, zonder naam"),
    role,
    h("p", {class: "toelichting-author"}, "Zo komt het eruit te zien"),
    example,
    h(
      "div",
      {class: "toelichting-buttons"},
      h("button", {type: "submit", class: "button"}, "Bewaar in deze browser"),
      h("button", {type: "button", class: "button-quiet", onclick: close}, "Annuleer")
    )
  );
  text.addEventListener("input", () => void show());
  // what is typed here is no choice of the page
  element.addEventListener("input", (e) => e.stopPropagation());
  return {element, focus: () => text.focus()};
}

/** A button that asks for a Markdown file, with the field that the browser needs for it. */
function filePicker(text: string, onFile: (file: File) => void): HTMLElement[] {
  const field = h("input", {
    ...{type: "file", accept: ".md,text/markdown", class: "screen-reader-only", tabindex: -1, "aria-hidden": "true"},
    onchange: () => {
      const [file] = field.files ?? [];
      field.value = "";
      if (file) onFile(file);
    },
    // a file is no choice of the page
    oninput: (e: Event) => e.stopPropagation()
  });
  return [quietButton(text, () => field.click()), field];
}

/** The line that says what became of an act, with the way back. */
function noticeLine() {
  const element = h("p", {class: "toelichting-notice", role: "status"});
  const say = (text: string, ...buttons: HTMLElement[]) => element.replaceChildren(text, ...buttons);

  /** Does something and says so; what the browser refuses is said. */
  function run(deed: () => void, said: string, back?: () => void) {
    try {
      deed();
    } catch (error) {
      return say((error as Error).message);
    }
    const undo = back && quietButton("Maak ongedaan", () => run(back, "Teruggezet."));
    say(said, ...(undo ? [undo] : []));
  }

  return {element, say, run};
}

/** The most bytes that a file with the longest text can have. */
const LARGEST = 50_000;

/** What stands under one figure. */
export interface Topic {
  gebied: string;
  /** How the gebied is called within a sentence. */
  naam: string;
  periode: string;
}

/** The words under a figure: those that came with the site, and the visitor's own to write, change, take home and wipe. */
function toelichtingSlot(figure: string, {van: from, own}: Toelichtingen, known: KnownSubjects) {
  const pieces = h("div");
  const controls = h("div", {class: "toelichting-controls"});
  const notice = noticeLine();
  const element = h(
    "section",
    {class: "toelichting", "aria-label": `Toelichting bij figuur ${figure}`},
    ...[pieces, controls, notice.element]
  );
  let now: Topic | undefined;
  let writes = false;

  const setOf = (previous: Toelichting | null, gebied: string, where = figure) => {
    if (previous) own.keep(previous);
    else own.remove(gebied, where);
    void showOnSlot();
  };

  /** Shows it again with the focus where it was: what was pressed is gone, so the first that can be pressed there. */
  async function showOnSlot() {
    const here = element.contains(document.activeElement);
    await show();
    if (here && !element.contains(document.activeElement)) element.querySelector("button")?.focus();
  }

  function close() {
    writes = false;
    void showOnSlot();
  }

  /** What is being written stays when the choice of the page changes, and keeps speaking of its own gebied. */
  function open({gebied, naam, periode}: Topic, previous: Toelichting | null) {
    const form = writer(
      {
        ...{figuur: figure, naam, close},
        keep: (role, text) => {
          writes = false;
          const fresh = {
            figuur: figure,
            gebied,
            periode: previous ? previous.periode : periode,
            rol: role,
            datum: today(),
            tekst: text
          };
          const back = () => setOf(previous, gebied);
          notice.run(() => setOf(fresh, gebied), "Bewaard in deze browser.", back);
        }
      },
      previous ?? {rol: "", tekst: ""}
    );
    writes = true;
    notice.say("");
    controls.replaceChildren(form.element);
    form.focus();
  }

  async function addTo(file: File, over: Topic) {
    if (file.size > LARGEST) return notice.say(`${cut(file.name)} is te groot voor een toelichting.`);
    const {toelichting, defects} = readToelichting(await file.text(), known);
    if (defects) {
      const what = defects
        .slice(0, 10)
        .map(({regel: line, wat: what}) => `regel ${line}, ${what}`)
        .join("; ");
      return notice.say(`${cut(file.name)}: ${what}.`);
    }
    const {figuur: where, gebied} = toelichting;
    const previous = own.read(gebied, where);
    const here = where === figure && gebied === over.gebied;
    const said = here ? "Toegevoegd." : `Toegevoegd bij figuur ${where} van ${gebied}; kies dat om het te zien.`;
    notice.run(
      () => setOf(toelichting, gebied, where),
      said,
      () => setOf(previous, gebied, where)
    );
  }

  function ownButtons(toelichting: Toelichting, over: Topic) {
    const file = () => new Blob([writeToelichting(toelichting)], {type: "text/markdown;charset=utf-8"});
    const route = () => setOf(null, over.gebied);
    return [
      quietButton("Wijzig", () => open(over, toelichting)),
      quietButton("Verwijder", () => notice.run(route, "Verwijderd.", () => setOf(toelichting, over.gebied))),
      quietButton("Neem mee als bestand", () => saveFile(exportName(toelichting, over.naam), file()))
    ];
  }

  const newButtons = (over: Topic) => [
    quietButton("Schrijf een toelichting", () => open(over, null)),
    ...filePicker("Open een toelichting uit een bestand", (file) => void addTo(file, over))
  ];

  async function show() {
    if (!now) return;
    const over = now;
    const {gebied, naam, periode} = over;
    const self = own.read(gebied, figure);
    if (!writes) controls.replaceChildren(...(self ? [] : newButtons(over)));
    const shown = await Promise.all([
      ...from(gebied, figure, periode).map((item) => piece(item, periode, `Toelichting van ${naam}`)),
      ...(self ? [piece(self, periode, "Uw toelichting, alleen in deze browser", ownButtons(self, over))] : [])
    ]);
    if (now === over) pieces.replaceChildren(...shown);
  }

  return {
    element,
    /** Shows the words about a gebied; resolves when they stand there. */
    async set(over: Topic) {
      if (now?.gebied !== over.gebied) notice.say("");
      now = over;
      await show();
    }
  };
}

/** Makes the place for words under the figure with this number. */
export type ToelichtingSlots = (number: string) => ReturnType<typeof toelichtingSlot>;

/** Every figure that a toelichting can speak of. */
export const toelichtingFigures: readonly string[] = [
  ...figures.map(({nummer: number}) => number),
  "5.1",
  "5.2",
  "5.3",
  "5.4",
  "5.5"
];

/** Opens the toelichtingen that came with the site at this address, and those of the visitor. */
export async function openToelichtingSlots(address: string, gebieden: readonly Gebied[]): Promise<ToelichtingSlots> {
  const source = await openToelichtingen(address);
  return (number) => toelichtingSlot(number, source, {gebieden, figures: toelichtingFigures});
}
