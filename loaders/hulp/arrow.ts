import {
  columnFromArray,
  dictionary,
  tableFromColumns,
  tableToIPC,
  uint16,
  uint32,
  uint8,
  utf8
} from "@uwdata/flechette";

/** A column to write: whole numbers in the given width (`u32?`: null where it is not known), or texts as a dictionary. */
export type Kolom =
  | {soort: "u32?"; waarden: readonly (number | null)[]}
  | {soort: "u8" | "u16" | "u32"; waarden: ArrayLike<number>}
  | {soort: "tekst"; waarden: readonly string[]};

const breedten = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array};
const typen = {u8: uint8, u16: uint16, u32: uint32};

/** A typed array without a type is taken over as it is, with one is copied value by value; an empty one needs its type. */
function kolomVan({soort, waarden}: Kolom) {
  if (soort === "u32?") return columnFromArray(waarden as (number | null)[], uint32());
  if (soort === "tekst") {
    const nummers = new Set(waarden).size <= 256 ? uint8() : uint16();
    return columnFromArray(waarden as string[], dictionary(utf8(), nummers));
  }
  return columnFromArray(breedten[soort].from(waarden), waarden.length === 0 ? typen[soort]() : undefined);
}

/** Columns as the bytes of an uncompressed Arrow IPC stream, the only form that DuckDB in the browser takes. */
export function arrowStroom(kolommen: Record<string, Kolom>): Uint8Array {
  const tabel = tableFromColumns(
    Object.fromEntries(Object.entries(kolommen).map(([naam, kolom]) => [naam, kolomVan(kolom)]))
  );
  const bytes = tableToIPC(tabel, {format: "stream"});
  if (!bytes) throw new Error("no bytes from the Arrow table");
  return bytes;
}

/** The narrowest width that holds this many bits. */
export function breedte(bits: number): "u8" | "u16" | "u32" {
  return bits <= 8 ? "u8" : bits <= 16 ? "u16" : "u32";
}
