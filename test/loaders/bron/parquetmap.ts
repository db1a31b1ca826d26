import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Tabel} from "../../../loaders/bron/index.js";
import {verbind} from "./bronmap.js";

/** Turns tables of a folder from CSV into Parquet, with a type per column (text where none is given); `verander` may break the bytes. */
export async function maakParquet(
  map: string,
  tabellen: readonly Tabel[],
  verander: (bytes: Buffer) => Buffer = (bytes) => bytes,
  typen: Record<string, string> = {}
): Promise<string> {
  const verbinding = await verbind();
  for (const tabel of tabellen) {
    const [csv, parquet] = [join(map, `${tabel}.csv`), join(map, `${tabel}.parquet`)];
    const bron = `read_csv('${csv}', all_varchar = true, header = true)`;
    const beschreven = await verbinding.runAndReadAll(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${bron})`);
    const velden = beschreven
      .getRows()
      .map(([kolom]) => `${String(kolom)}::${typen[String(kolom)] ?? "VARCHAR"} AS ${String(kolom)}`);
    await verbinding.run(`COPY (SELECT ${velden.join(", ")} FROM ${bron}) TO '${parquet}' (FORMAT parquet)`);
    await rm(csv);
    await writeFile(parquet, verander(await readFile(parquet)));
  }
  return map;
}
