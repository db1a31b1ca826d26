/** A run of rows or columns, `tot` not included. */
export interface Venster {
  van: number;
  tot: number;
}

/**
 * Which of `aantal` things of size `stap` to draw after `begin` pixels: what is in sight and `marge` more on both sides. The
 * run is as long wherever it begins, and begins at a multiple of `marge`, so that scrolling seldom changes it.
 */
export function venster(begin: number, zicht: number, stap: number, aantal: number, marge: number): Venster {
  const lengte = Math.min(aantal, Math.ceil(zicht / stap) + 1 + 3 * marge);
  const eerste = Math.floor(Math.max(0, begin) / stap) - marge;
  const van = Math.max(0, Math.min(Math.floor(eerste / marge) * marge, aantal - lengte));
  return {van, tot: van + lengte};
}

/** Where to scroll to bring something of size `stap` into sight, and no further. */
export function naarZicht(plek: number, stap: number, begin: number, zicht: number): number {
  if (plek * stap < begin) return plek * stap;
  return Math.max(begin, (plek + 1) * stap - zicht);
}
