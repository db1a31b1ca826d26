import {readFileSync} from "node:fs";
import type {Table} from "./mutationFolder.js";
import {type PlainFile, stripped, Unreadable} from "./plainCsv.js";

/**
 * The source contract once more, row by row and as simple as can be, to hold the product against: nothing here comes from its reader.
 * Codes are read from the lists of the product's data, which are the contract.
 */
export interface Verdict {
  /** Per table, the line (CSV) or row (Parquet) of each row that must be left out, with the rules that it breaks. */
  refused: Record<string, Map<number, Set<string>>>;
  /** Per table the kinds of signal that must be reported. */
  signals: Record<string, Set<string>>;
  /** Per table the rows that stay, as text; an empty value is "". */
  clean: Record<string, string[][]>;
  /** Per table how many rows there are. */
  read: Record<string, number>;
}

export interface PlainTable extends Pick<PlainFile, "header" | "records"> {
  csv: boolean;
}

type Row = Record<string, string>;

interface Checked {
  line: number;
  value: Row;
  rules: Set<string>;
  remarks: Set<string>;
  double: boolean;
}

const facts = (file: string, column: string): string[] => {
  const lines = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8").split("\n");
  const rows = lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split(","));
  const at = rows[0]!.indexOf(column);
  return rows.slice(1).map((row) => row[at]!);
};

