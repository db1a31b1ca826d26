import type {Attribute} from "./attributes.js";
import {data, type TableData} from "./csv.js";
import {columns53, type Row53} from "../cohort/rows.js";

/** Offers a file to the visitor; it is made in the page and goes nowhere else. */
export function keep(naam: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const a = document.createElement("a");
  a.href = address;
  a.download = naam;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `figuur-5.1_utrecht-en-nederland_2015-01-01_eenouder-wsnp`, at most 76 characters. */
export function fileStem(
  figure: string,
  names: readonly string[],
  time: string,
  codes: readonly string[] = []
): string {
  const choices = codes.map(slug).join("-");
  const place = short(names.map(slug).join("-en-"), choices === "" ? 52 : 32);
  const naam = `figuur-${figure}_${place}_${time}`;
  return choices === "" ? naam : short(`${naam}_${choices}`, 76);
}

/** `….csv`; the CSV for Excel and Vega-Lite have names of their own. */
export const fileName = ({bestand: file}: Pick<Attribute, "bestand">, kind: string): string =>
  kind === "excel" ? `${file}_excel.csv` : kind === "vega-lite" ? `${file}.vl.json` : `${file}.${kind}`;

const short = (text: string, marks: number) => text.slice(0, marks).replace(/[-_]+$/, "");

/** A name as part of a file name: without accents, capitals and spaces. */
export const slug = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Columns of the download after those of the command line: residents without the gebeurtenis, and the difference. */
const more = [
  "zonder_personen",
  "zonder_gebruik",
  "zonder_aandeel",
  "verschil",
  "verschil_ondergrens",
  "verschil_bovengrens"
] as const;

/** The numbers of figuur 5.3 that the page offers. */
export const data53 = (rows: readonly Row53[]): TableData =>
  data(
    [...columns53, ...more],
    rows.map(({zonder, verschil: difference, ...row}) => ({
      ...row,
      zonder_personen: zonder.personen,
      zonder_gebruik: zonder.gebruik,
      zonder_aandeel: zonder.aandeel,
      verschil: difference.verschil,
      verschil_ondergrens: difference.ondergrens,
      verschil_bovengrens: difference.bovengrens
    }))
  );
