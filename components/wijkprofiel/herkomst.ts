import {periodenaam} from "../opmaak/periode.js";
import type {Manifest} from "../werkbank/manifest.js";
import type {Klein} from "./bescherm.js";

export const weergaven: Record<Klein, string> = {
  ruw: "zoals geteld",
  cbs: "afgerond op vijven, 0 tot en met 7 afgeschermd"
};

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
