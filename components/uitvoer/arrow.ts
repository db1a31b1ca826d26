import {
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
  type Column
} from "@uwdata/flechette";
import {langeKolommen, waardeVan, type Kolom} from "./lang.js";
import {definitieregels, selectieregels, toelichtingregels} from "./regels.js";
import type {Uitvoer} from "./uitvoer.js";

/** The cells as an Arrow file (uncompressed IPC), a row for each; texts as dictionaries. */
export function maakArrow(uitvoer: Uitvoer): Uint8Array<ArrayBuffer> {
  const rijen = uitvoer.kubus.waarde.length;
  const tabel = tableFromColumns(
    Object.fromEntries(langeKolommen(uitvoer).map((kolom) => [kolom.naam, arrowKolom(kolom, rijen)]))
  );
  const regels = [...toelichtingregels(uitvoer), ...definitieregels(uitvoer), ...selectieregels(uitvoer)];
  tabel.schema.metadata = new Map(regels);
  const bytes = tableToIPC(tabel, {format: "file"});
  if (!bytes) throw new Error("no bytes from the Arrow table");
  return bytes as Uint8Array<ArrayBuffer>;
}

function arrowKolom(kolom: Kolom, rijen: number): Column<unknown> {
  const type = {tekst: dictionary(utf8(), int32()), geheel: int32(), getal: float64()}[kolom.soort];
  const waarden = Array.from({length: rijen}, (_, rij) => waardeVan(kolom, rij));
  return columnFromArray(waarden, type) as Column<unknown>;
}
