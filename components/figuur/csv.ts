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

/** A text that a spreadsheet would run as a formula is made text. */
export const zonderFormule = (tekst: string): string => (/^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst);

/** A line of words above the columns: begins with `#`, and holds no part that a spreadsheet would run when it splits the line. */
export const commentaarregel = (tekst: string): string =>
  `# ${tekst.replace(/\s+/g, " ").replace(/([,;"]\s*)(?=[=+\-@])/g, "$1'")}`;

/** A text as a cell that a Dutch Excel opens: what it would take for a date (4-11) gets a longer dash. */
export function excelTekst(tekst: string): string {
  const veilig = zonderFormule(tekst.replace(/^(\d{1,2})-(\d{1,2})$/, "$1–$2"));
  return /[";\r\n]/.test(veilig) ? tussenAanhaling(veilig) : veilig;
}

/** Lines of words for Excel: each in one cell. */
export const excelWoorden = (woorden: readonly (readonly [string, string])[]): string[] =>
  woorden.map(([naam, waarde]) => tussenAanhaling(commentaarregel(`${naam}: ${waarde}`)));

const tussenAanhaling = (tekst: string) => `"${tekst.replaceAll('"', '""')}"`;

function veld(kolom: string, waarde: unknown): string {
  const wat = cel(kolom, waarde);
  if (wat === null) return "";
  if ("getal" in wat) return wat.decimalen === null ? String(wat.getal) : wat.getal.toFixed(wat.decimalen);
  const tekst = zonderFormule(wat.tekst);
  return /[",\r\n]/.test(tekst) ? tussenAanhaling(tekst) : tekst;
}

/** CSV text (RFC 4180, `,`, line feeds) of these columns, header first; fractions with eight decimals, null as empty. */
export function csv<Rij extends object>(kolommen: readonly (keyof Rij & string)[], rijen: readonly Rij[]): string {
  const regels = rijen.map((rij) => kolommen.map((kolom) => veld(kolom, rij[kolom])).join(","));
  return [kolommen.join(","), ...regels].map((regel) => `${regel}\n`).join("");
}

/** CSV with words above it, each a line of its own. */
export const csvMetWoorden = (woorden: readonly (readonly [string, string])[], {kolommen, rijen}: Gegevens): string =>
  woorden.map(([naam, waarde]) => `${commentaarregel(`${naam}: ${waarde}`)}\n`).join("") + csv(kolommen, rijen);

/** The same as a Dutch Excel opens it in columns: `;`, decimal commas, a byte order mark and line ends of Windows. */
export function excelCsv(woorden: readonly (readonly [string, string])[], {kolommen, rijen}: Gegevens): string {
  const excelveld = (kolom: string, waarde: unknown): string => {
    const wat = cel(kolom, waarde);
    if (wat === null) return "";
    return "getal" in wat ? veld(kolom, waarde).replace(".", ",") : excelTekst(wat.tekst);
  };
  const regels = [
    ...excelWoorden(woorden),
    kolommen.join(";"),
    ...rijen.map((rij) => kolommen.map((kolom) => excelveld(kolom, rij[kolom])).join(";"))
  ];
  return `\uFEFF${regels.map((regel) => `${regel}\r\n`).join("")}`;
}
