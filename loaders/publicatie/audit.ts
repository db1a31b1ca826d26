import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {gebiedName} from "../../components/model/gebied.js";
import {gebieden as allGebieden} from "../../components/pipeline/persoon/gebieden.js";
import {once} from "../../components/pipeline/facts.js";
import {periodeName} from "../../components/model/periode.js";
import type {Manifest} from "../../components/model/forms.js";
import {beschermregels, LEAST_OF_SHARE} from "../../data/publicatie.js";
import {AUDIT} from "../site/build.js";
import {type AttackResult, attackSystem} from "./attack.js";
import {type CellEquations, equationsPerCell} from "./bounds.js";
import {type CellSystem, CellState} from "./cellSystem.js";
import {appendEarlier, assumeSame, compareEditions, systemOfFolder} from "./earlierEditions.js";
import {comparePublished} from "./editions.js";
import type {ShownFirst} from "./levenswegCells.js";
import {isShareOf} from "./monitorColumns.js";
import {personColumn, type PublishedFolder, readPublished, TOELICHTING} from "./publishedFolder.js";
import {isPublished} from "./protectTables.js";
import {firstFile, firstRowsOf, monitorFile, rowsInTable, type TableSystem} from "./tableSystem.js";

/** What an audit found wrong: where, and what it gives away. */
export interface Leak {
  kind:
    | "bestand"
    | "kolom"
    | "persoon"
    | "regel"
    | "drempel"
    | "aandeel"
    | "reden"
    | "verschil"
    | "tegenspraak"
    | "herleidbaar"
    | "editie";
  text: string;
}

export interface AuditReport {
  rule: string;
  hash: string;
  tables: NonNullable<Manifest["bescherming"]>["tabellen"];
  /** Withheld numbers and groups that are in no table: how many are known to be large, proven safe, known too well, and not proven: for want of time, or because too many hang together. */
  attack: {large: number; safe: number; exposed: number; open: number; programs: number};
  /** Texts of the owner in the site: these are not judged. */
  toelichtingen: number;
  leaks: Leak[];
}

interface AuditOptions {
  /** Folders that were published before. */
  earlier?: readonly PublishedFolder[];
  /** How long the linear programs may take. */
  seconds?: number;
  progress?: (step: string) => void;
}

