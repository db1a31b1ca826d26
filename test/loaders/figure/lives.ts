import {peilmomenten} from "../../../components/pipeline/persoon/tijdvak.js";
import {leeftijdsklasse, makesAlong, used, verblijfAt} from "../../util/simple.js";
import type {Source, SourceRows} from "../../util/sourceRow.js";

export type Wet = "totaal" | "wmo" | "participatiewet" | "jeugdwet" | "wsw";

const wetCodes = ["wmo", "participatiewet", "jeugdwet", "wsw"] as const;

/** One person on one peilmoment. */
export interface Moment {
  /** Died on or before it. */
  died: boolean;
  /** The verblijf that counts; none of who died or lives nowhere. */
  home: SourceRows["verblijf"][number] | undefined;
  /** The wetten in gebruik; also of who lives nowhere. */
  uses: readonly Wet[];
}

/** A person with all that the deeper figures ask of one. */
export interface Life {
  persoon: SourceRows["personen"][number];
  moments: Moment[];
  gebeurtenissen: SourceRows["gebeurtenissen"];
}

/** Every person of a clean source, followed over its peilmomenten. */
export function readLives(source: Source): {days: string[]; lives: Life[]} {
  const days = peilmomenten(source.eerste_peilmoment, source.laatste_peilmoment);
  const lives = source.personen.map((persoon): Life => {
    const own = <Row extends {persoon_id: string}>(rows: readonly Row[]) =>
      rows.filter(({persoon_id}) => persoon_id === persoon.persoon_id);
    const alone: Source = {
      ...source,
      ...{personen: [persoon], verblijf: own(source.verblijf), voorzieningen: own(source.voorzieningen)},
      gebeurtenissen: own(source.gebeurtenissen)
    };
    const moments = days.map((day) => ({
      died: persoon.overlijdensdatum !== "" && persoon.overlijdensdatum <= day,
      home: verblijfAt(alone, persoon, day),
      uses: wetCodes.filter((wet) => used(alone, persoon, day, wet))
    }));
    return {persoon, moments, gebeurtenissen: alone.gebeurtenissen};
  });
  return {days, lives};
}

/** What a figure asks; an empty list lets everyone pass. */
export interface Question {
  gebied: string;
  lies: (gemeente: string, wijk: string) => boolean;
  start: string;
  wet: Wet;
  huishoudtype: readonly string[];
  leeftijd: readonly string[];
  geslacht: readonly string[];
  gebeurtenis: readonly string[];
}

export const inGebruik = ({uses}: Moment, wet: Wet): boolean =>
  wet === "totaal" ? uses.length > 0 : uses.includes(wet);

/** The stratum of a resident on a day: leeftijdsklasse, geslacht and huishoudtype. */
export const stratumOf = (life: Life, moment: Moment, day: string): string =>
  [leeftijdsklasse(life.persoon.geboortedatum, day), life.persoon.geslacht, moment.home!.huishoudtype].join(" ");

/** Whether someone lives in the gebied on a day and passes the filters on attributes. */
export function residentOn(life: Life, moment: Moment, day: string, question: Question): boolean {
  const {home} = moment;
  if (!home || !question.lies(home.gemeente, home.wijk)) return false;
  const may = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return (
    may(question.huishoudtype, home.huishoudtype) &&
    may(question.leeftijd, leeftijdsklasse(life.persoon.geboortedatum, day)) &&
    may(question.geslacht, life.persoon.geslacht)
  );
}

/** Whether someone went through one of the gebeurtenissen of the filter in the four years before a day. */
export function passesGebeurtenis(life: Life, day: string, {gebeurtenis}: Question): boolean {
  const own = {gebeurtenissen: life.gebeurtenissen} as Source;
  return gebeurtenis.length === 0 || gebeurtenis.some((code) => makesAlong(own, life.persoon, code, day));
}
