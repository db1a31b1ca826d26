import {contradictions} from "../cohort/contradiction.js";
import {ruleText} from "../cohort/cohorts.js";
import {type Choice, type Filter, rulesOf, type Side, sideLetter, sides, withRules} from "../model/choice.js";
import {button, h, setText} from "../dom/element.js";
import {dateText} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import type {Notice} from "../page/openPage.js";
import {type AttritionRow, type AttritionStep, attritionOf, type Base} from "../queries/attrition.js";
import {filterNames} from "../model/codeLists.js";

/** Of each cohort: its rules in order, how many remain after each, and the way to take that rule out. */
export function attritionTable(base: Base, choose: (choice: Choice) => void) {
  const box = h("div", {});
  const status = h("p", {class: "help", role: "status"}, "Wordt geteld …");
  const element = h(
    "details",
    {class: "cohort-fold attrition"},
    h("summary", {}, "Hoeveel mensen blijven er na elke regel over?"),
    status,
    box
  );

  function tableOf(rows: readonly AttritionRow[], choice: Choice, side: Side): HTMLElement {
    const {all, steps} = attritionOf(rows, choice, side, base);
    const rules = rulesOf(choice, side);
    /** Shares are of the startgroep, where the page speaks of that. */
    const whole = steps[0]?.step === "startgroep" ? steps[0].remain : all;
    const share = (aantal: number) => (whole === 0 ? 0 : aantal / whole);
    const bar = (aantal: number) => {
      const part = h("span", {class: "attrition-bar", "aria-hidden": "true"}, h("span", {}));
      (part.firstElementChild as HTMLElement).style.inlineSize = `${(share(aantal) * 100).toFixed(2)}%`;
      return part;
    };
    const line = (text: string, aantal: number, without: number | null, action: HTMLElement | null) =>
      h(
        "tr",
        {},
        h("th", {scope: "row"}, text),
        h("td", {"data-waarde": aantal}, wholeNumber(aantal)),
        h(
          "td",
          {class: "attrition-share"},
          ...(aantal > whole ? [] : [bar(aantal), h("span", {}, percent(share(aantal), 1))])
        ),
        h("td", {class: "attrition-without"}, without === null ? "" : wholeNumber(without)),
        h("td", {}, action)
      );
    const stepLine = ({step, remain, without}: (typeof steps)[number]) => {
      if (step === "startgroep")
        return line(`Startgroep: in gebruik op ${dateText(choice.peilmoment)}`, remain, null, null);
      const text = ruleText(rules, step);
      const action = h(
        "button",
        {
          ...{type: "button", class: "button-quiet", "aria-label": `Haal weg: ${text}`, "data-stap": step},
          onclick: () => takeOut(choice, side, step)
        },
        "Haal weg"
      );
      return line(text, remain, without, action);
    };
    return h(
      "div",
      {
        class: "attrition-scroll",
        tabindex: 0,
        role: "region",
        "aria-label": `Wie overblijft, cohort ${sideLetter(side)}`
      },
      h(
        "table",
        {class: "attrition-table"},
        h(
          "caption",
          {},
          choice.rulesB === null ? "Na elke regel, van boven naar beneden" : `Cohort ${sideLetter(side)}`
        ),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ...[
              "Regel",
              "Blijft over",
              base === "startgroep" ? "Van de startgroep" : "Van alle inwoners",
              "Zonder deze regel"
            ].map((text, i) => h("th", {scope: "col", class: i === 3 && "attrition-without"}, text)),
            h("td", {})
          )
        ),
        h("tbody", {}, line("Alle inwoners", all, null, null), ...steps.map(stepLine))
      )
    );
  }

  function takeOut(choice: Choice, side: Side, step: Filter) {
    element.querySelector<HTMLElement>("summary")!.focus();
    choose(withRules(choice, side, {[step]: []}));
  }

  return {
    element,
    /** Calls when the visitor opens it. */
    onOpen: (run: () => void) => element.addEventListener("toggle", () => element.open && run()),
    show(rows: readonly AttritionRow[], choice: Choice) {
      const shown = choice.rulesB === null ? ([0] as const) : sides(choice).map(({kant: side}) => side);
      box.replaceChildren(...shown.map((side) => tableOf(rows, choice, side)));
      const ends = shown.map((side) => {
        const {all, steps} = attritionOf(rows, choice, side, base);
        const left = `${wholeNumber(steps.at(-1)?.remain ?? all)} van ${wholeNumber(all)} inwoners`;
        return shown.length === 1 ? left : `${sideLetter(side)}: ${left}`;
      });
      setText(status, `Na alle regels blijven over: ${ends.join("; ")}.`);
    }
  };
}

/** A way out of an empty cohort: the choice without one rule, and how many persons that gives. */
interface WayOut {
  naam: string;
  choice: Choice;
  aantal: number;
}

const isRule = (step: AttritionStep): step is Filter => step !== "startgroep";

/** Which single rule, when taken away, leaves somebody in the cohort; where none does, all of them together. */
export function waysOut(rows: readonly AttritionRow[], choice: Choice, side: Side): WayOut[] {
  const {steps} = attritionOf(rows, choice, side);
  const result = steps.flatMap(({step, without}): WayOut[] =>
    isRule(step) && without > 0
      ? [{naam: filterNames[step], choice: withRules(choice, side, {[step]: []}), aantal: without}]
      : []
  );
  const rules = steps.map(({step}) => step).filter(isRule);
  const users = steps[0]?.remain ?? 0;
  if (result.length > 0 || rules.length < 2 || users === 0) return result;
  const none = Object.fromEntries(rules.map((filter) => [filter, []]));
  return [{naam: "alle keuzes", choice: withRules(choice, side, none), aantal: users}];
}

/** Says which rules emptied a cohort, with buttons to take them away; `undo`: the way back, where there is one. */
export function emptyNotice(
  rows: readonly AttritionRow[],
  choice: Choice,
  side: Side,
  {choose, undo}: {choose: (choice: Choice) => void; undo: HTMLElement[]}
): Notice {
  const which = choice.rulesB === null ? "" : `Cohort ${sideLetter(side)}: `;
  const weigh = waysOut(rows, choice, side);
  const against = contradictions(rulesOf(choice, side));
  const buttons = weigh.map(({naam, choice, aantal}) =>
    button(`Verwijder ${naam} (${wholeNumber(aantal)} inwoners)`, () => choose(choice))
  );
  const text =
    against.length > 0 ? against.map((item) => item.tekst).join(" ") : "Niemand voldoet aan al deze keuzes samen.";
  return {
    tekst: `${which}${text}${weigh.length > 0 ? " Dit laat wel mensen over:" : ""}`,
    buttons: [...buttons, ...undo]
  };
}
