/** The part of an Arrow table that is read here. */
export interface Tabel {
  numRows: number;
  schema: {fields: {name: string; type: {toString(): string}}[]};
  getChildAt(i: number): {get(rij: number): unknown} | null;
}

/** An Arrow table as plain objects of numbers, strings, booleans and null; a value that would lose something throws. */
export function rijen<Rij>(tabel: Tabel): Rij[] {
  const uit: Record<string, unknown>[] = Array.from({length: tabel.numRows}, () => ({}));
  for (const [i, {name, type}] of tabel.schema.fields.entries()) {
    const kolom = tabel.getChildAt(i);
    const soort = String(type);
    for (const [j, rij] of uit.entries()) rij[name] = waarde(kolom?.get(j) ?? null, name, soort);
  }
  return uit as Rij[];
}

function waarde(ruw: unknown, kolom: string, soort: string): number | string | boolean | null {
  if (/^(Date|Timestamp)/.test(soort) && typeof ruw === "number") return datum(ruw, soort);
  if (ruw === null || typeof ruw === "number" || typeof ruw === "string" || typeof ruw === "boolean") return ruw;
  if (typeof ruw === "bigint" && Number.isSafeInteger(Number(ruw))) return Number(ruw);
  throw new Error(`cannot convert without loss: column ${kolom} of type ${soort} (cast it in SQL)`);
}

function datum(milliseconden: number, soort: string): string {
  const tekst = new Date(milliseconden).toISOString();
  return soort.startsWith("Date") ? tekst.slice(0, 10) : tekst;
}
