import {vindplaats} from "../herkomst/editie.js";
import {kenmerkregels, onderregels} from "../herkomst/kenmerk.js";
import type {Meeneembaar} from "./acties.js";
import type {Beeld} from "./beeld.js";
import {csvMetWoorden, excelCsv} from "./csv.js";
import {paginaLetters, plaatje, png} from "./plaatje.js";

export type Soort = "csv" | "excel" | "xlsx" | "png" | "svg";

const csvtype = "text/csv;charset=utf-8";

/** The file that is asked for: numbers or picture, with all that must be said of it. */
export async function maakBestand(soort: Soort, nu: Meeneembaar, grafiek?: Beeld): Promise<Blob> {
  const {kenmerk, onderschrift, gegevens} = nu;
  const plek = vindplaats(kenmerk.bron);
  const woorden = kenmerkregels(kenmerk, plek);
  if (soort === "csv") return new Blob([csvMetWoorden(woorden, gegevens)], {type: csvtype});
  if (soort === "excel") return new Blob([excelCsv(woorden, gegevens)], {type: csvtype});
  if (soort === "xlsx") return (await import("./werkmap.js")).maakWerkmap(woorden, gegevens);
  const {titel} = kenmerk;
  const onder = onderregels(kenmerk, plek);
  const svg = plaatje(await grafiek!.svg(), {titel, onderschrift, onder}, await paginaLetters());
  return soort === "svg" ? new Blob([svg], {type: "image/svg+xml"}) : png(svg);
}
