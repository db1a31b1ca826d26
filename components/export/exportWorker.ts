import {type ExportTable, type ExportKind, makeExportFile} from "./export.js";

/** Where this module stands: what starts a worker on it needs the address. */
export const address = import.meta.url;

export interface Command {
  soort: ExportKind;
  output: ExportTable;
}

export type Message = {part: number} | {bestand: Blob} | {fout: string};

/** In a worker: makes the file that is asked for, and tells how far it is. */
export function answerPage(engineWorker: Pick<Worker, "postMessage" | "addEventListener">): void {
  const say = (message: Message) => engineWorker.postMessage(message);
  engineWorker.addEventListener("message", ({data}) => {
    const {soort: kind, output} = data as Command;
    makeExportFile(kind, output, (part) => say({part})).then(
      (file) => say({bestand: file}),
      (error: unknown) => say({fout: error instanceof Error ? error.message : String(error)})
    );
  });
  say({part: 0});
}
