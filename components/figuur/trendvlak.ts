/** Where the panels of a trend stand. */
export interface Trendvlak {
  kolommen: number;
  breedte: number;
  hoogte: number;
  height: number;
  plek: (i: number) => {x: number; y: number};
}

export interface TrendvlakOpties {
  aantal: number;
  width: number;
  boven: number;
  kop: boolean;
  links: number;
  rechts: number;
  /** Characters of the longest heading. */
  naam: number;
  perioden: number;
}

const VOET = 40;
const RIJ = 14;

/** As many panels beside each other as fit, in rows as even as can be. */
export function trendvlak(opties: TrendvlakOpties): Trendvlak {
  const {aantal, width, boven, links, naam, perioden} = opties;
  const rechts = Math.min(opties.rechts, width * 0.42);
  const tussen = rechts + 8;
  const minst = Math.max(120, perioden * 17, naam * 7.6 - rechts);
  const passen = Math.max(1, Math.floor((width - links + 8) / (minst + tussen)));
  const rijen = Math.ceil(aantal / Math.min(aantal, passen));
  const kolommen = Math.ceil(aantal / rijen);
  const breedte = Math.max(60, (width - links - rechts - (kolommen - 1) * tussen) / kolommen);
  const hoogte =
    aantal === 1
      ? Math.round(Math.min(260, Math.max(180, breedte * 0.45)))
      : Math.round(Math.min(150, Math.max(110, breedte * 0.7)));
  const kop = opties.kop ? 38 : 12;
  const stap = kop + hoogte + VOET + RIJ;
  return {
    ...{kolommen, breedte, hoogte, height: boven + rijen * stap - RIJ},
    plek: (i) => ({
      x: links + (i % kolommen) * (breedte + tussen),
      y: boven + Math.floor(i / kolommen) * stap + kop
    })
  };
}
