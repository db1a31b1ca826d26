import {h, setText} from "../dom/element.js";
import {type Choice, filters} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {codeName, filterNames} from "../tables/gebieden.js";

export interface GroupOption {
  code: string;
  naam: string;
  uitleg?: string;
}

/** A fieldset that folds, of check boxes (several choices) or radio buttons (one), named after its key in the address. */
export function group(
  kind: "checkbox" | "radio",
  naam: string,
  title: string,
  options: readonly GroupOption[],
  open = false
) {
  const tally = h("span", {class: "group-tally"});
  const boxes = options.map(({code}) => h("input", {type: kind, name: naam, value: code, id: `keuze-${naam}-${code}`}));
  const lines = options.map(({naam, uitleg: explanation}, i) =>
    h(
      "div",
      {class: "group-line"},
      boxes[i],
      h("label", {for: boxes[i]!.id}, naam, explanation && h("small", {}, explanation))
    )
  );
  const element = h(
    "details",
    {id: `keuze-${naam}`, class: "group", open},
    h("summary", {}, h("span", {}, title), tally),
    h("fieldset", {}, h("legend", {class: "screen-reader-only"}, title), ...lines)
  );
  return {
    element,
    values: () => boxes.filter(({checked}) => checked).map(({value}) => value),
    set(codes: readonly string[]) {
      for (const box of boxes) box.checked = codes.includes(box.value);
      if (kind === "checkbox") setText(tally, codes.length === 0 ? "" : `${codes.length} gekozen`);
    },
    focus() {
      element.open = true;
      (boxes.find(({checked}) => checked) ?? boxes[0])?.focus();
    }
  };
}

/** The two choices of method, with what each means. */
export const methods: Record<"basis" | "noemer", {titel: string; options: GroupOption[]}> = {
  basis: {
    titel: "Wat telt als gebruik",
    options: [
      {code: "zelfde", naam: "Dezelfde wet", uitleg: "Nog een voorziening van de wet waarmee iemand begon"},
      {code: "enige", naam: "Elke wet", uitleg: "Nog een voorziening, van welke wet dan ook"}
    ]
  },
  noemer: {
    titel: "Wie telt mee",
    options: [
      {code: "vast", naam: "De hele startgroep", uitleg: "Ook wie overleed of vertrok; zoals gepubliceerd"},
      {
        code: "risico",
        naam: "Wie er nog is",
        uitleg: "Zonder wie op dat peilmoment overleden of niet meer ingeschreven is"
      }
    ]
  }
};

/** One choice that can be taken away; `zonder` is what remains. */
interface Chip {
  soort: string;
  naam: string;
  zonder: Choice;
}

/** The choices that differ from the default, in the order of the bar. */
export function chips(choice: Choice, gebieden: readonly Gebied[]): Chip[] {
  const compare = choice.vergelijk === null ? [] : [compareChip(choice, choice.vergelijk, gebieden)];
  const chosen = filters.flatMap((filter) =>
    choice[filter].map((code) => ({
      soort: filterNames[filter],
      naam: codeName(filter, code),
      zonder: {...choice, [filter]: choice[filter].filter((other) => other !== code)}
    }))
  );
  const mode = (["basis", "noemer"] as const)
    .filter((key) => choice[key] !== methods[key].options[0]!.code)
    .map((key) => ({
      soort: methods[key].titel,
      naam: methods[key].options.find(({code}) => code === choice[key])!.naam,
      zonder: {...choice, [key]: methods[key].options[0]!.code}
    }));
  return [...compare, ...chosen, ...mode];
}

const compareChip = (choice: Choice, code: string, gebieden: readonly Gebied[]): Chip => ({
  ...{soort: "Vergelijk met", naam: gebiedName(gebieden, code)},
  zonder: {...choice, vergelijk: null}
});
