import {addressReader, codeKnowledge, NO, notFollowed, recognise} from "../address/address.js";
import type {AddressMode} from "../address/addressState.js";
import {isHalfjaar, isPeilmoment, isYear} from "../model/periode.js";
import {
  atIndicatoren,
  chosenIndicatoren,
  type DatabaseChoice,
  defaultChoice,
  type Dimension,
  dimensions,
  type KnownToDatabase,
  type CellMeasure,
  measures
} from "./choice.js";
import {type Gebiedcodes, isColumn} from "./codes.js";

type Reader = ReturnType<typeof addressReader>;

const periodeGroups = new Map([
  ["HJ*", isHalfjaar],
  ["JJ*", isYear],
  ["PM*", isPeilmoment]
]);

/**
 * Writes what differs from the default: lists with points, `*` for all indicatoren, `HJ*`, `JJ*` and `PM*` for all halfjaren,
 * years and startpeilmomenten, gebieden as in codes.ts, `categorie` once for every indicator with a part of its categorieën.
 */
export function writeDatabaseAddress(
  choice: DatabaseChoice,
  known: KnownToDatabase,
  codes: Gebiedcodes
): URLSearchParams {
  const standard = defaultChoice(known);
  const address = new URLSearchParams();
  const set = (key: string, waarde: string, plain: string) => {
    if (waarde !== plain) address.set(key, waarde || NO);
  };
  const indicator = ({indicatoren}: DatabaseChoice) =>
    indicatoren.length > 1 && indicatoren.length === known.indicatoren.length ? "*" : indicatoren.join(".");
  const periode = ({perioden}: DatabaseChoice) => writePerioden(perioden, known.perioden);
  set("indicator", indicator(choice), indicator(standard));
  for (const {code} of chosenIndicatoren(choice, known)) {
    const part = choice.categorieen[code];
    if (part) address.append("categorie", [code, ...part].join("."));
  }
  set("gebied", codes.write(choice.gebieden), codes.write(standard.gebieden));
  set("periode", periode(choice), periode(standard));
  set("maat", choice.measures.join("."), standard.measures.join("."));
  const indeling = ({rijen: rows, kolommen: columns}: DatabaseChoice) => `${rows.join(".")}_${columns.join(".")}`;
  set("indeling", indeling(choice), indeling(standard));
  if (choice.sorteer) address.set("sorteer", `${choice.sorteer.off ? "-" : ""}${choice.sorteer.kolom}`);
  return address;
}

/**
 * Reads a choice; what is absent is as by default, what is not followed is kept apart. A gebied that another page compares with
 * (`vergelijk`) is one more gebied here.
 */
export function readDatabaseAddress(address: URLSearchParams, known: KnownToDatabase, codes: Gebiedcodes) {
  const standard = defaultChoice(known);
  const reader = addressReader(address);
  const list = <Waarde extends string>(key: string, may: readonly Waarde[], otherwise: readonly Waarde[]) => {
    const given = parts(reader, key);
    if (given === NO) return [];
    const good = knownOnes(reader, key, given, may);
    return good.length > 0 ? good : otherwise;
  };
  const allIndicatoren = known.indicatoren.map(({code}) => code);
  const indicatoren = reader.teksten("indicator").includes("*")
    ? allIndicatoren
    : list("indicator", allIndicatoren, standard.indicatoren);
  const {rijen: rows, kolommen: columns} = readIndeling(reader) ?? standard;
  const choice: DatabaseChoice = {
    indicatoren,
    categorieen: readCategorieen(reader, indicatoren, known),
    gebieden: readGebieden(reader, codes) ?? standard.gebieden,
    perioden: readPerioden(reader, known.perioden) ?? atIndicatoren(indicatoren, standard.perioden, known),
    measures: list<CellMeasure>("maat", measures, standard.measures),
    ...{rijen: rows, kolommen: columns, sorteer: null}
  };
  const sort = readSorting(reader, choice, known);
  return {choice: {...choice, sorteer: sort}, onbekend: reader.rest()};
}

/** The parts of a key, or that nothing is chosen. */
function parts(reader: Reader, key: string): readonly string[] | typeof NO {
  const given = reader.values(key, /[.,]/);
  return given.length === 1 && given[0]!.trim().toLowerCase() === NO ? NO : given;
}

/** Those of a list that are named, in its order; what is not in it is told. */
function knownOnes<Waarde extends string>(
  reader: Reader,
  key: string,
  given: readonly string[],
  may: readonly Waarde[],
  nameOf = (waarde: string) => waarde
): Waarde[] {
  const found = new Set<string>();
  for (const waarde of given) {
    const good = recognise(waarde, may);
    if (good === undefined) reader.notify(key, nameOf(waarde));
    else found.add(good);
  }
  return may.filter((waarde) => found.has(waarde));
}

