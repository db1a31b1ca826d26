import {codeType} from "./codes.js";
import {ALWAYS, dayRoll, daySql, lenientDaySql, validDaySql} from "./day.js";
import type {Check} from "./findings.js";
import {cleanSql, conspicuousSql, keySql, noKeyNumber, onlySql} from "./keys.js";
import type {Rule} from "./rules.js";
import {type SchemaColumn, contract, isGemeenteTable, type SchemaTable} from "./schema.js";
import type {SourceFileKind} from "./sourceFile.js";
import {sqlBlank, sqlText as letterlijk} from "./sql.js";

const fields = contract.clientervaring
  .filter(({verplicht: required}) => required === "bij_antwoord")
  .map(({naam}) => naam);

/** `n` alone may also be the number of participants of another form of research. */
const filled = fields
  .filter((naam) => naam !== "n")
  .map((naam) => `coalesce(${cleanSql(`r_${naam}::VARCHAR`)}, '') <> ''`);

/** SQL on a row of clientervaring: it is one of the standard questionnaire, or fills in anything of an answer. */
const answered = `(c_vorm IS NOT DISTINCT FROM 'vragenlijst' OR ${filled.join(" OR ")})`;

/** SQL: the answers are more than those who answered. */
export const tooManyAnswers = "c_eens::BIGINT + c_neutraal + c_oneens > c_n";

/** A rule that leaves a row out (as one bit of the column `fout`) or remarks on a value in it (of `teken`): each table carries both while it is checked. */
interface Defect {
  regel: Rule;
  kolom: string;
  bit: number;
}

/** An exact duplicate of an earlier row: the bit beside the gebreken. */
export const DOUBLE = 1;

/** All that can be wrong with a row of this table, each with its bit. */
export function defects(table: SchemaTable): Defect[] {
  const columns = contract[table].flatMap((column) => {
    const lines: Rule[] = column.verplicht ? ["ontbreekt"] : [];
    if (column.naam === "persoon_id") lines.push("geen_sleutel");
    if (column.type === "code" && !column.unknownBecomesEmpty) lines.push("onbekende_code");
    if (column.type === "datum") lines.push("onmogelijke_datum");
    if (column.type === "halfjaar") lines.push("onmogelijk_halfjaar");
    if (column.type === "jaar") lines.push("onmogelijk_jaar");
    if (column.type === "getal") lines.push("geen_aantal");
    if (column.naam === "einddatum") lines.push("einde_voor_begin");
    return lines.map((line) => ({regel: line, kolom: column.naam}));
  });
  return [...columns, ...rowDefects(table)].map((defect, i) => ({...defect, bit: 2 << i}));
}

function rowDefects(table: SchemaTable): Omit<Defect, "bit">[] {
  if (table === "personen") return [{regel: "tegenstrijdige_persoon", kolom: "persoon_id"}];
  if (!isGemeenteTable(table))
    return [
      {regel: "persoon_anders_geschreven", kolom: "persoon_id"},
      {regel: "onbekende_persoon", kolom: "persoon_id"}
    ];
  const double: Omit<Defect, "bit"> = {regel: "tegenstrijdige_rij", kolom: "gemeente"};
  return table === "clientervaring" ? [{regel: "te_veel_antwoorden", kolom: "n"}, double] : [double];
}

/** What can be remarked on the values of a row that stays, each with its bit. */
export const defectMarks = (table: SchemaTable): Defect[] =>
  contract[table]
    .flatMap((column) => columnMarks(column).map((line) => ({regel: line, kolom: column.naam})))
    .map((draw, i) => ({...draw, bit: 1 << i}));

function columnMarks({naam, type, unknownBecomesEmpty}: SchemaColumn): Rule[] {
  if (type === "tekst") return [];
  return [
    "onzichtbare_tekens",
    ...(type === "sleutel" ? (["sleutel_als_kommagetal"] as const) : []),
    ...(naam === "huishouden_id" ? (["geen_huishouden"] as const) : []),
    ...(naam === "begindatum" ? (["begin_altijd"] as const) : []),
    ...(naam === "einddatum" ? (["einde_open"] as const) : []),
    ...(unknownBecomesEmpty ? (["onbekende_wijk"] as const) : [])
  ];
}

/** As many bits as a table needs: the large ones stay narrow. */
export const bitType = (bits: readonly Defect[]): "USMALLINT" | "UINTEGER" =>
  bits.every(({bit}) => bit < 1 << 16) ? "USMALLINT" : "UINTEGER";

const bitIn = (bits: readonly Defect[], line: Rule, column: string): number =>
  bits.find((defect) => defect.regel === line && defect.kolom === column)?.bit ?? 0;

