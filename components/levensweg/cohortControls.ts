import {codeKnowledge} from "../address/address.js";
import {type State as StateOf, stateOfAddress} from "../address/addressState.js";
import type {PageKeys} from "../address/ownChoices.js";
import {
  checkedCohorts,
  cohortRules,
  type KnownToCohort,
  readCohortAddress,
  unknownNotice,
  withoutOtherGroups,
  writeCohortAddress
} from "../cohort/address.js";
import {type Choice, followedOnly, noChoice, type Side, sideLetter, withUnfollowed} from "../model/choice.js";
import {button, h, markPage} from "../dom/element.js";
import {drawnFirst} from "../figure/renderQueue.js";
import {wholeNumber} from "../format/number.js";
import {fireInput, type InputElement, onInput, wholeInput} from "../inputs/input.js";
import {notices, Unreachable} from "../page/openPage.js";
import {attritionOf, attritionQuery, type Base} from "../queries/attrition.js";
import {type CohortQuery, figure51, type FoundGebruik} from "../queries/figure5.js";
import type {Progress, Werkbank} from "../tables/werkbank.js";
import {attritionTable, emptyNotice} from "./attrition.js";
import {type ChoiceBarOptions, choiceBar} from "./choiceBar.js";
import {cohortHeading} from "./cohortHeading.js";
import {keptList} from "./keptList.js";

type State = StateOf<Choice>;

export interface CohortControlsOptions extends ChoiceBarOptions {
  /** Of whom the page speaks. */
  base?: Base;
  /** Choices of the page itself. */
  own?: PageKeys;
  /**
   * What the page asks, by which the engine is made ready. Without: figures 5.1 to 5.3, of which the answer also holds how many
   * people there are.
   */
  asks?: readonly CohortQuery<unknown>[];
}

/**
 * The controls of the cohorts, the cohorts in words, and what the page has to say of them. Its value is the choice; `input`
 * tells of a newer one. It keeps the address, knows the way back and forward, asks the tables at once (the figures get the same
 * answer) and tells how far they are, what an empty cohort leaves as a way out, and what went wrong. A page that cannot follow
 * all rules says which it does: the others are neither shown nor in its value, and stay in the address. `own`:
 * choices of the page itself, in the same address.
 */
