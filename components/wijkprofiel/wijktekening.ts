import {hoofdletter} from "../figuur/figuurnaam.js";
import {eenRegel, regels} from "../figuur/eenregel.js";
import {inkorten} from "../figuur/inkorten.js";
import {kleuren} from "../figuur/kleur.js";
import {leegwoorden, type Maatwaarde} from "../figuur/maatwaarde.js";
import {schaal} from "../figuur/schaal.js";
import {lijnregel} from "../figuur/sleutelregels.js";
import {balk} from "../figuur/staaf.js";
import {staafas} from "../figuur/staafas.js";
import {SLEUTELREGEL, sleutelstroom, stroom} from "../figuur/stroom.js";
import {leegvel, type Tekening} from "../figuur/tekening.js";

/** A line through all bars: the gemeente, or what is compared with. */
export interface Referentie extends Maatwaarde {
  naam: string;
  /** The gemeente itself stands solid, with its interval; vergelijk dashed. */
  eigen: boolean;
}

export interface WijkstaafOpties {
  width: number;
  kleur: string;
  tekst: (waarde: number) => string;
  astekst: (waarde: number) => string;
  referenties: readonly Referentie[];
}

const SMAL = 560;
const LETTER = 6.7;
const maat = {as: 34, balk: 14, lucht: 10, naam: 19};

/** A bar per wijk with its interval; the gemeente as a line with its interval as a band, vergelijk as a dashed line. */
export function wijkTekening(
  wijken: readonly (Maatwaarde & {naam: string})[],
  {width, kleur, tekst, astekst, referenties}: WijkstaafOpties
): Tekening {
  if (wijken.length === 0) return eenRegel(regels.geenCijfers, width);
  const smal = width < SMAL;
  const label = ({waarde, klein, leeg}: Maatwaarde) =>
    waarde === null || leeg !== null
      ? leegwoorden[leeg ?? "geen_cijfer"]
      : `${tekst(waarde)}${klein ? " onzeker" : ""}`;
  const links = smal ? 2 : Math.min(width * 0.4, Math.max(...wijken.map(({naam}) => naam.length)) * LETTER + 18);
  const rechts = Math.max(...wijken.map((wijk) => label(wijk).length)) * 7 + 14;
  const getekend = referenties.filter(({waarde, leeg}) => waarde !== null && leeg === null);
  const as = schaal(Math.max(...[...wijken, ...getekend].map(({waarde, boven}) => boven ?? waarde ?? 0)));
  const op = (waarde: number) => links + ((width - links - rechts) * waarde) / as.hoogste;
  const sleutel = getekend.map(({naam, waarde, eigen}) =>
    lijnregel(`${hoofdletter(naam)}: ${tekst(waarde!)}`, eigen ? kleuren.totaal : kleuren.vergelijk, !eigen)
  );
  const kop = stroom(
    sleutel.map(({tekst}) => tekst),
    width
  ).lijnen;
  const boven = maat.as + kop * SLEUTELREGEL;
  const rij = (smal ? maat.naam : 0) + maat.balk + maat.lucht;
  const uit = leegvel(width, boven + wijken.length * rij);
  sleutelstroom(uit, sleutel);
  const van = (i: number) => boven + i * rij + (smal ? maat.naam : 0);
  wijken.forEach((wijk, i) => {
    const y = van(i);
    const plek = smal ? {x: 0, y: y - 11} : {x: links - 10, y: y + maat.balk / 2};
    const naam = inkorten(wijk.naam, (smal ? width : links - 10) / 6.2);
    uit.teksten.push({...plek, tekst: naam, kleur: kleuren.tekst, align: smal ? "left" : "right", grootte: 13.5});
    balk(uit, wijk, {kleur, kant: 0, y, hoog: maat.balk, label: label(wijk), vlak: {links, op}});
  });
  const stukken = smal
    ? wijken.map((_, i): [number, number] => [van(i) - 3, van(i) + maat.balk + 3])
    : [[boven - 6, boven + wijken.length * rij - maat.lucht + 6] as [number, number]];
  staafas(uit, {as, op, stukken, y: boven - 18, tekst: astekst});
  for (const referentie of getekend) lijn(uit, referentie, {op, stukken});
  return uit;
}

function lijn(
  {vlakken, strepen}: Tekening,
  {waarde, onder, boven, eigen}: Referentie,
  {op, stukken}: {op: (waarde: number) => number; stukken: readonly [number, number][]}
): void {
  const kleur = eigen ? kleuren.totaal : kleuren.vergelijk;
  const x = op(waarde!);
  stukken.forEach(([y, y2], stuk) => {
    strepen.push({x, x2: x, y, y2, kleur, dikte: 1.5, patroon: eigen ? [] : [4, 3]});
    if (!eigen || onder === null || boven === null) return;
    const reeks = `gemeente ${stuk}`;
    vlakken.push({reeks, x: op(onder), y, y2, kleur}, {reeks, x: op(boven), y, y2, kleur});
  });
}
