import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Column} from "../../../components/pipeline/arrow.js";
import {manifestOf, writeAll} from "../../../components/pipeline/tables/writeTables.js";
import {collectTables, protectTables} from "../../../loaders/publicatie/protectTables.js";
import type {Tables} from "../../../loaders/publicatie/tableSystem.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";
import {writeSourceFolder} from "../../util/sourceFolder.js";
import type {Source} from "../../util/sourceRow.js";

/** A source with everybody in it so many times: counts are large enough to be shown. */
export function timesOver(source: Source, times: number): Source {
  const copies = <Row extends {persoon_id: string}>(rows: readonly Row[]) =>
    Array.from({length: times}, (_, i) => rows.map((row) => ({...row, persoon_id: `${row.persoon_id}x${i}`}))).flat();
  const homes = copies(source.verblijf);
  return {
    ...source,
    ...{personen: copies(source.personen), voorzieningen: copies(source.voorzieningen)},
    gebeurtenissen: copies(source.gebeurtenissen),
    verblijf: homes.map((row, i) => ({
      ...row,
      huishouden_id: row.huishouden_id && `${row.huishouden_id}x${Math.floor((i * times) / homes.length)}`
    }))
  };
}

/** The tables of a source as they were counted, and as they are published, in memory. */
export async function bothTables(source: Source): Promise<{
  counted: Tables;
  published: Tables;
  perioden: string[];
  bescherming: Awaited<ReturnType<typeof protectTables>>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "publicatie-"));
  try {
    const from = writeSourceFolder(source, join(folder, "bron"));
    const {bestand: file, bron: state, report} = await fetchCells(from, {cache: join(folder, "cache")});
    const {perioden, starts} = manifestOf(report, {dag: state.dag, hash: "0".repeat(16)});
    const published = new Map<string, Record<string, Column>>();
    const {writer, tables: counted} = collectTables();
    const connection = await open(file, {access_mode: "READ_ONLY"});
    try {
      await writeAll(connection, report.bron, writer, () => {}, [
        ...starts.map((start) => `eerste-${start}.arrow`),
        "monitor/",
        "gebieden.arrow"
      ]);
    } finally {
      connection.closeSync();
    }
    const writePublished = (name: string, columns: Record<string, Column>) => void published.set(name, columns);
    const bescherming = await protectTables(counted, {
      ...{rule: "cbs", keys: null, perioden, writer: {write: writePublished}, progress: () => {}}
    });
    return {counted, published, perioden, bescherming};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
