/** Where the small multiples of a figure stand. */
export interface Panelen {
  kolommen: number;
  breedte: number;
  hoogte: number;
  height: number;
  /** Left and top of the plot of panel i. */
  plek: (i: number) => {x: number; y: number};
}

const marge = {links: 40, rechts: 44, sleutel: 34, kop: 46, voet: 26, tussen: 46, rij: 18};

/** Least width of a panel: two labels under its axis, and its name, which may reach into the space beside it. */
const minst = (naam: number) => Math.max(104, naam * 7.4 - 36);

/** As many panels beside each other as fit, in rows as even as can be; `naam`: characters of the longest name. */
export function panelen(aantal: number, width: number, naam: number): Panelen {
  const passen = Math.floor((width - marge.links - marge.rechts + marge.tussen) / (minst(naam) + marge.tussen));
  const rijen = Math.ceil(aantal / Math.max(1, Math.min(aantal, passen)));
  const kolommen = Math.ceil(aantal / rijen);
  const breedte = Math.max(60, (width - marge.links - marge.rechts - (kolommen - 1) * marge.tussen) / kolommen);
  const hoogte = Math.round(Math.min(190, Math.max(130, breedte * 1.15)));
  const stap = marge.kop + hoogte + marge.voet + marge.rij;
  return {
    ...{kolommen, breedte, hoogte, height: marge.sleutel + rijen * stap - marge.rij},
    plek: (i) => ({
      x: marge.links + (i % kolommen) * (breedte + marge.tussen),
      y: marge.sleutel + Math.floor(i / kolommen) * stap + marge.kop
    })
  };
}
