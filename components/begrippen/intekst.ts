import {begrippen} from "../../data/begrip.js";
import {begrip} from "./begrip.js";

/** Words too common to be made a term wherever they stand. */
const gewoon = new Set([
  "n",
  "basis",
  "gebied",
  "inwoner",
  "gemeente",
  "status",
  "monitor",
  "toelichting",
  "stand",
  "teller"
]);

const vormen = begrippen
  .filter(({code}) => !gewoon.has(code))
  .flatMap(({code, term, ook = []}) => [term, ...ook].map((woord) => ({code, woord: woord.toLowerCase()})))
  .sort((a, b) => b.woord.length - a.woord.length);
const ontsnapt = (woord: string) => woord.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patroon = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${vormen.map(({woord}) => ontsnapt(woord)).join("|")})(?![\\p{L}\\p{N}-])`,
  "giu"
);

/** The parts of a text: as it is, or a term by its code. Each term once, at its first place; `behalve` none of these. */
export function termenIn(tekst: string, behalve: readonly string[] = []): (string | {code: string; woord: string})[] {
  const gehad = new Set(behalve);
  const uit: (string | {code: string; woord: string})[] = [];
  let tot = 0;
  for (const gevonden of tekst.matchAll(patroon)) {
    const {code} = vormen.find(({woord}) => woord === gevonden[0].toLowerCase())!;
    if (gehad.has(code)) continue;
    gehad.add(code);
    uit.push(tekst.slice(tot, gevonden.index), {code, woord: gevonden[0]});
    tot = gevonden.index + gevonden[0].length;
  }
  return [...uit, tekst.slice(tot)].filter((deel) => deel !== "");
}

/** A text with its terms to be opened. */
export const tekstMetBegrippen = (tekst: string, behalve: readonly string[] = []): (string | HTMLElement)[] =>
  termenIn(tekst, behalve).map((deel) => (typeof deel === "string" ? deel : begrip(deel.code, deel.woord)));
