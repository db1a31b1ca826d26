import {type State as StaatVan, stateOfAddress} from "../address/addressState.js";
import {
  codeKnowledge,
  isSame,
  type Known,
  readAddress,
  sameNotice,
  unknownNotice,
  writeAddress
} from "../cohort/address.js";
import {button, h} from "../dom/element.js";
import {figure} from "../figure/figure.js";
import {showParts, turns} from "../figure/renderQueue.js";
import {wholeNumber} from "../format/number.js";
import {onInput} from "../inputs/input.js";
import {type Choice, noChoice} from "../model/choice.js";
import {notices, type Notifier} from "../page/openPage.js";
import {complete, ready, waitSign} from "../page/ready.js";
import {Unreachable} from "../tables/fetch.js";
import type {Progress, Werkbank} from "../tables/werkbank.js";
import {choiceBar} from "./choiceBar.js";
import {cohortHeading} from "./cohortHeading.js";
import {content, explainEmpty, sortButtons, startgroep} from "./content.js";
import {readingGuides} from "./definitions.js";

type State = StaatVan<Choice>;

/** Keeps the cohort and the address equal. */
function makeState(standard: Choice, known: Known, onState: (state: State) => void) {
  const mode = {
    read(address: URLSearchParams) {
      const parsed = readAddress(address, standard, known);
      return {
        choice: parsed.choice,
        notices: unknownNotice(parsed, known.gebieden),
        onbekend: parsed.onbekend,
        ...codeKnowledge(parsed.onbekend, known.gebieden)
      };
    },
    write: (choice: Choice) => writeAddress(choice, standard),
    tijd: ({peilmoment}: Choice): [string, string] => ["peilmoment", peilmoment],
    check: (choice: Choice) =>
      isSame(choice)
        ? {choice: {...choice, vergelijk: null}, notices: [sameNotice(choice, known.gebieden)]}
        : {choice, notices: []},
    // Nothing is compared here unless one asks for it: no reason to compare nothing elsewhere.
    along: ({gebied, vergelijk: compare}: Choice) => ({gebied, vergelijk: compare ?? undefined})
  };
  return stateOfAddress(mode, onState);
}

/** Puts controls and figures on the page and keeps them equal to the address. */
function mountPage(element: HTMLElement, notice: Notifier, werkbank: Werkbank) {
  const {manifest, gebieden} = werkbank;
  const standard = Object.freeze(noChoice(manifest.starts[0]!));
  const sort = onInput(sortButtons(), () => void three.redraw());
  const one = figure("5.1", {...readingGuides["5.1"]});
  const two = figure("5.2", {...readingGuides["5.2"]});
  const three = figure("5.3", {...readingGuides["5.3"], controls: sort});
  const state = makeState(standard, {gebieden, starts: manifest.starts}, (fresh) => void show(fresh));
  const bar = onInput(choiceBar(werkbank, state.read().choice), state.choose);
  const heading = cohortHeading({gebieden, standard, to: bar.focusOn, ...state});
  const figures = h("div", {class: "figures"}, one.element, two.element, three.element);
  element.replaceChildren(bar, h("div", {class: "levensweg-content"}, heading.element, notice.element, figures));

  const wait = waitSign(figures);
  const later = turns();
  let running = new AbortController();
  let warm = false;

  async function show({choice, stappen: steps}: State): Promise<void> {
    running.abort();
    const {signal} = (running = new AbortController());
    const progress = ({tekst: text}: Progress) => signal.aborted || notice.say(`${text} …`);
    later.abort();
    const undo = steps > 0 ? [button("Maak ongedaan", state.back)] : [];
    bar.value = choice;
    heading.setChoice(choice, steps);
    wait.enable();
    try {
      const answer = await werkbank.query(choice, {signal, voortgang: progress});
      if (signal.aborted) return;
      performance.mark("antwoord");
      const aantal = startgroep(answer);
      const parts = content(werkbank, answer, choice, {mode: () => sort.value, controls: true});
      heading.setSentence(choice, aantal);
      figures.hidden = false;
      const outOfView = await showParts([one, two, three].map((frame, i) => ({frame, part: () => parts[i]!})));
      if (signal.aborted) return;
      wait.uit();
      const first = ready({later: true}) === 1;
      notice.show();
      if (warm) notice.say(`Figuren bijgewerkt: ${wholeNumber(aantal)} mensen in de startgroep.`);
      if (await later.run(outOfView)) complete();
      if (first) void warmUp();
      if (aantal > 0 || signal.aborted) return;
      const explanation = await explainEmpty(werkbank, choice, signal, {choose: state.choose, undo});
      if (!signal.aborted) notice.show(explanation);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      heading.setSentence(choice, null);
      figures.hidden = true;
      wait.uit();
      notice.say("");
      notice.show({
        tekst: error instanceof Unreachable ? error.message : "Deze keuze kon niet worden berekend.",
        buttons: [button("Probeer opnieuw", () => void show(state.read())), ...undo]
      });
    }
  }

  /** Behind the first figure: the engine, so that the next choice is answered at once. */
  async function warmUp() {
    notice.say("Rekenkern wordt geladen; uw keuzes werken zodra die klaar is …");
    try {
      await werkbank.warmOn(state.read().choice);
      notice.say("Klaar: elke keuze wordt nu meteen berekend.");
    } catch (error) {
      console.error(error);
      notice.say(
        "De rekenkern kon niet worden geladen. Alleen vragen zonder selectie werken; laad de pagina opnieuw om het nog eens te proberen."
      );
    }
    warm = true;
  }

  void show(state.read());
}

/** The page Levensweg: controls, the cohort in words and figures 5.1, 5.2 and 5.3, kept equal to the address. */
export function levensweg(promise: Promise<Werkbank>): HTMLElement {
  const notice = notices();
  const element = h("div", {class: "levensweg"}, notice.element);
  notice.say("Gegevens worden geladen …");
  promise.then(
    (werkbank) => mountPage(element, notice, werkbank),
    (error: unknown) => {
      console.error(error);
      notice.say("");
      notice.show({
        tekst: "De gegevens konden niet worden geladen. Controleer uw verbinding of laad de pagina opnieuw."
      });
    }
  );
  return element;
}
