/** A sentence or label begins with a capital. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same within a sentence: Bijstand is bijstand; Wsnp and P-wet stay. */
export const uncapitalise = (text: string): string =>
  /^\p{Lu}[\p{Lu}-]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const order = new Intl.Collator("nl", {numeric: true, ignorePunctuation: true});

/** The order of names in a list: without regard to capitals, accents, hyphens and the apostrophe of 's-Gravenhage; numbers by size. */
export const byName = (a: string, b: string): number => order.compare(a, b);

/** Parts as one phrase: a, b of c. */
export function enumerate(parts: readonly string[], word: "en" | "of"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** Gemeenten that one lives on: islands, and what was one. */
const islands = new Set([
  ...["Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"],
  ...["Urk", "Goeree-Overflakkee", "Schouwen-Duiveland", "Noord-Beveland"]
]);

/** A gebied with its preposition: in Utrecht, op Texel, in de provincie Utrecht. */
export const placePhrase = (naam: string): string => `${islands.has(bare(naam)) ? "op" : "in"} ${naam}`;

/** Without the gemeenten that are not in a number: Texel (Aalten leverde niet). */
const bare = (naam: string) => naam.replace(/ \(.*$/, "");

/** Signs that do not show, or change how others do: control signs, direction, zero width, and halves of a character. */
const hidden = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}";

/** What joins the parts of an emoji shows in the emoji. */
const joiner = "(?<=\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]?)\\u200D(?=\\p{Extended_Pictographic})";

const inLine = new RegExp(`(?!${joiner})[${hidden}]`, "gu");
const inLines = new RegExp(`(?!${joiner}|[\\n\\t])[${hidden}]`, "gu");

/** A sign as it is written in code: `\x1b`, `\u202e`, `\u{e0041}`. */
export function escapeSign(sign: string): string {
  const hex = sign.codePointAt(0)!.toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}

/** A text that others wrote, as one line that can be shown anywhere: signs that steer a terminal or turn a text around stand there as code. */
export const escapeControls = (text: string): string => text.replace(inLine, escapeSign);

/** The same for a text of several lines: line ends and tabs stay. */
export const escapeLines = (text: string): string => text.replace(/\r\n/g, "\n").replace(inLines, escapeSign);
