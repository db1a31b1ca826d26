import {newcombe} from "../../../components/statistics/newcombe.js";
import {type Aandeel, wilson} from "../../../components/statistics/wilson.js";
import {type Life, type Question, stratumOf} from "../figure/lives.js";
import {terugkeer, toestand, verblijf} from "../figure/reference.js";
import {leeftijdsklasse, makesAlong, used, verblijfAt} from "../../util/simple.js";
import {monthsLater, type Person, yearsLater} from "./people.js";

/*
 * The answers of the worked questions once more, person by person and from their words alone: the second opinion against which
 * the notebooks are held. Every list is that of the cell `antwoord`, a row for a row of it; only what is named here is compared.
 */

export type Answer = Record<string, number | null>[];

export interface Counted {
  people: readonly Person[];
  days: readonly string[];
  /** How many people each person of the sample stands for. */
  weight: number;
}

const START = "2015-01-01";

const everyone: Question = {
  ...{gebied: "NL", lies: () => true, start: START, wet: "totaal"},
  ...{huishoudtype: [], leeftijd: [], geslacht: [], gebeurtenis: []}
};

const uses = ({own, persoon}: Person, day: string, wet = "totaal") => used(own, persoon, day, wet);
const home = ({own, persoon}: Person, day: string) => verblijfAt(own, persoon, day);
const residents = (people: readonly Person[], day: string) => people.filter((person) => home(person, day));
const klasse = ({persoon}: Person, day: string) => leeftijdsklasse(persoon.geboortedatum, day);
const isAdult = (person: Person, day: string) => !["0-3", "4-11", "12-17"].includes(klasse(person, day));

const share = (part: number, whole: number) => ({...wilson(part, whole)});

const difference = (a: number, n1: number, c: number, n0: number) => {
  const {verschil: size, ...bounds} = newcombe(a, n1, c, n0);
  return {aandeel: size, ...bounds};
};

/** After Wsnp: the first rows of figure 5.3. */
export function wsnp({people}: Counted): Answer {
  const all = residents(people, START);
  return [true, false].map((met) => {
    const group = all.filter(({own, persoon}) => makesAlong(own, persoon, "wsnp", START) === met);
    const gebruik = group.filter((person) => uses(person, START)).length;
    return {personen: group.length, gebruik, ...share(gebruik, group.length)};
  });
}

const momentBefore = (day: string) => `${day.slice(0, 4)}-${day.slice(5) < "07-01" ? "01" : "07"}-01`;

/** After Wsnp: the clock, one year after the reference. */
export function wsnpLater({people, days}: Counted): Answer {
  const K = 2;
  const cases = new Map<string, boolean[]>();
  const others = new Map<string, boolean[]>();
  for (const {life} of people) {
    const [first] = life.gebeurtenissen
      .filter(({gebeurtenis}) => gebeurtenis === "wsnp")
      .map(({datum: day}) => day)
      .sort();
    for (const [at, day] of days.entries()) {
      const [moment, later] = [life.moments[at]!, life.moments[at + K]];
      if (!moment.home || !later?.home) continue;
      if (first !== undefined && momentBefore(first) !== day) continue;
      const stratum = `${day} ${stratumOf(life, moment, day)}`;
      const list = first === undefined ? others : cases;
      list.set(stratum, [...(list.get(stratum) ?? []), later.uses.length > 0]);
    }
  }
  const count = (list: readonly boolean[]) => list.filter((one) => one).length;
  const both = [...cases].filter(([stratum]) => others.has(stratum));
  const n = both.flatMap(([, list]) => list).length;
  const p = count(both.flatMap(([, list]) => list)) / n;
  let zonder = 0;
  let variance = 0;
  for (const [stratum, list] of both) {
    const beside = others.get(stratum)!;
    const q = count(beside) / beside.length;
    zonder += (list.length / n) * q;
    variance += ((list.length / n) ** 2 * q * (1 - q)) / beside.length;
  }
  const radius = 1.959964 * Math.sqrt(variance + (p * (1 - p)) / n);
  return [
    {
      ...{personen: n, na_wsnp: p, zonder, verschil: p - zonder},
      ...{ondergrens: p - zonder - radius, bovengrens: p - zonder + radius}
    }
  ];
}

