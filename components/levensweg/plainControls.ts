import {codeKnowledge} from "../address/address.js";
import {stateOfAddress, type State} from "../address/addressState.js";
import {notWithItself, readCohortAddress, unknownNotice, writeCohortAddress} from "../cohort/address.js";
import {h, markPage} from "../dom/element.js";
import {fireInput, type InputElement, onInput, wholeInput} from "../inputs/input.js";
import {type Choice, hasFilter, noChoice} from "../model/choice.js";
import {findGebied, type Gebied, gebiedName} from "../model/gebied.js";
import {isProtected} from "../model/protection.js";
import {notices} from "../page/openPage.js";
import {figure51} from "../queries/figure5.js";
import type {Werkbank} from "../tables/werkbank.js";
import {choiceBar} from "./choiceBar.js";
import {cohortControls, listenForKeys} from "./cohortControls.js";
import {cohortHeading} from "./cohortHeading.js";

/** The controls of the Levensweg: those of the cohorts, or where numbers were protected before they were published those of a gebied alone. */
export const levenswegControls = (tables: Werkbank): InputElement<Choice> =>
  isProtected(tables.manifest) ? plainControls(tables) : cohortControls(tables);

const WHY =
  "Regels voor een cohort, een andere basis of noemer, wijken en lijsten van gemeenten zijn er op deze site niet: die vragen tellingen van combinaties van kenmerken, en die zijn niet gepubliceerd.";

/** The choice that a site of protected numbers can answer, with what of the choice it leaves out. */
export function publishedChoice(choice: Choice, gebieden: readonly Gebied[]): {choice: Choice; notices: string[]} {
  const left: string[] = [];
  const published = (code: string): string => {
    const gebied = findGebied(gebieden, code);
    if (gebied && gebied.soort !== "wijk" && !code.includes(",")) return code;
    const instead = gebied?.soort === "wijk" ? gebied.gemeenten[0]! : "NL";
    const what = gebied?.soort === "wijk" ? "een wijk" : "een lijst van gemeenten";
    left.push(`Van ${what} zijn hier geen getallen gepubliceerd: u ziet ${gebiedName(gebieden, instead)}.`);
    return instead;
  };
  const {gebied, vergelijk: compare, peilmoment, tot} = choice;
  const plain: Choice = {
    ...noChoice(peilmoment),
    ...{tot, gebied: published(gebied), vergelijk: compare === null ? null : published(compare)}
  };
  if (hasFilter(choice))
    left.push("De regels voor een cohort in dit adres tellen hier niet mee: u ziet iedereen in het gebied.");
  return {choice: plain, notices: left};
}

/** Gebied, what it is compared with, peilmoment and until when; keeps the address and knows the way back. */
function plainControls(tables: Werkbank): InputElement<Choice> {
  const {manifest, gebieden} = tables;
  const standard = Object.freeze(noChoice(manifest.starts[0]!));
  const known = {gebieden, starts: manifest.starts};
  const notice = notices();
  markPage("beside");
  const state = stateOfAddress<Choice>(
    {
      read(address) {
        const parsed = readCohortAddress(address, standard, known);
        return {
          ...{choice: parsed.choice, onbekend: parsed.onbekend, notices: unknownNotice(parsed, gebieden)},
          ...codeKnowledge(parsed.onbekend, gebieden)
        };
      },
      write: (choice) => writeCohortAddress(choice, standard),
      tijd: ({peilmoment}) => ["peilmoment", peilmoment],
      check(choice) {
        const published = publishedChoice(choice, gebieden);
        const checked = notWithItself(published.choice, gebieden);
        return {...checked, notices: [...published.notices, ...checked.notices]};
      },
      along: ({gebied, vergelijk: compare}) => ({gebied, vergelijk: compare ?? undefined})
    },
    (fresh) => {
      void show(fresh);
      fireInput(element);
    }
  );
  const choosable = gebieden.filter(({soort: kind}) => kind !== "wijk");
  const options = {follows: [], shared: ["peilmoment", "tot"] as const, because: WHY, lists: false};
  const bar = onInput(choiceBar({gebieden: choosable, manifest}, state.read().choice, options), state.choose);
  const heading = cohortHeading({gebieden, standard, to: bar.focusOn, ...state});
  const box = h(
    "div",
    {class: "cohort-controls"},
    bar,
    h("div", {class: "cohort-words"}, heading.element, notice.element)
  );
  let now = state.read().choice;

  async function show({choice, stappen: steps, ahead}: State<Choice>): Promise<void> {
    now = choice;
    bar.value = choice;
    heading.setChoice(choice, steps, ahead);
    heading.setSentence(choice, null);
    try {
      const {rows} = await tables.rows(figure51, choice);
      if (now !== choice) return;
      const startgroep = rows.find((row) => row.kant === 0 && row.groep === "totaal" && row.moment === 0)?.startgroep;
      heading.setSentence(choice, startgroep == null ? null : [startgroep]);
      notice.show();
    } catch (error) {
      if (now === choice)
        notice.show({tekst: "De tabellen zijn niet te bereiken. Laad de pagina opnieuw om het nog eens te proberen."});
      console.error(error);
    }
  }

  const element = wholeInput<Choice, HTMLElement>(box, {get: () => now, set: state.choose});
  listenForKeys(state);
  void show(state.read());
  return element;
}
