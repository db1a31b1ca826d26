import {huishoudtypen} from "../../data/huishoudtype.js";
import {indicatoren} from "../../data/indicator.js";
import type {MonitorRow} from "./row.js";

/** What the members of a huishouden, or those of them in one gemeente, are and use. */
export interface HuishoudenState {
  /** Place in the list of the type that stands last in it among those of the members. */
  huishoudtype: number;
  /** A bit for each of Jeugd, P-wet and Wmo. */
  wetten: number;
  /** How many (person, voorziening) pairs; 6: six or more. */
  voorzieningen: number;
}

/**
 * A row of `gedeeld.arrow`: of a huishouden with members in more than one gemeente what those in one of them use. Rows of
 * one `geval` are of one huishouden, or of `huishoudens` that are all the same.
 */
export interface SharedRow extends HuishoudenState {
  periode: string;
  geval: number;
  gemeente: string;
  huishoudens: number;
}

/** How much the sum of these gemeenten has too many of a row of the monitor, in `waarde` and in `n`. */
export type Double = (
  row: Pick<MonitorRow, "indicator" | "categorie" | "periode">,
  gemeenten: readonly string[]
) => {waarde: number; n: number};

/** The indicatoren that count huishoudens. */
export const huishoudenIndicatoren: readonly string[] = indicatoren
  .filter(({eenheid: unit}) => unit === "huishoudens")
  .map(({code}) => code);

const wetNames = ["jeugd", "pwet", "wmo"];

/** In which categories a huishouden counts (`indicator categorie`); of each indicator it counts in the noemer. */
export function huishoudenBoxes({huishoudtype, wetten, voorzieningen}: HuishoudenState): string[] {
  const names = wetNames.filter((_, bit) => (wetten >> bit) & 1);
  const aantal = voorzieningen < 6 ? String(voorzieningen) : "6_of_meer";
  const combinatie = names.length === 1 ? `alleen_${names[0]}` : names.join("_");
  return [
    ...["huishoudens totaal", `huishoudens_type ${huishoudtypen[huishoudtype]!.code}`],
    ...names.map((naam) => `huishoudens_met_voorzieningen ${naam}`),
    ...(voorzieningen > 0 ? ["huishoudens_met_voorzieningen totaal", `voorzieningen_huishoudens ${aantal}`] : []),
    ...(voorzieningen > 1 ? ["meer_dan_een_voorziening meer_dan_een"] : []),
    ...(names.length > 0 ? ["stapeling_huishoudens totaal", `stapeling_huishoudens ${combinatie}`] : [])
  ];
}

/**
 * Where gemeenten are added up, a huishouden with members in more than one of them is in the sum as often; together it has
 * what any of its members has, and counts once.
 */
export function makeDouble(shared: readonly SharedRow[]): Double {
  const perPeriode = new Map<string, Map<number, SharedRow[]>>();
  for (const row of shared) {
    const cases = perPeriode.get(row.periode) ?? new Map<number, SharedRow[]>();
    perPeriode.set(row.periode, cases.set(row.geval, [...(cases.get(row.geval) ?? []), row]));
  }
  const known = new Map<string, ReturnType<typeof count>>();

  return ({indicator, categorie, periode}, gemeenten) => {
    const cases = perPeriode.get(periode);
    if (!cases || gemeenten.length < 2 || !huishoudenIndicatoren.includes(indicator)) return {waarde: 0, n: 0};
    const key = `${periode} ${gemeenten.join()}`;
    const counted = known.get(key) ?? count(cases.values(), new Set(gemeenten));
    known.set(key, counted);
    return {waarde: counted.boxes.get(`${indicator} ${categorie}`) ?? 0, n: counted.n};
  };
}

function count(cases: Iterable<readonly SharedRow[]>, gemeenten: ReadonlySet<string>) {
  const boxes = new Map<string, number>();
  let n = 0;
  const addTo = (state: HuishoudenState, aantal: number) => {
    for (const box of huishoudenBoxes(state)) boxes.set(box, (boxes.get(box) ?? 0) + aantal);
    n += aantal;
  };
  for (const rows of cases) {
    const members = rows.filter(({gemeente}) => gemeenten.has(gemeente));
    if (members.length < 2) continue;
    for (const member of members) addTo(member, member.huishoudens);
    addTo(
      members.reduce<HuishoudenState>(together, {huishoudtype: 0, wetten: 0, voorzieningen: 0}),
      -members[0]!.huishoudens
    );
  }
  return {boxes, n};
}

const together = (a: HuishoudenState, b: HuishoudenState): HuishoudenState => ({
  huishoudtype: Math.max(a.huishoudtype, b.huishoudtype),
  wetten: a.wetten | b.wetten,
  voorzieningen: Math.min(6, a.voorzieningen + b.voorzieningen)
});
