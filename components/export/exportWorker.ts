import {answerTask} from "../page/worker.js";
import {type ExportTable, type ExportKind, makeExportFile} from "./export.js";

export interface ExportTask {
  soort: ExportKind;
  output: ExportTable;
}

/** In a worker: makes the file that is asked for, and tells how far it is. */
export const answerExport = (worker: Pick<Worker, "postMessage" | "addEventListener">): void =>
  answerTask(worker, ({soort: kind, output}: ExportTask, progress) => makeExportFile(kind, output, progress));
