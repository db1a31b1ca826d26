import type {Gebied} from "../werkbank/gebied.js";
import {zoekGebied} from "../werkbank/zoek.js";

/** How a gebied is called within a sentence, after "in" or "van": Utrecht, de provincie Utrecht, de wijk Overvecht (Utrecht). */
export function gebiednaam(gebieden: readonly Gebied[], code: string): string {
  const gebied = zoekGebied(gebieden, code);
  if (!gebied) return code;
  const {naam, soort} = gebied;
  if (soort === "provincie") return `de provincie ${naam}`;
  if (soort === "wijk") return `${/^wijk/i.test(naam) ? "" : "de wijk "}${naam} (${gemeenteVan(gebieden, gebied)})`;
  if (soort === "grootteklasse") return `de ${klein(naam)}`;
  if (soort === "stedelijkheid") return `de ${klein(naam)}`;
  if (soort === "jeugdregio") return `de jeugdregio ${naam}`;
  if (soort === "arbeidsmarktregio") return `de arbeidsmarktregio ${naam}`;
  return naam;
}

/** The name of the gemeente that a wijk lies in. */
export function gemeenteVan(gebieden: readonly Gebied[], wijk: Gebied): string {
  return zoekGebied(gebieden, wijk.gemeenten[0] ?? "")?.naam ?? "";
}

const klein = (naam: string) => naam.charAt(0).toLowerCase() + naam.slice(1);
