import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {indicator: {type: "string"}}});
sendTable(`monitor/indicator/${values.indicator}.arrow`);
