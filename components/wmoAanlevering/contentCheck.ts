import {productcategorieen, restCategorieen} from "../../data/wmoAanlevering.js";
import {percent, wholeNumber} from "../format/number.js";
import {periodeName} from "../model/periode.js";
import {daysOf, type Delivery, type DeliveryRecord, grouped, overlaps, type Steps} from "./delivery.js";
import {type DeliveryRule, Findings} from "./deliveryRules.js";

/** From which share or size on something is a signal. */
export const deliveryThresholds = {
  /** Fewer rows, persons or empty values than this say nothing of a file as a whole. */
  least: 20,
  /** Part of the starts of a year on 1 January, or of the ends in a halfjaar on its last day. */
  onOneDay: 0.25,
  /** Part of the rows without a leveringsvorm or aanbieder, or of the ended ones without a reason. */
  empty: 0.25,
  rest: 0.4,
  /** Part of the rows that ended, below which hardly anything did. */
  ended: 0.01,
  /** Change of the number of clients, as a part of it. */
  clients: 0.2,
  /** Change of a share, in points. */
  share: 0.05,
  emptier: 0.1,
  unended: 0.1
} as const;

/** Days of death by persoon, where they are known from elsewhere. */
export type Overlijdens = ReadonlyMap<string, string>;

export type AddFinding = (
  rule: DeliveryRule,
  record: DeliveryRecord | null,
  column: string | null,
  value: string,
  explanation: string
) => void;

/** Adds what is found to a file: at the row, or of the file as a whole. */
export const findingAdder =
  (findings: Findings, file: string): AddFinding =>
  (rule, record, column, value, explanation) =>
    findings.add({rule, file, line: record?.line ?? null, column, value, explanation});

/** Checks what rows mean: with the halfjaar, with others of the same person, and together. Of a delivery without a periode nothing is found. */
export function* checkContent(delivery: Delivery, overlijdens: Overlijdens = new Map()): Steps<Findings> {
  const findings = new Findings();
  const add = findingAdder(findings, delivery.file);
  const {records, periode} = delivery;
  if (periode === null) return findings;
  for (const [i, record] of records.entries()) {
    checkHalfjaar(record, delivery, add);
    if (i % 2000 === 0) yield (0.3 * i) / records.length;
  }
  const perPerson = grouped(records, ({persoon}) => persoon);
  let i = 0;
  for (const [persoon, own] of perPerson) {
    checkTwice(own, add);
    checkDeath(own, overlijdens.get(persoon) ?? null, add);
    if (i++ % 2000 === 0) yield 0.3 + (0.6 * i) / perPerson.size;
  }
  checkDays(delivery, periode, add);
  checkUnknown(delivery, add);
  return findings;
}

const startColumn = ({view}: DeliveryRecord) => `start_${view}`;
const endColumn = ({view}: DeliveryRecord) => `einde_${view}`;

function checkHalfjaar(record: DeliveryRecord, {periode, aanmaakdatum}: Delivery, add: AddFinding): void {
  const {first, last} = daysOf(periode!);
  const {start, end} = record;
  const of = `Dit is een levering over het ${periodeName(periode!)}.`;
  if (start > last) add("start_na_halfjaar", record, startColumn(record), start, of);
  if (end === null) return;
  if (end < first) add("einde_voor_halfjaar", record, endColumn(record), end, of);
  if (aanmaakdatum !== null && end > aanmaakdatum)
    add("einde_in_toekomst", record, endColumn(record), end, `Het bestand is gemaakt op ${aanmaakdatum}.`);
}

/** Rows that are equal, and rows of one voorziening on the same days; each is said at the later row. */
function checkTwice(own: readonly DeliveryRecord[], add: AddFinding): void {
  if (own.length < 2) return;
  const seen = new Map<string, DeliveryRecord>();
  const kinds = new Map<string, DeliveryRecord[]>();
  for (const record of own) {
    const twin = seen.get(record.row);
    if (twin) {
      add("dubbel", record, null, record.persoon, `Gelijk aan regel ${twin.line}.`);
      continue;
    }
    seen.set(record.row, record);
    const kind = `${record.productcategorie} ${record.leveringsvorm}`;
    const before = kinds.get(kind) ?? [];
    const other = before.find((one) => overlaps(one, record.start, record.end ?? "9999"));
    if (other)
      add(
        "overlap",
        record,
        startColumn(record),
        record.start,
        `Dezelfde voorziening loopt al op regel ${other.line}.`
      );
    kinds.set(kind, [...before, record]);
  }
}

