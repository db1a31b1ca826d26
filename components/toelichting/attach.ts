import {part} from "../figure/renderQueue.js";
import type {Gebied} from "../model/gebied.js";
import {type MonitorEnvironment, topic} from "../monitor/figure/content.js";
import {remember} from "../page/remember.js";

/** Puts words under the figures of a page: the code and the file come behind the figures, when the first words are shown. */
export function toelichtingWords(address: string, gebieden: readonly Gebied[]) {
  const open = remember(async () => {
    const {toelichtingSlots} = await import("./slots.js");
    return toelichtingSlots(address, gebieden);
  });
  return (number: string, figure: HTMLElement) => {
    let words: ReturnType<Awaited<ReturnType<typeof open>>> | undefined;
    const slot = figure.querySelector<HTMLElement>(".figure-slot")!;
    return part(
      slot,
      async (environment: MonitorEnvironment) => {
        const slots = await open();
        if (!words) slot.replaceChildren((words = slots(number)).element);
        await words.set(topic(environment));
      },
      {behind: true}
    );
  };
}
