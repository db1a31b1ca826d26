import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";

/** Where Framework keeps what it made for pages, tables among it. */
export const PAGINACACHE = join("src", ".observablehq", "cache");

/**
 * Optional libraries of Observable Framework whose newest version it would ask the package registry for, although no page
 * uses them. An empty folder with a version makes it believe that it knows.
 */
const optioneel = [
  "@duckdb/duckdb-wasm",
  "@observablehq/dot",
  "@observablehq/duckdb",
  "@observablehq/inputs",
  "@observablehq/mermaid",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "@uwdata/vgplot",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** Empties Framework's cache, which does not notice changed loaders. Bundled packages, kept by version, stay unless `alles`. */
export function ruimCacheOp(cache: string, {alles = false} = {}): void {
  const namen = existsSync(cache) ? readdirSync(cache) : [];
  for (const naam of namen) {
    if (alles || naam !== "_node") rmSync(join(cache, naam), {recursive: true, force: true});
  }
  for (const naam of optioneel) mkdirSync(join(cache, "_npm", `${naam}@0.0.0`), {recursive: true});
}
