import {begrip} from "../begrippen/begrip.js";
import {h} from "../dom/h.js";
import {tekens} from "./teken.js";

/** What the signs in the table mean. */
export const tekensleutel = (): HTMLElement =>
  h(
    "dl",
    {class: "tekensleutel", "aria-label": "Tekens in de tabel"},
    ...tekens.map(({teken, naam, uitleg, reden}) =>
      h(
        "div",
        {},
        h(
          "dt",
          {"data-reden": reden},
          h("span", {"aria-hidden": "true"}, teken),
          " ",
          begrip(reden.replaceAll("_", "-"), naam)
        ),
        h("dd", {}, uitleg)
      )
    ),
    h(
      "div",
      {},
      h("dt", {}, h("span", {"aria-hidden": "true"}, "0"), " nul"),
      h("dd", {}, "er is geteld, en het waren er geen")
    )
  );
