import type {z} from "zod/mini";
import {cut} from "../address/address.js";
import {slug} from "../figure/file.js";
import {toelichtingenForm, toelichtingForm} from "../model/forms.js";
import {findGebied, type Gebied} from "../model/gebied.js";
import {type Bin, browserBin, shelf} from "../page/shelf.js";
import {fetchJson} from "../tables/fetch.js";

/** Words about one figure of one gebied, from who knows why the numbers are as they are. */
export type Toelichting = z.infer<typeof toelichtingForm>;

/** Something in a file that breaks a rule; `regel`: on which line, from 1. */
interface Defect {
  regel: number;
  wat: string;
}

/** The longest text that is taken. */
export const LONGEST = 10_000;

const keys = ["figuur", "gebied", "periode", "rol", "datum"] as const;
type Key = (typeof keys)[number];

/** What stands above a toelichting, by key, each with its line; the text under it, and where it begins. */
interface Parse {
  fields: Partial<Record<Key, {waarde: string; regel: number}>>;
  tekst: string;
  /** The line after the head. */
  regel: number;
  defects: Defect[];
}

/** Takes a file apart: lines `sleutel: waarde` between two lines `---`, and the text under them. */
function parse(file: string): Parse {
  const lines = file
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === "---");
  if (lines[0]?.trim() !== "---" || end < 0)
    return {
      fields: {},
      tekst: "",
      regel: 1,
      defects: [{regel: 1, wat: "begint niet met een kop tussen twee regels ---"}]
    };
  const result: Parse = {
    fields: {},
    tekst: lines
      .slice(end + 1)
      .join("\n")
      .trim(),
    regel: end + 2,
    defects: []
  };
  lines.slice(1, end).forEach((content, i) => read(content, i + 2, result));
  return result;
}

function read(content: string, line: number, {fields, defects}: Parse): void {
  if (content.trim() === "") return;
  const place = content.indexOf(":");
  const [naam, rest] = place < 0 ? ["", ""] : [content.slice(0, place).trim(), content.slice(place + 1)];
  const key = keys.find((known) => known === naam);
  if (key === undefined)
    return void defects.push({
      regel: line,
      wat: `“${cut(naam || content.trim())}” is geen onderdeel van de kop (dat zijn ${keys.join(", ")})`
    });
  if (fields[key]) return void defects.push({regel: line, wat: `${key} staat er twee keer`});
  const waarde = rest
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  fields[key] = {waarde, regel: line};
}

/** What a toelichting may speak of. */
export interface KnownSubjects {
  gebieden: readonly Gebied[];
  figures: readonly string[];
}

type Parsed = {toelichting: Toelichting; defects?: never} | {toelichting?: never; defects: Defect[]};

/** Reads a Markdown file with a head; every rule that it breaks is named with its line. */
export function readToelichting(file: string, {gebieden, figures}: KnownSubjects): Parsed {
  const {fields, tekst: text, regel: line, defects} = parse(file);
  const lines: Record<Key, (waarde: string) => string | false> = {
    figuur: (waarde) => !figures.includes(waarde) && `figuur “${cut(waarde)}” is niet bekend`,
    gebied: (waarde) => findGebied(gebieden, waarde) === null && `gebied “${cut(waarde)}” is niet bekend`,
    periode: (waarde) =>
      !/^\d{4}(HJ0[12]|JJ00)$/.test(waarde) &&
      `periode “${cut(waarde)}” is geen halfjaar (2017HJ01) of jaar (2017JJ00)`,
    rol: (waarde) => waarde.length > 100 && "rol is langer dan 100 tekens",
    datum: (waarde) => !isDay(waarde) && `datum “${cut(waarde)}” is geen dag (JJJJ-MM-DD)`
  };
  const result = [...defects];
  for (const key of keys) {
    const field = fields[key];
    if (field?.waarde) {
      const what = lines[key](field.waarde);
      if (what) result.push({regel: field.regel, wat: what});
    } else if (key !== "periode" && defects.length === 0) {
      result.push({regel: field?.regel ?? 1, wat: `${key} ontbreekt in de kop`});
    }
  }
  if (defects.length === 0 && text === "") result.push({regel: line, wat: "er staat geen tekst onder de kop"});
  if (text.length > LONGEST) result.push({regel: line, wat: `de tekst is langer dan ${LONGEST} tekens`});
  if (result.length > 0) return {defects: result.sort((a, b) => a.regel - b.regel)};
  const waarde = (key: Key) => fields[key]?.waarde ?? "";
  const [figure, gebied, periode, role, date] = keys.map(waarde) as [string, string, string, string, string];
  return {toelichting: {figuur: figure, gebied, periode: periode || null, rol: role, datum: date, tekst: text}};
}

