import {gzipSync} from "node:zlib";
import {csvOf, Dice, type Folder, type Sheet, type Table, validFolder} from "./mutationFolder.js";

/** One way in which a source folder goes wrong, or only looks different. Gives false where this folder has nothing to do it to. */
export type Mutation = (folder: Folder, dice: Dice) => false | void;

const invisible = ["\u200b", "\ufeff", "\u00a0", "\u2060", "\u200e", "\t", " ", "\u00ad"];
const dateColumns = ["geboortedatum", "overlijdensdatum", "begindatum", "einddatum", "datum"];
const codeColumns = [
  "geslacht",
  "gemeente",
  "huishoudtype",
  "wet",
  "voorziening",
  "gebeurtenis",
  "geleverd",
  "stelling",
  "vorm"
];
const keyColumns = ["persoon_id", "huishouden_id"];

const sheets = (folder: Folder) => Object.entries(folder.sheets) as [Table, Sheet][];
const anySheet = (folder: Folder, dice: Dice) => dice.pick(sheets(folder))[1];
const csvSheet = (folder: Folder, dice: Dice) =>
  dice.pick(
    sheets(folder)
      .map(([, sheet]) => sheet)
      .filter(({format}) => format === "csv")
  );

/** A cell of one of these columns, to read and to change. */
function anyCell(folder: Folder, dice: Dice, columns?: readonly string[]) {
  const cells = sheets(folder).flatMap(([table, sheet]) =>
    sheet.header.flatMap((column, at) =>
      sheet.rows.length > 0 && (!columns || columns.includes(column)) ? [{table, sheet, column, at}] : []
    )
  );
  if (cells.length === 0) return null;
  const {sheet, at, ...rest} = dice.pick(cells);
  const row = dice.pick(sheet.rows);
  return {...rest, sheet, at, row, text: row[at] ?? ""};
}

const onCell =
  (change: (text: string, dice: Dice) => string | false, columns?: readonly string[]): Mutation =>
  (folder, dice) => {
    const cell = anyCell(folder, dice, columns);
    const text = cell && change(cell.text, dice);
    if (!cell || text === false || text === null) return false;
    cell.row[cell.at] = text;
  };

/** The same change in all rows of a column. */
const onColumn =
  (change: (text: string, i: number) => string, columns: readonly string[]): Mutation =>
  (folder, dice) => {
    const cell = anyCell(folder, dice, columns);
    if (!cell) return false;
    cell.sheet.rows.forEach((row, i) => (row[cell.at] = change(row[cell.at] ?? "", i)));
  };

const onBytes =
  (change: (bytes: Buffer, dice: Dice) => Buffer): Mutation =>
  (folder, dice) => {
    const sheet = csvSheet(folder, dice);
    if (!sheet) return false;
    const own = dice.int(0, 2 ** 31);
    sheet.bytes.push((bytes) => change(bytes, new Dice(own)));
  };

const onText = (change: (text: string, dice: Dice) => string): Mutation =>
  onBytes((bytes, dice) => Buffer.from(change(bytes.toString("utf8"), dice), "utf8"));

/** A place in a text that is not within its first line, so that the header stays. */
const placeAfterHeader = (text: string, dice: Dice) => {
  const first = text.indexOf("\n") + 1;
  return dice.int(first, Math.max(first, text.length - 1));
};

const onCsv =
  (change: (sheet: Sheet, dice: Dice) => false | void): Mutation =>
  (folder, dice) => {
    const sheet = csvSheet(folder, dice);
    return sheet ? change(sheet, dice) : false;
  };

/** Nine digits that pass the elfproef. */
function bsn(i: number): string {
  for (let number = 123_456_000 + i * 97; ; number++) {
    const digits = [...String(number)].map(Number);
    if ([9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, k) => sum + weight * digits[k]!, 0) % 11 === 0)
      return String(number);
  }
}

const verblijfOf = (folder: Folder) => {
  const sheet = folder.sheets.verblijf!;
  return {sheet, at: (column: string) => sheet.header.indexOf(column)};
};

