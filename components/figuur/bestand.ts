import type {Kenmerk} from "../herkomst/kenmerk.js";

/** `figuur-5.1_utrecht-en-nederland_2015-01-01_eenouder-wsnp`, at most 76 characters. */
export function bestandsstam(
  figuur: string,
  namen: readonly string[],
  tijd: string,
  codes: readonly string[] = []
): string {
  const keuzes = codes.map(slak).join("-");
  const plaats = kort(namen.map(slak).join("-en-"), keuzes === "" ? 52 : 32);
  const naam = `figuur-${figuur}_${plaats}_${tijd}`;
  return keuzes === "" ? naam : kort(`${naam}_${keuzes}`, 76);
}

/** `….csv`; the CSV for Excel has a name of its own. */
export const bestandsnaam = ({bestand}: Pick<Kenmerk, "bestand">, soort: string): string =>
  soort === "excel" ? `${bestand}_excel.csv` : `${bestand}.${soort}`;

const kort = (tekst: string, tekens: number) => tekst.slice(0, tekens).replace(/[-_]+$/, "");

/** A name as part of a file name: without accents, capitals and spaces. */
export const slak = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