/** The gemeente stands third, after a name that may hold a comma between quotes: it is the only such field of this form. */
const wijkGemeente = new Map(
  readFileSync(new URL("../../data/wijken.csv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("WK"))
    .map((line) => [line.slice(0, 8), /,(GM\d{4}),/.exec(line)![1]!])
);

const huishoudtypen = [
  "eenpersoons",
  "paar_zonder_kinderen",
  "paar_met_kinderen",
  "eenouder",
  "overig",
  "institutioneel"
];
const voorzieningen: Record<string, string[]> = {
  wmo: ["ondersteuning_thuis", "hulp_bij_huishouden", "verblijf_en_opvang", "hulpmiddelen_en_diensten"],
  participatiewet: ["bijstand", "bijstand_gerelateerd", "re_integratie"],
  jeugdwet: ["jeugdhulp_zonder_verblijf", "jeugdhulp_met_verblijf", "jeugdbescherming", "jeugdreclassering"],
  wsw: ["wsw"]
};
const gebeurtenissen =
  "echtscheiding overlijden_dierbare geboorte_kind langdurige_ziekte detentie wsnp verdachte slachtoffer diploma huwelijk verhuizing baanverlies";
const stellingen =
  "vindbaarheid snelheid serieus_genomen samen_oplossing clientondersteuner kwaliteit aansluiten eigen_regie zelfredzaamheid kwaliteit_van_leven";

const codes: Record<string, readonly string[]> = {
  geslacht: ["M", "V"],
  gemeente: facts("gemeenten.csv", "gemeente"),
  huishoudtype: huishoudtypen,
  wet: Object.keys(voorzieningen),
  voorziening: Object.values(voorzieningen).flat(),
  gebeurtenis: gebeurtenissen.split(" "),
  ...{
    geleverd: ["ja", "nee"],
    goedgekeurd: ["ja", "nee"],
    opt_out_basis: ["ja", "nee"],
    opt_out_facultatief: ["ja", "nee"]
  },
  stelling: stellingen.split(" "),
  vorm: ["vragenlijst", "gesprekken", "panel", "anders"]
};

export const contractColumns: Record<Table, string[]> = {
  personen: ["persoon_id", "geboortedatum", "geslacht", "overlijdensdatum"],
  verblijf: ["persoon_id", "begindatum", "einddatum", "gemeente", "wijk", "huishouden_id", "huishoudtype"],
  voorzieningen: ["persoon_id", "wet", "voorziening", "begindatum", "einddatum"],
  gebeurtenissen: ["persoon_id", "gebeurtenis", "datum"],
  aanlevering: ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"],
  clientervaring: ["gemeente", "jaar", "stelling", "n", "eens", "neutraal", "oneens", "vorm", "omschrijving"]
};

const mayLack = ["vorm", "omschrijving"];
const dates = ["geboortedatum", "overlijdensdatum", "begindatum", "einddatum", "datum"];
const optional = ["overlijdensdatum", "einddatum", "wijk", "vorm", "omschrijving"];

/** Throws when the columns are not those of the contract. */
function checkHeader(table: Table, header: readonly string[]): void {
  for (const column of contractColumns[table]) {
    const times = header.filter((name) => name === column).length;
    if (times > 1) throw new Unreadable(`column ${column} twice`);
    if (times === 0 && !mayLack.includes(column)) throw new Unreadable(`column ${column} is missing`);
  }
}

/** Nine weights, the last negative, on nine digits: a sum that eleven divides. */
function passesElfproef(text: string): boolean {
  const digits = text
    .replace(/[^\d.,]/g, "")
    .replace(/[.,]0+$/, "")
    .replace(/[.,]/g, "")
    .replace(/^0(?=\d{9}$)/, "");
  if (!/^\d{8,9}$/.test(digits) || Number(digits) === 0) return false;
  const nine = digits.padStart(9, "0");
  const sum = [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((total, weight, i) => total + weight * Number(nine[i]), 0);
  return sum % 11 === 0;
}

/** A column in which every one of three or more values is a BSN: the file must be refused. */
function checkBsn({header, records}: PlainTable): void {
  for (let i = 0; i < header.length; i++) {
    if (dates.includes(header[i]!)) continue;
    const values = new Set(records.map(({fields}) => stripped(fields[i] ?? "")).filter((value) => value !== ""));
    if (values.size >= 3 && [...values].every(passesElfproef)) throw new Unreadable(`BSN in column ${header[i]}`);
  }
}

/** What stands where there is no key: nothing, signs alone, a word for nothing, 0 or -1, a number that a spreadsheet has shortened. */
const placeholder = (key: string) =>
  /^(|[\p{P}\p{S}]+|0+|-1|null|na|n\/a|n\.v\.t\.|nan|none|<na>|#n\/a)$/iu.test(key) ||
  /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(key);

const OPEN = "9999-12-31";
const ALWAYS = "0001-01-01";
/** Sorts before every date. */
const MINUS = "-infinity";

/** A date as text, OPEN or MINUS for what stands for infinity, null for what is none. */
export function plainDate(text: string): string | null {
  const value = text;
  if (/^\+?inf(inity)?$/i.test(value)) return OPEN;
  if (/^-inf(inity)?$/i.test(value)) return MINUS;
  const parts = /^(\d{4})-(\d\d)-(\d\d)([ T](.*))?$/.exec(value);
  if (!parts) return null;
  const [, year, month, dayOfMonth, , time] = parts;
  const length = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28];
  const days = [...length, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  if (days === undefined || Number(dayOfMonth) < 1 || Number(dayOfMonth) > days || year === "0000") return null;
  const date = `${year}-${month}-${dayOfMonth}`;
  if (date === OPEN) return OPEN;
  if (date === "2262-04-11" && (time === undefined || /^23:47:16/.test(time))) return OPEN;
  if (time !== undefined && !/^00:00(:00(\.0+)?)?$/.test(time)) return null;
  return date;
}

/** Judges a row by itself. What is only remarked on counts when the row stays. */
function checkRow(table: Table, value: Row): {clean: Row; rules: Set<string>; remarks: Set<string>} {
  const [rules, remarks] = [new Set<string>(), new Set<string>()];
  const clean: Row = {};
  const answered = table === "clientervaring" && isAnswered(value);
  for (const column of contractColumns[table]) {
    const raw = value[column]!;
    const bare = stripped(raw);
    clean[column] = "";
    if (column === "persoon_id" || column === "huishouden_id") {
      if (!placeholder(bare)) clean[column] = bare.replace(/^(\d+)\.0$/, "$1");
      else if (column === "persoon_id") rules.add(bare === "" ? "ontbreekt" : "geen_sleutel");
      else remarks.add("geen_huishouden");
      if (clean[column] !== "" && clean[column] !== bare) remarks.add("sleutel_als_kommagetal");
    } else if (column === "omschrijving") clean[column] = raw.trim();
    else if (bare === "") {
      const needed = ["stelling", "n", "eens", "neutraal", "oneens"].includes(column)
        ? answered
        : !optional.includes(column);
      if (needed) rules.add("ontbreekt");
      if (column === "vorm") clean.vorm = "vragenlijst";
    } else if (dates.includes(column)) {
      const date = plainDate(bare);
      const extreme = date !== null && (date <= ALWAYS || date >= OPEN);
      if (date === null) rules.add("onmogelijke_datum");
      else if (!extreme || (column === "einddatum" && date === ALWAYS)) clean[column] = date;
      else if (column === "einddatum") remarks.add("einde_open");
      else if (column === "begindatum" && date <= ALWAYS) {
        clean[column] = ALWAYS;
        remarks.add("begin_altijd");
      } else rules.add("onmogelijke_datum");
    } else if (column === "wijk") {
      if (wijkGemeente.has(bare)) clean[column] = bare;
      else remarks.add("onbekende_wijk");
    } else if (column === "periode") {
      if (/^(19|20)\d\dHJ0[12]$/.test(bare)) clean[column] = bare;
      else rules.add("onmogelijk_halfjaar");
    } else if (column === "jaar") {
      if (/^(19|20)\d\d(\.0)?$/.test(bare)) clean[column] = bare.slice(0, 4);
      else rules.add("onmogelijk_jaar");
    } else if (["n", "eens", "neutraal", "oneens"].includes(column)) {
      if (/^\d{1,9}(\.0)?$/.test(bare)) clean[column] = String(Number(bare));
      else rules.add("geen_aantal");
    } else if (codes[column]!.includes(bare)) clean[column] = bare;
    else rules.add("onbekende_code");
    const isRead = clean[column] !== "" || (column === "einddatum" && remarks.has("einde_open"));
    if (isRead && bare !== raw && bare !== "" && column !== "omschrijving") remarks.add("onzichtbare_tekens");
  }
  checkAcross(table, clean, rules);
  return {clean, rules, remarks};
}

const isAnswered = (value: Row) =>
  stripped(value.vorm!) === "" ||
  stripped(value.vorm!) === "vragenlijst" ||
  ["stelling", "eens", "neutraal", "oneens"].some((column) => stripped(value[column]!) !== "");

function checkAcross(table: Table, clean: Row, rules: Set<string>): void {
  if (clean.begindatum && clean.einddatum && clean.einddatum < clean.begindatum) rules.add("einde_voor_begin");
  if (table === "voorzieningen" && clean.wet && clean.voorziening)
    if (!voorzieningen[clean.wet]!.includes(clean.voorziening)) rules.add("onbekende_code");
  if (table === "clientervaring" && clean.eens && clean.neutraal && clean.oneens && clean.n)
    if (Number(clean.eens) + Number(clean.neutraal) + Number(clean.oneens) > Number(clean.n))
      rules.add("te_veel_antwoorden");
}

/** Reads and judges a whole source; throws `Unreadable` when it must be refused as a whole. */
export function judge(
  source: Partial<Record<Table, PlainTable>>,
  [first, last]: readonly [eerste_peilmoment: string, laatste_peilmoment: string]
): Verdict {
  const verdict: Verdict = {refused: {}, signals: {}, clean: {}, read: {}};
  const checked: Partial<Record<Table, Checked[]>> = {};
  for (const [name, table] of Object.entries(source) as [Table, PlainTable][]) {
    checkHeader(name, table.header);
    checkBsn(table);
    const signals = (verdict.signals[name] = new Set<string>());
    if (table.header.some((column) => !contractColumns[name].includes(column))) signals.add("extra_kolom");
    checked[name] = table.records.map(({fields, line}) => {
      if (table.csv && fields.length !== table.header.length) signals.add("aantal_velden");
      const value = Object.fromEntries(
        contractColumns[name].map((column) => [column, fields[table.header.indexOf(column)] ?? ""])
      );
      const {clean, ...rest} = checkRow(name, value);
      return {line, value: clean, ...rest, double: false};
    });
  }
  const persons = checkPersons(checked.personen!);
  const keys = new Set(checked.personen!.map(({value}) => value.persoon_id!).filter((key) => key !== ""));
  const forms = new Set([...keys].map(formOf));
  const isOtherForm = (key: string) => !keys.has(key) && forms.has(formOf(key));
  for (const [name, rows] of Object.entries(checked) as [Table, Checked[]][]) {
    if (name === "aanlevering" || name === "clientervaring") checkKeys(name, rows);
    else if (name !== "personen")
      for (const row of rows)
        if (row.value.persoon_id && !persons.has(row.value.persoon_id))
          row.rules.add(isOtherForm(row.value.persoon_id) ? "persoon_anders_geschreven" : "onbekende_persoon");
    markDoubles(rows);
    const signals = verdict.signals[name]!;
    if (rows.some(({double}) => double)) signals.add("dubbele_rij");
    const staying = rows.filter(({rules, double}) => rules.size === 0 && !double);
    staying.forEach(({remarks}) => remarks.forEach((remark) => signals.add(remark)));
    const kept = staying.map(({value}) => value);
    for (const value of kept) lifeSignals(name, value, persons, [first, last], signals);
    if (name === "verblijf") stayingSignals(kept, persons, signals);
    if (name === "personen" || name === "verblijf")
      if (haveLookalikes(kept.map((value) => value[name === "personen" ? "persoon_id" : "huishouden_id"]!)))
        signals.add("sleutels_lijken");
    if (stopsEarly(kept, last)) signals.add("einde_op_uitdraai");
    verdict.refused[name] = new Map(rows.filter(({rules}) => rules.size > 0).map(({line, rules}) => [line, rules]));
    verdict.read[name] = rows.length;
    verdict.clean[name] = kept.map((value) => contractColumns[name].map((column) => value[column]!));
  }
  return verdict;
}

/** What is left of a key without what programs change in it: capitals, leading zeros, signs. */
const formOf = (key: string) =>
  key
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^0+/, "");

const whole = ({value, rules}: Checked) => JSON.stringify([Object.values(value), [...rules].sort()]);

/** Two different rows for one person leave that person out; of equal rows the first counts. */
function checkPersons(rows: Checked[]): Map<string, Row> {
  const keys = new Set(rows.map(({value}) => value.persoon_id!).filter((key) => key !== ""));
  for (const key of keys) {
    const own = rows.filter(({value}) => value.persoon_id === key);
    if (new Set(own.map(whole)).size > 1) own.forEach(({rules}) => rules.add("tegenstrijdige_persoon"));
  }
  return new Map(rows.filter(({rules}) => rules.size === 0).map(({value}) => [value.persoon_id!, value]));
}

function checkKeys(table: "aanlevering" | "clientervaring", rows: Checked[]): void {
  const key = table === "aanlevering" ? ["gemeente", "periode"] : ["gemeente", "jaar", "vorm", "stelling"];
  const keyed = rows.filter(({value}) => key.every((column) => value[column] !== ""));
  const keyOf = ({value}: Checked) => key.map((column) => value[column]).join("|");
  for (const text of new Set(keyed.map(keyOf))) {
    const own = keyed.filter((row) => keyOf(row) === text);
    if (new Set(own.map(whole)).size > 1) own.forEach(({rules}) => rules.add("tegenstrijdige_rij"));
  }
}

function markDoubles(rows: Checked[]): void {
  const seen = new Set<string>();
  for (const row of rows.filter(({rules}) => rules.size === 0)) {
    const text = whole(row);
    row.double = seen.has(text);
    seen.add(text);
  }
}

const years = (date: string, change: number) => `${Number(date.slice(0, 4)) + change}${date.slice(4)}`;

function lifeSignals(
  table: Table,
  value: Row,
  persons: Map<string, Row>,
  [first, last]: readonly [string, string],
  signals: Set<string>
): void {
  const [early, late] = [years(first, -10), years(last, 10)];
  const far = (date: string | undefined, from: string, to: string) => Boolean(date) && (date! < from || date! > to);
  if (table === "aanlevering" || table === "clientervaring") {
    const year = (value.periode ?? value.jaar!).slice(0, 4);
    if (year < early.slice(0, 4) || year > late.slice(0, 4)) signals.add("ver_buiten_periode");
    if (value.geleverd === "nee" && value.goedgekeurd === "ja") signals.add("goedgekeurd_zonder_levering");
    if (table === "clientervaring" && value.vorm !== "vragenlijst" && value.jaar! < "2021")
      signals.add("vorm_voor_2021");
    return;
  }
  if (table === "personen") {
    if (far(value.geboortedatum, "1900-01-01", "2100-12-31")) signals.add("geboorte_buiten_bereik");
    if (far(value.overlijdensdatum, early, late)) signals.add("ver_buiten_periode");
    if (value.overlijdensdatum && value.overlijdensdatum < value.geboortedatum!) signals.add("voor_geboorte");
    return;
  }
  const {geboortedatum: born, overlijdensdatum: died} = persons.get(value.persoon_id!)!;
  const begin = value.begindatum ?? value.datum!;
  if (begin < born! && begin !== ALWAYS) signals.add("voor_geboorte");
  if (died && (begin > died || (value.einddatum && value.einddatum > died))) signals.add("na_overlijden");
  if ((begin !== ALWAYS && far(begin, value.datum ? early : "1900-01-01", late)) || far(value.einddatum, early, late))
    signals.add("ver_buiten_periode");
}

/** Do two keys differ by capitals or leading zeros alone? */
function haveLookalikes(keys: readonly string[]): boolean {
  const different = new Set(keys.filter((key) => key !== ""));
  return new Set([...different].map((key) => key.toLowerCase().replace(/^0+/, ""))).size < different.size;
}

/** Nothing runs on to the last peilmoment, and on no day as many spells end as on the last. */
function stopsEarly(rows: readonly Row[], last: string): boolean {
  const ends = rows.map(({einddatum}) => einddatum);
  if (ends.length === 0 || ends.some((day) => !day)) return false;
  const final = [...ends].sort().at(-1)!;
  const times = (day: string | undefined) => ends.filter((other) => other === day).length;
  return final < last && times(final) > 1 && ends.every((day) => times(day) <= times(final));
}

/** Everything about where and with whom people live that two rows tell together. */
function stayingSignals(rows: readonly Row[], persons: Map<string, Row>, signals: Set<string>): void {
  const end = (row: Row) => row.einddatum || OPEN;
  const overlap = (a: Row, b: Row) => a.begindatum! <= end(b) && b.begindatum! <= end(a);
  for (const key of new Set(rows.map(({persoon_id}) => persoon_id))) {
    const own = rows
      .filter(({persoon_id}) => persoon_id === key)
      .sort((a, b) => (a.begindatum! < b.begindatum! ? -1 : a.begindatum! > b.begindatum! ? 1 : 0));
    const died = persons.get(key!)!.overlijdensdatum;
    if (died && died < own[0]!.begindatum!) signals.add("overleden_voor_verblijf");
    own.slice(1).forEach((row, i) => {
      const until = own
        .slice(0, i + 1)
        .map(end)
        .sort()
        .at(-1)!;
      if (row.begindatum! <= until) signals.add("overlappend_verblijf");
      else if (Date.parse(row.begindatum!) - Date.parse(until) > 86_400_000) signals.add("gat_in_verblijf");
    });
  }
  for (const row of rows)
    if (row.wijk && wijkGemeente.get(row.wijk) !== row.gemeente) signals.add("wijk_buiten_gemeente");
  const housed = rows.filter(({huishouden_id}) => huishouden_id !== "");
  for (const a of housed)
    for (const b of housed) {
      if (a === b || a.huishouden_id !== b.huishouden_id || !overlap(a, b)) continue;
      if (a.gemeente !== b.gemeente) signals.add("huishouden_in_twee_gemeenten");
      if (a.huishoudtype !== b.huishoudtype) signals.add("huishouden_met_twee_typen");
      if (a.persoon_id !== b.persoon_id && a.huishoudtype === "eenpersoons" && b.huishoudtype === "eenpersoons")
        signals.add("eenpersoons_gedeeld");
    }
  for (const {begindatum: day, huishouden_id: house} of housed) {
    const members = housed.filter(
      (row) =>
        row.huishouden_id === house &&
        row.huishoudtype !== "institutioneel" &&
        row.begindatum! <= day! &&
        end(row) >= day!
    );
    if (new Set(members.map(({persoon_id}) => persoon_id)).size > 50) signals.add("huishouden_te_groot");
  }
}
