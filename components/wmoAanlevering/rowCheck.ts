import {type DeliveryColumn, deliveryColumns, type DeliveryField} from "../../data/wmoAanlevering.js";
import {escapeControls} from "../format/text.js";
import type {DeliveryRule} from "./deliveryRules.js";
import {passesElfproef} from "../pipeline/source/bsn.js";

/** What a row says, by column; a value that is refused is still there. */
export type DeliveryCells = Readonly<Record<DeliveryField, string>>;

/** What is wrong in a row: the rule, the column, and why in words. */
export interface RowFault {
  rule: DeliveryRule;
  column: DeliveryField;
  explanation: string;
}

type CellFault = Pick<RowFault, "rule" | "explanation">;

const noPersoon = /^(?:null|na|n\.?v\.?t\.?|nan|none|#n\/[ab]|onbekend|unknown|[-.0]*|-?\d)$/i;
const EARLIEST = 1900;
const LATEST = 2100;

const kinds: Record<DeliveryColumn["type"], (value: string, column: DeliveryColumn) => CellFault | null> = {
  persoon(value) {
    if (noPersoon.test(value))
      return {rule: "geen_pseudoniem", explanation: "Zo'n waarde staat voor niemand of voor velen."};
    const odd = /[^A-Za-z0-9._:+/=-]/u.exec(value);
    return odd
      ? {rule: "tekens", explanation: `Het teken “${escapeControls(odd[0])}” mag niet in een pseudoniem.`}
      : null;
  },
  gemeente(value) {
    if (/^GM\d{4}$/.test(value)) return null;
    const digits = /^(?:gm)?\D?(\d{1,4})$/i.exec(value)?.[1];
    const meant = digits === undefined ? "" : ` Bedoelt u GM${digits.padStart(4, "0")}?`;
    return {rule: "gemeente_vorm", explanation: `Een gemeentecode is GM en vier cijfers.${meant}`};
  },
  code(value, {codes = []}) {
    if (codes.some(({code}) => code === value)) return null;
    const bare = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .replace(/^0+/, "");
    const meant = codes.find(({code, naam}) => [bare(code), bare(naam)].includes(bare(value)));
    const list =
      codes.length > 8 ? `${codes[0]!.code} tot en met ${codes.at(-1)!.code}` : codes.map(({code}) => code).join(", ");
    const all = codes.length > 8 && !/^\d/.test(codes[0]!.code) ? "de lijst in het schema" : list;
    return {
      rule: "onbekende_code",
      explanation: `Mogelijk: ${all}.${meant ? ` Bedoelt u ${meant.code} (${meant.naam})?` : ""}`
    };
  },
  datum(value) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
    if (year === undefined) return {rule: "datum_vorm", explanation: dateHint(value)};
    if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))
      return {rule: "datum_onmogelijk", explanation: "De kalender heeft deze dag niet."};
    if (Number(year) >= EARLIEST && Number(year) <= LATEST) return null;
    return {rule: "datum_buiten_bereik", explanation: `Verwacht wordt een jaar van ${EARLIEST} tot en met ${LATEST}.`};
  },
  getal(value) {
    if (/^\d+(?:\.\d+)?$/.test(value)) return null;
    if (/^-\d+(?:\.\d+)?$/.test(value)) return {rule: "getal_negatief", explanation: "Een getal is hier 0 of meer."};
    const comma = /^\d{1,9}(?:\.\d{3})*,\d+$/.test(value);
    const hint = comma ? ` Bedoelt u ${value.replaceAll(".", "").replace(",", ".")}?` : "";
    return {rule: "getal_vorm", explanation: `Verwacht wordt een getal als 1250.50.${hint}`};
  }
};

/** How many days a month has; none where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function dateHint(value: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value) ?? [];
  if (year !== undefined) return `Bedoelt u ${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}?`;
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (packed) return `Bedoelt u ${packed.slice(1).join("-")}?`;
  if (/^\d{4}-\d\d-\d\d[T ]/.test(value)) return "Laat de tijd weg.";
  return "Verwacht wordt een dag als 2020-06-30.";
}

/** Of each column how it is checked: its codes as a set, and the pair of which something is said at the first. */
const checks = deliveryColumns.map((column, i) => ({
  column,
  known: column.codes && new Set(column.codes.map(({code}) => code)),
  pair: deliveryColumns.findIndex(({naam}) => naam === column.of) > i ? column.of : undefined
}));

