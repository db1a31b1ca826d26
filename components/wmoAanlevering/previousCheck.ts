import {productcategorieen} from "../../data/wmoAanlevering.js";
import {voorzieningen} from "../../data/voorziening.js";
import {percent, wholeNumber} from "../format/number.js";
import {periodeName} from "../model/periode.js";
import {type AddFinding, deliveryThresholds as thresholds, findingAdder, unknownShares} from "./contentCheck.js";
import {
  dayAfter,
  daysOf,
  type Delivery,
  type DeliveryRecord,
  grouped,
  halfjaarBefore,
  runsThrough,
  type Steps
} from "./delivery.js";
import {Findings} from "./deliveryRules.js";

/** The published voorziening in which a productcategorie counts. */
export const voorzieningOf: ReadonlyMap<string, string> = new Map(
  productcategorieen.map(({code, voorziening}) => [code, voorziening])
);

const voorzieningName = (code: string): string => voorzieningen.find((one) => one.code === code)!.naam;

/**
 * Checks a delivery against the one before: how many clients, which voorzieningen, what is empty, and of two halfjaren that
 * follow each other whether what ran at the end of the one runs at the start of the other. What is gone is said at its line in the
 * previous file.
 */
export function* checkPrevious(delivery: Delivery, previous: Delivery): Steps<Findings> {
  const findings = new Findings();
  const add = findingAdder(findings, delivery.file);
  if (previous.findings.some(({severity}) => severity === "fout")) {
    add("vorige_afgekeurd", null, null, previous.file, "");
    return findings;
  }
  if (previous.gemeente !== delivery.gemeente) {
    const them = `Dit is ${delivery.gemeente ?? "onbekend"}, de vorige is ${previous.gemeente ?? "onbekend"}.`;
    add("vorige_andere_gemeente", null, "gemeentecode", previous.gemeente ?? "", them);
    return findings;
  }
  if (sameRows(delivery.records, previous.records)) {
    add("vorige_zelfde", null, null, previous.file, "");
    return findings;
  }
  yield 0.2;
  checkClients(delivery, previous, add);
  yield 0.5;
  checkShares(delivery, previous, add);
  yield 0.6;
  if (delivery.periode !== null && previous.periode === halfjaarBefore(delivery.periode))
    checkStock(delivery, previous, add, findingAdder(findings, previous.file));
  else if (previous.periode !== delivery.periode)
    add("vorige_niet_aansluitend", null, null, previous.periode ?? "", "");
  return findings;
}

function sameRows(a: readonly DeliveryRecord[], b: readonly DeliveryRecord[]): boolean {
  if (a.length !== b.length) return false;
  const counts = new Map<string, number>();
  for (const {row} of a) counts.set(row, (counts.get(row) ?? 0) + 1);
  return b.every(({row}) => {
    const left = counts.get(row) ?? 0;
    counts.set(row, left - 1);
    return left > 0;
  });
}

const persons = (records: readonly DeliveryRecord[]): number => new Set(records.map(({persoon}) => persoon)).size;
const ofVoorziening = (records: readonly DeliveryRecord[]) =>
  grouped(records, ({productcategorie}) => voorzieningOf.get(productcategorie)!);

/** Clients in all, per published voorziening and per productcategorie. */
function checkClients({records}: Delivery, {records: old}: Delivery, add: AddFinding): void {
  const say = (value: string, of: string, now: number, before: number) => {
    if (Math.abs(now - before) < Math.max(thresholds.least, thresholds.clients * before)) return;
    const change = before === 0 ? "" : ` (${now > before ? "+" : "−"}${percent(Math.abs(now - before) / before)})`;
    add(
      "aantal_clienten",
      null,
      null,
      value,
      `${of}: van ${wholeNumber(before)} naar ${wholeNumber(now)} cliënten${change}.`
    );
  };
  say("totaal", "In totaal", persons(records), persons(old));
  const [perNow, perBefore] = [records, old].map((some) => grouped(some, (one) => one.productcategorie)) as [
    Map<string, DeliveryRecord[]>,
    Map<string, DeliveryRecord[]>
  ];
  for (const {code, naam} of productcategorieen)
    say(code, `${code} ${naam}`, persons(perNow.get(code) ?? []), persons(perBefore.get(code) ?? []));

  const [groups, oldGroups] = [ofVoorziening(records), ofVoorziening(old)];
  const change = [...new Set([...groups.keys(), ...oldGroups.keys()])].map((code) => {
    const share = (some: typeof groups, all: readonly DeliveryRecord[]) =>
      persons(some.get(code) ?? []) / Math.max(1, persons(all));
    const [now, before] = [share(groups, records), share(oldGroups, old)];
    return {code, now, before, points: now - before};
  });
  const [up, down] = [
    change.filter(({points}) => points >= thresholds.share),
    change.filter(({points}) => points <= -thresholds.share)
  ];
  if (up.length === 0 || down.length === 0 || Math.min(persons(records), persons(old)) < thresholds.least) return;
  const words = ({code, now, before}: (typeof change)[number]) =>
    `${voorzieningName(code)} van ${percent(before)} naar ${percent(now)}`;
  add(
    ...(["verschuiving", null, null, [...down, ...up].map(({code}) => code).join(" → ")] as const),
    `Aandeel van de cliënten: ${[...down, ...up].map(words).join("; ")}.`
  );
}

