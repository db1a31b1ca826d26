import {codeName} from "../model/codeLists.js";
import {h, quietButton} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import {percent} from "../format/number.js";
import type {InputElement} from "../inputs/input.js";
import {type Choice, rulesOf, type Side, withRules} from "../model/choice.js";
import {reeksGroupCode} from "../model/reeksGroup.js";
import {sideShown} from "./choice.js";
import {shownReeksen} from "./reeksen.js";
import {stepsOf} from "./toestand.js";
import {groupingShown, type TypologyAnswer, typesOf} from "./typologie.js";
import {asFollowed} from "./words.js";

const NOTE =
  "Een groep wordt een regel bij de andere regels van het cohort: u ziet er hoeveel mensen overblijven en haalt haar daar weg. De regel noemt de meest centrale reeks van elke groep, en houdt wie het dichtst bij die van deze groep ligt: hier dezelfde mensen als in de figuur, in een ander gebied wie daar op hen lijkt. Adres, bewaarde cohorten en bestand houden de regel; zij geldt zolang er vanaf de start even veel peilmomenten zijn.";

/** The groups of the typologie as rules, by the names that the figure gives them; the largest first. */
export function groupCodes(given: TypologyAnswer): {naam: string; aandeel: number; code: string}[] {
  const rows = shownReeksen(asFollowed(given));
  const grouping = given.groupings && groupingShown(given.groupings, given.own.groups);
  if (!grouping) return [];
  const medoids = grouping.medoids.map((place) => stepsOf(rows[place]!.reeks));
  const codeOf = (place: number) => reeksGroupCode({distance: given.own.distance, place, medoids});
  return typesOf(rows, grouping).map(({naam, medoid, aandeel}) => ({
    ...{naam, aandeel},
    code: codeOf(grouping.medoids.findIndex((place) => rows[place] === medoid))
  }));
}

/** A list of the groups of the typologie, each with the way to make it a cohort: the rules that are shown and the group with them. */
export function typologyCohorts(cohort: InputElement<Choice>) {
  const list = h("ul", {class: "typology-cohorts"});
  const element = h(
    "details",
    {class: "cohort-fold"},
    h("summary", {}, "Maak van een groep een cohort"),
    list,
    h("p", {class: "help"}, NOTE)
  );
  const choose = (side: Side, base: Choice, shown: Side, code: string) => {
    const rules = rulesOf(base, shown);
    cohort.value = withRules(base, side, {...rules, naam: "", reeks: [...rules.reeks, code]});
  };
  return part(element, (given: TypologyAnswer) => {
    const {choice, own} = given;
    const shown = sideShown(choice, own);
    const groups = groupCodes(given);
    element.hidden = groups.length === 0;
    list.replaceChildren(
      ...groups.map(({naam, aandeel, code}) =>
        h(
          "li",
          {"data-code": code},
          `${naam} (${percent(aandeel)}), ${codeName("reeks", code)} `,
          quietButton("Maak er cohort A van", () => choose(0, choice, shown, code)),
          quietButton("Zet als cohort B ernaast", () => choose(1, choice, shown, code))
        )
      )
    );
  });
}
