import {tableFromIPC} from "@uwdata/flechette";
import {findGebied, type Gebied, readGebieden} from "../model/gebied.js";
import type {Manifest} from "../model/forms.js";
import {isProtected} from "../model/protection.js";
import {opened, remember, rememberEach} from "../page/openPage.js";
import {fetchBytes, fetchManifest, folderOf} from "../tables/fetch.js";
import {estimatedRows, sumUp, sumWhole} from "./combinaties.js";
import {type CoverageFinder, coverageFinder, type WithoutRow} from "./coverage.js";
import type {MonitorRow, Reden} from "./row.js";
import {type Double, makeDouble, type SharedRow} from "./shared.js";

/** The tables of the monitor beside the page; no engine is needed for them. */
export interface Monitor {
  /** Where the tables are. */
  basis: URL;
  manifest: Manifest;
  gebieden: Gebied[];
  /**
   * All rows of a gebied, every indicator, of every periode or of the one asked for; also of a wijk, or of several gemeenten
   * with a comma between them.
   */
  rijen(gebied: string, periode?: string): Promise<readonly MonitorRow[]>;
  /** All rows of an indicator, every gebied but wijken. */
  ofIndicator(code: string): Promise<readonly MonitorRow[]>;
  /** Who is in a number of several gemeenten. */
  coverageOf(): Promise<CoverageFinder>;
}

/**
 * Reads a table of the monitor; gives the rows of a gebied, or of all of them for "", of one periode where asked. The rows
 * of a gebied stand together, and become objects when first asked for.
 */
function readMonitor(bytes: Uint8Array): (gebied: string, onePeriode?: string) => MonitorRow[] {
  const table = tableFromIPC(bytes);
  const column = <T>(naam: string) => table.getChild(naam) as unknown as {at(row: number): T};
  const gebieden = column<string>("gebied");
  const places = new Map<string, {van: number; tot: number}>();
  for (let from = 0, until = 0; from < table.numRows; from = until) {
    const gebied = gebieden.at(from);
    while (until < table.numRows && gebieden.at(until) === gebied) until++;
    places.set(gebied, {van: from, tot: until});
  }
  const [indicator, periode, categorie] = [
    column<string>("indicator"),
    column<string>("periode"),
    column<string>("categorie")
  ];
  const [waarde, n, reden] = [column<number | null>("waarde"), column<number | null>("n"), column<Reden | "">("reden")];
  const parsed = new Map<string, MonitorRow[]>();

  function read(from: number, until: number, onePeriode: string): MonitorRow[] {
    const result: MonitorRow[] = [];
    for (let i = from; i < until; i++) {
      if (onePeriode !== "" && periode.at(i) !== onePeriode) continue;
      result.push({
        indicator: indicator.at(i),
        gebied: gebieden.at(i),
        periode: periode.at(i),
        categorie: categorie.at(i),
        waarde: waarde.at(i),
        n: n.at(i),
        reden: reden.at(i) || null
      });
    }
    return result;
  }

  return (gebied, onePeriode = "") => {
    const key = `${gebied} ${onePeriode}`;
    const earlier = parsed.get(key);
    if (earlier) return earlier;
    const {van: from, tot: until} =
      gebied === "" ? {van: 0, tot: table.numRows} : (places.get(gebied) ?? {van: 0, tot: 0});
    const rows = read(from, until, onePeriode);
    parsed.set(key, rows);
    return rows;
  };
}

/** Opens the tables of the monitor beside the page; a file is fetched once, when first asked for. */
export async function openMonitor(basis: URL): Promise<Monitor> {
  const [manifest, all] = await Promise.all([
    fetchManifest(new URL("manifest.json", basis)),
    fetchBytes(new URL("gebieden.arrow", basis)).then((bytes) => readGebieden(tableFromIPC(bytes)))
  ]);
  // What is estimated out of protected numbers is neither the one nor the other.
  const gebieden = isProtected(manifest) ? all.filter(({soort: kind}) => kind !== "gemeente_2020_geschat") : all;
  const file = rememberEach(async (naam: string) =>
    readMonitor(await fetchBytes(new URL(`monitor/${naam}.arrow`, basis)))
  );
  const double = remember(async (): Promise<Double> => {
    const has = manifest.tabellen.some(({bestand: file, rijen: rows}) => file === "gedeeld.arrow" && rows > 0);
    if (!has) return makeDouble([]);
    const bytes = await fetchBytes(new URL("gedeeld.arrow", basis));
    return makeDouble(tableFromIPC(bytes).toArray() as unknown as SharedRow[]);
  });
  return {
    basis,
    manifest,
    gebieden,
    coverageOf: remember(async () => {
      const bytes = await fetchBytes(new URL("dekking.arrow", basis));
      return coverageFinder(gebieden, tableFromIPC(bytes).toArray() as unknown as WithoutRow[]);
    }),
    async rijen(code, periode) {
      const gebied = findGebied(gebieden, code);
      if (!gebied) throw new Error(`Het gebied ${code} is niet bekend.`);
      if (gebied.soort === "wijk") return (await file(gebied.gemeenten[0]!))(code, periode);
      const estimated = gebied.soort === "gemeente_2020_geschat";
      if (!code.includes(",") && !estimated) return (await file(code))(code, periode);
      const parts = await Promise.all(gebied.gemeenten.map(async (part) => (await file(part))(part, periode)));
      if (isProtected(manifest)) return sumWhole(code, parts);
      return estimated ? estimatedRows(gebied, parts, await double()) : sumUp(code, parts, await double());
    },
    async ofIndicator(code) {
      const [read, onceCounted] = await Promise.all([file(`indicator/${code}`), double()]);
      const estimated = gebieden.filter(({soort: kind}) => kind === "gemeente_2020_geschat");
      return [
        ...read(""),
        ...estimated.flatMap((gebied) =>
          estimatedRows(
            gebied,
            gebied.gemeenten.map((part) => read(part)),
            onceCounted
          )
        )
      ];
    }
  };
}

/** Opens the tables of the monitor that stand beside the manifest, for a page; what goes wrong is said at its head, and nothing follows. */
export const openMonitorTables = (manifest: string): Promise<Monitor> => opened(openMonitor(folderOf(manifest)));