/** On two rows of verblijf of different persons. */
const onNeighbours =
  (change: (a: string[], b: string[], at: (column: string) => number, dice: Dice) => void): Mutation =>
  (folder, dice) => {
    const {sheet, at} = verblijfOf(folder);
    const a = sheet.rows.length > 0 && dice.pick(sheet.rows);
    const others = sheet.rows.filter((row) => a && row[at("persoon_id")] !== a[at("persoon_id")]);
    if (!a || others.length === 0) return false;
    change(a, dice.pick(others), at, dice);
  };

/** As Parquet; what was done to the bytes of the CSV is undone. */
function toParquet(sheet: Sheet): void {
  if (sheet.format === "csv") sheet.bytes = [];
  sheet.format = "parquet";
}

/** A column as the type that Parquet has for it, where every value is of that type. */
const typed =
  (type: "DATE" | "TIMESTAMP" | "BIGINT" | "DOUBLE"): Mutation =>
  (folder, dice) => {
    const sheet = anySheet(folder, dice);
    const pattern = type === "DATE" || type === "TIMESTAMP" ? /^\d{4}-\d\d-\d\d$/ : /^[1-9]\d{0,14}$/;
    const fitting = sheet.header.filter(
      (column, i) =>
        sheet.rows.length > 0 &&
        sheet.rows.every((row) => !row[i] || pattern.test(row[i])) &&
        sheet.rows.some((row) => row[i])
    );
    toParquet(sheet);
    for (const column of fitting) if (dice.chance(0.8) && !sheet.types[column]) sheet.types[column] = type;
  };

