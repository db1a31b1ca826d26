import {isZelfde, leesAdres, onbekendMelding, schrijfAdres, zelfdeMelding, type Bekend} from "../cohort/adres.js";
import type {Keuze} from "../cohort/keuze.js";

export interface Staat {
  keuze: Keuze;
  /** What the address named and nobody knows. */
  meldingen: string[];
  /** How many choices can be undone. */
  stappen: number;
}

/** Keeps the choice and the address equal; "ongedaan" is the browser's own way back. */
export function maakStaat(standaard: Keuze, bekend: Bekend, opStaat: (staat: Staat) => void) {
  const stappen = () => (history.state as {stappen?: number} | null)?.stappen ?? 0;
  const lees = (): Staat => {
    const gelezen = leesAdres(new URLSearchParams(location.search), standaard, bekend);
    const {keuze, meldingen} = verschillend(gelezen.keuze);
    return {keuze, meldingen: [...onbekendMelding(gelezen, bekend.gebieden), ...meldingen], stappen: stappen()};
  };
  const verschillend = (keuze: Keuze) =>
    isZelfde(keuze)
      ? {keuze: {...keuze, vergelijk: null}, meldingen: [zelfdeMelding(keuze, bekend.gebieden)]}
      : {keuze, meldingen: []};
  window.addEventListener("popstate", () => opStaat(lees()));
  return {
    lees,
    kies(gekozen: Keuze) {
      const {keuze, meldingen} = verschillend(gekozen);
      const adres = schrijfAdres(keuze, standaard).toString();
      const anders = adres !== schrijfAdres(lees().keuze, standaard).toString();
      if (!anders && meldingen.length === 0) return;
      const volgende = {stappen: stappen() + (anders ? 1 : 0)};
      opStaat({keuze, meldingen, ...volgende});
      if (anders) history.pushState(volgende, "", adres === "" ? location.pathname : `?${adres}`);
    },
    terug: () => history.back()
  };
}
