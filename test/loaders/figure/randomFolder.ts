import type {Gebeurtenis} from "../../../data/gebeurtenis.js";
import {geslachten} from "../../../data/geslacht.js";
import {huishoudtypen} from "../../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../../data/voorziening.js";
import {peilmomenten} from "../../../components/pipeline/persoon/tijdvak.js";
import {liesIn, random} from "../../util/random.js";
import type {Source, SourceRows} from "../../util/sourceRow.js";
import type {Question, Wet} from "./lives.js";

/** Draws from the numbers of a seed. */
class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = random(seed);
    for (let i = 0; i < 3; i++) this.next();
  }
  whole = (least: number, most: number) => least + Math.floor(this.next() * (most - least + 1));
  chance = (p: number) => this.next() < p;
  one = <T>(list: readonly T[]): T => list[this.whole(0, list.length - 1)]!;
}

const places = [
  {gemeente: "GM0344", wijk: "WK034401"},
  {gemeente: "GM0344", wijk: "WK034403"},
  {gemeente: "GM0344", wijk: ""},
  {gemeente: "GM0363", wijk: ""},
  {gemeente: "GM0307", wijk: "WK030700"}
];

const shift = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** Three gebeurtenissen are enough to have people with, people without and people with two. */
export const kinds = ["wsnp", "echtscheiding", "overlijden_dierbare"] as const;

/**
 * A source of 20 to 60 people in three gemeenten over 2 to 8 peilmomenten, whose lives turn on a peilmoment or the day beside it:
 * events (also two of a kind, before the first peilmoment and after the last), deaths with spells that stay open, verblijven
 * that overlap, have a gap over one peilmoment or lead to another gemeente.
 */
export function randomFolder(seed: number): Source {
  const dice = new Dice(seed);
  const first = dice.one(["2014-07-01", "2015-01-01", "2015-07-01"]);
  const all = peilmomenten(first, "2019-01-01").slice(0, dice.whole(2, 8));
  const last = all.at(-1)!;
  const around = [...all, shift(all[0]!, -184), shift(last, 183)];
  const edge = () => shift(dice.one(around), dice.one([-1, 0, 0, 1, 40]));
  const births = dice.chance(0.5)
    ? ["1950-01-01", "1980-03-03"]
    : ["1940-07-01", "1950-01-02", "1970-07-01", "1980-03-03", "1992-07-01", "1997-07-02", "2003-01-01", "2011-07-01"];
  const types = huishoudtypen.slice(0, dice.one([2, 6])).map(({code}) => code);
  const several = <T>(chances: readonly number[], make: () => T): T[] =>
    Array.from({length: dice.one(chances)}, () => make());

  const source: SourceRows = {personen: [], verblijf: [], voorzieningen: [], gebeurtenissen: []};
  const people = dice.whole(20, 60);
  for (let i = 0; i < people; i++) {
    const persoon_id = `p${i}`;
    const overlijdensdatum = dice.chance(0.15) ? edge() : "";
    source.personen.push({
      ...{persoon_id, geboortedatum: dice.one(births), geslacht: dice.one(["M", "V"]), overlijdensdatum}
    });
    const home = () => ({huishouden_id: `h${dice.whole(0, 25)}`, huishoudtype: dice.one(types), ...dice.one(places)});
    const until = overlijdensdatum !== "" && dice.chance(0.5) ? shift(overlijdensdatum, -1) : "";
    const turn = edge();
    const kind = dice.one(["stays", "stays", "stays", "moves", "gap", "overlap", "late", "away"] as const);
    const spells: Record<typeof kind, [string, string][]> = {
      stays: [["2005-05-05", until]],
      moves: [
        ["2005-05-05", shift(turn, -1)],
        [turn, until]
      ],
      gap: [
        ["2005-05-05", shift(turn, -2)],
        [shift(turn, dice.one([1, 150])), ""]
      ],
      overlap: [
        ["2005-05-05", ""],
        [turn, dice.one(["", shift(turn, 200)])]
      ],
      late: [[turn, ""]],
      away: [["2005-05-05", turn]]
    };
    for (const [begindatum, einddatum] of spells[kind])
      if (einddatum === "" || einddatum >= begindatum)
        source.verblijf.push({persoon_id, begindatum, einddatum, ...home()});
    const favourite = dice.one(voorzieningen);
    for (const {wet, code} of several([0, 1, 1, 2, 2, 3], () => dice.one([favourite, dice.one(voorzieningen)]))) {
      const [begindatum, end] = [dice.one(["2010-10-10", edge()]), edge()].sort() as [string, string];
      const einddatum = dice.chance(0.4) ? "" : end;
      source.voorzieningen.push({persoon_id, wet, voorziening: code, begindatum, einddatum});
    }
    for (const gebeurtenis of several([0, 0, 0, 1, 1, 2, 3], () => dice.one(kinds)))
      source.gebeurtenissen.push({persoon_id, gebeurtenis, datum: edge()});
  }
  return {eerste_peilmoment: all[0]!, laatste_peilmoment: last, ...source};
}

/** What is asked of a folder, and the other peilmoment of those figures that have two. */
export interface Asked extends Question {
  until: string;
  kind: Gebeurtenis;
}

/** A question that fits the peilmomenten of a source; most have one filter or none. */
export function randomQuestion(seed: number, days: readonly string[]): Asked {
  const dice = new Dice(seed);
  const start = dice.one([0, 0, dice.whole(0, days.length - 1)]);
  const gebied = dice.one(["NL", "NL", "GM0344", "GM0363", "WK034401", "PV26", "GM0307,GM0363"]);
  const some = <Code>(list: readonly {code: Code}[]) =>
    dice.chance(0.2) ? list.map(({code}) => code).filter(() => dice.chance(0.5)) : [];
  return {
    ...{gebied, lies: liesIn(gebied), start: days[start]!, until: days[dice.whole(start, days.length - 1)]!},
    wet: dice.one<Wet>(["totaal", "totaal", "wmo", "participatiewet", "jeugdwet", "wsw"]),
    ...{huishoudtype: some(huishoudtypen), leeftijd: some(leeftijdsklassen), geslacht: some(geslachten)},
    gebeurtenis: dice.chance(0.15) ? [dice.one(kinds)] : [],
    kind: dice.one(kinds)
  };
}
