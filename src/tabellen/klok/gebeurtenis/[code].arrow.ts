import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {code: {type: "string"}}});
sendTable(`klok/gebeurtenis/${values.code}.arrow`);
