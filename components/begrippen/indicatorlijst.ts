import {hoofdstukken} from "../../data/hoofdstuk.js";
import {indicatoren} from "../../data/indicator.js";
import {h} from "../dom/h.js";
import {indicatorvak} from "./indicator.js";

/** All indicatoren by chapter of the report; `perioden`: those of the tables. */
export const indicatorlijst = (perioden: readonly string[] = []): HTMLElement =>
  h(
    "div",
    {class: "indicatoren"},
    ...hoofdstukken
      .filter(({nummer}) => nummer < 5)
      .map(({nummer, naam}) =>
        h(
          "section",
          {class: "hoofdstuk"},
          h("h3", {}, `${nummer}. ${naam}`),
          ...indicatoren.filter(({hoofdstuk}) => hoofdstuk === nummer).map((item) => indicatorvak(item, perioden))
        )
      )
  );
