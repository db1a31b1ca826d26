const maanden = [
  ...["januari", "februari", "maart", "april", "mei", "juni"],
  ...["juli", "augustus", "september", "oktober", "november", "december"]
];
const delen = (dag: string) => dag.split("-").map(Number) as [number, number, number];

/** `2015-01-01` as 1 januari 2015. */
export function datum(dag: string): string {
  const [jaar, maand, dagnummer] = delen(dag);
  return `${dagnummer} ${maanden[maand - 1]} ${jaar}`;
}

/** `2015-01-01` as jan 2015, for axes. */
export function maandJaar(dag: string): string {
  const [jaar, maand] = delen(dag);
  return `${maand === 3 ? "mrt" : maanden[maand - 1]!.slice(0, 3)} ${jaar}`;
}

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
  const maandnummer = (dag: string) => delen(dag)[0] * 12 + delen(dag)[1];
  return Math.round((maandnummer(tot) - maandnummer(van)) / 6);
}

/** Today where the visitor is, as `2015-01-01`. */
export function vandaag(nu = new Date()): string {
  const twee = (getal: number) => String(getal).padStart(2, "0");
  return `${nu.getFullYear()}-${twee(nu.getMonth() + 1)}-${twee(nu.getDate())}`;
}
