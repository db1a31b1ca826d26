import type {Draaitabel} from "./draai.js";
import {dimensies, maten, type Bekend, type DatabaseKeuze, type Dimensie, type Maat} from "./keuze.js";
import type {Kubus} from "./kubus.js";

/** The code of a member of a dimension. */
export function lidcode(
  {indicatoren, categorieen, gebieden, perioden}: Kubus,
  dimensie: Dimensie,
  lid: number
): string {
  if (dimensie === "periode") return perioden[lid]!;
  return {indicator: indicatoren, categorie: categorieen, gebied: gebieden}[dimensie][lid]!.code;
}

/** How an address names a column: the members of its dimensions and the measure, with points. */
export function kolomcode({kubus, kolommen}: Draaitabel, kolom: number, maat: Maat): string {
  const leden = kolommen.dimensies.map((dimensie) => lidcode(kubus, dimensie, kolommen.plaatsen[dimensie]![kolom]!));
  return [...leden, maat].join(".");
}

/** Whether a code can name a column of this choice. */
export function isKolom(code: string, {kolommen, rijen, maten: gekozen}: DatabaseKeuze, bekend: Bekend): boolean {
  if (dimensies.some((dimensie) => dimensie === code)) return rijen.includes(code as Dimensie);
  const delen = code.split(".");
  const maat = delen.pop();
  if (!maten.some((item) => item === maat) || !gekozen.includes(maat as Maat)) return false;
  return delen.length === kolommen.length && delen.every((deel, i) => kent(bekend, kolommen[i]!, deel));
}

function kent({indicatoren, gebieden, perioden}: Bekend, dimensie: Dimensie, code: string): boolean {
  if (dimensie === "periode") return perioden.includes(code);
  if (dimensie === "gebied") return gebieden.some((gebied) => gebied.code === code);
  if (dimensie === "indicator") return indicatoren.some((indicator) => indicator.code === code);
  return indicatoren.some(({categorieen}) => categorieen.some((categorie) => categorie.code === code));
}
