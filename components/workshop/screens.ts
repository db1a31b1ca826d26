import type {WorkshopTheme} from "../../data/workshop.js";
import {button, h, quietButton, setText} from "../dom/element.js";
import {dateText} from "../format/date.js";
import {combobox} from "../inputs/combobox.js";
import {makeFind} from "../inputs/gebiedSearch.js";
import type {Gebied} from "../model/gebied.js";
import {ownTables} from "../tables/ownTables.js";
import type {AskedQuestion} from "./asked.js";
import type {SessionAnswer} from "./kept.js";
import {predictionInput} from "./predictionInput.js";

/** What fills the page until the next screen does; `forward` is what its main button does. */
export interface Screen {
  element: HTMLElement;
  /** Read first, and focussed when the screen comes. */
  heading: HTMLElement;
  forward?: () => void;
  back?: () => void;
}

const headingOf = (text: string) => h("h2", {tabindex: -1}, text);

/** Where a session begins: which gemeente, which theme. */
export function startScreen({
  gebieden,
  themes,
  gebied,
  theme,
  begin
}: {
  gebieden: readonly Gebied[];
  themes: readonly WorkshopTheme[];
  /** Code of a gemeente, and of a theme, chosen beforehand; empty: none. */
  gebied: string;
  theme: string;
  begin: (gebied: string, theme: WorkshopTheme) => void;
}): Screen {
  const gemeenten = gebieden.filter(({soort: kind}) => kind === "gemeente");
  const search = combobox({
    ...{naam: "gemeente", label: "Gemeente", value: gebied, zoek: makeFind(gemeenten)},
    nameOf: (code) => gemeenten.find((one) => one.code === code)?.naam ?? ""
  });
  const boxes = themes.map(({code}, i) =>
    h("input", {
      ...{type: "radio", name: "thema", id: `thema-${code}`, value: code},
      checked: code === theme || (theme === "" && i === 0)
    })
  );
  const choices = h(
    "fieldset",
    {class: "workshop-themes"},
    h("legend", {}, "Thema"),
    ...themes.map(({naam, inleiding: introduction, vragen: questions}, i) =>
      h(
        "div",
        {class: "workshop-theme"},
        boxes[i],
        h(
          "label",
          {for: boxes[i]!.id},
          h("strong", {}, naam),
          h("span", {}, `${introduction} ${questions.length} vragen.`)
        )
      )
    )
  );
  const fault = h("p", {class: "workshop-fault", role: "status"});
  const heading = headingOf("Begin een sessie");
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = themes.find((_, i) => boxes[i]!.checked);
    if (search.value === "" || !chosen) {
      setText(fault, "Kies eerst een gemeente uit de lijst.");
      return search.focus();
    }
    return begin(search.value, chosen);
  };
  const element = h(
    "form",
    {class: "workshop-start", onsubmit: submit},
    heading,
    search,
    choices,
    h("div", {class: "workshop-buttons"}, h("button", {type: "submit", class: "button"}, "Haal de cijfers op")),
    fault
  );
  return {element, heading};
}

/** While everything is fetched: how far it is, and when it fails what can be done. */
export function fetchScreen(theme: WorkshopTheme, naam: string, {again, stop}: {again: () => void; stop: () => void}) {
  const bar = h("progress", {max: theme.vragen.length, value: 0, "aria-label": "Opgehaald"});
  const said = h("p", {role: "status"});
  const ways = h("div", {class: "workshop-buttons"});
  const heading = headingOf(`${theme.naam}: de cijfers van ${naam}`);
  const element = h("section", {class: "workshop-fetch"}, heading, said, bar, ways);
  return {
    ...{element, heading},
    show(done: number) {
      bar.value = done;
      setText(
        said,
        `Alles wat de sessie nodig heeft wordt nu opgehaald: vraag ${Math.min(done + 1, bar.max)} van ${bar.max} …`
      );
    },
    fail(text: string) {
      setText(said, text);
      ways.replaceChildren(button("Probeer het opnieuw", again), quietButton("Terug naar het begin", stop));
    }
  };
}

