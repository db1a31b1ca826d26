import type {Row} from "./reference.js";

/** Columns that hold a text. */
export const isWord = (column: string): boolean =>
  /^(figuur|gebied|wet|gebeurtenis|groep|peilmoment|toestand|van|naar|reeks|gemeente)$/.test(column);

/** The rows of a CSV, whose fields may stand between quotes. */
export function readCsv(text: string): {heading: string; rows: Row[]} {
  const [heading = "", ...lines] = text.trimEnd().split("\n");
  const columns = heading.split(",");
  const rows = lines.map((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare!);
    return Object.fromEntries(
      columns.map((column, i): [string, string | number | null] => {
        const field = fields[i]!;
        return [column, isWord(column) ? field : field === "" ? null : Number(field)];
      })
    );
  });
  return {heading, rows};
}
