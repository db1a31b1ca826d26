import type {Vraag} from "../queries/vraag.js";

const stuk = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?/g;

/**
 * The SQL with a type at each whole number that it takes. DuckDB-WASM hands every number over as DOUBLE, DuckDB in Node
 * whole ones as INTEGER: so the same text means the same in both.
 */
export function getypeerd({sql, waarden}: Vraag): string {
  let plaats = 0;
  return sql.replace(stuk, (gevonden) => {
    if (gevonden !== "?") return gevonden;
    const waarde = waarden[plaats++];
    if (!Number.isSafeInteger(waarde)) return "?";
    return Math.abs(waarde as number) < 2 ** 31 ? "?::INTEGER" : "?::BIGINT";
  });
}
