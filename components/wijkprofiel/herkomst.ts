import {periodenaam} from "../opmaak/periode.js";
import type {Manifest} from "../werkbank/manifest.js";
import type {Klein} from "./bescherm.js";

export const weergaven: Record<Klein, string> = {
  ruw: "zoals geteld",
  cbs: "afgerond op vijven, 0 tot en met 7 afgeschermd"
};

/** What the display as at CBS does, and what it is not. */
export const cbsuitleg =
  "Aantallen zijn afgerond op vijven en aantallen van 0 tot en met 7 afgeschermd, zoals CBS dat doet voor Wmo en jeugd per wijk. Waar een afgeschermd aantal uit de totalen te herleiden zou zijn, is ook het kleinste aantal ernaast afgeschermd. Cijfers zijn uit de afgeronde aantallen berekend. Dit is een weergave: de tabellen van deze site bevatten de getelde aantallen.";

type Bron = Pick<Manifest, "naam" | "status" | "synthetisch">;

/** Source and status, in one line. */
export const herkomst = ({naam, status, synthetisch}: Bron): string =>
  `Bron: ${naam} · Status: ${status}${synthetisch ? " (geen echte mensen)" : ""}`;

/** What the files that leave the page say of their numbers. */
export const kenmerkregelsVan = (periode: string, klein: Klein, bron: Bron): string[] => [
  ...[`Periode: ${periodenaam(periode)}`, `Weergave van aantallen: ${weergaven[klein]}`],
  ...[`Bron: ${bron.naam}`, `Status: ${bron.status}`],
  ...[`Gemaakt op: ${new Date().toISOString().slice(0, 10)}`, `Adres: ${location.href}`]
];

/** The same as lines above the columns. */
export const bestandsregels = (titel: string, periode: string, klein: Klein, bron: Bron): string =>
  [titel, ...kenmerkregelsVan(periode, klein, bron)].map((regel) => `# ${regel.replace(/\s+/g, " ")}\n`).join("");
