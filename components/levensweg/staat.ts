import {leesAdres, onbekendMelding, schrijfAdres, type Bekend} from "../cohort/adres.js";
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
    return {keuze: gelezen.keuze, meldingen: onbekendMelding(gelezen), stappen: stappen()};
  };
  window.addEventListener("popstate", () => opStaat(lees()));
  return {
    lees,
    kies(keuze: Keuze) {
      const adres = schrijfAdres(keuze, standaard).toString();
      if (adres === schrijfAdres(lees().keuze, standaard).toString()) return;
      const volgende = {stappen: stappen() + 1};
      opStaat({keuze, meldingen: [], ...volgende});
      history.pushState(volgende, "", adres === "" ? location.pathname : `?${adres}`);
    },
    terug: () => history.back()
  };
}
