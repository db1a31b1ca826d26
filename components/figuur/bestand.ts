import type {Keuze} from "../cohort/keuze.js";
import {codenaam, filternamen} from "../cohort/codelijsten.js";
import {filters} from "../cohort/keuze.js";
import type {Manifest} from "../werkbank/manifest.js";

/** What is said of a figure in the files that leave the page. */
export interface Kenmerk {
  figuur: string;
  titel: string;
  definitie: string;
  /** Names of the gebied and of vergelijk. */
  namen: readonly string[];
  keuze: Keuze;
  manifest: Manifest;
  adres: string;
  dag: string;
}

/** `figuur-5.1_utrecht_2015-01-01.csv` */
export function bestandsnaam({figuur, namen, keuze}: Kenmerk, soort: string): string {
  const plaats = namen.map(slak).join("-en-").slice(0, 60);
  return `figuur-${figuur}_${plaats}_${keuze.peilmoment}.${soort}`;
}

const slak = (naam: string) =>
  naam
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Lines that stand above the columns of a CSV, each with a `#`. */
export function kenmerkregels({figuur, titel, definitie, namen, keuze, manifest, adres, dag}: Kenmerk): string {
  const gekozen = filters
    .filter((filter) => keuze[filter].length > 0)
    .map((filter) => `${filternamen[filter]}: ${keuze[filter].map((code) => codenaam(filter, code)).join(" of ")}`);
  const regels = [
    `Figuur ${figuur}: ${titel}`,
    `Gebied: ${namen[0]} (${keuze.gebied})`,
    keuze.vergelijk === null ? null : `Vergeleken met: ${namen[1]} (${keuze.vergelijk})`,
    `Startpeilmoment: ${keuze.peilmoment}`,
    `Selectie: ${gekozen.join("; ") || "geen"}`,
    `Basis: ${keuze.basis}; noemer: ${keuze.noemer}`,
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
