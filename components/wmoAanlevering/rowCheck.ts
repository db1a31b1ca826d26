import {type DeliveryColumn, deliveryColumns, type DeliveryField} from "../../data/wmoAanlevering.js";
import {escapeControls} from "../format/text.js";
import type {DeliveryRule} from "./deliveryRules.js";

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
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
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

function dateHint(value: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value) ?? [];
  if (year !== undefined) return `Bedoelt u ${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}?`;
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (packed) return `Bedoelt u ${packed.slice(1).join("-")}?`;
  if (/^\d{4}-\d\d-\d\d[T ]/.test(value)) return "Laat de tijd weg.";
  return "Verwacht wordt een dag als 2020-06-30.";
}

/** What is wrong with the values of a row, each apart, in the columns that the file has. */
export function cellFaults(cells: DeliveryCells, present: ReadonlySet<string>): RowFault[] {
  return deliveryColumns.flatMap((column): RowFault[] => {
    const {naam, type, verplicht: required, of: other, langst: longest} = column;
    if (!present.has(naam)) return [];
    const value = cells[naam];
    if (value === "") {
      if (required) return [{rule: "verplicht_leeg", column: naam, explanation: column.betekenis}];
      // said once of the two, at the first
      const said = other !== undefined && present.has(other) && cells[other] === "" && order(naam) < order(other);
      return said ? [{rule: "een_van_beide", column: naam, explanation: `Vul ${naam} of ${other} in.`}] : [];
    }
    if (value.length > longest && (type === "persoon" || type === "getal"))
      return [
        {rule: "te_lang", column: naam, explanation: `Hoogstens ${longest} tekens; dit zijn er ${value.length}.`}
      ];
    const fault = kinds[type](value, column);
    return fault ? [{...fault, column: naam}] : [];
  });
}

const order = (naam: DeliveryField): number => deliveryColumns.findIndex((column) => column.naam === naam);

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

/** Whether it has the form of a burgerservicenummer, 8 or 9 digits: by the elfproef, 1 in 11 numbers is one by chance. */
export function mayBeBsn(value: string): boolean {
  const digits = value.replace(/[\s.\-_/]/g, "").replace(/^0+(?=\d{8,})/, "");
  if (!/^\d{8,9}$/.test(digits)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = [...digits.padStart(9, "0")].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0);
  return sum % 11 === 0;
}

/** Whether it is a number that could be one, by its digits alone. */
export const isBareNumber = (value: string): boolean => /^\d{7,10}$/.test(value.replace(/[\s.\-_/]/g, ""));

/** A value as it may be shown: one line, not too long, and nothing that may be a burgerservicenummer. */
export function shownValue(value: string): string {
  if (mayBeBsn(value)) return "(lijkt een burgerservicenummer; niet getoond)";
  const text = escapeControls(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
