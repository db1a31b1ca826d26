import {clean, visible} from "./keys.js";

/** The first and last pandas can write; the day of either is no day of this world. */
const pandas = {eerste: ["1677-09-21", "1677-09-22"], last: "2262-04-11"};

/** What stands in the clean tables where a begin means "always". */
export const ALWAYS = "DATE '0001-01-01'";

const always = (day: string): string =>
  `(${day} <= ${ALWAYS} OR ${day} IN (${pandas.eerste.map((d) => `DATE '${d}'`).join(", ")}))`;
const open = (day: string): string => `(${day} >= DATE '9999-12-31' OR ${day} = DATE '${pandas.last}')`;

/** SQL: a text that is a day as the contract writes it; NULL otherwise. */
export const daySql = (text: string): string =>
  `CASE WHEN length(${text}) = 10 AND TRY_CAST(${text} AS DATE)::VARCHAR = ${text} THEN TRY_CAST(${text} AS DATE) END`;

const day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

/** SQL: a day in a text that has been cleaned, with midnight behind it, or a word or number for infinity; NULL when it is none of these. */
export function lenientDaySql(text: string): string {
  const entire = (pattern: string, when: string) => `WHEN regexp_full_match(${text}, '${pattern}') THEN ${when}`;
  return `CASE ${entire(`(${day})([ T]00:00(:00([.,]0+)?)?)?`, `TRY_CAST(left(${text}, 10) AS DATE)`)}
    ${entire(`(?i)\\+?inf(inity)?|\\+?[0-9]{5,}-[0-9]{2}-[0-9]{2}([ T].*)?|(9999-12-31|${pandas.last})[ T].*`, "DATE 'infinity'")}
    ${entire(`(?i)-inf(inity)?|.*\\(BC\\)|(${pandas.eerste.join("|")})[ T].*`, "DATE '-infinity'")} END`;
}

type DayRoll = "begin" | "einde" | "dag";

/** What a date column is: only a begin can mean "always", only an end "still running". */
export const dayRoll = (column: string): DayRoll =>
  column === "begindatum" ? "begin" : column === "einddatum" ? "einde" : "dag";

/** SQL: surely an ordinary day. Two comparisons for most. */
const plain = (day: string): string => `${day} BETWEEN DATE '1677-09-23' AND DATE '2262-04-10'`;

/** SQL: the day that counts. A begin may be always; an end without end is NULL, as is every other day that is none. */
export function validDaySql(role: DayRoll, d: string): string {
  if (role === "begin")
    return `CASE WHEN ${plain(d)} THEN ${d} WHEN ${always(d)} THEN ${ALWAYS} WHEN ${open(d)} THEN NULL ELSE ${d} END`;
  if (role === "einde")
    return `CASE WHEN ${plain(d)} THEN ${d} WHEN ${open(d)} OR ${d} = DATE '-infinity' THEN NULL ELSE ${d} END`;
  return `CASE WHEN ${plain(d)} THEN ${d} WHEN ${always(d)} OR ${open(d)} THEN NULL ELSE ${d} END`;
}

const guessedDay = (year: string, month: string, guessedDay: string): string | null => {
  const iso = `${year}-${month.padStart(2, "0")}-${guessedDay.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
};

const months = "jan feb mrt apr mei jun jul aug sep okt nov dec maa may oct mar".split(" ");
const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 5, 10, 3];

/** The dates that a text in another form may mean: none, one, or two where day and month can change places. */
function possible(text: string): string[] {
  const [, j1 = "", m1 = "", d1 = ""] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text) ?? [];
  if (j1) return [guessedDay(j1, m1, d1)].filter((d) => d !== null);
  const [, a = "", b = "", j2 = ""] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (j2) return [...new Set([guessedDay(j2, b, a), guessedDay(j2, a, b)].filter((d) => d !== null))];
  const [, d3 = "", m3 = "", j3 = ""] = /^(\d{1,2})[-/. ]?([a-z]{3})[a-z.]*[-/. ]?(\d{4})$/i.exec(text) ?? [];
  const month = places[months.indexOf(m3.toLowerCase())];
  return month ? [guessedDay(j3, String(month), d3)].filter((d) => d !== null) : [];
}

/** The day a spreadsheet means by its number, for numbers of this and the last century. */
function dayNumber(text: string): string | null {
  const [, amount = ""] = /^(\d{4,5})(?:[.,]0+)?$/.exec(text) ?? [];
  return amount === "" || Number(amount) < 3000
    ? null
    : new Date(Date.UTC(1899, 11, 30 + Number(amount))).toISOString().slice(0, 10);
}

const nothingWords =
  /^(null|na|n\/a|<na>|#n\/[ab]|nan|nat|none|nil|\\n|onbekend|unknown|nvt|n\.v\.t\.|geen|leeg|[-.?0 ]+|0000-00-00.*)$/i;
const far = /^([+-]?inf(inity)?|9999-12-31.*|2262-04-11.*|\+?\d{5,}-.*|0001-01-01.*|1677-09-2[12].*|.*\(BC\))$/i;

/** Why a value is no day of the contract, and how to write it. */
export function explanationDay(column: string, waarde: string): string {
  const text = clean(waarde);
  const required = !["einddatum", "overlijdensdatum"].includes(column);
  const empty = column === "overlijdensdatum" ? "laat leeg wie leeft" : "laat leeg wat nog loopt";
  const shown = `"${visible(waarde)}"`;
  if (nothingWords.test(text)) return `${shown} is geen datum; ${required ? `${column} is verplicht` : empty}`;
  if (far.test(text))
    return `${shown} is een plaatsvervanger en geen dag; ${
      required ? `geef de echte ${column}` : `${empty}, of geef de echte datum`
    }`;
  const [, onlyDay = "", rest = ""] = /^(\d{4}-\d\d-\d\d)[ T](\d\d.*)$/.exec(text) ?? [];
  if (onlyDay !== "")
    return `${shown} heeft een tijd${/(Z|[+-]\d\d(:?\d\d)?|[A-Z]{3,4})$/i.test(rest) ? " met tijdzone" : ""}; geef de datum zonder tijd: ${onlyDay}`;
  const days = possible(text);
  if (days.length > 0 && days[0] !== text)
    return `${shown} is niet in de vorm JJJJ-MM-DD; bedoelt u ${days.join(" of ")}?`;
  const number = dayNumber(text);
  if (number)
    return `${shown} is geen datum in de vorm JJJJ-MM-DD; is het een dagnummer van een rekenblad, dan is dat ${number}`;
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return `${shown} is geen bestaande datum in de vorm JJJJ-MM-DD: die dag is er niet`;
  return `${shown} is geen bestaande datum in de vorm JJJJ-MM-DD`;
}