export function cohortControls(
  tables: Werkbank,
  {base = "startgroep", own, asks, ...options}: CohortControlsOptions = {}
): InputElement<Choice> {
  const {manifest, gebieden} = tables;
  const standard = Object.freeze(noChoice(manifest.starts[0]!));
  const notice = notices();
  markPage("beside");
  markPage("with-cohort");
  const followed = (choice: Choice) => followedOnly(choice, options.follows);
  /** The rules that the page does not follow stay as they were. */
  const choose = (choice: Choice) => state.choose(withUnfollowed(choice, state.read().choice, options.follows));
  const state = makeState(standard, {gebieden, starts: manifest.starts}, own, (fresh) => {
    void ask({...fresh, choice: followed(fresh.choice)});
    fireInput(element);
  });
  const bar = onInput(choiceBar(tables, followed(state.read().choice), options), choose);
  const heading = cohortHeading({gebieden, standard, to: bar.focusOn, ...state, choose});
  const attrition = attritionTable(base, choose);
  const kept = keptList({gebieden, choose, toB: () => bar.focusOnSide(1)});
  const box = h(
    "div",
    {class: "cohort-controls"},
    bar,
    h("div", {class: "cohort-words"}, heading.element, notice.element, attrition.element, kept.element)
  );
  let warm = false;
  let now: State;

  async function ask(asked: State): Promise<void> {
    now = asked;
    const {choice, stappen: steps, ahead} = asked;
    const progress = ({tekst: text}: Progress) => now === asked && notice.say(`${text} …`);
    const undo = steps > 0 ? [button("Maak ongedaan", state.back)] : [];
    bar.value = choice;
    heading.setChoice(choice, steps, ahead);
    kept.show(choice);
    if (base === "inwoners") heading.setSentence(choice, null, base);
    try {
      const counts = base === "inwoners" ? null : await startgroepen(choice, progress);
      if (now !== asked) return;
      if (counts !== null) heading.setSentence(choice, counts);
      notice.show();
      if (warm && counts !== null) notice.say(`Figuren bijgewerkt: ${countsInWords(choice, counts)} in de startgroep.`);
      const empty = (counts ?? []).flatMap((aantal, side) => (aantal === 0 ? [side as Side] : []));
      if (empty.length === 0 && !attrition.element.open) return;
      const rows = await remaining(choice);
      if (now !== asked) return;
      attrition.show(rows, choice);
      notice.show(...empty.map((side) => emptyNotice(rows, choice, side, {choose, undo})));
    } catch (error) {
      if (now !== asked) return;
      console.error(error);
      heading.setSentence(choice, null, base);
      notice.say("");
      notice.show({
        tekst: error instanceof Unreachable ? error.message : "Deze keuze kon niet worden berekend.",
        buttons: [button("Probeer opnieuw", again), ...undo]
      });
    }
  }

  /** How many persons the startgroep of each cohort holds. */
  async function startgroepen(choice: Choice, tell: (progress: Progress) => void): Promise<number[]> {
    const counted = choice.rulesB === null ? ([0] as const) : ([0, 1] as const);
    const small = asks === undefined ? null : await tables.known(choice);
    if (asks !== undefined && small === null) {
      const rows = await remaining(choice);
      return counted.map((side) => attritionOf(rows, choice, side).steps.at(-1)!.remain);
    }
    const rows = small?.figure51 ?? (await tables.rows(figure51, choice, {voortgang: tell})).rows;
    return counted.map((side) => startgroep(rows, side));
  }

  const remaining = async (choice: Choice) => (await tables.rows((asked) => attritionQuery(asked, base), choice)).rows;

  attrition.onOpen(() => {
    const asked = now;
    void remaining(asked.choice)
      .then((rows) => now === asked && attrition.show(rows, asked.choice))
      .catch((error: unknown) => console.error(error));
  });

  function again() {
    void ask(followedState());
    fireInput(element);
  }

  const followedState = (): State => {
    const read = state.read();
    return {...read, choice: followed(read.choice)};
  };

  /** Behind the first figure: the engine, so that the next choice is answered at once. */
  async function warmUp() {
    notice.say("Rekenkern wordt geladen; uw keuzes werken zodra die klaar is …");
    try {
      await tables.warmOn(now.choice, asks);
      notice.say("Klaar: elke keuze wordt nu meteen berekend.");
    } catch (error) {
      console.error(error);
      notice.say(
        "De rekenkern kon niet worden geladen. Alleen vragen zonder selectie werken; laad de pagina opnieuw om het nog eens te proberen."
      );
    }
    warm = true;
  }

  const element = wholeInput<Choice, HTMLElement>(box, {get: () => now.choice, set: choose});
  listenForKeys(state);
  void ask(followedState());
  void drawnFirst.then(warmUp);
  return element;
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) undo and redo a choice, except where somebody types. */
export function listenForKeys({
  back,
  forward,
  read
}: Pick<ReturnType<typeof makeState>, "back" | "forward" | "read">): void {
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(key) || isTyping(event.target))
      return;
    const redo = key === "y" || event.shiftKey;
    const {stappen: steps, ahead} = read();
    if ((redo ? ahead : steps) === 0) return;
    event.preventDefault();
    if (redo) forward();
    else back();
  });
}

/** Whether an element takes text, and undoes it by itself. */
const isTyping = (target: EventTarget | null): boolean =>
  (target as Element | null)?.closest?.(
    "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])"
  ) != null;

const countsInWords = (choice: Choice, counts: readonly number[]): string =>
  choice.rulesB === null
    ? `${wholeNumber(counts[0]!)} mensen`
    : counts.map((aantal, side) => `${sideLetter(side as Side)} ${wholeNumber(aantal)} mensen`).join(" en ");

/** Keeps the cohort and the address equal. */
function makeState(standard: Choice, known: KnownToCohort, own: PageKeys | undefined, onState: (state: State) => void) {
  const mode = {
    own,
    read(address: URLSearchParams) {
      const parsed = readCohortAddress(address, standard, known);
      return {
        choice: parsed.choice,
        notices: unknownNotice(parsed, known.gebieden),
        onbekend: parsed.onbekend,
        ...codeKnowledge(parsed.onbekend, known.gebieden)
      };
    },
    write: (choice: Choice) => writeCohortAddress(choice, standard),
    tijd: ({peilmoment}: Choice): [string, string] => ["peilmoment", peilmoment],
    check(choice: Choice) {
      const fit = withoutOtherGroups(choice, known.starts);
      const checked = checkedCohorts(fit.choice, known.gebieden);
      return {...checked, notices: [...fit.notices, ...checked.notices]};
    },
    // Nothing is compared here unless one asks for it: no reason to compare nothing elsewhere.
    along: (choice: Choice) => ({
      ...{gebied: choice.gebied, vergelijk: choice.vergelijk ?? undefined},
      rules: cohortRules(choice)
    })
  };
  return stateOfAddress(mode, onState);
}

/** How many persons the startgroep of a side holds. */
const startgroep = (rows: readonly FoundGebruik[], side: Side): number =>
  rows.find((row) => row.kant === side && row.groep === "totaal" && row.moment === 0)?.startgroep ?? 0;
