import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {gebied: {type: "string"}}});
sendTable(`klok/eerste/${values.gebied}.arrow`);