function checkShares(delivery: Delivery, previous: Delivery, add: AddFinding): void {
  const before = unknownShares(previous);
  const rises = (n: number, of: number, old: number, oldOf: number, points: number) =>
    Math.min(of, oldOf) >= thresholds.least && n / of - old / oldOf >= points;
  for (const [column, {n, of}] of unknownShares(delivery)) {
    const {n: old, of: oldOf} = before.get(column)!;
    if (rises(n, of, old, oldOf, thresholds.emptier))
      add("meer_onbekend", null, column, "", `Leeg: van ${percent(old / oldOf)} naar ${percent(n / of)} van de rijen.`);
  }
  const running = ({records}: Delivery) => records.filter(({end}) => end === null).length;
  const [now, old] = [running(delivery), running(previous)];
  const [of, oldOf] = [delivery.records.length, previous.records.length];
  if (rises(now, of, old, oldOf, thresholds.unended))
    add(
      "meer_zonder_einde",
      null,
      null,
      String(now),
      `Van ${percent(old / oldOf)} naar ${percent(now / of)} van de voorzieningen.`
    );
}

const key = ({persoon, productcategorie}: DeliveryRecord) => `${productcategorie} ${persoon}`;

/** The closing stock of the one halfjaar beside the opening stock of the next: persons with a productcategorie that runs through its last day. */
function checkStock(delivery: Delivery, previous: Delivery, add: AddFinding, addThere: AddFinding): void {
  const {last} = daysOf(previous.periode!);
  const first = dayAfter(last);
  const stock = ({records}: Delivery) => {
    const running = records.filter((record) => runsThrough(record, last));
    return new Map(running.map((record) => [key(record), record]));
  };
  const [closing, opening] = [stock(previous), stock(delivery)];
  const own = grouped(delivery.records, key);
  let differs = 0;
  for (const [of, record] of closing) {
    if (opening.has(of)) continue;
    differs++;
    const rows = own.get(of) ?? [];
    const again = rows.filter(({start}) => start >= first).sort((a, b) => (a.start < b.start ? -1 : 1))[0];
    const ended = rows.find(({end}) => end !== null && end <= last);
    const since = `In ${previous.file} loopt op regel ${record.line} dezelfde voorziening sinds ${record.start}`;
    if (again) add("herstart", again, `start_${again.view}`, again.start, `${since}.`);
    else if (ended) add("alsnog_beeindigd", ended, `einde_${ended.view}`, ended.end!, `${since}, zonder dit einde.`);
    else
      addThere(
        ...(["verdwenen", record, "persoon", record.persoon] as const),
        `Productcategorie ${record.productcategorie}, sinds ${record.start}, liep door na ${last}; ${delivery.file} heeft haar niet.`
      );
  }
  for (const [of, record] of opening) {
    if (closing.has(of)) continue;
    differs++;
    add(
      "opgedoken",
      record,
      `start_${record.view}`,
      record.start,
      `${previous.file} had haar niet als lopend op ${last}.`
    );
  }
  if (differs === 0) return;
  add(
    ...(["stand_sluit_niet_aan", null, null, String(differs)] as const),
    `Eind van het ${periodeName(previous.periode!)} liepen er ${wholeNumber(closing.size)}, aan het begin van het ${periodeName(delivery.periode!)} ${wholeNumber(opening.size)}; ${wholeNumber(differs)} zijn alleen in een van beide.`
  );
}
