import {cohortName, LONGEST_NAME} from "../cohort/address.js";
import {ruleText} from "../cohort/cohorts.js";
import {type Choice, filters, isCompared, rulesOf, type Side, sideLetter, sides, swapped} from "../model/choice.js";
import {
  type KeptCohort,
  keptCohorts,
  keptOf,
  readCohortFile,
  rulesOfKept,
  withKept,
  writeCohortFile
} from "../cohort/kept.js";
import {h, quietButton, setText} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {capitalise} from "../format/text.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {browserBin} from "../page/shelf.js";

interface KeptListOptions {
  gebieden: readonly Gebied[];
  choose: (choice: Choice) => void;
  /** Brings the visitor to the rules of cohort B. */
  toB: () => void;
}

const NOT_KEPT = "Deze browser bewaart niets: dit verdwijnt als u de pagina sluit. Bewaar uw cohorten als bestand.";

/** Two cohorts beside each other, and the cohorts that the visitor keeps in this browser: named, listed, taken home and brought back. */
export function keptList({gebieden, choose, toB}: KeptListOptions) {
  const kept = keptCohorts(browserBin(), gebieden);
  const pair = h("div", {class: "cohort-buttons"});
  const naam = h("input", {
    type: "text",
    id: "cohort-naam",
    maxlength: LONGEST_NAME,
    autocomplete: "off",
    required: true
  });
  const keepButtons = h("div", {class: "cohort-buttons"});
  const list = h("ul", {class: "kept-cohorts", "aria-label": "Bewaarde cohorten"});
  const status = h("p", {class: "help", role: "status"});
  const putBack = h("div", {class: "cohort-buttons"});
  const file = h("input", {
    type: "file",
    id: "cohort-bestand",
    accept: ".json,application/json",
    class: "screen-reader-only"
  });
  const save = quietButton("Bewaar als bestand", () =>
    saveFile("cohorten.json", new Blob([writeCohortFile(kept.list())], {type: "application/json"}))
  );
  let now: Choice;

  const element = h(
    "details",
    {class: "cohort-fold"},
    h("summary", {}, "Cohorten bewaren en naast elkaar zetten"),
    pair,
    h("div", {class: "field"}, h("label", {for: naam.id}, "Naam van het cohort"), naam),
    keepButtons,
    status,
    putBack,
    list,
    h(
      "div",
      {class: "cohort-buttons"},
      save,
      h("label", {for: file.id, class: "button-quiet file-button"}, "Open een bestand"),
      file
    ),
    h(
      "p",
      {class: "help"},
      "Een cohort is een gebied met regels. Het peilmoment en de manier van tellen gelden voor A en B samen en horen er niet bij. Bewaard wordt alleen in deze browser."
    )
  );

  function say(text: string, buttons: HTMLElement[] = []) {
    setText(status, text);
    putBack.replaceChildren(...buttons);
  }

  /** After a change: what is kept, and whether the browser still has it tomorrow. */
  function changed(text: string, lasts: boolean, buttons: HTMLElement[] = []) {
    say(lasts ? text : `${text} ${NOT_KEPT}`, buttons);
    showList();
  }

  function keepSide(side: Side) {
    const given = cohortName(naam.value);
    if (!given) {
      say("Geef het cohort eerst een naam van hoogstens 60 tekens.");
      naam.focus();
      return;
    }
    const taken = kept.has(given);
    const lasts = kept.keep(keptOf(now, side, given));
    naam.value = "";
    const named = {...rulesOf(now, side), naam: given};
    changed(`“${given}” is bewaard${taken ? ", in de plaats van wat zo heette" : ""}.`, lasts);
    choose(side === 1 && now.rulesB !== null ? {...now, rulesB: named} : side === 0 ? {...now, naam: given} : now);
  }

  function remove(item: KeptCohort) {
    const lasts = kept.remove(item.naam);
    const back = quietButton("Zet terug", () => {
      changed(`“${item.naam}” staat er weer.`, kept.keep(item));
      focusOn(item.naam);
    });
    changed(`“${item.naam}” is verwijderd.`, lasts, [back]);
    back.focus();
  }

  function rename(item: KeptCohort, row: HTMLElement) {
    const field = h("input", {
      type: "text",
      value: item.naam,
      maxlength: LONGEST_NAME,
      "aria-label": `Nieuwe naam voor ${item.naam}`
    });
    const done = (event?: Event) => {
      event?.preventDefault();
      const given = cohortName(field.value);
      if (!given) return say("Geef een naam van hoogstens 60 tekens.");
      if (given !== item.naam && kept.has(given))
        return say(`Er is al een cohort dat “${given}” heet. Kies een andere naam.`);
      changed(`“${item.naam}” heet nu “${given}”.`, kept.rename(item.naam, given));
      focusOn(given);
    };
    row.replaceChildren(
      h(
        "form",
        {class: "cohort-buttons", onsubmit: done},
        field,
        h("button", {type: "submit", class: "button-quiet"}, "Hernoem"),
        quietButton("Annuleer", showList)
      )
    );
    field.select();
  }

  const focusOn = (of: string) =>
    [...list.querySelectorAll<HTMLElement>("li")]
      .find(({dataset}) => dataset["naam"] === of)
      ?.querySelector("button")
      ?.focus();

  function showList() {
    const items = kept.list();
    list.replaceChildren(...items.map(itemOf));
    list.hidden = items.length === 0;
    save.disabled = items.length === 0;
  }

  function itemOf(item: KeptCohort): HTMLElement {
    const row = h("li", {"data-naam": item.naam});
    const rules = rulesOfKept(item);
    const what = filters.filter((filter) => rules[filter].length > 0).map((filter) => ruleText(rules, filter));
    const action = (text: string, run: () => void) => {
      const element = quietButton(text, run);
      element.setAttribute("aria-label", `${text}: ${item.naam}`);
      return element;
    };
    row.append(
      h(
        "div",
        {},
        h("strong", {}, item.naam),
        h("small", {}, [capitalise(gebiedName(gebieden, item.gebied)), ...what].join(" · "))
      ),
      h(
        "div",
        {class: "cohort-buttons"},
        action("Zet als A", () => choose(withKept(now, 0, item))),
        action("Zet als B", () => choose(withKept(now, 1, item))),
        action("Hernoem", () => rename(item, row)),
        action("Verwijder", () => remove(item))
      )
    );
    return row;
  }

  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    void chosen
      .text()
      .then((text) => {
        const read = readCohortFile(text, gebieden);
        if ("fout" in read) return say(read.fout);
        const many = read.cohorten.length;
        changed(
          `${many === 1 ? "1 cohort is" : `${many} cohorten zijn`} overgenomen uit het bestand.`,
          kept.take(read.cohorten)
        );
      })
      .catch(() => say("Dit bestand kon niet worden gelezen. Kies het opnieuw."))
      .finally(() => (file.value = ""));
  });
  // A file is chosen with the label; what stands in a form field fires input, which is not a choice.
  element.addEventListener("input", (event) => event.stopPropagation());
  showList();

  return {
    element,
    show(choice: Choice) {
      now = choice;
      const own = choice.rulesB !== null;
      const again = (text: string, run: () => Choice) => quietButton(text, () => choose(run()));
      pair.replaceChildren(
        ...(own ? [] : [quietButton("Geef cohort B eigen regels", toB)]),
        ...(isCompared(choice) ? [again("Wissel A en B", () => swapped(now))] : []),
        ...(own
          ? [
              again("Geef B de regels van A", () => ({...now, rulesB: null})),
              again("Geef A de regels van B", () => ({...now, ...rulesOf(now, 1), rulesB: null}))
            ]
          : []),
        ...(isCompared(choice) ? [again("Stop met vergelijken", () => ({...now, vergelijk: null, rulesB: null}))] : [])
      );
      keepButtons.replaceChildren(
        ...(own ? sides(choice).map(({kant: side}) => side) : ([0] as const)).map((side) =>
          quietButton(own ? `Bewaar cohort ${sideLetter(side)}` : "Bewaar dit cohort", () => keepSide(side))
        )
      );
    }
  };
}
