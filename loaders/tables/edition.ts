import {createHash} from "node:crypto";
import {editieCode} from "../../components/model/provenance.js";
import {refusalNotice, type SourceReport} from "../source/sourceReport.js";
import {codeHash} from "../util/moduleGraph.js";

/** What stands between the cells and the numbers that are shown: what the hash of the cells does not cover. */
const NUMBER_CODE = [
  "figure/rows",
  "monitor/combinaties",
  "monitor/coverage",
  "gebiedsindeling/estimate",
  "database/measure"
].map((name) => `components/${name}.ts`);

/** The hash of an edition: the same source and the same code, from cells to numbers, give the same. */
export const editieHash = (cells: string): string =>
  createHash("sha256").update(cells).update(codeHash(NUMBER_CODE)).digest("hex").slice(0, 16);

/** What a command says beside its numbers: source, status and edition, and what was refused. */
export function printProvenance(
  cells: string,
  report: SourceReport,
  summary: string,
  notice: (text: string) => void
): void {
  const {naam, synthetisch: synthetic} = report.bron;
  const editie = editieCode({hash: editieHash(cells)});
  notice(`Bron: ${naam} · Status: ${synthetic ? "synthetisch" : "voorlopig"} · Editie: ${editie}`);
  for (const sentence of report.warnings) notice(`LET OP: ${sentence}`);
  const refused = refusalNotice(report, summary);
  if (refused) notice(refused);
}
