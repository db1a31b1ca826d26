import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Line} from "../../components/figure/attributes.js";
import {csvWithWords, type TableData} from "../../components/figure/csv.js";
import {slug} from "../../components/figure/file.js";
import {makeWorkbook} from "../../components/figure/workbook.js";
import {percent, wholeNumber} from "../../components/format/number.js";
import {type CellTable, objectsOf} from "../../components/notebook/cellTable.js";
import type {Notebook, NotebookCell} from "../../components/notebook/document.js";
import {makeFolder} from "../util/files.js";
import {type SampleDifference, spreadOf} from "./difference.js";
import type {RanCell} from "./runNotebook.js";

/** A workbook of more rows takes more memory than there is. */
const MOST_XLSX = 100_000;
/** So many rows of a table stand in the page. */
const SHOWN = 100;

/** What came of a notebook on the whole of a source, and of its cells that rest on the sample how far that lies from it. */
export interface NotebookResults {
  notebook: Notebook;
  /** Source, status, edition, gebied and start. */
  words: readonly Line[];
  cells: readonly RanCell[];
  /** Of each cell that rests on the sample; null where its rows cannot be laid beside each other, or there is no sample. */
  differences: ReadonlyMap<number, SampleDifference | null>;
}

const kinds: Record<NotebookCell["kind"], string> = {
  ...{markdown: "Tekst", control: "Keuze", sql: "SQL", js: "JavaScript", chart: "Grafiek"}
};
const titleOf = ({name, kind, id}: NotebookCell) => (name === "" ? `${kinds[kind]} ${id}` : name);
const fileOf = (cell: NotebookCell, place: number) =>
  `${String(place + 1).padStart(2, "0")}-${slug(titleOf(cell)).slice(0, 40) || "cel"}`;
const data = (table: CellTable): TableData => ({
  kolommen: table.columns.map(({naam}) => naam),
  rijen: objectsOf(table)
});

/** Writes the rows of every cell as CSV and XLSX, what differs from the sample as CSV, and all of it as one page. */
export async function writeResults(folder: string, results: NotebookResults): Promise<string[]> {
  makeFolder(folder);
  const {cells, words, differences} = results;
  const written: string[] = [];
  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    written.push(name);
  };
  for (const [place, {cell, status}] of cells.entries()) {
    const table = status.state === "done" ? status.result?.table : undefined;
    if (!table) continue;
    const lines: Line[] = [["Cel", titleOf(cell)], ["Berekend met", cell.text], ...words];
    await write(`${fileOf(cell, place)}.csv`, csvWithWords(lines, data(table)));
    if (table.rows > MOST_XLSX) continue;
    const workbook = await makeWorkbook(lines, data(table));
    await write(`${fileOf(cell, place)}.xlsx`, new Uint8Array(await workbook.arrayBuffer()));
  }
  const compared = cells.flatMap(({cell}) =>
    (differences.get(cell.id)?.compared ?? []).map(({row, column, sample, whole, part}) => ({
      ...{cel: titleOf(cell), rij: row, kolom: column, steekproef: sample, geheel: whole},
      afwijking: part
    }))
  );
  if (compared.length > 0) {
    const columns = ["cel", "rij", "kolom", "steekproef", "geheel", "afwijking"];
    await write("steekproef-en-geheel.csv", csvWithWords(words, {kolommen: columns, rijen: compared}));
  }
  await write("notitieboek.html", resultsPage(results));
  return written;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const shown = (value: unknown) => {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value.toLocaleString("nl-NL", {maximumFractionDigits: 6});
  return typeof value === "boolean" ? (value ? "ja" : "nee") : escaped(String(value));
};

