import {readFileSync} from "node:fs";

process.stdout.write(readFileSync("data/wijken.csv"));
