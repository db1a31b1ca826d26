import {parseArgs} from "node:util";
import {stuurTabel} from "../../../../loaders/site/stuurTabel.js";

const {values} = parseArgs({options: {indicator: {type: "string"}}});
stuurTabel(`monitor/indicator/${values.indicator}.arrow`);
