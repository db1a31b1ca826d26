import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {dateText} from "../format/date.js";
import {wholeNumber} from "../format/number.js";
import type {Choice} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import {enumerate} from "../format/text.js";

/** A piece of the sentence; `to` is the choice that it speaks of. */
export interface SentencePart {
  tekst: string;
  to?: keyof Choice;
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
export const huishoudenPlace = (type: string): string => huishoudens[type]!;

const wetNames: Record<string, string> = {
  wmo: "de Wmo",
  participatiewet: "de Participatiewet",
  jeugdwet: "de Jeugdwet",
  wsw: "de Wsw"
};

const sometimes = (codes: readonly string[], names: (code: string) => string) => enumerate(codes.map(names), "of");
const leeftijd = (code: string) => (code === "75+" ? "75 jaar en ouder" : `${code.replace("-", " tot en met ")} jaar`);
const after = (code: string) => gebeurtenissen.find((item) => item.code === code)!.after;

/** The startgroep in words: "12.431 inwoners van Utrecht, in een instelling, die op 1 januari 2015 een voorziening gebruikten, …". */
export function sentence(choice: Choice, gebieden: readonly Gebied[], aantal: number | null): SentencePart[] {
  const who = choice.geslacht.length === 1 ? (choice.geslacht[0] === "M" ? "mannelijke" : "vrouwelijke") : null;
  const one = aantal === 1;
  const house = clause(choice.huishoudtype, (code) => huishoudens[code]!, "huishoudtype");
  const parts: (SentencePart | null)[] = [
    {tekst: aantal === null ? "De " : `${wholeNumber(aantal)} `},
    who === null ? null : {tekst: who, to: "geslacht"},
    {tekst: `${who === null ? "" : " "}${one ? "inwoner" : "inwoners"} van `},
    {tekst: gebiedName(gebieden, choice.gebied), to: "gebied"},
    choice.leeftijd.length === 0 ? null : {tekst: " van "},
    choice.leeftijd.length === 0 ? null : {tekst: sometimes(choice.leeftijd, leeftijd), to: "leeftijd"},
    ...house,
    {tekst: `${house.length === 0 ? "" : ","} die op `},
    {tekst: dateText(choice.peilmoment), to: "peilmoment"},
    {tekst: " een voorziening "},
    choice.wet.length === 0 ? null : {tekst: `uit ${sometimes(choice.wet, (code) => wetNames[code]!)}`, to: "wet"},
    {tekst: `${choice.wet.length === 0 ? "" : " "}${one ? "gebruikte" : "gebruikten"}`},
    ...clause(choice.gebeurtenis, after, "gebeurtenis"),
    {tekst: "."}
  ];
  return parts.filter((part): part is SentencePart => part !== null);
}

function clause(codes: readonly string[], names: (code: string) => string, to: keyof Choice): SentencePart[] {
  return codes.length === 0 ? [] : [{tekst: ", "}, {tekst: sometimes(codes, names), to}];
}
