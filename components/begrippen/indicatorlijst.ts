import {hoofdstukken} from "../../data/hoofdstuk.js";
import {indicatoren} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import {h} from "../dom/h.js";
import {indicatorvak} from "./indicator.js";

/** All indicatoren and the figures of the Levensweg by chapter of the report, with the perioden and peilmomenten of the tables. */
export function indicatorlijst({
  perioden,
  peilmomenten
}: {
  perioden: readonly string[];
  peilmomenten: readonly string[];
}): HTMLElement {
  const alle = [...indicatoren, ...levenswegIndicatoren(peilmomenten.length)];
  return h(
    "div",
    {class: "indicatoren"},
    ...hoofdstukken.map(({nummer, naam}) =>
      h(
        "section",
        {class: "hoofdstuk"},
        h("h3", {}, `${nummer}. ${naam}`),
        ...alle
          .filter(({hoofdstuk}) => hoofdstuk === nummer)
          .map((item) => indicatorvak(item, [...perioden, ...peilmomenten]))
      )
    )
  );
}
