import {kleuren} from "./kleur.js";
import type {Leeg} from "./maatwaarde.js";
import type {Schaal} from "./schaal.js";
import {leegteken} from "./sleutelregels.js";
import {spreid} from "./spreid.js";
import type {Tekening, Tekst} from "./tekening.js";
import {tijdplek} from "./tijdas.js";
import type {Trendlijn} from "./trendtekening.js";
import type {Trendvlak} from "./trendvlak.js";

interface Opties {
  as: Schaal;
  perioden: readonly string[];
  tekst: (waarde: number) => string;
  /** Whether names stand at the ends of the lines. */
  namen: boolean;
}

/** Where one panel stands, and what it holds so far. */
interface Paneel extends Opties {
  uit: Tekening;
  x: number;
  y: number;
  vlak: Trendvlak;
  op: (periode: string) => number;
  hoog: (waarde: number) => number;
  /** Marks of missing numbers that stand already: lines of one gebied miss the same. */
  gemerkt: Set<string>;
}

const GROOTTE = 13;

/** The lines of panel i: open where a number is missing, with a mark for the reason at the foot. */
export function trendlijnen(
  uit: Tekening,
  vlak: Trendvlak,
  i: number,
  lijnen: readonly Trendlijn[],
  opties: Opties
): void {
  const {x, y} = vlak.plek(i);
  const plek = tijdplek(opties.perioden, vlak.breedte);
  const hoog = (waarde: number) => y + vlak.hoogte * (1 - waarde / opties.as.hoogste);
  const paneel = {
    ...opties,
    uit,
    x,
    y,
    vlak,
    hoog,
    op: (periode: string) => x + plek(periode),
    gemerkt: new Set<string>()
  };
  const labels = [...lijnen].reverse().map((lijn, l) => trendlijn(paneel, lijn, `${i} ${l}`));
  const einden = labels.filter((label) => label !== null);
  uit.teksten.push(...einden.filter(({align}) => align === "center"));
  uit.teksten.push(
    ...spreid(
      einden.filter(({align}) => align !== "center"),
      y,
      y + vlak.hoogte - 6
    )
  );
}

/** Draws one line and returns its label: at its end, or above its last number where that is not the last periode. */
function trendlijn(paneel: Paneel, lijn: Trendlijn, sleutel: string): Tekst | null {
  const {uit, op, hoog, perioden, tekst, namen} = paneel;
  const {kleur, soort, dun = false, punten} = lijn;
  const er = punten.map(({waarde, leeg}) => waarde !== null && leeg === null);
  let stuk = 0;
  let label: Tekst | null = null;
  punten.forEach(({periode, waarde, onder, boven, klein, leeg}, p) => {
    if (waarde === null || leeg !== null) {
      stuk++;
      return merkLeeg(paneel, periode, leeg ?? "geen_cijfer", dun);
    }
    const punt = {reeks: `${sleutel} ${stuk}`, x: op(periode), y: hoog(waarde), kleur};
    if (onder !== null && boven !== null) {
      uit.vlakken.push({...punt, y: hoog(boven), y2: hoog(onder)});
      const alleen = !er[p - 1] && !er[p + 1];
      if (alleen) uit.strepen.push({...punt, x2: punt.x, y: hoog(boven), y2: hoog(onder), dikte: 1.25, patroon: []});
    }
    (soort === "vol" ? uit.lijnen : uit.stippellijnen).push(punt);
    uit.punten.push({x: punt.x, y: punt.y, kleur, vulling: klein ? kleuren.papier : kleur, grootte: dun ? 16 : 28});
    const naam = namen && lijn.naam !== undefined ? `${lijn.naam} ` : "";
    const stijl = {kleur, gewicht: dun ? 400 : 650, grootte: GROOTTE, tekst: `${naam}${tekst(waarde)}`};
    const laatst = periode === perioden.at(-1);
    label = laatst ? {...stijl, x: punt.x + 8, y: punt.y} : {...stijl, x: punt.x, y: punt.y - 13, align: "center"};
  });
  return label;
}

function merkLeeg({uit, x, y, vlak, op, gemerkt}: Paneel, periode: string, leeg: Leeg, dun: boolean): void {
  const voet = y + vlak.hoogte - (dun ? 23 : 9);
  const merk = `${periode} ${voet}`;
  // a mark stays off the axis
  const plek = Math.min(Math.max(op(periode), x + 9), x + vlak.breedte - 9);
  if (!gemerkt.has(merk)) leegteken(uit, plek, voet, leeg);
  gemerkt.add(merk);
}