/** Use after death: by the day that is known, else after a row that ended because of it. */
function checkDeath(own: readonly DeliveryRecord[], known: string | null, add: AddFinding): void {
  const last = own
    .filter(({reden, end}) => reden === "overlijden" && end !== null)
    .sort((a, b) => (a.end! < b.end! ? -1 : 1))[0];
  const death = known ?? last?.end ?? null;
  if (death === null) return;
  const from = known === null ? `Regel ${last!.line} eindigde door overlijden op ${death}.` : `Overleden op ${death}.`;
  for (const record of own) {
    if (record.start > death) add("start_na_overlijden", record, startColumn(record), record.start, from);
    else if (record.end === null || record.end > death)
      add("loopt_na_overlijden", record, endColumn(record), record.end ?? "", from);
  }
}

const many = (n: number, of: number, share: number): boolean => n >= deliveryThresholds.least && n >= share * of;

function checkDays({records}: Delivery, periode: string, add: AddFinding): void {
  const {first, last} = daysOf(periode);
  for (const [year, own] of grouped(records, ({start}) => start.slice(0, 4))) {
    const day = `${year}-01-01`;
    const n = own.filter(({start}) => start === day).length;
    if (many(n, own.length, deliveryThresholds.onOneDay))
      add(
        ...(["veel_starts_1_januari", null, null, day] as const),
        `${wholeNumber(n)} van de ${wholeNumber(own.length)} voorzieningen die in ${year} begonnen (${percent(n / own.length)}).`
      );
  }
  const ended = records.filter(({end}) => end !== null && end >= first && end <= last);
  const n = ended.filter(({end}) => end === last).length;
  if (many(n, ended.length, deliveryThresholds.onOneDay))
    add(
      ...(["veel_eindes_laatste_dag", null, null, last] as const),
      `${wholeNumber(n)} van de ${wholeNumber(ended.length)} voorzieningen die in het halfjaar eindigden (${percent(n / ended.length)}).`
    );
  const closed = records.filter(({end}) => end !== null).length;
  if (records.length >= 5 * deliveryThresholds.least && closed < deliveryThresholds.ended * records.length)
    add(
      ...(["niets_beeindigd", null, null, String(closed)] as const),
      `${wholeNumber(closed)} van de ${wholeNumber(records.length)} voorzieningen hebben een einde.`
    );
}

/** Shares of rows that say nothing of a matter, by column. */
export function unknownShares({records, empty, rows}: Delivery): Map<string, {n: number; of: number}> {
  const ended = records.filter(({end}) => end !== null);
  return new Map([
    [
      "leveringsvorm_declaratie",
      {n: records.filter(({leveringsvorm}) => leveringsvorm === "").length, of: records.length}
    ],
    ["type_aanbieder", {n: empty["type_aanbieder"] ?? 0, of: rows}],
    ["reden_beeindiging", {n: ended.filter(({reden}) => reden === "").length, of: ended.length}]
  ]);
}

function checkUnknown(delivery: Delivery, add: AddFinding): void {
  const {records} = delivery;
  for (const [column, {n, of}] of unknownShares(delivery))
    if (many(n, of, deliveryThresholds.empty))
      add(
        "veel_onbekend",
        null,
        column,
        "",
        `Leeg in ${wholeNumber(n)} van de ${wholeNumber(of)} rijen (${percent(n / of)}).`
      );
  const rest = records.filter(({productcategorie}) => restCategorieen.includes(productcategorie)).length;
  if (!many(rest, records.length, deliveryThresholds.rest)) return;
  const list = productcategorieen.filter(({code}) => restCategorieen.includes(code)).map(({code}) => code);
  add(
    ...(["veel_overig", null, "type_declaratie", list.join(", ")] as const),
    `${wholeNumber(rest)} van de ${wholeNumber(records.length)} voorzieningen (${percent(rest / records.length)}).`
  );
}
