/** The peilmomenten from first to last, both included: each 1 January and 1 July. Throws where one of them is another day. */
export function peilmomenten(eerste: string, laatste: string): string[] {
  const van = halfjaar(eerste);
  const tot = halfjaar(laatste);
  return Array.from({length: Math.max(0, tot - van + 1)}, (_, i) => datum(van + i));
}

/** The number of half-years since the year 0 of a peilmoment. */
export function halfjaar(peilmoment: string): number {
  const deel = /^(\d{4})-(01|07)-01$/.exec(peilmoment);
  if (!deel) throw new Error(`not a peilmoment: ${peilmoment}`);
  return Number(deel[1]) * 2 + (deel[2] === "07" ? 1 : 0);
}

function datum(halfjaar: number): string {
  return `${String(Math.floor(halfjaar / 2)).padStart(4, "0")}-${halfjaar % 2 ? "07" : "01"}-01`;
}
