import type {DuckDBConnection} from "@duckdb/node-api";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {readFiles, type ReadOptions} from "../../components/pipeline/source/readFiles.js";
import {readSourceJson} from "../../components/pipeline/source/sourceJson.js";
import type {SourceReport} from "../../components/pipeline/source/sourceReport.js";
import {SourceError, systemErrorText} from "../../components/pipeline/systemErrors.js";
import {findFiles} from "./findFiles.js";

/** Reads and validates a bronmap (source contract v1) into the clean tables of an open connection: see `readFiles`. */
export async function readSource(
  connection: DuckDBConnection,
  folder: string,
  options: ReadOptions = {}
): Promise<SourceReport> {
  const files = await findFiles(folder);
  const content = await readFile(join(folder, "bron.json"), "utf8").catch((cause: unknown) => {
    throw new SourceError(systemErrorText(cause) ?? "bron.json is niet te lezen", {cause});
  });
  return readFiles(connection, {folder, bron: readSourceJson(content), files}, options);
}
