import {run} from "./synthesis/command.js";

process.exitCode = await run(process.argv.slice(2));
