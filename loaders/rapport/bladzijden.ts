/**
 * The page of every named place in a PDF as Chromium writes it: its objects are plain text, the pages hang in a tree of `/Kids`, and every
 * element that a link leads to is a named destination.
 */
export function bladzijden(pdf: string): Map<string, number> {
  const objecten = new Map<string, string>();
  for (const [, nummer, inhoud] of pdf.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*(<<[\s\S]*?>>)\s*(?:endobj|stream)/g))
    objecten.set(nummer!, inhoud!);
  const paginas = new Map<string, number>();
  const loop = (nummer: string): void => {
    const inhoud = objecten.get(nummer) ?? "";
    const kinderen = /\/Kids \[([^\]]*)\]/.exec(inhoud);
    if (!/\/Type \/Pages\b/.test(inhoud) || kinderen === null) paginas.set(nummer, paginas.size + 1);
    else for (const [, kind] of kinderen[1]!.matchAll(/(\d+) 0 R/g)) loop(kind!);
  };
  const catalogus = [...objecten.values()].find((inhoud) => /\/Type \/Catalog\b/.test(inhoud)) ?? "";
  const verwijzing = (naam: string): string | undefined => new RegExp(`/${naam} (\\d+) 0 R`).exec(catalogus)?.[1];
  loop(verwijzing("Pages") ?? "");
  const uit = new Map<string, number>();
  for (const [, naam, pagina] of (objecten.get(verwijzing("Dests") ?? "") ?? "").matchAll(
    /\/([^\s/[\]]+) \[(\d+) 0 R/g
  )) {
    const nummer = paginas.get(pagina!);
    if (nummer !== undefined) uit.set(leesbaar(naam!), nummer);
  }
  return uit;
}

/** A name in a PDF writes odd signs as #20. */
const leesbaar = (naam: string): string =>
  naam.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
