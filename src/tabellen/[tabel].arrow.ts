import {parseArgs} from "node:util";
import {stuurTabel} from "../../loaders/site/stuurTabel.js";

const {values} = parseArgs({options: {tabel: {type: "string"}}});
stuurTabel(`${values.tabel}.arrow`);
