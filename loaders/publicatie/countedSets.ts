import type {Gebied, GebiedKind} from "../../components/model/gebied.js";
import {readGemeenten} from "../../components/pipeline/persoon/gebieden.js";
import type {RestsOn} from "./monitorColumns.js";

/**
 * Whom numbers are counted of: all who live in some gemeenten of the source, in a wijk, or in a gemeente without a wijk. Gebieden of the same gemeenten
 * are one set, and what rests on the Wmo or on answers is of the gemeenten that delivered it.
 */
export interface CountedSet {
  /** The same for the same people, in every edition. */
  key: string;
  /** The code of a gebied that it is; else what it is in words without blanks. */
  name: string;
  kind: "gemeenten" | "wijk";
  /** Of a wijk the gemeente that it lies in. */
  gemeenten: readonly string[];
}

/** Numbers of sets: the whole, one that lies in it, and what is left. */
export type SetDifference = readonly [whole: number, part: number, rest: number];

/** A way to make up a gebied: of gebieden of one kind that lie in it and the gemeenten that are left over, as places in the list of gebieden. */
export interface Division {
  gebieden: readonly number[];
  gemeenten: readonly string[];
}

export interface CountedSets {
  sets: readonly CountedSet[];
  /** The place of each gebied by its code. */
  places: ReadonlyMap<string, number>;
  /** The set that numbers of a gebied are of. */
  setOf(place: number, time: number, subject: RestsOn): number;
  /** The set of a gemeente alone; null where it is not among the gebieden. */
  ofGemeente(code: string): number | null;
  /** The wijken of each gemeente, with those who live in none of them. */
  wijkenOf: ReadonlyMap<number, readonly number[]>;
  /** Per periode what is left of sets beside others that lie in them. */
  differences: readonly (readonly SetDifference[])[];
  /** Those that are the same in every periode: of gebieden. */
  ofGebieden: readonly SetDifference[];
  /** Per place of a gebied of several gemeenten all ways to make it up. */
  divisions: ReadonlyMap<number, readonly Division[]>;
}

interface SetOptions {
  gebieden: readonly Gebied[];
  perioden: readonly string[];
  /** The gemeenten that the source is of. */
  covered: ReadonlySet<string>;
  subjects: Iterable<RestsOn>;
  /** Whether a gemeente lacks what a number rests on. */
  lacks: (subject: RestsOn, gemeente: string, periode: string) => boolean;
}

/** What is left of a set beside one gemeente is looked at where it has at most so many: beyond that it is many people, and the sum of all says as much. */
const MOST_BESIDE = 15;

const keyOf = (codes: readonly string[]) => [...codes].sort().join(" ");