/** The bit of one rule in `fout`, 0 when the table has no such rule. */
export const bitOf = (table: SchemaTable, line: Rule, column: string): number => bitIn(defects(table), line, column);

/** The bit of one remark in `teken`, 0 when the table has no such remark. */
const markOf = (table: SchemaTable, line: Rule, column: string): number => bitIn(defectMarks(table), line, column);

const checks = (bits: readonly Defect[], in_: "fout" | "teken"): Check[] =>
  bits.map(({regel: line, kolom: column, bit}) => ({regel: line, kolom: column, where: `${in_} & ${bit} <> 0`}));

export const defectChecks = (table: SchemaTable): Check[] => checks(defects(table), "fout");

export const markChecks = (table: SchemaTable): Check[] => checks(defectMarks(table), "teken");

export type KeyType = "BIGINT" | "VARCHAR";

/**
 * How one column `r_<naam>` gets clean: `layers` are computed once per row, each from the one before (`t_`, `k_`, `c_<naam>`); `clean` is what the table
 * holds, `fout` and `teken` the bits of what is wrong with the value and of what is to be remarked on it.
 */
interface ColumnSql {
  layers: [string, string, string];
  /** True of a value on which surely nothing is to be said: most rows of most files need no more. */
  neat: string;
  clean: string;
  fout: string;
  teken: string;
}

/** Which rule a value breaks that cannot be read as its type. */
const breaks: Partial<Record<SchemaColumn["type"], Rule>> = {
  code: "onbekende_code",
  datum: "onmogelijke_datum",
  halfjaar: "onmogelijk_halfjaar",
  jaar: "onmogelijk_jaar",
  getal: "geen_aantal"
};

interface Environment {
  soort: SourceFileKind;
  key: KeyType;
}

/**
 * SQL for a column. What a neat file holds is read in the first layer; only a value that is not so is looked at again, cleaned. (CASE goes no further
 * than it must, so a neat file costs one look.)
 */
export function columnSql(table: SchemaTable, column: SchemaColumn, {soort: kind, key}: Environment): ColumnSql {
  if (column.type === "sleutel") return kind === "geheel" ? wholeKey(table, column, key) : textKey(table, column);
  const [r, t, k, c] = ["r", "t", "k", "c"].map((low) => `${low}_${column.naam}`) as [string, string, string, string];
  const typed = column.type === "datum" && kind === "datum";
  const text = kind === "tekst" ? r : `${r}::VARCHAR`;
  const clean = cleanSql(text);
  const lacks = typed ? `${r} IS NULL` : `coalesce(${clean}, '') = ''`;
  const missing = bitOf(table, "ontbreekt", column.naam);
  const atEmpty = column.verplicht === "bij_antwoord" ? `CASE WHEN ${answered} THEN ${missing} ELSE 0 END` : missing;
  const line = breaks[column.type];
  const error = line === undefined ? 0 : bitOf(table, line, column.naam);
  const strict = typed ? r : column.type === "datum" ? daySql(text) : parsed(column, text);
  const cleanUp = column.type === "datum" ? lenientDaySql(clean) : parsed(column, clean);
  const markBit = (naam: Rule) => markOf(table, naam, column.naam);
  const [open, always, unknown] = [markBit("einde_open"), markBit("begin_altijd"), markBit("onbekende_wijk")];
  const entire = typed || column.type === "tekst";
  return {
    layers: [
      `${strict} AS ${t}`,
      `${entire ? t : `CASE WHEN ${t} IS NOT NULL THEN ${t} ELSE ${cleanUp} END`} AS ${k}`,
      `${column.type === "datum" ? validDaySql(dayRoll(column.naam), k) : k} AS ${c}`
    ],
    neat: neat(column, {r, t, c, typed}),
    clean: c,
    fout: `CASE WHEN ${c} IS NOT NULL ${open ? `OR ${k} IS NOT NULL ` : ""}THEN 0 WHEN ${lacks} THEN ${atEmpty} ELSE ${error} END`,
    teken: [
      entire
        ? "0"
        : `CASE WHEN ${t} IS NOT NULL OR ${k} IS NULL OR ${clean} = ${text} THEN 0 ELSE ${markBit("onzichtbare_tekens")} END`,
      ...(open ? [`CASE WHEN ${c} IS NULL AND ${k} IS NOT NULL THEN ${open} ELSE 0 END`] : []),
      ...(always ? [`CASE WHEN ${c} = ${ALWAYS} THEN ${always} ELSE 0 END`] : []),
      ...(unknown ? [`CASE WHEN ${c} IS NOT NULL OR ${lacks} THEN 0 ELSE ${unknown} END`] : [])
    ].join(" + ")
  };
}

