import type {Roosterinhoud} from "./inhoud.js";

/** Sizes of a table in pixels. */
export interface Roostermaten {
  rij: number;
  kolom: number;
  koppen: readonly number[];
  /** Lines of text in a cell of the last line of headers. */
  kopregels: number;
}

const TEKEN = 0.44;

/** Sizes that follow from the texts, in a box of this width; on a narrow screen names take half of it, on two lines. */
export function roostermaten(inhoud: Roosterinhoud, breedte: number, rem: number): Roostermaten {
  const wens = inhoud.rijkoppen.map(({langste, naam}) =>
    Math.min(20, Math.max(6.5, Math.max(langste, naam.length + 3) * TEKEN + 1.6))
  );
  const som = wens.reduce((a, b) => a + b, 0) * rem;
  const past = Math.min(1, (0.5 * breedte) / (som || 1));
  const koppen = wens.map((wijd) => Math.floor(wijd * rem * past));
  const smal = inhoud.rijkoppen.some(({langste}, i) => langste * TEKEN * rem > koppen[i]! - 1.5 * rem);
  const {naam: langst, woord} = langsteKop(inhoud);
  const kolom = Math.max(6.25, inhoud.breed * TEKEN + 1.6, Math.min(10, woord * TEKEN + 1.8));
  const ruimte = Math.floor((kolom - 2) / TEKEN);
  return {
    rij: Math.round((smal ? 2.75 : 2) * rem),
    kolom: Math.round(kolom * rem),
    koppen,
    kopregels: Math.max(1, Math.min(4, Math.ceil(langst / ruimte)))
  };
}

/** How long the longest name in the last line of headers is, and the longest word, among the first columns. */
function langsteKop({niveaus, kolommen, kop}: Roosterinhoud): {naam: number; woord: number} {
  let [naam, woord] = [0, 0];
  for (let kolom = 0; kolom < Math.min(kolommen, 500); kolom++) {
    const tekst = kop(niveaus - 1, kolom);
    naam = Math.max(naam, tekst.length);
    for (const deel of tekst.split(" ")) woord = Math.max(woord, deel.length);
  }
  return {naam, woord};
}
