const lang = new Intl.DateTimeFormat("nl-NL", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
const maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** `2015-01-01` as 1 januari 2015. */
export const datum = (dag: string): string => lang.format(new Date(`${dag}T00:00:00Z`));

/** `2015-01-01` as jan 2015, for axes. */
export const maandJaar = (dag: string): string => `${maanden[Number(dag.slice(5, 7)) - 1]} ${dag.slice(0, 4)}`;

const getallen = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];

/** Time between two peilmomenten in words: een half jaar, anderhalf jaar, drieënhalf jaar. */
export function duur(van: string, tot: string): string {
  const halven = halvejaren(van, tot);
  const jaren = Math.floor(halven / 2);
  if (halven === 1) return "een half jaar";
  if (halven === 3) return "anderhalf jaar";
  const woord = getallen[jaren] ?? String(jaren);
  if (halven % 2 === 0) return jaren === 1 ? "een jaar" : `${woord} jaar`;
  return `${woord}${woord.endsWith("e") ? "ë" : "e"}nhalf jaar`;
}

function halvejaren(van: string, tot: string): number {
  const maand = (dag: string) => Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7));
  return Math.round((maand(tot) - maand(van)) / 6);
}
