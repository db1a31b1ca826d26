import {editietekst, type Bronkenmerk, type Vindplaats} from "./editie.js";
import {geweigerdzin} from "./geweigerd.js";

/** A name and what is said under it. */
export type Regel = readonly [naam: string, waarde: string];

/** What is said of a figure wherever it goes. */
export interface Kenmerk {
  /** Its number; null for a table that has none. */
  figuur: string | null;
  titel: string;
  /** Stem of the file names; see `bestandsstam`. */
  bestand: string;
  /** Name and code. */
  gebied: string;
  /** What it is compared with, where it is. */
  vergelijk?: string | undefined;
  /** In words. */
  periode: string;
  /** What else was chosen. */
  keuzes?: readonly Regel[];
  /** How many, and of whom; empty where that stands with each row. */
  n: string;
  definities: readonly string[];
  bron: Bronkenmerk;
}

/** Figuur 5.1, or Tabel. */
export const figuurwoord = ({figuur}: Pick<Kenmerk, "figuur">): string =>
  figuur === null ? "Tabel" : `Figuur ${figuur}`;

/** Source, status and what was refused of it, in one line. */
export const bronregel = ({naam, status, synthetisch, brontellingen}: Omit<Bronkenmerk, "hash" | "gemaakt">): string =>
  [`Bron: ${naam}`, `Status: ${status}${synthetisch ? " (geen echte mensen)" : ""}`, geweigerdzin(brontellingen)]
    .filter(Boolean)
    .join(" · ");

/** n, source and status: what stands under every figure. */
export const herkomstregel = ({n, bron}: Pick<Kenmerk, "n" | "bron">): string =>
  n === "" ? bronregel(bron) : `n = ${n} · ${bronregel(bron)}`;

/** All that is said of the source, name and value. */
export function bronregels(bron: Bronkenmerk): Regel[] {
  const geweigerd = geweigerdzin(bron.brontellingen);
  return [
    ["Bron", bron.naam],
    ["Status", bron.status],
    ...(geweigerd === "" ? [] : [["Geweigerd", geweigerd] as const]),
    ["Editie", editietekst(bron)]
  ];
}

/** All that is said of a figure in a file, name and value; what is empty is left out. */
export function kenmerkregels(kenmerk: Kenmerk, {adres, dag}: Vindplaats): Regel[] {
  const {titel, gebied, vergelijk = "", periode, keuzes = [], n, definities, bron} = kenmerk;
  const regels: Regel[] = [
    [figuurwoord(kenmerk), titel],
    ["Gebied", gebied],
    ["Vergeleken met", vergelijk],
    ["Periode", periode],
    ...keuzes,
    ["n", n],
    ...definities.map((definitie): Regel => ["Definitie", definitie]),
    ...bronregels(bron),
    ["Gemaakt op", dag],
    ["Adres", adres]
  ];
  return regels.filter(([, waarde]) => waarde !== "");
}

/** What stands under a picture that goes out by itself. */
export function onderregels(kenmerk: Kenmerk, {adres}: Vindplaats): string[] {
  const {gebied, vergelijk, periode, definities, bron} = kenmerk;
  return [
    herkomstregel(kenmerk),
    `${figuurwoord(kenmerk)} · ${gebied}${vergelijk ? ` vergeleken met ${vergelijk}` : ""} · ${periode}`,
    ...definities.map((definitie) => `Definitie: ${definitie}`),
    `Editie ${editietekst(bron)} · ${adres}`
  ];
}
