import {type Gebeurtenis, gebeurtenissen} from "../../data/gebeurtenis.js";
import {wetten} from "../../data/wet.js";
import {ownChoices} from "../address/ownChoices.js";
import {h} from "../dom/element.js";
import type {CohortControlsOptions} from "../levensweg/cohortControls.js";
import {asInput, fireInput, type InputElement} from "../inputs/input.js";
import type {Manifest} from "../model/forms.js";
import type {Followed} from "../queries/trajecten.js";

/** What is chosen on the page beside the cohort. */
export interface ClockChoice {
  klok: Gebeurtenis;
  /** The use that is followed. */
  volg: Followed;
  /** Beside whom: those without the gebeurtenis who are alike (standardised), or all of them. */
  naast: "gelijke" | "alle";
  /** At how many half-years from the gebeurtenis all of them are set beside each other. */
  op: number;
}

const followed: readonly Followed[] = ["totaal", ...wetten.map(({code}) => code)];
const wetName = (code: string) =>
  code === "totaal" ? "Welke voorziening ook" : wetten.find((wet) => wet.code === code)!.naam;
const besideNames: Record<string, string> = {
  gelijke: "mensen zonder, van gelijke leeftijd, geslacht en huishouden",
  alle: "alle mensen zonder (ruw)"
};

/** `1 half jaar erna`, `3 halve jaren ervoor`. */
export const distanceText = (distance: number): string => {
  if (distance === 0) return "vlak ervoor";
  const size = Math.abs(distance);
  return `${size} ${size === 1 ? "half jaar" : "halve jaren"} ${distance > 0 ? "erna" : "ervoor"}`;
};

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
    volg: followed,
    naast: ["gelijke", "alle"],
    op: [usual, ...distances.filter((distance) => distance !== usual)]
  });
  const eventName = (code: string) => {
    const {naam, assumed} = gebeurtenissen.find((item) => item.code === code)!;
    return assumed ? `${naam} (aangenomen)` : naam;
  };
  const bar = h(
    "div",
    {class: "own-choices", role: "group", "aria-label": "Keuzes voor deze pagina"},
    own.list("klok", "Gebeurtenis", eventName),
    own.list("volg", "Gebruik van", wetName),
    own.list("naast", "Naast", (code) => besideNames[code]!)
  );
  for (const inside of bar.children) inside.addEventListener("input", (event) => event.stopPropagation());
  const element = asInput<ClockChoice, HTMLElement>(bar, {
    get() {
      const {klok, volg: use, naast: beside, op} = own.value;
      return {
        ...{klok: klok as Gebeurtenis, volg: use as Followed, naast: beside as ClockChoice["naast"], op: Number(op)}
      };
    },
    set: () => {}
  });
  own.listen(() => fireInput(element));
  return {
    keys: own,
    bar: element as InputElement<ClockChoice>,
    distance: h(
      "div",
      {class: "own-choices"},
      own.list("op", "Afstand tot de gebeurtenis", (code) => distanceText(Number(code)))
    )
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
