import {gebiednaam} from "../cohort/gebiednaam.js";
import type {Gebied, Gebiedssoort} from "../werkbank/gebied.js";

/** Gebieden that are chosen together; `teken` is how an address names them: `GM*`, `PV26*`, `GM0344*`. */
export interface Groep {
  teken: string;
  naam: string;
  leden: readonly string[];
}

const meervoud: Record<Exclude<Gebiedssoort, "land">, string> = {
  provincie: "Alle provincies",
  gemeente: "Alle gemeenten",
  grootteklasse: "Alle grootteklassen",
  stedelijkheid: "Alle klassen van stedelijkheid",
  jeugdregio: "Alle jeugdregio’s",
  arbeidsmarktregio: "Alle arbeidsmarktregio’s",
  gemeente_2020: "Alle gemeenten van 2020",
  gemeente_2020_geschat: "Alle geschatte gemeenten van 2020",
  wijk: "Alle wijken van Nederland"
};

export const letters = (code: string): string => /^[A-Z]*/.exec(code)![0];

/** What a code says of its division: `-2020`. */
const deeltal = (code: string): string => /-\d+$/.exec(code)?.[0] ?? "";

/** Every gebied of a soort that has more than one. */
export function soortgroepen(gebieden: readonly Gebied[]): (Groep & {soort: Gebiedssoort})[] {
  const perSoort = new Map<Gebiedssoort, string[]>();
  for (const {soort, code} of gebieden) {
    const lijst = perSoort.get(soort);
    if (lijst) lijst.push(code);
    else perSoort.set(soort, [code]);
  }
  return [...perSoort]
    .filter(([soort, leden]) => soort !== "land" && leden.length > 1)
    .map(([soort, leden]) => {
      const naam = meervoud[soort as keyof typeof meervoud] ?? soort;
      return {soort, teken: `${letters(leden[0]!)}${deeltal(leden[0]!)}*`, naam, leden};
    });
}

/** The wijken of each gemeente and the gemeenten of each larger gebied. */
export function deelgroepen(gebieden: readonly Gebied[]): Groep[] {
  const wijken = new Map<string, string[]>();
  for (const {soort, code, gemeenten} of gebieden)
    if (soort === "wijk") wijken.set(gemeenten[0]!, [...(wijken.get(gemeenten[0]!) ?? []), code]);
  const deel = (gebied: Gebied, leden: readonly string[], wat: string): Groep[] =>
    leden.length > 0
      ? [{teken: `${gebied.code}*`, naam: `${wat} van ${gebiednaam(gebieden, gebied.code)}`, leden}]
      : [];
  return gebieden.flatMap((gebied) => {
    if (gebied.soort === "land" || gebied.soort === "wijk") return [];
    if (gebied.soort === "gemeente") return deel(gebied, wijken.get(gebied.code) ?? [], "Wijken");
    return deel(gebied, gebied.gemeenten, "Gemeenten");
  });
}
