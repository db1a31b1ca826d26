import {createReadStream} from "node:fs";
import {createRequire} from "node:module";

const {resolve} = createRequire(import.meta.url);
createReadStream(resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")).pipe(process.stdout);
