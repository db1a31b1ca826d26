import {gebeurtenissen} from "../../../data/gebeurtenis.js";
import {kindNaScheiding, startNa} from "../../../data/synthese/parameters.js";
import {leeftijd} from "../leeftijd.js";
import type {Wereld} from "../wereld.js";
import type {Stroom} from "./stroom.js";

const regels = gebeurtenissen.map(({code}) => startNa.filter((r) => r.gebeurtenis === code));
const uiterlijk = 547;

/** Events plan a start of use, up to 18 months later; children whose parents part too. */
export function planNa(wereld: Wereld, stromen: Record<string, Stroom>): void {
  const {toeval, personen} = wereld;
  const [persoon, code, dag] = wereld.gebeurtenissen.kolommen as [Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < wereld.gebeurtenissen.n; i++) {
    for (const {stroom, kans, van, tot} of regels[code[i]!]!) {
      if (!toeval.kans(kans)) continue;
      const p = personen[persoon[i]!]!;
      const jaren = leeftijd(p.geboren, dag[i]!);
      if (jaren >= van && jaren <= tot) stromen[stroom]!.plan(p, dag[i]! + toeval.geheel(0, uiterlijk));
    }
  }
  const [kind, scheiding] = wereld.kindNaScheiding.kolommen as [Int32Array, Int32Array];
  for (let i = 0; i < wereld.kindNaScheiding.n; i++) {
    for (const [stroom, kans] of Object.entries(kindNaScheiding)) {
      if (toeval.kans(kans)) stromen[stroom]!.plan(personen[kind[i]!]!, scheiding[i]! + toeval.geheel(0, uiterlijk));
    }
  }
}
