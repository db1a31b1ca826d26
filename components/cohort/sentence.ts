import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {dateText} from "../format/date.js";
import {wholeNumber} from "../format/number.js";
import {type AllOf, asksAll, type Choice} from "../model/choice.js";
import {type Gebied, gebiedName} from "../model/gebied.js";
import type {Base} from "../queries/attrition.js";
import {codeName} from "../model/codeLists.js";
import {enumerate, uncapitalise} from "../format/text.js";

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
const wetName = (code: string) => wetNames[code]!;
const voorziening = (code: string) => uncapitalise(codeName("voorziening", code));
const wetCount = (code: string) => codeName("stapeling", code);
const combination = (code: string) => uncapitalise(codeName("combinatie", code));
/** One of the codes, or all of them at once. */
const asked = (choice: Choice, filter: AllOf, names: (code: string) => string) =>
  asksAll(choice, filter) ? choice[filter].map(names).join(" én ") : sometimes(choice[filter], names);
const bare = (code: string) => after(code).replace(/^na /, "");
const after = (code: string) => gebeurtenissen.find((item) => item.code === code)!.after;

/** The startgroep, or the residents, in words: "12.431 inwoners van Utrecht, in een instelling, die op 1 januari 2015 een voorziening gebruikten, …". */
export function sentence(
  choice: Choice,
  gebieden: readonly Gebied[],
  aantal: number | null,
  base: Base = "startgroep"
): SentencePart[] {
  const who = choice.geslacht.length === 1 ? (choice.geslacht[0] === "M" ? "mannelijke" : "vrouwelijke") : null;
  const one = aantal === 1;
  const house = clause(
    sometimes(choice.huishoudtype, (code) => huishoudens[code]!),
    "huishoudtype"
  );
  const use: SentencePart[] = [
    ...(choice.wet.length === 0
      ? []
      : [{tekst: `uit ${asked(choice, "wet", wetName)}`, to: "wet"} as const, {tekst: " "}]),
    ...(choice.voorziening.length === 0
      ? []
      : [{tekst: `(${asked(choice, "voorziening", voorziening)})`, to: "voorziening"} as const, {tekst: " "}])
  ];
  const atStart: SentencePart[] = [
    {tekst: `${house.length === 0 ? "" : ","} die op `},
    {tekst: dateText(choice.peilmoment), to: "peilmoment"},
    {tekst: " een voorziening "},
    ...use,
    {tekst: one ? "gebruikte" : "gebruikten"},
    ...clause(choice.stapeling.length === 0 ? "" : `uit ${sometimes(choice.stapeling, wetCount)}`, "stapeling"),
    ...clause(
      choice.combinatie.length === 0 ? "" : `in de combinatie ${sometimes(choice.combinatie, combination)}`,
      "combinatie"
    )
  ];
  const parts: (SentencePart | null)[] = [
    {tekst: aantal === null ? (base === "inwoners" ? "Alle " : "De ") : `${wholeNumber(aantal)} `},
    who === null ? null : {tekst: who, to: "geslacht"},
    {tekst: `${who === null ? "" : " "}${one ? "inwoner" : "inwoners"} van `},
    {tekst: gebiedName(gebieden, choice.gebied), to: "gebied"},
    choice.leeftijd.length === 0 ? null : {tekst: " van "},
    choice.leeftijd.length === 0 ? null : {tekst: sometimes(choice.leeftijd, leeftijd), to: "leeftijd"},
    ...house,
    ...(base === "startgroep" ? atStart : []),
    ...clause(asked(choice, "gebeurtenis", after), "gebeurtenis"),
    ...clause(choice.zonder.length === 0 ? "" : `zonder ${sometimes(choice.zonder, bare)}`, "zonder"),
    choice.reeks.length === 0
      ? null
      : {tekst: `, met een reeks ${choice.reeks.map((code) => codeName("reeks", code)).join(" én ")}`},
    {tekst: "."}
  ];
  return parts.filter((part): part is SentencePart => part !== null);
}

const clause = (text: string, to: keyof Choice): SentencePart[] =>
  text === "" ? [] : [{tekst: ", "}, {tekst: text, to}];
