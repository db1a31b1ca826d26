import {hoofdletter} from "../../figuur/figuurnaam.js";
import {oordelen, woord, woordDan, type Oordeel} from "../../oordeel/oordeel.js";
import {opsomming} from "../../opmaak/opsomming.js";

/** What names are set beside: with its preposition (in Nederland) and without. */
export interface Naast {
  waar: string;
  naam: string;
}

/**
 * Names by how they stand to what they are set beside: Meer dan in Nederland: a en b. Iets minder: c. `vooraf`: of whom that is
 * said, where that is not the gebied.
 */
export function groepeer(delen: readonly {naam: string; hoe: Oordeel | null}[], naast: Naast, vooraf = ""): string[] {
  return oordelen
    .map((wat) => ({wat, namen: delen.filter(({hoe}) => hoe === wat).map(({naam}) => naam)}))
    .filter(({namen}) => namen.length > 0)
    .map(({wat, namen}, i) => {
      const begin = i === 0 ? `${vooraf}${woordDan(wat, "veel", naast)}` : woord(wat, "veel");
      return `${hoofdletter(begin)}: ${opsomming(namen, "en")}.`;
    });
}
