import {
  deelInBijstand,
  inGewicht,
  losseGebeurtenissen,
  losseJaren,
  zwareGebeurtenissen
} from "../../data/synthese/parameters.js";
import {gebeurtenisnummer} from "./codes.js";
import {dag, JAAR} from "./dag.js";
import type {Jaargangen} from "./jaargang.js";
import type {Persoon, Wereld} from "./wereld.js";

/** Events that change no household: so many a year, among those of the age and (mostly) the sex. */
export function losse(wereld: Wereld, jaargangen: Jaargangen): void {
  const {toeval, personen} = wereld;
  for (const {code, perJaar, van, tot, mannen} of losseGebeurtenissen) {
    const zwaar = zwareGebeurtenissen.includes(code);
    const [kansMan, kansVrouw] = [Math.min(1, mannen / (1 - mannen)), Math.min(1, (1 - mannen) / mannen)];
    for (let jaar = losseJaren.van; jaar <= losseJaren.tot; jaar++) {
      const midden = dag(jaar, 7, 1);
      const [eerste, laatste] = jaargangen.bereik(midden - (tot + 1) * JAAR, midden - van * JAAR);
      const buiten = 1 - ((deelInBijstand as Record<string, number>)[code] ?? 0);
      const aantal = toeval.rond(perJaar * (laatste - eerste) * 0.97 * buiten);
      for (let i = 0; i < aantal; i++) {
        for (let poging = 0; poging < (zwaar ? 60 : 12); poging++) {
          const p = personen[jaargangen.volgorde[toeval.geheel(eerste, laatste - 1)]!]!;
          if (!toeval.kans(p.man ? kansMan : kansVrouw) || (zwaar && !toeval.kans(kwetsbaar(wereld, p)))) continue;
          const wanneer = dag(jaar) + Math.floor(toeval.trek() * 365);
          if (wanneer < p.aankomst || wanneer > p.vertrek) continue;
          wereld.meld(p, gebeurtenisnummer[code]!, wanneer);
          break;
        }
      }
    }
  }
}

const {type} = inGewicht.bijstand;
const grootste = Math.max(...type);

/** How likely bijstand is for someone, between 0 and 1. */
function kwetsbaar({land}: Wereld, p: Persoon): number {
  return (type[p.type]! / grootste) * Math.min(1, 0.1 + land.wijken[p.wijk]!.bijstand / 60);
}
