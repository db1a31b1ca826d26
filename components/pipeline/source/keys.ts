import {escapeSign} from "../../format/text.js";

/** Characters without any width, as a character class of RE2 and of JavaScript (with flag `u`): they are left out wherever they stand. */
const zeroWidth =
  "\\p{Cf}\\u{34F}\\u{115F}\\u{1160}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{3164}\\u{FE00}-\\u{FE0F}\\u{FFA0}\\u{E0100}-\\u{E01EF}";

/** Blanks and control characters: left out at both ends, a space in between. */
const blank = "\\p{Z}\\p{Cc}\\u{2800}";

const re2 = (klasse: string): string => klasse.replaceAll("\\u{", "\\x{");

/** SQL: a text without blanks and invisible characters around it, and without invisible ones in it; what is left of nothing is ''. */
export const cleanSql = (text: string): string =>
  `trim(regexp_replace(regexp_replace(${text}, '[${re2(zeroWidth)}]', '', 'g'), '[${re2(blank)}]', ' ', 'g'))`;

/** An RE2 pattern for any character that `cleanSql` may change. */
const changing = `[${re2(zeroWidth + blank)}]`;

const [withoutWidth, emptiness] = [new RegExp(`[${zeroWidth}]`, "gu"), new RegExp(`[${blank}]`, "gu")];

/** What `cleanSql` makes of a text. */
export const clean = (text: string): string => withoutEdge(text.replace(withoutWidth, "").replace(emptiness, " "));

/** A text without spaces at both ends, in time that does not grow with the spaces in between. */
function withoutEdge(text: string): string {
  let [begin, end] = [0, text.length];
  while (begin < end && text[begin] === " ") begin++;
  while (end > begin && text[end - 1] === " ") end--;
  return text.slice(begin, end);
}

const names: Record<string, string> = {
  "\t": "tab",
  "\n": "regeleinde",
  "\r": "regeleinde",
  "\u00a0": "vaste spatie",
  "\u00ad": "zacht afbreekstreepje",
  "\u200b": "spatie zonder breedte",
  "\ufeff": "BOM"
};

const LONG = 80;

/** The beginning of a text that is too long to show. */
export const short = (text: string, marks: number): string => (text.length > marks ? `${text.slice(0, marks)}…` : text);

const invisible = new RegExp(`(?! )[${zeroWidth}${blank}\\p{Cs}]`, "gu");

/** A value as a message shows it: spaces at the ends and invisible characters can be seen, and a very long one is cut. */
export const visible = (text: string): string =>
  short(text, LONG)
    .replace(/^ +| +$/g, (spaces) => "␣".repeat(spaces.length))
    .replace(invisible, (draw) => (draw in names ? `‹${names[draw]}›` : escapeSign(draw)));

const unicode = (draw: string): string => `U+${draw.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** What stands around or in a text that does not show: "spaties achter", "vaste spatie voor", "onzichtbare tekens in". */
export function surroundings(text: string): string {
  const core = clean(text);
  const zonder = text.replace(withoutWidth, "");
  const spaces = zonder.replace(emptiness, " ");
  const begin = spaces.length - spaces.trimStart().length;
  const end = spaces.length - spaces.trimEnd().length;
  const parts = [
    ...(begin > 0 ? ["spaties voor"] : []),
    ...(end > 0 ? ["spaties achter"] : []),
    ...(zonder !== text || zonder.slice(begin, zonder.length - end) !== core ? ["onzichtbare tekens in"] : [])
  ];
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}` : parts.join("");
}

/** Letters that are not of our alphabet but look as if: a Cyrillic М in a code. Empty when there are none. */
export const foreignLetters = (text: string): string =>
  [...new Set(short(text, LONG).match(/[^\x00-\x7F…]/gu) ?? [])]
    .map((draw) => `${draw} is ${unicode(draw)}`)
    .slice(0, 5)
    .join(", ");

/** Words and signs that stand for "no key", in small letters; a key of which nothing else is left is none. */
const words = [
  ...[
    "null",
    "#null!",
    "\\\\n",
    "na",
    "n/a",
    "<na>",
    "#n/a",
    "#n/b",
    "nan",
    "nat",
    "inf",
    "-inf",
    "none",
    "nil",
    "undefined",
    "void"
  ],
  ...["onbekend", "unknown", "missing", "geen", "nvt", "n\\.v\\.t\\.", "leeg", "\\(leeg\\)", "\\(blank\\)"],
  ...["#ref!", "#verw!", "#value!", "#waarde!", "#name\\?", "#naam\\?", "#num!", "#getal!", "#div/0!", "#deel/0!"]
];

/** 0 in any length and with any decimals, -1, and -9, -99, -8, -88 … */
const amounts = "[+-]?0+([.,]0*)?|-(1|9+|8+)([.,]0+)?";

/**
 * 1.23457E+11, 1e+05, 1E11: a spreadsheet or R has thrown digits away. Without sign or decimals only with one digit before the e: a
 * pseudonym in hexadecimal may be 12e5.
 */
const science = "[+-]?[0-9]+([.,][0-9]+)?[eE][+-][0-9]+|[+-]?[0-9]+[.,][0-9]+[eE][0-9]+|[+-]?[0-9][eE][0-9]{1,3}";

const marks = "[\\p{P}\\p{S}][\\p{P}\\p{S} ]*";

const noKey = `(?i:${words.join("|")})|${amounts}|${science}|${marks}`;

/** A whole number with decimals of nothing (101.0); not with three, which may be thousands (1.000). */
const decimal = "[+-]?[0-9]+[.,](0{1,2}|0{4,})";

/** Anything for which a text may have to be read otherwise than as it stands. */
const conspicuous = `${changing}|^(${noKey}|${decimal})$`;

/** SQL: may this text not be the key as it stands? NULL for NULL. One pass over the text, so that a neat file costs little. */
export const conspicuousSql = (text: string): string => `regexp_matches(${text}, '${conspicuous}')`;

/** SQL: the key in a text that has been cleaned (above): NULL for a placeholder, 101 for 101.0. */
export const keySql = (clean: string): string =>
  `CASE WHEN ${clean} = '' OR regexp_full_match(${clean}, '${noKey}') THEN NULL
    WHEN regexp_full_match(${clean}, '${decimal}') THEN regexp_replace(${clean}, '[.,]0+$', '') ELSE ${clean} END`;

/** SQL: does a whole number stand for "no key"? */
export const noKeyNumber = (amount: string): string =>
  `${amount} IN (0, -1, -8, -9, -88, -99, -888, -999, -9999, -99999)`;

const scientific = new RegExp(`^(${science})$`);

/** Is this key a number in scientific notation? */
export const isScientific = (key: string): boolean => scientific.test(key);

/** SQL: what is left of a key without what differs between programs: capitals, leading zeros, signs, accents apart. */
export const keyFormSql = (key: string): string =>
  `regexp_replace(regexp_replace(lower(nfc_normalize(${key})), '[^\\p{L}\\p{N}]', '', 'g'), '^0+', '')`;

/**
 * The household of someone whose huishouden is not known: a household alone. It begins with a blank, so it is no key of any file
 * (those are trimmed), and is the same in every row of this person.
 */
export const onlySql = (persoon: string): string => `' ' || ${persoon}`;
