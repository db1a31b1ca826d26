import {parseArgs} from "node:util";
import {sendTable} from "../../../../loaders/tables/manifest.js";

const {values} = parseArgs({options: {moment: {type: "string"}, gebied: {type: "string"}}});
sendTable(`cohort/${values.moment}/${values.gebied}.arrow`);
