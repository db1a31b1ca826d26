import {parseArgs} from "node:util";
import {stuurTabel} from "../../../../loaders/site/stuurTabel.js";

const {values} = parseArgs({options: {moment: {type: "string"}, gebied: {type: "string"}}});
stuurTabel(`cohort/${values.moment}/${values.gebied}.arrow`);
