import {workerScript} from "../../loaders/site/bundle.js";

process.stdout.write(await workerScript("components/export/exportWorker.ts", "answerExport"));
