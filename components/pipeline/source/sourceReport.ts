import {csvCell, csvLine} from "../../format/csv.js";
import {halfTables, loudTables, refusedSentence, type SourceTally} from "../../model/provenance.js";
import {escapeControls} from "../../format/text.js";
import {SourceError} from "../systemErrors.js";
import {short} from "./keys.js";
import {type Rule, rules, type Severity} from "./rules.js";
import type {GemeenteTable, PersoonTable} from "./schema.js";
import type {Source} from "./sourceJson.js";

/** What reading a source gave; plain data, ready for JSON. */
export interface SourceReport {
  folder: string;
  bron: Source;
  /** Of the gemeentetabellen those that the source has. */
  tabellen: Record<PersoonTable, ReportTally> & Partial<Record<GemeenteTable, ReportTally>>;
  violations: ViolationGroup[];
  /** What must be known before any number is read: full sentences, none when nothing concerns many rows. */
  warnings: string[];
}

/** gelezen = geweigerd + samengevoegd + gebruikt. */
export interface ReportTally {
  bestand: string;
  gelezen: number;
  geweigerd: number;
  merged: number;
  gebruikt: number;
}

/** All that breaks one rule in one column of one file: the total, and the first hundred in the order of the file. */
export interface ViolationGroup {
  ernst: Severity;
  regel: Rule;
  bestand: string;
  kolom: string;
  totaal: number;
  eerste: Violation[];
}

export interface Violation {
  ernst: Severity;
  regel: Rule;
  /** Of a table in parts: the part. */
  bestand: string;
  /** Line in a CSV file (the header is 1), row in a Parquet file (the first is 1); 0 for the file as a whole. */
  rij: number;
  kolom: string;
  /** As it stands in the file; empty when missing. */
  waarde: string;
  uitleg: string;
}

const amount = new Intl.NumberFormat("nl-NL");
const SHOWN = 5;

/** The report as text for a terminal: what was read, refused, merged and kept per table, then each rule that was broken with a few examples. */
export function reportText({folder, bron: source, tabellen: tables, violations, warnings}: SourceReport): string {
  const heading = [
    `Bron: ${source.naam}${source.synthetisch ? " (synthetisch)" : ""}`,
    `Map: ${folder}`,
    ...warnings.map((sentence) => `LET OP: ${sentence}`),
    ""
  ];
  const rows = Object.values(tables).map((t) => [
    t.bestand,
    ...[t.gelezen, t.geweigerd, t.merged, t.gebruikt].map((n) => amount.format(n))
  ]);
  const table = textColumns([["bestand", "gelezen", "geweigerd", "samengevoegd", "gebruikt"], ...rows]);
  const errors = violations.filter(({ernst: severity}) => severity === "fout");
  const signals = violations.filter(({ernst: severity}) => severity === "signaal");
  const parts = [...part("Fouten (de rij telt niet mee)", errors), ...part("Signalen (de rij telt mee)", signals)];
  const rest = violations.length === 0 ? ["", "Geen fouten en geen signalen."] : parts;
  return [...heading, ...table, ...rest, ""].map(escapeControls).join("\n");
}

function part(title: string, groups: readonly ViolationGroup[]): string[] {
  return groups.length === 0 ? [] : ["", title, ...groups.flatMap(description)];
}

function description({
  regel: line,
  bestand: file,
  kolom: column,
  totaal: total,
  eerste: first
}: ViolationGroup): string[] {
  const place = file.endsWith(".csv") ? "regel" : "rij";
  const examples = first.slice(0, SHOWN).map(({bestand: part, rij: row, uitleg: explanation}) => {
    const where = part === file ? place : `${part}, ${place}`;
    return row > 0 ? `    ${where} ${row}: ${explanation}` : `    ${explanation}`;
  });
  const more = total > examples.length ? [`    … en nog ${amount.format(total - examples.length)}`] : [];
  return [`  ${file}${column && `, ${column}`}: ${rules[line].naam} (${amount.format(total)})`, ...examples, ...more];
}

/** The first column left, the numbers right. */
function textColumns(rows: readonly string[][]): string[] {
  const wide = rows[0]!.map((_, k) => Math.max(...rows.map((row) => row[k]!.length)));
  return rows.map((row) =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(wide[k]!) : cell.padStart(wide[k]!))).join("  ")
  );
}

const csvColumns = ["ernst", "regel", "bestand", "rij", "kolom", "waarde", "uitleg"] as const;

/** What a cell of a spreadsheet shows of a value. */
const LONGEST = 1000;

/** The violations in the report as CSV, one a line; of each rule the first hundred per column. A value that does not show stands there as code. */
export function reportCsv({violations}: SourceReport): string {
  const field = (waarde: string | number) =>
    csvCell(typeof waarde === "string" ? escapeControls(short(waarde, LONGEST)) : waarde);
  const rows = violations.flatMap(({eerste: first}) =>
    first.map((violation) => csvLine(csvColumns.map((column) => field(violation[column]))))
  );
  return csvLine(csvColumns) + rows.join("");
}

/** What was refused, as numbers alone: nothing of a row stands in it. */
export const sourceTallies = ({tabellen: tables, violations}: SourceReport): SourceTally[] =>
  Object.entries(tables).map(([table, {bestand: file, gelezen: parsed, geweigerd: refused}]) => ({
    ...{tabel: table, gelezen: parsed, geweigerd: refused},
    regels: violations
      .filter((group) => group.ernst === "fout" && group.bestand === file)
      .map(({regel: line, kolom: column, totaal: total}) => ({regel: rules[line].naam, kolom: column, rijen: total}))
  }));

/** Throws `SourceError` where more than half of a table was refused: its numbers would be those of another source. */
export function refuseHalf(report: SourceReport): void {
  const tallies = sourceTallies(report);
  const [table] = halfTables(tallies);
  if (!table) return;
  throw new SourceError(
    `meer dan de helft van ${table.tabel} is geweigerd, dus er is niets gemaakt: ${refusedSentence(tallies)}.\n` +
      `Verbeter de bron, of geef --toch om met de rest te rekenen.\n\n${reportText(report)}`
  );
}

/** What a command says of the refused rows beside its result, with the way to the report; empty where there are none. */
export function refusalNotice(report: SourceReport, summary: string): string {
  const tallies = sourceTallies(report);
  const sentence = refusedSentence(tallies);
  if (sentence === "") return "";
  const loud = loudTables(tallies).length > 0;
  return `${loud ? "LET OP: " : ""}${sentence}${loud ? "; de cijfers missen deze rijen" : ""}. Welke en waarom: ${summary}`;
}

/** The way to the report for who has no tables yet. */
export const summaryPath = (source: string): string =>
  `npm run tabellen -- --bron ${source} --uit TABELLEN schrijft TABELLEN.verslag.txt`;
