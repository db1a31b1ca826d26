import type {Reden} from "../monitor/rij.js";

/** How a number that is not there is shown; each reason has its own sign, and 0 is 0. The order is that of the codes in a kubus. */
export const tekens: readonly {reden: Reden; teken: string; naam: string; uitleg: string}[] = [
  {
    reden: "niet_geleverd",
    teken: "○",
    naam: "niet geleverd",
    uitleg: "de gemeente leverde over deze periode geen gegevens, of ze zijn niet goedgekeurd"
  },
  {
    reden: "opt_out",
    teken: "⊘",
    naam: "opt-out",
    uitleg: "de gemeente leverde, maar wil niet dat haar cijfers verschijnen"
  },
  {
    reden: "afgeschermd",
    teken: "▨",
    naam: "afgeschermd",
    uitleg: "het aantal wordt niet getoond, om mensen te beschermen"
  },
  {
    reden: "niet_van_toepassing",
    teken: "×",
    naam: "niet van toepassing",
    uitleg: "dit bestaat niet voor dit gebied, deze periode of deze maat"
  }
];

/** Place of a reason in a kubus: 0 is no reason, thus a number. */
export const redencode = (reden: Reden): number => tekens.findIndex((item) => item.reden === reden) + 1;

export const NIET_VAN_TOEPASSING = redencode("niet_van_toepassing");
