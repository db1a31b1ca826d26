import {withoutStrange, type Onbekend} from "./lees.js";
import {toonAdresmelding} from "./melding.js";
import {zetMenu, type Meegenomen} from "./menu.js";
import {getekend, volgPlek} from "./plek.js";

/** A choice as a page shows it. */
export interface Staat<Keuze> {
  keuze: Keuze;
  /** How many choices can be undone. */
  stappen: number;
}

/** A choice that can be shown, and what the visitor must know of it: what is not followed, a comparison that cannot be. */
export interface Getoetst<Keuze> {
  keuze: Keuze;
  meldingen: string[];
  /** What in the address is not followed. */
  onbekend?: readonly Onbekend[];
  /** What is known of codes that are not followed, where that takes more than the page has loaded. */
  erbij?: () => Promise<string[]>;
}

/** How a choice stands in an address. */
export interface Adreswijze<Keuze> {
  lees(adres: URLSearchParams): Getoetst<Keuze>;
  /** Only what differs from the default. */
  schrijf(keuze: Keuze): URLSearchParams;
  /** The key and value of the time that the choice is of: in the address always, so that it names the same numbers when newer ones come. */
  tijd(keuze: Keuze): [sleutel: string, waarde: string];
  toets(keuze: Keuze): Getoetst<Keuze>;
  /** What the menu takes along of it; null: what it took along before. */
  mee(keuze: Keuze): Meegenomen | null;
}

/** Keeps a choice and the address equal; "ongedaan" is the browser's own way back. What is not followed is told on the page. */
export function staatVanAdres<Keuze>(wijze: Adreswijze<Keuze>, opStaat: (staat: Staat<Keuze>) => void) {
  const stappen = () => (history.state as {stappen?: number} | null)?.stappen ?? 0;
  const uitAdres = (): Getoetst<Keuze> => {
    const gelezen = wijze.lees(new URLSearchParams(location.search));
    const {keuze, meldingen} = wijze.toets(gelezen.keuze);
    return {...gelezen, keuze, meldingen: [...gelezen.meldingen, ...meldingen]};
  };
  const lees = (): Staat<Keuze> => ({keuze: uitAdres().keuze, stappen: stappen()});
  function zeg({keuze, meldingen, erbij}: Getoetst<Keuze>) {
    toonAdresmelding("keuze", meldingen, erbij);
    const mee = wijze.mee(keuze);
    if (mee) zetMenu(mee);
  }
  function adresVan(keuze: Keuze): string {
    const adres = wijze.schrijf(keuze);
    const [sleutel, waarde] = wijze.tijd(keuze);
    if (!adres.has(sleutel)) adres.set(sleutel, waarde);
    return adres.toString();
  }
  /** Takes out of the address the keys that the page does not know, and adds the time where it does not name it; the rest stays as it was given. */
  function zetAdres({keuze, onbekend = []}: Getoetst<Keuze>) {
    const {search, hash, pathname} = location;
    const [sleutel, waarde] = wijze.tijd(keuze);
    const gegeven = withoutStrange(search, onbekend);
    const tijd = new URLSearchParams(gegeven).has(sleutel) ? "" : String(new URLSearchParams({[sleutel]: waarde}));
    const adres = tijd === "" ? gegeven : `${gegeven === "" ? "?" : `${gegeven}&`}${tijd}`;
    if (adres !== search) history.replaceState(history.state, "", `${pathname}${adres}${hash}`);
  }
  window.addEventListener("popstate", () => {
    const gelezen = uitAdres();
    zeg(gelezen);
    opStaat({keuze: gelezen.keuze, stappen: stappen()});
    zetAdres(gelezen);
  });
  const eerste = uitAdres();
  zeg(eerste);
  zetAdres(eerste);
  volgPlek(getekend());
  return {
    lees,
    kies(gekozen: Keuze) {
      const {keuze, meldingen} = wijze.toets(gekozen);
      const adres = adresVan(keuze);
      const anders = adres !== adresVan(lees().keuze);
      if (!anders && meldingen.length === 0) return;
      const volgende = {stappen: stappen() + (anders ? 1 : 0)};
      opStaat({keuze, ...volgende});
      if (anders) history.pushState(volgende, "", `?${adres}`);
      zeg({keuze, meldingen});
    },
    terug: () => history.back()
  };
}
