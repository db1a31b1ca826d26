import {veranderlijk} from "./tekens.js";

/** Words and signs that stand for "no key", in small letters; a key of which nothing else is left is none. */
const woorden = [
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
const getallen = "[+-]?0+([.,]0*)?|-(1|9+|8+)([.,]0+)?";

/**
 * 1.23457E+11, 1e+05, 1E11: a spreadsheet or R has thrown digits away. Without sign or decimals only with one digit before the e: a
 * pseudonym in hexadecimal may be 12e5.
 */
const wetenschap = "[+-]?[0-9]+([.,][0-9]+)?[eE][+-][0-9]+|[+-]?[0-9]+[.,][0-9]+[eE][0-9]+|[+-]?[0-9][eE][0-9]{1,3}";

const tekens = "[\\p{P}\\p{S}]+";

const geenSleutel = `(?i:${woorden.join("|")})|${getallen}|${wetenschap}|${tekens}`;

/** A whole number with decimals of nothing (101.0); not with three, which may be thousands (1.000). */
const kommagetal = "[+-]?[0-9]+[.,](0{1,2}|0{4,})";

/** Anything for which a text may have to be read otherwise than as it stands. */
const opvallend = `${veranderlijk}|^(${geenSleutel}|${kommagetal})$`;

/** SQL: may this text not be the key as it stands? NULL for NULL. One pass over the text, so that a neat file costs little. */
export const opvallendSql = (tekst: string): string => `regexp_matches(${tekst}, '${opvallend}')`;

/** SQL: the key in a text that has been cleaned (tekens.ts): NULL for a placeholder, 101 for 101.0. */
export const sleutelSql = (schoon: string): string =>
  `CASE WHEN ${schoon} = '' OR regexp_full_match(${schoon}, '${geenSleutel}') THEN NULL
    WHEN regexp_full_match(${schoon}, '${kommagetal}') THEN regexp_replace(${schoon}, '[.,]0+$', '') ELSE ${schoon} END`;

/** SQL: does a whole number stand for "no key"? */
export const geenSleutelGetal = (getal: string): string =>
  `${getal} IN (0, -1, -8, -9, -88, -99, -888, -999, -9999, -99999)`;

const wetenschappelijk = new RegExp(`^(${wetenschap})$`);

/** Is this key a number in scientific notation? */
export const isWetenschappelijk = (sleutel: string): boolean => wetenschappelijk.test(sleutel);

/** SQL: what is left of a key without what differs between programs: capitals, leading zeros, signs, accents apart. */
export const sleutelvormSql = (sleutel: string): string =>
  `regexp_replace(regexp_replace(lower(nfc_normalize(${sleutel})), '[^\\p{L}\\p{N}]', '', 'g'), '^0+', '')`;

/**
 * The household of someone whose huishouden is not known: a household alone. It begins with a blank, so it is no key of any file
 * (those are trimmed), and is the same in every row of this person.
 */
export const alleenSql = (persoon: string): string => `' ' || ${persoon}`;
