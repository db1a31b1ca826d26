import {h} from "../dom/element.js";
import {part} from "../figure/renderQueue.js";
import type {Monitor} from "../monitor/monitor.js";
import {remember} from "../page/remember.js";
import type {DashboardChoice, DashboardControls} from "./controls.js";

/** The place of the map, which is fetched and drawn behind the figures. */
export function mapSlot(tables: Monitor, controls: DashboardControls) {
  const slot = h("div", {class: "map-slot"});
  const map = remember(async () => {
    const {mapBox} = await import("./mapBox.js");
    const made = mapBox(tables, controls);
    slot.replaceChildren(made.element);
    return made;
  });
  return part(slot, async (choice: DashboardChoice) => (await map()).set(choice), {behind: true});
}
