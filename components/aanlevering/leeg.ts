import {h} from "../dom/h.js";

/** What stands in the place of the states where the source has no table of deliveries. */
export const leegstaat = (): HTMLElement =>
  h(
    "div",
    {class: "melding"},
    h(
      "p",
      {},
      "Deze bron zegt niet welke gemeenten Wmo-gegevens leverden; alle cijfers staan er zoals geteld. Voeg aan de map met bronbestanden het bestand ",
      h("code", {}, "aanlevering"),
      " toe, met de kolommen gemeente, periode, geleverd, goedgekeurd, opt_out_basis en opt_out_facultatief (ja of nee), en maak de tabellen opnieuw."
    )
  );
