import {wilson} from "../../../components/statistics/wilson.js";
import {
  inGebruik,
  type Life,
  type Moment,
  passesGebeurtenis,
  type Question,
  residentOn,
  stratumOf,
  type Wet
} from "./lives.js";

/*
 * The deeper figures once more, person by person and as plainly as can be, from their definitions alone: the second opinion
 * against which the SQL is held. Where a definition is open, a comment says what was chosen.
 */

export type Row = Record<string, string | number | null>;

const Z = 1.959964;

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The people who live in the gebied on the start and pass every filter, each from the start on. */
export function group(lives: readonly Life[], days: readonly string[], question: Question): Moment[][] {
  const start = days.indexOf(question.start);
  return lives
    .filter(
      (life) =>
        residentOn(life, life.moments[start]!, question.start, question) &&
        passesGebeurtenis(life, question.start, question)
    )
    .map(({moments}) => moments.slice(start));
}

/** The last 1 January or 1 July on or before a day. */
const momentBefore = (day: string) => `${day.slice(0, 4)}-${day.slice(5) < "07-01" ? "01" : "07"}-01`;

/** Someone at a reference peilmoment. */
interface Case {
  life: Life;
  at: number;
  stratum: string;
}

/**
 * The event clock. Chosen: `personen` of `zonder` is the number of (person, reference) pairs seen, over all strata, also those
 * without a case; the interval of `verschil` is cut to [-1, 1]; where no stratum has both, shares of `zonder` and `verschil`
 * are empty.
 */
export function klok(
  lives: readonly Life[],
  days: readonly string[],
  question: Question,
  gebeurtenis: string,
  wet: Wet
): Row[] {
  const met: Case[] = [];
  const zonder: Case[] = [];
  for (const life of lives) {
    const dates = life.gebeurtenissen.filter((row) => row.gebeurtenis === gebeurtenis).map((row) => row.datum);
    const first = dates.sort()[0];
    for (const [at, day] of days.entries()) {
      const moment = life.moments[at]!;
      if (!residentOn(life, moment, day, question)) continue;
      const one = {life, at, stratum: `${day} ${stratumOf(life, moment, day)}`};
      if (first === undefined) zonder.push(one);
      else if (momentBefore(first) === day) met.push(one);
    }
  }
  const rows: Row[] = [];
  for (let k = 1 - days.length; k < days.length; k++) {
    const seen = (cases: readonly Case[]) => cases.filter(({life, at}) => life.moments[at + k]?.home);
    const using = (cases: readonly Case[]) =>
      cases.filter(({life, at}) => inGebruik(life.moments[at + k]!, wet)).length;
    const cases = seen(met);
    const controls = seen(zonder);
    const both = [...new Set(cases.map(({stratum}) => stratum))].filter((stratum) =>
      controls.some((one) => one.stratum === stratum)
    );
    const inBoth = cases.filter(({stratum}) => both.includes(stratum));
    let standard = 0;
    let variance = 0;
    for (const stratum of both) {
      const weight = inBoth.filter((one) => one.stratum === stratum).length / inBoth.length;
      const here = controls.filter((one) => one.stratum === stratum);
      const p = using(here) / here.length;
      standard += weight * p;
      variance += (weight ** 2 * p * (1 - p)) / here.length;
    }
    const around = (value: number, variance: number, least: number) => ({
      aandeel: value,
      ondergrens: Math.max(least, value - Z * Math.sqrt(variance)),
      bovengrens: Math.min(1, value + Z * Math.sqrt(variance))
    });
    const none = {aandeel: null, ondergrens: null, bovengrens: null};
    const own = using(inBoth) / inBoth.length;
    const base = {figuur: "klok", gebied: question.gebied, gebeurtenis};
    const met_ = {personen: cases.length, gebruik: using(cases)};
    rows.push(
      {...base, groep: "met", afstand: k, ...met_, ...wilson(met_.gebruik, met_.personen)},
      {
        ...{...base, groep: "zonder", afstand: k, personen: controls.length, gebruik: null},
        ...(both.length === 0 ? none : around(standard, variance, 0))
      },
      {
        ...{...base, groep: "verschil", afstand: k, personen: inBoth.length, gebruik: using(inBoth)},
        ...(both.length === 0 ? none : around(own - standard, variance + (own * (1 - own)) / inBoth.length, -1))
      }
    );
  }
  return rows;
}

/**
 * Uninterrupted stay. Chosen: who left (alive, no verblijf) has left for good, whatever is in gebruik then or later; a step
 * with nobody at risk leaves `blijft` as it was; a step that nobody reaches has no row.
 */
