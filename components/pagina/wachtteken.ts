/** Long enough to be seen as waiting. */
const MERKBAAR = 120;

/** Fades what is being renewed, when that takes long enough to be noticed. */
export function wachtteken(element: HTMLElement) {
  let klok: ReturnType<typeof setTimeout> | undefined;
  return {
    aan() {
      klok ??= setTimeout(() => element.classList.add("wacht"), MERKBAAR);
    },
    uit() {
      clearTimeout(klok);
      klok = undefined;
      element.classList.remove("wacht");
    }
  };
}
