import {calculation} from "../begrippen/calculation.js";
import {h, setText} from "../dom/element.js";
import {provenanceLine} from "../figure/attributes.js";
import {data} from "../figure/csv.js";
import {actions, type Portable} from "../figure/figure.js";
import {part} from "../figure/renderQueue.js";
import {begripLinks} from "../figure/subject.js";
import {wholeNumber} from "../format/number.js";
import {missingWords} from "../model/missing.js";
import {tileMap} from "../tileMap/tileMap.js";
import {calculationsOf, type Compared, compareAttribute, counted, momentText, valueOf} from "./answer.js";
import type {CompareControls} from "./controls.js";
import {fileValue, measureLine, WARNING, withUnit} from "./figures.js";
import {amountText, onScale} from "./measure.js";
import type {Comparison} from "./tables.js";

/** What the middle half of the gemeenten lies between, as a sentence. */
function middle(answer: Compared): string {
  const all = counted(answer)
    .map(({value}) => value.aandeel!)
    .sort((a, b) => a - b);
  if (all.length < 4) return `${answer.measure.naam}: te weinig gemeenten met een cijfer`;
  const [low, high] = [all[Math.floor(all.length / 4)]!, all[Math.floor((3 * all.length) / 4)]!];
  return `De helft van de gemeenten ligt tussen ${amountText(low, answer.measure)} en ${withUnit(high, answer.measure)}`;
}

/** The measure on a map of equal squares; a tile adds its gemeente to those that stand beside each other, or takes it away. */
export function mapFigure({gebieden}: Pick<Comparison, "gebieden">, controls: CompareControls) {
  const map = tileMap({gebieden, choose: controls.swap});
  const title = h("h2", {id: "figuur-V4"}, "De kaart wordt berekend …");
  const below = h("p", {class: "figure-caption"});
  const provenance = h("p", {class: "figure-provenance"});
  const how = calculation({of: "figuur V4"});
  let content: Portable | undefined;
  const element = h(
    "figure",
    {"data-figuur": "V4", "aria-labelledby": title.id},
    h("figcaption", {}, h("p", {class: "figure-number"}, "Figuur V4"), title, below),
    map.element,
    how.element,
    h(
      "p",
      {class: "figure-toelichting"},
      `Elke gemeente is een even grote tegel; kies er een om haar hierboven toe te voegen of weg te halen. ${WARNING}`,
      h("span", {class: "figure-begrippen"}, " Begrippen: ", ...begripLinks(["aandeel", "interval"]), ".")
    ),
    h(
      "div",
      {class: "figure-foot"},
      provenance,
      actions("V4", () => content)
    )
  );
  return part(element, (answer: Compared) => {
    const {measure, moments, at, values} = answer;
    const words = middle(answer);
    content = {
      attribute: compareAttribute("V4", answer, {
        ...{title: words, n: `${wholeNumber(counted(answer).length)} gemeenten met een cijfer`}
      }),
      subtitle: measureLine(answer),
      data: data(
        ["gebied", "maat", "moment", "n", "aandeel", "ondergrens", "bovengrens"],
        [...values.keys()].map((gebied) => ({
          ...{gebied, maat: measure.code, moment: moments[at]?.code ?? ""},
          ...fileValue(valueOf(answer, gebied))
        }))
      )
    };
    setText(title, words);
    setText(below, measureLine(answer));
    setText(provenance, provenanceLine(content.attribute));
    how.show(calculationsOf(answer));
    map.set({
      titel: `${measure.naam}, ${momentText(answer)}`,
      maat: measure.naam,
      tekst: (amount) => amountText(amount / onScale(1, measure), measure),
      chosen: answer.chosen.all,
      read(gemeente) {
        const value = valueOf(answer, gemeente);
        if (!value || value.aandeel === null) {
          const empty = value?.empty ?? "geen_cijfer";
          return {waarde: null, empty, words: missingWords[empty]};
        }
        return {waarde: onScale(value.aandeel, measure), empty: null, words: withUnit(value.aandeel, measure)};
      }
    });
  });
}