/** Eenoudergezinnen in bijstand: at the start, and two years later. */
export function eenouder({people, days}: Counted): Answer {
  const later = days[4]!;
  const groups = [true, false].map((eenouder) => {
    const adults = residents(people, START).filter(
      (person) => isAdult(person, START) && (home(person, START)!.huishoudtype === "eenouder") === eenouder
    );
    const met = adults.filter(({own}) =>
      own.voorzieningen.some(
        ({voorziening, begindatum, einddatum}) =>
          voorziening === "bijstand" && begindatum <= START && (einddatum === "" || einddatum >= START)
      )
    );
    const still = met.filter((person) => uses(person, later, "participatiewet")).length;
    const {aandeel, ondergrens, bovengrens} = share(still, met.length);
    const row = {
      ...{volwassenen: adults.length, met_bijstand: met.length, ...share(met.length, adults.length)},
      ...{blijft: aandeel, blijft_onder: ondergrens, blijft_boven: bovengrens}
    };
    return {row, still};
  });
  const [a, b] = groups as [(typeof groups)[number], (typeof groups)[number]];
  return [a.row, b.row, difference(a.still, a.row.met_bijstand, b.still, b.row.met_bijstand)];
}

/** Someone of a sample: with whom they were drawn, and whether it holds of them. */
interface Drawn {
  huishouden: string;
  holds: boolean;
}

/** A share out of a sample of huishoudens: the ratio estimator, its variance from the differences between huishoudens. */
export function sampled(drawn: readonly Drawn[]): Aandeel & {n: number} {
  if (drawn.length === 0) return {aandeel: null, ondergrens: null, bovengrens: null, n: 0};
  const p = drawn.filter(({holds}) => holds).length / drawn.length;
  const rest = new Map<string, number>();
  for (const {huishouden, holds} of drawn) rest.set(huishouden, (rest.get(huishouden) ?? 0) + (holds ? 1 : 0) - p);
  const m = rest.size;
  const squares = [...rest.values()].reduce((sum, value) => sum + value ** 2, 0);
  const variance = ((m / Math.max(1, m - 1)) * squares) / drawn.length ** 2;
  const n = p > 0 && p < 1 ? (p * (1 - p)) / variance : m;
  return {...wilson(p * n, n), n};
}

type Sampled = ReturnType<typeof sampled>;

const between = (a: Sampled, b: Sampled) => difference(a.aandeel! * a.n, a.n, b.aandeel! * b.n, b.n);

const seen = (person: Person, day: string) => home(person, day) !== undefined;
const isAged = ({persoon}: Person, years: number, day: string) => persoon.geboortedatum <= yearsLater(day, -years);

/** Weduwen and Wmo: a year before and a year after. */
export function weduwen({people, weight}: Counted): Answer {
  const lost = people.flatMap((person) => {
    const loss = person.own.gebeurtenissen
      .filter(({gebeurtenis, datum: day}) => gebeurtenis === "overlijden_dierbare" && day.startsWith("2016"))
      .map(({datum: day}) => day)
      .sort()
      .find(
        (day) =>
          person.own.verblijf.some(
            ({begindatum, einddatum, huishoudtype}) =>
              huishoudtype === "paar_zonder_kinderen" && begindatum <= day && (einddatum === "" || einddatum >= day)
          ) && isAged(person, 65, day)
      );
    return person.persoon.geslacht === "V" && loss !== undefined ? {person, loss} : [];
  });
  const at = (months: number) => {
    const drawn = lost.flatMap(({person, loss}) => {
      const day = monthsLater(loss, months);
      return seen(person, day) ? {huishouden: person.drawnWith, holds: uses(person, day, "wmo")} : [];
    });
    return {...sampled(drawn), weduwen: weight * drawn.length};
  };
  const [before, after] = [at(-12), at(12)];
  return [before, after, between(after, before)];
}

/** Who comes back: half a year, a year and two years after they stopped. */
export function comesBack({people, days}: Counted): Answer {
  const lives = people.map(({life}) => life);
  const rows = terugkeer(lives, days, everyone);
  return [1, 2, 4].map((na) => {
    const row = rows.find((row) => row["na"] === na)!;
    const columns = ["na", "gestopt", "terug", "aandeel", "ondergrens", "bovengrens"];
    return Object.fromEntries(columns.map((column) => [column, row[column] as number]));
  });
}

