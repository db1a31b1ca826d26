import {h} from "../dom/h.js";

/** What stands in the place of the figures where the source has no survey. */
export const leegstaat = (): HTMLElement =>
  h(
    "div",
    {class: "melding"},
    h(
      "p",
      {},
      "Deze bron bevat geen cliëntervaringsonderzoek. Voeg aan de map met bronbestanden het bestand ",
      h("code", {}, "clientervaring"),
      " toe, met de kolommen gemeente, jaar, stelling, n, eens, neutraal en oneens, en maak de tabellen opnieuw."
    )
  );
