import * as z from "zod/mini";
import {enumerate} from "../format/text.js";
import {clean} from "../pipeline/source/keys.js";
import {contract, isGemeenteTable, type SchemaColumn, type SchemaTable, tables} from "../pipeline/source/schema.js";
import {OwnFault, shownName} from "./ownFiles.js";

// The policy of a page forbids eval.
z.config({jitless: true});

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

const tableForm = z.strictObject({
  /** The path of the file. */
  bestand: text(2000),
  /** Per column of the contract the name of the column in the file; a column that is not here, is not in the file. */
  kolommen: z.record(text(60), text(1000)),
  /** Per code column the values of the file that are written otherwise, each with its code. */
  codes: z.record(text(60), z.array(z.strictObject({eigen: text(1000), code: text(200)})).check(z.maxLength(10_000)))
});

const mappingForm = z.strictObject({
  vorm: z.literal("levenswegwerkbank-koppeling"),
  versie: z.literal(1),
  tabellen: z.record(text(60), tableForm)
});

/** Which file is which table of the source contract, and how its columns and codes are called. */
export interface Mapping extends z.infer<typeof mappingForm> {
  tabellen: Partial<Record<SchemaTable, MappedTable>>;
}
export type MappedTable = z.infer<typeof tableForm>;

/** Per code column the codes that there are, with the names that people know them by. A column without a list is not checked. */
export type CodeLists = Readonly<Record<string, readonly {code: string; naam?: string}[] | undefined>>;

/** A file as it can be recognised: its columns, and of each the values that were looked at. */
export interface FileHead {
  name: string;
  path: string;
  columns: readonly string[];
  values: ReadonlyMap<string, readonly string[]>;
}

export const emptyMapping = (): Mapping => ({vorm: "levenswegwerkbank-koppeling", versie: 1, tabellen: {}});

/** A table of which only the file is known. */
export const mappedFile = (path: string): MappedTable => ({bestand: path, kolommen: {}, codes: {}});

/** Must a file have this column? Also where its values may be empty. */
export const isMandatory = ({optional}: SchemaColumn): boolean => !optional;

/** Two names of columns that are one when the file is read: capitals and blanks around them make no difference. */
export const isSameName = (a: string, b: string): boolean => clean(a).toLowerCase() === clean(b).toLowerCase();

/** The text of a file in which a mapping is kept. */
export const mappingJson = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/**
 * The mapping in the text of a file that `mappingJson` made.
 * @throws {OwnFault} with what is wrong in it, and where
 */
export function readMapping(json: string, lists: CodeLists = {}): Mapping {
  if (json.length > 5_000_000) throw notOurs();
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (cause) {
    throw new OwnFault("het koppelingsbestand is geen JSON: kies het bestand dat u hier bewaarde", {cause});
  }
  const {vorm: form, versie: version} = (content ?? {}) as {vorm?: unknown; versie?: unknown};
  if (form !== "levenswegwerkbank-koppeling") throw notOurs();
  if (version !== 1)
    throw new OwnFault("het koppelingsbestand is van een andere versie van de werkbank: maak de koppeling opnieuw");
  const {success, data, error} = mappingForm.safeParse(content);
  if (!success) {
    const place = error.issues[0]?.path.map(String).join(" › ") ?? "";
    throw new OwnFault(
      `het koppelingsbestand is beschadigd bij ${shownName(place)}: verbeter het daar, of maak de koppeling opnieuw`
    );
  }
  for (const [table, mapped] of Object.entries(data.tabellen)) checkTable(table, mapped, lists);
  return data;
}

const notOurs = () =>
  new OwnFault("dit is geen koppelingsbestand van de werkbank: kies het bestand dat u hier bewaarde");

function checkTable(table: string, {kolommen: columns, codes}: MappedTable, lists: CodeLists): void {
  const fault = (why: string) =>
    new OwnFault(`het koppelingsbestand: ${why}; verbeter het daar, of maak de koppeling opnieuw`);
  const known = contract[table as SchemaTable];
  if (!Object.hasOwn(contract, table))
    throw fault(`“${shownName(table)}” is geen tabel; verwacht: ${enumerate(tables, "of")}`);
  for (const column of [...Object.keys(columns), ...Object.keys(codes)])
    if (!known.some(({naam}) => naam === column))
      throw fault(
        `tabel ${table} heeft geen kolom “${shownName(column)}”; verwacht: ${enumerate(
          known.map(({naam}) => naam),
          "of"
        )}`
      );
  for (const [own, both] of twice(Object.entries(columns).map(([column, own]) => [own, column])))
    throw fault(`in tabel ${table} is kolom “${shownName(own)}” zowel ${enumerate(both, "en")}`);
  for (const [column, pairs] of Object.entries(codes)) {
    if (known.find(({naam}) => naam === column)?.type !== "code")
      throw fault(`kolom ${column} van tabel ${table} heeft geen codes`);
    const list = lists[column];
    for (const {code} of pairs)
      if (list && !list.some((item) => item.code === code))
        throw fault(`“${shownName(code)}” is geen code voor ${column} van tabel ${table}`);
    for (const [own, both] of twice(pairs.map((pair) => [pair.eigen, pair.code])))
      throw fault(
        `de waarde “${shownName(own)}” van ${column} staat er twee keer: ${enumerate(both.map(shownName), "en")}`
      );
  }
}

/** Keys that stand there more than once, with all that they stand for. */
function twice(pairs: readonly (readonly [string, string])[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) found.set(key, [...(found.get(key) ?? []), value]);
  return [...found].filter(([, values]) => values.length > 1);
}

/** What a mapping still lacks before the files can be read, in sentences; none when it is whole. */
export function mappingGaps({tabellen: mappedTables}: Mapping, heads: readonly FileHead[]): string[] {
  const files = Object.values(mappedTables).map((mapped): [string, string] => [mapped.bestand, ""]);
  return [
    ...tables.flatMap((table) => {
      const mapped = mappedTables[table];
      if (!mapped) return isGemeenteTable(table) ? [] : [`Kies het bestand met de tabel ${table}.`];
      const shown = shownName(mapped.bestand);
      const head = heads.find(({path}) => path === mapped.bestand);
      if (!head)
        return [`${shown}, voor de tabel ${table}, is niet gegeven: kies een ander bestand, of geef het erbij.`];
      const both = twice(Object.entries(mapped.kolommen).map(([column, own]) => [own, column]));
      const columns = contract[table].flatMap((column) => {
        const own = mapped.kolommen[column.naam];
        if (own === undefined)
          return isMandatory(column)
            ? [
                `Kies in ${shown} de kolom voor ${column.naam} (tabel ${table})${column.verplicht === false ? "; staat zij er niet, voeg haar dan toe: zij mag leeg zijn" : ""}.`
              ]
            : [];
        const there = head.columns.includes(own);
        const count = there ? head.columns.filter((name) => isSameName(name, own)).length : 0;
        if (count === 1) return [];
        const why = count === 0 ? "staat er niet" : `staat er ${count} keer`;
        return [`Kies in ${shown} een andere kolom voor ${column.naam} (tabel ${table}): “${shownName(own)}” ${why}.`];
      });
      const doubled = both.map(
        ([own, chosen]) =>
          `In ${shown} is kolom “${shownName(own)}” voor ${enumerate(chosen, "en")} gekozen (tabel ${table}): kies elk een eigen kolom.`
      );
      return [...columns, ...doubled];
    }),
    ...twice(files).map(
      ([path]) => `${shownName(path)} is voor meer dan één tabel gekozen: kies per tabel een eigen bestand.`
    )
  ];
}
