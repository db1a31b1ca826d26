import {DuckDBInstance} from "@duckdb/node-api";
const {leesBron} = await import(process.argv[2] + "/loaders/bron/index.js");
for (const map of process.argv.slice(3)) {
  const tijden: string[] = [];
  for (let i = 0; i < 3; i++) {
    const c = await (await DuckDBInstance.create(":memory:", {memory_limit: "3GB", threads: "2", preserve_insertion_order: "false"})).connect();
    const t = performance.now(), u = process.cpuUsage(); await leesBron(c, map); const d = process.cpuUsage(u);
    tijden.push(`${((performance.now() - t) / 1000).toFixed(1)} (cpu ${((d.user + d.system) / 1e6).toFixed(1)})`);
    c.closeSync();
  }
  console.log(process.argv[2], map, tijden.join("  "));
}
