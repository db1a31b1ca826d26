import type {TopLevelSpec} from "vega-lite";
import {editieText, origin} from "../model/provenance.js";
import {withValues} from "../queries/query.js";
import {attributeLines} from "./attributes.js";
import type {Portable} from "./figure.js";
import {listed} from "./recount.js";

/** A notebook as it is handed over to its page, with the gebieden and the start that its tables are of. */
export interface HandedNotebook {
  title: string;
  cells: {kind: string; name: string; text: string; folded: boolean}[];
  gebied?: string | undefined;
  vergelijk?: string | null | undefined;
  peilmoment?: string | null | undefined;
}

const KEY = "levenswegwerkbank.notitieboek.overdracht";

/** The longest text that a cell of a notebook may have. */
const LONGEST = 190_000;

/** Keeps a notebook for the page that opens next in this tab. */
export const handOver = (handed: HandedNotebook): void => sessionStorage.setItem(KEY, JSON.stringify(handed));

/** What another page of the site handed over, once; null where none did. */
export function takeHanded(): unknown {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Words in a text of Markdown, without signs that would mark them up. */
const plain = (text: string) => text.replace(/([\\`*_[\]<>#])/g, "\\$1").replace(/\s+/g, " ");

/** A figure as a notebook: what it is, its own SQL, its numbers, and its own chart; all in sight. */
export async function notebookOfFigure(now: Portable, spec: TopLevelSpec | null): Promise<HandedNotebook> {
  const {attribute, data, sql, asked} = now;
  const queries = await listed(sql);
  const live = (await asked?.questions()) ?? [];
  const cells: HandedNotebook["cells"] = [];
  const add = (kind: string, name: string, text: string, folded = false) =>
    void (text.length <= LONGEST && cells.push({kind, name, text, folded}));
  const lines = attributeLines(attribute, origin(attribute.bron)).map(([name, value]) => `- ${name}: ${plain(value)}`);
  add("markdown", "", `## ${plain(attribute.titel)}\n\n${lines.join("\n")}`, true);
  live.forEach((query, i) => add("sql", live.length === 1 ? "vraag" : `vraag${i + 1}`, query));
  if (live.length === 1 && asked?.drawn) {
    const {program, chart} = asked.drawn;
    if (program !== undefined) add("js", "uitkomst", program);
    add("chart", "", JSON.stringify({from: program === undefined ? "vraag" : "uitkomst", ...chart}, null, 2), true);
  }
  if (live.length === 0 && queries.length > 0) {
    const fence = queries.map((query) => `\`\`\`sql\n${withValues(query)}\n\`\`\``).join("\n\n");
    add("markdown", "", `Zo is dit geteld toen de site gemaakt werd:\n\n${fence}`);
  }
  const rows = data.rijen.map((row) =>
    Object.fromEntries(data.kolommen.map((column) => [column, row[column] ?? null]))
  );
  const named = JSON.stringify(rows, null, 1);
  add("js", "cijfers", named.length <= LONGEST ? named : JSON.stringify(rows.slice(0, 500)));
  if (spec) add("markdown", "", "De grafiek zoals zij op de pagina stond, met haar eigen rijen:", true);
  if (spec) add("chart", "", JSON.stringify(spec, null, 1));
  const title = attribute.figuur === null ? attribute.titel : `Figuur ${attribute.figuur}: ${attribute.titel}`;
  const {gebied, vergelijk: compare, peilmoment} = asked ?? {};
  return {
    title: `${title.slice(0, 400)} (editie ${editieText(attribute.bron)})`,
    cells,
    gebied,
    vergelijk: compare,
    peilmoment
  };
}
