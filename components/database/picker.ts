import {chapters} from "../../data/chapter.js";
import {h, setText} from "../dom/element.js";
import {checklist, type TickGroup} from "../inputs/checklist.js";
import {asInput, type InputElement, onInput} from "../inputs/input.js";
import {drawer} from "../inputs/options.js";
import {isHalfjaar, isPeilmoment, isYear, periodeName} from "../model/periode.js";
import {count, countSentence} from "./answer.js";
import {atIndicatoren, chosenCategorieen, chosenIndicatoren, type DatabaseChoice, type Known} from "./choice.js";
import type {Gebiedcodes} from "./codes.js";
import {gebiedPicker} from "./gebiedPicker.js";

export interface PickerOptions {
  known: Known;
  codes: Gebiedcodes;
  value: DatabaseChoice;
}

/** The four lists of what a table holds, with the number of cells that it yields; its value is the whole choice. */
export function picker({known, codes, value}: PickerOptions): InputElement<DatabaseChoice> {
  let now = value;
  const indicatoren = checklist({
    ...{naam: "indicator", titel: "Indicatoren", zoek: "Zoek een indicator", open: true},
    groups: perChapter(known)
  });
  const categorieen = checklist({naam: "categorie", titel: "Categorieën", zoek: "Zoek een categorie"});
  const perioden = checklist({naam: "periode", titel: "Perioden", groups: perDuration(known.perioden)});
  const gebieden = gebiedPicker(known);
  onInput(indicatoren, (chosen) => show(withIndicatoren(now, known, chosen)));
  onInput(categorieen, (chosen) => show(withCategorieen(now, known, chosen)));
  onInput(gebieden, (chosen) => show({...now, gebieden: codes.inOrder(new Set(chosen))}));
  onInput(perioden, (chosen) => show({...now, perioden: known.perioden.filter((periode) => chosen.includes(periode))}));
  let categorieGroups: {key: string; groups: TickGroup[]} = {key: "", groups: []};
  const tally = h("p", {class: "tally", role: "status"});
  const panelDrawer = drawer(
    h(
      "form",
      {class: "choice-bar", "aria-label": "Keuzes", onsubmit: (gebeurtenis: Event) => gebeurtenis.preventDefault()},
      ...[indicatoren, categorieen, gebieden, perioden, tally]
    )
  );

  function show(choice: DatabaseChoice) {
    now = choice;
    const chosen = chosenIndicatoren(choice, known);
    const key = choice.indicatoren.join();
    if (key !== categorieGroups.key)
      categorieGroups = {
        key,
        groups: chosen.map(({code, naam, categorieen}) => ({
          titel: naam,
          options: categorieen.map((categorie) => ({code: `${code}.${categorie.code}`, naam: categorie.naam}))
        }))
      };
    indicatoren.value = choice.indicatoren;
    categorieen.setGroups(categorieGroups.groups);
    categorieen.value = chosen.flatMap((indicator) =>
      chosenCategorieen(choice, indicator).map(({code}) => `${indicator.code}.${code}`)
    );
    gebieden.value = choice.gebieden;
    perioden.value = choice.perioden;
    setText(tally, `Uw keuze: ${countSentence(count(choice, known))}.`);
  }

  show(value);
  return asInput<DatabaseChoice, HTMLElement>(panelDrawer.element, {get: () => now, set: show});
}

function withIndicatoren(choice: DatabaseChoice, known: Known, chosen: readonly string[]): DatabaseChoice {
  const indicatoren = chosenIndicatoren({indicatoren: chosen}, known).map(({code}) => code);
  const part = Object.entries(choice.categorieen).filter(([code]) => indicatoren.includes(code));
  const perioden = atIndicatoren(indicatoren, choice.perioden, known);
  return {...choice, indicatoren, perioden, categorieen: Object.fromEntries(part)};
}

function withCategorieen(choice: DatabaseChoice, known: Known, chosen: readonly string[]): DatabaseChoice {
  const parts = chosenIndicatoren(choice, known).flatMap(({code, categorieen}) => {
    const part = categorieen
      .map((categorie) => categorie.code)
      .filter((categorie) => chosen.includes(`${code}.${categorie}`));
    return part.length < categorieen.length ? [[code, part] as const] : [];
  });
  return {...choice, categorieen: Object.fromEntries(parts)};
}

const perChapter = ({indicatoren}: Known): TickGroup[] =>
  chapters
    .map(({nummer: number, naam}) => ({
      titel: naam,
      options: indicatoren.filter(({hoofdstuk: chapter}) => chapter === number)
    }))
    .filter(({options}) => options.length > 0)
    .map(({titel: title, options}) => ({titel: title, options: options.map(({code, naam}) => ({code, naam}))}));

const perDuration = (perioden: readonly string[]): TickGroup[] =>
  [
    {titel: "Halfjaren", options: perioden.filter(isHalfjaar)},
    {titel: "Jaren", options: perioden.filter(isYear)},
    {titel: "Startpeilmomenten (Levensweg)", options: perioden.filter(isPeilmoment)}
  ]
    .filter(({options}) => options.length > 0)
    .map(({titel: title, options}) => ({
      titel: title,
      options: options.map((code) => ({code, naam: periodeName(code)}))
    }));
