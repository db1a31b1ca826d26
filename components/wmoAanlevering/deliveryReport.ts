import {
  type DeliveryColumn,
  deliveryColumns,
  productcategorieen,
  wmoSchemaRemark,
  wmoSchemaVersion
} from "../../data/wmoAanlevering.js";
import {BOM, csvCell, csvLine, type CsvValue, excelStyle, plainStyle} from "../format/csv.js";
import {dateText} from "../format/date.js";
import {wholeNumber} from "../format/number.js";
import {enumerate, escapeControls} from "../format/text.js";
import {periodeName} from "../model/periode.js";
import type {CheckedDelivery} from "./checkDelivery.js";
import {changeKinds, type DeliveryComparison, publishedCount} from "./compareDeliveries.js";
import {type Delivery, type DeliveryRecord, grouped} from "./delivery.js";
import type {Spell} from "./merge.js";
import {
  deliveryRules,
  type FindingGroup,
  KEPT_ROWS,
  deliverySeverities,
  type DeliverySeverity
} from "./deliveryRules.js";

/** A part of a report, to be shown in a page or written as HTML. */
export interface ReportSection {
  heading: string;
  severity: DeliverySeverity | null;
  paragraphs: string[];
  /** `numbers`: the columns from there on hold numbers. */
  table: {caption: string; headings: string[]; rows: string[][]; numbers?: number} | null;
}

const words: Record<DeliverySeverity, [one: string, more: string]> = {
  fout: ["fout", "fouten"],
  signaal: ["signaal", "signalen"],
  info: ["opmerking", "opmerkingen"]
};

const amountOf = (severity: DeliverySeverity, amount: number): string =>
  `${wholeNumber(amount)} ${words[severity][amount === 1 ? 0 : 1]}`;

/** What became of it in one line: rejected, or sound with so many signals. */
export function deliveryVerdict({counts, sound}: Pick<CheckedDelivery, "counts" | "sound">): string {
  if (!sound) return `Technisch afgekeurd: ${amountOf("fout", counts.fout)}.`;
  const rest = deliverySeverities.filter((severity) => severity !== "fout" && counts[severity] > 0);
  const list = enumerate(
    rest.map((severity) => amountOf(severity, counts[severity])),
    "en"
  );
  return rest.length === 0 ? "Technisch goedgekeurd, zonder signalen." : `Technisch goedgekeurd, met ${list}.`;
}

/** Where a finding is: the file, and of a row its line and column. */
export const findingPlace = ({
  file,
  line,
  column
}: Pick<FindingGroup["first"][number], "file" | "line" | "column">): string =>
  [file, ...(line === null ? [] : [`regel ${line}`]), ...(column === null ? [] : [`kolom ${column}`])].join(", ");

/** The report of a check, in parts. */
export function reportSections(checked: CheckedDelivery): ReportSection[] {
  const {delivery, previous, findings, sound, comparison} = checked;
  return [
    summarySection(checked),
    ...(sound ? [countSection(delivery, previous)] : []),
    ...findings.map(findingSection),
    ...(comparison ? comparisonSections(comparison, previous!, delivery) : [])
  ];
}

function summarySection(checked: CheckedDelivery): ReportSection {
  const {delivery, previous, sound} = checked;
  const content = sound
    ? previous
      ? "Vorm en inhoud zijn nagekeken, ook naast de vorige levering."
      : "Vorm en inhoud zijn nagekeken; er was geen vorige levering om naast te leggen."
    : "Alleen de vorm is nagekeken: de inhoud volgt zodra er geen fouten meer zijn.";
  const fact = (name: string, {file, gemeente, periode, aanmaakdatum, rows}: Delivery) => [
    ...[name, file, gemeente ?? "onbekend", periode ? periodeName(periode) : "onbekend"],
    ...[aanmaakdatum ? dateText(aanmaakdatum) : "onbekend", wholeNumber(rows)]
  ];
  return {
    heading: deliveryVerdict(checked),
    severity: null,
    paragraphs: [content, `${wmoSchemaRemark} Versie ${wmoSchemaVersion}.`],
    table: {
      caption: "Wat er is nagekeken",
      headings: ["Levering", "Bestand", "Gemeente", "Over", "Gemaakt op", "Rijen"],
      rows: [fact("Deze", delivery), ...(previous ? [fact("Vorige", previous)] : [])]
    }
  };
}

