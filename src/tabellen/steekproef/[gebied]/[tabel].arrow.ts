import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {gebied: {type: "string"}, tabel: {type: "string"}}});
sendTable(`steekproef/${values.gebied}/${values.tabel}.arrow`);
