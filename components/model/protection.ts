import {type Beschermregel, beschermregels, LEAST_OF_SHARE} from "../../data/publicatie.js";
import {wholeNumber} from "../format/number.js";
import type {Manifest} from "./forms.js";

/** By which rule a manifest says that its numbers were protected before they were published, where they were. */
export interface MayBeProtected {
  bescherming?: Pick<NonNullable<Manifest["bescherming"]>, "regel"> | undefined;
}

/** Whether the tables hold only what was protected: of any other site, and of the visitor's own files, all is as it was counted. */
export const isProtected = ({bescherming}: MayBeProtected): boolean => bescherming !== undefined;

/** By which rule the numbers were protected; null where they are as they were counted. */
export const protectionRule = ({bescherming}: MayBeProtected) =>
  bescherming === undefined ? null : beschermregels.find(({code}) => code === bescherming.regel)!;

/** The rule in a few words, behind source and status. */
const inShort: Record<Beschermregel, string> = {
  cbs: "aantallen afgerond op vijftallen, kleine afgeschermd",
  ons: "aantallen met wat ruis, kleine afgeschermd"
};

/** "Beschermd: aantallen afgerond op vijftallen, kleine afgeschermd"; empty where nothing is protected. */
export const protectionLine = ({bescherming}: MayBeProtected): string =>
  bescherming === undefined ? "" : `Beschermd: ${inShort[bescherming.regel]}`;

/** Why numbers are withheld: of one number a page cannot know which of the two it is. */
export const whyWithheld = `omdat het om weinig mensen gaat (minder dan 8, of een aandeel met minder dan ${LEAST_OF_SHARE} mensen met of zonder), of omdat een ander afgeschermd getal er anders uit te berekenen zou zijn`;

/** How many of the numbers of a figure are withheld (hatched where it draws them), and why; nothing where none is, or nothing is protected. */
export function withheldSentences(source: MayBeProtected, withheld: number, all: number): string[] {
  if (!isProtected(source) || withheld === 0) return [];
  const verb = withheld === 1 ? "is er" : "zijn er";
  return [`Van de ${wholeNumber(all)} getallen ${verb} ${wholeNumber(withheld)} afgeschermd: ${whyWithheld}.`];
}

/** What one must know to read numbers that were protected; nothing where none is. */
export function protectionNotes(source: MayBeProtected): string[] {
  const rule = protectionRule(source);
  if (rule === null) return [];
  return [
    `Een aantal kan door de bescherming ${rule.afwijking} hoger of lager zijn dan geteld. Aandelen, intervallen en vergelijkingen zijn uit de beschermde aantallen berekend; een interval telt dat verschil niet mee.`
  ];
}

/** Above the SQL of a figure: what it counted is not what is shown. */
export const countedBefore =
  "Deze SQL telde de aantallen vóór de bescherming. Daarna zijn zij beschermd en pas toen geschreven: uit wat hier staat is de uitkomst van de SQL niet terug te rekenen.";

/** A share may be shown of a count and what it is a part of; on the start everybody is in gebruik, which tells nothing of anyone. */
export const mayShare = (part: number, whole: number): boolean =>
  part === whole || (part >= LEAST_OF_SHARE && whole - part >= LEAST_OF_SHARE);
