import {voerUit} from "./synthese/opdracht.js";

process.exitCode = await voerUit(process.argv.slice(2));