/** Lists the sets that any number of these gebieden can be of, and how they lie in each other: from what is public alone. */
export function countedSets({gebieden, perioden, covered, subjects, lacks}: SetOptions): CountedSets {
  const sets: CountedSet[] = [];
  const byKey = new Map<string, number>();
  const add = (key: string, make: () => Omit<CountedSet, "key">): number => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, sets.push({key, ...make()}) - 1);
    return sets.length - 1;
  };
  const members = gebieden.map((gebied) => membersOf(gebied, covered));
  const plain = new Int32Array(gebieden.length);
  // A gemeente gives its name to what it makes up alone.
  const ranked = [...gebieden.keys()].sort((a, b) => rank(gebieden[a]!) - rank(gebieden[b]!));
  for (const place of ranked) {
    const [{code, soort: kind}, gemeenten] = [gebieden[place]!, members[place]!];
    const setKind = kind === "wijk" ? "wijk" : "gemeenten";
    plain[place] = add(kind === "wijk" ? code : keyOf(gemeenten), () => ({name: code, kind: setKind, gemeenten}));
  }
  const ofGemeente = (code: string) => byKey.get(code) ?? null;

  const wijkenOf = new Map<number, number[]>();
  for (const [place, {soort: kind, gemeenten}] of gebieden.entries()) {
    const gemeente = kind === "wijk" ? ofGemeente(gemeenten[0]!) : null;
    if (gemeente !== null) wijkenOf.set(gemeente, [...(wijkenOf.get(gemeente) ?? []), plain[place]!]);
  }
  for (const [gemeente, wijken] of wijkenOf) {
    const {name, gemeenten} = sets[gemeente]!;
    const key = [name, ...wijken.map((wijk) => sets[wijk]!.key)].join(" zonder ");
    wijken.push(add(key, () => ({name: `${name} zonder wijk`, kind: "wijk", gemeenten})));
  }

  const perSubject = new Map<RestsOn, Int32Array>();
  const usedAt = perioden.map(() => new Set<number>());
  const ofAll = new Set([...plain].filter((set) => sets[set]!.kind === "gemeenten"));
  for (const subject of subjects) {
    const own = new Int32Array(perioden.length * gebieden.length);
    perSubject.set(subject, own);
    for (const [time, periode] of perioden.entries())
      for (const [place, gemeenten] of members.entries()) {
        const at = time * gebieden.length + place;
        own[at] = plain[place]!;
        if (countsAllOrNone.includes(gebieden[place]!.soort)) continue;
        const left = gemeenten.filter((code) => !lacks(subject, code, periode));
        if (left.length === gemeenten.length) continue;
        const name = `${gebieden[place]!.code}@${subject.replaceAll(" ", "_")}@${periode}`;
        own[at] = add(keyOf(left), () => ({name, kind: "gemeenten", gemeenten: left}));
        usedAt[time]!.add(own[at]!);
      }
  }

  const differ = (used: ReadonlySet<number>): SetDifference[] => {
    const inUse = [...used].filter((set) => sets[set]!.gemeenten.length > 0);
    const own = inUse.map((set) => new Set(sets[set]!.gemeenten));
    return inUse.flatMap((whole, i) =>
      inUse.flatMap((part): SetDifference[] => {
        const [all, some] = [sets[whole]!, sets[part]!];
        if (some.gemeenten.length >= all.gemeenten.length || !some.gemeenten.every((code) => own[i]!.has(code)))
          return [];
        if (some.gemeenten.length === 1 && all.gemeenten.length > MOST_BESIDE) return [];
        const within = new Set(some.gemeenten);
        const gemeenten = all.gemeenten.filter((code) => !within.has(code));
        const name = `${all.name}∖${some.name}`;
        return [[whole, part, add(keyOf(gemeenten), () => ({name, kind: "gemeenten", gemeenten}))]];
      })
    );
  };
  const ofGebieden = differ(ofAll);
  const known = new Set(ofGebieden.map(String));
  const differences = usedAt.map((used) => [
    ...ofGebieden,
    ...(used.size === 0 ? [] : differ(new Set([...ofAll, ...used])).filter((item) => !known.has(String(item))))
  ]);
  return {
    ...{sets, wijkenOf, ofGemeente, ofGebieden, differences},
    places: new Map(gebieden.map(({code}, i) => [code, i])),
    setOf: (place, time, subject) => perSubject.get(subject)![time * gebieden.length + place]!,
    divisions: divisionsOf(gebieden, members)
  };
}

/** The gemeenten that a gebied consists of, among those that the source is of. */
const membersOf = ({soort: kind, gemeenten}: Gebied, covered: ReadonlySet<string>): string[] =>
  (kind === "land" ? readGemeenten().map(({gemeente}) => gemeente) : gemeenten).filter((code) => covered.has(code));

/** Kinds of gebieden that have a number only where all of their people are counted. */
const countsAllOrNone: readonly GebiedKind[] = ["gemeente", "wijk", "gemeente_2020"];

const rank = ({soort: kind}: Gebied) => (kind === "gemeente" ? 0 : 1);

/** Kinds of gebieden that each divide the gemeenten, or some of them. */
const dividing: readonly GebiedKind[] = [
  ...(["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio", "gemeente_2020"] as const)
];

/** All ways to make up each gebied of several gemeenten, that of gemeenten alone first. */
function divisionsOf(gebieden: readonly Gebied[], members: readonly (readonly string[])[]): Map<number, Division[]> {
  const result = new Map<number, Division[]>();
  for (const [place, {soort: kind}] of gebieden.entries()) {
    if (kind === "gemeente" || kind === "wijk") continue;
    const own = members[place]!;
    const all = new Set(own);
    const nested = dividing.map((kind) =>
      [...gebieden.keys()].filter((other) => {
        const within = members[other]!;
        if (gebieden[other]!.soort !== kind || other === place || within.length === 0) return false;
        return within.every((gemeente) => all.has(gemeente));
      })
    );
    const ways = nested
      .filter((list) => list.length > 0)
      .map((list) => {
        const within = new Set(list.flatMap((other) => members[other]!));
        return {gebieden: list, gemeenten: own.filter((gemeente) => !within.has(gemeente))};
      });
    result.set(place, [{gebieden: [], gemeenten: own}, ...ways]);
  }
  return result;
}
