import {figuurplan} from "../monitor/figuur/figuren.js";
import type {Figuurplan} from "../monitor/figuur/plan.js";

/** Figure 4.1: the four statements about effect, eens and oneens. */
export const effect = figuurplan("4.1");

/** Figure 4.4: the same over the years. */
export const trend = figuurplan("4.4");

/** All ten statements, of this page alone. */
export const stellingplan: Figuurplan = {
  ...{nummer: "4.5", onderwerp: "De tien stellingen: (helemaal) eens", indicatoren: ["clientervaring_eens"]},
  ...{kern: ["serieus_genomen"], vorm: "staven", maat: "per", perioden: "jaar", begrippen: ["wmo", "interval"]}
};
