import {deelInBijstand, losseGebeurtenissen, losseJaren} from "../../../data/synthese/parameters.js";
import {gebeurtenisnummer} from "../codes.js";
import {dag, JAAR} from "../dag.js";
import type {Jaargangen} from "../jaargang.js";
import {leeftijd} from "../leeftijd.js";
import type {Wereld} from "../wereld.js";
import type {Stroom} from "./stroom.js";

/** Part of the heavy events falls to people who are in bijstand on the day. */
export function treftBijstand(wereld: Wereld, {episodes}: Stroom, jaargangen: Jaargangen): void {
  const {toeval, personen} = wereld;
  const [persoon, begin, eind] = episodes.kolommen as [Int32Array, Int32Array, Int32Array];
  const [eerste, laatste] = [dag(losseJaren.van), dag(losseJaren.tot, 12, 31)];
  for (const [code, deel] of Object.entries(deelInBijstand)) {
    const {perJaar, van, tot, mannen} = losseGebeurtenissen.find((g) => g.code === code)!;
    const midden = (eerste + laatste) / 2;
    const [a, z] = jaargangen.bereik(midden - (tot + 1) * JAAR, midden - van * JAAR);
    let nodig = toeval.rond(deel * perJaar * (z - a) * (losseJaren.tot - losseJaren.van + 1));
    for (let poging = 40 * nodig; nodig > 0 && poging > 0 && episodes.n > 0; poging--) {
      const i = toeval.geheel(0, episodes.n - 1);
      const wanneer = toeval.geheel(eerste, laatste);
      const p = personen[persoon[i]!]!;
      const jaren = leeftijd(p.geboren, wanneer);
      if (wanneer < begin[i]! || wanneer > eind[i]! || jaren < van || jaren > tot) continue;
      if (!toeval.kans(p.man ? Math.min(1, mannen / (1 - mannen)) : Math.min(1, (1 - mannen) / mannen))) continue;
      wereld.meld(p, gebeurtenisnummer[code]!, wanneer);
      nodig--;
    }
  }
}
