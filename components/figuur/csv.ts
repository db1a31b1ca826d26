import type {Regel} from "../herkomst/kenmerk.js";
import {BOM, csvCell, csvLine, csvRemarks, excelStyle, plainStyle, type CsvStyle} from "../opmaak/csv.js";

const fractie = /^verschil$|aandeel$|ondergrens$|bovengrens$/;

/** The numbers of a figure as they leave the page: columns, and rows with a value for each. */
export interface Gegevens {
  kolommen: readonly string[];
  rijen: readonly Readonly<Record<string, unknown>>[];
}

/** The numbers of a figure out of rows with more in them. */
export const gegevens = <Rij extends object>(
  kolommen: readonly (keyof Rij & string)[],
  rijen: readonly Rij[]
): Gegevens => ({kolommen, rijen: rijen as readonly Record<string, unknown>[]});

/** What a value is in a file. */
export function cel(
  kolom: string,
  waarde: unknown
): {tekst: string} | {getal: number; decimalen: number | null} | null {
  if (waarde === null || waarde === undefined || waarde === "") return null;
  if (typeof waarde === "number") return {getal: waarde, decimalen: fractie.test(kolom) ? 8 : null};
  return {tekst: String(waarde)};
}

function veld(kolom: string, waarde: unknown, style: CsvStyle): string {
  const wat = cel(kolom, waarde);
  if (wat === null) return "";
  return "getal" in wat ? csvCell(wat.getal, style, wat.decimalen ?? undefined) : csvCell(wat.tekst, style);
}

const regels = ({kolommen, rijen}: Gegevens, style: CsvStyle): string =>
  csvLine(kolommen, style) +
  rijen
    .map((rij) =>
      csvLine(
        kolommen.map((kolom) => veld(kolom, rij[kolom], style)),
        style
      )
    )
    .join("");

/** CSV text (RFC 4180, `,`, line feeds) of these columns, header first; fractions with eight decimals, null as empty. */
export const csv = <Rij extends object>(kolommen: readonly (keyof Rij & string)[], rijen: readonly Rij[]): string =>
  regels(gegevens(kolommen, rijen), plainStyle);

/** CSV with words above it, each a line of its own. */
export const csvMetWoorden = (woorden: readonly Regel[], inhoud: Gegevens): string =>
  csvRemarks(woorden) + regels(inhoud, plainStyle);

/** The same as a Dutch Excel opens it in columns: `;`, decimal commas, a byte order mark and line ends of Windows. */
export const excelCsv = (woorden: readonly Regel[], inhoud: Gegevens): string =>
  BOM + csvRemarks(woorden, excelStyle) + regels(inhoud, excelStyle);
