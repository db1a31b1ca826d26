import type {Attribute} from "./attributes.js";

/** Offers a file to the visitor; it is made in the page and goes nowhere else. */
export function saveFile(naam: string, content: Blob): void {
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
export const figureFileName = ({bestand: file}: Pick<Attribute, "bestand">, kind: string): string =>
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
