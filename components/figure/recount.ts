import type {Calculations} from "../begrippen/calculation.js";
import {type Query, withValues} from "../queries/query.js";
import {Z95} from "../statistics/normal.js";
import type {TableData} from "./csv.js";

/** A table that a question reads, as it goes along with the figure; `soort`: the SQL type of a column. */
export interface RecountTable extends TableData {
  naam: string;
  soorten: readonly string[];
}

/** A query that runs on those tables, and the rows that it gave here, in the order of all of its columns. */
export interface Question {
  title: string;
  sql: string;
  antwoord?: TableData;
}

/**
 * From what the numbers of a figure can be counted again by who takes it along. `plain`: how to do so in R and in Python without any
 * package, as the lines that make the rows of `cijfers.csv` of the tables.
 */
export interface Recount {
  tables: readonly RecountTable[];
  /** Statements that go before the questions. */
  before?: readonly string[];
  questions: readonly Question[];
  plain?: {r: string; python: string};
}

/** Gives the rows of a query without parameters. */
export type AskRows = (sql: string) => Promise<Record<string, unknown>[]>;

/** The SQL of a question as one text that gives its rows in a fixed order. */
export const orderedSql = (sql: string): string => `SELECT * FROM (\n${sql}\n) ORDER BY ALL`;

/** Asks a question, and keeps the rows that it gave here. */
export async function answeredQuestion(ask: AskRows, title: string, query: Query): Promise<Question> {
  const sql = orderedSql(withValues(query));
  const rows = await ask(sql);
  return {title, sql, antwoord: {kolommen: Object.keys(rows[0] ?? {}), rijen: rows}};
}

/** All rows of a relation, with the types of its columns. */
export async function relationTable(ask: AskRows, naam: string): Promise<RecountTable> {
  const columns = await ask(`SELECT column_name, column_type FROM (DESCRIBE ${naam})`);
  const listed = (field: string) => columns.map((column) => String(column[field]));
  return {
    naam,
    kolommen: listed("column_name"),
    soorten: listed("column_type"),
    rijen: await ask(`SELECT * FROM ${naam}`)
  };
}

/** The queries behind a figure, in their order; none where it has none. */
export const listed = async (sql: Calculations | undefined) => (typeof sql === "function" ? sql() : (sql ?? []));

/** The text of `analyse.sql`: the tables beside it under the names that the questions know them by, then the questions. */
export function analysisSql({tables, before = [], questions}: Recount): string {
  const views = tables.map(({naam: name, kolommen: columns, soorten: kinds}) => {
    const list = columns.map((column, i) => `  "${column}"::${kinds[i]!} AS "${column}"`).join(",\n");
    return `CREATE OR REPLACE TEMP VIEW ${name} AS SELECT\n${list}\nFROM read_parquet('tabellen/${name}.parquet');`;
  });
  const asked = questions.map(({title, sql}, i) => `-- Vraag ${i + 1}: ${title.replace(/\s+/g, " ")}\n${sql};`);
  return `-- Uitvoeren in deze map: duckdb < analyse.sql\n\n${[...views, ...before, ...asked].join("\n\n")}\n`;
}

const rPlainHead = `# Rekent de figuur opnieuw uit de tabellen in deze map, met alleen R zelf: Rscript analyse.R`;
const rDuckHead = `# Rekent de figuur opnieuw uit de tabellen in deze map, met DuckDB: Rscript analyse.R
# Nodig: install.packages(c("DBI", "duckdb"))`;

const rCommon = `
opdracht <- grep("^--file=", commandArgs(), value = TRUE)
if (length(opdracht) == 1) setwd(dirname(normalizePath(gsub("~+~", " ", sub("^--file=", "", opdracht), fixed = TRUE))))

lees <- function(bestand) {
  regels <- readLines(bestand, encoding = "UTF-8")
  regels <- regels[!startsWith(regels, "#")]
  read.csv(text = regels, na.strings = "", check.names = FALSE, stringsAsFactors = FALSE)
}

wilson <- function(k, n) {
  z <- ${Z95}
  p <- ifelse(n == 0, NA, k / n)
  midden <- (p + z^2 / n / 2) / (1 + z^2 / n)
  straal <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  data.frame(aandeel = p,
             ondergrens = ifelse(k == 0 & n > 0, 0, pmax(0, midden - straal)),
             bovengrens = ifelse(k == n & n > 0, 1, pmin(1, midden + straal)))
}

# Vergelijkt twee tabellen, regel voor regel; stopt waar zij verschillen.
vergelijk <- function(eigen, pagina, wat) {
  if (nrow(eigen) != nrow(pagina)) stop(wat, ": ", nrow(eigen), " regels, op de pagina ", nrow(pagina))
  for (kolom in names(eigen)) {
    a <- eigen[[kolom]]
    b <- pagina[[kolom]]
    if (is.logical(a) && !all(is.na(a))) a <- tolower(as.character(a))
    if (is.logical(b) && !all(is.na(b))) b <- tolower(as.character(b))
    getal <- is.numeric(a) && is.numeric(b)
    gelijk <- if (getal) abs(a - b) <= 1e-8 * pmax(1, abs(b)) else as.character(a) == as.character(b)
    gelijk <- ifelse(is.na(a) | is.na(b), is.na(a) & is.na(b), gelijk)
    if (!all(gelijk)) stop(wat, ": kolom ", kolom, " verschilt in regel ", which(!gelijk)[1])
  }
  cat(wat, ": alle ", nrow(eigen), " regels gelijk aan de pagina\\n", sep = "")
}
`;

