import type {Taak} from "./toondelen.js";

/** Does things one by one, each in a turn of its own, so that the page stays quick. */
export function beurten() {
  let ronde = 0;
  return {
    /** What is still to be done is left. */
    staak: () => void ronde++,
    /** Does these in place of an older list; whether all were done. */
    async doe(taken: readonly Taak[]): Promise<boolean> {
      const eigen = ++ronde;
      for (const taak of taken) {
        await new Promise((klaar) => setTimeout(klaar));
        if (eigen !== ronde) return false;
        await taak();
      }
      return eigen === ronde;
    }
  };
}
