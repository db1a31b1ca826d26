import {indicatoren, indicator as zoek, type Categorie, type Indicator} from "../../data/indicator.js";
import type {Eigen, PaginaKeuze} from "../monitor/adres.js";
import {schrijfVolgorde} from "../sorteertabel/volgorde.js";
import {kleinwijzen, type Klein} from "./bescherm.js";

/** The indicators that are counted per wijk, Wmo clients first: what the page begins with. */
export const wijkindicatoren: readonly Indicator[] = [
  zoek("wmo_clienten"),
  ...indicatoren.filter(({wijk, code}) => wijk && code !== "wmo_clienten")
];

const combinaties = zoek("stapeling_huishoudens").categorieen.map(({code}) => code);
const beide = (kolom: string) => [kolom, schrijfVolgorde({kolom, af: true})];

/** The name of a column in the table of all indicators. */
export const alleskolom = (indicator: string, categorie: string): string => `${indicator}.${categorie}`;

const alleskolommen = wijkindicatoren.flatMap(({code, categorieen}) =>
  categorieen.map((categorie) => alleskolom(code, categorie.code))
);

/** What the address of the page can say beside gebied, vergelijk and periode; the first of each is the default. */
export const eigen = {
  eenheid: ["huishoudens", "personen"],
  maat: ["aantal", "per_1000"],
  volgorde: ["naam", "-naam", ...combinaties.flatMap(beide)],
  klein: [...kleinwijzen],
  indicator: wijkindicatoren.map(({code}) => code) as [string, ...string[]],
  categorie: ["totaal", ...categoriecodes()],
  staven: ["cijfer", "naam"],
  alles: ["per_1000", "aantal"],
  ordening: ["naam", "-naam", ...alleskolommen.flatMap(beide)]
} as const satisfies Eigen<string>;

export type Wijksleutel = keyof typeof eigen;
export type Wijkkeuze = PaginaKeuze<Wijksleutel>;

function categoriecodes(): string[] {
  const codes = wijkindicatoren.flatMap(({categorieen}) => categorieen.map(({code}) => code));
  return [...new Set(codes)].filter((code) => code !== "totaal");
}

/** The indicator and categorie of the bars; another indicator may lack the categorie, and then shows its first. */
export function gekozenIndicator(keuze: Wijkkeuze): {indicator: Indicator; categorie: Categorie} {
  const indicator = zoek(keuze.indicator);
  const categorie = indicator.categorieen.find(({code}) => code === keuze.categorie) ?? indicator.categorieen[0]!;
  return {indicator, categorie};
}

export const kleinVan = ({klein}: Wijkkeuze): Klein => (klein === "cbs" ? "cbs" : "ruw");
