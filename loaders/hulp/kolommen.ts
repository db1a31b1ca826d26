import type {DuckDBConnection, DuckDBVector} from "@duckdb/node-api";

/** Columns of whole numbers, each as long as the result. */
export type Kolommen = Record<string, Uint8Array | Uint16Array | Uint32Array | Int32Array>;

/** Runs a query of fixed-width whole-number columns without NULL and gives its columns; another type throws. */
export async function leesKolommen(verbinding: DuckDBConnection, sql: string): Promise<Kolommen> {
  const resultaat = await verbinding.stream(sql);
  const namen = resultaat.columnNames();
  const delen = namen.map((): Kolommen[string][] => []);
  for (;;) {
    const blok = await resultaat.fetchChunk();
    if (!blok || blok.rowCount === 0) break;
    namen.forEach((naam, i) => delen[i]!.push(getallen(naam, blok.getColumnVector(i)).slice(0, blok.rowCount)));
  }
  return Object.fromEntries(namen.map((naam, i) => [naam, aaneen(delen[i]!)]));
}

function getallen(naam: string, vector: DuckDBVector): Kolommen[string] {
  const {items} = vector as unknown as {items?: unknown};
  const soort = [Uint8Array, Uint16Array, Uint32Array, Int32Array].find((Soort) => items instanceof Soort);
  if (!soort) throw new Error(`not a column of whole numbers: ${naam} ${vector.type.toString()}`);
  return items as Kolommen[string];
}

function aaneen(delen: Kolommen[string][]): Kolommen[string] {
  const lengte = delen.reduce((som, {length}) => som + length, 0);
  const Soort = (delen[0]?.constructor ?? Uint32Array) as new (lengte: number) => Kolommen[string];
  const uit = new Soort(lengte);
  let plaats = 0;
  for (const deel of delen) {
    uit.set(deel, plaats);
    plaats += deel.length;
  }
  return uit;
}
