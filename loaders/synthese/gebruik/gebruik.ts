import type {Jaargangen} from "../jaargang.js";
import {Tabel} from "../tabel.js";
import type {Wereld} from "../wereld.js";
import type {Aandelen} from "./aandelen.js";
import {Bewoners} from "./bewoners.js";
import {jeugd, jeugdstromen} from "./jeugd.js";
import {Kader} from "./kader.js";
import {planNa} from "./na.js";
import {bijstandsstroom, participatie} from "./participatie.js";
import {treftBijstand} from "./treft.js";
import {wmo, wmostroom} from "./wmo.js";

/** Use of the four wetten in one gebied. Columns: persoon, voorziening, begin, eind. */
export function gebruik(wereld: Wereld, deel: Aandelen, jaargang: Jaargangen): Tabel {
  const rijen = new Tabel(4, 1 << 12);
  const k = new Kader(new Bewoners(wereld, jaargang), deel, rijen);
  const bijstand = bijstandsstroom(k);
  const jeugdzorg = jeugdstromen(k);
  const ondersteuning = wmostroom(k);
  const {jeugdbescherming, jeugdreclassering, jeugdhulp} = jeugdzorg;
  planNa(wereld, {bijstand, wmo: ondersteuning, jeugdhulp, jeugdbescherming, jeugdreclassering});
  participatie(k, bijstand);
  treftBijstand(wereld, bijstand, jaargang);
  jeugd(k, jeugdzorg);
  wmo(k, ondersteuning);
  return rijen;
}