/** What is going to happen, before the first question. */
export function introScreen({
  theme,
  naam,
  asked,
  forward,
  wipe
}: {
  theme: WorkshopTheme;
  naam: string;
  asked: readonly AskedQuestion[];
  forward: () => void;
  wipe: HTMLElement;
}): Screen {
  const there = asked.filter(({without}) => without === null);
  const heading = headingOf(`${theme.naam} in ${there.length} ${there.length === 1 ? "vraag" : "vragen"}: ${naam}`);
  const steps = [
    "Lees de vraag voor en laat iedereen eerst zelf nadenken.",
    "Spreek als groep een voorspelling af: typ haar, of teken haar.",
    "Kijk samen naar het cijfer. Waar zat u ernaast, en waarom?",
    "Schrijf op wat u wilt onthouden. Aan het eind drukt u alles af."
  ];
  const element = h(
    "section",
    {class: "workshop-intro"},
    heading,
    h("p", {}, theme.inleiding),
    h("ol", {}, ...steps.map((step) => h("li", {}, step))),
    h(
      "p",
      {class: "workshop-ready"},
      h("strong", {}, "Alles is opgehaald."),
      " Vanaf nu is er geen netwerk meer nodig, zolang u deze pagina niet opnieuw laadt of verlaat. ",
      ownTables() ? "" : "Wat u typt blijft in deze browser bewaard, ook na opnieuw laden, tot u het wist. ",
      "Vooruit en terug kan ook met Page Down en Page Up."
    ),
    skippedList(asked),
    h("div", {class: "workshop-buttons"}, there.length > 0 && button("Naar vraag 1", forward), wipe)
  );
  return {element, heading, ...(there.length > 0 ? {forward} : {})};
}

/** The questions that cannot be asked of this gemeente, each with why; null where all can. */
export function skippedList(asked: readonly AskedQuestion[]): HTMLElement | null {
  const skipped = asked.filter(({without}) => without !== null);
  if (skipped.length === 0) return null;
  return h(
    "div",
    {class: "workshop-skipped"},
    h("h3", {}, skipped.length === 1 ? "Eén vraag wordt overgeslagen" : `${skipped.length} vragen worden overgeslagen`),
    h("ul", {}, ...skipped.map(({vraag: text, without}) => h("li", {}, `${text} ${without!}`)))
  );
}

interface QuestionOptions {
  asked: AskedQuestion;
  number: number;
  of: number;
  answer: SessionAnswer;
  /** The figure with prediction and number, as it now is. */
  figure: () => HTMLElement;
  keep: (part: Partial<SessionAnswer>) => void;
  back: () => void;
  next: () => void;
}

/** One question: the prediction, and when that stands the figure with both. */
export function questionScreen({asked, number, of, answer, figure, keep, back, next}: QuestionOptions): Screen {
  const {question, vraag: text} = asked;
  const heading = headingOf(text);
  const fault = h("p", {class: "workshop-fault", role: "status"});
  const main = h("div", {class: "workshop-main"});
  const notes = h(
    "textarea",
    {
      ...{id: `notitie-${question.code}`, rows: 6, maxlength: 20_000},
      oninput: () => keep({notitie: notes.value})
    },
    answer.notitie
  );
  let isShown = answer.getoond;
  const input = predictionInput(asked, answer.voorspeld);
  input.addEventListener("input", () => {
    setText(fault, "");
    keep({voorspeld: [...input.value]});
  });

  function reveal() {
    if (!input.value.some((amount) => amount !== null)) {
      setText(fault, "Voer eerst een voorspelling in; één getal is genoeg.");
      return input.begin();
    }
    isShown = true;
    keep({voorspeld: [...input.value], getoond: true});
    return showFigure(true);
  }

  function showFigure(focus: boolean) {
    const shown = figure();
    talk.hidden = false;
    explanation.hidden = true;
    main.replaceChildren(shown);
    onward.replaceChildren(ahead);
    skip.remove();
    const title = shown.querySelector<HTMLElement>("h3");
    title?.setAttribute("tabindex", "-1");
    if (focus) title?.focus();
  }

  const talk = h("p", {class: "workshop-talk", hidden: true}, h("strong", {}, "Bespreek: "), question.bespreek);
  const explanation = h("p", {class: "workshop-explanation"}, question.uitleg);
  const ahead = button(number === of ? "Naar de uitkomst" : `Naar vraag ${number + 1}`, next);
  const onward = h("span", {});
  const skip = quietButton("Sla deze vraag over", next);
  const forward = () => (isShown ? next() : reveal());
  const form = h(
    "form",
    {
      onsubmit: (event: Event) => {
        event.preventDefault();
        reveal();
      }
    },
    input,
    h("div", {class: "workshop-buttons"}, h("button", {type: "submit", class: "button"}, "Toon het cijfer")),
    fault
  );
  if (isShown) showFigure(false);
  else main.replaceChildren(form);
  const element = h(
    "section",
    {class: "workshop-question"},
    h(
      "div",
      {class: "workshop-head"},
      h("p", {class: "workshop-place"}, `Vraag ${number} van ${of}`),
      heading,
      explanation
    ),
    main,
    h(
      "aside",
      {class: "workshop-aside", "aria-label": "Notities"},
      talk,
      h("label", {for: notes.id}, "Notities"),
      notes
    ),
    h(
      "div",
      {class: "workshop-buttons workshop-ways"},
      quietButton(number === 1 ? "Terug naar de inleiding" : `Terug naar vraag ${number - 1}`, back),
      isShown ? null : skip,
      onward
    )
  );
  return {element, heading, forward, back};
}

