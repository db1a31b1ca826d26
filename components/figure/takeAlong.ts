import {strToU8, zipSync} from "fflate";
import {withValues} from "../queries/query.js";
import {countedBefore, isProtected} from "../model/protection.js";
import {editieText, origin} from "../model/provenance.js";
import type {VegaView} from "../charts/vegaView.js";
import {type Attribute, attributeLines, type Line} from "./attributes.js";
import {csv, csvWithWords, type TableData} from "./csv.js";
import {makeFile} from "./exportFile.js";
import type {Portable} from "./figure.js";
import {writeParquet} from "./parquet.js";
import {analysisPython, analysisR, analysisSql, listed, type Recount} from "./recount.js";
import {makeWorkbook} from "./workbook.js";

/** The files of a zip by their names. */
export type ZipFiles = Record<string, string | Uint8Array | Blob | ArrayBuffer>;

/** One zip out of files. */
export async function zipped(files: ZipFiles): Promise<Blob> {
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === "string") bytes[name] = strToU8(content);
    else if (content instanceof Uint8Array) bytes[name] = content;
    else bytes[name] = new Uint8Array(content instanceof Blob ? await content.arrayBuffer() : content);
  }
  return new Blob([zipSync(bytes) as Uint8Array<ArrayBuffer>], {type: "application/zip"});
}

/** The numbers of a table as CSV, XLSX and Parquet. */
export async function numberFiles(words: readonly Line[], data: TableData): Promise<ZipFiles> {
  return {
    "cijfers.csv": csvWithWords(words, data),
    "cijfers.xlsx": await makeWorkbook(words, data),
    "cijfers.parquet": writeParquet(words, data)
  };
}

/** What counts the numbers again: the tables, the SQL, and R and Python that compare what they find with what the page showed. */
export function recountFiles(recount: Recount): ZipFiles {
  const {tables, questions} = recount;
  return {
    "analyse.sql": analysisSql(recount),
    "analyse.R": analysisR(recount),
    "analyse.py": analysisPython(recount),
    ...Object.fromEntries(
      tables.flatMap(({naam: name, ...table}) => [
        [`tabellen/${name}.csv`, csv(table.kolommen, table.rijen)],
        [`tabellen/${name}.parquet`, writeParquet([], table)]
      ])
    ),
    ...Object.fromEntries(
      questions.flatMap(({antwoord: answer}, i) =>
        answer ? [[`antwoord-${i + 1}.csv`, csv(answer.kolommen, answer.rijen)]] : []
      )
    )
  };
}

/** The choice behind a figure as JSON: in words, and as it stands in the address. */
function choiceFile(attribute: Attribute): string {
  const {figuur: figure, titel: title, gebied, vergelijk: compare = null, periode, choices = []} = attribute;
  const {bron: source} = attribute;
  const {address, dag: day} = origin(source);
  const parameters = Object.fromEntries(new URL(address).searchParams);
  const choice = {
    ...{figuur: figure, titel: title, gebied, vergelijk: compare, periode},
    ...{keuzes: Object.fromEntries(choices), adres: address, parameters},
    ...{bron: source.naam, status: source.status, editie: editieText(source), gemaakt: day}
  };
  return `${JSON.stringify(choice, null, 2)}\n`;
}

const explanations: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/^cijfers/, "de cijfers van de figuur, als CSV, Excel en Parquet"],
  [/^figuur/, "de figuur als plaatje"],
  [/^keuze/, "wat gekozen was, als JSON"],
  [/^notitieboek/, "het notitieboek waaruit dit komt"],
  [/^tabellen/, "de tabellen waaruit geteld is, voor de gekozen gebieden"],
  [/^antwoord/, "wat de vragen van analyse.sql op de pagina gaven"],
  [/^analyse\.sql/, "de vragen zoals zij op de pagina draaiden; met DuckDB: duckdb < analyse.sql"],
  [/^analyse\.R/, "rekent na in R en vergelijkt met de pagina: Rscript analyse.R"],
  [/^analyse\.py/, "rekent na in Python en vergelijkt met de pagina: python3 analyse.py"]
];

/** What is in a zip, and all that must be said of it: `LEESMIJ.txt`. */
export function readMe(words: readonly Line[], files: ZipFiles, notes: readonly string[]): string {
  const names = Object.keys(files);
  const list = explanations.flatMap(([pattern, text]) => {
    const own = names.filter((name) => pattern.test(name));
    return own.length === 0 ? [] : [`- ${own.join(", ")}: ${text}`];
  });
  const said = words.map(([name, value]) => `${name}: ${value}`);
  return [...said, "", "In deze map:", ...list, ...notes.flatMap((note) => ["", note]), ""].join("\n");
}

const rounded =
  "Aandelen staan in cijfers.csv met acht decimalen. De scripts lopen de regels na en stoppen waar een getal anders is.";
const preparedOnly =
  "De tabel waarop deze vragen draaiden, is gemaakt bij het bouwen van de site en zit niet in deze map; de cijfers zelf wel.";

/** All of a figure in one zip: numbers, picture, choice, definition and source, and what counts the numbers again. */
export async function takeAlong(now: Portable, chart?: VegaView): Promise<Blob> {
  const {attribute, data, recount: fetchRecount, sql} = now;
  const words = attributeLines(attribute, origin(attribute.bron));
  const pictures: ZipFiles = {};
  if (chart?.spec()) {
    pictures["figuur.svg"] = await makeFile("svg", now, chart);
    pictures["figuur.png"] = await makeFile("png", now, chart);
  }
  const recount = (await fetchRecount?.()) ?? null;
  const queries = recount ? [] : await listed(sql);
  const files: ZipFiles = {
    ...(await numberFiles(words, data)),
    ...pictures,
    "keuze.json": choiceFile(attribute),
    ...(recount ? recountFiles(recount) : {})
  };
  const asked = queries.map((query) => `${query.title ?? "De vraag"}:\n\n${withValues(query)}`);
  const before = isProtected(attribute.bron) ? countedBefore : preparedOnly;
  const notes = [...(recount ? [rounded] : []), ...(asked.length > 0 ? [before, ...asked] : [])];
  return zipped({...files, "LEESMIJ.txt": readMe(words, files, notes)});
}
