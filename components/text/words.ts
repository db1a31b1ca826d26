const order = new Intl.Collator("nl", {numeric: true, ignorePunctuation: true});

/** The order of names in a list: without regard to capitals, accents, hyphens and the apostrophe of 's-Gravenhage; numbers by size. */
export const byName = (a: string, b: string): number => order.compare(a, b);

/** Parts as one phrase: a, b of c. */
export function enumerate(parts: readonly string[], word: "en" | "of"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** Gemeenten that one lives on: islands, and what was one. */
const islands = new Set([
  ...["Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"],
  ...["Urk", "Goeree-Overflakkee", "Schouwen-Duiveland", "Noord-Beveland"]
]);

/** A gebied with its preposition: in Utrecht, op Texel, in de provincie Utrecht. */
export const placePhrase = (naam: string): string => `${islands.has(bare(naam)) ? "op" : "in"} ${naam}`;

/** Without the gemeenten that are not in a number: Texel (Aalten leverde niet). */
const bare = (naam: string) => naam.replace(/ \(.*$/, "");