export const mutations: Record<string, Mutation> = {
  // columns
  dropColumn: (folder, dice) => {
    const sheet = anySheet(folder, dice);
    const at = dice.int(0, sheet.header.length - 1);
    [sheet.header, ...sheet.rows].forEach((row) => row.splice(at, 1));
  },
  doubleColumn: onCsv((sheet, dice) => {
    const at = dice.int(0, sheet.header.length - 1);
    [sheet.header, ...sheet.rows].forEach((row) => row.push(row[at] ?? ""));
  }),
  swapColumns: (folder, dice) => {
    const sheet = anySheet(folder, dice);
    const order = dice.shuffle(sheet.header.map((_, i) => i));
    sheet.header = order.map((i) => sheet.header[i]!);
    sheet.rows = sheet.rows.map((row) => order.map((i) => row[i] ?? ""));
  },
  swapHeader: (folder, dice) => {
    const {header} = anySheet(folder, dice);
    if (header.length < 2) return false;
    const at = dice.int(0, header.length - 2);
    [header[at], header[at + 1]] = [header[at + 1]!, header[at]!];
  },
  extraColumn: onCsv((sheet, dice) => {
    sheet.header.push(dice.pick(["opmerking", "datum afgifte", "volgnummer"]));
    sheet.rows.forEach((row, i) => row.push(dice.pick(["", "x", 'met "aanhaling"', "a,b;c", String(i)])));
  }),
  namelessColumn: onCsv((sheet) => {
    [sheet.header, ...sheet.rows].forEach((row) => row.push(""));
  }),
  headerDress: onCsv(({header}, dice) => {
    const at = dice.int(0, header.length - 1);
    header[at] = dice.pick([header[at]!.toUpperCase(), ` ${header[at]}`, `${header[at]} `, `${header[at]}\u00a0`]);
  }),
  headerTypo: (folder, dice) => {
    const {header} = anySheet(folder, dice);
    const at = dice.int(0, header.length - 1);
    header[at] = dice.pick([`${header[at]}x`, header[at]!.replace("_", ""), header[at]!.slice(1)]);
  },
  headerLineBreak: onCsv((sheet, dice) => {
    sheet.header.push(`datum${dice.pick(["\n", "\r\n", "\r"])}afgifte`);
    sheet.rows.forEach((row) => row.push("2016"));
  }),

  // rows
  dropRow: (folder, dice) => {
    const {rows} = anySheet(folder, dice);
    if (rows.length === 0) return false;
    rows.splice(dice.int(0, rows.length - 1), 1);
  },
  dropAllRows: (folder, dice) => {
    anySheet(folder, dice).rows = [];
  },
  doubleRow: (folder, dice) => {
    const {rows} = anySheet(folder, dice);
    if (rows.length === 0) return false;
    rows.splice(dice.int(0, rows.length), 0, [...dice.pick(rows)]);
  },
  doubleRowChanged: (folder, dice) => {
    const sheet = anySheet(folder, dice);
    if (sheet.rows.length < 2) return false;
    const row = [...dice.pick(sheet.rows)];
    const at = dice.int(1, row.length - 1);
    row[at] = dice.pick(sheet.rows)[at] ?? "";
    sheet.rows.push(row);
  },
  shuffleRows: (folder, dice) => {
    const sheet = anySheet(folder, dice);
    sheet.rows = dice.shuffle(sheet.rows);
  },
  shortRow: onCsv(({rows}, dice) => (rows.length === 0 ? false : void dice.pick(rows).splice(dice.int(1, 3)))),
  longRow: onCsv(({rows}, dice) =>
    rows.length === 0 ? false : void dice.pick(rows).push(...dice.pick([[""], ["", ""], ["te veel"]]))
  ),

  // keys
  unknownPerson: onCell((_, dice) => dice.pick(["zz9", "999999", "p", "é"]), ["persoon_id"]),
  emptyKey: onCell(() => "", keyColumns),
  placeholderKey: onCell((_, dice) => dice.pick(["NULL", "NA", "-", "0", "-1", "null", "NaN"]), keyColumns),
  placeholderHousehold: onColumn(() => "0", ["huishouden_id"]),
  scientificKey: onCell((_, dice) => dice.pick(["1.23457E+11", "7,0E+11", "1e+05"]), keyColumns),
  scientificColumn: onColumn(() => "1.23457E+11", keyColumns),
  paddedKey: onCell(
    (text, dice) =>
      text === "" ? false : dice.chance(0.5) ? `${text}${dice.pick(invisible)}` : dice.pick(invisible) + text,
    keyColumns
  ),
  paddedKeys: onColumn((text) => (text === "" ? "" : text.padEnd(12)), keyColumns),
  decimalKey: onColumn((text) => (/^[1-9]\d*$/.test(text) ? `${text}.0` : text), keyColumns),
  zeroKey: onColumn((text) => (/^\d+$/.test(text) ? `00${text}` : text), keyColumns),
  capitalKey: onColumn((text) => text.toUpperCase(), keyColumns),
  lookalikeKey: onCell(
    (text, dice) => (text === "" ? false : dice.chance(0.5) ? `0${text}` : text.toUpperCase()),
    keyColumns
  ),
  oddKey: onCell((text, dice) => text + dice.pick(["'", '"', ";", "\\", "é", "😀", "%", ",", "\u0301"]), keyColumns),
  bsnKeys: (folder) => {
    const ids = new Map<string, string>();
    for (const [, {header, rows}] of sheets(folder)) {
      const at = header.indexOf("persoon_id");
      for (const row of rows) {
        const id = row[at];
        if (at < 0 || !id) continue;
        ids.set(id, ids.get(id) ?? bsn(ids.size));
        row[at] = ids.get(id)!;
      }
    }
  },
  bsnDressed: (folder, dice) => {
    mutations.bsnKeys!(folder, dice);
    const dress = dice.pick([
      (text: string) => `${text}.0`,
      (text: string) => `0${text}`,
      (text: string) => ` ${text} `
    ]);
    for (const [, {header, rows}] of sheets(folder))
      for (const row of rows) {
        const at = header.indexOf("persoon_id");
        if (at >= 0 && row[at]) row[at] = dress(row[at]);
      }
  },
  bsnElsewhere: onCsv((sheet) => {
    if (sheet.rows.length < 3) return false;
    sheet.header.push("nummer");
    sheet.rows.forEach((row, i) => row.push(bsn(i)));
  }),

  // values
  emptyCell: onCell(() => ""),
  placeholderCell: onCell((_, dice) => dice.pick(["NULL", "NA", "-", "?", "n.v.t.", "nan", "."])),
  paddedCell: onCell(
    (text, dice) =>
      text === "" ? false : dice.chance(0.5) ? `${text}${dice.pick(invisible)}` : dice.pick(invisible) + text,
    [...dateColumns, ...codeColumns, "wijk"]
  ),
  paddedCodes: onColumn((text) => (text === "" ? "" : `${text}  `), ["gemeente", "wijk", "huishoudtype", "wet"]),
  hiddenInside: onCell(
    (text, dice) =>
      text.length < 2 ? false : `${text.slice(0, 2)}${dice.pick(["\u200b", "\u00ad", "\ufeff"])}${text.slice(2)}`,
    [...dateColumns, ...codeColumns, "wijk", ...keyColumns]
  ),
  unknownCode: onCell((_, dice) => dice.pick(["X", "wmoo", "GM9999", "bijstand2", "3"]), codeColumns),
  codeCase: onCell(
    (text) => (text === "" ? false : text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()),
    codeColumns
  ),
  otherYear: onCell((_, dice) => dice.pick(["GM0081", "GM1966", "GM0140", "GM1979", "GM0018"]), ["gemeente"]),
  bareGemeente: onCell(
    (text, dice) => dice.pick([text.slice(2), text.slice(3), "Utrecht", text.toLowerCase()]),
    ["gemeente"]
  ),
  oddWijk: onCell(
    (_, dice) => dice.pick(["WK194900", "WK999999", "WK014000", "WK034499", "01", "wk034401", "WK036301"]),
    ["wijk"]
  ),
  formulaCell: onCell((_, dice) => dice.pick(["=1+1", "@SUM(A1)", "+31", "-2"])),
  controlCell: onCell((text, dice) => text + dice.pick(["\u0007", "\u001b[31m", "\u0001"])),
  numbers: onCell(
    (_, dice) => dice.pick(["-3", "2.5", "12.0", "1e3", "9999999999", " 7"]),
    ["n", "eens", "neutraal", "oneens", "jaar"]
  ),
  oddPeriode: onCell((_, dice) => dice.pick(["2016HJ03", "2016", "1899HJ01", "1999HJ02", "2016hj01"]), ["periode"]),

  // dates
  oddDate: onCell(
    (_, dice) =>
      dice.pick([
        "01-02-2015",
        "2015/01/02",
        "20150102",
        "2015-1-2",
        "2015-02-30",
        "2015-13-01",
        "0000-00-00",
        "42005",
        "gisteren",
        "2015-01-01-01",
        "15-01-01"
      ]),
    dateColumns
  ),
  openDate: onCell(
    (_, dice) =>
      dice.pick([
        "infinity",
        "-infinity",
        "9999-12-31",
        "0001-01-01",
        "2262-04-11",
        "2262-04-11 23:47:16.854775807",
        "Infinity",
        "inf"
      ]),
    dateColumns
  ),
  endOnOneDay: (folder, dice) => {
    const sheet = dice.pick([folder.sheets.verblijf!, folder.sheets.voorzieningen!]);
    const at = sheet.header.indexOf("einddatum");
    if (at < 0) return false;
    for (const row of sheet.rows) row[at] ||= "2016-10-31";
  },
  openColumn: onColumn((text) => text || "9999-12-31", ["einddatum"]),
  timeDate: onCell(
    (text, dice) => (text === "" ? false : text + dice.pick([" 00:00:00", "T00:00:00", " 00:00:00.000", " 00:00"])),
    dateColumns
  ),
  timeColumn: onColumn((text) => text && `${text} 00:00:00`, dateColumns),
  lateDate: onCell(
    (text, dice) =>
      text === "" ? false : text + dice.pick([" 12:30:00", "T00:00:01", "T00:00:00Z", " 00:00:00+01:00"]),
    dateColumns
  ),
  farDate: onCell(
    (_, dice) => dice.pick(["1850-01-01", "2099-12-31", "1899-12-31", "2101-01-01", "1999-06-01", "2030-01-01"]),
    dateColumns
  ),
  movedDate: onCell(
    (text, dice) => (/^\d{4}/.test(text) ? `${Number(text.slice(0, 4)) + dice.int(-15, 15)}${text.slice(4)}` : false),
    dateColumns
  ),
  endFirst: (folder, dice) => {
    const sheet = dice.pick([folder.sheets.verblijf!, folder.sheets.voorzieningen!]);
    const [begin, end] = ["begindatum", "einddatum"].map((column) => sheet.header.indexOf(column));
    const row = sheet.rows.length > 0 && dice.pick(sheet.rows);
    if (!row || begin === undefined || end === undefined || begin < 0 || end < 0) return false;
    [row[begin], row[end]] = [row[end]!, row[begin]!];
  },
  deadBeforeBorn: onColumn(() => "1900-01-01", ["overlijdensdatum"]),

  // households
  sharedSingle: onNeighbours((a, b, at) => {
    for (const row of [a, b]) row[at("huishoudtype")] = "eenpersoons";
    b[at("huishouden_id")] = a[at("huishouden_id")]!;
  }),
  mixedTypes: onNeighbours((a, b, at) => {
    b[at("huishouden_id")] = a[at("huishouden_id")]!;
    b[at("huishoudtype")] = a[at("huishoudtype")] === "overig" ? "eenouder" : "overig";
  }),
  twoGemeenten: onNeighbours((a, b, at) => {
    b[at("huishouden_id")] = a[at("huishouden_id")]!;
    b[at("gemeente")] = a[at("gemeente")] === "GM0363" ? "GM0344" : "GM0363";
  }),
  crowded: (folder, dice) => {
    const {sheet, at} = verblijfOf(folder);
    const persons = folder.sheets.personen!;
    if (sheet.rows.length === 0 || sheet.header.length < 7 || persons.header.length < 4) return false;
    const house = dice.pick(sheet.rows);
    const [id, begin, end] = [at("persoon_id"), at("begindatum"), at("einddatum")];
    const column = (name: string) => persons.header.indexOf(name);
    if ([id, begin, end, column("persoon_id"), column("geboortedatum"), column("geslacht")].some((i) => i < 0))
      return false;
    for (let i = 0; i < 55; i++) {
      const row = [...house];
      row[id] = `m${i}`;
      sheet.rows.push(row);
      const person = persons.header.map(() => "");
      person[column("persoon_id")] = `m${i}`;
      person[column("geboortedatum")] = "1970-03-02";
      person[column("geslacht")] = "V";
      persons.rows.push(person);
    }
  },

  // how a file is written
  semicolon: onCsv((sheet) => void (sheet.separator = ";")),
  crlf: onCsv((sheet) => void (sheet.eol = "\r\n")),
  bareCr: onCsv((sheet) => void (sheet.eol = "\r")),
  bom: onCsv((sheet) => void (sheet.bom = true)),
  quoted: onCsv((sheet) => void (sheet.quoteAll = true)),
  bomQuoted: onCsv((sheet) => {
    sheet.bom = true;
    sheet.quoteAll = true;
    sheet.eol = "\r\n";
  }),
  tabs: onCsv((sheet) => void (sheet.separator = "\t")),
  pipes: onCsv((sheet) => void (sheet.separator = "|")),
  sepLine: onCsv((sheet) => void sheet.above.push(`sep=${sheet.separator}`)),
  titleLine: onCsv(
    (sheet, dice) => void sheet.above.push(...dice.pick([["Uitvoer van 3 mei"], ["Titel", ""], [""], ["", ""]]))
  ),
  emptyLines: onText((text, dice) => {
    const at = placeAfterHeader(text, dice);
    const line = text.indexOf("\n", at);
    return line < 0
      ? text
      : `${text.slice(0, line + 1)}${dice.pick(["\n", "\n\n", "  \n", ",\n"])}${text.slice(line + 1)}`;
  }),
  noLastLineEnd: onText((text) => text.replace(/[\r\n]+$/, "")),
  loneCr: onText((text, dice) => {
    const crlf = text.replace(/\r?\n/g, "\r\n");
    const at = placeAfterHeader(crlf, dice);
    return `${crlf.slice(0, at)}\r${crlf.slice(at)}`;
  }),
  mixedEnds: onText((text, dice) => text.replace(/\r\n|\n|\r/g, () => dice.pick(["\n", "\r\n", "\r", "\n"]))),
  breakInQuotes: onCsv((sheet, dice) => {
    sheet.header.push("toelichting");
    sheet.rows.forEach((row) =>
      row.push(dice.pick(["een\rtwee", "een\ntwee", "een\r\ntwee", "\r", "kort", 'x "y"\n\n"z"']))
    );
  }),
  crInQuotesLong: onCsv((sheet, dice) => {
    sheet.header.push("toelichting");
    sheet.eol = dice.pick(["\r\n", "\n"]);
    sheet.rows.forEach((row, i) => row.push(`${"woord ".repeat(dice.int(1, 200))}\r${i}`));
  }),
  strayQuote: onText((text, dice) => {
    const at = placeAfterHeader(text, dice);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  }),
  textAfterQuote: onText((text, dice) => {
    const lines = text.split("\n");
    if (lines.length < 3) return text;
    const at = dice.int(1, lines.length - 2);
    lines[at] = lines[at]!.replace(/^([^,;]*)/, '"$1"x');
    return lines.join("\n");
  }),
  cut: onBytes((bytes, dice) => bytes.subarray(0, dice.int(1, bytes.length))),
  utf16le: onBytes((bytes) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString("utf8"), "utf16le")])
  ),
  utf16be: onBytes((bytes) =>
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(bytes.toString("utf8"), "utf16le").swap16()])
  ),
  utf16bare: onBytes((bytes) => Buffer.from(bytes.toString("utf8"), "utf16le")),
  utf32: onBytes((bytes, dice) => {
    const points = [...(dice.chance(0.5) ? "\ufeff" : ""), ...bytes.toString("utf8")].map(
      (sign) => sign.codePointAt(0)!
    );
    const wide = Buffer.alloc(4 * points.length);
    const little = dice.chance(0.5);
    points.forEach((point, i) => (little ? wide.writeUInt32LE(point, 4 * i) : wide.writeUInt32BE(point, 4 * i)));
    return wide;
  }),
  latin1: (folder, dice) => {
    const cell = anyCell(folder, dice);
    if (!cell || cell.sheet.format !== "csv") return false;
    cell.row[cell.at] = `${cell.text}é`;
    cell.sheet.bytes.push((bytes) => Buffer.from(bytes.toString("utf8"), "latin1"));
  },
  flippedBytes: onBytes((bytes, dice) => {
    const copy = Buffer.from(bytes);
    for (let i = dice.int(1, 4); i > 0; i--) copy[dice.int(0, copy.length - 1)] = dice.int(0, 255);
    return copy;
  }),
  zeroByte: onBytes((bytes, dice) => {
    const copy = Buffer.from(bytes);
    copy[dice.int(0, copy.length - 1)] = 0;
    return copy;
  }),
  gzipped: onBytes((bytes) => gzipSync(bytes)),
  empty: onBytes(() => Buffer.alloc(0)),
  onlyBom: onBytes(() => Buffer.from([0xef, 0xbb, 0xbf])),
  noise: onBytes((bytes, dice) => Buffer.from(Array.from({length: 300}, () => dice.int(0, 255)))),
  otherFormat: onBytes((bytes, dice) =>
    Buffer.concat([
      Buffer.from(dice.pick(["%PDF-1.7\n", "PK\x03\x04", "SQLite format 3\0", "{\\rtf1 "]), "latin1"),
      bytes
    ])
  ),
  html: onBytes(() => Buffer.from("<!doctype html><html><body>Log eerst in</body></html>\n")),

  // files
  missing: (folder, dice) => {
    delete folder.sheets[dice.pick(sheets(folder))[0]];
  },
  isFolder: (folder, dice) => {
    const [table, {format}] = dice.pick(sheets(folder));
    folder.others[`${table}.${format}`] = null;
    delete folder.sheets[table];
  },
  capitals: (folder, dice) => {
    const [table, sheet] = dice.pick(sheets(folder));
    sheet.fileName = `${table[0]!.toUpperCase()}${table.slice(1)}.${sheet.format.toUpperCase()}`;
  },
  twice: (folder, dice) => {
    const [table, sheet] = dice.pick(sheets(folder));
    folder.others[`${table}.${sheet.format === "csv" ? "parquet" : "csv"}`] = csvOf(sheet);
  },
  otherFile: (folder) => {
    folder.others["lees mij.txt"] = Buffer.from("Beste lezer\n");
  },
  wrongExtension: (folder, dice) => {
    const files = sheets(folder).filter(([, {format}]) => format === "csv");
    if (files.length === 0) return false;
    const [table, sheet] = dice.pick(files);
    sheet.fileName = `${table}.parquet`;
  },
  parquetAsCsv: (folder, dice) => {
    const [table, sheet] = dice.pick(sheets(folder));
    toParquet(sheet);
    sheet.fileName = `${table}.csv`;
  },

  // Parquet
  parquetText: (folder, dice) => toParquet(anySheet(folder, dice)),
  parquetAll: (folder) => sheets(folder).forEach(([, sheet]) => toParquet(sheet)),
  parquetDate: typed("DATE"),
  parquetTimestamp: typed("TIMESTAMP"),
  parquetInteger: typed("BIGINT"),
  parquetDouble: typed("DOUBLE"),
  parquetEmpty: (folder, dice) => {
    const table = dice.pick(["gebeurtenissen", "voorzieningen"] as const);
    const sheet = folder.sheets[table];
    if (!sheet) return false;
    toParquet(sheet);
    sheet.rows = [];
    const type = dice.pick(["DOUBLE", "INTEGER", "TIMESTAMP"] as const);
    for (const column of sheet.header) sheet.types[column] = type;
  },
  parquetCut: (folder, dice) => {
    const sheet = anySheet(folder, dice);
    toParquet(sheet);
    const part = dice.next();
    sheet.bytes.push((bytes) => bytes.subarray(0, Math.floor(part * bytes.length)));
  },

  // bron.json
  bronJson: (folder, dice) => {
    const key = dice.pick(Object.keys(folder.bron));
    const value = dice.pick([null, "", 7, true, "2015-02-01", "2014-01-01", [], {}]);
    if (dice.chance(0.4)) delete folder.bron[key];
    else folder.bron[key] = value;
  },
  bronJsonBytes: (folder, dice) => {
    folder.sourceBytes = dice.pick([
      (text: string) => Buffer.from(text.slice(0, text.length / 2)),
      (text: string) => Buffer.from(`\ufeff${text}`),
      (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
      () => Buffer.from("[]"),
      () => Buffer.from("null"),
      () => Buffer.alloc(0),
      (text: string) => Buffer.from(text.replace("}", ",}"))
    ]);
  },
  bronJsonFolder: (folder) => {
    folder.others["bron.json"] = null;
  }
};

