import {type State, stateOfAddress} from "../address/addressState.js";
import {button, h, markPage} from "../dom/element.js";
import {wholeNumber} from "../format/number.js";
import {asInput, fireInput, type InputElement, onInput} from "../inputs/input.js";
import {notices} from "../page/openPage.js";
import {databaseMode} from "./address.js";
import type {DatabaseChoice} from "./choice.js";
import {type AnsweredTable, type Database, Refusal} from "./database.js";
import {layoutBar} from "./layoutBar.js";
import {picker} from "./picker.js";

/** The controls of the database, an input; parts of the page change the choice with `change`. */
export type DatabaseControls = InputElement<DatabaseChoice> & {
  change: (part: Partial<DatabaseChoice>) => void;
};

/**
 * What the table holds and how it stands in rows and columns. The value is the choice; `input` tells of a newer one. It keeps
 * the address, asks the tables at once (the parts of the page get the same answer), and says why there is none, with ways out.
 */
export function databaseControls(database: Database): DatabaseControls {
  const {known, codes} = database;
  const notice = notices();
  const state = stateOfAddress(databaseMode(known, codes), (fresh) => {
    void ask(fresh);
    fireInput(element);
  });
  const first = state.read();
  const lists = onInput(picker({known, codes, value: first.choice}), state.choose);
  const bar = onInput(layoutBar({value: first.choice, back: state.back}), state.choose);
  markPage("beside");
  const box = h("div", {class: "database-controls"}, lists, h("div", {class: "database-words"}, notice.element, bar));
  let now = first.choice;
  let answered = false;

  async function ask({choice, stappen: steps}: State<DatabaseChoice>): Promise<void> {
    now = choice;
    lists.value = choice;
    bar.value = choice;
    bar.setSteps(steps);
    markPage("refused", false);
    const progress = (done: number, all: number) => {
      if (now === choice) notice.say(`Tabellen ophalen: ${wholeNumber(done)} van ${wholeNumber(all)} …`);
    };
    try {
      const answer = await database.answer(choice, {voortgang: progress});
      if (now !== choice) return;
      notice.show();
      notice.say(answered ? updated(answer) : "");
    } catch (error) {
      if (now !== choice) return;
      if (!(error instanceof Refusal)) throw error;
      markPage("refused");
      notice.say("");
      notice.show({tekst: error.message, buttons: waysOut(error)});
    }
    answered = true;
  }

  const waysOut = ({way}: Refusal) => {
    if (way === "other choice") return [];
    if (way === "try again") return [button("Probeer opnieuw", again)];
    return [
      button("Haal ze op", () => {
        database.fetchAll();
        again();
      })
    ];
  };

  function again() {
    void ask(state.read());
    fireInput(element);
  }

  const element = Object.assign(asInput<DatabaseChoice, HTMLElement>(box, {get: () => now, set: state.choose}), {
    change: (part: Partial<DatabaseChoice>) => state.choose({...now, ...part})
  });
  // The controls inside tell of their own changes; the page hears only of a whole choice.
  for (const inside of [lists, bar]) inside.addEventListener("input", (event) => event.stopPropagation());
  void ask(first);
  return element;
}

const updated = ({tabel: {rijen: rows, kolommen: columns}, choice: {measures}}: AnsweredTable): string =>
  `Tabel bijgewerkt: ${wholeNumber(rows.length)} rijen, ${wholeNumber(columns.length * measures.length)} kolommen.`;
