/** What is said of a figure in the files that leave the page. */
export interface Kenmerk {
  figuur: string;
  titel: string;
  /** Stem of the file names; see `bestandsstam`. */
  bestand: string;
  /** What stands above the columns of the CSV, under number and title. */
  regels: readonly string[];
}

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

export const bestandsnaam = ({bestand}: Pick<Kenmerk, "bestand">, soort: string): string => `${bestand}.${soort}`;

/** Lines that stand above the columns of a CSV, each with a `#`. */
export const kenmerkregels = ({figuur, titel, regels}: Kenmerk): string =>
  [`Figuur ${figuur}: ${titel}`, ...regels].map((regel) => `# ${regel.replace(/\s+/g, " ")}\n`).join("");

const kort = (tekst: string, tekens: number) => tekst.slice(0, tekens).replace(/[-_]+$/, "");

/** A name as part of a file name: without accents, capitals and spaces. */
export const slak = (naam: string): string =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
