import {huishoudtypen} from "../../data/huishoudtype.js";
import type {MonitorRij} from "./rij.js";

/** What the members of a huishouden, or those of them in one gemeente, are and use. */
export interface Huishoudstaat {
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
export interface Gedeeldrij extends Huishoudstaat {
  periode: string;
  geval: number;
  gemeente: string;
  huishoudens: number;
}

/** How much the sum of these gemeenten has too many of a row of the monitor, in `waarde` and in `n`. */
export type Dubbel = (
  rij: Pick<MonitorRij, "indicator" | "categorie" | "periode">,
  gemeenten: readonly string[]
) => {waarde: number; n: number};

/** The indicatoren that count huishoudens. */
export const huishoudindicatoren: readonly string[] = [
  ...["huishoudens", "huishoudens_type", "huishoudens_met_voorzieningen"],
  ...["stapeling_huishoudens", "voorzieningen_huishoudens", "meer_dan_een_voorziening"]
];

const wetnamen = ["jeugd", "pwet", "wmo"];

/** In which categories a huishouden counts (`indicator categorie`); of each indicator it counts in the noemer. */
export function huishoudvakken({huishoudtype, wetten, voorzieningen}: Huishoudstaat): string[] {
  const namen = wetnamen.filter((_, bit) => (wetten >> bit) & 1);
  const aantal = voorzieningen < 6 ? String(voorzieningen) : "6_of_meer";
  const combinatie = namen.length === 1 ? `alleen_${namen[0]}` : namen.join("_");
  return [
    ...["huishoudens totaal", `huishoudens_type ${huishoudtypen[huishoudtype]!.code}`],
    ...namen.map((naam) => `huishoudens_met_voorzieningen ${naam}`),
    ...(voorzieningen > 0 ? ["huishoudens_met_voorzieningen totaal", `voorzieningen_huishoudens ${aantal}`] : []),
    ...(voorzieningen > 1 ? ["meer_dan_een_voorziening meer_dan_een"] : []),
    ...(namen.length > 0 ? ["stapeling_huishoudens totaal", `stapeling_huishoudens ${combinatie}`] : [])
  ];
}

/**
 * Where gemeenten are added up, a huishouden with members in more than one of them is in the sum as often; together it has
 * what any of its members has, and counts once.
 */
export function maakDubbel(gedeeld: readonly Gedeeldrij[]): Dubbel {
  const perPeriode = new Map<string, Map<number, Gedeeldrij[]>>();
  for (const rij of gedeeld) {
    const gevallen = perPeriode.get(rij.periode) ?? new Map<number, Gedeeldrij[]>();
    perPeriode.set(rij.periode, gevallen.set(rij.geval, [...(gevallen.get(rij.geval) ?? []), rij]));
  }
  const bekend = new Map<string, ReturnType<typeof tel>>();

  return ({indicator, categorie, periode}, gemeenten) => {
    const gevallen = perPeriode.get(periode);
    if (!gevallen || gemeenten.length < 2 || !huishoudindicatoren.includes(indicator)) return {waarde: 0, n: 0};
    const sleutel = `${periode} ${gemeenten.join()}`;
    const geteld = bekend.get(sleutel) ?? tel(gevallen.values(), new Set(gemeenten));
    bekend.set(sleutel, geteld);
    return {waarde: geteld.vakken.get(`${indicator} ${categorie}`) ?? 0, n: geteld.n};
  };
}

function tel(gevallen: Iterable<readonly Gedeeldrij[]>, gemeenten: ReadonlySet<string>) {
  const vakken = new Map<string, number>();
  let n = 0;
  const voegToe = (staat: Huishoudstaat, aantal: number) => {
    for (const vak of huishoudvakken(staat)) vakken.set(vak, (vakken.get(vak) ?? 0) + aantal);
    n += aantal;
  };
  for (const rijen of gevallen) {
    const leden = rijen.filter(({gemeente}) => gemeenten.has(gemeente));
    if (leden.length < 2) continue;
    for (const lid of leden) voegToe(lid, lid.huishoudens);
    voegToe(leden.reduce<Huishoudstaat>(samen, {huishoudtype: 0, wetten: 0, voorzieningen: 0}), -leden[0]!.huishoudens);
  }
  return {vakken, n};
}

const samen = (a: Huishoudstaat, b: Huishoudstaat): Huishoudstaat => ({
  huishoudtype: Math.max(a.huishoudtype, b.huishoudtype),
  wetten: a.wetten | b.wetten,
  voorzieningen: Math.min(6, a.voorzieningen + b.voorzieningen)
});
