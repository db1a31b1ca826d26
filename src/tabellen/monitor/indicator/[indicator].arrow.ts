import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/sendTable.js";

const {values} = parseArgs({options: {indicator: {type: "string"}}});
sendTable(`monitor/indicator/${values.indicator}.arrow`);
