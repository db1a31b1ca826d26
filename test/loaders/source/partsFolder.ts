import {mkdir, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {type SchemaTable, tables} from "../../../components/pipeline/source/schema.js";
import {connect, type Content, neat, writeSource} from "./sourceFolder.js";

/** A part by its path from the source folder, with its lines (the header first) and, in Parquet, the types of its columns. */
export interface TestPart {
  path: string;
  lines: readonly string[];
  types?: Record<string, string>;
}

/** Writes a part; one that ends with `.parquet` is made of its lines. */
export async function writePart(folder: string, {path, lines, types = {}}: TestPart): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), {recursive: true});
  if (!path.endsWith(".parquet")) return writeFile(target, `${lines.join("\n")}\n`);
  const csv = `${target}.lines`;
  await writeFile(csv, `${lines.join("\n")}\n`);
  const columns = lines[0]!.split(",");
  const fields = columns.map((column) => `${column}::${types[column] ?? "VARCHAR"} AS ${column}`);
  const texts = columns.map((column) => `'${column}': 'VARCHAR'`);
  const connection = await connect();
  await connection.run(
    `COPY (SELECT ${fields.join(", ")} FROM read_csv('${csv}', columns = {${texts.join(", ")}}, header = true, delim = ',', null_padding = true, hive_partitioning = false))
      TO '${target}' (FORMAT parquet)`
  );
  await rm(csv);
}

/** A source in which tables are in parts; the others stand in single files. */
export async function writePartedSource(content: Content, parts: readonly TestPart[]): Promise<string> {
  const parted = tables.filter((table) => parts.some(({path}) => path.startsWith(`${table}/`)));
  const folder = await writeSource({...content, ...Object.fromEntries(parted.map((table) => [table, null]))});
  for (const part of parts) await writePart(folder, part);
  return folder;
}

/** The rows of a table cut before each of `cuts` (numbers of rows), every part with the header. */
export function cutInParts(
  table: SchemaTable,
  lines: readonly string[],
  cuts: readonly number[],
  {format = "csv", types}: {format?: "csv" | "parquet"; types?: (part: number) => Record<string, string>} = {}
): TestPart[] {
  const [heading = neat[table][0]!, ...rows] = lines;
  const ends = [...[...cuts].sort((a, b) => a - b), rows.length];
  return ends.map((end, i) => ({
    path: `${table}/deel-${String(i).padStart(3, "0")}.${format}`,
    lines: [heading, ...rows.slice(i === 0 ? 0 : ends[i - 1], end)],
    types: types?.(i)
  }));
}
