import {bytesText, wholeNumber} from "../format/number.js";
import type {AnsweredTable, Database} from "../database/database.js";
import {h, setText} from "../dom/element.js";
import {saveFile} from "../figure/file.js";
import {referenceButton} from "../figure/referenceButton.js";
import {part} from "../figure/renderQueue.js";
import {periodeName} from "../model/periode.js";
import {enumerate} from "../format/text.js";
import {askWorker} from "../page/worker.js";
import {estimated, exportTable, exportFileName, type ExportKind, exportKinds, limit} from "./export.js";
import type {ExportTask} from "./exportWorker.js";

const names: Record<ExportKind, [naam: string, explanation: string]> = {
  csv: ["CSV", "een rij per cel"],
  excel: ["CSV voor Excel", "een rij per cel, met puntkomma's en decimale komma's"],
  tabel: ["CSV zoals getoond", "rijen en kolommen van de tabel"],
  xlsx: ["XLSX", "voor Excel en LibreOffice, met toelichting en definities"],
  parquet: ["Parquet", "voor R, Python en DuckDB"],
  arrow: ["Arrow", "voor R, Python en JavaScript"]
};

/** Takes the chosen cells home, in files that the worker of this address makes, so that the page stays quick; says how large a file will be and what cannot be made, before it is asked for. */
export function exportBar({manifest}: Pick<Database, "manifest">, worker: string) {
  let now: AnsweredTable | undefined;
  const status = h("p", {class: "status", role: "status"});
  const progress = h("progress", {max: 1, hidden: true, "aria-label": "Voortgang van het bestand"});
  const stop = h(
    "button",
    {type: "button", class: "button-quiet", hidden: true, onclick: () => pending?.abort()},
    "Stop"
  );
  const tooLarge = h("p", {class: "help", hidden: true});
  const lines = exportKinds.map((kind) => {
    const [naam, explanation] = names[kind];
    const extent = h("span", {});
    const button = h(
      "button",
      {type: "button", class: "chip", "data-download": kind, onclick: () => void make(kind)},
      naam
    );
    return {
      soort: kind,
      button,
      extent,
      element: h("li", {}, button, h("span", {class: "help"}, `${explanation}, `, extent))
    };
  });
  let pending: AbortController | null = null;
  const cite = referenceButton("deze tabel", () => {
    if (!now) return undefined;
    const {titel: title, gebieden, cube} = now;
    const periode = enumerate(cube.perioden.map(periodeName), "en");
    return {figuur: null, titel: title, gebied: enumerate(gebieden, "en"), periode, bron: manifest};
  });

  async function make(kind: ExportKind) {
    if (!now || pending) return;
    const what = exportTable(now, manifest);
    pending = new AbortController();
    const naam = exportFileName(what, kind);
    showPending(true);
    setText(status, `${naam} wordt gemaakt …`);
    try {
      const {signal} = pending;
      const task: ExportTask = {soort: kind, output: what};
      const file = await askWorker<ExportTask, Blob>(worker, task, {
        signal,
        progress: (part) => (progress.value = part)
      });
      saveFile(naam, file);
      setText(status, `${naam} is gemaakt (${bytesText(file.size)}).`);
    } catch (error) {
      const stopped = pending.signal.aborted;
      if (!stopped) console.error(error);
      setText(
        status,
        stopped ? "Gestopt." : `${naam} kon niet worden gemaakt. Kies minder cellen of een ander soort bestand.`
      );
    } finally {
      pending = null;
      showPending(false);
    }
  }

  function showPending(enable: boolean) {
    progress.hidden = stop.hidden = !enable;
    progress.removeAttribute("value");
  }

  const element = h(
    "section",
    {class: "export-bar", "aria-labelledby": "uitvoer-kop"},
    h("h2", {id: "uitvoer-kop"}, "Neem de cijfers mee"),
    h("ul", {}, ...lines.map(({element}) => element)),
    tooLarge,
    h("div", {class: "figure-buttons"}, cite.button),
    cite.notice,
    h("div", {class: "export-busy"}, status, progress, stop)
  );

  return part(element, (answer: AnsweredTable) => {
    now = answer;
    const cells = answer.cube.waarde.length;
    for (const {soort: kind, button, extent} of lines) {
      button.disabled = cells === 0 || cells > (limit[kind] ?? Infinity);
      setText(extent, `ongeveer ${bytesText(estimated(kind, cells))}`);
    }
    const full = lines.filter(({soort: kind}) => cells > (limit[kind] ?? Infinity));
    tooLarge.hidden = full.length === 0;
    const limits = full.map(({soort: kind}) => `${names[kind][0]} gaat tot ${wholeNumber(limit[kind]!)} cellen`);
    setText(
      tooLarge,
      `${limits.join("; ")}; uw keuze heeft er ${wholeNumber(cells)}. Kies minder, of neem Parquet of CSV.`
    );
  });
}
