import {
  columnFromArray,
  type DataType,
  bool,
  dateDay,
  float32,
  float64,
  int32,
  int64,
  tableFromColumns,
  tableToIPC,
  uint32,
  uint64,
  utf8
} from "@uwdata/flechette";
import {
  type ColumnData,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetReadObjects,
  type SchemaElement
} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {SourceError} from "./systemErrors.js";

/** Rows that go to the engine at once: enough to be quick, few enough to be let go of soon. */
const PART = 100_000;

const DAY = 86_400_000;

/** Whole numbers that a decimal of this many digits keeps one by one. */
const EXACT_DIGITS = 15;

/** Days and timestamps as the engine writes them, whose ends of time are the ends of its integers. */
const parsers = {
  dateFromDays: (days: number) => days * DAY,
  timestampFromMilliseconds: (millis: bigint) => timestampText(millis, 3),
  timestampFromMicroseconds: (micros: bigint) => timestampText(micros, 6),
  timestampFromNanoseconds: (nanos: bigint) => timestampText(nanos, 9)
};

const FOREVER = 2n ** 63n - 1n;

function timestampText(count: bigint | null, digits: number): string | null {
  if (count === null || count === undefined) return null;
  if (count === FOREVER) return "infinity";
  if (count === -FOREVER) return "-infinity";
  const unit = 10n ** BigInt(digits);
  const fraction = ((count % unit) + unit) % unit;
  const seconds = (count - fraction) / unit;
  const moment = new Date(Number(seconds) * 1000);
  if (Number.isNaN(moment.getTime())) return `${seconds} seconden na 1970`;
  const text = moment.toISOString().replace("T", " ").slice(0, -5);
  const rest = String(fraction).padStart(digits, "0").replace(/0+$/, "");
  return rest === "" ? text : `${text}.${rest}`;
}

/** What a column becomes on its way; nested ones are text. */
function typeOf({type, converted_type: converted, logical_type: logical}: SchemaElement): DataType {
  if (converted === "DATE" || logical?.type === "DATE") return dateDay();
  if (converted?.startsWith("TIME") || logical?.type === "TIMESTAMP" || logical?.type === "TIME") return utf8();
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") return utf8();
  if (converted === "UINT_64" || (logical?.type === "INTEGER" && !logical.isSigned && logical.bitWidth === 64))
    return uint64();
  if (converted === "UINT_32" || (logical?.type === "INTEGER" && !logical.isSigned && logical.bitWidth === 32))
    return uint32();
  if (type === "INT32") return int32();
  if (type === "INT64") return int64();
  if (type === "BOOLEAN") return bool();
  if (type === "DOUBLE") return float64();
  if (type === "FLOAT") return float32();
  return utf8();
}

/** The values of a column as its type takes them. */
function valuesFor(element: SchemaElement, type: DataType, values: ArrayLike<unknown>): unknown[] {
  const decimal = element.converted_type === "DECIMAL" || element.logical_type?.type === "DECIMAL";
  const isText = type.typeId === utf8().typeId;
  return Array.from(values, (value) => {
    if (value === null || value === undefined) return null;
    if (decimal) return Number(value).toFixed(element.scale ?? 0);
    return isText && typeof value !== "string" ? textOf(value) : value;
  });
}

const textOf = (value: unknown): string =>
  typeof value === "object"
    ? JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part))
    : String(value);

/** The columns at the top of a Parquet file, each with what it is said to be. */
function topColumns({schema}: FileMetaData): SchemaElement[] {
  const result: SchemaElement[] = [];
  let place = 1;
  const skip = (): void => {
    const {num_children: children = 0} = schema[place++]!;
    for (let i = 0; i < children; i++) skip();
  };
  for (let i = 0; i < (schema[0]?.num_children ?? 0); i++) {
    result.push(schema[place]!);
    skip();
  }
  return result;
}

/** The names of the columns of a Parquet file and the texts of its first rows. Throws as `parquetStreams` does. */
export async function parquetHead(
  fileName: string,
  file: Blob,
  rows: number
): Promise<{columns: string[]; rows: string[][]}> {
  const source = bufferOf(file);
  const metadata = await parquetMetadataAsync(source, {parsers}).catch((cause: unknown) => {
    throw broken(fileName, cause);
  });
  const elements = topColumns(metadata);
  const found: unknown[][] = await parquetReadObjects({
    ...{file: source, metadata, compressors, parsers, rowStart: 0, rowEnd: Math.min(rows, Number(metadata.num_rows))}
  })
    .then((objects) => objects.map((row) => elements.map(({name}) => row[name])))
    .catch((cause: unknown) => {
      throw broken(fileName, cause);
    });
  const text = (value: unknown, element: SchemaElement) => {
    if (value === null || value === undefined) return "";
    return element.converted_type === "DATE" ? new Date(Number(value)).toISOString().slice(0, 10) : textOf(value);
  };
  return {columns: elements.map(({name}) => name), rows: found.map((row) => row.map((v, i) => text(v, elements[i]!)))};
}

const bufferOf = (file: Blob) => ({
  byteLength: file.size,
  slice: (start: number, end?: number) => file.slice(start, end ?? file.size).arrayBuffer()
});

const broken = (fileName: string, cause: unknown) =>
  new SourceError(`${fileName} is geen leesbaar Parquet-bestand: afgebroken of beschadigd`, {cause});

/**
 * Reads a Parquet file, a part at a time, as Arrow streams of one shape, in the order of its rows; at least one, without rows
 * if need be. Throws `SourceError` where it is no whole Parquet file, or holds what cannot be read without loss.
 */
export async function* parquetStreams(fileName: string, file: Blob): AsyncGenerator<Uint8Array> {
  const source = bufferOf(file);
  const metadata = await parquetMetadataAsync(source, {parsers}).catch((cause: unknown) => {
    throw broken(fileName, cause);
  });
  const elements = topColumns(metadata);
  const wide = elements.find(
    ({converted_type: converted, precision = 0}) => converted === "DECIMAL" && precision > EXACT_DIGITS
  );
  if (wide)
    throw new SourceError(
      `${fileName}: kolom ${wide.name} heeft decimale getallen van ${wide.precision} cijfers; sla haar op als tekst of geheel getal`
    );
  const total = Number(metadata.num_rows);
  for (let start = 0; start === 0 || start < total; start += PART) {
    const end = Math.min(total, start + PART);
    const columns = new Map<string, unknown[]>(elements.map(({name}) => [name, []]));
    const take = ({columnName: name, columnData: data, rowStart, rowEnd}: ColumnData) => {
      const own = columns.get(name);
      const [from, until] = [Math.max(rowStart, start), Math.min(rowEnd, end)];
      for (let row = from; own && row < until; row++) own[row - start] = data[row - rowStart];
    };
    if (end > start)
      await parquetRead({
        ...{file: source, metadata, compressors, parsers, rowStart: start, rowEnd: end, onChunk: take}
      }).catch((cause: unknown) => {
        throw broken(fileName, cause);
      });
    const table = tableFromColumns(
      Object.fromEntries(
        elements.map((element) => {
          const type = typeOf(element);
          return [element.name, columnFromArray(valuesFor(element, type, columns.get(element.name)!), type)];
        })
      )
    );
    const bytes = tableToIPC(table, {format: "stream"});
    if (!bytes) throw new Error(`no bytes from the table: ${fileName}`);
    yield bytes;
  }
}
