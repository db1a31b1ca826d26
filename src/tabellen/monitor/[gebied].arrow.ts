import {parseArgs} from "node:util";
import {stuurTabel} from "../../../loaders/site/stuurTabel.js";

const {values} = parseArgs({options: {gebied: {type: "string"}}});
stuurTabel(`monitor/${values.gebied}.arrow`);
