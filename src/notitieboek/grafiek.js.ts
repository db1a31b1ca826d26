import {workerProgram} from "../../loaders/site/workerProgram.js";

process.stdout.write(await workerProgram("grafiek"));
