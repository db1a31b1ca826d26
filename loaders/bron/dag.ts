/** The first and last pandas can write; the day of either is no day of this world. */
const pandas = {eerste: ["1677-09-21", "1677-09-22"], laatste: "2262-04-11"};

/** What stands in the clean tables where a begin means "always". */
export const ALTIJD = "DATE '0001-01-01'";

const altijd = (dag: string): string =>
  `(${dag} <= ${ALTIJD} OR ${dag} IN (${pandas.eerste.map((d) => `DATE '${d}'`).join(", ")}))`;
const open = (dag: string): string => `(${dag} >= DATE '9999-12-31' OR ${dag} = DATE '${pandas.laatste}')`;

/** SQL: a text that is a day as the contract writes it; NULL otherwise. */
export const dagSql = (tekst: string): string =>
  `CASE WHEN length(${tekst}) = 10 AND TRY_CAST(${tekst} AS DATE)::VARCHAR = ${tekst} THEN TRY_CAST(${tekst} AS DATE) END`;

const dag = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

/** SQL: a day in a text that has been cleaned, with midnight behind it, or a word or number for infinity; NULL when it is none of these. */
export function ruimeDagSql(tekst: string): string {
  const heel = (patroon: string, als: string) => `WHEN regexp_full_match(${tekst}, '${patroon}') THEN ${als}`;
  return `CASE ${heel(`(${dag})([ T]00:00(:00([.,]0+)?)?)?`, `TRY_CAST(left(${tekst}, 10) AS DATE)`)}
    ${heel(`(?i)\\+?inf(inity)?|\\+?[0-9]{5,}-[0-9]{2}-[0-9]{2}([ T].*)?|(9999-12-31|${pandas.laatste})[ T].*`, "DATE 'infinity'")}
    ${heel(`(?i)-inf(inity)?|.*\\(BC\\)|(${pandas.eerste.join("|")})[ T].*`, "DATE '-infinity'")} END`;
}

export type Dagrol = "begin" | "einde" | "dag";

/** What a date column is: only a begin can mean "always", only an end "still running". */
export const dagrol = (kolom: string): Dagrol =>
  kolom === "begindatum" ? "begin" : kolom === "einddatum" ? "einde" : "dag";

/** SQL: surely an ordinary day. Two comparisons for most. */
const gewoon = (dag: string): string => `${dag} BETWEEN DATE '1677-09-23' AND DATE '2262-04-10'`;

/** SQL: the day that counts. A begin may be always; an end without end is NULL, as is every other day that is none. */
export function geldendeDagSql(rol: Dagrol, d: string): string {
  if (rol === "begin")
    return `CASE WHEN ${gewoon(d)} THEN ${d} WHEN ${altijd(d)} THEN ${ALTIJD} WHEN ${open(d)} THEN NULL ELSE ${d} END`;
  if (rol === "einde")
    return `CASE WHEN ${gewoon(d)} THEN ${d} WHEN ${open(d)} OR ${d} = DATE '-infinity' THEN NULL ELSE ${d} END`;
  return `CASE WHEN ${gewoon(d)} THEN ${d} WHEN ${altijd(d)} OR ${open(d)} THEN NULL ELSE ${d} END`;
}
