import {ownChoices} from "../address/ownChoices.js";
import {headingsOfSides} from "../cohort/cohorts.js";
import {followedHeading} from "../figure/subject.js";
import {dateText} from "../format/date.js";
import {type Choice, isCompared, type Side} from "../model/choice.js";
import type {Gebied} from "../model/gebied.js";
import type {Manifest} from "../model/forms.js";
import {type Followed, type Followers, followedUses} from "../queries/trajecten.js";

const LAST = "laatste";
const START = "start";

/** What is chosen on this page beside the cohort. */
export interface TrajectChoice {
  who: Followers;
  followed: Followed;
  /** The side that charts show that have room for one. */
  side: Side;
  /** Peilmomenten, as far as they are followed from the start of the cohort. */
  from: string;
  to: string;
  basis: "van" | "groep";
  distance: "hamming" | "om";
  /** How many groups the typologie has; 0: as many as the silhouette is highest for. */
  groups: number;
}

/** Everybody who uses anything at the start, of whom nothing else is chosen. */
export const usualTraject: TrajectChoice = {
  ...({who: "startgroep", followed: "totaal", side: 0, from: START, to: LAST} as const),
  ...({basis: "van", distance: "om", groups: 0} as const)
};

const whoNames: Record<string, string> = {inwoners: "Alle inwoners", startgroep: "Wie bij de start iets gebruikte"};
const baseNames: Record<string, string> = {van: "van wie ervan uitging", groep: "van iedereen"};
const distanceNames: Record<string, string> = {om: "Optimal matching", hamming: "Hamming"};

/** The choices of the page: in the address, beside the figures that they change, and with a bar of those that all follow. */
export function trajectChoices({peilmomenten: moments}: Pick<Manifest, "peilmomenten">) {
  const own = ownChoices({
    wie: ["inwoners", "startgroep"],
    volg: followedUses,
    kant: ["a", "b"],
    van: [START, ...moments.slice(0, -1)],
    naar: [LAST, ...moments.slice(1)],
    deel: ["van", "groep"],
    afstand: ["om", "hamming"],
    groepen: ["vanzelf", "2", "3", "4", "5", "6", "7", "8"]
  });
  const side = own.list("kant", "Beeld van", (code) => `Cohort ${code.toUpperCase()}`);
  const moment = (code: string) =>
    code === START ? "het begin" : code === LAST ? "het laatste peilmoment" : dateText(code);
  const bar = own.bar(
    [own.list("wie", "Wie volgt u", (code) => whoNames[code]!), own.list("volg", "Gebruik van", followedHeading), side],
    (value): TrajectChoice => ({
      ...{who: value.wie as Followers, followed: value.volg as Followed, side: value.kant === "b" ? 1 : 0},
      ...{from: value.van, to: value.naar, basis: value.deel as "van" | "groep"},
      ...{distance: value.afstand as "om" | "hamming", groups: Number(value.groepen) || 0}
    })
  );
  return {
    keys: own,
    bar,
    /** The list of sides is there where two are compared. */
    setSides(choice: Choice, gebieden: readonly Gebied[]) {
      side.hidden = !isCompared(choice);
      const [a, b = "B"] = headingsOfSides(choice, gebieden);
      side.setOptions([
        {code: "a", naam: a},
        {code: "b", naam: b}
      ]);
      side.value = own.value.kant;
    },
    moments: own.group(
      own.list("van", "Van", moment),
      own.list("naar", "Naar", moment),
      own.list("deel", "Aandeel", (code) => baseNames[code]!)
    ),
    typology: own.group(
      own.list("afstand", "Afstand tussen reeksen", (code) => distanceNames[code]!),
      own.list("groepen", "Aantal groepen", (code) => (code === "vanzelf" ? "Waar de silhouet het hoogst is" : code))
    )
  };
}

/** The places of the two moments among those that are followed; the later one is never before the earlier. */
export function placesOf(
  {from: first, to: last}: Pick<TrajectChoice, "from" | "to">,
  moments: readonly string[]
): [from: number, to: number] {
  const from = first === START ? 0 : Math.max(0, moments.indexOf(first));
  const to = last === LAST ? moments.length - 1 : moments.indexOf(last);
  return to < from ? [from, moments.length - 1] : [from, to];
}

/** The side that is shown: A where there is one. */
export const sideShown = (choice: Choice, {side}: Pick<TrajectChoice, "side">): Side => (isCompared(choice) ? side : 0);
