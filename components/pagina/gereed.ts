let teller = 0;

/** How far the drawing is, on the root of the page: `klaar` counts what the visitor sees, `volledig` follows it. */
const merk = (naam: "klaar" | "volledig") => (document.documentElement.dataset[naam] = String(teller));

/**
 * Tells that what the visitor sees is drawn: the first of the page, and after every choice; returns how often that was.
 * `later`: what is out of sight is still to come, and `volledig` is told by itself.
 */
export function gereed({later = false} = {}): number {
  teller++;
  merk("klaar");
  if (!later) volledig();
  if (teller === 1) performance.mark("eerste-figuur");
  performance.mark("figuren-klaar");
  return teller;
}

/** Tells that also what is out of sight is drawn. */
export function volledig(): void {
  merk("volledig");
  performance.mark("volledig");
}
