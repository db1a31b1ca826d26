import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** How a gebied is called within a sentence, after "in" or "van": Utrecht, de provincie Utrecht, de wijk Overvecht (Utrecht). */
export function gebiednaam(gebieden: readonly Gebied[], code: string): string {
  const gebied = zoekGebied(gebieden, code);
  if (!gebied) return code;
  const {naam, soort} = gebied;
  if (soort === "wijk") return `${/^wijk/i.test(naam) ? "" : "de wijk "}${naam} (${gemeenteVan(gebieden, gebied)})`;
  if (soort === "land" || soort.startsWith("gemeente")) return naam;
  const kaal = naam.replace(/ \(provincie\)$/, "");
  const zegtSoort = soort === "grootteklasse" || soort === "stedelijkheid" || kaal.toLowerCase().startsWith(soort);
  return zegtSoort ? `de ${klein(kaal)}` : `de ${soort} ${kaal}`;
}

/** The name of the gemeente that a wijk lies in. */
export function gemeenteVan(gebieden: readonly Gebied[], wijk: Gebied): string {
  return zoekGebied(gebieden, wijk.gemeenten[0] ?? "")?.naam ?? "";
}

const klein = (naam: string) => naam.charAt(0).toLowerCase() + naam.slice(1);
