import type {EersteRij} from "../../components/werkbank/eerste.js";
import type {Gebied} from "../../components/werkbank/gebied.js";
import type {Schrijver} from "./schrijf.js";

/** The gebieden that can be chosen. */
export function schrijfGebieden(gebieden: readonly Gebied[], {schrijf}: Schrijver): void {
  const tekst = (kies: (gebied: Gebied) => string) => ({soort: "tekst" as const, waarden: gebieden.map(kies)});
  schrijf("gebieden.arrow", {
    code: tekst(({code}) => code),
    naam: tekst(({naam}) => naam),
    soort: tekst(({soort}) => soort),
    gemeenten: tekst(({gemeenten}) => gemeenten.join(" ")),
    kolom: {soort: "u8", waarden: gebieden.map(({tegel}) => tegel?.[0] ?? 0)},
    rij: {soort: "u8", waarden: gebieden.map(({tegel}) => tegel?.[1] ?? 0)}
  });
}

/** The small table for the first view of one start. */
export function schrijfEerste(start: string, rijen: readonly EersteRij[], {schrijf}: Schrijver): void {
  const tekst = (kolom: "gebied" | "groep") => ({soort: "tekst" as const, waarden: rijen.map((rij) => rij[kolom])});
  const getal = (kolom: Exclude<keyof EersteRij, "gebied" | "groep">, soort: "u8" | "u32") => ({
    soort,
    waarden: rijen.map((rij) => rij[kolom])
  });
  schrijf(`eerste-${start}.arrow`, {
    gebied: tekst("gebied"),
    figuur: getal("figuur", "u8"),
    groep: tekst("groep"),
    moment: getal("moment", "u8"),
    personen: getal("personen", "u32"),
    gebruik: getal("gebruik", "u32"),
    zonder_personen: getal("zonder_personen", "u32"),
    zonder_gebruik: getal("zonder_gebruik", "u32")
  });
}
