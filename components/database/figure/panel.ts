import {h, setText} from "../../dom/element.js";
import {figure} from "../../figure/figure.js";
import {onInput} from "../../inputs/input.js";
import {select} from "../../inputs/options.js";
import type {Gebied} from "../../model/gebied.js";
import type {Manifest} from "../../model/forms.js";
import {periodeName} from "../../model/periode.js";
import {tileMap} from "../../tileMap/tileMap.js";
import type {AnsweredTable} from "../database.js";
import {mapOf, viewContent} from "./content.js";
import {chooseMeasure, gebiedOrder, pairOf, type Shape, type Subject} from "./subject.js";

export interface ViewEnvironment {
  gebieden: readonly Gebied[];
  manifest: Manifest;
  /** Gets the gemeente that was chosen on the map. */
  pointOn: (gemeente: string) => void;
}

/** Draws the choice as bars, lines or a map, with the subject to choose where the choice has several. */
export function viewPanel({gebieden, manifest, pointOn}: ViewEnvironment) {
  const component = subjectSelect("beeld-onderdeel", "Wat", () => void draw());
  const periode = subjectSelect("beeld-periode", "Wanneer", () => void draw());
  const chart = figure("A", {
    ...{toelichting: "", begrippen: ["interval"], heading: "h3"}
  });
  const map = tileMap({gebieden, choose: pointOn});
  const mapTitle = h("h3", {});
  const empty = h("p", {class: "help"}, "De kaart toont gemeenten: kies er een of meer, of alle gemeenten.");
  const box = h("div", {}, mapTitle, empty, map.element);
  let now: (AnsweredTable & {vorm: Shape}) | undefined;

  async function draw() {
    if (!now) return;
    const {cube, tabel: table, volgorde: order, choice, coverage, vorm: shape} = now;
    const subject: Subject = {
      vorm: shape,
      pair: Number(component.element.value),
      periode: Number(periode.element.value)
    };
    const view = {cube, onderwerp: subject, maat: chooseMeasure({cube, onderwerp: subject}, choice)};
    periode.element.hidden = shape === "lijnen" || cube.perioden.length < 2;
    chart.hidden = shape === "kaart";
    box.hidden = shape !== "kaart";
    if (shape !== "kaart")
      return chart.set(
        viewContent({...view, onderwerp: {...subject, vorm: shape}}, gebiedOrder(table, order), {
          bron: manifest,
          coverage
        })
      );
    const what = mapOf(view);
    empty.hidden = what !== null;
    map.element.hidden = what === null;
    setText(mapTitle, what?.titel ?? "Kaart");
    if (what) map.set(what);
  }

  return {
    element: h(
      "div",
      {class: "database-figure"},
      h("div", {class: "figure-options"}, component.element, periode.element),
      chart,
      box
    ),
    set(answer: AnsweredTable, shape: Shape): Promise<void> {
      const {cube} = answer;
      now = {...answer, vorm: shape};
      component.set(
        cube.pairs.map((_, pair) => {
          const {indicator, categorie} = pairOf(cube, pair);
          return indicator.categorieen.length > 1 ? `${indicator.naam}: ${categorie.naam}` : indicator.naam;
        }),
        0
      );
      periode.set(cube.perioden.map(periodeName), cube.perioden.length - 1);
      return draw();
    }
  };
}

/** A list to choose one of by its place; it keeps the choice while the list is the same, and hides while there is no choice. */
function subjectSelect(naam: string, label: string, onChoice: () => void) {
  const element = onInput(select({naam, label, id: naam}), onChoice);
  let shown = "";
  return {
    element,
    set(names: readonly string[], begin: number) {
      const fresh = names.join("|");
      element.hidden = names.length < 2;
      if (fresh === shown) return;
      shown = fresh;
      element.setOptions(names.map((naam, i) => ({code: String(i), naam})));
      element.value = String(begin);
    }
  };
}