/** Voorzieningen and clients per productcategorie, beside those of the previous delivery. */
function countSection(delivery: Delivery, previous: Delivery | null): ReportSection {
  const sides = [delivery, ...(previous ? [previous] : [])].map(({records}) => ({
    all: records,
    per: grouped(records, ({productcategorie}) => productcategorie)
  }));
  const cells = (records: Delivery["records"]) =>
    [records.length, new Set(records.map(({persoon}) => persoon)).size].map(wholeNumber);
  const rows = productcategorieen
    .filter(({code}) => sides.some(({per}) => per.has(code)))
    .map(({code, naam}) => [`${code} ${naam}`, ...sides.flatMap(({per}) => cells(per.get(code) ?? []))]);
  return {
    heading: "Voorzieningen en cliënten per productcategorie",
    severity: null,
    paragraphs: ["Een cliënt met twee categorieën telt in beide mee, en in het totaal één keer."],
    table: {
      ...{caption: "Aantallen in het bestand", numbers: 1},
      headings: [
        ...["Productcategorie", "Voorzieningen", "Cliënten"],
        ...(previous ? ["Voorzieningen in de vorige", "Cliënten in de vorige"] : [])
      ],
      rows: [...rows, ["Totaal", ...sides.flatMap(({all}) => cells(all))]]
    }
  };
}

function findingSection({rule, severity, column, file, total, first}: FindingGroup): ReportSection {
  const {title, mend} = deliveryRules[rule];
  const shown = Math.min(total, KEPT_ROWS);
  return {
    heading: column === null ? title : `${title} (${column})`,
    severity,
    paragraphs: [
      `${wholeNumber(total)} keer in ${file}.${total > shown ? ` Hieronder de eerste ${shown}.` : ""}`,
      `Zo verhelpt u het: ${mend}`
    ],
    table: {
      caption: `${title}: waar`,
      headings: ["Regel", "Waarde", "Uitleg"],
      rows: first.map(({line, value, explanation}) => [
        line === null ? "hele bestand" : String(line),
        value,
        explanation
      ])
    }
  };
}

function comparisonSections(
  {changes, same, counts, figures, merged}: DeliveryComparison,
  before: Delivery,
  after: Delivery
): ReportSection[] {
  const names = new Map(productcategorieen.map(({code, naam}) => [code, `${code} ${naam}`]));
  const kinds = changeKinds.flatMap(({code, naam}) =>
    [...(counts.get(code) ?? [])].map(([categorie, n]) => [naam, names.get(categorie)!, wholeNumber(n)])
  );
  const moved = figures.filter(({before, after}) => before !== after);
  const count = (n: number | null) => (n === null ? "nog niet" : wholeNumber(n));
  const published = (n: number | null) => {
    const shown = n === null ? n : publishedCount(n);
    return n === null ? "nog niet" : shown === null ? "afgeschermd" : wholeNumber(shown);
  };
  return [
    {
      ...{heading: "Wat er veranderde", severity: null},
      paragraphs: [
        `${before.file} naast ${after.file}: ${wholeNumber(same)} voorzieningen zijn gelijk, ${wholeNumber(changes.length)} niet.`
      ],
      table:
        kinds.length === 0
          ? null
          : {
              ...{caption: "Veranderingen per productcategorie", numbers: 2},
              headings: ["Wat", "Productcategorie", "Aantal"],
              rows: kinds
            }
    },
    {
      ...{heading: "Samengevoegd", severity: null, table: null},
      paragraphs: [
        `${wholeNumber(merged.records)} voorzieningen werden ${wholeNumber(merged.spells)} aaneengesloten perioden; ${wholeNumber(merged.absent)} daarvan staan niet in een latere levering en zijn niet gesloten.`
      ]
    },
    {
      ...{heading: "Cijfers die erdoor bewegen", severity: null},
      paragraphs: [
        "Cliënten zoals de samengevoegde leveringen ze geven, en zoals zij worden gepubliceerd: op vijven afgerond, en afgeschermd onder de 8. “Nog niet” staat waar de vorige levering niets over zei."
      ],
      table:
        moved.length === 0
          ? null
          : {
              ...{caption: "Cliënten voor en na", numbers: 2},
              headings: ["Periode", "Categorie", "Voor", "Na", "Gepubliceerd voor", "Gepubliceerd na", "Beweegt"],
              rows: moved.map(({periode, naam, before, after}) => {
                const [was, is] = [published(before), published(after)];
                return [
                  periodeName(periode),
                  naam,
                  count(before),
                  count(after),
                  was,
                  is,
                  before === null ? "nieuw" : was === is ? "nee" : "ja"
                ];
              })
            }
    }
  ];
}

const csvColumns = ["ernst", "regel_code", "bestand", "regel", "kolom", "waarde", "uitleg", "herstel", "totaal"];

