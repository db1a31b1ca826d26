import {parseArgs} from "node:util";
import {sendTable} from "../../../loaders/tables/sendTable.js";

const {values} = parseArgs({options: {gebied: {type: "string"}}});
sendTable(`monitor/${values.gebied}.arrow`);
