import {h, setText} from "../dom/element.js";
import {asInput, fireInput, type InputElement} from "../inputs/input.js";
import {missingWords} from "../model/missing.js";
import {amountOf, type AskedQuestion, isAsked} from "./asked.js";
import {barDrawing, lineDrawing} from "./drawing.js";
import {type Predicted, readAmount, writeAmount} from "./prediction.js";

/** Where the group says what it expects: a number for each point, typed or drawn. */
export function predictionInput(
  {points, shape, per, tot, question}: Pick<AskedQuestion, "points" | "shape" | "per" | "tot" | "question">,
  before: Predicted
): InputElement<Predicted> & {begin: () => void} {
  const amounts: (number | null)[] = points.map((_, i) => before[i] ?? null);
  // Beside the steps of a line there is no room for more than a sign.
  const unit = per === 100 ? "%" : shape === "staven" ? "per 1.000" : "";
  const fault = h("p", {class: "workshop-fault", role: "status"});
  const isBars = shape === "staven";

  const fields = points.map((point, place) => {
    if (!isAsked(point)) return null;
    const id = `voorspelling-${question.code}-${place}`;
    const field = h("input", {
      ...{
        id,
        type: "text",
        inputmode: "decimal",
        autocomplete: "off",
        class: "amount-field",
        value: writeAmount(amounts[place]!)
      },
      oninput: (event: Event) => {
        event.stopPropagation();
        type(place, field);
      }
    });
    return {id, field};
  });

  /** Takes what was typed; what is no number is said, and counts as nothing. */
  function type(place: number, field: HTMLInputElement) {
    const amount = readAmount(field.value, per);
    const isWrong = amount === null && field.value.trim() !== "";
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const wrong = fields.some((one) => one?.field.hasAttribute("aria-invalid"));
    setText(fault, wrong ? `Typ een getal van 0 tot en met ${per === 100 ? "100" : "1.000"}, bijvoorbeeld 12,5.` : "");
    set(place, amount);
  }

  function set(place: number, amount: number | null) {
    amounts[place] = amount;
    drawing?.show(amounts);
    bars[place]?.show(amount);
    fireInput(element);
  }

  /** What is drawn stands in the field too. */
  function draw(place: number, amount: number | null) {
    const {field} = fields[place]!;
    field.value = writeAmount(amount);
    type(place, field);
  }

  const drawing = isBars ? null : lineDrawing({points, per, tot}, draw);
  const bars = points.map((point, place) =>
    isBars && isAsked(point) ? barDrawing(point.naam, {per, tot}, (amount) => draw(place, amount)) : null
  );
  const lines = points.map((point, place) => {
    const own = fields[place];
    if (!own) {
      const {waarde, empty} = point.value;
      const known =
        waarde === null
          ? missingWords[empty ?? "geen_cijfer"]
          : amountOf(waarde, {per}).replace(isBars ? "" : " per 1.000", "");
      return h("div", {class: "amount"}, h("span", {class: "amount-name"}, point.naam), h("strong", {}, known));
    }
    return h(
      "div",
      {class: "amount"},
      h("label", {for: own.id, class: "amount-name"}, point.naam),
      bars[place]?.element,
      h("span", {class: "amount-typed"}, own.field, h("span", {}, unit))
    );
  });
  const help = isBars
    ? "Typ een getal, of schuif de balk met de muis of met de pijltjestoetsen."
    : `Typ een getal${per === 1000 ? " per 1.000" : ""}, of teken de lijn: met de muis, of met pijltje omhoog en omlaag op een punt en links en rechts naar het volgende.`;
  const element = asInput<Predicted, HTMLElement>(
    h(
      "div",
      {class: "workshop-prediction", role: "group", "aria-label": "Uw voorspelling"},
      h("p", {class: "help"}, help),
      drawing?.element,
      h("div", {class: isBars ? "amounts bars" : "amounts steps"}, ...lines),
      fault
    ),
    {
      get: () => [...amounts],
      set(fresh) {
        for (const place of points.keys()) {
          amounts[place] = fresh[place] ?? null;
          const own = fields[place];
          if (own) own.field.value = writeAmount(amounts[place]!);
          bars[place]?.show(amounts[place]!);
        }
        drawing?.show(amounts);
      }
    }
  );
  drawing?.show(amounts);
  for (const [place, bar] of bars.entries()) bar?.show(amounts[place]!);
  return Object.assign(element, {begin: () => fields.find(Boolean)?.field.focus()});
}
