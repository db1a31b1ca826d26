import {leverstaten} from "../../data/leverstaat.js";
import type {PaginaKeuze} from "../monitor/adres.js";
import {schrijfVolgorde} from "../sorteertabel/volgorde.js";

/** What the address of the page can say beside gebied and periode. */
export function eigenSleutels(halfjaren: readonly string[]) {
  const kolommen = ["naam", "provincie", ...halfjaren];
  return {
    staat: ["alle", ...leverstaten.map(({code}) => code)] as [string, ...string[]],
    volgorde: kolommen.flatMap((kolom) => [kolom, schrijfVolgorde({kolom, af: true})]) as [string, ...string[]]
  };
}

export type Leverkeuze = PaginaKeuze<"staat" | "volgorde">;
