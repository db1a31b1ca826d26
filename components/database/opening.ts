import type {Monitor} from "../monitor/monitor.js";
import {openMonitor} from "../monitor/open.js";

export interface Opening {
  monitor: Promise<Monitor>;
  basis: URL;
}

/** Starts to open the tables beside the manifest, before the rest of the page is there. */
export function opening(manifest: string): Opening {
  const basis = new URL(".", new URL(manifest, location.href));
  const monitor = openMonitor(basis);
  monitor.catch(() => {});
  return {monitor, basis};
}
