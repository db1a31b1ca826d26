let teller = 0;

/** How far the drawing is, on the root of the page: `done` counts what the visitor sees, `complete` follows it. */
const mark = (naam: "klaar" | "volledig") => (document.documentElement.dataset[naam] = String(teller));

/**
 * Tells that what the visitor sees is drawn: the first of the page, and after every choice; returns how often that was.
 * `later`: what is out of sight is still to come, and `complete` is told by itself.
 */
export function ready({later = false} = {}): number {
  teller++;
  mark("klaar");
  if (!later) complete();
  if (teller === 1) performance.mark("eerste-figuur");
  performance.mark("figuren-klaar");
  return teller;
}

/** Tells that also what is out of sight is drawn. */
export function complete(): void {
  mark("volledig");
  performance.mark("volledig");
}

/** Long enough to be seen as waiting. */
const NOTICEABLE = 120;

/** Fades what is being renewed, when that takes long enough to be noticed. */
export function waitSign(element: HTMLElement) {
  let clock: ReturnType<typeof setTimeout> | undefined;
  return {
    enable() {
      clock ??= setTimeout(() => element.classList.add("waiting"), NOTICEABLE);
    },
    uit() {
      clearTimeout(clock);
      clock = undefined;
      element.classList.remove("waiting");
    }
  };
}
