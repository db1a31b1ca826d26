/** A place in a table, the headers included: lines of headers and columns of names first. */
export interface Plek {
  rij: number;
  kolom: number;
}

/** Where a key leads in a table of this size; null where it does nothing. `blad`: how many rows a page has. */
export function volgPijl(
  {key, ctrlKey, metaKey}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  {rij, kolom}: Plek,
  {rijen, kolommen, blad}: {rijen: number; kolommen: number; blad: number}
): Plek | null {
  const ver = ctrlKey || metaKey;
  const eind = {rij: rijen - 1, kolom: kolommen - 1};
  const naar: Record<string, Plek> = {
    ArrowDown: {rij: ver ? eind.rij : rij + 1, kolom},
    ArrowUp: {rij: ver ? 0 : rij - 1, kolom},
    ArrowRight: {rij, kolom: ver ? eind.kolom : kolom + 1},
    ArrowLeft: {rij, kolom: ver ? 0 : kolom - 1},
    PageDown: {rij: rij + blad, kolom},
    PageUp: {rij: rij - blad, kolom},
    Home: {rij: ver ? 0 : rij, kolom: 0},
    End: {rij: ver ? eind.rij : rij, kolom: eind.kolom}
  };
  const plek = naar[key];
  return plek ? {rij: binnen(plek.rij, eind.rij), kolom: binnen(plek.kolom, eind.kolom)} : null;
}

const binnen = (waarde: number, hoogste: number) => Math.max(0, Math.min(hoogste, waarde));
