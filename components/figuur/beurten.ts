import type {Taak} from "./toondelen.js";

/** Does things one by one, each in a turn of its own, so that the page stays quick; a new list takes the place of the old. */
export function beurten() {
  let ronde = 0;
  return async function doe(taken: readonly Taak[]): Promise<boolean> {
    const eigen = ++ronde;
    for (const taak of taken) {
      await new Promise((klaar) => setTimeout(klaar));
      if (eigen !== ronde) return false;
      await taak();
    }
    return eigen === ronde;
  };
}
