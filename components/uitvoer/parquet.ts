import {parquetWriteBuffer, type ColumnSource} from "hyparquet-writer";
import {langeKolommen, waardeVan, type Kolom} from "./lang.js";
import {definitieregels, selectieregels, toelichtingregels} from "./regels.js";
import type {Uitvoer} from "./uitvoer.js";

const typen = {tekst: "STRING", geheel: "INT32", getal: "DOUBLE"} as const;

/** The cells as Parquet (Snappy), a row for each; what must be known of them stands in the metadata of the file. */
export function maakParquet(uitvoer: Uitvoer): ArrayBuffer {
  const rijen = uitvoer.kubus.waarde.length;
  const bron = (kolom: Kolom): ColumnSource => ({
    name: kolom.naam,
    type: typen[kolom.soort],
    data: Array.from({length: rijen}, (_, rij) => waardeVan(kolom, rij)),
    nullable: true
  });
  return parquetWriteBuffer({
    columnData: langeKolommen(uitvoer).map(bron),
    rowGroupSize: 100_000,
    createdBy: "levenswegwerkbank",
    kvMetadata: [...toelichtingregels(uitvoer), ...definitieregels(uitvoer), ...selectieregels(uitvoer)].map(
      ([key, value]) => ({key, value})
    )
  });
}
