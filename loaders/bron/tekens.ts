import {escapeSign} from "../../components/opmaak/controls.js";

/** Characters without any width, as a character class of RE2 and of JavaScript (with flag `u`): they are left out wherever they stand. */
const breedteloos =
  "\\p{Cf}\\u{34F}\\u{115F}\\u{1160}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{3164}\\u{FE00}-\\u{FE0F}\\u{FFA0}\\u{E0100}-\\u{E01EF}";

/** Blanks and control characters: left out at both ends, a space in between. */
const blanco = "\\p{Z}\\p{Cc}\\u{2800}";

const re2 = (klasse: string): string => klasse.replaceAll("\\u{", "\\x{");

/** SQL: a text without blanks and invisible characters around it, and without invisible ones in it; what is left of nothing is ''. */
export const schoonSql = (tekst: string): string =>
  `trim(regexp_replace(regexp_replace(${tekst}, '[${re2(breedteloos)}]', '', 'g'), '[${re2(blanco)}]', ' ', 'g'))`;

/** An RE2 pattern for any character that `schoonSql` may change. */
export const veranderlijk = `[${re2(breedteloos + blanco)}]`;

const [zonderBreedte, leegte] = [new RegExp(`[${breedteloos}]`, "gu"), new RegExp(`[${blanco}]`, "gu")];

/** What `schoonSql` makes of a text. */
export const schoon = (tekst: string): string => zonderRand(tekst.replace(zonderBreedte, "").replace(leegte, " "));

/** A text without spaces at both ends, in time that does not grow with the spaces in between. */
function zonderRand(tekst: string): string {
  let [begin, eind] = [0, tekst.length];
  while (begin < eind && tekst[begin] === " ") begin++;
  while (eind > begin && tekst[eind - 1] === " ") eind--;
  return tekst.slice(begin, eind);
}

const namen: Record<string, string> = {
  "\t": "tab",
  "\n": "regeleinde",
  "\r": "regeleinde",
  "\u00a0": "vaste spatie",
  "\u00ad": "zacht afbreekstreepje",
  "\u200b": "spatie zonder breedte",
  "\ufeff": "BOM"
};

const LANG = 80;

/** The beginning of a text that is too long to show. */
export const kort = (tekst: string, tekens: number): string =>
  tekst.length > tekens ? `${tekst.slice(0, tekens)}…` : tekst;

const onzichtbaar = new RegExp(`(?! )[${breedteloos}${blanco}\\p{Cs}]`, "gu");

/** A value as a message shows it: spaces at the ends and invisible characters can be seen, and a very long one is cut. */
export const zichtbaar = (tekst: string): string =>
  kort(tekst, LANG)
    .replace(/^ +| +$/g, (spaties) => "␣".repeat(spaties.length))
    .replace(onzichtbaar, (teken) => (teken in namen ? `‹${namen[teken]}›` : escapeSign(teken)));

const unicode = (teken: string): string => `U+${teken.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** What stands around or in a text that does not show: "spaties achter", "vaste spatie voor", "onzichtbare tekens in". */
export function watErOmheenStaat(tekst: string): string {
  const kern = schoon(tekst);
  const zonder = tekst.replace(zonderBreedte, "");
  const spaties = zonder.replace(leegte, " ");
  const begin = spaties.length - spaties.trimStart().length;
  const eind = spaties.length - spaties.trimEnd().length;
  const delen = [
    ...(begin > 0 ? ["spaties voor"] : []),
    ...(eind > 0 ? ["spaties achter"] : []),
    ...(zonder !== tekst || zonder.slice(begin, zonder.length - eind) !== kern ? ["onzichtbare tekens in"] : [])
  ];
  return delen.length > 1 ? `${delen.slice(0, -1).join(", ")} en ${delen.at(-1)}` : delen.join("");
}

/** Letters that are not of our alphabet but look as if: a Cyrillic М in a code. Empty when there are none. */
export const vreemdeLetters = (tekst: string): string =>
  [...new Set(kort(tekst, LANG).match(/[^\x00-\x7F…]/gu) ?? [])]
    .map((teken) => `${teken} is ${unicode(teken)}`)
    .slice(0, 5)
    .join(", ");
