/** An end that is empty still runs; comparisons use this day. */
export const einde = (kolom = "einddatum"): string => `coalesce(${kolom}, DATE '9999-12-31')`;

export const tekst = (waarde: string): string => `'${waarde.replaceAll("'", "''")}'`;

export const naam = (kolom: string): string => `"${kolom.replaceAll('"', '""')}"`;

export const lijst = (waarden: readonly string[]): string => waarden.map(tekst).join(", ");

export const leeg = (kolom: string): string => `(${kolom} IS NULL OR trim(${kolom}) = '')`;

/** A path as DuckDB literal: it would read `*`, `?` and `[` as a pattern. */
export const pad = (bestand: string): string => tekst(bestand.replace(/[*?[]/g, "[$&]"));
