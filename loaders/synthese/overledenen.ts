import {verleden} from "../../data/synthese/parameters.js";
import {EENPERSOONS, gebeurtenisnummer, INSTELLING} from "./codes.js";
import {ANKER, BEGIN, JAAR} from "./dag.js";
import {plaatskeuze} from "./verledenHuishouden.js";
import type {Wereld} from "./wereld.js";

const {verhuizing} = gebeurtenisnummer as Record<string, number>;

/** People who lived alone or in an institution in 2010 and died before the anchor. */
export function pleegOverledenen(wereld: Wereld): void {
  const {toeval, gebied} = wereld;
  const plaats = plaatskeuze(wereld);
  const aantal = toeval.rond(verleden.overledenen * gebied.geschaald);
  for (let i = 0; i < aantal; i++) {
    const dood = toeval.geheel(BEGIN + 1, ANKER - 1);
    const jaren = toeval.kans(0.18) ? toeval.geheel(20, 66) : 100 - 35 * Math.pow(toeval.trek(), 0.75);
    const h = wereld.nieuwHuishouden(plaats.binnenGebied(gebied, toeval));
    const p = wereld.nieuwPersoon(Math.floor(dood - jaren * JAAR), toeval.kans(0.47), h);
    p.dood = p.vertrek = dood;
    p.type = EENPERSOONS;
    let van = p.aankomst;
    if (jaren > 70 && toeval.kans(0.5)) {
      const opname = dood - Math.floor(toeval.exponentieel(1.8) * JAAR) - 1;
      p.type = INSTELLING;
      if (opname > van) {
        wereld.schrijfVerblijf(p, van, opname - 1, h);
        p.opname = opname;
        wereld.meld(p, verhuizing!, opname);
        van = opname;
      }
      const tehuis = wereld.nieuwHuishouden(h.wijk, "instelling");
      tehuis.type = INSTELLING;
      wereld.schrijfVerblijf(p, van, dood, tehuis);
    } else wereld.schrijfVerblijf(p, van, dood, h);
  }
}
