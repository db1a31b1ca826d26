import {ervaring} from "./begrip/ervaring.js";
import {gebied} from "./begrip/gebied.js";
import {levering} from "./begrip/levering.js";
import {mensen} from "./begrip/mensen.js";
import {monitor} from "./begrip/monitor.js";
import {regeling} from "./begrip/regeling.js";
import {rekenen} from "./begrip/rekenen.js";
import type {Begrip} from "./begrip/vorm.js";

export type {Begrip} from "./begrip/vorm.js";

/** Every term of the site, in alphabetical order. */
export const begrippen: readonly Begrip[] = [
  ...[rekenen, gebied, mensen, regeling, monitor, levering, ervaring].flat()
].sort((a, b) => a.term.localeCompare(b.term, "nl"));

const perCode = new Map(begrippen.map((begrip) => [begrip.code, begrip]));

/** The term with this code; throws where there is none. */
export function begripVan(code: string): Begrip {
  const gevonden = perCode.get(code);
  if (!gevonden) throw new Error(`unknown begrip: ${code}`);
  return gevonden;
}
