/** A choice as a page shows it. */
export interface Staat<Keuze> {
  keuze: Keuze;
  /** What the visitor must know of it: values that nobody knows, a comparison that cannot be. */
  meldingen: string[];
  /** How many choices can be undone. */
  stappen: number;
}

/** A choice that can be shown, and what was mended to make it so. */
export type Getoetst<Keuze> = Pick<Staat<Keuze>, "keuze" | "meldingen">;

/** How a choice stands in an address. */
export interface Adreswijze<Keuze> {
  lees(adres: URLSearchParams): Getoetst<Keuze>;
  /** Only what differs from the default. */
  schrijf(keuze: Keuze): URLSearchParams;
  toets(keuze: Keuze): Getoetst<Keuze>;
}

/** Keeps a choice and the address equal; "ongedaan" is the browser's own way back. */
export function staatVanAdres<Keuze>(wijze: Adreswijze<Keuze>, opStaat: (staat: Staat<Keuze>) => void) {
  const stappen = () => (history.state as {stappen?: number} | null)?.stappen ?? 0;
  const lees = (): Staat<Keuze> => {
    const gelezen = wijze.lees(new URLSearchParams(location.search));
    const {keuze, meldingen} = wijze.toets(gelezen.keuze);
    return {keuze, meldingen: [...gelezen.meldingen, ...meldingen], stappen: stappen()};
  };
  window.addEventListener("popstate", () => opStaat(lees()));
  return {
    lees,
    kies(gekozen: Keuze) {
      const {keuze, meldingen} = wijze.toets(gekozen);
      const adres = wijze.schrijf(keuze).toString();
      const anders = adres !== wijze.schrijf(lees().keuze).toString();
      if (!anders && meldingen.length === 0) return;
      const volgende = {stappen: stappen() + (anders ? 1 : 0)};
      opStaat({keuze, meldingen, ...volgende});
      if (anders) history.pushState(volgende, "", adres === "" ? location.pathname : `?${adres}`);
    },
    terug: () => history.back()
  };
}
