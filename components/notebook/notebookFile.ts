import {parser} from "@lezer/javascript";
import {readChart} from "./chart.js";
import {controlValue, readControl} from "./control.js";
import {type CellKind, type Notebook, type NotebookCell, readNotebook} from "./document.js";
import {filled, type Parameter} from "./sqlText.js";

/*
 * A notebook as a file in the open format of Observable Notebooks 2.0: one HTML file with a script for every cell. There an SQL
 * cell asks a database, a choice is an input and a chart is Vega-Lite in JavaScript. Where such a cell reads otherwise than in
 * this workbench, `data-tekst` holds our own text; it counts as long as the script is what we make of it, and else the script does.
 */

/** The database beside the file in which the tools of that format ask the SQL cells. */
export const FILE_DATABASE = "levenswegwerkbank.duckdb";

/** The longest file that is read, in signs. */
const LONGEST = 5_000_000;

/** A file that is opened by a double click does nothing at all. */
const POLICY = "default-src 'none'";

const types: Record<CellKind, string> = {
  markdown: "text/markdown",
  control: "module",
  sql: "application/sql",
  js: "module",
  chart: "module"
};

/** The values of the choices in a notebook, by name: what SQL cells of the file hold in the place of `${name}`. */
export function controlValues({cells}: Pick<Notebook, "cells">): Map<string, Parameter> {
  return new Map(
    cells.flatMap(({kind, name, text}): [string, Parameter][] => {
      const control = kind === "control" && name !== "" ? readControl(text) : "";
      if (typeof control === "string") return [];
      return [[name, controlValue(control) as Parameter]];
    })
  );
}

/** A cell as the tools of the format read it. */
function scriptOf({kind, name, text}: NotebookCell, values: ReadonlyMap<string, Parameter>): string {
  if (kind === "markdown") return text;
  if (kind === "sql") return filled(text, values);
  if (kind === "js") return program(text);
  return kind === "control" ? controlScript(name, text) : chartScript(text);
}

/** An expression stays as it is; what returns its value is a function there. */
function program(code: string): string {
  if (isExpression(code)) return code;
  return isExpression(`(${code}\n)`) ? `(${code}\n)` : `(async () => {\n${code}\n})()`;
}

function isExpression(code: string): boolean {
  const tree = parser.parse(code);
  let right = true;
  tree.iterate({enter: ({type}) => void (right &&= !type.isError)});
  const statements = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling)
    if (!node.name.endsWith("Comment")) statements.push(node);
  const [only] = statements;
  return right && statements.length === 1 && only!.name === "ExpressionStatement" && only!.lastChild?.name !== ";";
}

function controlScript(name: string, text: string): string {
  const control = readControl(text);
  if (typeof control === "string") return text;
  const {soort: kind, label, waarde: value} = control;
  const input =
    kind === "schuif"
      ? `Inputs.range([${control.van}, ${control.tot}], ${JSON.stringify({label, step: control.stap, value})})`
      : kind === "keuze"
        ? `Inputs.select(${JSON.stringify(control.opties)}, ${JSON.stringify({label, value})})`
        : `Inputs.text(${JSON.stringify({label, value})})`;
  return name === "" ? `view(${input});` : `const ${name} = view(${input});`;
}

function chartScript(text: string): string {
  const read = readChart(text);
  if ("fault" in read) return text;
  const datasets = `{${read.reads.map((name) => `${JSON.stringify(name)}: Array.from(${name})`).join(", ")}}`;
  if ("spec" in read)
    return `display(await vl.render({spec: {...${JSON.stringify(read.spec, null, 2)}, datasets: ${datasets}}}));`;
  const {from, mark, x, y, colour, facet} = read.choice;
  if (from === "") return text;
  const channels = Object.entries({x, y, color: colour, facet}).filter(([, column]) => column !== "");
  return `{
  const rows = Array.from(${from});
  const channel = (field) => {
    const every = (is) => rows.every((row) => row[field] == null || is(row[field]));
    const type = every((value) => typeof value === "number") ? "quantitative" : every((value) => value instanceof Date) ? "temporal" : "nominal";
    return {field, type, title: field, ...(type === "nominal" ? {sort: null} : {})};
  };
  const encoding = {${channels.map(([key, column]) => `${key}: channel(${JSON.stringify(column)})`).join(", ")}};
  display(await vl.render({spec: {mark: ${JSON.stringify(mark)}, encoding, data: {values: rows}}}));
}`;
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const signs: Record<string, string> = {amp: "&", quot: '"', lt: "<", gt: ">", apos: "'", nbsp: "\u00a0"};
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, number?: string, hex?: string, name?: string) => {
    if (name !== undefined) return signs[name] ?? whole;
    const code = number === undefined ? parseInt(hex!, 16) : Number(number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Lines a step further in, as the tools of the format write them; no line ends the script. */
const indented = (text: string) =>
  `\n${text
    .replace(/<(?=\\*\/script)/gi, "<\\")
    .split(/\r\n?|\n/)
    .map((line) => (line.trim() === "" ? "" : `    ${line}`))
    .join("\n")}\n  `;

function dedented(text: string): string {
  const lines = text.replace(/<\\(?=\\*\/script)/gi, "<").split(/\r\n?|\n/);
  if (lines.at(-1)?.trim() === "") lines.pop();
  if (lines[0]?.trim() === "") lines.shift();
  return lines.map((line) => line.replace(/^ {4}/, "")).join("\n");
}

const attributesText = (attributes: Record<string, string | true | undefined>) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}=""` : ` ${name}="${escaped(value as string)}"`))
    .join("");

/** The text of the file of a notebook. */
export function writeNotebookFile(notebook: Notebook): string {
  const values = controlValues(notebook);
  const cells = notebook.cells.map((cell) => {
    const {id, kind, name, text, folded} = cell;
    const script = scriptOf(cell, values);
    const named = name !== "" && (kind === "sql" || kind === "js");
    const attributes = attributesText({
      ...{id: String(id), type: types[kind], "data-soort": kind},
      "data-naam": name === "" ? undefined : name,
      "data-tekst": script === text ? undefined : text,
      database: kind === "sql" ? FILE_DATABASE : undefined,
      output: named ? name : undefined,
      pinned: folded ? undefined : true
    });
    return `  <script${attributes}>${indented(script)}</script>\n`;
  });
  const {gebied, peilmoment, vergelijk: compare} = notebook;
  const scope = {"data-gebied": gebied, "data-peilmoment": peilmoment, "data-vergelijk": compare};
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<p>Dit bestand is een notitieboek. Open het in de Levenswegwerkbank, op de pagina Notitieboek.</p>
<notebook theme="air"${attributesText(scope)}>
  <title>${escaped(notebook.title)}</title>
${cells.join("")}</notebook>
`;
}

