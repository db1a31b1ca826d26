/** Parts as one phrase: a, b of c. */
export function opsomming(delen: readonly string[], woord: "en" | "of"): string {
  const laatste = delen.at(-1) ?? "";
  return delen.length < 2 ? laatste : `${delen.slice(0, -1).join(", ")} ${woord} ${laatste}`;
}
