import {type Gebeurtenis, gebeurtenissen} from "../../data/gebeurtenis.js";
import {ownChoices} from "../address/ownChoices.js";
import {followedHeading} from "../figure/subject.js";
import type {CohortControlsOptions} from "../levensweg/cohortControls.js";
import {distanceText} from "../format/date.js";
import type {Manifest} from "../model/forms.js";
import {type Followed, followedUses} from "../queries/trajecten.js";

/** What is chosen on the page beside the cohort. */
export interface ClockChoice {
  klok: Gebeurtenis;
  /** The gebeurtenis beside it; null where there is one. */
  tweede: Gebeurtenis | null;
  /** The use that is followed. */
  volg: Followed;
  /** Beside whom: those without the gebeurtenis who are alike (standardised), or all of them. */
  naast: "gelijke" | "alle";
  /** At how many half-years from the gebeurtenis all of them are set beside each other. */
  op: number;
}

/** The clock of one gebeurtenis beside people who are alike, and a year after it where that is followed. */
export const usualClock = (klok: Gebeurtenis, last = Infinity): ClockChoice => ({
  ...{klok, tweede: null, volg: "totaal", naast: "gelijke", op: Math.min(2, last)}
});

const besideNames: Record<string, string> = {
  gelijke: "vergelijkbare mensen zonder de gebeurtenis",
  alle: "alle mensen zonder de gebeurtenis (ruw)"
};

const NONE = "geen";

/** The choices of the page: in the address, in a bar that all figures follow. */
export function clockChoices({peilmomenten: moments}: Pick<Manifest, "peilmomenten">) {
  const last = moments.length - 1;
  const distances = Array.from({length: 2 * last + 1}, (_, i) => String(i - last));
  const usual = String(Math.min(2, last));
  const own = ownChoices({
    klok: [
      "overlijden_dierbare",
      ...gebeurtenissen.map(({code}) => code).filter((code) => code !== "overlijden_dierbare")
    ],
    tweede: [NONE, ...gebeurtenissen.map(({code}) => code)],
    volg: followedUses,
    naast: ["gelijke", "alle"],
    op: [usual, ...distances.filter((distance) => distance !== usual)]
  });
  const eventName = (code: string) => {
    if (code === NONE) return "Geen tweede";
    const {naam, assumed} = gebeurtenissen.find((item) => item.code === code)!;
    return assumed ? `${naam} (aangenomen)` : naam;
  };
  const second = own.list("tweede", "Tweede gebeurtenis", eventName);
  /** A gebeurtenis does not stand beside itself. */
  const setSecond = () => {
    const codes = [NONE, ...gebeurtenissen.map(({code}) => code)].filter((code) => code !== own.value.klok);
    second.setOptions(codes.map((code) => ({code, naam: eventName(code)})));
    second.value = codes.includes(own.value.tweede) ? own.value.tweede : NONE;
  };
  own.listen(setSecond);
  setSecond();
  return {
    keys: own,
    bar: own.bar(
      [
        own.list("klok", "Gebeurtenis", eventName),
        second,
        own.list("volg", "Gebruik van", followedHeading),
        own.list("naast", "Naast", (code) => besideNames[code]!)
      ],
      (value): ClockChoice => ({
        ...{klok: value.klok as Gebeurtenis, volg: value.volg as Followed},
        tweede: value.tweede === NONE || value.tweede === value.klok ? null : (value.tweede as Gebeurtenis),
        ...{naast: value.naast as ClockChoice["naast"], op: Number(value.op)}
      })
    ),
    distance: own.group(own.list("op", "Afstand tot de gebeurtenis", (code) => distanceText(Number(code))))
  };
}

/** Which rules of the cohort the clock follows, and why no others. */
export const clockRules: CohortControlsOptions = {
  base: "inwoners",
  follows: ["huishoudtype", "leeftijd", "geslacht"],
  shared: [],
  because:
    "De klok kijkt naar alle inwoners vlak voor de gebeurtenis, en vergelijkt hen naar huishoudtype, leeftijd en geslacht."
};
