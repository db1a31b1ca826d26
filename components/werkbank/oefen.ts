/** A moment in which the page has nothing else to do. */
const rust = () =>
  new Promise<void>((klaar) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => klaar());
    else setTimeout(klaar, 50);
  });

/**
 * A browser makes code fast that has run often. Does something again a few times while the visitor reads, as long as `stil`
 * says that they ask for nothing; what goes wrong shows when they do.
 */
export async function oefen(doe: () => Promise<unknown>, stil: () => boolean, keer = 12): Promise<void> {
  try {
    for (let i = 0; i < keer; i++) {
      await rust();
      if (!stil()) return;
      await doe();
    }
  } catch {
    // nobody waits for this answer
  }
}