const rDuckDb = `
if (!requireNamespace("DBI", quietly = TRUE) || !requireNamespace("duckdb", quietly = TRUE)) {
  message("DuckDB voor R is hier niet: install.packages(c(\\"DBI\\", \\"duckdb\\"))")
  quit(status = 2)
}
con <- DBI::dbConnect(duckdb::duckdb())
vraag <- 0
for (opdracht in strsplit(paste(readLines("analyse.sql", encoding = "UTF-8"), collapse = "\\n"), ";\\n")[[1]]) {
  zonder <- gsub("--[^\\n]*\\n?", "", opdracht)
  if (!nzchar(trimws(zonder))) next
  if (startsWith(trimws(zonder), "CREATE")) {
    DBI::dbExecute(con, opdracht)
    next
  }
  vraag <- vraag + 1
  rijen <- DBI::dbGetQuery(con, opdracht)
  rijen[] <- lapply(rijen, function(kolom) if (inherits(kolom, c("Date", "POSIXt"))) as.character(kolom) else kolom)
  write.csv(rijen, sprintf("uitkomst-%d.csv", vraag), row.names = FALSE, na = "")
  vergelijk(rijen, lees(sprintf("antwoord-%d.csv", vraag)), sprintf("vraag %d", vraag))
}
DBI::dbDisconnect(con, shutdown = TRUE)
`;

const rPlain = (body: string) => `
${body.trim()}

write.csv(rijen, "uitkomst.csv", row.names = FALSE, na = "")
vergelijk(rijen, lees("cijfers.csv"), "cijfers")
`;

/** The text of `analyse.R`: base R where that is enough, else DuckDB. */
export const analysisR = ({plain}: Recount): string =>
  plain ? `${rPlainHead}\n${rCommon}${rPlain(plain.r)}` : `${rDuckHead}\n${rCommon}${rDuckDb}`;

const pythonCommon = `
import csv
import math
import os
import sys

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def lees(bestand):
    with open(bestand, encoding="utf-8", newline="") as inhoud:
        return list(csv.DictReader(regel for regel in inhoud if not regel.startswith("#")))


def wilson(k, n):
    if n == 0:
        return {"aandeel": None, "ondergrens": None, "bovengrens": None}
    z = ${Z95}
    p = k / n
    midden = (p + z * z / n / 2) / (1 + z * z / n)
    straal = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return {
        "aandeel": p,
        "ondergrens": 0 if k == 0 else max(0, midden - straal),
        "bovengrens": 1 if k == n else min(1, midden + straal),
    }


def tekst(waarde):
    if waarde is None:
        return ""
    return str(waarde).lower() if isinstance(waarde, bool) else str(waarde)


def gelijk(a, b):
    try:
        return abs(float(a) - float(b)) <= 1e-8 * max(1, abs(float(b)))
    except ValueError:
        return a == b


def vergelijk(eigen, pagina, wat):
    """Vergelijkt twee tabellen, regel voor regel; stopt waar zij verschillen."""
    if len(eigen) != len(pagina):
        sys.exit(f"{wat}: {len(eigen)} regels, op de pagina {len(pagina)}")
    for nummer, (a, b) in enumerate(zip(eigen, pagina), start=1):
        for kolom in a:
            if not gelijk(tekst(a[kolom]), b[kolom]):
                sys.exit(f"{wat}: kolom {kolom} verschilt in regel {nummer}: {a[kolom]} en {b[kolom]}")
    print(f"{wat}: alle {len(eigen)} regels gelijk aan de pagina")


def schrijf(bestand, rijen):
    with open(bestand, "w", encoding="utf-8", newline="") as inhoud:
        schrijver = csv.DictWriter(inhoud, fieldnames=list(rijen[0]) if rijen else [])
        schrijver.writeheader()
        schrijver.writerows(rijen)

`;

const pythonDuckDb = `
try:
    import duckdb
except ImportError:
    print("DuckDB voor Python is hier niet: pip install duckdb", file=sys.stderr)
    sys.exit(2)

con = duckdb.connect()
with open("analyse.sql", encoding="utf-8") as inhoud:
    opdrachten = inhoud.read().split(";\\n")
vraag = 0
for opdracht in opdrachten:
    kaal = "\\n".join(regel for regel in opdracht.split("\\n") if not regel.startswith("--")).strip()
    if not kaal:
        continue
    antwoord = con.execute(kaal)
    if kaal.startswith("CREATE"):
        continue
    vraag += 1
    kolommen = [kolom[0] for kolom in antwoord.description]
    rijen = [dict(zip(kolommen, rij)) for rij in antwoord.fetchall()]
    schrijf(f"uitkomst-{vraag}.csv", rijen)
    vergelijk(rijen, lees(f"antwoord-{vraag}.csv"), f"vraag {vraag}")
`;

const pythonPlain = (body: string) => `
${body.trim()}

schrijf("uitkomst.csv", rijen)
vergelijk(rijen, lees("cijfers.csv"), "cijfers")
`;

/** The text of `analyse.py`: Python by itself where that is enough, else DuckDB. */
export const analysisPython = ({plain}: Recount): string =>
  plain
    ? `"""Rekent de figuur opnieuw uit de tabellen in deze map, met alleen Python zelf: python3 analyse.py"""\n${pythonCommon}${pythonPlain(plain.python)}`
    : `"""Rekent de figuur opnieuw uit de tabellen in deze map, met DuckDB: python3 analyse.py\n\nNodig: pip install duckdb\n"""\n${pythonCommon}${pythonDuckDb}`;
