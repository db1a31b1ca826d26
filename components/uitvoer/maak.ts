import {mime, type Soort, type Uitvoer, type Voortgang} from "./uitvoer.js";

/** Makes a file of a choice; what writes XLSX and Parquet is fetched when first asked for. */
export async function maakBestand(soort: Soort, uitvoer: Uitvoer, voortgang: Voortgang = () => {}): Promise<Blob> {
  const delen = await maakDelen(soort, uitvoer, voortgang);
  voortgang(1);
  return delen instanceof Blob ? delen : new Blob(delen, {type: mime[soort]});
}

async function maakDelen(soort: Soort, uitvoer: Uitvoer, voortgang: Voortgang): Promise<Blob | BlobPart[]> {
  if (soort === "csv") return (await import("./csv.js")).langeCsv(uitvoer, voortgang);
  if (soort === "excel") return (await import("./csv.js")).excelCsv(uitvoer, voortgang);
  if (soort === "tabel") return (await import("./csv.js")).getoondeCsv(uitvoer, voortgang);
  if (soort === "xlsx") return (await import("./xlsx.js")).maakXlsx(uitvoer);
  if (soort === "parquet") return [(await import("./parquet.js")).maakParquet(uitvoer)];
  return [(await import("./arrow.js")).maakArrow(uitvoer)];
}
