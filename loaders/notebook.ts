import {basename, extname, join} from "node:path";
import {parseArgs} from "node:util";
import {dateText} from "../components/format/date.js";
import type {Line} from "../components/figure/attributes.js";
import {sampleTables} from "../components/notebook/sampleTables.js";
import {editieCode} from "../components/model/provenance.js";
import {chooseGebieden} from "./figure/makeFigure.js";
import {differenceOf} from "./notebook/difference.js";
import {loadNotebook} from "./notebook/loadNotebook.js";
import {type NotebookResults, writeResults} from "./notebook/results.js";
import {type RanCell, restingOnSample, runNotebook, tablesNamed} from "./notebook/runNotebook.js";
import {openWhole, type NotebookScale} from "./notebook/wholeSources.js";
import {periode} from "../components/pipeline/persoon/tijdvak.js";
import {summaryPath} from "../components/pipeline/source/sourceReport.js";
import {fetchCells} from "./tables/cellFile.js";
import {editieHash, printProvenance} from "./tables/manifest.js";
import {ArgumentError, command} from "./util/command.js";
import {cellsFolder} from "./util/run.js";
import {UserError} from "../components/pipeline/systemErrors.js";
import {checkPlace} from "./util/targetFolder.js";
import {inWorkFolder} from "./util/workFile.js";

/** `npm run notitieboek -- BESTAND --bron MAP`: the cells of a notebook on everyone in a source, as files and as one page. */
const gebruik =
  "npm run notitieboek -- BESTAND --bron MAP [--uit MAP] [--gebied NL] [--peilmoment 2015-01-01] [--toch]";

await command(gebruik, async (notice) => {
  const one = {type: "string"} as const;
  const {values, positionals} = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {bron: one, uit: one, gebied: one, peilmoment: one, toch: {type: "boolean"}}
  });
  const [file] = positionals;
  if (file === undefined || positionals.length !== 1) throw new ArgumentError("geef één bestand met een notitieboek");
  const {bron: source, toch: anyway = false} = values;
  if (!source) throw new ArgumentError("--bron ontbreekt: geef de map met de bronbestanden");
  const folder = values.uit ?? `${basename(file, extname(file))}-uitkomst`;
  checkPlace(folder, {bron: source});
  const notebook = loadNotebook(file);
  const code = values.gebied ?? notebook.gebied ?? "NL";
  const [gebied] = chooseGebieden({gebied: code, vergelijk: null});
  const cells = await fetchCells(source, {toch: anyway, voortgang: notice});
  const {bron: known} = cells.report;
  const {moments} = periode(known);
  const peilmoment = values.peilmoment ?? notebook.peilmoment ?? moments[0]!;
  if (!moments.includes(peilmoment))
    throw new ArgumentError(`--peilmoment kent geen "${peilmoment}": kies uit ${moments.join(", ")}`);
  const named = tablesNamed(notebook);
  const scope = {gebied: code, peilmoment};

  const run = (scale: NotebookScale): Promise<RanCell[]> =>
    inWorkFolder(join(cellsFolder(source), "notitieboek"), async (own) => {
      const options = {cells, source, scope, gebied: gebied!, named, folder: own, voortgang: notice};
      const sources = await openWhole({...options, scale});
      try {
        notice(`cellen uitvoeren: ${scale}`);
        return await runNotebook(notebook, {sources, scope});
      } finally {
        sources.close();
      }
    });

  const ran = await run("geheel");
  const resting = restingOnSample(notebook);
  const fromSample = known.synthetisch && sampleTables.some(({naam}) => named.has(naam)) ? await run("steekproef") : [];
  const tableOf = ({status}: RanCell) => (status.state === "done" ? status.result?.table : undefined);
  const differences: NotebookResults["differences"] = new Map(
    ran
      .filter(({cell}) => resting.has(cell.id) && (cell.kind === "sql" || cell.kind === "js"))
      .map((own) => {
        const other = fromSample.find(({cell}) => cell.id === own.cell.id);
        const [whole, sample] = [tableOf(own), other && tableOf(other)];
        return [own.cell.id, whole && sample ? differenceOf(whole, sample) : null] as const;
      })
  );
  const words: Line[] = [
    ["Notitieboek", notebook.title],
    ["Bron", known.naam],
    ["Status", known.synthetisch ? "synthetisch (geen echte mensen)" : "voorlopig"],
    ["Editie", editieCode({hash: editieHash(cells.hash)})],
    ["Gebied", `${gebied!.naam} (${gebied!.code})`],
    ["Startpeilmoment", dateText(peilmoment)],
    ...(known.synthetisch ? [] : [["Let op", "niets is afgeschermd: ook aantallen van een enkeling staan er"] as const])
  ];
  const written = await writeResults(folder, {notebook, words, cells: ran, differences});
  for (const {cell, status} of ran)
    if (status.state !== "done")
      notice(`LET OP: cel ${cell.name || cell.id}: ${status.fault?.message ?? status.state}`);
  notice(`${written.length} bestanden in ${folder}`);
  printProvenance(cells.hash, cells.report, summaryPath(source), notice);
  const failed = ran.filter(({status}) => status.state !== "done").length;
  if (failed > 0)
    throw new UserError(`${failed} van de ${ran.length} cellen hebben geen uitkomst: zie notitieboek.html`);
});
