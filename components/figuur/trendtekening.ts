import {eenRegel, zonderCijfers} from "./eenregel.js";
import {redenenVan, type Maatwaarde} from "./maatwaarde.js";
import {schaal} from "./schaal.js";
import {leegregel} from "./sleutelregels.js";
import {sleutelstroom, stroom, SLEUTELREGEL, type Sleutelregel} from "./stroom.js";
import {leegvel, type Tekening} from "./tekening.js";
import {trendassen} from "./trendassen.js";
import {trendlijnen} from "./trendlijn.js";
import {trendvlak} from "./trendvlak.js";

/** A line of a panel, a number per periode. */
export interface Trendlijn {
  /** Stands at the end of the line where a panel has several of the same kind. */
  naam?: string;
  kleur: string;
  soort: "vol" | "stippel";
  /** Thin: what the gebied is compared with. */
  dun?: boolean;
  punten: readonly (Maatwaarde & {periode: string})[];
}

export interface Trendpaneel {
  kop: string | null;
  kleur: string;
  lijnen: readonly Trendlijn[];
}

export interface TrendOpties {
  width: number;
  /** All halfjaren or all years, in order of time. */
  perioden: readonly string[];
  sleutel: readonly Sleutelregel[];
  tekst: (waarde: number) => string;
  astekst?: (waarde: number) => string;
  /** Whether the scale counts in whole numbers. */
  geheel?: boolean;
}

const SMAL = 560;

/** A panel per name: numbers against time from 0, with a gap and a mark where one is missing. */
export function trendTekening(panelen: readonly Trendpaneel[], opties: TrendOpties): Tekening {
  const {width, perioden, tekst, geheel = false, astekst = tekst} = opties;
  const lijnen = panelen.flatMap(({lijnen}) => lijnen);
  const punten = lijnen.flatMap(({punten}) => punten);
  const redenen = redenenVan(punten);
  if (punten.every(({waarde}) => waarde === null)) return eenRegel(zonderCijfers(redenen), width);
  const as = schaal(Math.max(0, ...punten.map(({waarde, boven}) => boven ?? waarde ?? 0)), {geheel});
  const smal = width < SMAL;
  const sleutel = [...opties.sleutel, ...redenen.map(leegregel)];
  const namen = lijnen.map(({naam}) => (smal ? undefined : naam));
  const hoog =
    stroom(
      sleutel.map(({tekst}) => tekst),
      width
    ).lijnen * SLEUTELREGEL;
  const breedste = Math.max(...punten.map(({waarde}) => (waarde === null ? 0 : tekst(waarde).length)));
  const vlak = trendvlak({
    ...{aantal: panelen.length, width, boven: hoog + 8, kop: panelen.some(({kop}) => kop !== null)},
    links: Math.max(...as.stappen.map((stap) => astekst(stap).length)) * 6.6 + 10,
    rechts: (Math.max(0, ...namen.map((naam) => naam?.length ?? -1)) + 1 + breedste) * 7 + 10,
    naam: Math.max(0, ...panelen.map(({kop}) => kop?.length ?? 0)),
    perioden: perioden.length
  });
  const uit = leegvel(width, vlak.height);
  sleutelstroom(uit, sleutel);
  panelen.forEach((paneel, i) => {
    const {x, y} = vlak.plek(i);
    const kop = {x, y: y - 18, kleur: paneel.kleur, gewicht: 650, grootte: 14};
    if (paneel.kop !== null) uit.opschriften.push({...kop, tekst: paneel.kop});
    trendassen(uit, vlak, i, {as, perioden, tekst: astekst});
    trendlijnen(uit, vlak, i, paneel.lijnen, {as, perioden, tekst, namen: !smal});
  });
  return uit;
}
