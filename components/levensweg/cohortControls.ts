import {type State as StateOf, stateOfAddress} from "../address/addressState.js";
import {
  checkedCohorts,
  codeKnowledge,
  type KnownToCohort,
  readCohortAddress,
  unknownNotice,
  writeCohortAddress
} from "../cohort/address.js";
import {button, h, markPage} from "../dom/element.js";
import {drawnFirst} from "../figure/renderQueue.js";
import {wholeNumber} from "../format/number.js";
import {fireInput, type InputElement, onInput, wholeInput} from "../inputs/input.js";
import {type Choice, type Filter, filters, noChoice} from "../model/choice.js";
import {type Notice, notices, Unreachable} from "../page/openPage.js";
import {figure51, type GebruikRow} from "../queries/figure5.js";
import {filterNames} from "../tables/gebieden.js";
import type {Progress, Werkbank} from "../tables/werkbank.js";
import {choiceBar} from "./choiceBar.js";
import {cohortHeading} from "./cohortHeading.js";

type State = StateOf<Choice>;

/**
 * The controls of the cohort, the cohort in words, and what the page has to say of it. Its value is the choice; `input` tells of
 * a newer one. It keeps the address, knows the way back, asks the tables at once (the figures get the same answer) and tells
 * how far they are, what an empty cohort leaves as a way out, and what went wrong.
 */
export function cohortControls(tables: Werkbank): InputElement<Choice> {
  const {manifest, gebieden} = tables;
  const standard = Object.freeze(noChoice(manifest.starts[0]!));
  const notice = notices();
  markPage("beside");
  markPage("with-cohort");
  const state = makeState(standard, {gebieden, starts: manifest.starts}, (fresh) => {
    void ask(fresh);
    fireInput(element);
  });
  const bar = onInput(choiceBar(tables, state.read().choice), state.choose);
  const heading = cohortHeading({gebieden, standard, to: bar.focusOn, ...state});
  const box = h(
    "div",
    {class: "cohort-controls"},
    bar,
    h("div", {class: "cohort-words"}, heading.element, notice.element)
  );
  let warm = false;
  let running = new AbortController();
  let now: State;

  async function ask(asked: State): Promise<void> {
    now = asked;
    running.abort();
    const {signal} = (running = new AbortController());
    const {choice, stappen: steps} = asked;
    const progress = ({tekst: text}: Progress) => now === asked && notice.say(`${text} …`);
    const undo = steps > 0 ? [button("Maak ongedaan", state.back)] : [];
    bar.value = choice;
    heading.setChoice(choice, steps);
    try {
      const {rows} = await tables.rows(figure51, choice, {voortgang: progress});
      if (now !== asked) return;
      const aantal = startgroep(rows);
      heading.setSentence(choice, aantal);
      notice.show();
      if (warm) notice.say(`Figuren bijgewerkt: ${wholeNumber(aantal)} mensen in de startgroep.`);
      if (aantal > 0) return;
      const explanation = await explainEmpty(tables, choice, signal, {choose: state.choose, undo});
      if (now === asked) notice.show(explanation);
    } catch (error) {
      if (now !== asked) return;
      console.error(error);
      heading.setSentence(choice, null);
      notice.say("");
      notice.show({
        tekst: error instanceof Unreachable ? error.message : "Deze keuze kon niet worden berekend.",
        buttons: [button("Probeer opnieuw", again), ...undo]
      });
    }
  }

  function again() {
    void ask(state.read());
    fireInput(element);
  }

  /** Behind the first figure: the engine, so that the next choice is answered at once. */
  async function warmUp() {
    notice.say("Rekenkern wordt geladen; uw keuzes werken zodra die klaar is …");
    try {
      await tables.warmOn(now.choice);
      notice.say("Klaar: elke keuze wordt nu meteen berekend.");
    } catch (error) {
      console.error(error);
      notice.say(
        "De rekenkern kon niet worden geladen. Alleen vragen zonder selectie werken; laad de pagina opnieuw om het nog eens te proberen."
      );
    }
    warm = true;
  }

  const element = wholeInput<Choice, HTMLElement>(box, {get: () => now.choice, set: state.choose});
  void ask(state.read());
  void drawnFirst.then(warmUp);
  return element;
}

/** Keeps the cohort and the address equal. */
function makeState(standard: Choice, known: KnownToCohort, onState: (state: State) => void) {
  const mode = {
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
    check: (choice: Choice) => checkedCohorts(choice, known.gebieden),
    // Nothing is compared here unless one asks for it: no reason to compare nothing elsewhere.
    along: ({gebied, vergelijk: compare}: Choice) => ({gebied, vergelijk: compare ?? undefined})
  };
  return stateOfAddress(mode, onState);
}

/** How many persons the startgroep of the gebied holds. */
const startgroep = (rows: readonly GebruikRow[]): number =>
  rows.find(({kant: side, groep: group, moment}) => side === 0 && group === "totaal" && moment === 0)?.startgroep ?? 0;

/** A way out of an empty cohort: the choice without one filter, and how many persons that gives. */
interface WayOut {
  naam: string;
  choice: Choice;
  aantal: number;
}

/** Tries which single filter, when taken away, leaves somebody in the cohort; where none does, all of them together. */
export async function waysOut(
  werkbank: Pick<Werkbank, "query">,
  choice: Choice,
  signal?: AbortSignal
): Promise<WayOut[]> {
  const chosen = filters.filter((filter) => choice[filter].length > 0);
  const try_ = async (naam: string, route: readonly Filter[]): Promise<WayOut[]> => {
    const zonder = {...choice, ...Object.fromEntries(route.map((filter) => [filter, []]))};
    const aantal = startgroep((await werkbank.query(zonder, {signal})).figure51);
    return aantal > 0 ? [{naam, choice: zonder, aantal}] : [];
  };
  const result: WayOut[] = [];
  for (const filter of chosen) result.push(...(await try_(filterNames[filter], [filter])));
  return result.length > 0 || chosen.length < 2 ? result : try_("alle keuzes", chosen);
}

/** Says which choice emptied the cohort, with buttons to take it away; `undo`: the way back, where there is one. */
export async function explainEmpty(
  werkbank: Pick<Werkbank, "query">,
  choice: Choice,
  signal: AbortSignal,
  {choose, undo}: {choose: (choice: Choice) => void; undo: HTMLElement[]}
): Promise<Notice> {
  const weigh = await waysOut(werkbank, choice, signal);
  const buttons = weigh.map(({naam, choice, aantal}) =>
    button(`Verwijder ${naam} (${wholeNumber(aantal)} inwoners)`, () => choose(choice))
  );
  const text = "Niemand voldoet aan al deze keuzes samen.";
  return {
    tekst: weigh.length > 0 ? `${text} Dit laat wel mensen over:` : text,
    buttons: [...buttons, ...undo]
  };
}
