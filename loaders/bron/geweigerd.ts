import {geweigerdzin, halveTabellen, luideTabellen, type Brontelling} from "../../components/herkomst/geweigerd.js";
import {BronFout} from "./bronFout.js";
import type {Bronrapport} from "./bronrapport.js";
import {rapportTekst} from "./rapportTekst.js";
import {regels} from "./regels.js";

/** What was refused, as numbers alone: nothing of a row stands in it. */
export const brontellingen = ({tabellen, overtredingen}: Bronrapport): Brontelling[] =>
  Object.entries(tabellen).map(([tabel, {bestand, gelezen, geweigerd}]) => ({
    ...{tabel, gelezen, geweigerd},
    regels: overtredingen
      .filter((groep) => groep.ernst === "fout" && groep.bestand === bestand)
      .map(({regel, kolom, totaal}) => ({regel: regels[regel].naam, kolom, rijen: totaal}))
  }));

/** Throws `BronFout` where more than half of a table was refused: its numbers would be those of another source. */
export function weigerHelft(rapport: Bronrapport): void {
  const tellingen = brontellingen(rapport);
  const [tabel] = halveTabellen(tellingen);
  if (!tabel) return;
  throw new BronFout(
    `meer dan de helft van ${tabel.tabel} is geweigerd, dus er is niets gemaakt: ${geweigerdzin(tellingen)}.\n` +
      `Verbeter de bron, of geef --toch om met de rest te rekenen.\n\n${rapportTekst(rapport)}`
  );
}

/** What a command says of the refused rows beside its result, with the way to the report; empty where there are none. */
export function weigermelding(rapport: Bronrapport, verslag: string): string {
  const tellingen = brontellingen(rapport);
  const zin = geweigerdzin(tellingen);
  if (zin === "") return "";
  const luid = luideTabellen(tellingen).length > 0;
  return `${luid ? "LET OP: " : ""}${zin}${luid ? "; de cijfers missen deze rijen" : ""}. Welke en waarom: ${verslag}`;
}

/** The way to the report for who has no tables yet. */
export const verslagWeg = (bron: string): string =>
  `npm run tabellen -- --bron ${bron} --uit TABELLEN schrijft TABELLEN.verslag.txt`;