export function verblijf(lives: readonly Life[], days: readonly string[], question: Question): Row[] {
  const {wet} = question;
  const startgroep = group(lives, days, question).filter(([first]) => inGebruik(first!, wet));
  let left = startgroep;
  let stays = 1;
  let greenwood = 0;
  const total = {gestopt: 0, overleden: 0, vertrokken: 0};
  const rows: Row[] = [];
  for (let step = 1; step < days.length - days.indexOf(question.start); step++) {
    if (left.length === 0) break;
    const died = left.filter((moments) => moments[step]!.died);
    const gone = left.filter((moments) => !moments[step]!.died && !moments[step]!.home);
    const seen = left.filter((moments) => moments[step]!.home);
    const stopped = seen.filter((moments) => !inGebruik(moments[step]!, wet));
    const risico = left.length - died.length - gone.length;
    total.gestopt += stopped.length;
    total.overleden += died.length;
    total.vertrokken += gone.length;
    if (risico > 0) {
      stays *= 1 - stopped.length / risico;
      greenwood += stopped.length / (risico * (risico - stopped.length));
    }
    const se = Math.sqrt(greenwood) / Math.log(stays);
    const bounds =
      total.gestopt === 0
        ? {ondergrens: 1, bovengrens: 1}
        : stays === 0
          ? {ondergrens: null, bovengrens: null}
          : {ondergrens: stays ** Math.exp(-Z * se), bovengrens: stays ** Math.exp(Z * se)};
    rows.push({
      ...{figuur: "verblijf", gebied: question.gebied, wet, stap: step, risico},
      ...{gestopt: stopped.length, overleden: died.length, vertrokken: gone.length, blijft: stays},
      ondergrens: bounds.ondergrens === null ? null : Math.min(bounds.ondergrens, bounds.bovengrens),
      bovengrens: bounds.bovengrens === null ? null : Math.max(bounds.ondergrens, bounds.bovengrens),
      kans_gestopt: total.gestopt / startgroep.length,
      kans_overleden: total.overleden / startgroep.length,
      kans_vertrokken: total.vertrokken / startgroep.length
    });
    left = seen.filter((moments) => !stopped.includes(moments));
  }
  return rows;
}

/** Return after a stop. Chosen: `gestopt` counts those seen at that distance; a distance at which nobody is seen has no row. */
export function terugkeer(lives: readonly Life[], days: readonly string[], question: Question): Row[] {
  const {wet} = question;
  const rows: Row[] = [];
  const stops: {moments: Moment[]; stop: number}[] = [];
  for (const moments of group(lives, days, question)) {
    if (!inGebruik(moments[0]!, wet)) continue;
    const stop = moments.findIndex((moment) => !moment.home || !inGebruik(moment, wet));
    if (stop > 0 && moments[stop]!.home) stops.push({moments, stop});
  }
  for (let na = 1; na < days.length; na++) {
    const seen = stops.flatMap(({moments, stop}) => moments[stop + na] ?? []).filter(({home}) => home);
    const back = seen.filter((moment) => inGebruik(moment, wet)).length;
    if (seen.length > 0)
      rows.push({
        ...{figuur: "terugkeer", gebied: question.gebied, wet, na, gestopt: seen.length, terug: back},
        ...wilson(back, seen.length)
      });
  }
  return rows;
}

/** Where someone is on a peilmoment, of ten. */
export function toestand({died, home, uses}: Moment): string {
  if (died) return "overleden";
  if (!home) return "vertrokken";
  const has = [
    uses.includes("jeugdwet") ? "jeugd" : "",
    uses.includes("participatiewet") || uses.includes("wsw") ? "pwet" : "",
    uses.includes("wmo") ? "wmo" : ""
  ].filter((part) => part !== "");
  if (has.length === 0) return "geen";
  return has.length === 1 ? `alleen_${has[0]}` : has.join("_");
}

/** Chosen: the start itself has its rows as well (`later` says which day is not the start); only toestanden that occur. */
export function toestanden(lives: readonly Life[], days: readonly string[], question: Question): Row[] {
  const people = group(lives, days, question);
  return days.slice(days.indexOf(question.start)).flatMap((peilmoment, i) => {
    const there = people.map((moments) => toestand(moments[i]!));
    return [...new Set(there)].map((code) => {
      const personen = there.filter((other) => other === code).length;
      return {
        ...{figuur: "toestanden", gebied: question.gebied, peilmoment, toestand: code, personen},
        aandeel: share(personen, people.length)
      };
    });
  });
}

/** Only pairs that occur. */
export function overgang(lives: readonly Life[], days: readonly string[], question: Question, until: string): Row[] {
  const end = days.indexOf(until) - days.indexOf(question.start);
  const pairs = group(lives, days, question).map(
    (moments) => [toestand(moments[0]!), toestand(moments[end]!)] as const
  );
  return [...new Set(pairs.map((pair) => pair.join(" ")))].map((pair) => {
    const [from, to] = pair.split(" ");
    const same = pairs.filter((other) => other[0] === from);
    const personen = same.filter((other) => other[1] === to).length;
    return {
      ...{figuur: "overgang", gebied: question.gebied, van: from!, naar: to!, personen},
      ...{aandeel_van: share(personen, same.length), aandeel_groep: share(personen, pairs.length)}
    };
  });
}

/** `reeksen`: the distinct sequences, most frequent first; of equal counts the order is open, here the text. */
export function sequences(lives: readonly Life[], days: readonly string[], question: Question): Row[] {
  const all = group(lives, days, question).map((moments) => moments.map(toestand).join("-"));
  return [...new Set(all)]
    .map((sequence) => ({reeks: sequence, personen: all.filter((other) => other === sequence).length}))
    .sort((a, b) => b.personen - a.personen || (a.reeks < b.reeks ? -1 : 1))
    .map((row) => ({...{figuur: "reeksen", gebied: question.gebied}, ...row, aandeel: row.personen / all.length}));
}
