/** Gemeenten that one lives on: islands, and what was one. */
const eilanden = new Set([
  ...["Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"],
  ...["Urk", "Goeree-Overflakkee", "Schouwen-Duiveland", "Noord-Beveland"]
]);

/** A gebied with its preposition: in Utrecht, op Texel, in de provincie Utrecht. */
export const plaats = (naam: string): string => `${eilanden.has(kaal(naam)) ? "op" : "in"} ${naam}`;

/** Without the gemeenten that are not in a number: Texel (Aalten leverde niet). */
const kaal = (naam: string) => naam.replace(/ \(.*$/, "");