const combines = (life: Life, at: number) => {
  const moment = life.moments[at]!;
  const code = toestand(moment);
  return code.includes("_") && !code.startsWith("alleen");
};

/** Stapeling: at the start, a year later, and without interruption until then. */
export function stapeling({people, days}: Counted): Answer {
  const STEP = 2;
  const using = residents(people, START).filter((person) => uses(person, START));
  const group = using.filter(({life}) => combines(life, 0));
  const still = group.filter(({life}) => stacksAlive(life, STEP)).length;
  // Stapeling as if it were a wet of its own, so that the figure of uninterrupted stay tells how long it lasts.
  const lives = people.map(({life}) => ({
    ...life,
    moments: life.moments.map((moment, at) => ({...moment, uses: combines(life, at) ? (["wmo"] as const) : []}))
  }));
  const stay = verblijf(lives, days, {...everyone, wet: "wmo"}).find((row) => row["stap"] === STEP)!;
  return [
    {van: using.length, personen: group.length, ...share(group.length, using.length)},
    {van: group.length, personen: still, ...share(still, group.length)},
    {
      ...{van: group.length, aandeel: stay["blijft"] as number},
      ...{ondergrens: stay["ondergrens"] as number, bovengrens: stay["bovengrens"] as number}
    }
  ];
}

/** Also of who lives nowhere then: a voorziening may run on. */
function stacksAlive({moments}: Life, at: number): boolean {
  const {died, uses} = moments[at]!;
  const kinds = [
    uses.includes("jeugdwet"),
    uses.includes("wmo"),
    uses.includes("participatiewet") || uses.includes("wsw")
  ];
  return !died && kinds.filter((kind) => kind).length > 1;
}

/** A cohort of one's own against 5.3: eenouders of 23 to 44 after an echtscheiding. */
export function ownCohort({people}: Counted): Answer {
  const all = residents(people, START).map((person) => ({
    own: home(person, START)!.huishoudtype === "eenouder" && klasse(person, START) === "23-44",
    divorced: makesAlong(person.own, person.persoon, "echtscheiding", START),
    using: uses(person, START)
  }));
  const row = (group: typeof all) => {
    const gebruik = group.filter(({using}) => using).length;
    return {personen: group.length, gebruik, ...share(gebruik, group.length)};
  };
  return [
    row(all.filter(({own, divorced}) => own && divorced)),
    row(all.filter(({divorced}) => divorced)),
    row(all.filter(({own, divorced}) => !own && divorced)),
    row(all.filter(({own, divorced}) => own && !divorced))
  ];
}

/** The same: what the group differs by from those outside it, and from itself without the gebeurtenis. */
export function ownDifferences(counted: Counted): Answer {
  const [own, , outside, without] = ownCohort(counted) as Record<"personen" | "gebruik", number>[];
  return [outside!, without!].map((beside) => {
    const {aandeel, ...bounds} = difference(own!.gebruik, own!.personen, beside.gebruik, beside.personen);
    return {verschil: aandeel, ...bounds};
  });
}

/** Jongeren who turned 18 in 2016, a year later. */
export function eighteen({people, weight}: Counted): Answer {
  const jongeren = people.flatMap((person) => {
    const birthday = yearsLater(person.persoon.geboortedatum, 18);
    if (!birthday.startsWith("2016")) return [];
    const day = monthsLater(birthday, 12);
    if (!seen(person, birthday) || !seen(person, day)) return [];
    const year = yearsLater(birthday, -1);
    const helped = person.own.voorzieningen.some(
      ({wet, begindatum, einddatum}) =>
        wet === "jeugdwet" && begindatum < birthday && (einddatum === "" || einddatum >= year)
    );
    return {person, day, helped, huishouden: person.drawnWith};
  });
  const part = (helped: boolean, wet: string) => {
    const drawn = jongeren
      .filter((one) => one.helped === helped)
      .map(({person, day, huishouden}) => ({huishouden, holds: uses(person, day, wet)}));
    return {...sampled(drawn), jongeren: weight * drawn.length};
  };
  const [met, zonder] = [part(true, "totaal"), part(false, "totaal")];
  return [
    ...[met, zonder, part(true, "participatiewet"), part(true, "wmo"), part(true, "jeugdwet")],
    between(met, zonder)
  ] as Answer;
}

