import type {Taak} from "./toondelen.js";

/** Does things one by one, each in a turn of its own, so that the page stays quick. */
export function beurten() {
  let ronde = 0;
  return {
    /** What is still to be done is left. */
    staak: () => void ronde++,
    /** Does these in place of an older list; whether all were done. One that fails does not keep the others; the first failure is thrown last. */
    async doe(taken: readonly Taak[]): Promise<boolean> {
      const eigen = ++ronde;
      const fouten: unknown[] = [];
      for (const taak of taken) {
        await new Promise((klaar) => setTimeout(klaar));
        if (eigen !== ronde) return false;
        await taak().catch((fout: unknown) => fouten.push(fout));
      }
      if (eigen !== ronde) return false;
      if (fouten.length > 0) throw fouten[0];
      return true;
    }
  };
}