/** Every kept finding as a line of CSV, as a Dutch Excel opens it; `totaal` is how many there are of its kind. */
export function deliveryCsv({findings}: Pick<CheckedDelivery, "findings">): string {
  const rows = findings.flatMap(({first, severity, total}) =>
    first.map(({rule, file, line, column, value, explanation}) => [
      ...[severity, rule, file, line, column, value],
      ...[[deliveryRules[rule].title, explanation].filter(Boolean).join(": "), deliveryRules[rule].mend, total]
    ])
  );
  return BOM + lines([csvColumns, ...rows], excelStyle);
}

/** Every record that changed as a line of CSV. */
export function changesCsv({changes}: DeliveryComparison): string {
  const side = (record: DeliveryRecord | null) =>
    record ? [record.line, record.productcategorie, record.start, record.end] : [null, null, null, null];
  const columns = ["regel", "productcategorie", "start", "einde"];
  const rows = changes.map(({kind, before, after}) => [
    kind,
    (before ?? after)!.persoon,
    ...side(before),
    ...side(after)
  ]);
  return lines([
    ["wat", "persoon", ...columns.map((column) => `${column}_voor`), ...columns.map((column) => `${column}_na`)],
    ...rows
  ]);
}

/** Merged spells as CSV; `bronnen` are the records that each rests on, as file:line. */
export function spellsCsv(spells: readonly Spell[]): string {
  return lines([
    ["gemeente", "persoon", "productcategorie", "leveringsvorm", "begindatum", "einddatum", "bronnen", "ontbreekt_in"],
    ...spells.map(({sources, absent, ...spell}) => [
      ...[spell.gemeente, spell.persoon, spell.productcategorie, spell.leveringsvorm, spell.start, spell.end],
      ...[sources.map(({file, line}) => `${file}:${line}`).join(" "), absent.join(" ")]
    ])
  ]);
}

const lines = (rows: readonly (readonly CsvValue[])[], style = plainStyle): string =>
  rows
    .map((cells) =>
      csvLine(
        cells.map((value) => csvCell(value, style)),
        style
      )
    )
    .join("");

/** The schema as CSV, with what it is on its first line. */
export function wmoSchemaCsv(): string {
  const required = ({verplicht: always, of}: DeliveryColumn) => (always ? "ja" : of ? `dit of ${of}` : "nee");
  const rows = deliveryColumns.map((column) => {
    const codes = (column.codes ?? []).map(({code}) => code).join(" ");
    return [column.naam, column.type, required(column), column.langst, codes, column.betekenis];
  });
  const remark = `# ${wmoSchemaRemark} Versie ${wmoSchemaVersion}.\n`;
  return remark + lines([["kolom", "type", "verplicht", "langst", "codes", "betekenis"], ...rows]);
}

const entities: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};
const escaped = (text: string): string => escapeControls(text).replace(/[&<>"']/g, (sign) => entities[sign]!);

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #767676;overflow-wrap:anywhere}.number{text-align:right}
section{break-inside:avoid-page}h2 span{font-size:.8rem;border:1px solid;border-radius:.25rem;padding:0 .4rem;margin-right:.5rem}
.fout span{color:#a4161a}.signaal span{color:#7a4a00}.info span{color:#005a8d}@media print{body{margin:0;max-width:none}section{break-inside:auto}}`;

/** The report as one HTML file that needs nothing else and runs nothing: every text in it is escaped. */
export function deliveryHtml(checked: CheckedDelivery, day: string): string {
  const row = (cells: readonly string[], name: "th" | "td", numbers = Infinity) => {
    const scope = name === "th" ? ' scope="col"' : "";
    const open = (i: number) => `<${name}${scope}${i >= numbers ? ' class="number"' : ""}>`;
    return `<tr>${cells.map((cell, i) => `${open(i)}${escaped(cell)}</${name}>`).join("")}</tr>`;
  };
  const section = ({heading, severity, paragraphs, table}: ReportSection) =>
    [
      `<section${severity ? ` class="${severity}"` : ""}>`,
      `<h2>${severity ? `<span>${severity}</span>` : ""}${escaped(heading)}</h2>`,
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      ...(table
        ? [
            `<table><caption>${escaped(table.caption)}</caption><thead>${row(table.headings, "th", table.numbers)}</thead><tbody>`,
            ...table.rows.map((cells) => row(cells, "td", table.numbers)),
            "</tbody></table>"
          ]
        : []),
      "</section>"
    ].join("\n");
  const title = `Controle van ${checked.delivery.file}`;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>Nagekeken op ${escaped(dateText(day))}. Dit verslag noemt rijen van personen: bewaar het zoals het bestand zelf.</p>
${reportSections(checked).map(section).join("\n")}
</body>
</html>
`;
}
