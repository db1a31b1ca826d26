/** A list of gemeenten with one more, or with one less where it was in the list; the last one stays. */
export function metGemeente(gebied: string, gemeente: string): string {
  const lijst = gebied.split(",").filter((code) => /^GM\d{4}$/.test(code));
  const nieuw = lijst.includes(gemeente) ? lijst.filter((code) => code !== gemeente) : [...lijst, gemeente];
  return nieuw.length === 0 ? gemeente : nieuw.join(",");
}
