import {kort} from "../adres/nietgevolgd.js";
import {slak} from "../figuur/bestand.js";
import {zoekGebied} from "../werkbank/zoek.js";
import type {Gebied} from "../werkbank/gebied.js";
import {ontleed, sleutels, type Sleutel} from "./kop.js";
import {LANGST, type Gebrek, type Toelichting} from "./toelichting.js";

/** What a toelichting may speak of. */
export interface Bekend {
  gebieden: readonly Gebied[];
  figuren: readonly string[];
}

export type Gelezen = {toelichting: Toelichting; gebreken?: never} | {toelichting?: never; gebreken: Gebrek[]};

/** Reads a Markdown file with a head; every rule that it breaks is named with its line. */
export function leesToelichting(bestand: string, {gebieden, figuren}: Bekend): Gelezen {
  const {velden, tekst, regel, gebreken} = ontleed(bestand);
  const regels: Record<Sleutel, (waarde: string) => string | false> = {
    figuur: (waarde) => !figuren.includes(waarde) && `figuur “${kort(waarde)}” is niet bekend`,
    gebied: (waarde) => zoekGebied(gebieden, waarde) === null && `gebied “${kort(waarde)}” is niet bekend`,
    periode: (waarde) =>
      !/^\d{4}(HJ0[12]|JJ00)$/.test(waarde) &&
      `periode “${kort(waarde)}” is geen halfjaar (2017HJ01) of jaar (2017JJ00)`,
    rol: (waarde) => waarde.length > 100 && "rol is langer dan 100 tekens",
    datum: (waarde) => !isDag(waarde) && `datum “${kort(waarde)}” is geen dag (JJJJ-MM-DD)`
  };
  const uit = [...gebreken];
  for (const sleutel of sleutels) {
    const veld = velden[sleutel];
    if (veld?.waarde) {
      const wat = regels[sleutel](veld.waarde);
      if (wat) uit.push({regel: veld.regel, wat});
    } else if (sleutel !== "periode" && gebreken.length === 0) {
      uit.push({regel: veld?.regel ?? 1, wat: `${sleutel} ontbreekt in de kop`});
    }
  }
  if (gebreken.length === 0 && tekst === "") uit.push({regel, wat: "er staat geen tekst onder de kop"});
  if (tekst.length > LANGST) uit.push({regel, wat: `de tekst is langer dan ${LANGST} tekens`});
  if (uit.length > 0) return {gebreken: uit.sort((a, b) => a.regel - b.regel)};
  const waarde = (sleutel: Sleutel) => velden[sleutel]?.waarde ?? "";
  const [figuur, gebied, periode, rol, datum] = sleutels.map(waarde) as [string, string, string, string, string];
  return {toelichting: {figuur, gebied, periode: periode || null, rol, datum, tekst}};
}

/** The file of a toelichting, as `leesToelichting` reads it. */
export function schrijfToelichting({figuur, gebied, periode, rol, datum, tekst}: Toelichting): string {
  const kop = {figuur, gebied, periode, rol, datum};
  const regels = sleutels.flatMap((sleutel) => {
    const waarde = kop[sleutel];
    return waarde === null ? [] : [`${sleutel}: ${aangehaald(waarde)}`];
  });
  return ["---", ...regels, "---", "", tekst, ""].join("\n");
}

/** `1.6.md`, or with its periode `1.6.2017HJ01.md`; it belongs in the folder of its gebied. */
export const toelichtingNaam = ({figuur, periode}: Pick<Toelichting, "figuur" | "periode">): string =>
  `${figuur}${periode === null ? "" : `.${periode}`}.md`;

/** The name of the file that a visitor takes home: `toelichting_utrecht_1.6_2017HJ01.md`. `naam`: of the gebied, in a sentence. */
export const meeneemnaam = ({figuur, periode}: Pick<Toelichting, "figuur" | "periode">, naam: string): string =>
  `toelichting_${slak(naam).slice(0, 40)}_${figuur}${periode === null ? "" : `_${periode}`}.md`;

/** A value that stands between quotes of its own gets others around it, for the outer pair is taken off. */
const aangehaald = (waarde: string) =>
  /^(["']).*\1$/.test(waarde) ? (waarde.startsWith('"') ? `'${waarde}'` : `"${waarde}"`) : waarde;

function isDag(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  const dag = new Date(`${tekst}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(tekst);
}