function readGebieden(reader: Reader, codes: Gebiedcodes): string[] | null {
  const [own, beside] = ["gebied", "vergelijk"].map((key) => {
    const given = parts(reader, key);
    if (given === NO) return {no: true, codes: []};
    const parsed = codes.read(given.join(".").toUpperCase());
    for (const waarde of parsed.onbekend)
      reader.notify(key, given.find((part) => part.toUpperCase() === waarde) ?? waarde);
    return {no: false, codes: parsed.codes};
  });
  if (own!.no) return [];
  const together = codes.inOrder([...own!.codes, ...beside!.codes]);
  return together.length > 0 ? together : null;
}

/** Perioden as an address has them; empty where none is chosen. */
export function writePerioden(chosen: readonly string[], all: readonly string[]): string {
  const rest = new Set(chosen);
  const groups = [...periodeGroups].filter(([, belongsTo]) => {
    const members = all.filter(belongsTo);
    const full = members.length > 1 && members.every((periode) => rest.has(periode));
    if (full) for (const periode of members) rest.delete(periode);
    return full;
  });
  return [...groups.map(([draw]) => draw), ...rest].join(".");
}

function readPerioden(reader: Reader, all: readonly string[]): string[] | null {
  const given = parts(reader, "periode");
  if (given === NO) return [];
  const marks = [...periodeGroups.keys()];
  const chosen = knownOnes(reader, "periode", given, [...marks, ...all]);
  const groups = chosen.flatMap((draw) => periodeGroups.get(draw) ?? []);
  const good = all.filter((periode) => chosen.includes(periode) || groups.some((belongsTo) => belongsTo(periode)));
  return good.length > 0 ? good : null;
}

function readCategorieen(
  reader: Reader,
  indicatoren: readonly string[],
  known: KnownToDatabase
): DatabaseChoice["categorieen"] {
  const result: Record<string, readonly string[]> = {};
  for (const text of reader.values("categorie")) {
    const [code = "", ...given] = text.trim().split(".");
    const indicator = known.indicatoren.find((item) => item.code === recognise(code, indicatoren));
    if (!indicator) {
      reader.notify("categorie", text);
      continue;
    }
    const may = indicator.categorieen.map((categorie) => categorie.code);
    const good = knownOnes(reader, "categorie", given, may, (waarde) => `${indicator.code}.${waarde}`);
    if ((good.length > 0 || given.length === 0) && good.length < may.length) result[indicator.code] = good;
  }
  return result;
}

function readIndeling(reader: Reader): Pick<DatabaseChoice, "rijen" | "kolommen"> | null {
  const text = anyVoorziening(reader, "indeling");
  if (text === null) return null;
  const [rows = [], columns = [], ...more] = text
    .toLowerCase()
    .split("_")
    .map((part) => part.split(".").filter(Boolean));
  const all = [...rows, ...columns] as Dimension[];
  const entire = all.length === dimensions.length && dimensions.every((dimension) => all.includes(dimension));
  if (entire && more.length === 0) return {rijen: rows as Dimension[], kolommen: columns as Dimension[]};
  reader.notify("indeling", text);
  return null;
}

function readSorting(reader: Reader, choice: DatabaseChoice, known: KnownToDatabase) {
  const text = anyVoorziening(reader, "sorteer");
  if (text === null) return null;
  const off = text.startsWith("-");
  const column = off ? text.slice(1) : text;
  if (isColumn(column, choice, known)) return {kolom: column, off};
  reader.notify("sorteer", text);
  return null;
}

/** The value of a key that has one; those after it are told. */
function anyVoorziening(reader: Reader, key: string): string | null {
  const [first, ...more] = reader.values(key);
  for (const waarde of more) reader.notify(key, waarde, "dubbel");
  return first?.trim() ?? null;
}

/** How a choice of cells stands in an address; a sort by a column that the table no longer has is dropped. */
export function databaseMode(known: KnownToDatabase, codes: Gebiedcodes): AddressMode<DatabaseChoice> {
  return {
    read(address) {
      const {choice, onbekend: unknown} = readDatabaseAddress(address, known, codes);
      return {choice, onbekend: unknown, notices: notFollowed(unknown), ...codeKnowledge(unknown, known.gebieden)};
    },
    write: (choice) => writeDatabaseAddress(choice, known, codes),
    tijd: ({perioden}) => ["periode", writePerioden(perioden, known.perioden)],
    check(choice) {
      const route = choice.sorteer !== null && !isColumn(choice.sorteer.kolom, choice, known);
      return {choice: route ? {...choice, sorteer: null} : choice, notices: []};
    },
    // One gebied, or one beside the land: a choice that other pages can show.
    along({gebieden}) {
      const own = gebieden.filter((code) => code !== "NL");
      if (own.length !== 1) return null;
      return {gebied: own[0]!, vergelijk: gebieden.includes("NL") ? "NL" : undefined};
    }
  };
}