interface OutcomeOptions {
  theme: WorkshopTheme;
  naam: string;
  asked: readonly AskedQuestion[];
  answers: Readonly<Record<string, SessionAnswer>>;
  /** The day on which the session began. */
  begun: string;
  /** Source, status and edition. */
  source: readonly string[];
  figure: (asked: AskedQuestion) => HTMLElement;
  back: () => void;
  wipe: HTMLElement;
}

/** All questions with what was predicted, found and noted: to be printed. */
export function outcomeScreen({
  theme,
  naam,
  asked,
  answers,
  begun,
  source,
  figure,
  back,
  wipe
}: OutcomeOptions): Screen {
  const heading = headingOf(`Uitkomst van de workshop ${theme.naam}: ${naam}`);
  const there = asked.filter(({without}) => without === null);
  const parts = there.map((one, i) => {
    const {getoond: isShown = false, notitie: note = ""} = answers[one.question.code] ?? {};
    return h(
      "section",
      {class: "workshop-result"},
      h("p", {class: "workshop-place"}, `Vraag ${i + 1} van ${there.length}`),
      h("h3", {class: "workshop-asked"}, one.vraag),
      isShown ? figure(one) : h("p", {}, "Deze vraag is niet behandeld: er is geen voorspelling gedaan."),
      h(
        "p",
        {class: "workshop-address"},
        `Figuur ${one.content.attribute.figuur}, geheel: `,
        h("a", {href: one.address}, one.address)
      ),
      note.trim() !== "" && h("h4", {}, "Notities"),
      note.trim() !== "" && h("p", {class: "workshop-note"}, note.trim())
    );
  });
  const element = h(
    "section",
    {class: "workshop-outcome"},
    heading,
    h("p", {}, `Sessie van ${dateText(begun)}. ${theme.inleiding}`),
    h("p", {class: "workshop-source"}, source.join(" · ")),
    h(
      "div",
      {class: "workshop-buttons"},
      button("Druk af of bewaar als PDF", () => print()),
      quietButton("Terug naar de vragen", back),
      wipe
    ),
    skippedList(asked),
    ...parts
  );
  return {element, heading, back};
}

/** Wipes the session, after one more question. */
export function wipeButton(wipe: () => void): HTMLElement {
  const box = h("span", {class: "workshop-wipe"});
  const first = quietButton("Wis deze sessie", () => {
    const sure = quietButton("Ja, wis voorspellingen en notities", wipe);
    box.replaceChildren(
      h("span", {role: "status"}, "Dit kan niet ongedaan worden gemaakt."),
      sure,
      quietButton("Nee, bewaar ze", rest)
    );
    sure.focus();
  });
  const rest = () => {
    box.replaceChildren(first);
    if (box.isConnected) first.focus();
  };
  rest();
  return box;
}
