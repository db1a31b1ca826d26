import {editiemelding} from "./editiemelding.js";
import {openMonitor} from "../monitor/open.js";
import type {Monitor} from "../monitor/monitor.js";

/** The tables of the monitor, being opened, and where they are. */
export interface Opening {
  monitor: Promise<Monitor>;
  basis: URL;
}

/**
 * Starts to open the tables of the monitor that stand beside the manifest. The promise is wrapped, so that a page gets it
 * before it is kept; who draws the page says what went wrong.
 */
export function opening(manifest: string): Opening {
  const basis = new URL(".", new URL(manifest, location.href));
  const monitor = openMonitor(basis);
  monitor.then(({manifest}) => editiemelding(manifest)).catch(() => {});
  return {monitor, basis};
}
