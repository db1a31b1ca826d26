import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {type Column, tableEncoder} from "../../components/pipeline/arrow.js";
import {bytesSum, type Inventory} from "./inventory.js";

/** Writes Arrow tables into a folder and remembers what it wrote, for the manifest. */
export function makeWriter(folder: string) {
  const tables: {bestand: string; rijen: number; bytes: number}[] = [];
  const inventory: Inventory = [];
  const folders = new Set<string>();
  const encode = tableEncoder();

  return {
    tabellen: tables,
    /** Of each file as it was handed to the disk. */
    inventory,
    write(file: string, columns: Record<string, Column>): void {
      const {rows, bytes} = encode(columns);
      const path = join(folder, file);
      if (!folders.has(dirname(path))) mkdirSync(dirname(path), {recursive: true});
      folders.add(dirname(path));
      writeFileSync(path, bytes);
      tables.push({bestand: file, rijen: rows, bytes: bytes.length});
      inventory.push([file, bytes.length, bytesSum(bytes)]);
    }
  };
}