/** Those that cost seconds, of which a run has a few. */
export const slowMutations: Record<string, Mutation> = {
  longField: onCell((text, dice) => text + "x".repeat(dice.pick([70_000, 1_900_000, 2_200_000]))),
  hugeNumber: onCell(() => "7".repeat(10_000_000), ["n", "jaar", "persoon_id", "begindatum"]),
  longFieldQuoted: onCsv((sheet) => {
    sheet.header.push("toelichting");
    sheet.rows.forEach((row, i) => row.push(i === 1 ? "a, b\n".repeat(500_000) : ""));
  })
};

export interface MutatedFolder {
  folder: Folder;
  applied: string[];
}

const names = Object.keys(mutations);
const slowNames = Object.keys(slowMutations);

/** Folder `seed`: one to three mutations on a valid folder; the first goes through all kinds in turn, and every 200th is a slow one. */
export function mutatedFolder(seed: number): MutatedFolder {
  const dice = new Dice(seed);
  const folder = validFolder(dice);
  const first =
    seed % 200 === 199 ? slowNames[Math.floor(seed / 200) % slowNames.length]! : names[seed % names.length]!;
  const more = Array.from({length: dice.pick([0, 0, 1, 1, 2])}, () => dice.pick(names));
  const applied = [first, ...more].filter((name) => {
    const mutation = mutations[name] ?? slowMutations[name]!;
    return sheets(folder).length > 0 && mutation(folder, dice) !== false;
  });
  for (const [, sheet] of sheets(folder)) settle(sheet);
  return {folder, applied};
}

const fits: Record<Sheet["types"][string], RegExp> = {
  DATE: /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|-?infinity)$/,
  TIMESTAMP: /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])( \d\d:\d\d:\d\d)?|-?infinity)$/,
  BIGINT: /^(0|-?[1-9]\d{0,14})$/,
  INTEGER: /^$/,
  DOUBLE: /^(0|[1-9]\d{0,8})$/
};

/** Later mutations may have put in a Parquet column what its type cannot hold, or given two columns one name: then it is text, or CSV. */
function settle(sheet: Sheet): void {
  if (sheet.format === "csv") return;
  const names = sheet.header.map((name) => name.toLowerCase());
  if (names.includes("") || new Set(names).size < names.length || sheet.header.length === 0) {
    [sheet.format, sheet.types] = ["csv", {}];
    if (sheet.fileName?.endsWith(".csv")) delete sheet.fileName;
    return;
  }
  sheet.header.forEach((name, i) => {
    const type = sheet.types[name];
    if (type && !sheet.rows.every((row) => !row[i] || fits[type].test(row[i]))) delete sheet.types[name];
  });
}
