import type {Gebied} from "../model/gebied.js";
import {remember} from "../page/remember.js";
import type {Topic} from "./slots.js";

/** Words under the figures of a page whose frames are all there: the code and the file come when `set` is first called. */
export function attachToelichtingen(
  frames: ReadonlyMap<string, {plek: HTMLElement}>,
  address: string,
  gebieden: readonly Gebied[]
) {
  const make = remember(async () => {
    const {toelichtingSlots} = await import("./slots.js");
    const slots = await toelichtingSlots(address, gebieden);
    return [...frames].map(([number, {plek: slot}]) => {
      const words = slots(number);
      slot.replaceChildren(words.element);
      return words;
    });
  });
  return {
    /** Resolves when the words about this gebied stand under every figure. */
    async set(over: Topic): Promise<void> {
      const all = await make();
      await Promise.all(all.map((words) => words.set(over)));
    }
  };
}
