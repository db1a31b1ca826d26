import {h} from "../dom/element.js";
import {figurePlan, type FigurePlan} from "../monitor/figure/figures.js";

/** Figure 4.1: the four statements about effect, eens and oneens. */
export const effect = figurePlan("4.1");

/** Figure 4.4: the same over the years. */
export const trend = figurePlan("4.4");

/** All ten statements, of this page alone. */
export const stellingPlan: FigurePlan = {
  ...{nummer: "4.5", onderwerp: "De tien stellingen: (helemaal) eens", indicatoren: ["clientervaring_eens"]},
  ...{core: ["serieus_genomen"], vorm: "staven", maat: "per", perioden: "jaar", begrippen: ["wmo", "interval"]}
};

/** What stands in the place of the figures where the source has no survey. */
export const emptyState = (): HTMLElement =>
  h(
    "div",
    {class: "notice"},
    h(
      "p",
      {},
      "Deze bron bevat geen cliëntervaringsonderzoek. Voeg aan de map met bronbestanden het bestand ",
      h("code", {}, "clientervaring"),
      " toe, met de kolommen gemeente, jaar, stelling, n, eens, neutraal en oneens, en maak de tabellen opnieuw."
    )
  );
