import {tableFromIPC} from "@uwdata/flechette";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Column} from "../../../components/pipeline/arrow.js";
import {writeAll} from "../../../components/pipeline/tables/writeTables.js";
import type {Beschermregel} from "../../../data/publicatie.js";
import {writeProtected} from "../../../loaders/publicatie/publish.js";
import {fetchCells} from "../../../loaders/tables/cellFile.js";
import {open} from "../../../loaders/tables/makeCells.js";

export interface Row {
  gebied: string;
  indicator: string;
  categorie: string;
  periode: string;
  waarde: number | null;
  n: number | null;
  reden: string;
}

export interface FirstRow {
  gebied: string;
  figuur: number;
  groep: string;
  moment: number;
  personen: number | null;
  gebruik: number | null;
  zonder_personen: number | null;
  zonder_gebruik: number | null;
}

/** What anybody can read of an edition. */
export interface Tables {
  /** Of the files per gebied, wijken too; and the same numbers as the files per indicator have them. */
  monitor: Row[];
  perIndicator: Row[];
  /** Figures 5.1 to 5.3 by start. */
  eerste: Map<string, FirstRow[]>;
  gebieden: {code: string; soort: string; gemeenten: string}[];
  /** Which gemeenten have no number, of the Wmo or of a stelling. */
  dekking: {gemeente: string; onderwerp: string; categorie: string; periode: string}[];
}

type Values = Record<string, ArrayLike<unknown>>;

const rowsOf = <T>(columns: Values): T[] =>
  Array.from(
    {length: Object.values(columns)[0]?.length ?? 0},
    (_, i) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]])) as T
  );

function tablesOf(files: ReadonlyMap<string, Values>): Tables {
  const all = <T>(fits: RegExp) => [...files].flatMap(([file, columns]) => (fits.test(file) ? rowsOf<T>(columns) : []));
  const starts = [...files.keys()].flatMap((file) => /^eerste-(.+)\.arrow$/.exec(file)?.[1] ?? []);
  return {
    monitor: all(/^monitor\/[^/]+\.arrow$/),
    perIndicator: all(/^monitor\/indicator\//),
    eerste: new Map(starts.map((start) => [start, rowsOf<FirstRow>(files.get(`eerste-${start}.arrow`)!)])),
    gebieden: all(/^gebieden\.arrow$/),
    dekking: all(/^dekking\.arrow$/)
  };
}

export const readArrow = (bytes: Uint8Array): Values => {
  const table = tableFromIPC(bytes);
  return Object.fromEntries(table.schema.fields.map(({name}) => [name, table.getChild(name).toArray()]));
};

/** The tables of a published folder. */
export const readPublished = (folder: string): Tables =>
  tablesOf(
    new Map(
      readdirSync(folder, {recursive: true, encoding: "utf8"})
        .filter((file) => file.endsWith(".arrow"))
        .map((file) => [file.replaceAll("\\", "/"), readArrow(readFileSync(join(folder, file)))])
    )
  );

/** The same tables with every count, which are never published: the truth. */
export async function countTables(source: string): Promise<Tables> {
  const {bestand: file, report} = await fetchCells(source);
  const files = new Map<string, Values>();
  const connection = await open(file, {access_mode: "READ_ONLY"});
  try {
    const write = (name: string, columns: Record<string, Column>) =>
      void files.set(name, Object.fromEntries(Object.entries(columns).map(([column, {values}]) => [column, values])));
    const starts = {has: (name: string) => /^(eerste-|gebieden|dekking|monitor)/.test(name)};
    const wanted = [
      "gebieden.arrow",
      "dekking.arrow",
      "monitor/",
      ...momentsOf(report.bron).map((day) => `eerste-${day}.arrow`)
    ];
    await writeAll(
      connection,
      report.bron,
      {write: (name, columns) => starts.has(name) && write(name, columns)},
      () => {},
      wanted
    );
  } finally {
    connection.closeSync();
  }
  return tablesOf(files);
}

function momentsOf({
  eerste_peilmoment: first,
  laatste_peilmoment: last
}: {
  eerste_peilmoment: string;
  laatste_peilmoment: string;
}) {
  const result = [first];
  while (result.at(-1)! < last) {
    const [year, month] = [Number(result.at(-1)!.slice(0, 4)), result.at(-1)!.slice(5, 7)];
    result.push(month === "01" ? `${year}-07-01` : `${year + 1}-01-01`);
  }
  return result;
}

/** A source as it is published by a rule, after what was published before; gives the folder's tables. */
export async function protectTables(
  source: string,
  rule: Beschermregel,
  folder: string,
  earlier: readonly string[] = []
): Promise<Tables> {
  await writeProtected({bron: source, regels: rule, uit: folder, eerder: earlier, notify: () => {}});
  return readPublished(folder);
}

/** Tables in which every count is rounded to fives and those under 8 are withheld, and nothing else. */
export function onlyRounded(tables: Tables): Tables {
  const shown = (count: number | null) => (count === null || count < 8 ? null : Math.round(count / 5) * 5);
  const ofMonitor = (row: Row): Row => {
    const waarde = shown(row.waarde);
    const reden = row.reden === "" && waarde === null ? "afgeschermd" : row.reden;
    return {...row, waarde, n: shown(row.n), reden};
  };
  const ofFirst = (row: FirstRow): FirstRow => ({
    ...{...row, personen: shown(row.personen), gebruik: shown(row.gebruik)},
    ...{zonder_personen: shown(row.zonder_personen), zonder_gebruik: shown(row.zonder_gebruik)}
  });
  return {
    ...tables,
    monitor: tables.monitor.map(ofMonitor),
    perIndicator: tables.perIndicator.map(ofMonitor),
    eerste: new Map([...tables.eerste].map(([start, rows]) => [start, rows.map(ofFirst)]))
  };
}