/** As `ColumnSql.net`, of any column but a key. */
function neat(
  {type, naam, verplicht: required}: SchemaColumn,
  {r, t, c, typed}: {r: string; t: string; c: string; typed: boolean}
): string {
  if (type === "tekst") return "true";
  const day = dayRoll(naam) === "begin" ? `${c} > ${ALWAYS}` : `${c} IS NOT NULL`;
  const good = [...(typed ? [] : [`${t} IS NOT NULL`]), ...(type === "datum" ? [day] : [])].join(" AND ");
  return required === false ? `(${r} IS NULL OR (${good}))` : `(${good})`;
}

/** A key as text: as it stands unless something about it strikes (keys.ts). */
function textKey(table: SchemaTable, {naam, verplicht: required}: SchemaColumn): ColumnSql {
  const [r, t, k, c] = [`r_${naam}`, `t_${naam}`, `k_${naam}`, `c_${naam}`];
  const bit = (line: Rule) => markOf(table, line, naam);
  const asNothing = (nothing: number | string, no: number | string, rest: string) =>
    `CASE WHEN ${t} = false THEN 0 WHEN coalesce(${k}, '') = '' THEN ${nothing} WHEN ${c} IS NULL THEN ${no} ELSE ${rest} END`;
  const no = bit("geen_huishouden");
  return {
    layers: [
      `${conspicuousSql(r)} AS ${t}`,
      `CASE WHEN ${t} = false THEN ${r} ELSE ${cleanSql(r)} END AS ${k}`,
      `CASE WHEN ${t} = false THEN ${r} ELSE ${keySql(k)} END AS ${c}`
    ],
    neat: `${t} = false`,
    clean: required ? c : `coalesce(${c}, ${onlySql("c_persoon_id")})`,
    fout: required ? asNothing(bitOf(table, "ontbreekt", naam), bitOf(table, "geen_sleutel", naam), "0") : "0",
    teken: asNothing(
      no,
      no,
      `CASE WHEN ${k} <> ${r} THEN ${bit("onzichtbare_tekens")} ELSE 0 END + CASE WHEN ${c} <> ${k} THEN ${bit("sleutel_als_kommagetal")} ELSE 0 END`
    )
  };
}

/** A key in whole numbers; of an unknown huishouden it stays empty here (table.ts gives it one). */
function wholeKey(table: SchemaTable, {naam, verplicht: required}: SchemaColumn, key: KeyType): ColumnSql {
  const [r, t, k, c] = [`r_${naam}`, `t_${naam}`, `k_${naam}`, `c_${naam}`];
  const own = `${c}${key === "VARCHAR" ? "" : "::BIGINT"}`;
  const [missing, no] = [bitOf(table, "ontbreekt", naam), bitOf(table, "geen_sleutel", naam)];
  return {
    layers: [
      `CASE WHEN ${r} > 0 THEN ${r} WHEN ${noKeyNumber(r)} THEN NULL ELSE ${r} END AS ${t}`,
      `${t} AS ${k}`,
      `${k}::${key} AS ${c}`
    ],
    neat: `${c} IS NOT NULL`,
    clean: required || key === "BIGINT" ? own : `coalesce(${c}, ${onlySql("c_persoon_id")})`,
    fout: required ? `CASE WHEN ${c} IS NOT NULL THEN 0 WHEN ${r} IS NULL THEN ${missing} ELSE ${no} END` : "0",
    teken: `CASE WHEN ${c} IS NULL THEN ${markOf(table, "geen_huishouden", naam)} ELSE 0 END`
  };
}

/** A text as a value of the type of its column, NULL when it is none. */
function parsed({naam, type, standard}: SchemaColumn, text: string): string {
  const entire = (pattern: string, when: string) =>
    `CASE WHEN regexp_full_match(${text}, '${pattern}') THEN ${when} END`;
  if (type === "halfjaar") return entire("(19|20)[0-9]{2}HJ0[12]", text);
  if (type === "jaar") return entire("(19|20)[0-9]{2}(\\.0)?", `left(${text}, 4)::INTEGER`);
  if (type === "getal") return entire("[0-9]{1,9}(\\.0)?", `split_part(${text}, '.', 1)::INTEGER`);
  if (type === "tekst") return `nullif(trim(${text}), '')`;
  const code = (source: string) => `TRY_CAST(${source} AS ${codeType(naam)})`;
  return standard ? code(`CASE WHEN ${sqlBlank(text)} THEN ${letterlijk(standard)} ELSE ${text} END`) : code(text);
}