const columnsOfFile: readonly (readonly [RegExp, readonly string[]])[] = [
  [monitorFile, ["gebied", "indicator", "categorie", "periode", "waarde", "n", "reden"]],
  [firstFile, ["gebied", "figuur", "groep", "moment", "personen", "gebruik", "zonder_personen", "zonder_gebruik"]],
  [/^gebieden\.arrow$/, ["code", "naam", "soort", "gemeenten", "kolom", "rij"]],
  [/^dekking\.arrow$/, ["gemeente", "onderwerp", "categorie", "periode", "reden"]],
  [/^aanlevering\.arrow$/, ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"]]
];

/**
 * Holds a published folder against the rule that it names, with nothing but what is in it: what each number, file and column must be, and then
 * what all tables together, and those of earlier editions, give away. Every leak is a sentence that names the number.
 */
export async function auditPublished(published: PublishedFolder, options: AuditOptions = {}): Promise<AuditReport> {
  const {earlier = [], seconds, progress = () => {}} = options;
  const {manifest} = published;
  const protection = manifest.bescherming;
  const rule = beschermregels.find(({code}) => code === protection?.regel);
  const report: AuditReport = {
    ...{rule: rule?.code ?? "geen", hash: manifest.hash, tables: protection?.tabellen ?? []},
    attack: {large: 0, safe: 0, exposed: 0, open: 0, programs: 0},
    ...{toelichtingen: published.toelichtingen, leaks: []}
  };
  const leak = (kind: Leak["kind"], text: string) => void report.leaks.push({kind, text});
  checkFiles(published, leak);
  if (!protection || !rule) {
    leak("regel", "het manifest noemt geen regel: de getallen zijn zoals zij zijn geteld");
    return report;
  }
  progress("toets: elk getal");
  const before = report.leaks.length;
  checkNumbers(published, rule, leak);
  // Numbers that are not what the rule makes of any count say nothing of others.
  if (report.leaks.slice(before).some(({kind}) => kind === "kolom")) return report;
  progress("toets: alle tabellen samen");
  const all = systemOfFolder(published);
  const {system} = all;
  const names = [{from: 0, say: namer(all), edition: ""}];
  const say = (cell: number): string => {
    const {from, say: own, edition} = names.find(({from}) => cell >= from)!;
    return `${own(cell - from)}${edition}`;
  };
  const exposed = new Set<number>();
  const attack = async (budget: number | undefined) => {
    const found = await attackSystem(system, {rule, seconds: budget, progress});
    if (found.contradiction)
      leak("tegenspraak", "de getallen spreken elkaar tegen: er is een getal dat niet van deze tabellen is");
    for (const {cell, least, most, by, equations} of found.exposed) {
      if (exposed.has(cell)) continue;
      exposed.add(cell);
      const how = by === "propagation" ? "uit één optelling" : "uit alle optellingen samen";
      const which = equations
        .slice(0, MOST_EQUATIONS)
        .map((e) => equationText(system, e, say))
        .join("; ");
      const between = least === most ? `is ${least}` : `ligt tussen ${least} en ${most}`;
      leak("herleidbaar", `${say(cell)} ${between}, ${how}: ${which}`);
    }
    return found;
  };
  for (const {cell, numbers} of system.conflicts)
    leak("verschil", `${say(cell)} is in de ene tabel ${said(numbers[0])} en in de andere ${said(numbers[1])}`);
  const shown = (cell: number) => (system.states[cell] === CellState.shown ? system.values[cell]! : null);
  const compared = earlier.map((folder) => {
    const before = systemOfFolder(folder);
    const edition = appendEarlier(all, before);
    names.unshift({from: edition.offset, say: namer(before), edition: ` (editie ${folder.manifest.hash})`});
    const comparison = compareEditions(edition, system.states, shown);
    const editions = [
      {folder: published, system: all},
      {folder, system: before}
    ] as const;
    for (const text of comparePublished(...editions, {code: rule.code, ...comparison})) leak("editie", text);
    return comparison;
  });
  const known = {rule, shown: (cell: number) => system.values[cell]!};
  let found: AttackResult | null = null;
  for (const {size} of assumeSame(system, compared, known)) {
    if (size > 0) progress(`toets: ${size} getallen zoals zij in een eerdere editie waren`);
    const result = await attack(found ? 0 : seconds);
    found ??= result;
  }
  const {large, safe, open, programs} = found!;
  report.attack = {large, safe: safe.length, exposed: exposed.size, open: open.length, programs};
  return report;
}

const said = (number: number | null) => (number === null ? "afgeschermd" : String(number));

function checkFiles(
  {tables, names, unlike, persons}: PublishedFolder,
  leak: (kind: Leak["kind"], text: string) => void
) {
  for (const naam of names)
    if (!isPublished(naam) && !["manifest.json", TOELICHTING, AUDIT].includes(naam))
      leak("bestand", `${naam} staat niet op de lijst van wat gepubliceerd mag worden`);
  for (const naam of unlike) leak("bestand", `${naam} is niet hetzelfde als het bestand dat het verpakt`);
  for (const naam of persons) leak("persoon", `${naam} heeft een kolom met personen`);
  for (const [file, columns] of tables) {
    const known = columnsOfFile.find(([form]) => form.test(file))?.[1];
    for (const naam of Object.keys(columns))
      if (personColumn.test(naam)) leak("persoon", `${file} heeft de kolom ${naam}`);
      else if (known && !known.includes(naam)) leak("kolom", `${file} heeft de onbekende kolom ${naam}`);
    for (const naam of known ?? []) if (!(naam in columns)) leak("kolom", `${file} mist de kolom ${naam}`);
  }
}

type Rule = (typeof beschermregels)[number];

/** What each number must be of itself, in every table that it stands in, and that it is the same there. */
function checkNumbers({tables}: PublishedFolder, rule: Rule, leak: (kind: Leak["kind"], text: string) => void): void {
  const checkCount = (what: string, count: number | null) => {
    if (count === null) return;
    if (count < rule.drempel) leak("drempel", `${what} is ${count}: minder dan ${rule.drempel}`);
    else if (count % rule.veelvoud !== 0) leak("regel", `${what} is ${count}: geen veelvoud van ${rule.veelvoud}`);
  };
  const checkShare = (what: string, whole: number | null, part: number | null) => {
    if (whole === null || part === null) return;
    if (whole - part + 2 * rule.afwijking < LEAST_OF_SHARE)
      leak("aandeel", `${what}: ${part} van ${whole} laat minder dan ${LEAST_OF_SHARE} over`);
  };
  const seen = new Map<string, string>();
  for (const [file, columns] of tables) {
    if (monitorFile.test(file))
      for (const {gebied, indicator, categorie, periode, waarde, n, reden} of rowsInTable(columns)) {
        const what = `${gebied} ${periode} ${indicator} ${categorie} (${file})`;
        const share = isShareOf(indicator, categorie);
        if (share === null) leak("bestand", `${what} staat niet op de lijst van indicatoren`);
        checkCount(what, waarde);
        checkCount(`${what}, waarvan het een deel is,`, n);
        if (share) checkShare(what, n, waarde);
        if ((waarde === null) !== (reden !== null))
          leak("reden", `${what}: ${said(waarde)}, met als reden ${reden ?? "geen"}`);
        const key = `${gebied} ${periode} ${indicator} ${categorie}`;
        const numbers = `${said(waarde)} van ${said(n)}`;
        const before = seen.get(key);
        if (before === undefined) seen.set(key, numbers);
        else if (before !== numbers) leak("verschil", `${what} is ${numbers}, en in een andere tabel ${before}`);
      }
    const [, start] = firstFile.exec(file) ?? [];
    if (start === undefined) continue;
    for (const row of firstRowsOf(columns, allGebieden()) as ShownFirst[]) {
      const {gebied, figuur: figure, groep: group, moment, personen, gebruik} = row;
      const what = `${gebied} figuur ${figure / 10} ${group} moment ${moment} (${file})`;
      checkCount(`${what}, personen,`, personen);
      checkCount(`${what}, gebruik,`, gebruik);
      if (figure === 53 || moment !== 0) checkShare(what, personen, gebruik);
      if (figure !== 53) continue;
      checkCount(`${what}, zonder,`, row.zonder_personen);
      checkCount(`${what}, zonder, gebruik,`, row.zonder_gebruik);
      checkShare(`${what}, zonder`, row.zonder_personen, row.zonder_gebruik);
    }
  }
}

/** What a cell is called in a sentence; of a group in no table, what it is left of. */
function namer({system, monitor, levensweg}: TableSystem): (cell: number) => string {
  const all = allGebieden();
  const codes = new Set(all.map(({code}) => code));
  const own = (cell: number): string | null => {
    const name = monitor.nameOf(cell);
    if (name) {
      const {set, periode, number} = name;
      return `${number} van ${codes.has(set) ? `${gebiedName(all, set)} (${set})` : set} in ${periodeName(periode)} (monitor)`;
    }
    for (const [start, cells] of levensweg) {
      const key = cells.nameOf(cell);
      if (key !== null) return `${key} van de start ${start} (eerste-${start})`;
    }
    return null;
  };
  const places = once(() => equationsPerCell(system));
  return (cell) => own(cell) ?? restText(system, {places: places(), cell, own});
}

/** Of so many equations a leak says what is in them, and of so many numbers what they are. */
const MOST_EQUATIONS = 2;
const MOST_TERMS = 4;

interface Rest {
  places: CellEquations;
  cell: number;
  own: (cell: number) => string | null;
}

function restText({starts, terms}: CellSystem, {places, cell, own}: Rest): string {
  if (places.starts[cell] === places.starts[cell + 1]) return "wie in geen tabel staat";
  const e = places.equations[places.starts[cell]!]!;
  const around = terms.subarray(starts[e], starts[e + 1]);
  const names = [...around].filter((other) => other !== cell).slice(0, MOST_TERMS);
  return `wie in geen tabel staat, naast ${names.map((other) => own(other) ?? "een andere rest").join(" en ")}`;
}

/** The numbers of an equation, the first few. */
function equationText({starts, terms, states}: CellSystem, e: number, say: (cell: number) => string): string {
  const cells = [...terms.subarray(starts[e], starts[e + 1])].filter((cell) => states[cell]! < CellState.implied);
  const more = cells.length > MOST_TERMS ? ` en ${cells.length - MOST_TERMS} andere` : "";
  return `${cells.slice(0, MOST_TERMS).map(say).join(", ")}${more}`;
}

/** The report as it stands in the site. */
export const auditJson = (report: AuditReport): string => JSON.stringify(report, null, 1);

/** The report in words, for who publishes. */
export function auditText({rule, tables, attack, toelichtingen, leaks}: AuditReport): string {
  const {large, safe, exposed, open, programs} = attack;
  return [
    `Regel: ${beschermregels.find(({code}) => code === rule)?.naam ?? "geen"}`,
    ...tables.map(
      ({tabel: table, cellen: cells, eerst: first, tweede: second}) =>
        `Tabel ${table}: ${cells} getallen, ${first} afgeschermd omdat zij klein zijn, ${second} om andere te beschermen`
    ),
    `Aanval op alle tabellen samen: van ${large + safe + exposed + open} afgeschermde getallen en groepen die in geen tabel staan, zijn er ${exposed} herleidbaar; ${large} zijn groot en behoeven geen bescherming, van ${safe} is bewezen dat zij veilig zijn (${programs} lineaire programma's)`,
    ...(open > 0
      ? [
          `Niet bewezen: ${open}, bij gebrek aan tijd (--seconden) of omdat er te veel met elkaar samenhangen. Uit één optelling tegelijk zijn deze niet te herleiden`
        ]
      : []),
    ...(toelichtingen > 0
      ? [
          `Niet getoetst: wat u zelf schreef bij figuren (${toelichtingen} ${toelichtingen === 1 ? "toelichting" : "toelichtingen"})`
        ]
      : []),
    leaks.length === 0 ? "Geen lek gevonden." : `${leaks.length} ${leaks.length === 1 ? "lek" : "lekken"} gevonden:`,
    ...leaks.map(({kind, text}) => `- ${kind}: ${text}`)
  ].join("\n");
}

interface FolderOptions {
  /** Folders that were published before. */
  earlier?: readonly string[];
  /** How long the linear programs may take. */
  seconds?: number;
  progress?: (step: string) => void;
}

/** Audits a published folder and writes the report into it, as `publicatie/toets.json`. */
export async function auditFolder(
  folder: string,
  {earlier = [], seconds = 3000, progress = () => {}}: FolderOptions = {}
): Promise<AuditReport> {
  progress("toets: bestanden lezen");
  const published = readPublished(folder);
  const report = await auditPublished(published, {earlier: earlier.map(readPublished), seconds, progress});
  mkdirSync(join(folder, dirname(AUDIT)), {recursive: true});
  writeFileSync(join(folder, AUDIT), auditJson(report));
  return report;
}
