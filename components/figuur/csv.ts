const fractie = /^verschil$|aandeel$|ondergrens$|bovengrens$/;

function veld(kolom: string, waarde: unknown): string {
  if (waarde === null || waarde === undefined) return "";
  if (typeof waarde === "number" && fractie.test(kolom)) return waarde.toFixed(8);
  const tekst = String(waarde);
  return /[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

/** CSV text (RFC 4180, `,`, line feeds) of these columns, header first; fractions with eight decimals, null as empty. */
export function csv<Rij extends object>(kolommen: readonly (keyof Rij & string)[], rijen: readonly Rij[]): string {
  const regels = rijen.map((rij) => kolommen.map((kolom) => veld(kolom, rij[kolom])).join(","));
  return [kolommen.join(","), ...regels].map((regel) => `${regel}\n`).join("");
}
