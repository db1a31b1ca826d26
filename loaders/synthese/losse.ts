import {losseGebeurtenissen, losseJaren} from "../../data/synthese/parameters.js";
import {gebeurtenisnummer} from "./codes.js";
import {dag, JAAR} from "./dag.js";
import {geheugen} from "./jaargang.js";
import type {Wereld} from "./wereld.js";

/** Events that change no household: so many a year, among those of the age and (mostly) the sex. */
export function losse(wereld: Wereld): void {
  const {toeval, personen} = wereld;
  const jaargangen = geheugen(personen);
  for (const {code, perJaar, van, tot, mannen} of losseGebeurtenissen) {
    for (let jaar = losseJaren.van; jaar <= losseJaren.tot; jaar++) {
      const midden = dag(jaar, 7, 1);
      const [eerste, laatste] = jaargangen.bereik(midden - (tot + 1) * JAAR, midden - van * JAAR);
      const aantal = toeval.rond(perJaar * (laatste - eerste) * 0.97);
      for (let i = 0; i < aantal; i++) {
        for (let poging = 0; poging < 12; poging++) {
          const p = personen[jaargangen.volgorde[toeval.geheel(eerste, laatste - 1)]!]!;
          if (!toeval.kans(p.man ? mannen / Math.max(mannen, 1 - mannen) : (1 - mannen) / Math.max(mannen, 1 - mannen)))
            continue;
          const wanneer = dag(jaar) + Math.floor(toeval.trek() * 365);
          if (wanneer < p.aankomst || wanneer > p.vertrek) continue;
          wereld.meld(p, gebeurtenisnummer[code]!, wanneer);
          break;
        }
      }
    }
  }
}
