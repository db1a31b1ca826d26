import {readFileSync, statSync} from "node:fs";
import {basename} from "node:path";
import {type Notebook, readNotebook} from "../../components/notebook/document.js";
import {readNotebookFile} from "../../components/notebook/notebookFile.js";
import {attachPath, UserError} from "../../components/pipeline/systemErrors.js";

/** A larger file is none that the page made. */
const LARGEST = 20_000_000;

/** Reads a notebook out of a file, as the page saves it or as it goes along in a zip; one that is none throws, with its name. */
export function loadNotebook(file: string): Notebook {
  let text: string;
  try {
    if (statSync(file).size > LARGEST) throw new UserError(`${basename(file)}: te groot voor een notitieboek`);
    text = readFileSync(file, "utf8");
  } catch (error) {
    return attachPath(file)(error);
  }
  const notebook = readNotebookFile(text) ?? asJson(text);
  if (!notebook) throw new UserError(`${basename(file)}: dit is geen notitieboek van de werkbank`);
  return notebook;
}

function asJson(text: string): Notebook | null {
  try {
    return readNotebook(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return null;
  }
}
