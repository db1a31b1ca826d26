const volgorde = new Intl.Collator("nl", {numeric: true, ignorePunctuation: true});

/** The order of names in a list: without regard to capitals, accents, hyphens and the apostrophe of 's-Gravenhage; numbers by size. */
export const opNaam = (a: string, b: string): number => volgorde.compare(a, b);