/** What is wrong with the values of a row, each apart, in the columns that the file has. */
export function cellFaults(cells: DeliveryCells, present: ReadonlySet<string>): RowFault[] {
  const found: RowFault[] = [];
  for (const {column, known, pair} of checks) {
    const {naam, type, langst: longest} = column;
    const value = cells[naam];
    if (known?.has(value)) continue;
    if (!present.has(naam)) continue;
    if (value === "") {
      if (column.verplicht) found.push({rule: "verplicht_leeg", column: naam, explanation: column.betekenis});
      else if (pair !== undefined && present.has(pair) && cells[pair] === "")
        found.push({rule: "een_van_beide", column: naam, explanation: `Vul ${naam} of ${pair} in.`});
    } else if (value.length > longest && (type === "persoon" || type === "getal")) {
      const explanation = `Hoogstens ${longest} tekens; dit zijn er ${value.length}.`;
      found.push({rule: "te_lang", column: naam, explanation});
    } else {
      const fault = kinds[type](value, column);
      if (fault) found.push({...fault, column: naam});
    }
  }
  return found;
}

/** What is wrong or odd between the values of a row that are each as they should be. */
export function rowFaults(cells: DeliveryCells, present: ReadonlySet<string>): RowFault[] {
  const found: RowFault[] = [];
  const add = (when: boolean, rule: DeliveryRule, column: DeliveryField, explanation: string) => {
    if (when) found.push({rule, column, explanation});
  };
  const both = (a: string, b: string) => a !== "" && b !== "";
  const {start_ondersteuning: start, einde_ondersteuning: end} = cells;
  const {start_rechtsgeldigheid: from, einde_rechtsgeldigheid: until} = cells;
  add(both(start, end) && end < start, "einde_voor_start", "einde_ondersteuning", `De start is ${start}.`);
  add(both(from, until) && until < from, "einde_voor_start", "einde_rechtsgeldigheid", `De start is ${from}.`);
  if (found.length > 0) return found;
  const last = endOf(cells);
  add(
    cells.reden_beeindiging !== "" && last === "",
    "reden_zonder_einde",
    "reden_beeindiging",
    "Er is geen einddatum."
  );
  const {type_toewijzing: granted, type_declaratie: given} = cells;
  add(both(granted, given) && granted !== given, "type_verschilt", "type_declaratie", `Toegewezen is ${granted}.`);
  const {leveringsvorm_toewijzing: asked, leveringsvorm_declaratie: used} = cells;
  add(
    both(asked, used) && asked !== used,
    "leveringsvorm_verschilt",
    "leveringsvorm_declaratie",
    `Toegewezen is ${asked}.`
  );
  add(
    both(start, from) && start < from,
    "ondersteuning_voor_recht",
    "start_ondersteuning",
    `De toewijzing geldt vanaf ${from}.`
  );
  add(
    start !== "" && until !== "" && (end === "" || end > until),
    "ondersteuning_na_recht",
    "einde_ondersteuning",
    `De toewijzing geldt tot en met ${until}.`
  );
  const parts = (["volume", "eenheid", "frequentie"] as const).filter((naam) => present.has(naam));
  const measure = parts.filter((naam) => cells[naam] === "");
  add(
    measure.length > 0 && measure.length < parts.length,
    "volume_onvolledig",
    measure[0] ?? "volume",
    `Leeg: ${measure.join(" en ")}.`
  );
  return found;
}

/** Of the two views on one voorziening, what was delivered goes before what was granted. */
export const recordView = ({start_ondersteuning: start}: DeliveryCells): "ondersteuning" | "rechtsgeldigheid" =>
  start === "" ? "rechtsgeldigheid" : "ondersteuning";

/** The last day in that view; empty while it runs. */
export const endOf = (cells: DeliveryCells): string => cells[`einde_${recordView(cells)}`];

/**
 * Whether it has the form of a burgerservicenummer: apart from blanks, dots, dashes and letters around it 8 or 9 digits that pass
 * the elfproef. By chance 1 number in 11 does.
 */
export function mayBeBsn(value: string): boolean {
  if (value.length > 40) return false;
  const bare = value.replace(/[\s.\-_/]/g, "");
  const [, digits] = /^\D*0*([1-9]\d{7,8})\D*$/.exec(bare) ?? [];
  return digits !== undefined && passesElfproef(digits);
}

/** Whether it is a number and nothing else, of about as many digits. */
export const isBareNumber = (value: string): boolean =>
  value.length <= 40 && /^\d{7,10}$/.test(value.replace(/[\s.\-_/]/g, ""));

/** A value as it may be shown: one line, not too long, and no number in it that may be a burgerservicenummer. */
export function shownValue(value: string): string {
  const hidden = "(lijkt een burgerservicenummer; niet getoond)";
  if (mayBeBsn(value)) return hidden;
  const begin = value.slice(0, 100).replace(/(?<!\d)0?\d{8,9}(?!\d)/g, (one) => (mayBeBsn(one) ? hidden : one));
  const text = escapeControls(begin);
  return text.length > 60 || value.length > 100 ? `${text.slice(0, 59)}…` : text;
}