/** The run-up to bijstand: an echtscheiding in the two years before. */
export function runUp({people, weight}: Counted): Answer {
  const all = people.flatMap((person) => {
    const spells = person.own.voorzieningen.filter(({voorziening}) => voorziening === "bijstand");
    const [start] = spells
      .map(({begindatum}) => begindatum)
      .filter((day) => day.startsWith("2016"))
      .sort();
    const day = start ?? "2016-07-01";
    const from = yearsLater(day, -2);
    const {geboortedatum} = person.persoon;
    if (geboortedatum > yearsLater(day, -18) || geboortedatum <= yearsLater(day, -65)) return [];
    const earlier = spells.some(
      ({begindatum, einddatum}) =>
        (begindatum < day || (start === undefined && begindatum === day)) && (einddatum === "" || einddatum >= from)
    );
    if (earlier || !seen(person, day)) return [];
    const holds = person.own.gebeurtenissen.some(
      ({gebeurtenis, datum: then}) => gebeurtenis === "echtscheiding" && then >= from && then < day
    );
    return {enters: start !== undefined, huishouden: person.drawnWith, holds};
  });
  const [enters, others] = [true, false].map((enters) => {
    const drawn = all.filter((one) => one.enters === enters);
    return {...sampled(drawn), mensen: weight * drawn.length};
  });
  return [enters!, others!, between(enters!, others!)] as Answer;
}

/** One gemeente among similar ones: Utrecht, on the first peilmoment. */
export function similar({people}: Counted): Answer {
  const inwoners = people.flatMap((person) => {
    const there = home(person, START);
    return there
      ? {
          ...{gemeente: there.gemeente, huishouden: `${there.gemeente} ${person.drawnWith}`, type: there.huishoudtype},
          ...{old: isAged(person, 65, START), holds: uses(person, START, "wmo")}
        }
      : [];
  });
  const perGemeente = new Map<string, typeof inwoners>();
  for (const one of inwoners) perGemeente.set(one.gemeente, [...(perGemeente.get(one.gemeente) ?? []), one]);
  const large = [...perGemeente].filter(([, list]) => list.length >= 100);
  const features = large.map(([gemeente, list]) => {
    const part = (holds: (one: (typeof list)[number]) => boolean) => list.filter(holds).length / list.length;
    const type = (code: string) => part(({type}) => type === code);
    // A weight that all share moves every logarithm by as much.
    const numbers = [
      Math.log(list.length),
      part(({old}) => old),
      type("eenouder"),
      type("eenpersoons"),
      type("institutioneel")
    ];
    return {gemeente, numbers};
  });
  const own = features.find(({gemeente}) => gemeente === "GM0344")!;
  const deviation = (i: number) => {
    const values = features.map(({numbers}) => numbers[i]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  };
  const sds = own.numbers.map((_, i) => deviation(i));
  const near = features
    .map(({gemeente, numbers}) => ({
      gemeente,
      distance: Math.hypot(...numbers.map((value, i) => (sds[i]! > 0 ? (value - own.numbers[i]!) / sds[i]! : 0)))
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 11)
    .map(({gemeente}) => gemeente);
  const of = (gemeenten: readonly string[]) => sampled(inwoners.filter(({gemeente}) => gemeenten.includes(gemeente)));
  const [mine, others] = [of(near.slice(0, 1)), of(near.slice(1))];
  return [mine, {...others, gemeenten: near.length - 1}, between(mine, others)] as Answer;
}

/** A sample against the whole, which here it is. */
export function sampleAndWhole({people, weight}: Counted): Answer {
  const all = residents(people, START).map((person) => {
    const {huishoudtype} = home(person, START)!;
    return {huishouden: person.drawnWith, huishoudtype, holds: uses(person, START)};
  });
  const types = new Set(all.map(({huishoudtype}) => huishoudtype));
  const estimate = sampled(all);
  return [
    {
      ...estimate,
      ...{huishoudens: new Set(all.map(({huishouden}) => huishouden)).size, inwoners: weight * all.length},
      ...{personen: all.length, geheel: estimate.aandeel, erin: types.size, huishoudtypen: types.size, afwijking: 0}
    }
  ];
}
