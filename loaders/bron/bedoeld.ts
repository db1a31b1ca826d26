import {gemeentezin} from "../../data/gemeentewijziging.js";
import {wijkzin} from "../../data/wijkcode.js";
import type {Codes} from "./codes.js";
import {schoon, vreemdeLetters, zichtbaar} from "./tekens.js";

/** What people write for a code of a short list, beside small differences in spelling. */
const anders: Record<string, Record<string, string>> = {
  geslacht: {
    man: "M",
    mannelijk: "M",
    male: "M",
    "1": "M",
    vrouw: "V",
    vrouwelijk: "V",
    female: "V",
    f: "V",
    w: "V",
    "2": "V"
  },
  huishoudtype: {
    ...{
      alleenstaand: "eenpersoons",
      onbekend: "eenpersoons",
      unknown: "eenpersoons",
      eenpersoonshuishouden: "eenpersoons"
    },
    ...{eenoudergezin: "eenouder", instelling: "institutioneel", gezin: "paar_met_kinderen"}
  }
};

const jaNee: Record<string, string> = {
  true: "ja",
  j: "ja",
  y: "ja",
  yes: "ja",
  "1": "ja",
  waar: "ja",
  false: "nee",
  n: "nee",
  no: "nee",
  "0": "nee",
  onwaar: "nee"
};

/** Longer than any code or what people write for it. */
const LANGST = 80;

const kaal = (tekst: string): string =>
  schoon(tekst)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The code of a short list that a value most resembles; undefined when it resembles none, or more than one as much. */
function lijktOp(kolom: string, waarde: string, lijst: readonly string[]): string | undefined {
  const woord = kaal(waarde);
  if (woord === "" || woord.length > LANGST) return undefined;
  const bekend =
    lijst.find((code) => kaal(code) === woord) ?? (anders[kolom] ?? (lijst.includes("ja") ? jaNee : {}))[woord];
  if (bekend && lijst.includes(bekend)) return bekend;
  const afstanden = lijst
    .map((code) => ({code, afstand: afstand(kaal(code), woord)}))
    .sort((a, b) => a.afstand - b.afstand);
  const [eerste, tweede] = afstanden;
  const dichtbij = eerste && eerste.afstand <= Math.min(2, Math.floor(woord.length / 4));
  return dichtbij && eerste.afstand < (tweede?.afstand ?? Infinity) ? eerste.code : undefined;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function afstand(a: string, b: string): number {
  let vorige = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++)
      rij.push(Math.min(vorige[j]! + 1, rij[j - 1]! + 1, vorige[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    vorige = rij;
  }
  return vorige[b.length]!;
}

/** Why a value is not a code of its list, and what to write instead. */
export function uitlegCode(kolom: string, waarde: string, codes: Codes): string {
  const vreemd = vreemdeLetters(schoon(waarde));
  const letters = vreemd === "" ? "" : ` (let op de tekens: ${vreemd})`;
  if (kolom === "gemeente") return gemeentezin(zichtbaar(waarde), codes.gemeenten) + letters;
  if (kolom === "wijk") return wijkzin(zichtbaar(waarde), new Set(codes.lijsten.wijk), codes.gemeenten) + letters;
  const lijst = codes.lijsten[kolom] ?? [];
  const code = lijktOp(kolom, waarde, lijst);
  const raad = code === undefined ? `verwacht: ${lijst.join(", ")}` : `bedoelt u ${code}?`;
  return `"${zichtbaar(waarde)}" is geen bekende code voor ${kolom}; ${raad}${letters}`;
}
