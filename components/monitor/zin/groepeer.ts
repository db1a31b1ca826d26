import {hoofdletter} from "../../figuur/figuurnaam.js";
import {metDan, type Oordeel} from "../../figuur/vergelijking.js";
import {opsomming} from "../../opmaak/opsomming.js";

const volgorde: readonly Oordeel[] = ["meer", "minder", "ongeveer evenveel"];

/** Names by how they stand to what they are set beside: Meer dan in Nederland: a en b. Minder: c. */
export function groepeer(delen: readonly {naam: string; hoe: Oordeel | null}[], waar: string): string[] {
  return volgorde
    .map((wat) => ({wat, namen: delen.filter(({hoe}) => hoe === wat).map(({naam}) => naam)}))
    .filter(({namen}) => namen.length > 0)
    .map(({wat, namen}, i) => {
      const begin = i === 0 ? `${metDan(wat)} ${waar}` : wat;
      return `${hoofdletter(begin)}: ${opsomming(namen, "en")}.`;
    });
}
