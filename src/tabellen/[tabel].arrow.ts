import {parseArgs} from "node:util";
import {sendTable} from "../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {tabel: {type: "string"}}});
sendTable(`${values.tabel}.arrow`);
