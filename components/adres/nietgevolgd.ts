import {escapeControls} from "../opmaak/controls.js";
import {geheel} from "../opmaak/getal.js";
import {opsomming} from "../opmaak/opsomming.js";
import type {Onbekend} from "./lees.js";

/** How many values of a key are named. */
const HOOGSTENS = 3;
const LANGST = 40;

/**
 * One line per key of an address that is not followed: which values, why, and what the visitor sees instead. `dus`: by key
 * ("u ziet Nederland"); a key without it has values that are left out.
 */
export function nietGevolgd(onbekend: readonly Onbekend[], dus: ReadonlyMap<string, string> = new Map()): string[] {
  const groepen = new Map<string, Onbekend[]>();
  for (const item of onbekend) {
    const groep = item.waarom === "sleutel" ? item.waarom : `${item.waarom ?? ""} ${item.sleutel}`;
    groepen.set(groep, [...(groepen.get(groep) ?? []), item]);
  }
  return [...groepen.values()].map((groep) => {
    const {sleutel, waarom} = groep[0]!;
    const meer = groep.length > 1;
    const gevolg = dus.get(sleutel);
    const eind = gevolg === undefined ? ` en ${meer ? "tellen" : "telt"} niet mee.` : `; ${gevolg}.`;
    if (waarom === "sleutel") return `${noem(groep.map((item) => item.sleutel))} uit het adres kent deze pagina niet.`;
    if (waarom === "leeg") return `${sleutel} is leeg in het adres${eind}`;
    const wat = `${sleutel} ${noem(groep.map(({waarde}) => waarde))} uit het adres`;
    if (waarom === "dubbel") return `${wat} ${meer ? "tellen" : "telt"} niet mee: van ${sleutel} geldt één waarde.`;
    if (waarom === "lijst") return `${wat} kan niet: een lijst bestaat uit gemeenten${eind}`;
    return `${wat} ${meer ? "zijn" : "is"} niet bekend${eind}`;
  });
}

/** The first values between quotes, and how many more there are. */
function noem(waarden: readonly string[]): string {
  const genoemd = waarden.slice(0, HOOGSTENS).map((waarde) => `“${kort(waarde)}”`);
  const rest = waarden.length - genoemd.length;
  return opsomming([...genoemd, ...(rest > 0 ? [`nog ${geheel(rest)} andere`] : [])], "en");
}

/** A text of any length, with what cannot be seen made visible. */
export function kort(tekst: string): string {
  return tekst.length > LANGST
    ? `${escapeControls(tekst.slice(0, LANGST - 10))}… (${geheel(tekst.length)} tekens)`
    : escapeControls(tekst);
}
