import {checkDelivery} from "../../../components/wmoAanlevering/checkDelivery.js";
import type {Overlijdens} from "../../../components/wmoAanlevering/contentCheck.js";
import {type Delivery, runAll} from "../../../components/wmoAanlevering/delivery.js";
import type {DeliveryFinding} from "../../../components/wmoAanlevering/deliveryRules.js";
import {readDelivery} from "../../../components/wmoAanlevering/readDelivery.js";
import {deliveryColumns, type DeliveryField} from "../../../data/wmoAanlevering.js";

export type Row = Record<DeliveryField, string>;

/** A delivery that may still be spoilt. */
export interface Draft {
  file: string;
  columns: string[];
  rows: Row[];
  separator: string;
  periode: string | null;
  overlijdens: Overlijdens;
  /** What else is done to the lines, and to the bytes. */
  lines: (lines: string[]) => string[];
  bytes: (bytes: Uint8Array) => Uint8Array;
}

export const gemeenten = [
  {gemeente: "GM0344", naam: "Utrecht"},
  {gemeente: "GM0363", naam: "Amsterdam"}
];

const categorieen = ["01", "02", "03", "07", "08", "11", "12", "15"];
const two = (amount: number) => String(amount).padStart(2, "0");
const day = (year: number, i: number, from = 1, months = 6) =>
  `${year}-${two(from + (i % months))}-${two(2 + (i % 25))}`;

function row(i: number, start: string, rest: Partial<Row> = {}): Row {
  const categorie = categorieen[i % categorieen.length]!;
  const form = i % 4 === 0 ? "pgb" : "zin";
  return {
    ...{aanmaakdatum_bestand: "2020-09-01", gemeentecode: "GM0344", persoon: `P-${String(i).padStart(4, "0")}`},
    ...{type_toewijzing: categorie, type_declaratie: categorie, type_aanbieder: "instelling"},
    ...{start_rechtsgeldigheid: start, einde_rechtsgeldigheid: "", beoogde_einddatum: ""},
    ...{
      start_ondersteuning: start,
      einde_ondersteuning: "",
      leveringsvorm_toewijzing: form,
      leveringsvorm_declaratie: form
    },
    ...{volume: "2", eenheid: "uur", frequentie: "week", betaald_bedrag: "350.50", reden_beeindiging: ""},
    ...rest
  };
}

const ended = (day: string): Partial<Row> => ({einde_ondersteuning: day, reden_beeindiging: "volgens_plan"});

const draft = (periode: string, rows: Row[]): Draft => ({
  ...{file: `wmo_GM0344_${periode}.csv`, columns: deliveryColumns.map(({naam}) => naam), rows, separator: ";"},
  ...{periode: null, overlijdens: new Map(), lines: (lines) => lines, bytes: (bytes) => bytes}
});

const numbers = (from: number, until: number) => Array.from({length: until - from}, (_, i) => from + i);
const endsInH1 = (i: number) => i % 6 === 5;

/** A sound delivery of the first halfjaar of 2020: 120 voorzieningen, 20 of them ended. */
export const soundH1 = (): Draft =>
  draft(
    "2020HJ01",
    numbers(0, 120).map((i) => row(i, day(2018 + (i % 2), i, 1, 12), endsInH1(i) ? ended(day(2020, i)) : {}))
  );

/** One of the second: the 100 that ran on, of which 20 ended, and 20 new ones. */
export function soundH2(): Draft {
  const on = soundH1().rows.filter((_, i) => !endsInH1(i));
  const rows = on.map((one, i) => ({...one, ...(i % 5 === 3 ? ended(day(2020, i, 7)) : {})}));
  const fresh = numbers(200, 220).map((i) => row(i, day(2020, i, 7)));
  return draft(
    "2020HJ02",
    [...rows, ...fresh].map((one) => ({...one, aanmaakdatum_bestand: "2021-03-01"}))
  );
}

export function bytesOf({columns, rows, separator, lines, bytes}: Draft): Uint8Array {
  const head = columns.join(separator);
  const body = rows.map((one) => columns.map((column) => one[column as DeliveryField] ?? "x").join(separator));
  return bytes(
    new TextEncoder().encode(
      lines([head, ...body])
        .map((line) => `${line}\n`)
        .join("")
    )
  );
}

export const readDraft = (one: Draft): Delivery =>
  runAll(readDelivery(one.file, bytesOf(one), {periode: one.periode, today, gemeenten}));

export const today = "2021-04-01";

/** All that is found in a delivery, beside the one before. */
export function findingsOf(one: Draft, before: Draft | null): DeliveryFinding[] {
  const files = [one, before].map((some) => (some ? {name: some.file, bytes: bytesOf(some)} : null));
  const options = {periode: one.periode, previousPeriode: before?.periode, today, gemeenten};
  return runAll(checkDelivery(files[0]!, files[1]!, {...options, overlijdens: one.overlijdens})).findings.flatMap(
    ({first}) => first
  );
}
