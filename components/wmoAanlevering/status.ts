import {z} from "zod";
import {csvCell, csvLine} from "../format/csv.js";
import {isHalfjaar, periodeName} from "../model/periode.js";
import {grouped} from "./delivery.js";

/** What may become of a delivery, and after what. Where one begins, nothing stands before it. */
export const statuses = {
  concept: {naam: "Concept", after: []},
  technisch_afgekeurd: {naam: "Technisch afgekeurd", after: ["concept"]},
  technisch_goedgekeurd: {naam: "Technisch goedgekeurd", after: ["concept"]},
  rapport_klaar: {naam: "Inhoudelijk rapport klaar", after: ["technisch_goedgekeurd"]},
  goedgekeurd: {naam: "Goedgekeurd door de coördinator", after: ["rapport_klaar"]},
  afgekeurd: {naam: "Afgekeurd door de coördinator", after: ["rapport_klaar"]},
  opt_out_basis: {naam: "Opt-out voor de basisgegevens", after: ["goedgekeurd", "opt_out_facultatief"]},
  opt_out_facultatief: {naam: "Opt-out voor de facultatieve gegevens", after: ["goedgekeurd", "opt_out_basis"]},
  voorlopig: {naam: "Gepubliceerd, voorlopig", after: ["goedgekeurd", "opt_out_facultatief"]},
  nader_voorlopig: {naam: "Gepubliceerd, nader voorlopig", after: ["voorlopig"]},
  definitief: {naam: "Gepubliceerd, definitief", after: ["voorlopig", "nader_voorlopig"]},
  vervangen: {
    naam: "Vervangen door een nieuwe levering",
    after: [
      ...["concept", "technisch_afgekeurd", "technisch_goedgekeurd", "rapport_klaar", "goedgekeurd", "afgekeurd"],
      ...["opt_out_basis", "opt_out_facultatief", "voorlopig", "nader_voorlopig", "definitief"]
    ]
  }
} as const satisfies Record<string, {naam: string; after: readonly string[]}>;

export type DeliveryStatus = keyof typeof statuses;

/** What a delivery has once the coordinator agreed, until another takes its place. */
const agreed: readonly DeliveryStatus[] = [
  ...(["goedgekeurd", "opt_out_basis", "opt_out_facultatief"] as const),
  ...(["voorlopig", "nader_voorlopig", "definitief"] as const)
];

const names = Object.keys(statuses) as [DeliveryStatus, ...DeliveryStatus[]];

export const isStatus = (text: string): text is DeliveryStatus => Object.hasOwn(statuses, text);

/** One step of one delivery. Of a gemeente and halfjaar the deliveries are numbered from 1. */
export interface StatusStep {
  gemeente: string;
  /** A halfjaar. */
  periode: string;
  levering: number;
  status: DeliveryStatus;
  /** When, in UTC: `2021-03-01T09:30:00Z`. */
  tijd: string;
  /** The file that was delivered, or why. */
  toelichting: string;
}

const stepForm = z.strictObject({
  gemeente: z.string().regex(/^GM\d{4}$/),
  periode: z.string().regex(/^\d{4}HJ0[12]$/),
  levering: z.int().min(1),
  status: z.enum(names),
  tijd: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  toelichting: z.string().max(200)
});
const lineForm = stepForm.extend({keten: z.string().regex(/^[0-9a-f]{16}$/)});

/** A log that cannot be trusted, or a step that may not be taken; its message is Dutch, for a user. */
export class StatusError extends Error {
  override name = "StatusError";
}

/** The steps so far of a delivery, and what the log says of the others of its gemeente and halfjaar. */
const same = ({gemeente, periode}: StatusStep, step: StatusStep) =>
  step.gemeente === gemeente && step.periode === periode;

/** Why a step may not follow these; null where it may. */
export function stepRefused(steps: readonly StatusStep[], step: StatusStep): string | null {
  const {gemeente, periode, levering, status} = step;
  const of = `levering ${levering} van ${gemeente} over het ${isHalfjaar(periode) ? periodeName(periode) : periode}`;
  const others = steps.filter((one) => same(step, one));
  const now = others.filter((one) => one.levering === levering).at(-1)?.status ?? null;
  const last = Math.max(0, ...others.map((one) => one.levering));
  if (step.tijd < (steps.at(-1)?.tijd ?? "")) return `de tijd ${step.tijd} ligt voor die van de stap ervoor`;
  if (now === null) {
    if (status !== "concept") return `${of} is er nog niet: begin met concept`;
    return levering === last + 1 ? null : `${of} kan er nog niet zijn: de volgende is levering ${last + 1}`;
  }
  const after: readonly string[] = statuses[status].after;
  if (!after.includes(now)) {
    const next = names.filter((name) => (statuses[name].after as readonly string[]).includes(now));
    return `${of} is ${now}; daarna kan ${status} niet, wel ${next.length > 0 ? next.join(", ") : "niets meer"}`;
  }
  const had = new Set(others.filter((one) => one.levering === levering).map((one) => one.status));
  if (status.startsWith("opt_out") && had.has(status)) return `${of} heeft ${status} al`;
  if (status === "voorlopig" && had.has("opt_out_basis"))
    return `${of} heeft opt_out_basis en wordt niet gepubliceerd; lever opnieuw om de opt-out op te heffen`;
  const other = [...current(others)].find(([n, one]) => n !== levering && agreed.includes(one.status));
  return status === "goedgekeurd" && other
    ? `levering ${other[0]} van ${gemeente} over het ${periodeName(periode)} is nog ${other[1].status}: zet die eerst op vervangen`
    : null;
}

