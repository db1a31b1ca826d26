import {newAfter2020, opheffingen, type GemeenteName} from "../../data/gemeentewijziging.js";
import {newGemeenten} from "../../data/indeling.js";
import {deliveryColumns, type DeliveryField} from "../../data/wmoAanlevering.js";
import {periodeName} from "../model/periode.js";
import {csvRecords, type CsvRecord, textOfBytes} from "./csvRecords.js";
import {daysOf, type Delivery, type DeliveryRecord, halfjaarBefore, halfjaarOf, type Steps} from "./delivery.js";
import {type DeliveryRule, Findings, severityOf} from "./deliveryRules.js";
import {
  type DeliveryCells,
  cellFaults,
  endOf,
  isBareNumber,
  mayBeBsn,
  rowFaults,
  shownValue,
  recordView
} from "./rowCheck.js";

export interface DeliveryReadOptions {
  /** The halfjaar that it is of; else as the file name says (`…2020HJ01…`), else the halfjaar before its aanmaakdatum. */
  periode?: string | null;
  /** `2021-03-01`. */
  today: string;
  /** The gemeenten of 2018; where there are none, only the form of a code is checked, and whether its gemeente ended. */
  gemeenten: readonly GemeenteName[];
}

const names: readonly DeliveryField[] = deliveryColumns.map(({naam}) => naam);
const known = (columns: readonly string[]): number => names.filter((naam) => columns.includes(naam)).length;
const otherSeparators = {"\t": "een tab", "|": "een verticale streep", ":": "een dubbele punt", "^": "een dakje"};

/** A row whose values are each as they should be. */
interface SoundRow extends DeliveryRecord {
  aanmaakdatum: string;
}

/**
 * Reads a delivery and checks all that can be known of each row by itself: text, columns, fields, codes and days, and of the file
 * that its rows agree. Rows with a fault are in no record. Never throws for what stands in a file.
 */
export function* readDelivery(file: string, bytes: Uint8Array, options: DeliveryReadOptions): Steps<Delivery> {
  const findings = new Findings();
  const add = (rule: DeliveryRule, line: number | null, column: string | null, value: string, explanation = "") =>
    findings.add({rule, file, line, column, value: shownValue(value), explanation});
  const delivery: Delivery = {
    ...{file, gemeente: null, periode: options.periode ?? periodeInName(file), aanmaakdatum: null},
    ...{records: [], rows: 0, empty: Object.fromEntries(names.map((naam) => [naam, 0])), findings: []}
  };
  const done = () => ({...delivery, findings: findings.list()});

  const read = textOfBytes(bytes);
  if ("kind" in read) {
    add(read.kind, read.line, null, "", read.what && `Dit is ${read.what}.`);
    return done();
  }
  if (read.bom) add("bom", 1, null, "");
  const heading = readHeading(read.text, add);
  if (heading === null) return done();

  const {columns, separator} = heading;
  const present = new Set<string>(columns);
  const places = names.map((naam) => columns.indexOf(naam));
  const rows: SoundRow[] = [];
  const bsn = new BsnWatch();
  let blank: number[] = [];
  let first = true;
  for (const record of csvRecords(read.text, separator)) {
    if (first) {
      first = false;
      continue;
    }
    if (record.quote === null && record.fields.every((field) => field.trim() === "")) {
      blank.push(record.line);
      continue;
    }
    for (const line of blank) add("lege_regel", line, null, "");
    blank = [];
    delivery.rows++;
    if (delivery.rows % 500 === 0) yield Math.min(0.99, (delivery.rows * 150) / read.text.length);
    if (!wellFormed(record, columns.length, add)) continue;
    const cells = readCells(record, places, add);
    bsn.watch(cells.persoon, record.line);
    for (const naam of names) if (cells[naam] === "") delivery.empty[naam]!++;
    const faults = cellFaults(cells, present);
    if (faults.length === 0) faults.push(...rowFaults(cells, present));
    // who a number belongs to is said of the column as a whole
    for (const {rule, column, explanation} of faults) add(rule, record.line, column, cells[column], explanation);
    if (faults.every(({rule}) => severityOf(rule) !== "fout")) rows.push(soundRow(cells, record.line));
  }
  if (delivery.rows === 0) add("geen_records", 1, null, "");
  bsn.report((line, explanation) => add("bsn", line, "persoon", "", explanation));
  return {...agree(delivery, rows, options, add), findings: findings.list()};
}

type Add = (
  rule: DeliveryRule,
  line: number | null,
  column: string | null,
  value: string,
  explanation?: string
) => void;

