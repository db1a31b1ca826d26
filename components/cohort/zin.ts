import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {geheel} from "../opmaak/getal.js";
import {datum} from "../opmaak/datum.js";
import {opsomming} from "../opmaak/opsomming.js";
import type {Gebied} from "../werkbank/gebied.js";
import {gebiednaam} from "./gebiednaam.js";
import type {Keuze} from "./keuze.js";

/** A piece of the sentence; `naar` is the choice that it speaks of. */
export interface Deel {
  tekst: string;
  naar?: keyof Keuze;
}

const huishoudens: Record<string, string> = {
  eenpersoons: "in een eenpersoonshuishouden",
  paar_zonder_kinderen: "in een paar zonder kinderen",
  paar_met_kinderen: "in een paar met kinderen",
  eenouder: "in een eenoudergezin",
  overig: "in een overig huishouden",
  institutioneel: "in een instelling"
};

/** Where somebody of a huishoudtype lives: in een eenoudergezin. */
export const huishoudplaats = (type: string): string => huishoudens[type]!;

const wetnamen: Record<string, string> = {
  wmo: "de Wmo",
  participatiewet: "de Participatiewet",
  jeugdwet: "de Jeugdwet",
  wsw: "de Wsw"
};

const soms = (codes: readonly string[], namen: (code: string) => string) => opsomming(codes.map(namen), "of");
const leeftijd = (code: string) => (code === "75+" ? "75 jaar en ouder" : `${code.replace("-", " tot en met ")} jaar`);
const na = (code: string) => gebeurtenissen.find((item) => item.code === code)!.na;

/** The startgroep in words: "12.431 inwoners van Utrecht, in een instelling, die op 1 januari 2015 een voorziening gebruikten, …". */
export function zin(keuze: Keuze, gebieden: readonly Gebied[], aantal: number | null): Deel[] {
  const wie = keuze.geslacht.length === 1 ? (keuze.geslacht[0] === "M" ? "mannelijke" : "vrouwelijke") : null;
  const een = aantal === 1;
  const huis = bijzin(keuze.huishoudtype, (code) => huishoudens[code]!, "huishoudtype");
  const delen: (Deel | null)[] = [
    {tekst: aantal === null ? "De " : `${geheel(aantal)} `},
    wie === null ? null : {tekst: wie, naar: "geslacht"},
    {tekst: `${wie === null ? "" : " "}${een ? "inwoner" : "inwoners"} van `},
    {tekst: gebiednaam(gebieden, keuze.gebied), naar: "gebied"},
    keuze.leeftijd.length === 0 ? null : {tekst: " van "},
    keuze.leeftijd.length === 0 ? null : {tekst: soms(keuze.leeftijd, leeftijd), naar: "leeftijd"},
    ...huis,
    {tekst: `${huis.length === 0 ? "" : ","} die op `},
    {tekst: datum(keuze.peilmoment), naar: "peilmoment"},
    {tekst: " een voorziening "},
    keuze.wet.length === 0 ? null : {tekst: `uit ${soms(keuze.wet, (code) => wetnamen[code]!)}`, naar: "wet"},
    {tekst: `${keuze.wet.length === 0 ? "" : " "}${een ? "gebruikte" : "gebruikten"}`},
    ...bijzin(keuze.gebeurtenis, na, "gebeurtenis"),
    {tekst: "."}
  ];
  return delen.filter((deel): deel is Deel => deel !== null);
}

function bijzin(codes: readonly string[], namen: (code: string) => string, naar: keyof Keuze): Deel[] {
  return codes.length === 0 ? [] : [{tekst: ", "}, {tekst: soms(codes, namen), naar}];
}
