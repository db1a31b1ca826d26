import {latePart} from "../figure/renderQueue.js";
import type {Gebied} from "../model/gebied.js";
import {type MonitorEnvironment, topic} from "../monitor/figure/content.js";
import {remember} from "../page/openPage.js";

/** Puts words under the figures of a page: the code and the file come behind the figures, when the first words are shown. */
export function toelichtingWords(address: string, gebieden: readonly Gebied[]) {
  const open = remember(async () => {
    const {openToelichtingSlots} = await import("./slots.js");
    return openToelichtingSlots(address, gebieden);
  });
  return (number: string, figure: HTMLElement) =>
    latePart(figure.querySelector<HTMLElement>(".figure-slot")!, async () => {
      const {element, set} = (await open())(number);
      return {element, set: (environment: MonitorEnvironment) => set(topic(environment))};
    });
}