/** The elements of a name in a text, with their attributes and all up to their end tag; one without an end is none. */
function* elementsOf(text: string, name: string): Generator<{given: ReadonlyMap<string, string>; inside: string}> {
  const small = text.toLowerCase();
  const open = `<${name}`;
  for (let from = small.indexOf(open); from >= 0; from = small.indexOf(open, from + 1)) {
    const begin = from + open.length;
    const end = tagEnd(text, begin);
    // A script ends at the first end tag; around scripts, in which anything may stand, the last counts.
    const close =
      end < 0 ? -2 : name === "notebook" ? small.lastIndexOf("</notebook") : small.indexOf(`</${name}`, end);
    if (close < end) return;
    if (!/[\s>]/.test(text[begin]!)) continue;
    yield {given: readAttributes(text.slice(begin, end)), inside: text.slice(end + 1, close)};
    from = close;
  }
}

/** Where a tag ends: at a sign outside quotes. */
function tagEnd(text: string, from: number): number {
  let quote = "";
  for (let place = from; place < text.length; place++) {
    const sign = text[place]!;
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return place;
  }
  return -1;
}

const readAttributes = (text: string) =>
  new Map(
    [...text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)].map(
      ([, name = "", ...values]): [string, string] => [
        name.toLowerCase(),
        unescaped(values.find((value) => value !== undefined) ?? "")
      ]
    )
  );

/** The kind of a cell that another tool wrote. */
const kindOfType = (type: string | undefined): CellKind => {
  if (type === "text/markdown" || type === "text/html") return "markdown";
  if (type === "application/sql") return "sql";
  return type === undefined || type === "module" || type === "text/javascript" ? "js" : "markdown";
};

/** Reads the file of a notebook, of this workbench or of another tool; null for what is none. Nothing in it runs. */
export function readNotebookFile(file: string): Notebook | null {
  if (file.length > LONGEST) return null;
  const [opened] = elementsOf(file, "notebook");
  if (!opened) return null;
  const {given: own, inside} = opened;
  const [title] = elementsOf(inside, "title");
  const read = [...elementsOf(inside, "script")].map(({given, inside: script}) => {
    const type = given.get("type");
    const said = given.get("data-soort");
    const kind = said !== undefined && Object.hasOwn(types, said) ? (said as CellKind) : kindOfType(type);
    const name = given.get("data-naam") ?? given.get("output") ?? "";
    const known = type === undefined || Object.values(types).includes(type) || type === "text/html";
    const text = dedented(script);
    const shown = known ? text : `\`\`\`\n${text}\n\`\`\``;
    return {cell: {kind, name, text: shown, folded: !given.has("pinned")}, ours: given.get("data-tekst")};
  });
  const draft = {
    ...{title: unescaped(title?.inside ?? "").trim() || "Notitieboek", gebied: own.get("data-gebied")},
    ...{
      peilmoment: own.get("data-peilmoment"),
      vergelijk: own.get("data-vergelijk"),
      cells: read.map(({cell, ours}) => ({...cell, text: ours ?? cell.text}))
    }
  };
  const notebook = readNotebook(draft);
  if (!notebook) return null;
  const values = controlValues(notebook);
  const cells = notebook.cells.map((cell, i) => {
    const {cell: written, ours} = read[i]!;
    // What another tool changed in a script is what counts; a choice or a chart is then a program.
    if (ours !== undefined && sameLines(scriptOf(cell, values), written.text)) return cell;
    const stays = ours === undefined && (cell.kind === "control" || cell.kind === "chart");
    return {...cell, text: written.text, kind: types[cell.kind] === "module" && !stays ? ("js" as const) : cell.kind};
  });
  return {...notebook, cells};
}

/** Lines of blanks alone are empty in a file. */
const sameLines = (one: string, other: string) => dedented(indented(one)) === other;
