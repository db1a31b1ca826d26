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
  /** The key and value of the time that the choice is of: in the address always, so that it names the same numbers when newer ones come. */
  tijd(keuze: Keuze): [sleutel: string, waarde: string];
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
  function adresVan(keuze: Keuze): string {
    const adres = wijze.schrijf(keuze);
    const [sleutel, waarde] = wijze.tijd(keuze);
    if (!adres.has(sleutel)) adres.set(sleutel, waarde);
    return adres.toString();
  }
  /** Adds the time to an address that does not name it; the rest stays as it was given. */
  function noemTijd({keuze}: Staat<Keuze>) {
    const {search, hash} = location;
    const [sleutel, waarde] = wijze.tijd(keuze);
    if (new URLSearchParams(search).has(sleutel)) return;
    const eerder = search.length > 1 ? `${search}&` : "?";
    history.replaceState(history.state, "", `${eerder}${new URLSearchParams({[sleutel]: waarde})}${hash}`);
  }
  window.addEventListener("popstate", () => {
    const staat = lees();
    opStaat(staat);
    noemTijd(staat);
  });
  noemTijd(lees());
  return {
    lees,
    kies(gekozen: Keuze) {
      const {keuze, meldingen} = wijze.toets(gekozen);
      const adres = adresVan(keuze);
      const anders = adres !== adresVan(lees().keuze);
      if (!anders && meldingen.length === 0) return;
      const volgende = {stappen: stappen() + (anders ? 1 : 0)};
      opStaat({keuze, meldingen, ...volgende});
      if (anders) history.pushState(volgende, "", `?${adres}`);
    },
    terug: () => history.back()
  };
}
