import {staatVanAdres, type Staat as StaatVan} from "../adres/staat.js";
import {
  codekennis,
  isZelfde,
  leesAdres,
  onbekendMelding,
  schrijfAdres,
  zelfdeMelding,
  type Bekend
} from "../cohort/adres.js";
import type {Keuze} from "../cohort/keuze.js";

export type Staat = StaatVan<Keuze>;

/** Keeps the cohort and the address equal. */
export function maakStaat(standaard: Keuze, bekend: Bekend, opStaat: (staat: Staat) => void) {
  const wijze = {
    lees(adres: URLSearchParams) {
      const gelezen = leesAdres(adres, standaard, bekend);
      return {
        keuze: gelezen.keuze,
        meldingen: onbekendMelding(gelezen, bekend.gebieden),
        onbekend: gelezen.onbekend,
        ...codekennis(gelezen.onbekend, bekend.gebieden)
      };
    },
    schrijf: (keuze: Keuze) => schrijfAdres(keuze, standaard),
    tijd: ({peilmoment}: Keuze): [string, string] => ["peilmoment", peilmoment],
    toets: (keuze: Keuze) =>
      isZelfde(keuze)
        ? {keuze: {...keuze, vergelijk: null}, meldingen: [zelfdeMelding(keuze, bekend.gebieden)]}
        : {keuze, meldingen: []},
    // Nothing is compared here unless one asks for it: no reason to compare nothing elsewhere.
    mee: ({gebied, vergelijk}: Keuze) => ({gebied, vergelijk: vergelijk ?? undefined})
  };
  return staatVanAdres(wijze, opStaat);
}
