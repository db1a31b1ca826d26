import type {Indicator} from "../../data/indicator/vorm.js";
import type {Dekking} from "../monitor/dekking.js";
import type {Gebied} from "../werkbank/gebied.js";
import {bescherm, type Klein} from "./bescherm.js";
import {buitenWijken} from "./rest.js";
import type {Telling} from "./telling.js";

/** One gemeente by wijk in one periode. */
export interface Profielbron {
  gemeente: Gebied;
  wijken: readonly Gebied[];
  telling: (gebied: string, indicator: string, categorie: string) => Telling;
  /** Who is in a number of what is compared with, where that is not all of its gemeenten. */
  dekking: (gebied: string, indicator: Indicator, categorie: string) => Dekking | null;
}

export type Rijsoort = "wijk" | "rest" | "gemeente" | "vergelijk";

/** A wijk, what is in no wijk, the gemeente, or what it is compared with, with its counts in the order of the categorieën. */
export interface Profielrij {
  code: string;
  naam: string;
  soort: Rijsoort;
  tellingen: readonly Telling[];
}

/** Whether the categorieën of an indicator add up, with "totaal" as their sum or without. */
const deelt = ({code, verdeling}: Indicator) => verdeling || code.startsWith("stapeling_");

/** An indicator by wijk: the wijken, the rest where there is one, and the gemeente last. */
export function profiel(
  {gemeente, wijken, telling}: Profielbron,
  indicator: Indicator,
  klein: Klein
): readonly Profielrij[] {
  const van = (gebied: string) => indicator.categorieen.map(({code}) => telling(gebied, indicator.code, code));
  const totaal = van(gemeente.code);
  const perWijk = wijken.map(({code}) => van(code));
  const over = totaal.map((geheel, j) =>
    buitenWijken(
      geheel,
      perWijk.map((rij) => rij[j]!)
    )
  );
  const rest = over.every((cel) => cel !== null) && over.some(({waarde, n}) => waarde !== 0 || n !== 0) ? over : null;
  const tabel = [...perWijk, ...(rest ? [rest] : []), totaal];
  const getoond = klein === "ruw" ? tabel : metSom(tabel, indicator);
  return [
    ...wijken.map(({code, naam}) => ({code, naam, soort: "wijk" as const})),
    ...(rest ? [{code: "rest", naam: restnaam(rest), soort: "rest" as const}] : []),
    {code: gemeente.code, naam: gemeente.naam, soort: "gemeente" as const}
  ].map((rij, i) => ({...rij, tellingen: getoond[i]!}));
}

/** The same of another gebied, alone: small numbers are withheld, but no others for their sake. */
export function vergelijkrij(
  {telling}: Profielbron,
  {code, naam}: {code: string; naam: string},
  indicator: Indicator,
  klein: Klein
): Profielrij {
  const tellingen = indicator.categorieen.map((categorie) => telling(code, indicator.code, categorie.code));
  const getoond = klein === "ruw" ? tellingen : bescherm([tellingen], {rij: false, kolom: false})[0]!;
  return {code, naam, soort: "vergelijk", tellingen: getoond};
}

/** Households with members in two wijken count in both: then the rest is no group of people. */
const restnaam = (rest: readonly Telling[]) =>
  rest.some(({waarde, n}) => waarde! < 0 || n! < 0) ? "Gemeente min wijken" : "Zonder bekende wijk";

/** Withholds with the sum over the categorieën in mind, which other tables show, also where this one does not. */
function metSom(tabel: readonly (readonly Telling[])[], indicator: Indicator): Telling[][] {
  if (!deelt(indicator)) return bescherm(tabel, {rij: true, kolom: false});
  if (indicator.categorieen.at(-1)!.code === "totaal") return bescherm(tabel, {rij: true, kolom: true});
  const som = (rij: readonly Telling[]): Telling => ({
    waarde: rij.reduce<number | null>((som, {waarde}) => (som === null || waarde === null ? null : som + waarde), 0),
    n: null,
    reden: null
  });
  const breder = tabel.map((rij) => [...rij, som(rij)]);
  return bescherm(breder, {rij: true, kolom: true}).map((rij) => rij.slice(0, -1));
}