/** `wmo_GM0344_2020HJ01.csv` is of the first halfjaar of 2020. */
function periodeInName(file: string): string | null {
  return /\d{4}HJ0[12]/i.exec(file)?.[0].toUpperCase() ?? null;
}

/** The columns of the first line; null where the rest cannot be read. */
function readHeading(text: string, add: Add): {columns: string[]; separator: "," | ";"} | null {
  const begin = text.slice(0, 1 << 16);
  const line = begin.split(/[\r\n]/, 1)[0]!;
  if (/^"?sep=/i.test(line)) return (add("sep_regel", 1, null, line), null);
  const split = (separator: "," | ";") => ({
    separator,
    columns: (csvRecords(begin, separator).next().value as CsvRecord).fields.map((naam) => naam.trim().toLowerCase())
  });
  const [semicolon, comma] = [split(";"), split(",")];
  const heading = known(comma.columns) > known(semicolon.columns) ? comma : semicolon;
  const {columns} = heading;
  if (known(columns) < names.length / 2) {
    const parts = (one: string, sign: string) =>
      one.split(sign).map((naam) => naam.replaceAll('"', "").trim().toLowerCase());
    const other = Object.entries(otherSeparators).find(([sign]) => known(parts(line, sign)) > names.length / 2);
    if (other) return (add("scheidingsteken", 1, null, "", `Nu is het ${other[1]}.`), null);
    const lower = begin
      .split(/\r\n|\r|\n/)
      .findIndex((one) => [";", ","].some((sign) => known(parts(one, sign)) > names.length / 2));
    if (lower > 0) return (add("kop_lager", 1, null, line, `De kop staat op regel ${lower + 1}.`), null);
    if (known(columns) < 2) return (add("geen_kop", 1, null, line), null);
  }
  for (const naam of names) if (!columns.includes(naam)) add("kolom_ontbreekt", 1, naam, "");
  columns.forEach((naam, i) => {
    if (!(names as readonly string[]).includes(naam))
      add("kolom_onbekend", 1, naam === "" ? `kolom ${i + 1}` : shownValue(naam), naam, meantColumn(naam));
    else if (columns.indexOf(naam) !== i) add("kolom_dubbel", 1, naam, "");
  });
  return heading;
}

/** Which column was probably meant: the same letters, or `bsn`. */
function meantColumn(naam: string): string {
  const bare = naam.replace(/[^a-z]/g, "");
  if (/^bsn|burgerservice/.test(bare)) return "In persoon hoort een pseudoniem, geen burgerservicenummer.";
  const meant = names.find((one) => one.replace(/[^a-z]/g, "") === bare);
  return meant ? `Bedoelt u ${meant}?` : "";
}

function wellFormed({line, fields, quote}: CsvRecord, width: number, add: Add): boolean {
  if (quote === "open") add("aanhalingsteken_open", line, null, fields.at(-1)!);
  else if (quote === "loose") add("aanhalingsteken_los", line, null, fields.find((field) => field.includes('"')) ?? "");
  else if (fields.length !== width)
    add("aantal_velden", line, null, String(fields.length), `De kop heeft er ${width}, deze rij ${fields.length}.`);
  else return true;
  return false;
}

const isBlank = (sign: string | undefined) => sign !== undefined && /[\s\u200b\u2060]/.test(sign);

/** A value without blanks around it, those that do not show among them. */
function bare(value: string): string {
  let [from, until] = [0, value.length];
  while (from < until && isBlank(value[from])) from++;
  while (until > from && isBlank(value[until - 1])) until--;
  return value.slice(from, until);
}

/** The values of a row by column, without blanks around them; empty where the file lacks the column. */
function readCells({line, fields}: CsvRecord, places: readonly number[], add: Add): DeliveryCells {
  const cells = {} as Record<DeliveryField, string>;
  for (let i = 0; i < names.length; i++) {
    const naam = names[i]!;
    const value = fields[places[i]!] ?? "";
    cells[naam] = bare(value);
    if (cells[naam].length < value.length) add("spaties", line, naam, value);
  }
  return cells;
}

function soundRow(cells: DeliveryCells, line: number): SoundRow {
  const view = recordView(cells);
  return {
    ...{line, gemeente: cells.gemeentecode, persoon: cells.persoon, aanmaakdatum: cells.aanmaakdatum_bestand},
    ...{productcategorie: cells.type_declaratie || cells.type_toewijzing, reden: cells.reden_beeindiging},
    leveringsvorm: cells.leveringsvorm_declaratie || cells.leveringsvorm_toewijzing,
    ...{start: cells[`start_${view}`], end: endOf(cells) || null, view, row: Object.values(cells).join("\u001f")}
  };
}

/** Remembers what in a column of pseudonyms may be burgerservicenummers. */
class BsnWatch {
  readonly #seen = new Set<string>();
  readonly #lines: {line: number; bare: boolean}[] = [];
  #alike = 0;
  #numbers = 0;

  watch(value: string, line: number): void {
    const alike = mayBeBsn(value);
    if (alike) this.#lines.push({line, bare: isBareNumber(value)});
    if (value === "" || this.#seen.has(value)) return;
    this.#seen.add(value);
    if (alike) this.#alike++;
    if (isBareNumber(value)) this.#numbers++;
  }

  /** Of a column that holds them, once; where most are no numbers, of each row that has one. */
  report(add: (line: number, explanation: string) => void): void {
    const all = this.#seen.size;
    if (this.#alike === 0) return;
    if (this.#alike === all || (all >= 20 && this.#alike >= 0.9 * all))
      add(
        this.#lines[0]!.line,
        `${this.#alike} van de ${all} verschillende waarden voldoen aan de elfproef (bij toeval is dat 1 op de 11).`
      );
    else if (this.#numbers < all / 2)
      for (const {line} of this.#lines.filter(({bare}) => bare))
        add(line, "Deze waarde voldoet aan de elfproef, en andere waarden zijn geen getal.");
  }
}

/** What most rows say. */
function most(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** Checks what must be the same in all rows, and gives the delivery with the rows that agree. */
function agree(
  delivery: Delivery,
  rows: readonly SoundRow[],
  {today, gemeenten}: DeliveryReadOptions,
  add: Add
): Delivery {
  const gemeente = most(rows.map((row) => row.gemeente));
  const aanmaakdatum = most(rows.map((row) => row.aanmaakdatum));
  const periode = delivery.periode ?? (aanmaakdatum && halfjaarBefore(halfjaarOf(aanmaakdatum)));
  const records = rows.filter((row) => {
    if (row.gemeente !== gemeente)
      add("gemeente_verschilt", row.line, "gemeentecode", row.gemeente, `De andere rijen zijn van ${gemeente}.`);
    if (row.aanmaakdatum !== aanmaakdatum)
      add(
        "aanmaakdatum_verschilt",
        row.line,
        "aanmaakdatum_bestand",
        row.aanmaakdatum,
        `De andere rijen hebben ${aanmaakdatum}.`
      );
    return row.gemeente === gemeente && row.aanmaakdatum === aanmaakdatum;
  });
  const at = records[0]?.line ?? null;
  if (gemeente !== null && periode !== null) {
    const fault = gemeenteFault(gemeente, Number(periode.slice(0, 4)), gemeenten);
    if (fault) add(fault.rule, at, "gemeentecode", gemeente, fault.explanation);
  }
  if (aanmaakdatum !== null && aanmaakdatum > today)
    add("aanmaakdatum_toekomst", at, "aanmaakdatum_bestand", aanmaakdatum, `Vandaag is het ${today}.`);
  if (aanmaakdatum !== null && periode !== null && aanmaakdatum <= daysOf(periode).last)
    add(
      "aanmaakdatum_vroeg",
      at,
      "aanmaakdatum_bestand",
      aanmaakdatum,
      `Dit is een levering over het ${periodeName(periode)}.`
    );
  return {...delivery, gemeente, aanmaakdatum, periode, records};
}

function gemeenteFault(code: string, year: number, of2018: readonly GemeenteName[]) {
  const ended = opheffingen.find(({gemeente, jaar: from}) => gemeente === code && from <= year);
  if (ended)
    return {
      rule: "gemeente_niet_in_periode" as const,
      explanation: `${ended.naam} ging in ${ended.jaar} op in ${ended.to.join(" en ")}.`
    };
  const fresh = [...newGemeenten, ...newAfter2020].find(({gemeente}) => gemeente === code);
  if (fresh && fresh.jaar > year)
    return {rule: "gemeente_niet_in_periode" as const, explanation: `${fresh.naam} is er pas sinds ${fresh.jaar}.`};
  const listed = fresh || of2018.length === 0 || [...of2018, ...opheffingen].some(({gemeente}) => gemeente === code);
  return listed
    ? null
    : {rule: "gemeente_onbekend" as const, explanation: "De code is van geen gemeente tussen 2010 en 2025."};
}
