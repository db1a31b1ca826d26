import {chapters} from "../../data/chapter.js";
import {h, setText} from "../dom/element.js";
import {drawer} from "../inputs/buttons.js";
import {checklist, type TickGroup} from "../inputs/checklist.js";
import {isHalfjaar, isPeilmoment, isYear, periodeName} from "../model/periode.js";
import {count, countSentence} from "./answer.js";
import {atIndicatoren, chosenCategorieen, chosenIndicatoren, type DatabaseChoice, type Known} from "./choice.js";
import type {Gebiedcodes} from "./codes.js";
import {gebiedPicker} from "./gebiedPicker.js";

export interface PickerOptions {
  known: Known;
  codes: Gebiedcodes;
  choose: (choice: DatabaseChoice) => void;
}

/** The four lists of what a table holds, with the number of cells that it yields. */
export function picker({known, codes, choose}: PickerOptions) {
  let now: DatabaseChoice | undefined;
  const met = (part: Partial<DatabaseChoice>) => now && choose({...now, ...part});
  const indicatoren = checklist({
    ...{naam: "indicator", titel: "Indicatoren", zoek: "Zoek een indicator", open: true},
    choose: (chosen) => now && choose(withIndicatoren(now, known, chosen))
  });
  const categorieen = checklist({
    ...{naam: "categorie", titel: "Categorieën", zoek: "Zoek een categorie"},
    choose: (chosen) => now && choose(withCategorieen(now, known, chosen))
  });
  const perioden = checklist({
    ...{naam: "periode", titel: "Perioden"},
    choose: (chosen) => met({perioden: known.perioden.filter((periode) => chosen.includes(periode))})
  });
  const gebieden = gebiedPicker({...known, choose: (chosen) => met({gebieden: codes.inOrder(chosen)})});
  const indicatorGroups = perChapter(known);
  const periodeGroups = perDuration(known.perioden);
  let categorieGroups: {key: string; groups: TickGroup[]} = {key: "", groups: []};
  const tally = h("p", {class: "tally", role: "status"});
  const panelDrawer = drawer(
    h(
      "form",
      {class: "choice-bar", "aria-label": "Keuzes", onsubmit: (gebeurtenis: Event) => gebeurtenis.preventDefault()},
      ...[indicatoren.element, categorieen.element, gebieden.element, perioden.element, tally]
    )
  );

  return {
    element: panelDrawer.element,
    set(choice: DatabaseChoice) {
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
      indicatoren.set(indicatorGroups, choice.indicatoren);
      categorieen.set(
        categorieGroups.groups,
        chosen.flatMap((indicator) => chosenCategorieen(choice, indicator).map(({code}) => `${indicator.code}.${code}`))
      );
      gebieden.set(choice.gebieden);
      perioden.set(periodeGroups, choice.perioden);
      setText(tally, `Uw keuze: ${countSentence(count(choice, known))}.`);
    }
  };
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
