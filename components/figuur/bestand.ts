import type {Keuze} from "../cohort/keuze.js";
import type {Manifest} from "../werkbank/manifest.js";
import {selectie, selectiecodes, type Figuurnummer} from "./selectie.js";

/** What is said of a figure in the files that leave the page. */
export interface Kenmerk {
  figuur: Figuurnummer;
  titel: string;
  definitie: string;
  /** Names of the gebied and of vergelijk. */
  namen: readonly string[];
  keuze: Keuze;
  manifest: Manifest;
  adres: string;
  dag: string;
}

/** `figuur-5.1_utrecht_2015-01-01_eenouder-wsnp.csv`, at most 80 characters. */
export function bestandsnaam({figuur, namen, keuze}: Pick<Kenmerk, "figuur" | "namen" | "keuze">, soort: string) {
  const codes = selectiecodes(figuur, keuze).map(slak).join("-");
  const plaats = kort(namen.map(slak).join("-en-"), codes === "" ? 52 : 32);
  const naam = `figuur-${figuur}_${plaats}_${keuze.peilmoment}`;
  return `${codes === "" ? naam : kort(`${naam}_${codes}`, 76)}.${soort}`;
}

const kort = (tekst: string, tekens: number) => tekst.slice(0, tekens).replace(/[-_]+$/, "");

const slak = (naam: string) =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Lines that stand above the columns of a CSV, each with a `#`. */
export function kenmerkregels({figuur, titel, definitie, namen, keuze, manifest, adres, dag}: Kenmerk): string {
  const regels = [
    `Figuur ${figuur}: ${titel}`,
    `Gebied: ${namen[0]} (${keuze.gebied})`,
    keuze.vergelijk === null ? null : `Vergeleken met: ${namen[1]} (${keuze.vergelijk})`,
    `Startpeilmoment: ${keuze.peilmoment}`,
    `Selectie: ${selectie(figuur, keuze).join("; ") || "geen"}`,
    wijze(figuur, keuze),
    `Definitie: ${definitie}`,
    `Bron: ${manifest.naam}`,
    `Status: ${manifest.status}`,
    `Gemaakt op: ${dag}`,
    `Adres: ${adres}`
  ];
  return regels
    .filter((regel) => regel !== null)
    .map((regel) => `# ${regel.replace(/\s+/g, " ")}\n`)
    .join("");
}

/** How is counted, as far as the figure follows it. */
function wijze(figuur: Figuurnummer, {basis, noemer}: Keuze): string | null {
  if (figuur === "5.3") return null;
  return figuur === "5.2" ? `Noemer: ${noemer}` : `Basis: ${basis}; noemer: ${noemer}`;
}
