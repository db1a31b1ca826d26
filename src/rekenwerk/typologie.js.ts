import {workerScript} from "../../loaders/site/bundle.js";

process.stdout.write(await workerScript("components/trajecten/typologyWorker.ts", "answerTypology"));
