import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {moment: {type: "string"}, tabel: {type: "string"}}});
sendTable(`vergelijk/${values.moment}/${values.tabel}.arrow`);
