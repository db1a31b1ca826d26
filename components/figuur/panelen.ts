/** Where the small multiples of a figure stand. */
export interface Panelen {
  kolommen: number;
  breedte: number;
  hoogte: number;
  height: number;
  /** Left and top of the plot of panel i. */
  plek: (i: number) => {x: number; y: number};
}

export const marge = {links: 40, rechts: 42, sleutel: 30, kop: 46, voet: 26, tussen: 46, rij: 14};

const MINST = 104;

/** As many panels beside each other as fit, in rows as even as can be. */
export function panelen(aantal: number, width: number): Panelen {
  const passen = Math.floor((width - marge.links - marge.rechts + marge.tussen) / (MINST + marge.tussen));
  const rijen = Math.ceil(aantal / Math.max(1, Math.min(aantal, passen)));
  const kolommen = Math.ceil(aantal / rijen);
  const breedte = Math.max(60, (width - marge.links - marge.rechts - (kolommen - 1) * marge.tussen) / kolommen);
  const hoogte = Math.round(Math.min(200, Math.max(120, breedte * 0.9)));
  const stap = marge.kop + hoogte + marge.voet + marge.rij;
  return {
    ...{kolommen, breedte, hoogte, height: marge.sleutel + rijen * stap - marge.rij},
    plek: (i) => ({
      x: marge.links + (i % kolommen) * (breedte + marge.tussen),
      y: marge.sleutel + Math.floor(i / kolommen) * stap + marge.kop
    })
  };
}