/** The file of a toelichting, as `readToelichting` reads it. */
export function writeToelichting({
  figuur: figure,
  gebied,
  periode,
  rol: role,
  datum: date,
  tekst: text
}: Toelichting): string {
  const heading = {figuur: figure, gebied, periode, rol: role, datum: date};
  const lines = keys.flatMap((key) => {
    const waarde = heading[key];
    return waarde === null ? [] : [`${key}: ${quoted(waarde)}`];
  });
  return ["---", ...lines, "---", "", text, ""].join("\n");
}

/** `1.6.md`, or with its periode `1.6.2017HJ01.md`; it belongs in the folder of its gebied. */
export const toelichtingName = ({figuur: figure, periode}: Pick<Toelichting, "figuur" | "periode">): string =>
  `${figure}${periode === null ? "" : `.${periode}`}.md`;

/** The name of the file that a visitor takes home: `toelichting_utrecht_1.6_2017HJ01.md`. `naam`: of the gebied, in a sentence. */
export const exportName = ({figuur: figure, periode}: Pick<Toelichting, "figuur" | "periode">, naam: string): string =>
  `toelichting_${slug(naam).slice(0, 40)}_${figure}${periode === null ? "" : `_${periode}`}.md`;

/** A value that stands between quotes of its own gets others around it, for the outer pair is taken off. */
const quoted = (waarde: string) =>
  /^(["']).*\1$/.test(waarde) ? (waarde.startsWith('"') ? `'${waarde}'` : `"${waarde}"`) : waarde;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const NAME = "toelichtingen";

/** Where a visitor's own words are kept: this browser, on this computer. */
interface ToelichtingStorage {
  read(gebied: string, figure: string): Toelichting | null;
  keep(toelichting: Toelichting): void;
  remove(gebied: string, figure: string): void;
}

/** Keeps toelichtingen in a store of texts; one per gebied and figure. Throws, in Dutch, where the browser keeps nothing. */
export function storage(bin: Bin): ToelichtingStorage {
  const own = shelf(NAME, toelichtingForm, bin);
  const key = (gebied: string, figure: string) => `${gebied} ${figure}`;
  const orTell = (run: () => void) => {
    try {
      run();
    } catch (error) {
      throw new Error("Deze browser bewaart niets. Neem uw tekst mee als bestand.", {cause: error});
    }
  };
  return {
    read: (gebied, figure) => own.read(key(gebied, figure)),
    keep: (toelichting) => orTell(() => own.keep(key(toelichting.gebied, toelichting.figuur), toelichting)),
    remove: (gebied, figure) => orTell(() => own.remove(key(gebied, figure)))
  };
}

/** All toelichtingen that a page knows: those that came with the site, and the visitor's own. */
export interface Toelichtingen {
  /** Those that came with the site, on a figure of a gebied; on this periode first. */
  van(gebied: string, figure: string, periode: string): Toelichting[];
  own: ToelichtingStorage;
}

/** Opens the file beside the tables. Where it cannot be had, the figures do without. */
export async function openToelichtingen(address: string): Promise<Toelichtingen> {
  const list = await fetchJson(new URL(address, location.href), toelichtingenForm).catch((error: unknown) => {
    console.error(error);
    return [];
  });
  return {van: findIn(list), own: storage(browserBin())};
}

export const findIn =
  (list: readonly Toelichting[]): Toelichtingen["van"] =>
  (gebied, figure, periode) => {
    const fits = (item: Toelichting) => Number(item.periode !== null && item.periode !== periode);
    return list
      .filter((item) => item.gebied === gebied && item.figuur === figure)
      .sort((a, b) => fits(a) - fits(b) || b.datum.localeCompare(a.datum));
  };
