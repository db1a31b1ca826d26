import {dateText} from "../format/date.js";
import {protectionLine, protectionRule} from "../model/protection.js";
import {editieText, type Origin, refusedSentence, type SourceAttribute} from "../model/provenance.js";

/** A name and what is said under it. */
export type Line = readonly [naam: string, waarde: string];

/** What is said of a figure wherever it goes. */
export interface Attribute {
  /** Its number; null for a table that has none. */
  figuur: string | null;
  titel: string;
  /** Stem of the file names; see `fileStem`. */
  bestand: string;
  /** Name and code. */
  gebied: string;
  /** What it is compared with, where it is. */
  vergelijk?: string | undefined;
  /** In words. */
  periode: string;
  /** What else was chosen. */
  choices?: readonly Line[];
  /** How many, and of whom; empty where that stands with each row. */
  n: string;
  definitions: readonly string[];
  bron: SourceAttribute;
}

/** Figuur 5.1, or Tabel. */
const figureWord = ({figuur: figure}: Pick<Attribute, "figuur">): string =>
  figure === null ? "Tabel" : `Figuur ${figure}`;

/** Source, status and what was refused of it, in one line. */
export const sourceLine = ({
  naam,
  status,
  synthetisch: synthetic,
  brontellingen: sourceTallies,
  bescherming
}: Omit<SourceAttribute, "hash" | "gemaakt">): string =>
  [
    `Bron: ${naam}`,
    `Status: ${status}${synthetic ? " (geen echte mensen)" : ""}`,
    refusedSentence(sourceTallies),
    protectionLine({bescherming})
  ]
    .filter(Boolean)
    .join(" · ");

/** n, source and status: what stands under every figure. */
export const provenanceLine = ({n, bron: source}: Pick<Attribute, "n" | "bron">): string =>
  n === "" ? sourceLine(source) : `n = ${n} · ${sourceLine(source)}`;

/** All that is said of the source, name and value. */
export function sourceLines(source: SourceAttribute): Line[] {
  const refused = refusedSentence(source.brontellingen);
  const rule = protectionRule(source);
  return [
    ["Bron", source.naam],
    ["Status", source.status],
    ...(refused === "" ? [] : [["Geweigerd", refused] as const]),
    ...(rule === null ? [] : [["Bescherming", `${rule.naam}. ${rule.uitleg} (${rule.bron})`] as const]),
    ["Editie", editieText(source)]
  ];
}

/** All that is said of a figure in a file, name and value; what is empty is left out. */
export function attributeLines(attribute: Attribute, {address, dag: day}: Origin): Line[] {
  const {
    titel: title,
    gebied,
    vergelijk: compare = "",
    periode,
    choices = [],
    n,
    definitions,
    bron: source
  } = attribute;
  const lines: Line[] = [
    [figureWord(attribute), title],
    ["Gebied", gebied],
    ["Vergeleken met", compare],
    ["Periode", periode],
    ...choices,
    ["n", n],
    ...definitions.map((definition): Line => ["Definitie", definition]),
    ...sourceLines(source),
    ["Gemaakt op", day],
    ["Adres", address]
  ];
  return lines.filter(([, waarde]) => waarde !== "");
}

/** What stands under a picture that goes out by itself. */
export function subLines(attribute: Attribute, {address}: Origin): string[] {
  const {gebied, vergelijk: compare, periode, definitions, bron: source} = attribute;
  return [
    provenanceLine(attribute),
    `${figureWord(attribute)} · ${gebied}${compare ? ` vergeleken met ${compare}` : ""} · ${periode}`,
    ...definitions.map((definition) => `Definitie: ${definition}`),
    `Editie ${editieText(source)} · ${address}`
  ];
}

/** What of a figure is cited. */
export type Citable = Omit<Attribute, "n" | "definitions" | "bestand">;

/** A figure as one cites it: what, where, when, from which source and edition, and the address that shows it again. */
export function reference(attribute: Citable, {address, dag: day}: Origin): string {
  const {titel: title, gebied, vergelijk: compare, periode, bron: source} = attribute;
  return [
    `Levenswegwerkbank, ${figureWord(attribute).toLowerCase()}: “${title.replace(/\.$/, "")}”`,
    `${compare ? `${gebied}, vergeleken met ${compare}` : gebied}; ${periode}`,
    ...sourceLine(source).split(" · "),
    `Editie ${editieText(source)}`,
    `Geraadpleegd op ${dateText(day)}, ${address}`
  ].join(". ");
}
