import type {Gebied} from "../werkbank/gebied.js";
import type {Manifest} from "../werkbank/manifest.js";
import type {Dekker} from "./dekking.js";
import type {MonitorRij} from "./rij.js";

/** The tables of the monitor beside the page; no engine is needed for them. */
export interface Monitor {
  manifest: Manifest;
  gebieden: Gebied[];
  /**
   * All rows of a gebied, every indicator, of every periode or of the one asked for; also of a wijk, or of several gemeenten
   * with a comma between them.
   */
  rijen(gebied: string, periode?: string): Promise<readonly MonitorRij[]>;
  /** All rows of an indicator, every gebied but wijken. */
  vanIndicator(code: string): Promise<readonly MonitorRij[]>;
  /** Who is in a number of several gemeenten. */
  dekker(): Promise<Dekker>;
}
