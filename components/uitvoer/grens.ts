import type {Soort} from "./uitvoer.js";

/** The most cells that a file is made of: a workbook of more takes more memory than a browser gives (Excel itself: 1,048,576 rows). */
export const grens: Partial<Record<Soort, number>> = {xlsx: 250_000};

/** About how many bytes a cell takes, measured on the whole country. */
const perCel: Record<Soort, number> = {csv: 185, excel: 185, tabel: 13, xlsx: 88, parquet: 18, arrow: 85};

/** About how large a file is. */
export const geschat = (soort: Soort, cellen: number): number => 4000 + cellen * perCel[soort];
