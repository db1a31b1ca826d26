import type {Gebied, GebiedKind} from "../../components/model/gebied.js";
import {readGemeenten} from "../../components/pipeline/persoon/gebieden.js";

/** The gebieden of the monitor by their place in a list, and over which gemeenten each counts what rests on the Wmo. */
export interface MonitorPlaces {
  gebieden: readonly Gebied[];
  places: ReadonlyMap<string, number>;
  /** Of each place the first of those of the same people. */
  first: Int32Array;
  /** Whether a gebied counts all of its people or none. */
  isOne: readonly boolean[];
  /** Per periode whether some gemeente does not publish its Wmo. */
  partly: readonly boolean[];
  /** Gemeenten without a number for the Wmo in a periode, as `time × gebieden + place`. */
  without: ReadonlySet<number>;
}

/** The gemeenten that a gebied consists of. */
export const membersOf = ({soort: kind, gemeenten}: Gebied): readonly string[] =>
  kind === "land" ? readGemeenten().map(({gemeente}) => gemeente) : gemeenten;

/** Kinds of gebieden that each divide the gemeenten, or some of them. */
const dividing: readonly GebiedKind[] = [
  ...(["provincie", "grootteklasse", "stedelijkheid", "jeugdregio", "arbeidsmarktregio", "gemeente_2020"] as const)
];

/** A way to make up a gebied: of gebieden of one kind that lie in it and the gemeenten that are left over. */
export interface Division {
  gebieden: readonly Gebied[];
  gemeenten: readonly string[];
}

/** All ways to make up a gebied of several gemeenten, that of gemeenten alone first: what lies in another is less than it, and so is the difference. */
export function divisionsOf(gebied: Gebied, gebieden: readonly Gebied[]): Division[] {
  const all = new Set(membersOf(gebied));
  const nested = dividing.map((kind) =>
    gebieden.filter(
      (other) => other.soort === kind && other !== gebied && other.gemeenten.every((gemeente) => all.has(gemeente))
    )
  );
  return [
    {gebieden: [], gemeenten: [...all]},
    ...nested
      .filter((list) => list.length > 0)
      .map((list) => {
        const within = new Set(list.flatMap(({gemeenten}) => gemeenten));
        return {gebieden: list, gemeenten: [...all].filter((gemeente) => !within.has(gemeente))};
      })
  ];
}

/**
 * Per periode and gebied the place of what is counted over the gemeenten that publish their Wmo, twice: of the gebied that these make up, or where
 * none does one more, for all gebieden of which they are the same.
 */
export function placesOfWmo({gebieden, places, first, isOne, partly, without}: MonitorPlaces): Int32Array {
  const keyOf = (codes: readonly string[]) => [...codes].sort().join(" ");
  const members = gebieden.map((gebied) =>
    gebied.soort === "wijk" ? [] : membersOf(gebied).filter((code) => places.has(code))
  );
  const plain = new Map([...members.entries()].reverse().map(([place, codes]) => [keyOf(codes), place]));
  const result = new Int32Array(partly.length * gebieden.length);
  for (const [time, some] of partly.entries()) {
    const others = new Map<string, number>();
    for (const place of gebieden.keys()) {
      const at = time * gebieden.length + place;
      result[at] = 2 * first[place]!;
      if (!some || isOne[place]) continue;
      const counted = keyOf(members[place]!.filter((code) => !without.has(time * gebieden.length + places.get(code)!)));
      const known = counted === "" ? undefined : plain.get(counted);
      if (known !== undefined) result[at] = 2 * first[known]!;
      else {
        const other = others.get(counted) ?? first[place]!;
        others.set(counted, other);
        result[at] = 2 * other + 1;
      }
    }
  }
  return result;
}

/** Gebieden in which the same gemeenten of the source lie, each with the first of these; a gemeente goes before what it makes up alone. */
export function samePeople(gebieden: readonly Gebied[], places: ReadonlyMap<string, number>): [string, string][] {
  const known = new Map<string, string>();
  const ranked = [...gebieden].sort((a, b) => Number(b.soort === "gemeente") - Number(a.soort === "gemeente"));
  return ranked.flatMap((gebied): [string, string][] => {
    if (gebied.soort === "wijk") return [];
    const members = membersOf(gebied).filter((code) => places.has(code));
    // A gemeente of 2020 has a number for the Wmo only where all of its gemeenten have one.
    const key = `${gebied.soort === "gemeente_2020" && members.length > 1 ? "2020 " : ""}${[...members].sort().join(" ")}`;
    const other = known.get(key);
    if (other !== undefined) return [[gebied.code, other]];
    known.set(key, gebied.code);
    return [];
  });
}

/** Of each gemeente with wijken those who live in none of them, as a gebied. */
export function restsOf(gebieden: readonly Gebied[]): Gebied[] {
  const divided = new Set(gebieden.flatMap(({soort: kind, gemeenten}) => (kind === "wijk" ? [gemeenten[0]!] : [])));
  return gebieden.flatMap(({code, soort: kind}): Gebied[] =>
    kind === "gemeente" && divided.has(code)
      ? [{code: `${code} zonder wijk`, naam: "zonder wijk", soort: "wijk", gemeenten: [code]}]
      : []
  );
}

/** Per gemeente the places of its wijken, of those without one too. */
export function wijkenOf(gebieden: readonly Gebied[]): Map<string, number[]> {
  const wijken = new Map<string, number[]>();
  for (const [place, {soort: kind, gemeenten}] of gebieden.entries())
    if (kind === "wijk") wijken.set(gemeenten[0]!, [...(wijken.get(gemeenten[0]!) ?? []), place]);
  return wijken;
}
