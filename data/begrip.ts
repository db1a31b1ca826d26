import {arithmetic} from "./begrip/arithmetic.js";
import {ervaring} from "./begrip/ervaring.js";
import {gebied} from "./begrip/gebied.js";
import {levering} from "./begrip/levering.js";
import {monitor} from "./begrip/monitor.js";
import {onderzoek} from "./begrip/onderzoek.js";
import {people} from "./begrip/people.js";
import {scheme} from "./begrip/scheme.js";
import type {Begrip} from "./begrip/shape.js";

export {type Begrip} from "./begrip/shape.js";

/** Every term of the site, in alphabetical order. */
export const begrippen: readonly Begrip[] = [
  ...[arithmetic, gebied, people, scheme, monitor, levering, ervaring, onderzoek].flat()
].sort((a, b) => a.term.localeCompare(b.term, "nl"));

const perCode = new Map(begrippen.map((begrip) => [begrip.code, begrip]));

/** The term with this code; throws where there is none. */
export function begripOf(code: string): Begrip {
  const found = perCode.get(code);
  if (!found) throw new Error(`unknown begrip: ${code}`);
  return found;
}