function tableHtml({columns, rows, more}: CellTable): string {
  const head = columns.map(({naam}) => `<th scope="col">${escaped(naam)}</th>`).join("");
  const body = Array.from(
    {length: Math.min(rows, SHOWN)},
    (_, row) => `<tr>${columns.map(({values}) => `<td>${shown(values[row])}</td>`).join("")}</tr>`
  ).join("\n");
  const all = more ? `de eerste ${wholeNumber(rows)} rijen` : `${wholeNumber(rows)} rijen`;
  const said = rows > SHOWN ? `De eerste ${SHOWN} van ${all}; alle staan in het CSV-bestand.` : `${all}.`;
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table><p class="help">${said}</p>`;
}

/** What a cell gave; of what it made of HTML only the text, and a picture as a picture: nothing of it runs. */
function outputHtml({status}: RanCell): string {
  if (status.state !== "done") {
    const {message = "niet uitgevoerd", line = null} = status.fault ?? {};
    return `<p class="fault">Fout${line === null ? "" : ` in regel ${line}`}: ${escaped(message)}</p>`;
  }
  const {output, value} = status.result!;
  if (output.as === "table") return tableHtml(output.table);
  if (output.as === "value") return `<pre>${escaped(output.text.slice(0, 20_000))}</pre>`;
  if (output.as === "html") return `<pre>${escaped(output.html.slice(0, 20_000))}</pre>`;
  if (output.as === "svg")
    return `<img alt="Grafiek" src="data:image/svg+xml;base64,${Buffer.from(output.svg).toString("base64")}">`;
  return value === undefined
    ? ""
    : `<p>Gekozen: <strong>${shown(Array.isArray(value) ? value.join(", ") : value)}</strong></p>`;
}

/** Prose with its values in it, plainly: titles and paragraphs, and every other sign as it stands. */
function proseHtml({cell, status}: RanCell): string {
  if (status.state !== "done") return `<pre>${escaped(cell.text)}</pre>${outputHtml({cell, status})}`;
  const {output} = status.result!;
  const text = output.as === "prose" ? output.markdown : cell.text;
  return text
    .split(/\n\s*\n/)
    .map((part) => {
      const [, title] = /^#+\s+([^\n]+)$/.exec(part.trim()) ?? [];
      const shown = escaped((title ?? part.trim()).replace(/\\([\\`*_[\]<>|#&~$])/g, "$1"));
      return title === undefined ? `<p class="text">${shown}</p>` : `<h2>${shown}</h2>`;
    })
    .join("\n");
}

/** In words how far the sample lies from the whole. */
export function differenceText(difference: SampleDifference | null): string {
  if (difference === null)
    return "Deze getallen komen op de pagina uit de steekproef; hier zijn ze van iedereen. Met de steekproef konden ze niet worden vergeleken.";
  const spread = spreadOf(difference);
  const count = wholeNumber(difference.compared.length);
  const alone = difference.alone > 0 ? ` ${wholeNumber(difference.alone)} rijen staan in maar een van de twee.` : "";
  if (!spread)
    return `Deze getallen komen op de pagina uit de steekproef; er was geen getal om te vergelijken.${alone}`;
  return `Deze getallen komen op de pagina uit de steekproef; hier zijn ze van iedereen. Van ${count} getallen wijkt de steekproef in het midden ${percent(spread.median, 1)} af van het geheel en hoogstens ${percent(spread.most, 1)}.${alone}`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
pre{background:#f5f5f2;padding:.75rem;overflow:auto;white-space:pre-wrap}table{border-collapse:collapse}
th,td{text-align:left;padding:.15rem .75rem .15rem 0;border-bottom:1px solid #ddd}.help{color:#555}
.sample{border-left:4px solid #b36b00;padding-left:.75rem}.fault{color:#a00000}section{margin:2rem 0}.text{white-space:pre-line}`;

/** All cells with what they gave, as one page that fetches nothing and runs nothing. */
export function resultsPage({notebook, words, cells, differences}: NotebookResults): string {
  const parts = cells.map((ran) => {
    const {cell} = ran;
    if (cell.kind === "markdown") return `<section>${proseHtml(ran)}</section>`;
    const source =
      cell.kind === "control"
        ? ""
        : `<details><summary>${kinds[cell.kind]}</summary><pre>${escaped(cell.text)}</pre></details>`;
    const sample = differences.has(cell.id)
      ? `<p class="sample">${escaped(differenceText(differences.get(cell.id) ?? null))}</p>`
      : "";
    return `<section><h2>${escaped(titleOf(cell))}</h2>${source}${outputHtml(ran)}${sample}</section>`;
  });
  const lines = words.map(([name, value]) => `<li>${escaped(name)}: ${escaped(value)}</li>`).join("");
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(notebook.title)}</title><style>${style}</style></head>
<body><h1>${escaped(notebook.title)}</h1><ul class="help">${lines}</ul>
${parts.join("\n")}
</body></html>
`;
}
