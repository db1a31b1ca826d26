let teller = 0;

/** Tells that a drawing is finished: the first of the page, and every one after a choice. */
export function gereed(): void {
  document.documentElement.dataset.klaar = String(++teller);
  if (teller === 1) performance.mark("eerste-figuur");
  performance.mark("figuren-klaar");
}