/** Of every delivery of one gemeente and halfjaar its last step, by number. */
const current = (steps: readonly StatusStep[]): Map<number, StatusStep> =>
  new Map(steps.map((step) => [step.levering, step]));

/** The number that a step is about: the newest delivery that may take it, else the newest that was not turned down or replaced. */
export function deliveryNumber(steps: readonly StatusStep[], step: Omit<StatusStep, "levering">): number {
  const last = [...current(steps.filter((one) => same({...step, levering: 0}, one)))].sort(([a], [b]) => b - a);
  const [newest = 0] = last.map(([levering]) => levering);
  if (step.status === "concept") return newest + 1;
  const able = last.find(([levering]) => stepRefused(steps, {...step, levering}) === null);
  const down: readonly DeliveryStatus[] = ["technisch_afgekeurd", "afgekeurd", "vervangen"];
  return (able ?? last.find(([, {status}]) => !down.includes(status)))?.[0] ?? Math.max(1, newest);
}

/** The first sixteen hexadecimal digits of SHA-256 over the line before and this step: a line that was changed, or is gone, breaks the chain. */
async function chain(before: string, step: StatusStep): Promise<string> {
  const {gemeente, periode, levering, status, tijd: time, toelichting} = step;
  const text = JSON.stringify([before, gemeente, periode, levering, status, time, toelichting]);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export interface StatusLog {
  steps: StatusStep[];
  /** What the next line is chained to. */
  keten: string;
}

/**
 * Reads a log of JSON Lines, each a step with `keten`; throws a StatusError with line and rule where a line is cut off, of another
 * form, changed by hand, or a step that may not be taken. The chain shows a mistake; who wants to deceive can make it anew.
 */
export async function readStatusLog(text: string, file: string): Promise<StatusLog> {
  const log: StatusLog = {steps: [], keten: ""};
  if (text === "") return log;
  const lines = text.split("\n");
  const refuse = (i: number, rule: string): never => {
    throw new StatusError(`${file}, regel ${i + 1}: ${rule}; er is niets aan het logboek toegevoegd`);
  };
  if (lines.at(-1) !== "") refuse(lines.length - 1, "de laatste regel is afgebroken: er hoort een regeleinde achter");
  for (const [i, line] of lines.slice(0, -1).entries()) {
    const read = lineForm.safeParse(parsed(line));
    if (!read.success) {
      const [issue] = read.error.issues;
      return refuse(i, `geen regel van het logboek (${issue!.path.join(".") || "geen JSON-object"})`);
    }
    const {keten, ...step} = read.data;
    if (keten !== (await chain(log.keten, step)))
      refuse(i, "keten klopt niet: deze regel, of een ervoor, is met de hand veranderd, weggehaald of tussengevoegd");
    const refused = stepRefused(log.steps, step);
    if (refused !== null) refuse(i, refused);
    log.steps.push(step);
    log.keten = keten;
  }
  return log;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The lines that these steps add to a log, which changes with them; throws a StatusError, and changes nothing, where one may not be taken. */
export async function statusLines(log: StatusLog, steps: readonly StatusStep[]): Promise<string> {
  const grown = {steps: [...log.steps], keten: log.keten};
  let lines = "";
  for (const step of steps) {
    const form = stepForm.safeParse(step);
    if (!form.success) throw new StatusError(`${form.error.issues[0]!.path.join(".")} is niet van zijn vorm`);
    const refused = stepRefused(grown.steps, step);
    if (refused !== null) throw new StatusError(refused);
    grown.keten = await chain(grown.keten, step);
    grown.steps.push(step);
    lines += `${JSON.stringify({...step, keten: grown.keten})}\n`;
  }
  Object.assign(log, grown);
  return lines;
}

/** A row of the source table `aanlevering`. */
export interface AanleveringRow {
  gemeente: string;
  periode: string;
  geleverd: "ja" | "nee";
  goedgekeurd: "ja" | "nee";
  opt_out_basis: "ja" | "nee";
  opt_out_facultatief: "ja" | "nee";
}

/**
 * What the log says for the source table: per gemeente and halfjaar whether a delivery came in (more than a concept), and of the
 * one that the coordinator agreed to and that stands, the opt-outs. What was replaced counts as delivered and no more.
 */
export function aanleveringRows(steps: readonly StatusStep[]): AanleveringRow[] {
  const word = (yes: boolean) => (yes ? "ja" : "nee");
  return [...grouped(steps, ({gemeente, periode}) => JSON.stringify([gemeente, periode]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const {gemeente, periode} = own[0]!;
      const standing = [...current(own).values()].find(({status}) => agreed.includes(status));
      const has = (status: DeliveryStatus) =>
        standing !== undefined && own.some((step) => step.levering === standing.levering && step.status === status);
      return {
        ...{gemeente, periode, geleverd: word(own.some(({status}) => !["concept", "vervangen"].includes(status)))},
        ...{goedgekeurd: word(standing !== undefined), opt_out_basis: word(has("opt_out_basis"))},
        opt_out_facultatief: word(has("opt_out_facultatief"))
      };
    });
}

/** The same as the file `aanlevering.csv` of a source. */
export function aanleveringCsv(rows: readonly AanleveringRow[]): string {
  const columns = ["gemeente", "periode", "geleverd", "goedgekeurd", "opt_out_basis", "opt_out_facultatief"] as const;
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => csvLine(cells.map((value) => csvCell(value))))
    .join("");
}
